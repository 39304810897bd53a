/** The name of an agency or outlet behind its noun, where no capitals show it. */
import { LETTER } from '../../text/chars.ts'
import { NEW_LINE } from '../../text/tokens.ts'
import type { Passage } from '../passage.ts'

/** وكالة سبوتنيك: behind the noun for an agency a word that nobody knows is its name, where no capitals show it. */
export function behindItsName(passage: Passage, at: number): number {
  const word = passage.words[at]
  const agency = word?.hits.some(({ entry }) => entry.kind === 'page' && entry.id === 'agency')
  const unknown =
    word &&
    (word.hits.length === 0 || agency) &&
    passage.tokens.cls[at] === LETTER &&
    passage.tokens.gap[at] !== NEW_LINE
  return unknown && !passage.language.grammar.cased && passage.language.spaces ? at + 1 : at
}
