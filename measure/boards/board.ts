/** What the boards share: reading their rows, and passages of a language to run the readers on. */
import { readFileSync } from 'node:fs'
import type { Language } from '../../src/language/language.ts'
import { Lexicon } from '../../src/language/lexicon.ts'
import { loadEntries } from '../../src/language/load.ts'
import { Passage } from '../../src/read/passage.ts'
import { tokenize } from '../../src/text/tokens.ts'

/** A case whose answer is not the expected one. */
export interface Miss {
  readonly id: string
  readonly lang: string
  readonly text: string
  readonly expected: string
  readonly read: string
}

const languages = new Map<string, { language: Language; lexicon: Lexicon }>()

/** Loads the languages of a board; `passageOf` needs them. */
export async function loadLanguages(codes: Iterable<string>): Promise<void> {
  for (const code of codes) {
    if (languages.has(code)) continue
    const members = (await import(`../../src/language/${code}/index.ts`)) as Record<string, Language>
    const language = Object.values(members).find((member) => member?.code === code)
    if (!language) throw new Error(`src/language/${code}/index.ts exports no language`)
    languages.set(code, { language, lexicon: new Lexicon(loadEntries(language), language.morphology) })
  }
}

/** A text as one passage of a language. */
export function passageOf(code: string, text: string): Passage {
  const known = languages.get(code)
  if (!known) throw new Error(`language ${code} is not loaded`)
  const tokens = tokenize(text)
  const words = Array.from({ length: tokens.count }, (_, i) =>
    known.lexicon.word(text.slice(tokens.start[i], tokens.end[i])),
  )
  return new Passage(known.language, known.lexicon, tokens, words, 0, tokens.count)
}

/** The rows of a JSON-lines file. */
export function readRows<T>(path: string): T[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T)
}
