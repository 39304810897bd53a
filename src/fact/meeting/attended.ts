/** What somebody attends, or meets others at, where the phrase stands before its verb: it is another encounter than the one told of. */
import type { Account, Found } from '../../sense/account.ts'
import type { Range } from '../../sense/mention.ts'

/** Furthest that the verb may stand before the noun of what is attended, in tokens. */
const ATTENDED = 24
/** Signs that close a clause. */
export const CLAUSE = new Set([',', '.', ';', ':'])

/**
 * What somebody attends on the way to another encounter, where the phrase stands before its verb: 出席X峰会期间与Y会谈,
 * 会见出席X论坛的Y.
 */
export function attended(account: Account, noun: Range): boolean {
  if (!account.headLast(noun.first)) return false
  let p = noun.after
  // 出席X会议及系列会议期间: what is joined on is attended as well.
  const goesOn = () => ['and', undefined].includes(account.grammarAt(p)) && !CLAUSE.has(account.foldedAt(p))
  while (p - noun.after < ATTENDED && goesOn()) p++
  const behind = account.grammarAt(p)
  const before = account.find('cue', { first: Math.max(0, noun.first - ATTENDED), after: noun.first })
  // 出席在X举行的Y: a verb before 的 only says which.
  const own = ({ first, after }: Found) =>
    first >= noun.first - ATTENDED && after <= noun.first && account.grammarAt(after) !== 'article'
  const last = before.filter(own).at(-1)
  if (last?.id !== 'attend') return false
  // 访问X，并出席Y: a visit, and what else was on its way.
  return behind === 'subordinator' || behind === 'article' || visits(account, last)
}

/** Whether a clause of visiting stands before a verb in its sentence. */
function visits(account: Account, { first }: Range): boolean {
  return account
    .framesOf(account.sentenceOf(first))
    .some(({ sense, cue }) => sense === 'visit' && (cue[0]?.first ?? first) < first)
}

/** Furthest that the word for when stands behind the noun of a gathering, in tokens. */
const DURING = 16

/** 在X峰会期间会见Y, 在X会议上会见Y: what a phrase before the verb says that they met at is another encounter. */
export function metDuring(account: Account, noun: Range): boolean {
  if (!account.headLast(noun.first)) return false
  let p = noun.after
  while (
    p - noun.after < DURING &&
    !account.grammarAt(p) &&
    !closesPhrase(account, p) &&
    !CLAUSE.has(account.foldedAt(p))
  )
    p++
  if (!closesPhrase(account, p)) return false
  return account
    .framesOf(account.sentenceOf(noun.first))
    .some(
      ({ act, form, cue, subject, partner }) =>
        act === 'meet' && form === 'finite' && (cue[0]?.first ?? 0) >= p && subject.length + partner.length > 0,
    )
}

/** Whether a word that closes a phrase of when or where stands at a token. */
function closesPhrase(account: Account, at: number): boolean {
  return account.entryAt('subordinator', at) === 'during' || account.entryAt('particle', at) === 'locative'
}
