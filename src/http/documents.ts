/** Documents of a register: the list, one of them, and new ones. */
import { Hono } from 'hono'
import { checkLanguage } from '../index.ts'
import { checkPublished } from '../intake/check.ts'
import { decode } from '../intake/decode.ts'
import { explain } from '../record/explain.ts'
import type { Held } from '../register/held.ts'
import { applied, conflictsOf, placeOf, withPeople } from '../register/review/apply.ts'
import type { Decisions } from '../register/review/decisions.ts'
import { broughtInAs, checkSide, sideOf } from '../register/review/side.ts'
import { reviewed } from '../register/review/state.ts'
import { addAll } from '../register/store/add.ts'
import type { Event } from '../register/store/events.ts'
import { listed, sidesHeld } from '../register/store/list.ts'
import { NEITHER } from '../register/store/prepare.ts'
import type { Named } from '../register/views/mechanisms.ts'
import { originOf } from '../view/origin.ts'
import { type Env, found, reviewer } from './env.ts'
import { openingIn } from './named.ts'
import type { DocumentAnswer, DocumentRow, Listing, Why } from './types.ts'

type Decided = DocumentAnswer['decisions'][number]

/** A record's lists, empty. */
const NOTHING = {
  ...{ meetings: [], participants: [], agreements: [], statements: [], positions: [] },
  ...{ commitments: [], milestones: [], indicators: [], abstentions: [] },
}

/** Documents of one page of the list. */
const PAGE = 50

export const documents = new Hono<Env>()

documents.get('/', async (context) => {
  const { store } = context.var.shown
  const { mechanism = '', page = '0', ...asked } = context.req.query()
  const from = Math.max(0, Number(page) || 0) * PAGE
  const among = mechanism === '' ? undefined : await context.var.shown.numbers(mechanism)
  const { held, total } = await listed(store.db, { ...asked, among }, from, PAGE)
  const decisions = await context.var.shown.decisions()
  const meetings = held.map((one) => applied(one, decisions).record.meetings[0])
  const named = await context.var.shown.named(meetings.flatMap((one) => one?.mechanism?.value.id ?? []))
  const documents = held.map((one, at) => rowOf(one, meetings[at], named, decisions))
  const sides = await sidesHeld(store.db)
  const answer: Listing = { documents, total, sides, held: sides.reduce((sum, one) => sum + one.documents, 0) }
  return context.json(answer)
})

documents.get('/:sha', async (context) => {
  const held = await found(context.var.shown, context.req.param('sha'))
  return context.json(await answerOf(context.var.shown, held))
})

/** Whether something changed, for a page that is open. */
documents.get('/:sha/seen', async (context) => {
  const events = await context.var.shown.eventsOn(context.req.param('sha'))
  return context.json({ seen: events.at(-1)?.seq ?? 0 })
})

documents.get('/:sha/why/:fact', async (context) => {
  const { shown } = context.var
  const held = await found(shown, context.req.param('sha'))
  const { record } = withPeople(held, await shown.decisions())
  const placed = placeOf(record, context.req.param('fact'))
  const alone = { ...record, ...NOTHING, ...(placed && { [placed.section]: [placed.fact] }) }
  const answer: Why[] = explain(alone, held.text).map((one) => ({ ...one, origin: originOf(one) ?? null }))
  return context.json(answer)
})

documents.post('/', async (context) => {
  const { store, readers } = context.var.shown
  const { name = '', published, language, encoding, side } = context.req.query()
  if (published) checkPublished(published)
  if (language) checkLanguage(language)
  const whose = side === NEITHER ? null : side
  if (whose !== undefined) checkSide(whose)
  const who = reviewer(context)
  const bytes = new Uint8Array(await context.req.arrayBuffer())
  const text = decode(bytes, encoding || undefined)
  for await (const one of addAll(
    store,
    [
      {
        ...{ name: name || 'pasted', published: published || undefined, language: language || undefined },
        text: async () => text,
      },
    ],
    who,
    readers,
  )) {
    if (one.state === 'failed') throw one.error
    if (whose !== undefined) await broughtInAs(store, [one.sha256], whose, who)
    return context.json(one)
  }
  throw new Error('nothing was added')
})

/** A document with everything that its page needs. */
export async function answerOf(shown: Env['Variables']['shown'], held: Held): Promise<DocumentAnswer> {
  const decisions = await shown.decisions()
  const events = await shown.eventsOn(held.sha256)
  const standing = new Set(decisions.standing.map(({ seq }) => seq))
  const turned = new Map(events.filter(isTurn).map(({ seq, body }) => [Number(body.of), seq]))
  const whole = withPeople(held, decisions)
  const rejects = decisions.standing.filter(
    (one) => one.kind === 'reject' && one.document === held.sha256 && decisions.rejected(one),
  )
  return {
    sha256: held.sha256,
    name: held.name,
    captured: held.captured,
    text: held.text,
    opening: openingIn(held),
    side: sideOf(held, decisions) ?? null,
    record: { ...whole.record, positions: applied(held, decisions).record.positions },
    rejected: rejects.map(({ fact = '', field }) => ({ fact, ...(field && { field }) })),
    decisions: events
      .filter((event) => !isTurn(event))
      .map(
        ({ seq, kind, who, at, body }) =>
          ({ ...body, seq, kind, who, at, standing: standing.has(seq), turned: turned.get(seq) ?? null }) as Decided,
      ),
    conflicts: conflictsOf([held], decisions).filter(({ decision }) => decision.document === held.sha256),
    seen: events.at(-1)?.seq ?? 0,
  }
}

const isTurn = ({ kind }: Event) => kind === 'undo' || kind === 'redo'

/** @param meeting the one that it is about, as people decided it */
function rowOf(
  held: Held,
  meeting: Held['record']['meetings'][number] | undefined,
  named: readonly Named[],
  decisions: Decisions,
): DocumentRow {
  const { title, publisher, published, language, direction } = held.record.document
  const { decided, facts, state } = reviewed(held, decisions)
  return {
    sha256: held.sha256,
    name: held.name,
    ...{ title, opening: openingIn(held), publisher, published, language, direction },
    captured: held.captured,
    side: sideOf(held, decisions) ?? null,
    mechanism: named.find(({ id }) => id === meeting?.mechanism?.value.id) ?? null,
    round: meeting?.round?.value ?? null,
    day: meeting?.date?.value ?? null,
    parties: meeting?.parties.map(({ value }) => value) ?? [],
    copyOf: held.family === held.sha256 ? null : held.family,
    ...{ decided, facts, state },
  }
}
