/** Where, as a verb of hosting says it: "Q hosted a meeting", "the forum that Q hosts", احتضنت Q اجتماعا. */
import type { Account, Found } from '../../sense/account.ts'
import { FINITE, WITH_FUTURE } from '../../sense/features.ts'
import type { Range } from '../../sense/mention.ts'
import { pastArticle } from '../article.ts'
import { within } from '../within.ts'
import { houseName } from './house-name.ts'
import { listedPlace, type PlaceFound, wordedPlace } from './place-found.ts'
import type { Skeleton } from './skeleton.ts'

const RULE = 'place/host'
/** Furthest that the name of a house goes before the verb of hosting, in tokens. */
const HOSTS = 16
/** Furthest that a city's name stands behind the verb: "hosted the Omani capital Q", in tokens. */
const NEAR = 4

/** Verbs of hosting in a sentence that tell of the encounter. */
function hosting(account: Account, skeleton: Skeleton, sentence: Range): Found[] {
  return account
    .find('cue', sentence)
    .filter((verb) => verb.id === 'host' && verb.feats & FINITE && skeleton.told(verb))
}

/** "The Palace of Q hosted a meeting": the house or city with which a sentence begins, before a verb of hosting. */
export function hostIn(account: Account, skeleton: Skeleton, sentence: Range): PlaceFound | undefined {
  const [verb] = hosting(account, skeleton, sentence)
  if (!verb || verb.first - sentence.first > HOSTS) return undefined
  const opening = { first: sentence.first, after: verb.first }
  // "On 5 March, Q hosted": a day with its comma may stand in front.
  const day = within(account.dates, opening)[0]
  const begins = day && account.foldedAt(day.after) === ',' ? day.after + 1 : sentence.first
  const at = pastArticle(account, begins)
  const city = account.find('place', opening).find(({ first }) => first === at)
  if (city) return listedPlace(city, RULE)
  const house = account.find('venue', opening).find(({ first, id }) => first === at && id !== 'town')
  const words = house && houseName(account, house, opening)
  return words && wordedPlace(words, RULE, house.cut)
}

/** The city right behind a verb of hosting that opens its sentence or stands behind a relative. */
export function hostBehind(account: Account, skeleton: Skeleton, sentence: Range): PlaceFound | undefined {
  for (const { feats, first, after } of hosting(account, skeleton, sentence)) {
    if (feats & WITH_FUTURE || skeleton.ahead({ first, after })) continue
    if (first !== sentence.first && account.grammarAt(first - 1) !== 'relative') continue
    const city = account
      .find('place', { first: after, after: after + NEAR })
      .find((place) => !place.preposition && onlyItsNoun(account, after, place.first))
    if (city) return listedPlace(city, RULE)
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
