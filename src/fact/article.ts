/** Over the article of a noun, to its first word or to what leads to it. */
import type { Account } from '../sense/account.ts'

/** Behind the article at a token; the token itself where none stands there. */
export function pastArticle(account: Account, at: number): number {
  return account.grammarAt(at) === 'article' ? at + 1 : at
}

/** Where a noun with its article begins. */
export function withArticle(account: Account, noun: number): number {
  return account.grammarAt(noun - 1) === 'article' ? noun - 1 : noun
}
