/** Names in scripts with capital letters: what a spelling alone can say. */
import { CAPITALISED, NAME_PART, NAME_START } from '../sense/features.ts'
import type { Hit } from './lexicon.ts'

/** A capitalised word may belong to a name; a particle (bin, de, von) may stand inside one. */
export function casedNameFeatures(raw: string, _folded: string, hits: readonly Hit[]): number {
  const first = raw.charAt(0)
  if (first !== first.toLowerCase()) return CAPITALISED | NAME_START | NAME_PART
  return hits.some((hit) => hit.entry.kind === 'name-particle') ? NAME_PART : 0
}
