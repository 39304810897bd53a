/** Names in scripts with capital letters: what a spelling alone can say. */
import { CAPITALISED, NAME_PART, NAME_START, OFFICIAL } from '../sense/features.ts'
import type { Entry, Hit } from './lexicon.ts'

/** A capitalised word may belong to a name; a particle (bin, de, von) may stand inside one. */
export function casedNameFeatures(raw: string, _folded: string, hits: readonly Hit[]): number {
  const first = raw.charAt(0)
  if (first !== first.toLowerCase()) return CAPITALISED | NAME_START | NAME_PART
  return hits.some((hit) => hit.entry.kind === 'name-particle') ? NAME_PART : 0
}

/** A name is written with a capital, an acronym in capitals: "who" is not the WHO, "turkey" no state. */
export function casedAccepts({ kind, words, feats }: Entry, raw: string): boolean {
  const first = words.charAt(0)
  if (first === first.toLowerCase()) return true
  // "the kingdom of Spain": the form of government may be written small, the name is not.
  if (feats & OFFICIAL && words.includes(' ')) return raw !== raw.toLowerCase()
  // "the association of Nations of Q": so may the noun with which a long name of a body begins.
  if (kind === 'organisation' && / .* /.test(words)) return raw !== raw.toLowerCase()
  if (words.length > 1 && words === words.toUpperCase() && !words.includes(' ')) return raw === raw.toUpperCase()
  return raw.charAt(0) !== raw.charAt(0).toLowerCase()
}
