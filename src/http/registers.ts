/** The registers that the application shows: the user's own, and the casebook's beside it. */
import type { Held } from '../register/held.ts'
import { Kept } from '../register/kept.ts'
import { type Known, knownIn, mechanismsIn, mechanismsOf } from '../register/known.ts'
import { lookedIn, type Peopled } from '../register/register.ts'
import { Decisions, REVIEWS } from '../register/review/decisions.ts'
import type { Event } from '../register/store/events.ts'
import { readerBeside } from '../register/store/readers.ts'
import type { Store } from '../register/store/store.ts'
import type { HeldMechanism, Named } from '../register/views/mechanisms.ts'
import type { RegisterName } from './types.ts'

/** Most mechanisms that a list names; of more, those with most documents. */
const LISTED = 200

/** How many mechanisms are kept read, and of how many it is kept what the index tells of them. */
const READ = 8
const KNOWN = 2000

/** How many documents are kept read. */
const OPEN = 4

interface Reviews {
  readonly seq: number
  /** All of people's decisions, oldest first. */
  readonly events: readonly Event[]
  readonly decisions: Decisions
  /** Events about each document, and those that undo or redo them, oldest first. */
  readonly byDocument: ReadonlyMap<string, readonly Event[]>
}

/** A register with what was made of it last, kept while nothing new stands in its log. */
export class Shown {
  readonly store: Store
  /** What reads texts, so that nobody who asks for something else waits for it. */
  readonly readers = readerBeside()
  #reviews: Reviews | undefined
  #last: Promise<unknown> = Promise.resolve()
  readonly #documents = new Map<string, { seq: number; held: Held }>()
  readonly #mechanisms: Kept<Peopled>
  readonly #known: Kept<Known>

  constructor(store: Store) {
    this.store = store
    this.#mechanisms = new Kept(store, async (id) => lookedIn(store, id, await this.decisions()), READ, true)
    this.#known = new Kept(store, async (id) => knownIn(store, id, await this.decisions()), KNOWN, false)
  }

  async decisions(): Promise<Decisions> {
    return (await this.#read()).decisions
  }

  /** All of people's decisions, oldest first. */
  async events(): Promise<readonly Event[]> {
    return (await this.#read()).events
  }

  /** What people did with a document, oldest first. */
  async eventsOn(document: string): Promise<readonly Event[]> {
    return (await this.#read()).byDocument.get(document) ?? []
  }

  /** A document by its hash; those that were read last are kept, as long as no newer engine has read anything. */
  async document(sha: string): Promise<Held | undefined> {
    const { seq } = await this.store.head()
    const known = this.#documents.get(sha)
    if (known && (known.seq === seq || !(await this.store.rereadSince(known.seq)))) {
      known.seq = seq
      return known.held
    }
    const [held] = await this.store.documents([sha])
    this.#documents.delete(sha)
    if (this.#documents.size >= OPEN) this.#documents.delete(this.#documents.keys().next().value as string)
    if (held) this.#documents.set(sha, { seq, held })
    return held
  }

  /** Those of which meetings are held. */
  mechanisms(): Promise<readonly HeldMechanism[]> {
    return mechanismsIn(this.store, LISTED, this)
  }

  /** What the index tells of mechanisms, in their order. */
  known(ids: readonly string[]): Promise<Known[]> {
    return this.#known.all(ids)
  }

  /** Names of mechanisms, each once. */
  async named(ids: Iterable<string>): Promise<Named[]> {
    return (await this.known([...new Set(ids)])).map(({ named }) => named)
  }

  /** Numbers of the documents that tell of a mechanism's meetings, near copies too. */
  async numbers(mechanism: string): Promise<ReadonlySet<number>> {
    const [known] = await this.known([mechanism])
    return known?.numbers ?? new Set()
  }

  /** The mechanisms of whose meetings documents tell. @param documents numbers */
  mechanismsOf(documents: readonly number[]): Promise<Known[]> {
    return mechanismsOf(this.store, documents, this)
  }

  mechanism(id: string): Promise<Peopled> {
    return this.#mechanisms.get(id)
  }

  /** Work of which nothing else of this server comes in between: to look and then write. */
  alone<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(work)
    this.#last = done.catch(() => undefined)
    return done
  }

  async #read(): Promise<Reviews> {
    const { seq } = await this.store.head()
    if (this.#reviews?.seq === seq) return this.#reviews
    const events = await this.store.events(REVIEWS)
    const about = new Map<number, string>()
    const byDocument = new Map<string, Event[]>()
    for (const event of events) {
      const { document, of } = event.body as { document?: string; of?: number }
      const on = document ?? about.get(Number(of))
      if (on === undefined) continue
      about.set(event.seq, on)
      byDocument.set(on, [...(byDocument.get(on) ?? []), event])
    }
    this.#reviews = { seq, events, decisions: new Decisions(events), byDocument }
    return this.#reviews
  }
}

export type Registers = Readonly<Record<RegisterName, Shown>>
