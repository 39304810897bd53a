/** Spellings of a word with what its language writes together with it. */
import { LANGUAGES } from './index.ts'

/** @param folded one word. @returns itself first, then with each particle that a language of its script writes before it */
export function attached(folded: string): string[] {
  const script = LANGUAGES.filter(({ script }) => new RegExp(`^\\p{Script=${script}}`, 'u').test(folded))
  return [...new Set([folded, ...script.flatMap(({ morphology }) => morphology.attached?.(folded) ?? [])])]
}
