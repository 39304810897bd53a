/** The views of a register, as sheets. */
import { type Context, Hono } from 'hono'
import { icalOf } from '../export/ical.ts'
import { InputError } from '../record/input-error.ts'
import type { Sheet } from '../register/cite.ts'
import type { Held } from '../register/held.ts'
import { compare } from '../register/views/compare.ts'
import { driftOfFormula, driftOfTopic } from '../register/views/drift.ts'
import { OF_MECHANISM } from '../register/views/of-mechanism.ts'
import { labelsIn } from '../view/labels.ts'
import { narrowed, search } from '../view/search.ts'
import { daysOf } from '../view/sheet/days.ts'
import { ISSUES } from '../world/index.ts'
import { type Env, found } from './env.ts'
import type { MechanismRow, Named, SheetsAnswer } from './types.ts'

export const views = new Hono<Env>()

export const today = () => new Date().toISOString().slice(0, 10)

views.get('/mechanisms', async (context) => {
  const { store } = context.var.shown
  const rows = await Promise.all(
    (await store.mechanisms()).map(async ({ id, documents }): Promise<MechanismRow> => {
      const [held] = await store.oneOf(id)
      return { ...nameOf(id, held), documents }
    }),
  )
  return context.json(rows)
})

views.get('/mechanisms/:id/drift', async (context) => {
  const register = await known(context)
  const words = (context.req.queries('words') ?? []).filter((one) => one.trim() !== '')
  const [first] = words
  if (first === undefined)
    throw new InputError({
      what: 'no words were given',
      remedy: 'Give an issue, or a formula in one or several languages.',
    })
  const sheet =
    words.length === 1 && Object.hasOwn(ISSUES, first) ? driftOfTopic(register, first) : driftOfFormula(register, words)
  return context.json(sheets([sheet], register.documents))
})

views.get('/mechanisms/:id/calendar.ics', async (context) => {
  const register = await known(context)
  const labels = labelsIn(context.req.query('lang') ?? 'en')
  const { days, note } = daysOf(register, labels)
  const { name, written, language } = nameOf(context.req.param('id'), register.documents[0])
  context.header('content-type', 'text/calendar; charset=utf-8')
  return context.body(icalOf(labels.named(name, written, language), days, new Date(), note))
})

views.get('/mechanisms/:id/:view', async (context) => {
  const name = context.req.param('view')
  const view = Object.hasOwn(OF_MECHANISM, name) ? OF_MECHANISM[name] : undefined
  if (!view) return context.notFound()
  const register = await known(context)
  return context.json(sheets([view(register, today())], register.documents))
})

views.get('/compare', async (context) => {
  const { store } = context.var.shown
  const { a = '', b = '' } = context.req.query()
  const [mine, theirs] = [await found(store, a), await found(store, b)]
  return context.json(sheets([compare(mine, theirs)], [mine, theirs]))
})

views.get('/search', async (context) => {
  const { q = '' } = context.req.query()
  const { sheet, documents } = await search(context.var.shown.store, q, narrowed(context.req.query()), 50)
  return context.json(sheets([sheet], documents))
})

/** @throws InputError if nothing is held of the mechanism */
export async function known(context: Context<Env>) {
  const register = await context.var.shown.mechanism(context.req.param('id') ?? '')
  if (register.meetings.length > 0) return register
  throw new InputError({ what: 'the register holds nothing of this mechanism', remedy: 'Open it from the library.' })
}

export function sheets(made: readonly Sheet[], held: readonly Held[]): SheetsAnswer {
  const documents = held.map(({ sha256, name, record: { document } }) => {
    const { title, language, published, direction } = document
    return [sha256, { name, title, language, published, direction }] as const
  })
  return { sheets: made, documents: Object.fromEntries(documents) }
}

function nameOf(id: string, held: Held | undefined): Named {
  const named = held?.record.meetings.find(({ mechanism }) => mechanism?.value.id === id)?.mechanism?.value
  return {
    id,
    name: named?.name ?? {},
    written: named?.written ?? id,
    language: held?.record.document.language ?? 'en',
  }
}
