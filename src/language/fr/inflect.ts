/** French inflection. */
import type { Inflector } from '../language.ts'
import { adjective, noun } from './agree.ts'
import { verb } from './conjugate.ts'
import { contracted } from './elision.ts'

export const inflect: Inflector = {
  verb,
  noun,
  adjective,
  // Names have no cases; a phrase that ends in a small word is written as what follows asks.
  name: (words) => contracted(words).map((form) => ({ words: form, feats: 0 })),
}
