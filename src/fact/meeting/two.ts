/** Whether a gathering can be the one at which two met: one whose name says that it is others' is where they met, or why. */
import type { Account, Found } from '../../sense/account.ts'
import { INFINITIVE, VERBAL_NOUN } from '../../sense/features.ts'
import type { Frame } from '../../sense/frame.ts'
import type { Kind } from '../../sense/kinds.ts'
import type { PartyMark, Person, Range } from '../../sense/mention.ts'
import type { Reading } from '../../sense/reading.ts'
import { GOING, isSense, senseInfo } from '../../sense/senses.ts'
import { MECHANISMS } from '../../world/index.ts'
import { partyCode } from '../fact.ts'
import { phraseAround } from '../phrase.ts'
import { type CastMember, castOf } from './cast.ts'
import { tellsBefore } from './round.ts'

/** Senses by which one meets another. */
const MEETING = new Set(['meet', 'receive', 'wait-on', 'call', 'host'])
/** Acts and senses by which a clause says that a gathering was held. */
const HOLDING = new Set(['hold', 'chair', 'convene'])

/** The two parties that a report's main clause tells to have met, and nothing where it tells of more, or of fewer. */
export function twoWhoMet(
  account: Account,
  partyOf: ReadonlyMap<Person, Reading<string>>,
  frames: readonly Frame[],
  [main]: readonly (readonly CastMember[])[],
): ReadonlySet<string> | undefined {
  const frame = main && frames.find((one) => castOf(account, one) === main)
  if (!frame || !MEETING.has(frame.sense)) return undefined
  const codes = main.flatMap(({ mention, person }) => {
    const own = person && partyOf.get(person)?.value
    return own ? [own] : mention.parties.map(({ code }) => partyCode(code))
  })
  const parties = new Set(codes)
  return parties.size === 2 ? parties : undefined
}

/** "A met B at the 32nd session of the council of Q": what is called after neither of the two, or after others too. */
export function isOfOthers(account: Account, two: ReadonlySet<string> | undefined, noun: Found): boolean {
  if (isReport(account, noun)) return true
  if (!two) return false
  if (isErrand(account, noun)) return true
  return partiesOfName(account, noun).some((code) => !two.has(partyCode(code))) && !heldBefore(account, noun)
}

/** The parties that a gathering's name says it is of. */
function partiesOfName(account: Account, noun: Found): readonly string[] {
  if (noun.kind === 'mechanism') return MECHANISMS[noun.id]?.parties ?? []
  const marks = [...phraseAround(account, noun).parties, ...(noun.kind === 'round' ? partiesBehind(account, noun) : [])]
  return marks.map(({ code }) => code)
}

/** Furthest that a gathering's name reaches behind the noun for its session, in tokens. */
const NAME = 8
const STOPS = new Set([',', '.', ';', ':', '(', '"', '«'])
const ENDS = new Set<Kind | undefined>(['subordinator', 'relative', 'that', 'and'])

/** The parties that the words behind the noun for a session name: "the 32nd session of the council of Q", 第56届Q外长会议. */
function partiesBehind(account: Account, { after }: Found): PartyMark[] {
  const parties: PartyMark[] = []
  for (let at = after; at < after + NAME; at++) {
    if (STOPS.has(account.foldedAt(at)) || ENDS.has(account.grammarAt(at)) || account.mentionAt(at)?.person) break
    const stretch = { first: at, after: at + 1 }
    if (account.find('preposition', stretch).some(({ id }) => id !== 'of') || account.find('cue', stretch).length > 0)
      break
    const mark = account.partyAt(at)
    if (mark) parties.push(mark)
  }
  return parties
}

/** "They had come to report the work of the first meeting": what somebody came to tell of was held before. */
export function isReport(account: Account, noun: Range): boolean {
  const start = account.sentences[account.sentenceOf(noun.first)]?.first ?? 0
  const cues = account.find('cue', { first: Math.max(start, noun.first - REPORT), after: noun.first })
  return cues.some((verb, index) => {
    const came = cues[index - 1]
    if (!came || !(verb.feats & INFINITIVE) || !isSense(verb.id) || !isSense(came.id)) return false
    return senseInfo(verb.id).act === 'speak' && GOING.has(came.id) && verb.first - came.after <= 1
  })
}

/** Furthest that a verb of reporting may stand before the gathering that is reported on, in tokens. */
const REPORT = 30

/** Furthest that the verb may stand before the gathering that somebody came for, in tokens. */
const ERRAND = 20
const CAME_FOR = new Set(['chair', 'attend', 'hold', 'convene', 'launch'])

/** "A received B, who is in Q to co-chair the ninth consultation": what a relative says that somebody came for. */
export function isErrand(account: Account, noun: Range): boolean {
  const sentence = account.sentences[account.sentenceOf(noun.first)]
  const first = Math.max(sentence?.first ?? 0, noun.first - ERRAND)
  const verb = account.find('cue', { first, after: noun.first }).at(-1)
  if (!verb || !CAME_FOR.has(verb.id) || !(verb.feats & (INFINITIVE | VERBAL_NOUN))) return false
  for (let at = verb.first - 1; at >= first && !STOPS.has(account.foldedAt(at)); at--)
    if (account.grammarAt(at) === 'relative') return tellsBefore(account, { first: at, after: at })
  return false
}

/** Whether a clause before a noun in its sentence says that it was held: what A and B held is theirs, whatever it is called. */
function heldBefore(account: Account, { first }: Found): boolean {
  return account
    .framesOf(account.sentenceOf(first))
    .some(
      ({ sense, form, holds, within, cue }) =>
        HOLDING.has(sense) && form === 'finite' && holds === 'yes' && !within && (cue[0]?.first ?? first) < first,
    )
}
