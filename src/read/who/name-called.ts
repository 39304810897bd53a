/** What stands in a name and is no word of it: an initial, what somebody is called besides. */
import { NAME_PART, NAME_START } from '../../sense/features.ts'
import { QUOTES } from '../../text/quotes.ts'
import { JOINED, LETTER } from '../../text/tokens.ts'
import type { Passage } from '../passage.ts'

/** تابور "توبي" كسلاي: whether one word in quotation marks stands at a token, and a name goes on behind them. */
export function calledWithin(passage: Passage, at: number, end: number): boolean {
  const close = QUOTES[passage.folded(at)]
  if (!close || at + 3 >= end || passage.folded(at + 2) !== close) return false
  const further = (passage.words[at + 3]?.feats ?? 0) & (NAME_START | NAME_PART)
  return passage.tokens.cls[at + 1] === LETTER && further !== 0
}

/** كيه. شانموجام: whether an initial with its stop stands at a token. */
export function initial(passage: Passage, at: number): boolean {
  return (
    passage.find(at, 'abbreviation') !== undefined &&
    passage.folded(at + 1) === '.' &&
    passage.tokens.gap[at + 1] === JOINED
  )
}
