/** Acronyms that French speaks as words, and writes as words: Unesco, Cedeao. */
import type { Entry } from '../lexicon.ts'

/** Shortest acronym that is written so and is nobody's name by chance. */
const SHORTEST = 5

/** Whether a body's acronym is written with its first letter alone in capitals. */
export function acronymAsWord({ kind, words }: Entry, raw: string): boolean {
  if (kind !== 'organisation' || words.length < SHORTEST || !/^\p{Lu}+$/u.test(words)) return false
  return /^\p{Lu}\p{Ll}+$/u.test(raw) && /[AEIOUY]/.test(words)
}
