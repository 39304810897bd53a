/** The places of the list that a text tells an encounter to have been in: behind a preposition of place, and never another's. */
import type { Account, Found } from '../../sense/account.ts'
import type { Range } from '../../sense/mention.ts'
import { PLACES } from '../../world/index.ts'
import { isAdjective } from '../phrase-words.ts'
import { IN, prepositionNear } from '../preposition.ts'
import { isElsewhere } from './elsewhere.ts'
import { listedPlace, type PlaceFound } from './place-found.ts'
import type { Skeleton } from './skeleton.ts'

/** "met in Q": the city of a sentence. */
export function cityLocated(account: Account, skeleton: Skeleton, sentence: Range): PlaceFound | undefined {
  const city = cityOf(account, located(account, skeleton, sentence, account.find('place', sentence)))
  return city && listedPlace(city, 'place/city')
}

/** "X meets Y in Q": the city that only the headline names. */
export function cityOfHeadline(account: Account, skeleton: Skeleton): PlaceFound | undefined {
  const { title } = account
  // "The embassy in Q took part": where somebody serves.
  const serves = ({ first }: Range) => ['voice', 'office', 'person'].includes(account.mentionAt(first - 2)?.kind ?? '')
  const places = title ? account.find('place', title).filter((place) => !serves(place)) : []
  const city = title && cityOf(account, located(account, skeleton, title, places))
  return city && listedPlace(city, 'place/headline')
}

/** Furthest that a house's city stands behind it, in tokens: ", in". */
const BEHIND = 2

/** The first place; of a house and the city that stands right behind it, or that the sentence calls one, the city. */
function cityOf(account: Account, [first, ...more]: readonly Found[]): Found | undefined {
  const house = first && PLACES[first.id]
  if (first && house?.kind === 'region') return townIn(account, first) ?? first
  if (!first || house?.kind !== 'venue') return first
  const { after } = first
  return (
    more.find(({ id, first: at }) => {
      const city = PLACES[id]
      const called = city?.country === house.country && townBefore(account, at) !== undefined
      return city?.kind === 'city' && (at - after <= BEHIND || called)
    }) ?? first
  )
}

/** 四川成都: the city right behind the province that it is in, where what is within stands behind. */
function townIn(account: Account, { id, after }: Found): Found | undefined {
  if (!account.headLast(after)) return undefined
  const [next] = account.find('place', { first: after, after: after + LONGER })
  const city = next && PLACES[next.id]
  return next?.first === after && city?.kind === 'city' && city.country === PLACES[id]?.country ? next : undefined
}

/** Furthest that the preposition may stand before the place's name, in words, and in the signs of a script without spaces. */
const WORDS_BEFORE = 5
const SIGNS_BEFORE = 10

/** Of what is found in a sentence what is told to be where they met. */
export function located(account: Account, skeleton: Skeleton, sentence: Range, found: readonly Found[]): Found[] {
  return found.filter((place) => {
    if (!skeleton.told(place) || skeleton.ahead(place) || isElsewhere(account, sentence, place)) return false
    if (place.preposition) return place.preposition === 'by' || place.preposition === 'in'
    if (saysWhere(account, place)) return true
    // بمدينة جدة: the preposition is attached to "the city of".
    // بمدينة (جدة): in brackets as well.
    const at = account.foldedAt(place.first - 1) === '(' ? place.first - 1 : place.first
    const kind = account.find('venue', { first: at - 1, after: at })[0]
    if (kind?.preposition) return kind.preposition === 'by' || kind.preposition === 'in'
    const from = Math.max(sentence.first, place.first - (account.headLast(place.first) ? SIGNS_BEFORE : WORDS_BEFORE))
    const housed = houseBefore(account, sentence, place)
    if (housed !== undefined) return housed
    const after = townBefore(account, place.first) ?? place.first
    for (const preposition of account.find('preposition', { first: from, after }).toReversed()) {
      if (!IN.has(preposition.id)) return false
      return onlyNouns(account, preposition.after, after)
    }
    return false
  })
}

/** Most tokens by which another name is longer, or of one that stands right behind. */
const LONGER = 4

/** 在京: whether words say by themselves where, and no longer name begins within: 在京都. */
function saysWhere(account: Account, { first, after }: Range): boolean {
  if (account.entryAt('adverb', first) === undefined) return false
  const behind = account.find('place', { first: first + 1, after: after + LONGER })
  return behind.every((other) => other.first >= after || other.after <= after)
}

/** "in the city of X": where the noun for a town stands that is joined to its name. */
function townBefore(account: Account, at: number): number | undefined {
  if (account.find('preposition', { first: at - 1, after: at })[0]?.id !== 'of') return undefined
  const [noun] = account.find('venue', { first: at - 2, after: at - 1 })
  return noun?.id === 'town' ? noun.first : undefined
}

/** Most words of the name of a body, or of what it is the seat of. */
const BODY = 14

/** "at the seat of the ministry of the Mexican capital": whether a house before a city's "of" stands behind a preposition of place. */
function houseBefore(account: Account, sentence: Range, place: Range): boolean | undefined {
  const of = prepositionNear(account, place.first)
  const house =
    of === 'of' && account.find('venue', { first: Math.max(sentence.first, place.first - BODY), after: place.first })
  const [noun] = house ? house.filter(({ id }) => id !== 'town').slice(-1) : []
  if (!noun) return undefined
  for (let at = noun.after; at < place.first; at++) {
    const voice = account.mentionAt(at)
    if (voice && voice.kind !== 'voice') return undefined
    if (!voice && !['preposition', 'article'].includes(account.grammarAt(at) ?? '') && !account.isNamelike(at))
      return undefined
  }
  return IN.has(prepositionNear(account, noun.first)) || undefined
}

/** Between a preposition and the place's name may stand "the capital", "the city", an adjective of state. */
function onlyNouns(account: Account, first: number, after: number): boolean {
  for (let at = first; at < after; ) {
    const word = { first: at, after: at + 3 }
    const noun = [...account.find('venue', word), ...account.find('capital', word)].find((one) => one.first === at)
    const mark = account.partyAt(at)
    // "in the c. of X": the noun for a town by its first letter.
    const short = account.entryAt('abbreviation', at) !== undefined && account.foldedAt(at + 1) === '.'
    if (short && at + 2 <= after) at += 2
    else if (mark && mark.first === at && mark.after <= after) at = mark.after
    else if (noun && noun.after <= after) at = noun.after
    else if (account.grammarAt(at) === 'article' || account.isNamelike(at) || mark || isAdjective(account, at)) at++
    else return false
  }
  return true
}
