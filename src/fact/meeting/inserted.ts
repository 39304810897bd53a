/** Over what is put in between two signs: "X (the province of Y)", "the visit, the first since 1998,". */
import type { Account } from '../../sense/account.ts'

/**
 * Behind what two signs set off at a token; the token itself where they do not.
 * @param signs the one that opens it and the one that closes it, written together
 * @param end before which it closes
 */
export function behindInserted(account: Account, at: number, signs: '()' | ',,', end: number): number {
  const [opens, closes] = signs
  if (account.foldedAt(at) !== opens) return at
  for (let p = at + 1; p < end; p++) if (account.foldedAt(p) === closes) return p + 1
  return at
}
