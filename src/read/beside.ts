/** Whether unknown words stand where a reporting verb has its subject. */
import { FINITE } from '../sense/features.ts'
import { isSense, senseInfo } from '../sense/senses.ts'
import type { Passage } from './passage.ts'

/** @param words how many words the run has, particles not counted */
export function besideCue(passage: Passage, first: number, after: number, words: number): boolean {
  if (passage.language.grammar.subject === 'before') {
    return words > 1 && (speaks(passage, after) || (speaks(passage, first - 1) && '"»,'.includes(passage.folded(first - 2))))
  }
  if (!speaks(passage, first - 1)) return false
  const sign = passage.folded(after)
  if (sign === ':' || sign === '"' || sign === '«' || passage.find(after, 'that')) return true
  return words > 1 && passage.find(after, 'preposition') !== undefined
}

function speaks(passage: Passage, at: number): boolean {
  return passage.hits(at).some(({ entry }) => entry.kind === 'cue' && entry.feats & FINITE && isSense(entry.id) && senseInfo(entry.id).act === 'speak')
}
