/** Whether two stand in one list of people, or were met together. */
import type { Account } from '../../sense/account.ts'
import type { Mention } from '../../sense/mention.ts'
import { prepositionOf } from '../preposition.ts'

/** Whether only the sign of a list, or a conjunction that joins nothing but its members (及), stands in a stretch. */
export function joinsList(account: Account, first: number, after: number): boolean {
  if (account.foldedAt(first) === '、') return after === first + 1
  const joins = account.headLast(first) && account.grammarAt(first) === 'and'
  return (
    joins &&
    account.entryAt('preposition', first) === undefined &&
    account.mentionAt(after - 1) === undefined &&
    after - first < 3
  )
}

/** Most words between the noun for an encounter and "with". */
const WITH = 4

/** "a meeting with the deputy minister of A, X, and the minister of trade, Y": whoever somebody met together. */
export function metTogether(account: Account, before: Mention, { first }: Mention): boolean {
  const joins = account.foldedAt(before.after) === ',' ? before.after + 1 : before.after
  if (account.grammarAt(joins) !== 'and' || first - joins > 2) return false
  if (first - joins === 2 && account.grammarAt(joins + 1) !== 'article') return false
  if (prepositionOf(account, before.first)?.id !== 'with') return false
  return account.find('encounter', { first: Math.max(0, before.first - WITH), after: before.first }).length > 0
}

/**
 * "The minister of P of A, X, and the minister of Q, Y, took part": two of one roll, joined by a conjunction, or by a comma where three
 * or more preside. Who is posted abroad leads nobody.
 */
export function attendedTogether(account: Account, before: Mention, mention: Mention): boolean {
  const comma = account.foldedAt(before.after) === ','
  const and = comma ? before.after + 1 : before.after
  const joined = account.grammarAt(and) === 'and'
  const at = joined ? and + 1 : and
  const begins = mention.first === at || (mention.first === at + 1 && account.grammarAt(at) === 'article')
  if (!(joined || comma) || !begins || isPosted(before)) return false
  return account.framesOf(account.sentenceOf(mention.first)).some(({ sense, subject, partner }) => {
    const roll = [subject, partner].find((one) => one.includes(before) && one.includes(mention))
    return roll !== undefined && ((sense === 'attend' && joined) || (sense === 'chair' && roll.length > 2))
  })
}

const POSTED = new Set(['ambassador', 'envoy', 'diplomat'])

function isPosted({ office }: Mention): boolean {
  return office?.kinds.some((kind) => POSTED.has(kind)) ?? false
}
