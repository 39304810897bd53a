/** What belongs to another encounter than the one that is told of: what it prepares, what a relative clause tells of. */
import type { Account } from '../../sense/account.ts'
import { VERBAL_NOUN } from '../../sense/features.ts'
import type { Range } from '../../sense/mention.ts'
import { GOING } from '../../sense/senses.ts'
import { isAdjective } from '../phrase-words.ts'
import { isHeld } from '../took-place.ts'
import { behindInserted } from './inserted.ts'
import { governing } from './round.ts'

/** Furthest that a relative may stand before a date or place that belongs to its clause. */
export const RELATIVE = 6

/** Furthest that the day or place of what is prepared may stand behind its noun, in tokens. */
const PREPARED = 16

/** Whether a day or place is that of something else: it stands behind the noun of an encounter that is prepared or came before ("to prepare the 14th session, due in X on Y"), or behind what the encounter follows or precedes. */
export function ofAnother(account: Account, sentence: Range, { first }: Range): boolean {
  if (isSequel(account, first)) return true
  const before = { first: Math.max(sentence.first, first - PREPARED), after: first }
  const nouns = [
    ...account.find('encounter', before),
    ...account.find('round', before),
    ...account.find('format', before),
  ]
  const noun = nouns.sort((a, b) => a.first - b.first).at(-1)
  const governs = noun && governing(account, noun)
  if (noun && sentence.first > (account.sentences[0]?.first ?? 0) && isFormer(account, noun)) return true
  return governs?.id === 'before' || (governs?.id === 'after' && metBefore(account, governs))
}

/** Furthest that the encounter stands from the beginning of its sentence, and "after" or "before" from the encounter, in tokens. */
const OPENING = 4
const SEQUEL = 5
/** Most tokens between two commas. */
const INSERTED = 24
/** What an encounter follows, and what it goes before. */
const SEQUENCE = new Set(['after', 'before', 'since'])

/** "The talks come weeks before the election of P in Q": behind such a word a sentence that opens with the encounter tells of something else. */
export function isSequel(account: Account, first: number): boolean {
  const sentence = account.sentences[account.sentenceOf(first)]
  if (!sentence) return false
  const opening = { first: sentence.first, after: Math.min(first, sentence.first + OPENING) }
  const noun = account.find('encounter', opening)[0] ?? account.find('round', opening)[0]
  if (!noun) return false
  // "The visit, the first since 1998, comes after"
  const from = behindInserted(account, noun.after, ',,', Math.min(first, noun.after + INSERTED))
  for (let at = from; at < first && at - from < SEQUEL && !SIGNS.has(account.foldedAt(at)); at++)
    if (['preposition', 'subordinator'].some((kind) => SEQUENCE.has(account.entryAt(kind as 'preposition', at) ?? '')))
      return true
  return false
}

const SIGNS = new Set([',', '.', ';', ':', '('])

/** Words that make an encounter one before: the *last*, the *previous* meeting. */
const FORMER = new Set(['last', 'past', 'preceding', 'before-last'])

/** "Their last meeting took place in May in X": further on than its first sentence a report tells so of an encounter before. */
function isFormer(account: Account, { first, after }: Range): boolean {
  const follows = account.modifiersFollow(first)
  let at = follows ? after : first - 1
  // "the last Arab summit": behind what else describes it.
  while (follows && (account.partyAt(at)?.form === 'adjective' || isAdjective(account, at))) at++
  return (['when', 'ordinal'] as const).some((kind) => FORMER.has(account.entryAt(kind, at) ?? ''))
}

/** "X met Y in furtherance of the summit held in Z": whether a clause before the preposition tells of an encounter of its own. */
function metBefore(account: Account, { first }: Range): boolean {
  return account
    .framesOf(account.sentenceOf(first))
    .some(({ act, form, cue }) => act === 'meet' && form === 'finite' && (cue[0]?.after ?? first) <= first)
}

/** Furthest that "to take part in" stands before the gathering that it leads to, in tokens. */
const TOWARDS = 9
const TAKES_PART = new Set(['attend', 'chair', 'lead'])

/** "received X, who came to take part in the summit": what somebody came for, where the report tells of another encounter. */
export function isGoal(account: Account, { first }: Range): boolean {
  const before = { first: Math.max(0, first - TOWARDS), after: first }
  const goal = account
    .find('cue', before)
    .some(({ id, feats, preposition }) => TAKES_PART.has(id) && feats & VERBAL_NOUN && preposition === 'for')
  if (!goal) return false
  const headline = first < (account.sentences[0]?.first ?? 0)
  const beside = account.framesOf(account.sentenceOf(first))
  // "X handed over an invitation to take part in the summit. He was received by Y": nobody met in the sentence that opens a report.
  const opening = first < (account.sentences[0]?.after ?? 0)
  const aside = !headline && opening && beside.every(({ act }) => act === 'speak')
  const own = headline || aside ? account.frames : beside
  return own.some(
    ({ act, form, holds, subject, partner }) =>
      (act === 'meet' || (act === 'hold' && !aside)) &&
      (aside || form === 'finite') &&
      holds === 'yes' &&
      subject.length > 0 &&
      partner.length + subject.length > 1,
  )
}

/** "met X, who is here for the fifth round of P": what somebody came for is not where the two met. */
export function cameFor(account: Account, { first }: Range): boolean {
  const start = account.sentences[account.sentenceOf(first)]?.first ?? first
  for (let at = first - 1; at > start; at--) {
    if (account.grammarAt(at) !== 'relative') continue
    const before = account.mentionAt(account.foldedAt(at - 1) === ',' ? at - 2 : at - 1)
    const next = account.grammarAt(at + 1)
    const [cue] = account.find('cue', { first: at + 1, after: at + 2 })
    const stays = next === 'auxiliary' || (cue !== undefined && GOING.has(cue.id))
    return stays && before !== undefined && (before.kind === 'person' || before.kind === 'office')
  }
  return false
}

/** A relative clause about the encounter itself: "the dialogue that was held today". */
export function ofEncounter(account: Account, relative: number): boolean {
  // "the meeting of the committee of the ministries of A and B, which was held on": what is held is one, whose name may be long.
  const held = account
    .find('cue', { first: relative + 1, after: relative + 3 })
    .some((cue) => isHeld(cue) || cue.id === 'conclude')
  const before = { first: Math.max(0, relative - (held ? PREPARED : RELATIVE)), after: relative }
  return account.find('encounter', before).length > 0 || account.find('format', before).length > 0
}

/** Longest noun between a place's name and the word that closes its phrase, in tokens. */
const MATTER = 5

/** 在X问题上: a place by which a phrase names what is dealt with, where nothing in it says that anybody met. */
export function ofMatter(account: Account, place: Range): boolean {
  if (!account.headLast(place.first)) return false
  for (let at = place.after; at - place.after < MATTER; at++) {
    if (account.entryAt('particle', at) === 'locative') return at > place.after
    if (account.mentionAt(at) || account.grammarAt(at)) return false
  }
  return false
}
