/** When and where: the date and place that the text gives for the encounter itself, never one of another. */
import type { Account, Found } from '../../sense/account.ts'
import type { DateMention } from '../../sense/date.ts'
import type { Range } from '../../sense/mention.ts'
import type { Skeleton } from './skeleton.ts'

/** The encounter's date: the first in the encounter-telling part of its sentences that is a day, a range of days, or a month. */
export function dateIn(account: Account, skeleton: Skeleton, sentences: readonly Range[]): DateMention | undefined {
  for (const sentence of sentences) {
    for (const date of account.dates) {
      if (date.first < sentence.first || date.after > sentence.after || !skeleton.has(date)) continue
      if (date.from !== null && date.from.length < 7) continue
      if (elsewhere(account, date)) continue
      return date
    }
  }
  return undefined
}

/** A date that a preposition sets off from the encounter: since, before, after, until. */
function elsewhere(account: Account, date: Range): boolean {
  for (const found of account.find('preposition', { first: Math.max(0, date.first - 2), after: date.first })) {
    if (found.after === date.first && ['since', 'before', 'after', 'from', 'to'].includes(found.id)) return true
  }
  for (let at = date.first - 1; at >= date.first - 6 && at >= 0; at--)
    if (account.grammarAt(at) === 'relative') return true
  return false
}

export interface PlaceFound {
  readonly words: Range
  readonly cut: number
  readonly id: string | undefined
  readonly rule: string
}

const IN = new Set(['in', 'at'])

/** The encounter's place: a city or venue behind a preposition of place in the encounter-telling part of its sentences. */
export function placeIn(account: Account, skeleton: Skeleton, sentences: readonly Range[]): PlaceFound | undefined {
  for (const sentence of sentences) {
    const cities = located(account, skeleton, sentence, account.find('place', sentence))
    const named = cities[0]
    if (named) return { words: named, cut: named.cut, id: named.id, rule: 'place/city' }
    const venue = located(account, skeleton, sentence, account.find('venue', sentence))[0]
    if (venue) {
      let after = venue.after
      while (after < sentence.after && account.isNamelike(after) && !account.mentionAt(after)) after++
      if (after > venue.after)
        return { words: { first: venue.first, after }, cut: venue.cut, id: undefined, rule: 'place/venue' }
    }
  }
  return undefined
}

function located(account: Account, skeleton: Skeleton, sentence: Range, found: readonly Found[]): Found[] {
  return found.filter((place) => {
    if (!skeleton.has(place)) return false
    if (place.preposition) return place.preposition === 'by' || place.preposition === 'in'
    const from = Math.max(sentence.first, place.first - 5)
    for (const preposition of account.find('preposition', { first: from, after: place.first }).toReversed()) {
      if (!IN.has(preposition.id)) return false
      return onlyNouns(account, preposition.after, place.first)
    }
    return false
  })
}

/** Between a preposition and the place's name may stand "the capital", "the city", an adjective of state. */
function onlyNouns(account: Account, first: number, after: number): boolean {
  for (let at = first; at < after; at++) {
    if (account.grammarAt(at) === 'article' || account.isNamelike(at) || account.partyAt(at)) continue
    if (account.find('venue', { first: at, after: at + 3 }).some((venue) => venue.first === at)) continue
    return false
  }
  return true
}
