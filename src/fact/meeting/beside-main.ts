/** What somebody was at on the way to an encounter, told by a clause beside the one by which two met. */
import type { Account } from '../../sense/account.ts'
import { INFINITIVE } from '../../sense/features.ts'
import type { Frame } from '../../sense/frame.ts'
import type { Range } from '../../sense/mention.ts'

/** Furthest that the verb of a clause beside the main one stands before what is attended or held, in tokens. */
const BESIDE_MAIN = 14
/** Senses by which somebody is at a gathering, and those by which one takes place. */
const AT = new Set(['attend'])
const TAKES_PLACE = new Set(['hold', 'convene', 'host'])

/**
 * "X, who is taking part in the 5th session of P, met Y", "in A to attend P, X met Y", "received Y in A, where P is held": a clause beside
 * the main one, by which two met, tells why somebody was there.
 */
export function besideMain(account: Account, noun: Range): boolean {
  const sentence = account.sentences[account.sentenceOf(noun.first)]
  if (!sentence || account.headLast(noun.first)) return false
  const range = { first: Math.max(sentence.first, noun.first - BESIDE_MAIN), after: noun.first }
  const cues = account.find('cue', range).filter(({ id }) => AT.has(id) || TAKES_PLACE.has(id))
  // "se tient" is one verb, whose last word is another.
  const last = cues.at(-1)
  const verb = last && cues.find(({ after }) => after === last.after)
  if (!verb) return false
  let at = verb.first - 1
  while (at > sentence.first && account.grammarAt(at) === 'auxiliary') at--
  const relative = account.grammarAt(at) === 'relative'
  const purpose = (verb.feats & INFINITIVE) !== 0 && account.grammarAt(verb.first - 1) === 'preposition'
  const clause = AT.has(verb.id) ? relative || purpose : relative && placeBefore(account, at)
  return clause && account.framesOf(account.sentenceOf(noun.first)).some((frame) => isMeeting(frame, verb, at))
}

/** A clause of its own by which somebody met somebody who is named. */
function isMeeting({ act, sense, form, cue, subject, partner }: Frame, verb: Range, at: number): boolean {
  const own = cue[0]?.first ?? at
  if (act !== 'meet' || sense === 'attend' || sense === 'chair' || form === 'nominal' || own === verb.first)
    return false
  return [...subject, ...partner].filter(({ person, kind }) => person || kind === 'office').length > 1
}

/** Longest name of a place, in tokens. */
const PLACE = 6

/** Whether the name of a place stands right before a token. */
function placeBefore(account: Account, token: number): boolean {
  return account.find('place', { first: token - PLACE, after: token }).some(({ after }) => after === token)
}
