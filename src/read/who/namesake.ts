/** Others who are called as somebody known is: the given name is the same, and the rest is not. */
import type { Passage } from '../passage.ts'
import { officeHeld } from './mention-words.ts'
import { nameAt } from './name.ts'
import { officeBehind } from './office-behind.ts'

/** "Ahmed X spoke. Ahmed Y, minister of A": of a given name that another name follows with an office behind it, somebody else. */
export function isNamesake(passage: Passage, at: number, end: number, cut: number, known: readonly string[]): boolean {
  if (passage.language.grammar.cased || known.length < 2) return false
  const name = nameAt(passage, at, end, { cut })
  if (!name || name.folded.length < 2 || name.folded[0] !== known[0]) return false
  if (known.includes(name.folded.at(-1) ?? '')) return false
  // "Ahmed X, minister of A, and Ahmed Y, minister of B": whoever is joined on, or listed, has his office behind a comma.
  const apart = passage.folded(name.after) === ',' || (cut > 0 && passage.conjoined(at) === cut)
  if (apart && officeBehind(passage, name.after, name.after + REACH)?.office) return true
  return officeHeld(passage, name.after, name.after + REACH) !== undefined
}

/** Most words of an office. */
const REACH = 24
