/** In whose house an encounter was, where no place is named: "met at the ministry of A", "at the seat of A's parliament". */
import type { Account } from '../../sense/account.ts'
import type { Mention, PartyMark, Range } from '../../sense/mention.ts'
import { prepositionOf } from '../preposition.ts'
import { onlyState } from '../seat.ts'
import { within } from '../within.ts'
import type { Skeleton } from './skeleton.ts'

const IN = new Set(['in', 'at'])
/** How many of the sentences that tell of an encounter tell where. */
const TELLING = 2

/** The party in whose house people met, by the body that has its seat there. @param sentences those that tell of it, the main one first */
export function seatedAt(
  account: Account,
  skeleton: Skeleton,
  sentences: readonly Range[],
  parties: readonly string[],
): PartyMark | undefined {
  for (const sentence of sentences.slice(0, TELLING)) {
    for (const body of within(account.mentions, sentence)) {
      if (!skeleton.told(body) || skeleton.ahead(body)) continue
      const mark = onlyState(body.parties)
      if (mark && parties.includes(mark.code) && stands(account, body)) return mark
    }
  }
  return undefined
}

/** Whether a ministry stands behind a preposition of place, or another body behind one and the noun for its house. */
function stands(account: Account, { kind, id, first }: Mention): boolean {
  const lead = prepositionOf(account, first)
  if (kind === 'voice' && lead && IN.has(lead.id)) return true
  if ((kind !== 'voice' && id !== 'country') || lead?.id !== 'of') return false
  const house = account.find('venue', { first: lead.first - 1, after: lead.first })[0]
  return house?.id === 'house' && IN.has(prepositionOf(account, house.first)?.id ?? '')
}
