/** Encounters beside a gathering of others, which is nobody's home: "on the sidelines of the assembly". */
import type { Account } from '../../sense/account.ts'
import type { Range } from '../../sense/mention.ts'

/** Whether something beside a gathering of others is told in a range. */
export function tellsOfGathering(account: Account, range: Range): boolean {
  return account.find('preposition', range).some(({ id }) => id === 'beside')
}

/** Furthest that a gathering's town may stand behind "on the sidelines of", in tokens. */
const GATHERING = 30

/** "met on the sidelines of a summit in X": where others had invited both. */
export function besideOthers(account: Account, { first }: Range): boolean {
  // Where nouns stand before what governs them, what is beside P is told before the town.
  if (account.headLast(first)) return false
  const start = account.sentences[account.sentenceOf(first)]?.first ?? first
  const before = { first: Math.max(start, first - GATHERING), after: first }
  return account.find('preposition', before).some(({ id }) => id === 'beside')
}
