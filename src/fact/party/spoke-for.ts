/** For whom somebody speaks or attends, told by the bare name of a state: "por Chad", "por Chad habló el embajador X". */
import type { Account } from '../../sense/account.ts'
import type { Mention } from '../../sense/mention.ts'
import { prepositionOf } from '../preposition.ts'

const BEFORE_LIST = new Set([',', ';', ':', '.', '-'])

/** "Por Chad habló el embajador X": whoever stands behind the verb, where for whom it was opens the clause. */
export function spokeFor(account: Account, before: Mention, { first }: Mention): boolean {
  const gap = { first: before.after, after: first }
  if (first - before.after > SPOKE || !standsFor(account, before) || !opensClause(account, before)) return false
  for (let p = gap.first; p < gap.after; p++) if (BEFORE_LIST.has(account.foldedAt(p))) return false
  return account.find('cue', gap).length > 0
}

/** Most tokens between for whom somebody spoke and who he is: the verb and an article. */
const SPOKE = 4

/** Whether a mention with its preposition stands at the start of its sentence, or behind a sign or a conjunction. */
export function opensClause(account: Account, { first }: Mention): boolean {
  const at = prepositionOf(account, first)?.first ?? first
  if (account.sentences[account.sentenceOf(first)]?.first === at) return true
  return BEFORE_LIST.has(account.foldedAt(at - 1)) || account.grammarAt(at - 1) === 'and'
}

/** "por Chad": a state's bare name by which those who attend for it are told. */
export function standsFor(account: Account, { kind, parties, first, preposition }: Mention): boolean {
  if (kind !== 'party' || parties.length !== 1 || parties[0]?.form !== 'name' || preposition) return false
  return prepositionOf(account, first)?.id === 'by'
}
