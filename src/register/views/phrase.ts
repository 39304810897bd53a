/** A formula in a text, folded word by word; in Arabic script particles may stand attached before its first word. */

import type { Span } from '../../sense/reading.ts'
import { fold } from '../../text/chars.ts'
import { foldedWords } from '../store/words.ts'

/** Letters that particles and the article may add before an Arabic word (وبال). */
const ATTACHED = 4

interface Word extends Span {
  readonly folded: string
}

/** The words of the text looked at last: a view looks for many wordings in one text after the other. */
let latest: { readonly text: string; readonly words: readonly Word[] } = { text: '', words: [] }

function wordsOf(text: string): readonly Word[] {
  if (latest.text !== text) {
    const words = Array.from(text.matchAll(/\p{Script=Han}|[\p{L}\p{N}\p{M}\u0640]+/gu), (match) => ({
      start: match.index,
      end: match.index + match[0].length,
      folded: fold(match[0]),
    }))
    latest = { text, words }
  }
  return latest.words
}

/** Every place in a text where the formula stands. */
export function find(text: string, formula: string): Span[] {
  const wanted = foldedWords(formula)
  if (wanted.length === 0) return []
  const words = wordsOf(text)
  const found: Span[] = []
  for (let at = 0; at + wanted.length <= words.length; at++) {
    if (wanted.every((word, index) => matches((words[at + index] as Word).folded, word)))
      found.push({ start: (words[at] as Word).start, end: (words[at + wanted.length - 1] as Word).end })
  }
  return found
}

function matches(word: string, wanted: string): boolean {
  if (word === wanted) return true
  if (!word.endsWith(wanted) || word.length - wanted.length > ATTACHED) return false
  return /^\p{Script=Arabic}{3}/u.test(wanted)
}
