/** What comes, of one mechanism or of all: as a list, and as a calendar to subscribe to. */
import { type Context, Hono } from 'hono'
import { icalOf } from '../export/ical.ts'
import type { Held } from '../register/held.ts'
import { applied } from '../register/review/apply.ts'
import { findIn } from '../register/store/find.ts'
import { entries, isAhead } from '../register/views/calendar.ts'
import { mechanismsNamed } from '../register/views/mechanisms.ts'
import { type Labels, labelsIn } from '../view/labels.ts'
import { daysOf } from '../view/sheet/days.ts'
import { type Env, known, today } from './env.ts'
import { documentsOf } from './named.ts'
import type { CalendarAnswer } from './types.ts'

export const calendar = new Hono<Env>()

/** Documents with milestones that are looked at; the newest, where there are more. */
const LOOKED_AT = 300

calendar.get('/calendar', async (context) => {
  const { mechanism = '', past = '' } = context.req.query()
  const { held, more } =
    mechanism === '' ? await newest(context) : { held: (await known(context, mechanism)).documents, more: false }
  const now = today()
  const found = entries({ documents: held }).filter((one) => past !== '' || isAhead(one, now))
  const cited = new Set(found.flatMap(({ cites }) => cites.map(({ document }) => document)))
  const answer: CalendarAnswer = {
    ...{ entries: found, today: now, more },
    mechanisms: await context.var.shown.named(mechanismsNamed(held)),
    documents: documentsOf(held.filter(({ sha256 }) => cited.has(sha256))),
  }
  return context.json(answer)
})

calendar.get('/calendar.ics', async (context) => {
  const labels = labelsIn(context.req.query('lang') ?? 'en')
  return ics(context, (await newest(context)).held, labels, labels.say('register.calendar'))
})

calendar.get('/mechanisms/:id/calendar.ics', async (context) => {
  const labels = labelsIn(context.req.query('lang') ?? 'en')
  const { documents } = await known(context, context.req.param('id'))
  const [named] = await context.var.shown.named([context.req.param('id')])
  return ics(context, documents, labels, named ? labels.named(named.name, named.written, named.language) : '')
})

async function newest({ var: { shown } }: Context<Env>): Promise<{ held: Held[]; more: boolean }> {
  const question = { phrases: [], facets: [['kind', 'milestone']] as const }
  const numbers = await findIn(shown.store, question, LOOKED_AT + 1)
  const decisions = await shown.decisions()
  const held = (await shown.store.numbered(numbers.slice(0, LOOKED_AT))).map((one) => applied(one, decisions))
  return { held: held.sort((a, b) => a.seq - b.seq), more: numbers.length > LOOKED_AT }
}

function ics(context: Context, documents: readonly Held[], labels: Labels, name: string) {
  const { days, note } = daysOf({ documents }, labels)
  context.header('content-type', 'text/calendar; charset=utf-8')
  return context.body(icalOf(name, days, new Date(), note))
}
