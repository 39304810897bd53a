/** What people decide on a document, and taking it back. */
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { InputError } from '../record/input-error.ts'
import type { Held } from '../register/held.ts'
import { addFact, type Given, isSection } from '../register/review/add-fact.ts'
import { type ReadAgain, setPublished } from '../register/review/dated.ts'
import { type About, decide, turn } from '../register/review/review.ts'
import { setSide } from '../register/review/side.ts'
import { recordIn } from '../register/store/prepare.ts'
import type { Readers } from '../register/store/readers.ts'
import { answerOf } from './documents.ts'
import { type Env, found, given, reviewer } from './env.ts'
import type { WriteAnswer } from './types.ts'

/** The words that a person chose. */
const spans = z
  .array(z.object({ start: z.int().nonnegative(), end: z.int().positive() }))
  .min(1)
  .max(20)

const decision = z.object({
  /** Number of the last event that the page knew: a later one is shown first. */
  seen: z.int().nonnegative(),
  kind: z.enum(['accept', 'correct', 'reject', 'comment']),
  fact: z.string(),
  field: z.string().optional(),
  value: z.unknown().optional(),
  from: spans.optional(),
  note: z.string().max(10_000).optional(),
  re: z.int().positive().optional(),
})
const reading = z.object({ value: z.unknown().optional(), from: spans.optional() })
const addition = z.object({
  seen: z.int().nonnegative(),
  section: z.string(),
  fields: z.record(z.string(), z.union([z.string(), z.boolean(), z.null(), z.array(reading).max(50), reading])),
})
const dating = z.object({ seen: z.int().nonnegative(), day: z.string(), note: z.string().max(10_000).optional() })
const siding = z.object({
  seen: z.int().nonnegative(),
  side: z.string().nullable(),
  note: z.string().max(10_000).optional(),
})
const turning = z.object({ seen: z.int().nonnegative(), kind: z.enum(['undo', 'redo']), of: z.int().positive() })

export const review = new Hono<Env>()

review.post('/:sha/decisions', async (context) => {
  const { seen, kind, ...about } = await given(context, decision)
  return written(context.req.param('sha'), seen, context, async (held, who) => {
    await decide(context.var.shown.store, kind, held, about as About, who)
    return undefined
  })
})

review.post('/:sha/facts', async (context) => {
  const { seen, section, fields } = await given(context, addition)
  if (!isSection(section))
    throw new InputError({ what: `a record has no ${section}`, where: 'section', remedy: 'Choose a kind of fact.' })
  return written(context.req.param('sha'), seen, context, async (held, who) => {
    const { fact } = await addFact(context.var.shown.store, held, section, fields as Given, who)
    return { added: fact }
  })
})

/** The day of publication, by which the document is read anew. */
review.post('/:sha/published', async (context) => {
  const { seen, ...day } = await given(context, dating)
  return written(context.req.param('sha'), seen, context, async (held, who) => {
    await setPublished(context.var.shown.store, held, day, who, againBy(context.var.shown.readers))
    return undefined
  })
})

/** Whose account the document is. */
review.post('/:sha/side', async (context) => {
  const { seen, ...side } = await given(context, siding)
  return written(context.req.param('sha'), seen, context, async (held, who) => {
    await setSide(context.var.shown.store, held, side, who)
    return undefined
  })
})

review.post('/:sha/turn', async (context) => {
  const { seen, kind, of } = await given(context, turning)
  return written(context.req.param('sha'), seen, context, async (_, who) => {
    await turn(context.var.shown.store, kind, of, who, againBy(context.var.shown.readers))
    return undefined
  })
})

/** Reads a document again where others need not wait for it. */
const againBy =
  (readers: Readers): ReadAgain =>
  async ({ name, text, record }, published) => {
    const given = { name, text, language: record.document.language, published: published ?? undefined }
    const ready = await readers.read(given)
    if ('error' in ready) throw ready.error
    return recordIn(ready.prepared)
  }

/** Writes where the page knew everything; else answers with what it did not know, and writes nothing. */
async function written(
  sha: string,
  seen: number,
  context: Context<Env>,
  work: (held: Held, who: string) => Promise<{ added: string } | undefined>,
) {
  const { shown } = context.var
  const who = reviewer(context)
  return shown.alone(async () => {
    const held = await found(shown, sha)
    const now = (await shown.eventsOn(sha)).at(-1)?.seq ?? 0
    if (now !== seen) return context.json<WriteAnswer>({ ...(await answerOf(shown, held)), refused: true }, 409)
    const done = await work(held, who)
    // By another day of publication it is read otherwise.
    return context.json<WriteAnswer>({ ...(await answerOf(shown, await found(shown, sha))), ...done })
  })
}
