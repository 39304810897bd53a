/** When a gathering that a report names is not the one told of: where two met, what somebody did besides, what is only being set up. */
import type { Account, Found } from '../../sense/account.ts'
import type { Range } from '../../sense/mention.ts'
import { governing, tellsBefore } from './round.ts'

/** Furthest that a format stands behind the relative of a clause that it is in, in tokens. */
const RELATIVE = 14

/** "X, who visited A during the council of Q, stressed P": what somebody did besides, told of him by the way. */
export function didElsewhere(account: Account, { first }: Range): boolean {
  const start = account.sentences[account.sentenceOf(first)]?.first ?? 0
  for (let at = first - 1; at > Math.max(start, first - RELATIVE); at--) {
    if (account.foldedAt(at) === ',') {
      if (account.grammarAt(at + 1) !== 'relative') return false
      const who = account.mentionAt(at - 1)
      return who?.after === at && (who.kind === 'person' || who.kind === 'office')
    }
  }
  return false
}

/** Furthest that the verb may stand before what is set up, in tokens. */
const SET_UP = 2

/** "signed P so as to establish a dialogue": what is only being set up has not met, unless its session is numbered. */
export function isSetUp(account: Account, { first }: Range): boolean {
  return account
    .find('cue', { first: first - SET_UP - LONGEST, after: first })
    .some(({ id, after }) => id === 'establish' && first - after < SET_UP)
}

/** Longest verb of setting up, in tokens. */
const LONGEST = 6

/** Prepositions by which a gathering is where others met. */
export const WHERE = new Set(['at', 'in', 'on', 'during'])

/** "They met. They discussed P in the framework of Q": where P takes place, and not where they met. */
function closesTopic(account: Account, { first }: Range): boolean {
  const { frames } = account
  const sentence = account.sentenceOf(first)
  const met = frames.some(({ act, form, sentence: at }) => act === 'meet' && form !== 'nominal' && at < sentence)
  return met && frames.some(({ act, content }) => act === 'discuss' && content?.after === first)
}

/** Offices that somebody holds in a body: the representative of X in the contact group. */
const DELEGATES = new Set(['envoy', 'member', 'ambassador'])

export function belongsTo(account: Account, { first }: Range): boolean {
  const before = account.mentionAt(first - 1)
  return before?.after === first && (before.office?.kinds.some((kind) => DELEGATES.has(kind)) ?? false)
}

/** A gathering that two met at, told of before it, is the occasion of their meeting: "A met B at the summit of C". */
export function occasion(account: Account, noun: Range): boolean {
  const governs = governing(account, noun)
  if (!governs || !WHERE.has(governs.id)) return false
  return (
    // "X took part in the session of Q": that is the encounter told of.
    tellsBefore(account, noun, false) ||
    closesTopic(account, governs) ||
    belongsTo(account, governs) ||
    metBefore(account, governs)
  )
}

/** Of the prepositions of place those that say nothing else. */
const PLACED = new Set(['at', 'in', 'on'])

/** "The meeting of A with B in C, at a session of Q": a noun before it says that two met. */
export function metBefore(account: Account, { id, first }: Found): boolean {
  if (!PLACED.has(id)) return false
  return account
    .framesOf(account.sentenceOf(first))
    .some(
      ({ act, form, cue, subject, partner }) =>
        act === 'meet' &&
        form === 'nominal' &&
        (cue[0]?.first ?? first) < first &&
        [...subject, ...partner].filter((one) => one.person && one.after <= first).length > 1,
    )
}
