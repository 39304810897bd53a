/** "A delegation headed by the trade minister of A": whose a delegation is that nothing but its head's office shows. */
import type { PartyMark } from '../../sense/mention.ts'
import type { Passage } from '../passage.ts'
import { officeAt } from './office.ts'
import { skipTitles } from './titles.ts'

/** The party of whoever a preposition of heading leads to. @param at behind the noun for the delegation */
export function partyOfHead(passage: Passage, at: number, end: number): PartyMark | undefined {
  const lead = passage.find(at, 'preposition')
  if (lead?.entry.id !== 'presiding') return undefined
  const office = officeAt(passage, skipTitles(passage, at + lead.length), end)
  return office?.number === 'one' ? office.party : undefined
}
