/** Recomputes every hash and every span; and the hash of the register's state, by which two registers are compared. */
import { createHash, type Hash } from 'node:crypto'
import { evidenceFlaws } from '../../record/evidence.ts'
import type { Section } from '../review/apply.ts'
import { flawOf } from '../review/sound.ts'
import type { Db, Row } from './db.ts'
import { GENESIS, hashOf, sha256 } from './events.ts'
import { held } from './rows.ts'
import type { Store } from './store.ts'

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

/** What the log says of a document. */
interface Logged {
  readonly at: string
  readonly name: string
  readonly published: string | null
  readonly family: string
  reading: string
  /** Days of publication that people gave it afterwards, oldest first; those that they took back are off. */
  readonly days: { readonly value: string; stands: boolean }[]
  /** Facts that people added to it. */
  readonly added: { readonly seq: number; readonly section: Section; readonly made: unknown }[]
}

/** Rows of one step. */
const STEP = 500

/** @param expected a head kept elsewhere: it must be in the log */
export async function verify(store: Store, expected?: string): Promise<Verdict> {
  const flaws = await store.db.damage()
  const state = createHash('sha256')
  const logged = new Map<string, Logged>()
  const { events, head } = await verifyLog(store.db, expected, state, logged, flaws)
  let documents = 0
  const all = 'SELECT d.*, r.body FROM document d LEFT JOIN reading r ON r.sha256 = d.sha256'
  for await (const row of rowsOf(store.db, all, 'd.sha256', 'sha256', '')) {
    documents++
    const id = row.sha256 as string
    state.update(JSON.stringify([id, row.name, row.published, row.family, sha256(row.text as string)]))
    flaws.push(...flawsOf(row, logged.get(id)))
    logged.delete(id)
  }
  for (const id of logged.keys()) flaws.push(`document ${id} was added and is gone`)
  return { documents, events, head, state: state.digest('hex'), flaws }
}

async function verifyLog(
  db: Db,
  expected: string | undefined,
  state: Hash,
  logged: Map<string, Logged>,
  flaws: string[],
): Promise<{ events: number; head: string }> {
  let prev = GENESIS
  let seq = 0
  let seen = expected === undefined
  const days = new Map<number, Logged['days'][number]>()
  for await (const row of rowsOf(db, 'SELECT * FROM event', 'seq', 'seq', 0)) {
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
    const body = parsed(row.body as string)
    if (!body) continue
    const known = logged.get(body.sha256)
    if (event.kind === 'add') logged.set(body.sha256, { ...body, at: event.at, days: [], added: [] })
    if (event.kind === 'add-fact') logged.get(body.document)?.added.push({ ...body, seq })
    if (event.kind === 'dated') {
      const day = { value: body.value, stands: true }
      logged.get(body.document)?.days.push(day)
      days.set(seq, day)
    }
    const turned = days.get(body.of)
    if (turned && (event.kind === 'undo' || event.kind === 'redo')) turned.stands = event.kind === 'redo'
    if (event.kind === 'reread' && known) known.reading = body.reading
  }
  if (!seen) flaws.push(`the head ${expected} is not in the log: the log is another one, or was rewritten or cut`)
  return { events: seq, head: prev }
}

/** What does not hold of a document: its text, its reading, where and when it came from, every span. */
function flawsOf(row: Row, logged: Logged | undefined): string[] {
  const document = `document ${row.sha256}`
  if (!logged) return [`${document} is in no event`]
  const flaws: string[] = []
  const published = logged.days.findLast(({ stands }) => stands)?.value ?? logged.published
  for (const [column, value] of Object.entries({ name: logged.name, published, family: logged.family }))
    if (row[column] !== value) flaws.push(`the ${column} of ${document} was changed`)
  if (row.captured !== logged.at) flaws.push(`the time at which ${document} was captured was changed`)
  if (!row.body) flaws.push(`${document} has no reading`)
  // Spans of another text say nothing.
  if (sha256(row.text as string) !== row.sha256) return [...flaws, `the text of ${document} was changed`]
  if (!row.body) return flaws
  try {
    const one = held(row)
    if (sha256(JSON.stringify(one.record)) !== logged.reading) flaws.push(`the reading of ${document} was changed`)
    for (const { path, flaw } of evidenceFlaws(one.record, one.text)) flaws.push(`${document}, ${path}: ${flaw}`)
    for (const { seq, section, made } of logged.added) {
      const flaw = flawOf(one, section, made)
      if (flaw) flaws.push(`${document}, event ${seq}, ${flaw.where}: ${flaw.what}`)
    }
  } catch {
    flaws.push(`the reading of ${document} is damaged`)
  }
  return flaws
}

function parsed(body: string) {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

/** Rows in the order of a column, a few at a time. */
async function* rowsOf(db: Db, query: string, column: string, key: string, before: string | number) {
  for (let last = before; ; ) {
    const rows = await db.all(`${query} WHERE ${column} > ? ORDER BY ${column} LIMIT ${STEP}`, last)
    if (rows.length === 0) return
    yield* rows
    last = (key === 'seq' ? Number(rows.at(-1)?.seq) : rows.at(-1)?.[key]) as typeof before
  }
}
