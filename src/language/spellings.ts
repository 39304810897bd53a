/** Spellings of words in a text: with what is written together with them, and in their cases. */
import { LANGUAGES } from './index.ts'

const written = (words: string) =>
  LANGUAGES.filter(({ script }) => new RegExp(`^\\p{Script=${script}}`, 'u').test(words))

/** @param folded one word. @returns itself first, then with each particle that a language of its script writes before it */
export function attached(folded: string): string[] {
  return [...new Set([folded, ...written(folded).flatMap(({ morphology }) => morphology.attached?.(folded) ?? [])])]
}

/** @param name of a place, a state, a person. @returns itself first, then its cases, where a language of its script has cases */
export function declined(name: string): string[] {
  const forms = written(name).flatMap(({ grammar, inflect }) => (grammar.cases ? inflect.name(name) : []))
  return [...new Set([name, ...forms.map(({ words }) => words)])]
}
