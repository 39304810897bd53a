/** Who met: people in every spelling with their offices; linking and splitting them, and taking that back. */
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import type { Phrase } from '../register/cite.ts'
import { nodeId, personNamed } from '../register/merge/mentions.ts'
import type { People } from '../register/merge/people.ts'
import { peopleNamed } from '../register/people.ts'
import type { Decisions } from '../register/review/decisions.ts'
import { endsOf, paired } from '../register/review/pair.ts'
import { pair, turn } from '../register/review/review.ts'
import type { Event } from '../register/store/events.ts'
import { mechanismsNamed } from '../register/views/mechanisms.ts'
import { spelling } from '../register/views/people.ts'
import { type PersonRow, personRow, suggestionRows } from '../register/views/persons.ts'
import { deciding, type Env, found, known } from './env.ts'
import { documentsOf } from './named.ts'
import { decidedPairs, pairing } from './pairs.ts'
import type { PeopleAnswer } from './types.ts'

export const people = new Hono<Env>()

const turning = z.object({ kind: z.enum(['undo', 'redo']), of: z.int().positive() })

people.get('/people', async (context) => {
  const { q = '', mechanism = '' } = context.req.query()
  const { store } = context.var.shown
  const asked = q.trim()
  const empty: People = { people: [], suggestions: [] }
  const told = asked ? await peopleNamed(store, asked) : mechanism ? await known(context, mechanism) : empty
  return context.json(await answerOf(context, told))
})

people.post('/people/decisions', (context) =>
  deciding(context, pairing, async ({ kind, one, other }, who) => {
    const [mine, theirs] = paired(await endOf(context, one), await endOf(context, other))
    return pair(context.var.shown.store, kind, mine, theirs, who)
  }),
)

people.post('/people/turn', (context) =>
  deciding(context, turning, ({ kind, of }, who) => turn(context.var.shown.store, kind, of, who)),
)

async function endOf(context: Context<Env>, id: string) {
  const [sha = '', fact] = id.split('#')
  return endsOf(await found(context.var.shown, sha), fact)
}

async function answerOf(context: Context<Env>, { people, suggestions }: People): Promise<PeopleAnswer> {
  const shown = [...new Set([...people, ...suggestions.flatMap(({ between }) => between)])]
  const held = [...new Set(shown.flatMap(({ mentions }) => mentions.map((one) => one.held)))]
  const rows = people.map(personRow).sort((a, b) => many(b) - many(a))
  const names = new Map(
    shown.flatMap(({ mentions }) =>
      mentions.flatMap((one) => [one.id, nodeId(one.person)].map((id) => [id, spelling(one)] as const)),
    ),
  )
  return {
    people: rows,
    suggestions: suggestionRows(suggestions),
    decided: decidedOn(await context.var.shown.events(), await context.var.shown.decisions(), names),
    mechanisms: await context.var.shown.named(mechanismsNamed(held)),
    documents: documentsOf(held),
  }
}

const many = ({ spellings }: PersonRow) => spellings.reduce((sum, { times }) => sum + times, 0)

/** Decisions on pairs of the persons shown, newest first, those taken back too. */
function decidedOn(
  events: readonly Event[],
  decisions: Decisions,
  names: ReadonlyMap<string, Phrase>,
): PeopleAnswer['decided'] {
  const end = (id: string): Phrase => names.get(id) ?? { plain: personNamed(id)?.folded ?? '' }
  return decidedPairs(events, decisions, (one, other) =>
    names.has(one) || names.has(other) ? [end(one), end(other)] : undefined,
  )
}
