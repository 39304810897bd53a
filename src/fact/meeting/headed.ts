/** What somebody is told to head: a gathering, one side of it, or something that is no encounter. */
import type { Account } from '../../sense/account.ts'
import type { Frame } from '../../sense/frame.ts'
import { isPassive } from '../passive.ts'

/** Furthest that what somebody heads stands from its verb, in tokens. */
const HEADED = 6

type Headed = Parameters<Account['find']>[0]

export const DELEGATION: readonly Headed[] = ['delegation']
/** "The Kenyan side was led by X": in the passive a side is what a delegation is. */
export const DELEGATION_OR_SIDE: readonly Headed[] = [...DELEGATION, 'side']
const GATHERING: readonly Headed[] = [...DELEGATION_OR_SIDE, 'encounter', 'round', 'format']

/** Whether a noun of some kinds stands where the verb of a clause has what its subject heads. */
export function headsOneOf(account: Account, frame: Frame, kinds: readonly Headed[]): boolean {
  const { cue, content, sentence } = frame
  const at = cue[0]?.first ?? 0
  const behind = content?.first ?? cue.at(-1)?.after ?? at
  const near = isPassive(frame)
    ? { first: Math.max(0, at - 2 * HEADED), after: at }
    : { first: behind, after: Math.min(behind + HEADED, account.sentences[sentence]?.after ?? behind) }
  return kinds.some((kind) => account.find(kind, near).length > 0)
}

/** "met a delegation of B that came on a visit with X at its head": whether the last body before a noun of presiding is a delegation. */
export function headsDelegationBefore(account: Account, { form, cue, sentence }: Frame): boolean {
  const before = { first: account.sentences[sentence]?.first ?? 0, after: cue[0]?.first ?? 0 }
  if (form !== 'nominal') return false
  const last = GATHERING.flatMap((kind) => account.find(kind, before))
    .filter(({ id }) => id !== 'visit')
    .sort((a, b) => a.first - b.first)
    .at(-1)
  return last?.kind === 'delegation'
}

/** "X headed the list, the movement, the government": what has no sessions and is no side of one, nobody met at. */
export function headsOther(account: Account, frame: Frame): boolean {
  if (frame.sense !== 'lead' || frame.form !== 'finite' || headsOneOf(account, frame, GATHERING)) return false
  // Where the subject stands behind its verb, what it heads may stand before both.
  const at = frame.cue[0]?.first ?? 0
  const before = { first: Math.max(0, at - HEADED), after: at }
  return GATHERING.every((kind) => account.find(kind, before).length === 0)
}
