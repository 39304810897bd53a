/** What in a document tells of its main encounter: the clauses, the nouns, the sentences, the standing format, the round. */

import type { Account, Found } from '../../sense/account.ts'
import type { Frame } from '../../sense/frame.ts'
import type { Mention, Person, Range } from '../../sense/mention.ts'
import type { Reading } from '../../sense/reading.ts'
import { isBackground as wasBefore } from '../before.ts'
import { isGoal, isSequel } from './another.ts'
import { type CastMember, castOf } from './cast.ts'
import { castsOf } from './casts.ts'
import { headsOther } from './headed.ts'
import { laterThan } from './later.ts'
import { type MechanismFound, mechanismIn } from './mechanism.ts'
import { isSetUp, occasion } from './occasion.ts'
import { isJourney, openedWithOthers } from './opened.ts'
import { aside, governing, type Round, roundsIn } from './round.ts'
import type { Skeleton } from './skeleton.ts'
import { isOfOthers, twoWhoMet } from './two.ts'

/** How many sentences may introduce the main encounter, and how many more may tell of it. */
export const LEAD = 4
export const MORE = 2
/** Senses that tell who was there, and not that people met. */
const BESIDE = new Set<string>(['attend'])

export interface Telling {
  /** The clauses that tell of the encounter, those that say so first. */
  readonly frames: readonly Frame[]
  /** The people and parties of each clause that has any, the main one first. */
  readonly casts: readonly (readonly CastMember[])[]
  /** Nouns for it in the first sentences. */
  readonly nouns: readonly Mention[]
  readonly mechanism: MechanismFound | undefined
  readonly round: Round | undefined
  /** The first clause in which both or all sides speak. */
  readonly joint: Frame | undefined
}

/**
 * The telling of a document's main encounter, or nothing if it tells of none.
 * @param partyOf everybody whose party is known
 * @param calledOff whether one was called off: a noun alone tells of it then, as it does where somebody with a party is quoted
 */
export function tellingOf(
  account: Account,
  skeleton: Skeleton,
  partyOf: ReadonlyMap<Person, Reading<string>>,
  calledOff: boolean,
): Telling | undefined {
  const named = calledOff || account.speakers.some(({ person }) => person && partyOf.has(person))
  const lead = skeleton.lead(LEAD)
  const first = framesOf(account, skeleton)
  const all = first.length > 0 ? first : furtherOn(account, skeleton)
  const isLater = laterThan(account, all)
  // "X met Y to prepare a summit of A and B": what is still to come, where people have met.
  const held = all.find(({ form, holds }) => form === 'finite' && holds === 'yes')
  const isDue = ({ form, holds, index }: Frame) =>
    form === 'nominal' && holds === 'plan' && held !== undefined && held.index < index
  const frames = all.filter((frame) => !isLater(frame) && !isDue(frame))
  const later = account.frames.filter(isLater)
  const joint = account.frames.find(
    (frame) =>
      saysTogether(account, frame) &&
      frame.holds === 'yes' &&
      frame.form !== 'nominal' &&
      (issues(frame) || (frame.cue[0]?.first ?? 0) < lead.after),
  )
  const casts = castsOf(account, frames)
  const two = twoWhoMet(account, partyOf, frames, casts)
  const ofOthers = (noun: Found) => isOfOthers(account, two, noun)
  const isOccasion = (noun: Mention) =>
    occasion(account, noun) || besideTheirs(account, noun) || account.find('encounter', noun).some(ofOthers)
  const nouns = account.mentions.filter(
    (mention) =>
      mention.kind === 'encounter' &&
      mention.first >= lead.first &&
      mention.after <= lead.after &&
      skeleton.has(mention) &&
      !skeleton.ahead(mention) &&
      // الاجتماع التحضيري للقمة: what another encounter is for.
      mention.preposition !== 'for' &&
      !aside(account, mention) &&
      !(mention.id === 'summit' && (isOccasion(mention) || isGoal(account, mention))) &&
      !later.some(
        ({ cue, sentence }) => sentence === account.sentenceOf(mention.first) && (cue[0]?.first ?? 0) < mention.first,
      ) &&
      !isSetUp(account, mention) &&
      !isSequel(account, mention.first) &&
      !qualifies(account, mention),
  )
  // The headline speaks where the report's first sentences do not.
  const rounds = roundsIn(account, skeleton, lead).filter(({ noun }) => !ofOthers(noun))
  if (rounds.length === 0 && account.title)
    rounds.push(...roundsIn(account, skeleton, account.title).filter(({ noun }) => !ofOthers(noun)))
  const numbered = rounds.map(({ noun }) => noun)
  const mechanism =
    mechanismIn(account, skeleton, lead, numbered, ofOthers) ??
    headlineMechanism(account, skeleton, lead, numbered, ofOthers)
  if (frames.length === 0 && !mechanism && !joint && !(nouns.length > 0 && named)) return undefined
  if (rounds.length === 0 && mechanism) rounds.push(...laterRounds(account, skeleton, frames, mechanism))
  const round = rounds.find((one) => one.standing || mechanism !== undefined)
  return { frames, casts, nouns, mechanism, round, joint }
}

/** "During the summit, A and B held a meeting": beside an encounter of two, told in the same sentence, it is where they met. */
function besideTheirs(account: Account, noun: Mention): boolean {
  const sentence = account.sentenceOf(noun.first)
  if (governing(account, noun)?.id !== 'during' && !inRelative(account, noun)) return false
  return account
    .framesOf(sentence)
    .some(
      ({ act, form, holds, subject, partner }) =>
        (act === 'meet' || act === 'hold') &&
        form === 'finite' &&
        holds === 'yes' &&
        [...subject, ...partner].filter(({ person }) => person).length > 1,
    )
}

/** Furthest that a relative stands before the gathering that its clause tells of, in tokens: "where the annual summit". */
const CLAUSE = 4

/** "met Y in Q, where a summit is held": a gathering that a relative clause tells of. */
function inRelative(account: Account, { first }: Mention): boolean {
  for (let at = first - 1; at >= 0 && first - at <= CLAUSE; at--)
    if (account.grammarAt(at) === 'relative')
      return account.foldedAt(at - 1) === ',' || account.foldedAt(at - 2) === ','
  return false
}

/** The standing format that only the headline names: none that the report itself names as what was agreed on or spoken of. */
function headlineMechanism(
  account: Account,
  skeleton: Skeleton,
  lead: Range,
  numbered: readonly Range[],
  ofOthers: (noun: Found) => boolean,
): MechanismFound | undefined {
  const found = account.title && mechanismIn(account, skeleton, account.title, numbered, ofOthers)
  if (!found) return undefined
  const words = account.folded(found.words)
  const length = found.words.after - found.words.first
  const again = account
    .find('format', lead)
    .filter(({ first }) => account.folded({ first, after: first + length }) === words)
  return again.length > 0 && again.every((one) => !skeleton.has(one)) ? undefined : found
}

/** The number of the session in a later sentence that tells of it: "A received B. The same day they co-chaired the 10th consultation". */
function laterRounds(
  account: Account,
  skeleton: Skeleton,
  frames: readonly Frame[],
  { format }: MechanismFound,
): Round[] {
  return frames
    .filter((frame) => frame.sentence >= LEAD && frame.form !== 'nominal' && tellsOfEncounter(frame))
    .flatMap(({ sentence }) => roundsIn(account, skeleton, account.sentences[sentence] as Range))
    .filter(({ noun }) => account.find('format', noun).some(({ id }) => id === format))
}

/** Whether a clause tells that people met, or are to meet. */
export function tellsOfEncounter({ act }: Frame): boolean {
  return act === 'meet' || act === 'hold'
}

/** A noun before another noun, in a language that lets it stand there without a word between: 峰会国家. */
function qualifies(account: Account, { first, after }: Range): boolean {
  if (!account.headLast(first)) return false
  // 正在X访问的Y
  if (account.grammarAt(after) === 'article') return true
  return account.find('country', { first: after, after: after + 2 }).some((noun) => noun.first === after)
}

/** The clauses by which the first sentences tell of the main encounter: that people met, then that both sides spoke. */
function framesOf(account: Account, skeleton: Skeleton): Frame[] {
  const frames = account.frames.filter(
    (frame) => frame.sentence < skeleton.heading + LEAD + MORE && tells(account, skeleton, frame),
  )
  const encounters = frames.filter(
    (frame) =>
      tellsOfEncounter(frame) &&
      !BESIDE.has(frame.sense) &&
      !headsOther(account, frame) &&
      castOf(account, frame).length > 0,
  )
  const exchanges = frames.filter((frame) => {
    if (!saysTogether(account, frame) || isToldOfBefore(account, frame)) return false
    // "A and B reaffirmed P": that two of two parties speak together tells of their meeting as well.
    const together = frame.act === 'speak' && frame.subject.length > 1 && !account.speakers[frame.index]?.carried
    return frame.act === 'discuss' || frame.act === 'agree' || together
  })
  const held = encounters.filter((frame) => !before(account, frame, encounters))
  const talks = exchanges.filter(({ act }) => act !== 'agree')
  const told = held.filter((frame) => !onTheWay(account, frame, [...held, ...talks]))
  const opening = exchanges.filter((frame) => told[0] && openedWithOthers(account, frame, told[0], skeleton.heading))
  const journeys = held.filter((frame) => !told.includes(frame))
  return [...opening, ...told, ...exchanges.filter((frame) => !opening.includes(frame)), ...journeys]
}

/** "On 5 November the presidents of A and B signed P": what was undertaken long before the report is no part of what it tells. */
function isToldOfBefore(account: Account, frame: Frame): boolean {
  return frame.act === 'agree' && wasBefore(account, frame, account.published)
}

/** Where the lead tells of no encounter, the first clause further on by which two who are named met. */
function furtherOn(account: Account, skeleton: Skeleton): Frame[] {
  const told = account.frames.find(
    (frame) =>
      frame.act === 'meet' &&
      frame.form === 'finite' &&
      !frame.within &&
      !BESIDE.has(frame.sense) &&
      tells(account, skeleton, frame) &&
      castOf(account, frame).filter(({ person }) => person).length > 1,
  )
  return told ? [told] : []
}

/** "On a visit to Q, A met B": the journey is named by the way, where its sentence tells of who met. */
function onTheWay(account: Account, frame: Frame, encounters: readonly Frame[]): boolean {
  if (!isJourney(frame) || frame.partner.some(({ person }) => person)) return false
  return encounters.some(
    (one) =>
      one.form !== 'nominal' &&
      one.form !== 'participle' &&
      one.sentence === frame.sentence &&
      castOf(account, one).length > 1,
  )
}

/** "After the summit led by X, Y met Z": an attribute behind such a preposition is of what went before, where the clause has its own verb. */
function before(account: Account, frame: Frame, encounters: readonly Frame[]): boolean {
  const [cue] = frame.cue
  const sentence = account.sentences[frame.sentence]
  if (frame.rule !== 'reduced-passive' || !cue || !sentence) return false
  const main = encounters.some((one) => one !== frame && one.sentence === frame.sentence && one.form === 'finite')
  return (
    main && account.find('preposition', { first: sentence.first, after: cue.first }).some(({ id }) => id === 'after')
  )
}

function tells(account: Account, skeleton: Skeleton, frame: Frame): boolean {
  const attribute = frame.rule === 'reduced-passive'
  if (
    isBackground(account, frame) ||
    frame.holds === 'no' ||
    frame.holds === 'maybe' ||
    (frame.within &&
      frame.holds !== 'plan' &&
      !frame.relative &&
      !attribute &&
      !(skeleton.passedOn(frame) && castOf(account, frame).length > 1))
  )
    return false
  const words = frame.cue[0] as Range
  // "After talks with X, Y said P": who had them is known, and nothing else is told to have been held.
  if (frame.form === 'nominal' && facing(frame) && skeleton.has(words)) return true
  return frame.form !== 'nominal' || (skeleton.has(words) && !aside(account, words))
}

/** "As a reminder, A arrived in Q the day before": a sentence that the writer opens with a remark of his own, behind the first. */
function isBackground(account: Account, { sentence }: Frame): boolean {
  const first = account.sentences[sentence]?.first ?? 0
  if (sentence === 0 || account.entryAt('editorial', first) === undefined) return false
  return (
    account.foldedAt(first + 1) === ',' &&
    account.grammarAt(first + 1) !== 'that' &&
    account.grammarAt(first + 2) !== 'that'
  )
}

/** Whether a noun for an encounter has one person who had it and another with whom, both named outside its phrase. */
function facing({ subject, partner, cue }: Frame): boolean {
  const [one, ...more] = subject
  const first = cue[0]?.first ?? 0
  return (
    one?.person !== undefined &&
    more.length === 0 &&
    partner.some(({ person }) => person) &&
    (one.first > (partner[0]?.first ?? first) || one.after < first)
  )
}

/** Whether two or more say something; what one alone spoke about tells of no encounter. */
function saysTogether({ speakers }: Account, { index, subject, partner }: Frame): boolean {
  const speaker = speakers[index]
  const alone = subject.length === 1 && partner.length === 0 && subject[0]?.person !== undefined
  return speaker?.kind === 'joint' && !(alone && speaker.members.length < 2)
}

/** "We condemn P": a document speaks for those who issue it, wherever in it that stands. */
function issues({ subject: [only, ...more] }: Frame): boolean {
  return only?.kind === 'pronoun' && only.id === 'we' && more.length === 0
}
