/** Names of a mechanism: what may be one, and what people decided on it. */
import { Hono } from 'hono'
import { InputError } from '../record/input-error.ts'
import { cite } from '../register/cite.ts'
import type { Account } from '../register/merge/account.ts'
import { formatId, formatNamed, otherNames } from '../register/merge/formats.ts'
import type { Peopled } from '../register/register.ts'
import type { Decisions } from '../register/review/decisions.ts'
import { pair } from '../register/review/review.ts'
import type { Event } from '../register/store/events.ts'
import { type Named, nameIn } from '../register/views/mechanisms.ts'
import { deciding, type Env } from './env.ts'
import { decidedPairs, pairing } from './pairs.ts'
import type { MechanismAnswer } from './types.ts'

export const formats = new Hono<Env>()

formats.post('/mechanisms/decisions', (context) =>
  deciding(context, pairing, async ({ kind, one, other }, who) => {
    const { store } = context.var.shown
    const held = await store.mechanisms()
    if (![one, other].every((id) => held.includes(id)))
      throw new InputError({ what: 'no report names one of these mechanisms', remedy: 'Reload the page.' })
    return pair(store, kind, formatId(one), formatId(other), who)
  }),
)

/** @param events of people's decisions */
export function namesOf(
  { meetings }: Peopled,
  events: readonly Event[],
  decisions: Decisions,
): Pick<MechanismAnswer, 'perhaps' | 'decided'> {
  const name = (id: string): Named => nameIn(id, meetings)
  const where = ({ held, meeting }: Account) => cite(held, meeting.mechanism?.from ?? meeting.kind.from)
  const own = new Set(meetings.flatMap(({ accounts }) => accounts.flatMap(({ called }) => called ?? [])))
  return {
    perhaps: otherNames(meetings, (one, other) => decisions.apart(one, other)).map(({ one, other, accounts }) => ({
      ...{ one: name(one), other: name(other), cites: accounts.map(where) },
    })),
    decided: decidedPairs(events, decisions, (...ends) => {
      const [one, other] = [formatNamed(ends[0]), formatNamed(ends[1])]
      if (one === undefined || other === undefined || !(own.has(one) || own.has(other))) return undefined
      return [name(one), name(other)]
    }),
  }
}
