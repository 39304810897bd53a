/** "his counterpart, Ma Sorvel": a determiner that is a name where it stands. */
import { ADJECTIVE, CAPITALISED } from '../../sense/features.ts'
import type { Passage } from '../passage.ts'

/** Whether a determiner behind a comma or an adjective of state has a capital of its own, and not that of the title behind it: "Son Excellence". */
export function isOwnCapital(passage: Passage, at: number): boolean {
  const state = passage.hits(at - 1).some(({ entry }) => entry.kind === 'state' && entry.feats & ADJECTIVE)
  const raw = passage.raw(at)
  const next = passage.words[at + 1]
  if (!(state || passage.folded(at - 1) === ',') || !/^\p{Lu}\p{Ll}/u.test(raw)) return false
  return next !== undefined && next.hits.length === 0 && (next.feats & CAPITALISED) !== 0
}

/** Written in capitals throughout, as a headline may be. */
export function isShouted(passage: Passage, at: number): boolean {
  const raw = passage.raw(at)
  return raw.length > 1 && raw === raw.toUpperCase()
}
