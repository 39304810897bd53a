/** Russian inflection, from the short forms in which the lexicon writes its words. */
import type { Inflector } from '../language.ts'
import { adjectiveForms } from './adjective.ts'
import { verbForms } from './conjugate.ts'
import { phrase } from './decline.ts'

export const inflect: Inflector = {
  verb: verbForms,
  noun: (word) => phrase(word, false),
  adjective: adjectiveForms,
  name: (words) => phrase(words, true),
}
