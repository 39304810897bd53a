/** Which other reports tell of a document's meetings and why; joining them, setting them apart, and what was decided on it. */
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { InputError } from '../record/input-error.ts'
import type { Held } from '../register/held.ts'
import { applied } from '../register/review/apply.ts'
import { link, takeOut } from '../register/review/meetings.ts'
import { endsOf } from '../register/review/pair.ts'
import { pair } from '../register/review/review.ts'
import { togetherWith } from '../register/together.ts'
import { deciding, type Env, found } from './env.ts'
import { documentsOf } from './named.ts'
import { decidedPairs, pairing } from './pairs.ts'
import type { MeetingsAnswer } from './types.ts'

const leaving = z.object({ one: z.string() })

export const meetings = new Hono<Env>()

meetings.get('/documents/:sha/meetings', async (context) => {
  const { shown } = context.var
  const held = await found(shown, context.req.param('sha'))
  return context.json(await answerOf(context, held))
})

/** An end names a document, whose main encounter is meant, or one of its encounters: `document#meeting`. */
meetings.post('/meetings/decisions', (context) =>
  deciding(context, pairing, async ({ kind, one, other }, who) => {
    const { store } = context.var.shown
    const [mine, theirs] = [await accountOf(context, one), await accountOf(context, other)]
    return kind === 'link' ? link(store, kind, mine, theirs, who) : pair(store, kind, mine, theirs, who)
  }),
)

/** A report out of the meeting that it is taken to tell of. */
meetings.post('/meetings/out', (context) =>
  deciding(context, leaving, async ({ one }, who) =>
    takeOut(context.var.shown.store, await accountOf(context, one), who),
  ),
)

async function accountOf(context: Context<Env>, id: string): Promise<string> {
  const { shown } = context.var
  const [sha = '', meeting] = id.split('#')
  const ends = endsOf(applied(await found(shown, sha), await shown.decisions()), meeting)
  if ('account' in ends) return ends.account
  throw new InputError({ what: 'this is a person, and no meeting', remedy: 'Reload the page.' })
}

async function answerOf({ var: { shown } }: Context<Env>, held: Held): Promise<MeetingsAnswer> {
  const decisions = await shown.decisions()
  const all = await togetherWith(shown.store, held, decisions)
  const named = await shown.named(all.flatMap(({ meeting }) => meeting.mechanism ?? []))
  const own = new Set(all.map((one) => one.own.id))
  const decided = decidedPairs(await shown.events(), decisions, (one, other, more) => {
    const ends = [one, other, ...more.flat()]
    return ends.some((end) => own.has(end)) ? [documentIn(one), documentIn(other)] : undefined
  })
  const hashes = [
    ...all.flatMap(({ others }) => others.map(({ account }) => account.held.sha256)),
    ...decided.flatMap(({ one, other }) => [one, other]),
  ]
  return {
    meetings: all.map(({ own, meeting, others }) => ({
      ...{ id: own.id, main: own.main, kind: own.kind, parties: own.parties.split(' ').filter(Boolean) },
      mechanism: named.find(({ id }) => id === meeting.mechanism) ?? null,
      ...{ round: meeting.round ?? null, day: meeting.day ?? null },
      others: others.map(({ account, why, sure }) => ({
        ...{ id: account.id, document: account.held.sha256, why, sure },
      })),
    })),
    decided,
    documents: documentsOf([held, ...(await shown.store.documents([...new Set(hashes)]))]),
  }
}

const documentIn = (account: string): string => account.split('#')[0] as string
