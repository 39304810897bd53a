/** First times that open no series of rounds. */
import type { Account } from '../../sense/account.ts'
import { FINITE } from '../../sense/features.ts'
import type { Range } from '../../sense/mention.ts'

/** Prepositions that say since when something is the first of its kind. */
const SINCE = new Set(['since', 'from'])
/** Furthest that they may stand behind its noun, in tokens. */
const SINCE_WHEN = 14

/** "the first meeting between A and B since the conflict began": a first one for a time, which opens no series of rounds. */
export function firstSince(account: Account, { after }: Range): boolean {
  const end = Math.min(account.sentences[account.sentenceOf(after)]?.after ?? after, after + SINCE_WHEN)
  const since = account.find('preposition', { first: after, after: end }).find(({ id }) => SINCE.has(id))
  if (!since || account.find('cue', { first: after, after: since.first }).some(({ feats }) => feats & FINITE))
    return false
  // "the first meeting, from 4 to 6 May"
  return account.dates.every(({ first, after: last }) => last <= since.after || first > since.after + 1)
}

/** 首次会谈: that something happens for the first time numbers no round. */
export function happensFirst(account: Account, { first, after }: Range): boolean {
  if (!account.headLast(first) || after - first > 1) return false
  return account
    .find('first', { first, after: after + 2 })
    .some((found) => found.id === 'event' && found.first === first)
}
