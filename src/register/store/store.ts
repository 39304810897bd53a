/** The register's memory: documents frozen as received, what the engine read in them, and the log of all that was done. */
import type { MahdarRecord } from '../../record/schema.ts'
import type { Held } from '../held.ts'
import type { Db, Row } from './db.ts'
import { appendTo, type Event, eventsOf, headOf, sha256 } from './events.ts'
import { insert, type NewDocument } from './insert.ts'
import { pack, unpack } from './pack.ts'
import { foldedWords } from './words.ts'

export type Outcome = { readonly name: string; readonly sha256: string } & (
  | { readonly state: 'added' }
  | { readonly state: 'known' }
  | { readonly state: 'copy'; readonly of: string }
)

const HELD = 'SELECT d.*, r.engine, r.body FROM document d JOIN reading r ON r.sha256 = d.sha256'

export class Store {
  readonly db: Db

  constructor(db: Db) {
    this.db = db
  }

  /**
   * Adds documents, all or none; each is on the disk when this returns. A document already held stays as it is.
   * @param who does it
   */
  add(documents: readonly NewDocument[], who: string): Promise<Outcome[]> {
    return this.db.write(async () => {
      let head = await headOf(this.db)
      const outcomes: Outcome[] = []
      for (const document of documents) {
        const done = await insert(this.db, document, who, head)
        head = done.head
        outcomes.push(done.outcome)
      }
      return outcomes
    })
  }

  /** Which of these texts' hashes are held. */
  async holds(hash: string): Promise<boolean> {
    return (await this.db.all('SELECT 1 AS one FROM document WHERE sha256 = ?', hash)).length > 0
  }

  /**
   * Writes what a person did.
   * @returns the event's number
   */
  append(kind: string, body: object, who: string): Promise<number> {
    return this.db.write(async () => (await appendTo(this.db, await headOf(this.db), who, kind, body)).seq)
  }

  /** @param kinds only these; all if left out */
  events(kinds?: readonly string[]): Promise<Event[]> {
    return eventsOf(this.db, kinds)
  }

  head() {
    return headOf(this.db)
  }

  async count(): Promise<number> {
    return Number((await this.db.all('SELECT COUNT(*) AS n FROM document'))[0]?.n)
  }

  /** Documents whose encounters carry a mechanism, and those of the same parties: what may tell of the same meetings. */
  async of(mechanism: string): Promise<Held[]> {
    const rows = await this.db.all(
      `${HELD} WHERE d.sha256 IN (SELECT sha256 FROM encounter WHERE mechanism = ? OR parties IN
        (SELECT parties FROM encounter WHERE mechanism = ? AND parties <> '')) ORDER BY d.seq`,
      mechanism,
      mechanism,
    )
    return rows.map(held)
  }

  async all(): Promise<Held[]> {
    return (await this.db.all(`${HELD} ORDER BY d.seq`)).map(held)
  }

  /** Documents whose hash or name begins or ends so; for commands, where people name a document. */
  async named(name: string): Promise<Held[]> {
    const rows = await this.db.all(
      `${HELD} WHERE d.sha256 LIKE ? OR d.name = ? OR d.name LIKE ? ORDER BY d.seq LIMIT 3`,
      `${name.replace(/[%_]/g, '')}%`,
      name,
      `%/${name.replace(/[%_]/g, '_')}`,
    )
    return rows.map(held)
  }

  /** Mechanisms held, with the number of documents. */
  async mechanisms(): Promise<{ id: string; documents: number }[]> {
    const rows = await this.db.all(
      'SELECT mechanism, COUNT(*) AS n FROM encounter WHERE mechanism IS NOT NULL GROUP BY mechanism ORDER BY n DESC, mechanism',
    )
    return rows.map((row) => ({ id: row.mechanism as string, documents: Number(row.n) }))
  }

  /** A document that tells of a mechanism. */
  async oneOf(mechanism: string): Promise<Held[]> {
    const rows = await this.db.all(
      `${HELD} WHERE d.sha256 = (SELECT MIN(sha256) FROM encounter WHERE mechanism = ?)`,
      mechanism,
    )
    return rows.map(held)
  }

  /** Documents that hold all of some alternatives' words, best or oldest first. */
  async search(alternatives: readonly string[], limit: number): Promise<Held[]> {
    const phrases = alternatives.map(foldedWords).filter((words) => words.length > 0)
    if (phrases.length === 0) return []
    const sqlite = this.db.kind === 'sqlite'
    const join = sqlite ? ' ' : ' & '
    const question = phrases
      .map((words) => `(${words.map((word) => (sqlite ? `"${word}"` : `'${word}'`)).join(sqlite ? ' AND ' : join)})`)
      .join(sqlite ? ' OR ' : ' | ')
    const found = sqlite
      ? 'SELECT rowid FROM words WHERE words MATCH ? LIMIT ?'
      : "SELECT rowid FROM words WHERE folded @@ to_tsquery('simple', ?) LIMIT ?"
    return (await this.db.all(`${HELD} WHERE d.seq IN (${found}) ORDER BY d.seq`, question, limit)).map(held)
  }

  /** Puts a newer engine's reading in the place of the older one. The log keeps the hash of each. */
  reread(sha: string, record: MahdarRecord, who: string): Promise<void> {
    return this.db.write(async () => {
      const read = sha256(JSON.stringify(record))
      await appendTo(this.db, await headOf(this.db), who, 'reread', {
        sha256: sha,
        engine: record.engine,
        reading: read,
      })
      await this.db.all('UPDATE reading SET engine = ?, body = ? WHERE sha256 = ?', record.engine, pack(record), sha)
    })
  }

  close(): Promise<void> {
    return this.db.close()
  }
}

export function held(row: Row): Held {
  const record = unpack(row.body as Uint8Array)
  return {
    sha256: row.sha256 as string,
    seq: Number(row.seq),
    name: row.name as string,
    captured: row.captured as string,
    published: row.published as string | null,
    family: row.family as string,
    text: row.text as string,
    record,
  }
}
