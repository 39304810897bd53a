/**
 * Where an encounter was, and who was at home there: which evidence there is, in which order it counts, and what each gives.
 *
 * A place gives the country that it is in, and that is whose home it is. A house whose owner is told is its owner's home, wherever it
 * stands: an embassy is in no country that its words tell. A dateline is where they met only where something says so.
 */
import type { Account } from '../../sense/account.ts'
import type { PartyMark, Range } from '../../sense/mention.ts'
import { PLACES } from '../../world/index.ts'
import { countryOf } from './country.ts'
import { datelineOf, heldThere, sentHome } from './dateline.ts'
import { destination } from './destination.ts'
import { hostBehind, hostIn } from './host-place.ts'
import { houseIn, ownerMet } from './house-place.ts'
import { cityLocated, cityOfHeadline } from './located.ts'
import { capitalIn, settled } from './party-place.ts'
import { houseInPhrase, landInPhrase, visitedInPhrase } from './phrase-place.ts'
import { listedPlace, type PlaceFound } from './place-found.ts'
import type { Skeleton } from './skeleton.ts'
import { unlistedPlace } from './unlisted.ts'

/** Where they met, as far as the text tells. */
export interface Where {
  readonly place: PlaceFound | undefined
  readonly country: string | null
  /** Whose home it was, with the words that show it where the place does not. */
  readonly home: { readonly code: string; readonly shown?: PartyMark } | undefined
}

type Finder = (
  account: Account,
  skeleton: Skeleton,
  sentence: Range,
  parties: readonly string[],
) => PlaceFound | undefined

/** What a sentence says of where they met, the most telling first. */
const IN_SENTENCE: readonly Finder[] = [
  cityLocated,
  hostIn,
  hostBehind,
  capitalIn,
  settled,
  houseIn,
  landInPhrase,
  unlistedPlace,
]

/**
 * Where they met and who was at home there, by the most telling that the text has.
 * @param sentences those to look in, the ones that tell of the encounter first
 * @param visit where somebody is told further down to have visited the other
 */
export function whereOf(
  account: Account,
  skeleton: Skeleton,
  sentences: readonly Range[],
  parties: readonly string[],
  visit?: PlaceFound,
): Where {
  const find = (finder: Finder) => firstOf(sentences, (sentence) => finder(account, skeleton, sentence, parties))
  const owner = ownerMet(account, skeleton, sentences, parties)
  const at = (place: PlaceFound | undefined) => whereIs(account, place, owner)
  const told = firstOf(sentences, (sentence) =>
    firstOf(IN_SENTENCE, (finder) => finder(account, skeleton, sentence, parties)),
  )
  if (told) return at(told)
  const goal =
    destination(account, skeleton, sentences, parties) ??
    find(visitedInPhrase) ??
    cityOfHeadline(account, skeleton) ??
    visit
  const city = datelineOf(account)
  const country = city && PLACES[city.id]?.country
  const house = goal ? undefined : find(houseInPhrase)
  if (!city || !country || !parties.includes(country) || (goal && goal.id !== country)) return at(goal ?? house)
  if (goal || heldThere(account, city, sentences)) return at(listedPlace(city, 'place/dateline'))
  if (!sentHome(account, country, parties)) return at(house)
  // From where a report was sent home does not tell who received whom.
  return { ...at(undefined), place: listedPlace(city, 'place/sent-home'), country }
}

/** @param owner in whose house they are told to have met, where the place does not say whose home it is */
function whereIs(account: Account, place: PlaceFound | undefined, owner: PartyMark | undefined): Where {
  const country = place ? countryOf(account, place) : null
  const code = place?.house?.owner.code ?? country
  return { place, country, home: code ? { code } : owner && { code: owner.code, shown: owner } }
}

/** What is found in the first that has any. */
function firstOf<T>(all: readonly T[], find: (one: T) => PlaceFound | undefined): PlaceFound | undefined {
  for (const one of all) {
    const found = find(one)
    if (found) return found
  }
  return undefined
}
