/** A delegation that somebody receives, with those told beside it to head it or to be of it. */
import type { Account } from '../../sense/account.ts'
import type { Frame } from '../../sense/frame.ts'
import { isPassive } from '../passive.ts'

/** "X received a delegation headed by Y": whether whom a participle tells to head one came to whoever receives it. */
export function isReceived(account: Account, { rule, sentence, index }: Frame): boolean {
  const before = account.frames[index - 1]
  if (rule !== 'reduced-passive' || before?.sentence !== sentence) return false
  return before.sense === 'receive' && !isPassive(before) && before.subject.length > 0
}

/** "X received a delegation made up of Y and Z": whether a participle names those of whom the received delegation consists, and whom nobody else stands for. */
export function isWholeDelegation(account: Account, frame: Frame): boolean {
  const { sense, subject, cue, index } = frame
  if (sense !== 'attend' || subject.length > 0 || !isReceived(account, frame)) return false
  const before = account.frames[index - 1]
  const first = before?.cue.at(-1)?.after ?? 0
  return before?.partner.length === 0 && account.find('delegation', { first, after: cue[0]?.first ?? first }).length > 0
}
