/** A standing format that somebody's office is in: it is none of the encounter. */
import type { Account } from '../../sense/account.ts'
import type { Range } from '../../sense/mention.ts'

/** Furthest that an office stands behind the standing format that it is in, in tokens. */
const OFFICE = 14

/** 论坛后续行动委员会秘书长X: a standing format that somebody's office is in, where what an office is of stands before it. */
export function inOffice(account: Account, { first, after }: Range): boolean {
  if (!account.headLast(first)) return false
  for (let at = after; at < after + OFFICE; at++) {
    const mention = account.mentionAt(at)
    const opens = account.grammarAt(at) === 'preposition' || CLOSES.has(account.foldedAt(at))
    if (mention?.kind === 'encounter' || opens) return false
    if (mention?.first === at && mention.kind === 'person') return mention.office !== undefined
  }
  return false
}

/** Signs behind which another phrase begins. */
const CLOSES = new Set([',', '.', ';', '、'])
