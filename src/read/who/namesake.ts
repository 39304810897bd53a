/** Others who are called as somebody known is: the given name is the same, and the rest is not. */
import type { Passage } from '../passage.ts'
import { officeHeld } from './mention-words.ts'
import { nameAt } from './name.ts'

/** "Ahmed X spoke. Ahmed Y, minister of A": of a given name that another name follows with an office behind it, somebody else. */
export function isNamesake(passage: Passage, at: number, end: number, cut: number, known: readonly string[]): boolean {
  if (passage.language.grammar.cased || known.length < 2) return false
  const name = nameAt(passage, at, end, { cut })
  if (!name || name.folded.length < 2 || name.folded[0] !== known[0]) return false
  return !known.includes(name.folded.at(-1) ?? '') && officeHeld(passage, name.after, name.after + REACH) !== undefined
}

/** Most words of an office. */
const REACH = 24
