/** Where, as a verb of hosting says it that stands before its subject: "the forum that Q hosts", احتضنت Q اجتماعا. */
import type { Account } from '../../sense/account.ts'
import { FINITE, WITH_FUTURE } from '../../sense/features.ts'
import type { Range } from '../../sense/mention.ts'
import type { PlaceFound } from './setting.ts'
import type { Skeleton } from './skeleton.ts'

/** Furthest that a city's name stands behind the verb: "hosted the Omani capital Q", in tokens. */
const NEAR = 4

/** The city right behind a verb of hosting that opens its sentence or stands behind a relative. */
export function hostBehind(account: Account, skeleton: Skeleton, sentence: Range): PlaceFound | undefined {
  for (const { id, feats, first, after } of account.find('cue', sentence)) {
    if (id !== 'host' || !(feats & FINITE) || feats & WITH_FUTURE) continue
    const opens = first === sentence.first || account.grammarAt(first - 1) === 'relative'
    if (!opens || !skeleton.told({ first, after }) || skeleton.ahead({ first, after })) continue
    const city = account
      .find('place', { first: after, after: after + NEAR })
      .find((place) => !place.preposition && onlyItsNoun(account, after, place.first))
    if (city) return { words: city, cut: city.cut, id: city.id, rule: 'place/host' }
  }
  return undefined
}

/** "the Omani capital": whether only the noun for a town and whose it is stand between. */
function onlyItsNoun(account: Account, first: number, after: number): boolean {
  for (let at = first; at < after; at++) {
    const word = { first: at, after: at + 1 }
    const noun = account.find('capital', word).length > 0 || account.find('venue', word).some(({ id }) => id === 'town')
    if (!noun && !account.partyAt(at)) return false
  }
  return true
}
