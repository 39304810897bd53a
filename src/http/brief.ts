/** The page before the next round: as it would be published, how people arranged it, their comments, and the file itself. */
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { InputError } from '../record/input-error.ts'
import type { Register } from '../register/register.ts'
import { type Arrangement, arranged, arrangementOf, commentsOn, sectionOf } from '../register/review/page.ts'
import { turn } from '../register/review/review.ts'
import type { Event } from '../register/store/events.ts'
import { printable } from '../view/bidi.ts'
import { type Labels, labelsIn } from '../view/labels.ts'
import { type Brief, briefOf, headOf, readingTime } from '../view/sheet/brief.ts'
import { sheetPage } from '../view/sheet/pages.ts'
import { numbersOf, Sources } from '../view/sheet/sources.ts'
import { type Env, given, known, reviewer, today } from './env.ts'
import { sheets } from './named.ts'
import type { BriefAnswer } from './types.ts'

export const briefs = new Hono<Env>()

const seen = z.int().nonnegative()
const key = z.string().max(100)
const arrangement = z.object({
  /** Number of the last event that the page knew: a later one is shown first. */
  seen,
  title: z.string().max(500).nullable(),
  order: z.array(key).max(50),
  left: z.array(key).max(50),
})
const comment = z.object({ note: z.string().trim().min(1).max(10_000) })
const turning = z.object({ seen, kind: z.enum(['undo', 'redo']), of: z.int().positive() })

/** What a download is called and said to be. */
const FILES = {
  html: { format: 'html', end: 'html', type: 'text/html; charset=utf-8' },
  markdown: { format: 'markdown', end: 'md', type: 'text/markdown; charset=utf-8' },
  text: { format: 'text', end: 'txt', type: 'text/plain; charset=utf-8' },
} as const

briefs.get('/:id/brief', async (context) => context.json(await answer(context)))

briefs.get('/:id/brief/file', async (context) => {
  const { format = 'html' } = context.req.query()
  const file = Object.hasOwn(FILES, format) ? FILES[format as keyof typeof FILES] : undefined
  if (!file) throw new InputError({ what: `there is no page as ${format}`, remedy: 'Ask for html, markdown or text.' })
  const { register, labels, page } = await pageOf(context)
  const name = `${(context.req.param('id') ?? '').replace(/[^\w.-]/g, '-')}.${labels.code}.${file.end}`
  context.header('content-disposition', `attachment; filename="${name}"`)
  context.header('content-type', file.type)
  return context.body(sheetPage(page.sheets, register.documents, labels, file.format, headOf(page)))
})

briefs.post('/:id/brief', async (context) => {
  const { seen, ...value } = await given(context, arrangement)
  const { code } = labelsOf(context)
  const body = { mechanism: context.req.param('id'), language: code, value }
  return changed(context, seen, (who) => context.var.shown.store.append('brief', body, who))
})

briefs.post('/:id/brief/turn', async (context) => {
  const { seen, kind, of } = await given(context, turning)
  return changed(context, seen, (who) => turn(context.var.shown.store, kind, of, who))
})

/** Comments only add: what others wrote meanwhile is no hindrance. */
briefs.post('/:id/brief/comments', async (context) => {
  const { note } = await given(context, comment)
  await known(context)
  await context.var.shown.store.append('comment', { mechanism: context.req.param('id'), note }, reviewer(context))
  return context.json(await answer(context))
})

/** Writes where the page knew everything; else answers with what it did not know, and writes nothing. */
async function changed(context: Context<Env>, seen: number, work: (who: string) => Promise<unknown>) {
  const who = reviewer(context)
  return context.var.shown.alone(async () => {
    const now = await answer(context)
    if (now.seen !== seen) return context.json({ ...now, refused: true } satisfies BriefAnswer, 409)
    await work(who)
    return context.json(await answer(context))
  })
}

const labelsOf = (context: Context<Env>): Labels => labelsIn(context.req.query('lang') ?? 'en')

interface Page {
  readonly register: Register
  readonly labels: Labels
  /** As it is without a person's arrangement, its comments at the end. */
  readonly made: Brief
  /** As it is published. */
  readonly page: Brief
  readonly arrangement: Arrangement
}

async function pageOf(context: Context<Env>): Promise<Page> {
  const register = await known(context)
  const labels = labelsOf(context)
  const id = context.req.param('id') ?? ''
  const decisions = await context.var.shown.decisions()
  const plain = briefOf(register, labels, today())
  const all = [...plain.sheets, ...commentsOn(decisions, id, register.documents)]
  const arrangement = arrangementOf(decisions, id, labels.code)
  const made = { ...plain, sheets: arranged(all, arrangement) }
  const shown = made.sheets.filter((sheet) => !arrangement.left.includes(sectionOf(sheet)))
  const title = printable(arrangement.title ?? '') || made.title
  const page = { ...made, title, sheets: shown, readingTime: readingTime(shown, labels) }
  return { register, labels, made, page, arrangement }
}

async function answer(context: Context<Env>): Promise<BriefAnswer> {
  const { register, labels, made, page, arrangement } = await pageOf(context)
  const { left } = arrangement
  const sources = new Sources(register.documents)
  const shown = new Set(page.sheets)
  const marks = made.sheets.map((sheet) => (shown.has(sheet) ? sheet.rows.map((row) => numbersOf(row, sources)) : []))
  const events = eventsOn(await context.var.shown.store.events(CHANGES), context.req.param('id') ?? '', labels.code)
  const { undone } = await context.var.shown.decisions()
  return {
    ...sheets(made.sheets, register.documents),
    title: made.title,
    direction: labels.direction,
    lines: headOf(page).lines,
    headline: page.title === made.title ? null : page.title,
    left,
    sections: made.sheets.map(sectionOf),
    marks,
    notes: sources.all().map(({ number, held, sentence, start, end }) => ({
      ...{ number, sentence },
      document: held.sha256,
      at: `${start}-${end}`,
    })),
    changes: events
      .filter(({ kind }) => kind === 'brief' || kind === 'comment')
      .map(({ seq, kind, who, at }) => ({
        ...{ seq, who, at },
        what: kind === 'brief' ? 'arranged' : 'commented',
        standing: !undone.has(seq),
      })),
    seen: events.at(-1)?.seq ?? 0,
  }
}

/** Kinds of events that change a page. */
const CHANGES = ['brief', 'comment', 'undo', 'redo'] as const

/** Events about one page, oldest first, with those that take them back. */
function eventsOn(events: readonly Event[], mechanism: string, language: string): Event[] {
  const own = new Set<number>()
  return events.filter(({ seq, body }) => {
    const here = body.mechanism === mechanism && (body.language === undefined || body.language === language)
    if (here) own.add(seq)
    return here || own.has(Number(body.of))
  })
}
