/** Words that mean something else and are names where they stand, in a script without capitals. */
import type { Hit } from '../../language/lexicon.ts'
import { DEFINITE, NAME_START } from '../../sense/features.ts'
import type { Passage } from '../passage.ts'
import { governsNothing } from './name-ends.ts'
import { isGiven, isPlainWord, TANWIN, unknownFamily } from './name-family.ts'

/** الرئيس برهم صالح: a word that nobody knows, though it may look like one with its pronoun, before a given name. */
export function beforeGiven(passage: Passage, at: number, end: number): boolean {
  return at + 1 < end && passage.hits(at).length === 0 && passage.conjoined(at) === 0 && isGiven(passage, at + 1)
}

/** الوزير شكري: a given name that is an ordinary word as well, and nothing else. */
export function givenAsWord(passage: Passage, at: number): boolean {
  const hits = passage.hits(at)
  return isGiven(passage, at) && hits.every(({ entry }) => entry.kind === 'given' || isPlainWord(entry.kind))
}

/** Behind a definite office an indefinite word is no attribute of it; with an unknown word behind, it is a given name. */
export function wordAsName(passage: Passage, at: number, end: number): boolean {
  const word = passage.words[at]
  const next = passage.words[at + 1]
  if (!word || !next || at + 1 >= end) return false
  // توحيد حسين: a given name that is nothing else, and closes the name or has a family name behind it.
  const given = next.hits.length > 0 && next.hits.every(({ entry, split }) => entry.kind === 'given' && split.cut === 0)
  if (given && (governsNothing(passage, at + 2, end) || unknownFamily(passage, at + 2)))
    return word.hits.every(({ entry, split }) => isPlainWord(entry.kind) && split.cut + split.tail === 0)
  if (next.hits.length > 0) return false
  // "the minister Bishr al-Khasawneh": a family name that nobody knows follows with its article.
  if (!unknownFamily(passage, at + 1) && (!(next.feats & NAME_START) || next.feats & DEFINITE)) return false
  // بالينت only looks like a word with preposition and article: nobody knows the rest.
  if (word.feats & DEFINITE && passage.articleAttached(at)) return false
  if (TANWIN.test(passage.raw(at)) || word.folded.length < 3 || passage.conjoined(at) > 0) return false
  return isNounOrAdjective(word)
}

/** Whether a word is an ordinary noun or adjective with nothing written to it. */
function isNounOrAdjective({ hits }: { hits: readonly Hit[] }): boolean {
  return hits.every(
    ({ entry, split }) =>
      (entry.kind === 'common' && entry.id === 'noun' && split.cut === 0 && split.tail === 0) ||
      entry.kind === 'adjective',
  )
}
