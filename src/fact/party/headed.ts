/** "A Kenyan delegation headed by X": whoever heads a delegation by the words that lead to him is of its side. */
import type { Account } from '../../sense/account.ts'
import type { Mention, PartyMark, Person } from '../../sense/mention.ts'
import { prepositionOf } from '../preposition.ts'

/** Furthest that the words for heading stand behind the delegation, in tokens. */
const BEHIND = 2

/** The party of the delegation that somebody is said to head, right behind it. */
export function headedParty(account: Account, person: Person): PartyMark | undefined {
  const { mentions } = account
  for (let index = 1; index < mentions.length; index++) {
    const { first, person: named } = mentions[index] as Mention
    const body = mentions[index - 1] as Mention
    if (named !== person || body.id !== 'delegation' || body.parties.length !== 1) continue
    const lead = prepositionOf(account, first)
    if (lead?.id === 'presiding' && lead.first - body.after <= BEHIND && lead.first >= body.after)
      return body.parties[0]
  }
  return undefined
}
