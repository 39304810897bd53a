/** Where somebody went to meet: a city or country that he visited. */
import type { Account, Found } from '../../sense/account.ts'
import { CAPITAL, VERBAL_NOUN, WITH_PRONOUN } from '../../sense/features.ts'
import type { PartyMark, Range } from '../../sense/mention.ts'
import { GOING } from '../../sense/senses.ts'
import { PLACES } from '../../world/index.ts'
import { isAdjective } from '../phrase-words.ts'
import { prepositionNear } from '../preposition.ts'
import { within } from '../within.ts'
import { isSequel } from './another.ts'
import { holds } from './cast.ts'
import { callsOn } from './kind.ts'
import { listedPlace, type PlaceFound, statePlace } from './place-found.ts'
import type { Skeleton } from './skeleton.ts'

/** Most words between the word for a visit and whose it is: "of the". */
const OF_WHOM = 2
/** Furthest a destination may stand behind the word for going there. */
const NEAR = 6
/** The same, with a person and his titles between. */
const FAR = 30
/** The same, with how long somebody stayed and who he is between: "a visit of three days by X to". */
const STAY = 10
export const TO = new Set(['to', 'for', 'at', 'in'])

/** Where somebody went to meet: "visited Havana", زيارة إلى الأردن, "X, who is visiting Tunis". It must be a party's country. */
export function destination(
  account: Account,
  skeleton: Skeleton,
  sentences: readonly Range[],
  parties: readonly string[],
): PlaceFound | undefined {
  const told = new Set(sentences.map((sentence) => account.sentenceOf(sentence.first)))
  const frames = account.frames
    .filter((frame) => !callsOn(account, frame))
    .filter(
      ({ sense, holds, sentence, form, cue }) =>
        GOING.has(sense) &&
        holds === 'yes' &&
        told.has(sentence) &&
        // "the agreements reached during the visit of X to Y": another journey.
        (form !== 'nominal' || (skeleton.has(cue[0] as Range) && !isWished(account, cue[0] as Range))),
    )
  for (const { cue, sentence, subject, partner, form } of frames) {
    const end = account.sentences[sentence]?.after ?? 0
    const verb = cue.at(-1) as Range
    // "the visit of the president of A to B": whose he is is not where he went.
    const after = subject.reduce(
      (at, who) => (who.first >= at && who.first - at <= OF_WHOM ? who.after : at),
      verb.after,
    )
    // Whom one met there is no place: "visited the pavilion with the president of Kenya".
    const marks = partner.flatMap(({ kind, parties: shown }) => (kind === 'party' ? shown : []))
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
    const during = account.find('preposition', { first: first - 2, after: first }).some((one) => one.id === 'during')
    // "made yesterday a friendly visit to Q"
    const made = account
      .framesOf(account.sentenceOf(first))
      .some((frame) => frame.sense === 'hold' && frame.holds === 'yes' && holds(account, frame, 'visit'))
    // "X, who is making a visit to Q"
    if (!during && !made && account.grammarAt(first - 2) !== 'relative') continue
    const end = account.sentences[account.sentenceOf(first)]?.after ?? after
    const found =
      goal(account, { first: after, after: Math.min(end, after + STAY) }, parties, [], TO) ??
      (made ? goal(account, { first: after, after: Math.min(end, after + NEAR) }, parties, []) : undefined)
    if (found) return found
  }
  for (const sentence of sentences) {
    for (const cue of account.find('cue', sentence)) {
      // "received X on his arrival at Q"
      const arrival = GOING.has(cue.id) && cue.feats & VERBAL_NOUN && cue.feats & WITH_PRONOUN && skeleton.has(cue)
      const there =
        arrival &&
        goal(account, { first: cue.after, after: Math.min(sentence.after, cue.after + NEAR) }, parties, [], TO)
      if (there) return there
      // "who was visiting Q"
      let before = cue.first - 1
      while (account.grammarAt(before) === 'auxiliary') before--
      if (!GOING.has(cue.id) || account.grammarAt(before) !== 'relative') continue
      const end = Math.min(sentence.after, cue.after + NEAR)
      // "the visit that the president of A made": whoever made it stands behind the verb, and is of where he came from.
      const who = account.mentions.find(
        ({ kind, first }) => first >= cue.after && first < end && (kind === 'person' || kind === 'office'),
      )
      const near = { first: cue.after, after: who?.first ?? end }
      const found = goal(account, near, parties, [])
      if (found) return found
    }
  }
  return undefined
}

/** "an invitation for a state visit to A": what is only for a journey, where nobody is told to have gone, is none that was made. */
function isWished(account: Account, { first }: Range): boolean {
  const governs = account.find('preposition', { first: Math.max(0, first - OF_WHOM - 1), after: first }).at(-1)
  if (governs?.id !== 'for') return false
  const start = account.sentences[account.sentenceOf(first)]?.first ?? 0
  return !account.find('cue', { first: start, after: governs.first }).some(({ id }) => GOING.has(id))
}

/** The city or state of one of the parties in a range. @param behind the prepositions that must introduce it, where some must */
export function goal(
  account: Account,
  range: Range,
  parties: readonly string[],
  marks: readonly PartyMark[],
  behind?: ReadonlySet<string>,
): PlaceFound | undefined {
  const fits = (one: Found) => {
    const preposition = one.preposition ?? prepositionNear(account, one.first)
    // "a visit at a time hard for Q": written as a word of its own it leads nowhere.
    if (behind && preposition === 'for' && !one.preposition) return false
    // "the visit by A's president": whose it is.
    return (behind ? behind.has(preposition) : preposition !== 'by' || one.preposition) && !isSequel(account, one.first)
  }
  // What stands right behind the verb was gone to, whoever's it is.
  const city = account
    .find('place', range)
    .find(
      (one) =>
        (parties.includes(PLACES[one.id]?.country ?? '') || (!behind && isNext(account, range, one))) && fits(one),
    )
  // The name of a capital is a city's, whatever it stands for elsewhere.
  const states = account
    .find('state', range)
    .filter((one) => !(one.feats & CAPITAL) && fits(one) && !isServed(account, one))
    .filter((one) => behind || !ofAnything(account, range, one))
  // Where one word names both a city and its state, "visits Tunis" is a visit to the state.
  if (city && !states.some(({ first }) => first === city.first)) return listedPlace(city, 'place/destination')
  const found = [...states.map((one) => ({ ...one, code: one.id })), ...marks].find(
    ({ code, first }) => parties.includes(code) && !isSequel(account, first),
  )
  if (!found || account.partyAt(found.first)?.form !== 'name') return undefined
  return statePlace(found, 'place/destination')
}

/** "X, who is on a visit in the country, the minister of A": whose office it is nobody went to. */
function isServed(account: Account, { first }: Found): boolean {
  const mention = account.mentionAt(first)
  return (mention?.kind === 'person' || mention?.kind === 'office') && mention.first < first
}

/** Whether a city's name opens a range, but for an article, a preposition or the noun for a town: "to the city of X". */
function isNext(account: Account, range: Range, { first, id }: Found): boolean {
  if (PLACES[id]?.kind !== 'city') return false
  for (let at = range.first; at < first; at++)
    if (!['article', 'preposition'].includes(account.grammarAt(at) ?? '') && !account.entryAt('venue', at)) return false
  return true
}

/** "visited the pavilion (of) Kenya": in a language with cases a state behind another noun is whose that one is. */
function ofAnything(account: Account, range: Range, state: Found): boolean {
  if (!account.isGoverned(state)) return false
  for (let at = range.first; at < state.first; at++) {
    const word = { first: at, after: at + 1 }
    const known =
      isAdjective(account, at) || (['country', 'polity'] as const).some((kind) => account.find(kind, word).length > 0)
    const dated = within(account.dates, range).some(({ first, after }) => first <= at && at < after)
    // "visited on a working visit Kenya": what a word of grammar brings in is a phrase of its own.
    if (known || dated || account.grammarAt(at) || account.grammarAt(at - 1) || account.mentionAt(at)) continue
    return true
  }
  return false
}
