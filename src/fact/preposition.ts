/** Which preposition leads to a word: rules of place, of sides and of passives ask it alike. */
import type { Account, Found } from '../sense/account.ts'

/** Prepositions of place, by universal name. */
export const IN: ReadonlySet<string> = new Set(['in', 'at'])

/** Longest preposition, in tokens. */
const LONGEST = 4

/** The preposition that ends right before a token: of several the longest. */
export function prepositionBefore(account: Account, token: number): Found | undefined {
  const before = { first: Math.max(0, token - LONGEST), after: token }
  return account.find('preposition', before).find(({ after }) => after === token)
}

/** The name of the preposition right before a token, or before the one word that stands between: "in (the) capital". */
export function prepositionNear(account: Account, token: number): string {
  return (prepositionBefore(account, token) ?? prepositionBefore(account, token - 1))?.id ?? ''
}

/** The preposition right before a token, or before the article there: "for (a) visit". */
export function prepositionOf(account: Account, token: number): Found | undefined {
  const article = account.grammarAt(token - 1) === 'article'
  return prepositionBefore(account, token) ?? (article ? prepositionBefore(account, token - 1) : undefined)
}
