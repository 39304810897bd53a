/** What somebody is still to attend or lead, which is another encounter than the one that a report tells of as held. */
import type { Account } from '../../sense/account.ts'
import type { Frame } from '../../sense/frame.ts'
import { GOING } from '../../sense/senses.ts'
import { castOf } from './cast.ts'

/** Senses of leading a gathering. */
const LEADS = new Set<string>(['chair', 'lead'])

/**
 * Tells of a clause whether it is about an encounter to come, where one that was held is told of.
 * @param frames the clauses that tell of encounters
 */
export function laterThan(account: Account, frames: readonly Frame[]): (frame: Frame) => boolean {
  const held = frames.filter(tellsHeld)
  // "X will head the first gathering of P on Friday. He met Y today": two have met.
  const met = held.some((frame) => !GOING.has(frame.sense) && castOf(account, frame).length > 1)
  return ({ sense, holds, form }) => {
    if (holds !== 'plan' || held.length === 0) return false
    return sense === 'attend' || (met && form === 'finite' && LEADS.has(sense))
  }
}

/** Who was there does not tell that people met. */
function tellsHeld({ act, sense, holds }: Frame): boolean {
  return (act === 'meet' || act === 'hold') && holds === 'yes' && sense !== 'attend'
}
