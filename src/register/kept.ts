/** What is made of mechanisms, kept until the log tells that something changed of which it was made. */
import { setImmediate } from 'node:timers/promises'
import { changedSince } from './store/changed.ts'
import type { Store } from './store/store.ts'

/** What was made of a mechanism, and of what. */
export interface Looked<T> {
  readonly made: T
  /** Numbers of the documents that were looked at. */
  readonly documents: ReadonlySet<number>
  /** Its names, and those under which they stand. */
  readonly mechanisms: ReadonlySet<string>
}

export class Kept<T> {
  readonly #store: Store
  readonly #make: (mechanism: string) => Promise<Looked<T>>
  readonly #most: number
  readonly #people: boolean
  readonly #entries = new Map<string, Looked<T>>()
  #seq = 0

  /**
   * @param most mechanisms that are kept; those that were made first give way
   * @param people whether it changes with what people decide on names of persons
   */
  constructor(store: Store, make: (mechanism: string) => Promise<Looked<T>>, most: number, people: boolean) {
    this.#store = store
    this.#make = make
    this.#most = most
    this.#people = people
  }

  async get(mechanism: string): Promise<T> {
    const [made] = await this.all([mechanism])
    return made as T
  }

  /** In their order. */
  async all(mechanisms: readonly string[]): Promise<T[]> {
    await this.#forget()
    const made: T[] = []
    for (const one of mechanisms) made.push(this.#entries.get(one)?.made ?? (await this.#fresh(one)))
    return made
  }

  async #fresh(mechanism: string): Promise<T> {
    // The register answers without ever waiting, so that hundreds would be made before anybody else had a turn.
    await setImmediate()
    const meanwhile = this.#entries.get(mechanism)
    if (meanwhile) return meanwhile.made
    const seq = this.#seq
    const looked = await this.#make(mechanism)
    // What changed while it was made may have been forgotten before it was kept.
    if (seq !== this.#seq) return looked.made
    if (this.#entries.size >= this.#most) this.#entries.delete(this.#entries.keys().next().value as string)
    this.#entries.set(mechanism, looked)
    return looked.made
  }

  async #forget(): Promise<void> {
    const { seq } = await this.#store.head()
    if (seq === this.#seq) return
    if (this.#entries.size > 0) {
      const { all, people, documents, mechanisms } = await changedSince(this.#store.db, this.#seq)
      const anew = all || (people && this.#people)
      for (const [id, looked] of this.#entries)
        if (anew || !documents.isDisjointFrom(looked.documents) || !mechanisms.isDisjointFrom(looked.mechanisms))
          this.#entries.delete(id)
    }
    this.#seq = Math.max(seq, this.#seq)
  }
}
