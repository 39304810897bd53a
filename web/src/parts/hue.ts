/** The hues by which parties are told apart. */
import type { Phrase } from '../../../src/register/cite.ts'

/** How many there are; further parties begin with the first again. */
export const HUES = 6

/** The hue of a party by its place among those shown together; another than these has none of its own. */
export function hueOf(code: string, order: readonly string[]): number | undefined {
  const at = order.indexOf(code)
  return at < 0 ? undefined : at % HUES
}

/** The hue of a party that words name alone: several together have no hue of one of them. */
export function hueOfWords(words: readonly Phrase[], order: readonly string[]): number | undefined {
  const [word] = words
  return words.length === 1 && word && 'party' in word ? hueOf(word.party, order) : undefined
}
