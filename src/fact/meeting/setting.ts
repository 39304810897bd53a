/** When and where: the date and place that the text gives for the encounter itself, never one of another. */

import type { Account, Found } from '../../sense/account.ts'
import type { DateMention } from '../../sense/date.ts'
import { CAPITAL, FINITE } from '../../sense/features.ts'
import type { PartyMark, Range } from '../../sense/mention.ts'
import { type Sense, senseInfo } from '../../sense/senses.ts'
import { QUOTES } from '../../text/quotes.ts'
import { CAPITALS, PLACES } from '../../world/index.ts'
import { within } from '../within.ts'
import { datelineOf, heldThere, inDateline } from './dateline.ts'
import { besideEarlier, isEarlier } from './earlier.ts'
import { governing } from './round.ts'
import type { Skeleton } from './skeleton.ts'
import { unlistedPlace } from './unlisted.ts'

/** Prepositions that set a date off from the encounter: since, before, after, until. */
const NOT_WHEN = new Set(['since', 'before', 'after', 'from', 'to'])
/** Furthest that a relative may stand before a date that belongs to its clause. */
const RELATIVE = 6
/** Who tells of an encounter without being at it. */
const TELLERS = new Set(['voice', 'spokesperson', 'outsider', 'party', 'unknown'])

/** The encounter's date: the first in the encounter-telling part of its sentences that is a day, a range of days, or a month. */
export function dateIn(account: Account, skeleton: Skeleton, sentences: readonly Range[]): DateMention | undefined {
  let dateline: DateMention | undefined
  let counted: DateMention | undefined
  let open: DateMention | undefined
  let issued: DateMention | undefined
  let told = false
  for (const sentence of sentences) {
    for (const date of within(account.dates, sentence)) {
      told ||= toldOn(account, date)
      if (!skeleton.has(date) || (date.from !== null && date.from.length < 7) || elsewhere(account, date)) continue
      if (isEarlier(account, date) || skeleton.ahead(date)) continue
      // "the day before": counted from another day that the text tells of.
      if (account.find('deictic', date).some(({ id }) => id.startsWith('follow'))) {
        counted ??= date
        continue
      }
      if (open && date.from !== null && spelledOut(account, open, date)) return date
      if (open) continue
      if (issuedOn(account, date)) issued ??= date
      else if (inDateline(account, date) || isStamp(account, date)) dateline ??= date
      else if (date.from === null) open = date
      else return date
    }
  }
  // The day of writing, where nothing says that it is only that: "the press service said on Tuesday".
  return open ?? counted ?? (told ? undefined : dateline) ?? issued
}

/** 2023-06-21 08:39: a day with the minute behind it is when something was put on a page. */
function isStamp(account: Account, { first, after }: Range): boolean {
  return /^\d{1,2} : \d\d$/.test(account.folded({ first: after, after: after + 3 })) && first < LEADING
}

/** Furthest that a page's stamp may stand from its top, in tokens. */
const LEADING = 60

/** "A joint statement was issued today on the occasion of the visit": the day of the document, if there is no other. */
function issuedOn(account: Account, { first }: Range): boolean {
  return account.find('cue', { first: Math.max(0, first - 2), after: first }).some(({ id }) => id === 'issue')
}

/** "this Friday", told again as "this Friday, 30 September 2022": the day that cannot be worked out, with its date. */
function spelledOut(account: Account, open: DateMention, date: DateMention): boolean {
  const weekday = account.foldedAt(open.after - 1)
  return date.how === 'stated' && account.folded(date).split(' ').includes(weekday)
}

/** A date that belongs to something else: behind "since", inside "after the May 4 summit", or in a relative clause. */
function elsewhere(account: Account, date: Range): boolean {
  const before = account.find('preposition', { first: Math.max(0, date.first - 2), after: date.first })
  if (before.some(({ id, after }) => after === date.first && NOT_WHEN.has(id))) return true
  const article = account.grammarAt(date.first - 1) === 'article'
  if (article && before.some(({ id, after }) => after === date.first - 1 && NOT_WHEN.has(id))) return true
  if (toldOn(account, date)) return true
  const sentence = account.sentences[account.sentenceOf(date.first)]
  if (sentence && ofAnother(account, sentence, date)) return true
  for (let at = date.first - 1; at >= date.first - RELATIVE && at >= 0; at--)
    if (account.grammarAt(at) === 'relative' && !ofEncounter(account, at)) return true
  return false
}

/** Furthest that the day or place of what is prepared may stand behind its noun, in tokens. */
const PREPARED = 16

/** Whether a day or place stands behind the noun of an encounter that is only prepared: "to prepare the 14th session, due in X on Y". */
function ofAnother(account: Account, sentence: Range, { first }: Range): boolean {
  const before = { first: Math.max(sentence.first, first - PREPARED), after: first }
  const nouns = [
    ...account.find('encounter', before),
    ...account.find('round', before),
    ...account.find('format', before),
  ]
  const noun = nouns.sort((a, b) => a.first - b.first).at(-1)
  return noun !== undefined && governing(account, noun)?.id === 'before'
}

/** Whether the day is the one on which somebody told of the encounter: "the press service said on Tuesday". */
function toldOn(account: Account, date: Range): boolean {
  const before = { first: Math.max(0, date.first - 3), after: date.first }
  return account.find('cue', before).some((cue) => {
    if (date.first - cue.after > 1) return false
    if (senseInfo(cue.id as Sense).act !== 'speak' || !(cue.feats & FINITE) || account.mentionAt(cue.first))
      return false
    const frame = account.frames.find((one) =>
      one.cue.some((words) => words.first <= cue.first && cue.first < words.after),
    )
    return !frame || TELLERS.has(account.speakers[frame.index]?.kind ?? 'unknown')
  })
}

/** A relative clause about the encounter itself: "the dialogue that was held today". */
function ofEncounter(account: Account, relative: number): boolean {
  const before = { first: Math.max(0, relative - RELATIVE), after: relative }
  return account.find('encounter', before).length > 0 || account.find('format', before).length > 0
}

export interface PlaceFound {
  readonly words: Range
  readonly cut: number
  /** Identifier of a place, or of a state. */
  readonly id: string | undefined
  readonly state?: boolean
  readonly rule: string
}

const IN = new Set(['in', 'at'])
/** Senses of going somewhere. */
const GOING = new Set<string>(['visit', 'arrive'])
/** Furthest a destination may stand behind the word for going there. */
const NEAR = 6
/** The same, with a person and his titles between. */
const FAR = 30
/** The same, with how long somebody stayed and who he is between: "a visit of three days by X to". */
const STAY = 10
const TO = new Set(['to', 'for', 'at', 'in'])

/**
 * The encounter's place: a city or venue behind a preposition of place, "the capital of", or where somebody
 * went to meet.
 */
export function placeOf(
  account: Account,
  skeleton: Skeleton,
  sentences: readonly Range[],
  parties: readonly string[],
): PlaceFound | undefined {
  for (const sentence of sentences) {
    const city = cityOf(located(account, skeleton, sentence, account.find('place', sentence)))
    if (city) return { words: city, cut: city.cut, id: city.id, rule: 'place/city' }
    const found =
      capitalIn(account, skeleton, sentence) ??
      settled(account, skeleton, sentence, parties) ??
      venueIn(account, skeleton, sentence) ??
      unlistedPlace(account, skeleton, sentence)
    if (found) return found
  }
  const goal = destination(account, skeleton, sentences, parties)
  const city = datelineOf(account)
  const country = city && PLACES[city.id]?.country
  if (!city || !parties.includes(country ?? '') || (goal && goal.id !== country)) return goal
  const words = { words: city, cut: city.cut, id: city.id, rule: 'place/dateline' }
  return goal || heldThere(account, city, sentences) ? words : undefined
}

/** Furthest that a house's city stands behind it, in tokens: ", in". */
const BEHIND = 2

/** The first place; of a house and the city that stands right behind it the city. */
function cityOf([first, second]: readonly Found[]): Found | undefined {
  const near = first && second && second.first - first.after <= BEHIND
  return near && PLACES[first.id]?.kind === 'venue' && PLACES[second.id]?.kind === 'city' ? second : first
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
  if (!venue) return undefined
  let after = venue.after
  for (;;) {
    // Palacio de las Garzas: "of" and articles stand inside a venue's name.
    let next = after
    const quoted = quotedName(account, next)
    if (quoted) {
      after = quoted
      break
    }
    while (['preposition', 'article'].includes(account.grammarAt(next) ?? '') && next - after < 3) next++
    if (next >= sentence.after || !account.isNamelike(next) || account.mentionAt(next)) break
    after = next + 1
  }
  if (after === venue.after) return undefined
  return { words: { first: venue.first, after }, cut: venue.cut, id: undefined, rule: 'place/venue' }
}

/** Longest name of a house between quotation marks, in tokens. */
const QUOTED = 6

/** Behind a name between quotation marks: the residence «Kuksaroy». */
function quotedName(account: Account, at: number): number | undefined {
  const close = QUOTES[account.foldedAt(at)]
  for (let p = at + 2; close && p < at + QUOTED; p++) if (account.foldedAt(p) === close) return p + 1
  return undefined
}

/** "in the Omani capital". */
function capitalIn(account: Account, skeleton: Skeleton, sentence: Range): PlaceFound | undefined {
  for (const word of account.find('capital', sentence)) {
    if (!skeleton.has(word)) continue
    const mark = account.partyAt(word.after) ?? account.partyAt(word.first - 1)
    const capital = mark && CAPITALS[mark.code]
    if (!mark || !capital || located(account, skeleton, sentence, [word]).length === 0) continue
    const words = { first: Math.min(word.first, mark.first), after: Math.max(word.after, mark.after) }
    return { words, cut: words.first === word.first ? word.cut : mark.cut, id: capital, rule: 'place/capital-of' }
  }
  return undefined
}

/** Where somebody went to meet: "visited Havana", زيارة إلى الأردن, "X, who is visiting Tunis". It must be a party's country. */
function destination(
  account: Account,
  skeleton: Skeleton,
  sentences: readonly Range[],
  parties: readonly string[],
): PlaceFound | undefined {
  const told = new Set(sentences.map((sentence) => account.sentenceOf(sentence.first)))
  const frames = account.frames.filter(
    ({ sense, holds, sentence, form, cue }) =>
      GOING.has(sense) &&
      holds === 'yes' &&
      told.has(sentence) &&
      // "the agreements reached during the visit of X to Y": another journey.
      (form !== 'nominal' || skeleton.has(cue[0] as Range)),
  )
  for (const { cue, sentence, partner, form } of frames) {
    const end = account.sentences[sentence]?.after ?? 0
    const { after } = cue.at(-1) as Range
    const marks = partner.flatMap(({ parties: shown }) => shown)
    const found = goal(account, { first: after, after: Math.min(end, after + NEAR) }, parties, marks)
    if (found) return found
    // "the visit of His Highness ... X to Y": titles may keep the two apart.
    const far =
      form === 'nominal'
        ? goal(account, { first: after, after: Math.min(end, after + FAR) }, parties, [], TO)
        : undefined
    if (far) return far
  }
  // "during a visit of three days to X"
  for (const { kind, id, first, after } of account.mentions) {
    if (kind !== 'encounter' || id !== 'visit' || !told.has(account.sentenceOf(first))) continue
    if (!skeleton.has({ first, after }) || skeleton.ahead({ first, after })) continue
    if (account.find('preposition', { first: first - 2, after: first }).every((one) => one.id !== 'during')) continue
    const end = account.sentences[account.sentenceOf(first)]?.after ?? after
    const found = goal(account, { first: after, after: Math.min(end, after + STAY) }, parties, [], TO)
    if (found) return found
  }
  for (const sentence of sentences) {
    for (const cue of account.find('cue', sentence)) {
      if (!GOING.has(cue.id) || account.grammarAt(cue.first - 1) !== 'relative') continue
      const near = { first: cue.after, after: Math.min(sentence.after, cue.after + NEAR) }
      const found = goal(account, near, parties, [])
      if (found) return found
    }
  }
  return undefined
}

/** The city or state of one of the parties in a range. @param behind the prepositions that must introduce it, where some must */
function goal(
  account: Account,
  range: Range,
  parties: readonly string[],
  marks: readonly PartyMark[],
  behind?: ReadonlySet<string>,
): PlaceFound | undefined {
  const fits = (one: Found) => !behind || behind.has(one.preposition ?? prepositionBefore(account, one.first))
  // What stands right behind the verb was gone to, whoever's it is.
  const city = account
    .find('place', range)
    .find(
      (one) =>
        (parties.includes(PLACES[one.id]?.country ?? '') || (!behind && isNext(account, range, one))) && fits(one),
    )
  // The name of a capital is a city's, whatever it stands for elsewhere.
  const states = account.find('state', range).filter((one) => !(one.feats & CAPITAL) && fits(one))
  // Where one word names both a city and its state, "visits Tunis" is a visit to the state.
  if (city && !states.some(({ first }) => first === city.first))
    return { words: city, cut: city.cut, id: city.id, rule: 'place/destination' }
  const found = [...states.map((one) => ({ ...one, code: one.id })), ...marks].find(({ code }) =>
    parties.includes(code),
  )
  if (!found || account.partyAt(found.first)?.form !== 'name') return undefined
  return { words: found, cut: found.cut, id: found.code, state: true, rule: 'place/destination' }
}

/** Whether a city's name opens a range, but for an article or a preposition. */
function isNext(account: Account, range: Range, { first, id }: Found): boolean {
  if (PLACES[id]?.kind !== 'city') return false
  for (let at = range.first; at < first; at++)
    if (!['article', 'preposition'].includes(account.grammarAt(at) ?? '')) return false
  return true
}

function prepositionBefore(account: Account, token: number): string {
  const before = account.find('preposition', { first: Math.max(0, token - 2), after: token })
  return before.find(({ after }) => after === token)?.id ?? before.find(({ after }) => after === token - 1)?.id ?? ''
}

/** Furthest that the preposition may stand before the place's name, in words, and in the signs of a script without spaces. */
const WORDS_BEFORE = 5
const SIGNS_BEFORE = 10

function located(account: Account, skeleton: Skeleton, sentence: Range, found: readonly Found[]): Found[] {
  return found.filter((place) => {
    if (!skeleton.told(place) || isRegion(place) || besideEarlier(account, place) || skeleton.ahead(place)) return false
    // "the permanent representative in New York": where somebody serves.
    if (account.mentionAt(place.first)?.person) return false
    if (
      ofAnother(account, sentence, place) ||
      ofTheirs(account, sentence, place) ||
      inRelative(account, sentence, place)
    )
      return false
    if (place.preposition) return place.preposition === 'by' || place.preposition === 'in'
    // بمدينة جدة: the preposition is attached to "the city of".
    const kind = account.find('venue', { first: place.first - 1, after: place.first })[0]
    if (kind?.preposition) return kind.preposition === 'by' || kind.preposition === 'in'
    const from = Math.max(sentence.first, place.first - (account.headLast(place.first) ? SIGNS_BEFORE : WORDS_BEFORE))
    const housed = houseBefore(account, sentence, place)
    if (housed !== undefined) return housed
    for (const preposition of account.find('preposition', { first: from, after: place.first }).toReversed()) {
      if (!IN.has(preposition.id)) return false
      return onlyNouns(account, preposition.after, place.first)
    }
    return false
  })
}

/** Most words of the name of a body, or of what it is the seat of. */
const BODY = 14

/** "at the seat of the ministry of the Mexican capital": whether a house before a city's "of" stands behind a preposition of place. */
function houseBefore(account: Account, sentence: Range, place: Range): boolean | undefined {
  const of = prepositionBefore(account, place.first)
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
  return IN.has(prepositionBefore(account, noun.first)) || undefined
}

/** "during their meeting on 10 April in X": an encounter with a day of its own, told of in passing. */
function ofTheirs(account: Account, sentence: Range, place: Range): boolean {
  const before = { first: Math.max(sentence.first, place.first - PREPARED), after: place.first }
  const noun = account.find('encounter', before).at(-1)
  if (!noun || (account.grammarAt(noun.first - 1) !== 'possessive' && account.grammarAt(noun.first - 1) !== 'article'))
    return false
  const dated = within(account.dates, { first: noun.after, after: place.first }).length > 0
  return dated && sentence.first > (account.sentences[0]?.first ?? 0) && governing(account, noun)?.id === 'during'
}

/** "the work that was taken up in X": where something else was done that a relative clause tells of. */
function inRelative(account: Account, sentence: Range, place: Range): boolean {
  if (account.headLast(place.first)) return false
  for (let at = place.first - 1; at >= Math.max(sentence.first, place.first - RELATIVE); at--)
    if (['relative', 'that'].includes(account.grammarAt(at) ?? ''))
      return !ofEncounter(account, at) && sentence.first > (account.sentences[0]?.first ?? 0)
  return false
}

/** A part of the world, where nobody met: "investment in Africa". */
function isRegion({ id }: Found): boolean {
  const place = PLACES[id]
  return place?.kind === 'region' && place.country === null
}

/** Between a preposition and the place's name may stand "the capital", "the city", an adjective of state. */
function onlyNouns(account: Account, first: number, after: number): boolean {
  for (let at = first; at < after; ) {
    const word = { first: at, after: at + 3 }
    const noun = [...account.find('venue', word), ...account.find('capital', word)].find((one) => one.first === at)
    const mark = account.partyAt(at)
    if (mark && mark.first === at && mark.after <= after) at = mark.after
    else if (noun && noun.after <= after) at = noun.after
    else if (account.grammarAt(at) === 'article' || account.isNamelike(at) || mark) at++
    else return false
  }
  return true
}
