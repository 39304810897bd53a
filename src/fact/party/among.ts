/** Whose official somebody is who is named as one of those of a party: "met Kenyan officials, including the minister X". */
import type { Account } from '../../sense/account.ts'
import type { Mention } from '../../sense/mention.ts'
import { partyReading } from '../fact.ts'
import { prepositionOf } from '../preposition.ts'
import { mentionsOf } from './appearances.ts'
import { namesNoState } from './fits.ts'
import type { KinFinder } from './kin.ts'

/** Furthest behind the name of their party that the sign stands which closes the phrase for them, in tokens: "Kenyan officials". */
const THOSE = 2

/** The party of those among whom somebody is named, where no office of his names a state. */
export const amongThose: KinFinder =
  ({ account }) =>
  (person) => {
    if (person.offices.length === 0 || !person.offices.every(namesNoState)) return undefined
    const own = mentionsOf(account, person).find((index) => account.mentions[index]?.office !== undefined) ?? -1
    const at = firstListed(account, own)
    const those = account.mentions[at - 1]
    const first = account.mentions[at]?.first ?? 0
    const like = at > 0 ? prepositionOf(account, first) : undefined
    if (!those || like?.id !== 'like') return undefined
    const end = account.foldedAt(like.first - 1) === ',' ? like.first - 1 : like.first
    const [mark, ...more] = ofOneParty(those) ? those.parties : []
    if (!mark || more.length > 0 || those.after > end || end - those.after > THOSE) return undefined
    return [partyReading(account, mark), 'among', 'named as one of those of this party']
  }

/** Of a list in which somebody is named, where the first of it stands: "the minister X; the minister Y; and the minister Z". */
function firstListed(account: Account, own: number): number {
  let at = own
  for (; at > 0; at--) {
    const { person, after, office } = account.mentions[at - 1] as Mention
    if (!person || office?.party || !onlyJoins(account, after, (account.mentions[at] as Mention).first)) break
  }
  return at
}

function onlyJoins(account: Account, first: number, after: number): boolean {
  for (let p = first; p < after; p++) {
    const word = account.grammarAt(p)
    if (!LISTING.has(account.foldedAt(p)) && word !== 'and' && word !== 'article') return false
  }
  return true
}

/** Signs between those of a list. */
const LISTING = new Set([',', ';'])

function ofOneParty({ person, kind, parties }: Mention): boolean {
  return !person && (kind === 'party' || kind === 'joint' || kind === 'office') && parties.length === 1
}
