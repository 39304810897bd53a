/** A formula in a text, folded word by word; in Arabic script particles may stand attached before its first word. */

import type { Span } from '../../sense/reading.ts'
import { fold } from '../../text/chars.ts'
import { foldedWords } from '../store/words.ts'

/** Letters that particles and the article may add before an Arabic word (وبال). */
const ATTACHED = 4

/** Every place in a text where the formula stands. */
export function find(text: string, formula: string): Span[] {
  const wanted = foldedWords(formula)
  if (wanted.length === 0) return []
  const words = Array.from(text.matchAll(/\p{Script=Han}|[\p{L}\p{N}\p{M}\u0640]+/gu), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    folded: fold(match[0]),
  }))
  const found: Span[] = []
  for (let at = 0; at + wanted.length <= words.length; at++) {
    const here = words.slice(at, at + wanted.length)
    if (here.every(({ folded }, index) => matches(folded, wanted[index] as string)))
      found.push({ start: here[0]?.start as number, end: here.at(-1)?.end as number })
  }
  return found
}

function matches(word: string, wanted: string): boolean {
  if (word === wanted) return true
  return /^\p{Script=Arabic}{3}/u.test(wanted) && word.endsWith(wanted) && word.length - wanted.length <= ATTACHED
}
