/** Recomputes every hash and every span; and the hash of the register's state, by which two registers are compared. */
import { createHash } from 'node:crypto'
import { evidenceFlaws } from '../../record/evidence.ts'
import { GENESIS, hashOf, sha256 } from './events.ts'
import { held, type Store } from './store.ts'

export interface Verdict {
  readonly documents: number
  readonly events: number
  /** The hash of the last event: kept elsewhere, it shows whether the log was rewritten. */
  readonly head: string
  /** Over everything but times. */
  readonly state: string
  /** What does not hold, a sentence each. */
  readonly flaws: string[]
}

/** @param expected a head kept elsewhere: it must be in the log */
export async function verify(store: Store, expected?: string): Promise<Verdict> {
  const flaws: string[] = []
  const state = createHash('sha256')
  const readings = new Map<string, string>()
  let prev = GENESIS
  let seq = 0
  let seen = expected === undefined
  for (const row of await store.db.all('SELECT * FROM event ORDER BY seq')) {
    seq++
    const event = {
      ...(row as { at: string; who: string; kind: string; prev: string; hash: string }),
      seq: Number(row.seq),
    }
    if (event.seq !== seq) flaws.push(`event ${seq} is missing`)
    if (event.prev !== prev) flaws.push(`event ${event.seq} does not follow the one before it`)
    if (hashOf(event, row.body as string) !== event.hash) flaws.push(`event ${event.seq} was changed`)
    seq = event.seq
    prev = event.hash
    seen ||= prev === expected
    state.update(JSON.stringify([event.seq, event.who, event.kind, row.body]))
    const body = JSON.parse(row.body as string)
    if (event.kind === 'add' || event.kind === 'reread') readings.set(body.sha256, body.reading)
  }
  if (!seen) flaws.push(`the head ${expected} is not in the log: the log is another one, or was rewritten or cut`)
  let documents = 0
  for (const { sha256: id } of await store.db.all('SELECT sha256 FROM document ORDER BY sha256')) {
    documents++
    const [row] = await store.db.all(
      'SELECT d.*, r.body FROM document d LEFT JOIN reading r ON r.sha256 = d.sha256 WHERE d.sha256 = ?',
      id as string,
    )
    const reading = readings.get(id as string)
    if (!reading) flaws.push(`document ${id} is in no event`)
    if (!row?.body) {
      flaws.push(`document ${id} has no reading`)
      continue
    }
    state.update(JSON.stringify([id, row.name, row.published, row.family, sha256(row.text as string)]))
    try {
      const one = held(row)
      if (sha256(one.text) !== id) flaws.push(`the text of document ${id} was changed`)
      if (sha256(JSON.stringify(one.record)) !== reading) flaws.push(`the reading of document ${id} was changed`)
      for (const { path, flaw } of evidenceFlaws(one.record, one.text)) flaws.push(`document ${id}, ${path}: ${flaw}`)
    } catch {
      flaws.push(`the reading of document ${id} is damaged`)
    }
    readings.delete(id as string)
  }
  for (const id of readings.keys()) flaws.push(`document ${id} was added and is gone`)
  return { documents, events: seq, head: prev, state: state.digest('hex'), flaws }
}
