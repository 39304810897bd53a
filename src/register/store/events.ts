/** The log: everything that was done, each event with the hash of the one before it. Nothing in it is changed or taken away. */
import { createHash } from 'node:crypto'
import type { Db } from './db.ts'

export interface Event {
  /** From 1 on, without a gap. */
  readonly seq: number
  /** When, ISO 8601 in UTC. */
  readonly at: string
  readonly who: string
  readonly kind: string
  readonly body: Record<string, unknown>
  readonly prev: string
  readonly hash: string
}

/** The hash before the first event. */
export const GENESIS = '0'.repeat(64)

export const sha256 = (words: string | Uint8Array): string => createHash('sha256').update(words).digest('hex')

/** The hash of an event: over everything it says, in a fixed order, and the hash before it. */
export function hashOf({ seq, at, who, kind, prev }: Omit<Event, 'hash' | 'body'>, body: string): string {
  return sha256(JSON.stringify([seq, at, who, kind, body, prev]))
}

export interface Head {
  readonly seq: number
  readonly hash: string
}

export async function headOf(db: Db): Promise<Head> {
  const [row] = await db.all('SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1')
  return row ? { seq: Number(row.seq), hash: row.hash as string } : { seq: 0, hash: GENESIS }
}

/** The event that follows `head`, which a transaction read. */
export function followedBy(head: Head, who: string, kind: string, body: Record<string, unknown>): Event {
  const bare = { seq: head.seq + 1, at: new Date().toISOString(), who, kind, prev: head.hash }
  return { ...bare, body, hash: hashOf(bare, JSON.stringify(body)) }
}

/** Writes events behind the head, inside the transaction that read it. */
export function insertEvents(db: Db, events: readonly Event[]): Promise<void> {
  const rows = events.map(({ seq, at, who, kind, body, prev, hash }) => {
    return [seq, at, who, kind, JSON.stringify(body), prev, hash]
  })
  return db.insert('event', rows)
}

/** Every event, oldest first; of some kinds only, if they are named. Those of documents' addition are many, the others have an index. */
export async function eventsOf(db: Db, kinds?: readonly string[]): Promise<Event[]> {
  const few = kinds && !kinds.includes('add') ? "kind <> 'add' AND" : ''
  const where = kinds ? `WHERE ${few} kind IN (${kinds.map(() => '?').join(', ')})` : ''
  const rows = await db.all(`SELECT * FROM event ${where} ORDER BY seq`, ...(kinds ?? []))
  return rows.map((row) => ({
    ...(row as unknown as Event),
    seq: Number(row.seq),
    body: JSON.parse(row.body as string),
  }))
}
