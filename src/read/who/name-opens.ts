/** Words with a capital that are no part of the name behind them: they only open its sentence. */
import { kinds } from '../../sense/kind-set.ts'
import type { Passage } from '../passage.ts'
import { opensClause } from './mention-words.ts'
import { nextIsCapital } from './name-cased-word.ts'

/** "Addressing X", "But X", "When X": whether the word is a verb, or one of grammar, with the capital of its sentence. */
export function opensSentence(passage: Passage, at: number): boolean {
  return opensWithVerb(passage, at) || opensWithGrammar(passage, at)
}

/** Auxiliaries that are nobody's name before a word that is known. */
const AUXILIARY = new Set(['perfect', 'passive', 'present'])

/** Whether a verb, or the auxiliary of a headline, stands at a token: "The Ambassador Is Ready To Come". */
function opensWithVerb(passage: Passage, at: number): boolean {
  if (passage.find(at, 'given')) return false
  const known = passage.language.grammar.modifiers === 'before' && passage.hits(at + 1).length > 0
  if (known && AUXILIARY.has(passage.find(at, 'auxiliary')?.entry.id ?? '')) return true
  return passage.hits(at).some(({ entry, length }) => entry.kind === 'cue' && length === 1)
}

/** Words of grammar, which have a capital where they open a sentence. */
const GRAMMAR = kinds(
  'and',
  'or',
  'but',
  'while',
  'also',
  'earlier',
  'condition',
  'subordinator',
  'relative',
  'not',
  'may',
  'must',
  'will',
  'auxiliary',
  'preposition',
  'that',
  'pronoun',
  'proform',
  'turn',
  'topic',
  'according',
  'adverb',
  'here',
  'deictic',
)

/** "But X", "When X": a word of grammar that is nobody's name, with the capital of its sentence. */
function opensWithGrammar(passage: Passage, at: number): boolean {
  return (
    passage.any(at, GRAMMAR) && opensClause(passage, at) && !passage.any(at, OF_NAMES) && nextIsCapital(passage, at + 1)
  )
}

/** What words of grammar are in names besides. */
const OF_NAMES = kinds('given', 'name-particle')
