/** Finds the entry of several words that begins at a token, without asking the lexicon where none can. */
import type { Hit } from '../../language/lexicon.ts'
import type { Passage } from '../passage.ts'
import { fits, infoOf } from './words.ts'

/** The longest entry of two words or more that can be part of a date, if one begins here. */
export function entryAt(passage: Passage, at: number): Hit | undefined {
  const word = passage.words[at]!
  if (!infoOf(word).opens || at + 1 >= passage.after) return undefined
  const next = passage.folded(at + 1)
  let possible = false
  for (const { node } of word.steps) possible ||= node.next?.has(next) ?? false
  if (!possible) return undefined
  for (const hit of passage.hits(at)) {
    if (hit.length === 1) return undefined
    if (fits(hit)) return hit
  }
  return undefined
}
