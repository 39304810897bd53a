/** Ordinals that make nothing a first: in an office, in what is only to be done, in the noun for an encounter itself. */
import type { Account } from '../sense/account.ts'
import type { Range } from '../sense/mention.ts'

/** Furthest that a word may stand that closes a phrase, in tokens. */
const LONG = 16
/** Signs that end a phrase. */
const ENDS = new Set([',', ';', ')', '"', '»', '!', ':', '.'])

/** Whether an ordinal says of nothing that it is the first of its kind. */
export function isNoFirst(account: Account, ordinal: Range): boolean {
  return (
    sinceThen(account, ordinal) || opensNoun(account, ordinal) || isAim(account, ordinal) || isRank(account, ordinal)
  )
}

/** "the First Secretary of the Central Committee": a rank. */
function isRank(account: Account, { first, after }: Range): boolean {
  const [head] = account.find('office', { first, after: after + 1 })
  return head !== undefined && head.first <= after
}

/** 首脑会谈: what could be an ordinal opens the noun for an encounter itself. */
function opensNoun(account: Account, { first, after }: Range): boolean {
  if (!account.headLast(first)) return false
  const nouns = account.find('encounter', { first, after: after + LONG })
  return nouns.some((noun) => noun.first === first && noun.after > after)
}

/** "with a view to organise the first conference": what is only to be done. */
function isAim(account: Account, { first }: Range): boolean {
  return (
    account.grammarAt(first - 1) === 'article' &&
    account.find('preposition', { first: first - 3, after: first - 2 }).some(({ id }) => id === 'to')
  )
}

/** 首次会晤以来, 2022年出任首相后: since the first, after the year, in a language where that closes the phrase. */
export function sinceThen(account: Account, { first, after }: Range): boolean {
  if (!account.headLast(first)) return false
  for (let at = after; at < after + LONG && !ENDS.has(account.foldedAt(at)); at++)
    if (account.grammarAt(at) === 'subordinator') return true
  return false
}
