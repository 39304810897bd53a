/** The register's memory: documents frozen as received, what the engine read in them, and the log of all that was done. */

import { InputError } from '../../record/input-error.ts'
import type { MahdarRecord } from '../../record/schema.ts'
import type { Held } from '../held.ts'
import { Decisions, REVIEWS } from '../review/decisions.ts'
import type { Db, Value } from './db.ts'
import { type Event, eventsOf, followedBy, headOf, insertEvents, sha256 } from './events.ts'
import { indexing, unindex } from './indexes.ts'
import { insert } from './insert.ts'
import { pack } from './pack.ts'
import { indexedOf, type NewDocument, type Prepared, prepare } from './prepare.ts'
import { HELD, held } from './rows.ts'
import { NEAR } from './told.ts'

export type Outcome = { readonly name: string; readonly sha256: string } & (
  | { readonly state: 'added' }
  | { readonly state: 'known' }
  | { readonly state: 'copy'; readonly of: string }
)

export class Store {
  readonly db: Db

  constructor(db: Db) {
    this.db = db
  }

  /**
   * Adds documents, all or none; each is on the disk when this returns. A document already held stays as it is.
   * @param who does it
   */
  async add(documents: readonly NewDocument[], who: string): Promise<readonly Outcome[]> {
    return this.addPrepared(documents.map(prepare), who)
  }

  /** The same, of documents that were made ready elsewhere. */
  addPrepared(documents: readonly Prepared[], who: string): Promise<readonly Outcome[]> {
    return this.db.write(async () => insert(this.db, documents, who, await headOf(this.db)))
  }

  /** Which of these texts' hashes are held. */
  async holds(hashes: readonly string[]): Promise<Set<string>> {
    const rows = await this.#in('SELECT sha256 FROM document WHERE sha256', hashes)
    return new Set(rows.map((row) => row.sha256 as string))
  }

  /**
   * Writes what a person did.
   * @param about hash of the document that it is about, if it is about one: its place in the indexes is that of the record as decided
   * @returns the event's number
   */
  async append(kind: string, body: Record<string, unknown>, who: string, about?: string): Promise<number> {
    const [seq] = await this.appendAll(kind, [body], who, about === undefined ? [] : [about])
    return seq as number
  }

  /**
   * Writes what a person did with several documents at once, all or nothing.
   * @param about their hashes
   * @returns the events' numbers
   */
  appendAll(
    kind: string,
    bodies: readonly Record<string, unknown>[],
    who: string,
    about: readonly string[],
  ): Promise<number[]> {
    return this.db.write(async () => {
      const events: Event[] = []
      let head = await headOf(this.db)
      for (const body of bodies) {
        const event = followedBy(head, who, kind, body)
        events.push(event)
        head = event
      }
      await insertEvents(this.db, events)
      await this.#index(about)
      return events.map(({ seq }) => seq)
    })
  }

  /** @param kinds only these; all if left out */
  events(kinds?: readonly string[]): Promise<Event[]> {
    return eventsOf(this.db, kinds)
  }

  async decisions(): Promise<Decisions> {
    return new Decisions(await this.events(REVIEWS))
  }

  head() {
    return headOf(this.db)
  }

  async count(): Promise<number> {
    return Number((await this.db.all('SELECT COUNT(*) AS n FROM document'))[0]?.n)
  }

  /** Documents whose encounters carry a mechanism, and those near in time of the same parties, which may tell of the same meetings. */
  async of(mechanism: string): Promise<Held[]> {
    const rows = await this.db.all(`${HELD} WHERE d.seq IN (${NEAR}) ORDER BY d.seq`, mechanism, mechanism)
    return rows.map(held)
  }

  /** @param hashes of documents; what is not held is left out */
  async documents(hashes: readonly string[]): Promise<Held[]> {
    return (await this.#in(`${HELD} WHERE d.sha256`, hashes)).map(held).sort((a, b) => a.seq - b.seq)
  }

  /** Whether a newer engine read anything after an event. */
  async rereadSince(seq: number): Promise<boolean> {
    return (await this.db.all("SELECT 1 AS one FROM event WHERE seq > ? AND kind = 'reread' LIMIT 1", seq)).length > 0
  }

  /** Documents by their numbers, in the order of these. */
  async numbered(numbers: readonly number[]): Promise<Held[]> {
    const found = new Map((await this.#in(`${HELD} WHERE d.seq`, numbers)).map((row) => [Number(row.seq), held(row)]))
    return numbers.flatMap((seq) => found.get(seq) ?? [])
  }

  /** Every document, in the order of addition, a few at a time. */
  async *all(): AsyncGenerator<Held> {
    for (let last = 0; ; ) {
      const rows = await this.db.all(`${HELD} WHERE d.seq > ? ORDER BY d.seq LIMIT 100`, last)
      if (rows.length === 0) return
      last = Number(rows.at(-1)?.seq)
      yield* rows.map(held)
    }
  }

  /** Documents whose hash begins so, or whose name is or ends so; for commands, where people name a document. At most three. */
  async named(name: string): Promise<Held[]> {
    if (/^[0-9a-f]{6,64}$/.test(name)) {
      const rows = await this.db.all(
        `${HELD} WHERE d.sha256 >= ? AND d.sha256 <= ? ORDER BY d.seq LIMIT 3`,
        ...[name, `${name}g`],
      )
      if (rows.length > 0) return rows.map(held)
    }
    const rows = await this.db.all(
      `${HELD} WHERE d.name = ? OR d.name LIKE ? ORDER BY d.seq LIMIT 3`,
      ...[name, `%/${name.replace(/[%_]/g, '_')}`],
    )
    return rows.map(held)
  }

  /** Mechanisms that documents name, the one that most of them name first. */
  async mechanisms(limit = 1_000_000): Promise<string[]> {
    const rows = await this.db.all(
      `SELECT mechanism, COUNT(DISTINCT seq) AS n FROM encounter WHERE mechanism IS NOT NULL GROUP BY mechanism
        ORDER BY n DESC, mechanism LIMIT ${limit}`,
    )
    return rows.map(({ mechanism }) => mechanism as string)
  }

  /**
   * Puts a newer engine's reading in the place of the older one. The log keeps the hash of each.
   * @param held as it was read: where it was given another day of publication meanwhile, that reading stands
   */
  reread(held: Held, record: MahdarRecord, who: string): Promise<void> {
    return this.db.write(async () => {
      const [now] = await this.documents([held.sha256])
      if (now?.published === held.published) await this.#put(held.sha256, record, who)
    })
  }

  /**
   * Writes what a person did about a document's day of publication, and what is read in it by that day: neither stands without the other.
   * @param published the day that it has then
   * @returns the event's number
   * @throws InputError if somebody else gave it another day meanwhile
   */
  dated(
    kind: 'dated' | 'undo' | 'redo',
    body: Record<string, unknown>,
    who: string,
    held: Held,
    published: string | null,
    record: MahdarRecord,
  ): Promise<number> {
    return this.db.write(async () => {
      const event = followedBy(await headOf(this.db), who, kind, body)
      await insertEvents(this.db, [event])
      const stands = (await this.decisions()).published(held.sha256) ?? (await this.addedAs(held))
      if (stands !== published)
        throw new InputError({
          what: `the day of publication of ${held.name} was changed by somebody else`,
          remedy: 'Look at it as it is now, and say it again.',
        })
      await this.db.all('UPDATE document SET published = ? WHERE sha256 = ?', published, held.sha256)
      await this.#put(held.sha256, record, who)
      return event.seq
    })
  }

  /** The day of publication with which a document was added. */
  async addedAs({ seq }: Held): Promise<string | null> {
    const [row] = await this.db.all('SELECT body FROM event WHERE seq = ?', seq)
    return JSON.parse(row?.body as string).published
  }

  close(): Promise<void> {
    return this.db.close()
  }

  /** A reading in the place of the one before it, with its event. */
  async #put(sha: string, record: MahdarRecord, who: string): Promise<void> {
    const json = JSON.stringify(record)
    const body = { sha256: sha, engine: record.engine, reading: sha256(json) }
    await insertEvents(this.db, [followedBy(await headOf(this.db), who, 'reread', body)])
    await this.db.all('UPDATE reading SET engine = ?, body = ? WHERE sha256 = ?', record.engine, pack(json), sha)
    await this.#index([sha])
  }

  /** Documents' rows in the indexes, made anew of their records as decided. */
  async #index(hashes: readonly string[]): Promise<void> {
    const documents = await this.documents(hashes)
    if (documents.length === 0) return
    const decisions = await this.decisions()
    const index = await indexing(this.db)
    for (const one of documents) {
      await unindex(this.db, one.seq)
      index.add(one.seq, indexedOf(one, decisions))
    }
    await index.write()
  }

  /** A query that ends in a column, for the rows in which it has one of the values. */
  async #in(sql: string, values: readonly Value[]) {
    if (values.length === 0) return []
    return this.db.all(`${sql} IN (${values.map(() => '?').join(', ')})`, ...values)
  }
}
