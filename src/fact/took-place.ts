/** Verbs by which an encounter takes place, beside the noun for it. */
import type { Account, Found } from '../sense/account.ts'
import { FINITE } from '../sense/features.ts'

/** Furthest that a verb may begin before its noun, in tokens. */
const BEFORE = 3

/** Whether a word is a finite verb of holding. */
export function isHeld({ id, feats }: Found): boolean {
  return (id === 'hold' || id === 'convene') && (feats & FINITE) !== 0
}

/** "There took place a call": the verb of holding right before a noun, in a language where it comes first. @param from the first token it may have */
export function heldBefore(account: Account, noun: number, from: number): Found | undefined {
  const before = { first: Math.max(from, noun - BEFORE), after: noun }
  return account.find('cue', before).find((cue) => isHeld(cue) && !cue.preposition)
}
