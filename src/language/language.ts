/**
 * The contract of a language: its words (each mapped to a sense, a role or an identifier) and its word order.
 *
 * A language knows nothing of diplomacy and a fact knows nothing of languages. What both share is in `sense/`.
 */
import type { Morphology } from './morphology.ts'

/** A surface form that an inflector makes, with its grammatical features. */
export interface Form {
  readonly words: string
  readonly feats: number
}

/** Makes all forms of a word from the way its YAML writes it. A language without inflection of a kind returns the word itself. */
export interface Inflector {
  /** `verb` as written in cues.yaml: principal parts separated by spaces, more words of a phrasal verb after `+`. */
  verb(parts: string): Form[]
  noun(word: string): Form[]
  adjective(word: string): Form[]
  /** A name: case forms, if the language declines names. */
  name(words: string): Form[]
}

/** Where a language puts things. Everything here is word order; no word is named. */
export interface Grammar {
  /** Where the subject of a reporting verb stands: `after` it (VSO) or `before` it (SVO). */
  readonly subject: 'after' | 'before'
  /** Where the subject may stand on the other side of its verb: nowhere, only behind what is said ("...", said X), or anywhere. */
  readonly inversion: 'none' | 'quoted' | 'free'
  /** What behind an apostrophe says whose something is: "Chad's". */
  readonly possessive?: string
  /** A finite verb without a subject speaks for the subject before it. */
  readonly dropsSubject: boolean
  /** How far one reporting verb governs: to the end of its clause, or of its paragraph. */
  readonly scope: 'clause' | 'paragraph'
  /** Where phrases with a preposition stand that say with whom and about what: before the verb (就…交换意见) or after it. */
  readonly phrases: 'before' | 'after'
  /** Whether nouns show by their form that they are subjects (see NOMINATIVE). */
  readonly cases: boolean
  /** How a noun shows that those already known are meant: by an article before it, by its form, or not at all. */
  readonly articles: 'word' | 'affix' | 'none'
  /** Whether names are written with capital letters. */
  readonly cased: boolean
  /** How a state's adjective behind an article names somebody of it: with a capital (le Sénégalais), or as it stands where no noun goes with it (los keniatas). */
  readonly demonyms?: 'capitalised' | 'plain'
  /** Whether words that qualify an office may precede its head: "the Russian foreign minister". */
  readonly modifiers: 'before' | 'after'
  /** Whether a complement of an office needs a connecting word ("minister of"), may have one, or never has. */
  readonly officeLink: 'required' | 'possible' | 'none'
  /** Which word unknown to the lexicon may complete an office: one with the article, or a capitalised one. */
  readonly unknownComplement: 'definite' | 'capitalised' | 'none'
}

export interface Language {
  /** ISO 639-1. */
  readonly code: string
  /** The language's name in itself. */
  readonly name: string
  readonly direction: 'ltr' | 'rtl'
  /** Scripts whose letters suggest this language (Unicode script names). */
  readonly script: string
  /** Whether words are set off by spaces. */
  readonly spaces: boolean
  readonly grammar: Grammar
  /** The name of something between parties, of its own words and the parties' names. */
  between(name: string, parties: readonly string[]): string
  readonly inflect: Inflector
  readonly morphology: Morphology
}
