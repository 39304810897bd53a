/** For the tests: the example sentences of a language, and passages to read them in. */
import { readFileSync } from 'node:fs'
import { load as parse } from 'js-yaml'
import type { Language } from '../../language/language.ts'
import { Lexicon } from '../../language/lexicon.ts'
import { loadEntries } from '../../language/load.ts'
import { tokenize } from '../../text/tokens.ts'
import { Passage } from '../passage.ts'
import type { Civil } from './calendar.ts'
import type { DateMention } from './dates.ts'

export const CODES = ['ar', 'en', 'zh', 'ru', 'fr', 'es'] as const

export interface Examples {
  readonly 'should read': readonly { text: string; published: string; dates: string[] }[]
  readonly 'should not read': readonly string[]
  readonly ordinals: Record<string, number>
  readonly numbers: Record<string, number>
}

const reads = new Map<string, (text: string) => Passage>()

/** A function that makes passages of a language. */
export async function reader(code: string): Promise<(text: string) => Passage> {
  let read = reads.get(code)
  if (!read) {
    const members = (await import(`../../language/${code}/index.ts`)) as Record<string, Language>
    const language = Object.values(members).find((member) => member?.code === code)
    if (!language) throw new Error(`language/${code}/index.ts exports no language`)
    const lexicon = new Lexicon(loadEntries(language), language.morphology)
    read = (text) => {
      const tokens = tokenize(text)
      const word = (_: unknown, i: number) => lexicon.word(text.slice(tokens.start[i], tokens.end[i]))
      return new Passage(language, lexicon, tokens, Array.from({ length: tokens.count }, word), 0, tokens.count)
    }
    reads.set(code, read)
  }
  return read
}

/** The example sentences of a language. */
export function examplesOf(code: string): Examples {
  return parse(readFileSync(new URL(`../../language/${code}/examples/dates.yaml`, import.meta.url), 'utf8')) as Examples
}

/** "2025-12-03" as a reference. */
export function day(iso: string): Civil {
  const [year = 0, month = 0, of = 0] = iso.split('-').map(Number)
  return { year, month, day: of }
}

/** A mention as the examples write it: `since 2016`, `2024-06-03..2024-06-05`. */
export function written({ from, to, bound }: DateMention): string {
  return `${bound ? `${bound} ` : ''}${from}${from === to ? '' : `..${to}`}`
}
