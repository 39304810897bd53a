/** Which line of a lexicon made a reading possible. */
import { LANGUAGES, lexiconOf } from '../language/index.ts'
import type { Derivation } from '../record/explain.ts'
import { wordsOf } from '../text/tokens.ts'

/** File and key of the lexicon entry among the reading's words that has its value: `ar/lexicon/cues.yaml: cue.affirm`. */
export function originOf({ value, rule, quotes }: Derivation): string | undefined {
  const language = LANGUAGES.find(({ code }) => rule.startsWith(`${code}/`))
  const id = identifier(value)
  if (!language || id === undefined) return undefined
  const lexicon = lexiconOf(language)
  for (const quote of quotes) {
    const words = wordsOf(quote).map((word) => lexicon.word(word))
    for (const at of words.keys()) {
      const hit = lexicon.beginning(words, at, words.length).hits.find(({ entry }) => entry.id === id)
      if (hit) return hit.entry.origin
    }
  }
  return undefined
}

function identifier(value: unknown): string | undefined {
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  const { id, sense } = (value ?? {}) as { id?: string; sense?: string }
  return id ?? sense
}
