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
  seq: number
  hash: string
}

export async function headOf(db: Db): Promise<Head> {
  const [row] = await db.all('SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1')
  return row ? { seq: Number(row.seq), hash: row.hash as string } : { seq: 0, hash: GENESIS }
}

/** Writes an event behind `head`, inside a transaction that read the head. @returns the new head */
export async function appendTo(db: Db, head: Head, who: string, kind: string, content: object): Promise<Head> {
  const [seq, at, body] = [head.seq + 1, new Date().toISOString(), JSON.stringify(content)]
  const hash = hashOf({ seq, at, who, kind, prev: head.hash }, body)
  await db.all('INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?)', seq, at, who, kind, body, head.hash, hash)
  return { seq, hash }
}

/** Every event, oldest first; of some kinds only, if they are named. */
export async function eventsOf(db: Db, kinds?: readonly string[]): Promise<Event[]> {
  const where = kinds ? `WHERE kind IN (${kinds.map(() => '?').join(', ')})` : ''
  const rows = await db.all(`SELECT * FROM event ${where} ORDER BY seq`, ...(kinds ?? []))
  return rows.map((row) => ({
    ...(row as unknown as Event),
    seq: Number(row.seq),
    body: JSON.parse(row.body as string),
  }))
}
