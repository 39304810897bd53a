/** Whether unknown words stand where a reporting verb has its subject. */
import { FINITE, PAST } from '../sense/features.ts'
import { isSense, senseInfo } from '../sense/senses.ts'
import { NEW_LINE } from '../text/tokens.ts'
import type { Passage } from './passage.ts'
import { nameAt } from './who/name.ts'

/** @param words how many words the run has, particles not counted */
export function besideCue(passage: Passage, first: number, after: number, words: number): boolean {
  if (passage.language.grammar.subject === 'before') {
    const before = passage.hits(first - 1)
    if (before.some(({ entry }) => entry.kind === 'preposition' && (entry.id === 'in' || entry.id === 'at')))
      return false
    // "X Y met ...": a sentence that begins with an unknown name and tells of an encounter.
    const opens = first === passage.first || passage.tokens.gap[first] === NEW_LINE
    if (words > 1 && opens && meets(passage, after)) return true
    // "X Y and Z W met": each of two.
    const and = passage.find(after, 'and')
    const other = opens && words > 1 && and ? nameAt(passage, after + and.length, passage.after) : undefined
    if (other && other.folded.length > 1 && (meets(passage, other.after) || speaks(passage, other.after))) return true
    if (words > 1 && passage.find(first - 1, 'and') && meets(passage, after)) return true
    // "...", said Lavrov: one unknown word behind the verb of a tag, where cases keep it from being the object.
    const told = before.some(({ entry }) => entry.kind === 'cue' && entry.feats & PAST)
    const tagged = told && '"»,-'.includes(passage.folded(first - 2) || ' ') && speaks(passage, first - 1)
    if (passage.language.grammar.cases && words === 1 && tagged && passage.hits(first).length === 0) return true
    return (
      words > 1 && (speaks(passage, after) || (speaks(passage, first - 1) && '"»,'.includes(passage.folded(first - 2))))
    )
  }
  if (!speaks(passage, first - 1)) return false
  const sign = passage.folded(after)
  if (sign === ':' || sign === '"' || sign === '«' || passage.find(after, 'that')) return true
  return words > 1 && passage.find(after, 'preposition') !== undefined
}

function meets(passage: Passage, at: number): boolean {
  return passage
    .hits(at)
    .some(
      ({ entry }) =>
        entry.kind === 'cue' && entry.feats & FINITE && isSense(entry.id) && senseInfo(entry.id).act === 'meet',
    )
}

function speaks(passage: Passage, at: number): boolean {
  return passage
    .hits(at)
    .some(
      ({ entry }) =>
        entry.kind === 'cue' && entry.feats & FINITE && isSense(entry.id) && senseInfo(entry.id).act === 'speak',
    )
}
