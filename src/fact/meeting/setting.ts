/** Where: the place that the text gives for the encounter itself, never one of another. */

import type { Account, Found } from '../../sense/account.ts'
import { FINITE } from '../../sense/features.ts'
import type { PartyMark, Range } from '../../sense/mention.ts'
import { CAPITALS, PLACES } from '../../world/index.ts'
import { isAdjective } from '../phrase.ts'
import { prepositionNear } from '../preposition.ts'
import { within } from '../within.ts'
import { datelineOf, heldThere, SENT_HOME, sentHome } from './dateline.ts'
import { destination } from './destination.ts'
import { isElsewhere } from './elsewhere.ts'
import { hostBehind } from './host-place.ts'
import { houseName } from './house-name.ts'
import { bodyIn, ownerOf } from './owned-house.ts'
import { houseInPhrase, landInPhrase, visitedInPhrase } from './phrase-place.ts'
import type { Skeleton } from './skeleton.ts'
import { unlistedPlace } from './unlisted.ts'

export interface PlaceFound {
  readonly words: Range
  readonly cut: number
  /** Identifier of a place, or of a state. */
  readonly id: string | undefined
  readonly state?: boolean
  /** The state that it is in, where no identifier tells. */
  readonly country?: string | undefined
  readonly rule: string
}

const IN = new Set(['in', 'at'])

/**
 * The encounter's place: a city or venue behind a preposition of place, "the capital of", or where somebody
 * went to meet.
 * @param visit where somebody is told further down to have visited the other
 */
export function placeOf(
  account: Account,
  skeleton: Skeleton,
  sentences: readonly Range[],
  parties: readonly string[],
  visit?: PlaceFound,
): PlaceFound | undefined {
  for (const sentence of sentences) {
    const city = cityOf(account, located(account, skeleton, sentence, account.find('place', sentence)))
    if (city) return { words: city, cut: city.cut, id: city.id, rule: 'place/city' }
    const found =
      hostIn(account, skeleton, sentence) ??
      hostBehind(account, skeleton, sentence) ??
      capitalIn(account, skeleton, sentence, parties) ??
      settled(account, skeleton, sentence, parties) ??
      venueIn(account, skeleton, sentence) ??
      landInPhrase(account, skeleton, sentence) ??
      unlistedPlace(account, skeleton, sentence)
    if (found) return found
  }
  const goal =
    destination(account, skeleton, sentences, parties) ??
    firstOf(sentences, (sentence) => visitedInPhrase(account, skeleton, sentence, parties)) ??
    inHeadline(account, skeleton) ??
    visit
  const city = datelineOf(account)
  const country = city && PLACES[city.id]?.country
  const house = goal ? undefined : firstOf(sentences, (sentence) => houseInPhrase(account, skeleton, sentence))
  if (!city || !parties.includes(country ?? '') || (goal && goal.id !== country)) return goal ?? house
  const words = { words: city, cut: city.cut, id: city.id, rule: 'place/dateline' }
  if (goal || heldThere(account, city, sentences)) return words
  return sentHome(account, country, parties) ? { ...words, rule: SENT_HOME } : house
}

/** What is found in the first sentence that has any. */
function firstOf(
  sentences: readonly Range[],
  find: (sentence: Range) => PlaceFound | undefined,
): PlaceFound | undefined {
  for (const sentence of sentences) {
    const found = find(sentence)
    if (found) return found
  }
  return undefined
}

/** "X meets Y in Q": the city that only the headline names. */
function inHeadline(account: Account, skeleton: Skeleton): PlaceFound | undefined {
  const { title } = account
  // "The embassy in Q took part": where somebody serves.
  const serves = ({ first }: Range) => ['voice', 'office', 'person'].includes(account.mentionAt(first - 2)?.kind ?? '')
  const places = title ? account.find('place', title).filter((place) => !serves(place)) : []
  const city = title && cityOf(account, located(account, skeleton, title, places))
  return city && { words: city, cut: city.cut, id: city.id, rule: 'place/headline' }
}

/** Furthest that the name of a house goes before the verb of hosting, in tokens. */
const HOSTS = 16

/** "The palace of Q hosted a meeting": the house or city with which a sentence begins, before a verb of hosting. */
function hostIn(account: Account, skeleton: Skeleton, sentence: Range): PlaceFound | undefined {
  const verb = account.find('cue', sentence).find(({ id, feats }) => id === 'host' && feats & FINITE)
  if (!verb || !skeleton.told(verb) || verb.first - sentence.first > HOSTS) return undefined
  const opening = { first: sentence.first, after: verb.first }
  // "On 5 March, the city of Q hosted": a day with its comma may stand in front.
  const day = within(account.dates, opening)[0]
  const begins = day && account.foldedAt(day.after) === ',' ? day.after + 1 : sentence.first
  const at = account.grammarAt(begins) === 'article' ? begins + 1 : begins
  const city = account.find('place', opening).find(({ first }) => first === at)
  if (city) return { words: city, cut: city.cut, id: city.id, rule: 'place/host' }
  const house = account.find('venue', opening).find(({ first, id }) => first === at && id !== 'town')
  const words = house && houseName(account, house, opening)
  return words && { words, cut: house.cut, id: undefined, rule: 'place/host' }
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

/** A name of two places, where one of them is a party's and the other no party: عمان is Amman where Jordan meets Egypt. */
function settled(
  account: Account,
  skeleton: Skeleton,
  sentence: Range,
  parties: readonly string[],
): PlaceFound | undefined {
  const [word] = located(account, skeleton, sentence, account.find('ambiguous', sentence))
  const ids = word?.id.split(' ').filter((id) => parties.includes(PLACES[id]?.country ?? id)) ?? []
  const [id] = ids
  if (!word || !id || ids.length > 1) return undefined
  return { words: word, cut: word.cut, id, state: !PLACES[id], rule: 'place/city' }
}

function venueIn(account: Account, skeleton: Skeleton, sentence: Range): PlaceFound | undefined {
  const houses = account.find('venue', sentence).filter(({ id }) => id !== 'town')
  const venue = located(account, skeleton, sentence, houses)[0]
  if (!venue) return bodyIn(account, skeleton, sentence)
  const words = houseName(account, venue, sentence)
  const owner = ownerOf(account, venue)
  if (words) return { words, cut: venue.cut, id: undefined, country: owner?.country, rule: 'place/venue' }
  return owner ? { ...owner, cut: venue.cut, id: undefined, rule: 'place/venue' } : bodyIn(account, skeleton, sentence)
}

/** Of a word for two states the one that is a party. */
function meant(account: Account, mark: PartyMark, parties: readonly string[]): PartyMark {
  const ids = account.entryAt('ambiguous', mark.first)?.split(' ') ?? []
  const code =
    ids.includes(mark.code) && !parties.includes(mark.code) ? ids.find((id) => parties.includes(id)) : undefined
  return code ? { ...mark, code } : mark
}

/** "in the Omani capital". */
function capitalIn(
  account: Account,
  skeleton: Skeleton,
  sentence: Range,
  parties: readonly string[],
): PlaceFound | undefined {
  for (const word of account.find('capital', sentence)) {
    if (!skeleton.has(word)) continue
    const found = account.partyAt(word.after) ?? account.partyAt(word.first - 1)
    const mark = found && meant(account, found, parties)
    const capital = mark && CAPITALS[mark.code]
    if (!mark || !capital || located(account, skeleton, sentence, [word]).length === 0) continue
    const words = { first: Math.min(word.first, mark.first), after: Math.max(word.after, mark.after) }
    return { words, cut: words.first === word.first ? word.cut : mark.cut, id: capital, rule: 'place/capital-of' }
  }
  return undefined
}

/** Furthest that the preposition may stand before the place's name, in words, and in the signs of a script without spaces. */
const WORDS_BEFORE = 5
const SIGNS_BEFORE = 10

function located(account: Account, skeleton: Skeleton, sentence: Range, found: readonly Found[]): Found[] {
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
