/** Documents of a register: the list, one of them, and new ones. */
import { Hono } from 'hono'
import { checkLanguage } from '../index.ts'
import { checkPublished } from '../intake/check.ts'
import { decode } from '../intake/decode.ts'
import type { Held } from '../register/held.ts'
import { applied, conflictsOf } from '../register/review/apply.ts'
import type { Decisions } from '../register/review/decisions.ts'
import { addAll } from '../register/store/add.ts'
import { listed } from '../register/store/list.ts'
import { type Env, found, reviewer } from './env.ts'
import type { DocumentAnswer, DocumentRow, Listing } from './types.ts'

type Decided = DocumentAnswer['decisions'][number]

/** Documents of one page of the list. */
const PAGE = 50

export const documents = new Hono<Env>()

documents.get('/', async (context) => {
  const { store } = context.var.shown
  const { q = '', mechanism = '', language = '', page = '0' } = context.req.query()
  const from = Math.max(0, Number(page) || 0) * PAGE
  const { held, total } = await listed(store.db, { q, mechanism, language }, from, PAGE)
  const decisions = await context.var.shown.decisions()
  const answer: Listing = { documents: held.map((one) => rowOf(one, decisions)), total, held: await store.count() }
  return context.json(answer)
})

documents.get('/:sha', async (context) => {
  const { store } = context.var.shown
  const held = await found(store, context.req.param('sha'))
  return context.json(await answerOf(context.var.shown, held))
})

documents.post('/', async (context) => {
  const { store } = context.var.shown
  const { name = '', published, language, encoding } = context.req.query()
  if (published) checkPublished(published)
  if (language) checkLanguage(language)
  const bytes = new Uint8Array(await context.req.arrayBuffer())
  const text = decode(bytes, encoding || undefined)
  for await (const one of addAll(
    store,
    [{ name: name || 'pasted', published: published || undefined, text: async () => text }],
    reviewer(context),
  )) {
    if (one.state === 'failed') throw one.error
    return context.json(one)
  }
  throw new Error('nothing was added')
})

/** A document with everything that its page needs. */
export async function answerOf(shown: Env['Variables']['shown'], held: Held): Promise<DocumentAnswer> {
  const decisions = await shown.decisions()
  const events = await shown.eventsOn(held.sha256)
  const standing = new Set(decisions.standing.map(({ seq }) => seq))
  return {
    sha256: held.sha256,
    name: held.name,
    captured: held.captured,
    text: held.text,
    machine: held.record,
    record: applied(held, decisions).record,
    decisions: events
      .filter(({ kind }) => kind !== 'undo' && kind !== 'redo')
      .map(({ seq, kind, who, at, body }) => ({ ...body, seq, kind, who, at, standing: standing.has(seq) }) as Decided),
    conflicts: conflictsOf([held], decisions).filter(({ decision }) => decision.document === held.sha256),
    seen: events.at(-1)?.seq ?? 0,
  }
}

function rowOf(held: Held, decisions: Decisions): DocumentRow {
  const { record } = held
  const [meeting] = record.meetings
  const { title, publisher, published, language, direction } = record.document
  const kinds = [
    'meetings',
    'participants',
    'agreements',
    'statements',
    'commitments',
    'milestones',
    'indicators',
  ] as const
  const own = decisions.standing.filter(({ document, kind }) => document === held.sha256 && kind !== 'comment')
  return {
    sha256: held.sha256,
    name: held.name,
    ...{ title, publisher, published, language, direction },
    captured: held.captured,
    mechanism: meeting?.mechanism ? { ...meeting.mechanism.value, language } : null,
    round: meeting?.round?.value ?? null,
    parties: meeting?.parties.map(({ value }) => value) ?? [],
    copyOf: held.family === held.sha256 ? null : held.family,
    decided: new Set(own.map(({ fact }) => fact)).size,
    facts: kinds.reduce((sum, kind) => sum + record[kind].length, 0),
  }
}
