/** The languages. A new one is a folder and one line here. */
import type { Kind } from '../sense/kinds.ts'
import { arabic } from './ar/index.ts'
import { type Detected, detect, exceeds, share } from './detect.ts'
import { english } from './en/index.ts'
import { spanish } from './es/index.ts'
import { french } from './fr/index.ts'
import type { Language } from './language.ts'
import { Lexicon } from './lexicon.ts'
import { loadEntries, loadFrequent, loadLeaders, loadNames } from './load.ts'
import { russian } from './ru/index.ts'
import { chinese } from './zh/index.ts'

export const LANGUAGES: readonly Language[] = [arabic, chinese, english, french, russian, spanish]

const lexicons = new Map<string, Lexicon>()

/** A language's lexicon, loaded once. */
export function lexiconOf(language: Language): Lexicon {
  let lexicon = lexicons.get(language.code)
  if (!lexicon) {
    lexicon = new Lexicon(loadEntries(language), language.morphology)
    lexicons.set(language.code, lexicon)
  }
  return lexicon
}

const frequents = new Map<string, Set<string>>()

/** The commonest words of a language, folded. */
function frequentIn(language: Language): ReadonlySet<string> {
  let words = frequents.get(language.code)
  if (!words) {
    words = loadFrequent(language)
    frequents.set(language.code, words)
  }
  return words
}

/** The language of a text, or the name of the one it seems to be in. */
export function languageOfText(text: string): Detected {
  return detect(text, LANGUAGES, frequentIn)
}

/** The share of folded words that are common ones of a language: between 0 and 1, and 0 for one written without spaces. */
export function frequentShare(words: readonly string[], language: Language): number {
  return language.spaces ? share(words, frequentIn(language)) : 0
}

/** Whether more than a share of folded words are common ones of a language: told as soon as enough of them are found. */
export function isFrequentIn(words: readonly string[], language: Language, least: number): boolean {
  return language.spaces && exceeds(words, frequentIn(language), least)
}

/** The names of well-known leaders in a language, by identifier. */
export function leadersIn(language: Language): Record<string, string[]> {
  return loadLeaders(language)
}

let names: Map<string, Record<string, string>> | undefined

/** The first name of an identifier in each language that has one: { ar: 'موسكو', en: 'Moscow' }. */
export function namesOf(kind: Kind, id: string): Record<string, string> {
  names ??= loadNames(LANGUAGES)
  return names.get(`${kind} ${id}`) ?? {}
}
