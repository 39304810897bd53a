/** What a journey was made for, where the report of the day does not say itself which session was held. */

import type { Account, Found } from '../../sense/account.ts'
import { isDay } from '../../sense/date.ts'
import type { Person, Range } from '../../sense/mention.ts'
import { GOING } from '../../sense/senses.ts'
import { within } from '../within.ts'
import { type MechanismFound, mechanismIn } from './mechanism.ts'
import { type Round, roundsIn } from './round.ts'
import type { Skeleton } from './skeleton.ts'
import { isReport } from './two.ts'

/** Most words between who goes and the word for going: "would", "was to". */
const BETWEEN = 3

export interface Announced {
  readonly mechanism: MechanismFound
  readonly round: Round
}

/**
 * "It had announced that P would visit C on December 1-4 for the 15th round of M": the session that was held, if its day is
 * one of these and P is of a party to it.
 * @param day YYYY-MM-DD
 * @param isOfParty whether somebody is of a party to the encounter
 */
export function announcedIn(
  account: Account,
  skeleton: Skeleton,
  day: string,
  isOfParty: (person: Person) => boolean,
): Announced | undefined {
  const all = { has: () => true, told: () => true, ahead: () => false, lead: (count: number) => skeleton.lead(count) }
  for (const sentence of account.sentences) {
    const dated = within(account.dates, sentence).some(
      ({ from, to }) => isDay(from) && to !== null && from <= day && day <= to,
    )
    const going =
      dated && account.find('cue', sentence).find((cue) => GOING.has(cue.id) && goes(account, cue, isOfParty))
    if (!going) continue
    const purpose = { first: going.after, after: sentence.after }
    const round = roundsIn(account, all, purpose).find(({ noun }) => !isReport(account, noun))
    const mechanism = round && mechanismIn(account, all, purpose, [round.noun])
    if (mechanism) return { mechanism, round }
  }
  return undefined
}

/** Whether somebody of a party is the subject of a verb that is not denied: named right before it, or right behind where verbs come first. */
function goes(account: Account, cue: Found, isOfParty: (person: Person) => boolean): boolean {
  const before: Range = { first: Math.max(0, cue.first - BETWEEN), after: cue.first }
  for (let at = before.after - 1; at >= before.first; at--) {
    if (account.grammarAt(at) === 'not') return false
    const person = account.mentionAt(at)?.person
    if (person) return isOfParty(person)
  }
  const behind = account.mentionAt(cue.after)?.person
  return behind !== undefined && isOfParty(behind)
}
