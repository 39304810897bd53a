/** What people decide on a document, and taking it back. */
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import type { Held } from '../register/held.ts'
import { decide, turn } from '../register/review/review.ts'
import { answerOf } from './documents.ts'
import { type Env, found, given, reviewer } from './env.ts'

const decision = z.object({
  /** Number of the last event that the page knew: a later one is shown first. */
  seen: z.int().nonnegative(),
  kind: z.enum(['accept', 'correct', 'reject', 'comment']),
  fact: z.string(),
  field: z.string().optional(),
  value: z.unknown().optional(),
  from: z.array(z.object({ start: z.int(), end: z.int() })).optional(),
  note: z.string().max(10_000).optional(),
})
const turning = z.object({ seen: z.int().nonnegative(), kind: z.enum(['undo', 'redo']), of: z.int().positive() })

export const review = new Hono<Env>()

review.post('/:sha/decisions', async (context) => {
  const { seen, kind, ...about } = await given(context, decision)
  return written(context.req.param('sha'), seen, context, async (held, who) => {
    await decide(context.var.shown.store, kind, held, about, who)
  })
})

review.post('/:sha/turn', async (context) => {
  const { seen, kind, of } = await given(context, turning)
  return written(context.req.param('sha'), seen, context, async (_, who) => {
    await turn(context.var.shown.store, kind, of, who)
  })
})

/** Writes where the page knew everything; else answers with what it did not know, and writes nothing. */
async function written(
  sha: string,
  seen: number,
  context: Context<Env>,
  work: (held: Held, who: string) => Promise<void>,
) {
  const { shown } = context.var
  const who = reviewer(context)
  return shown.alone(async () => {
    const held = await found(shown.store, sha)
    const now = (await shown.eventsOn(sha)).at(-1)?.seq ?? 0
    if (now !== seen) return context.json(await answerOf(shown, held), 409)
    await work(held, who)
    return context.json(await answerOf(shown, held))
  })
}
