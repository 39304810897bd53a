/** Where a clause begins, with all that stands before its verb. */
import type { Account } from '../sense/account.ts'
import type { Frame } from '../sense/frame.ts'

/** The first token of a clause. What opens the sentence is of its first clause: "*Earlier this month*, X signed P". */
export function clauseStart(account: Account, frame: Frame): number {
  const { sentence, clauseFirst } = frame
  return account.framesOf(sentence)[0] === frame ? (account.sentences[sentence]?.first ?? clauseFirst) : clauseFirst
}
