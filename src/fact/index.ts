/** The kinds of fact. A new kind is one file and one line here. */
import type { Account } from '../sense/account.ts'
import { agreements } from './agreement.ts'
import { commitments } from './commitment.ts'
import { Ledger } from './fact.ts'
import { indicators } from './indicator.ts'
import { meetings } from './meeting/index.ts'
import { milestones } from './milestone.ts'
import { participants } from './participant.ts'
import { positions } from './position.ts'
import { statements } from './statement.ts'

export { positionsOf } from './position.ts'

export const FACTS = {
  meetings,
  participants,
  agreements,
  statements,
  positions,
  commitments,
  milestones,
  indicators,
} as const

type Facts = { [Name in keyof typeof FACTS]: ReturnType<(typeof FACTS)[Name]['read']> }

/** The order in which kinds are read: each after those it needs. */
const ORDER: readonly (keyof typeof FACTS)[] = ordered()

function ordered(): (keyof typeof FACTS)[] {
  const order: (keyof typeof FACTS)[] = []
  const visit = (name: keyof typeof FACTS) => {
    if (order.includes(name)) return
    for (const need of FACTS[name].needs) visit(need as keyof typeof FACTS)
    order.push(name)
  }
  for (const name of Object.keys(FACTS)) visit(name as keyof typeof FACTS)
  return order
}

/** All facts of an account, and what was not read and why. */
export function readFacts(account: Account): Facts & { abstentions: { field: string; why: string }[] } {
  const ledger = new Ledger()
  const facts: Partial<Record<keyof Facts, unknown>> = {}
  for (const name of ORDER) facts[name] = FACTS[name].read(account, ledger)
  return { ...(facts as Facts), abstentions: ledger.abstentions }
}
