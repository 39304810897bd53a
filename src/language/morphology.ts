/** What the forms of a language's words tell, known or not: clitics, names, cases, verbs. */
import type { Entry, Hit, Split } from './lexicon.ts'

export interface Morphology {
  /** Prepositions written together with their noun, by universal name. */
  readonly prepositions?: Readonly<Record<string, string>>
  /** Every way to take clitics off; the word itself is not among them. */
  splits?(folded: string): Split[]
  /** A folded word with each particle that is written before it. */
  attached?(folded: string): string[]
  /** Whether an entry may be read in a word with these clitics (a verb takes no article). */
  admits?(entry: Entry, split: Split): boolean
  /** Whether an entry may be read in a word spelt like this (an acronym only in capitals). */
  accepts?(entry: Entry, raw: string): boolean
  /** NAME_START | NAME_PART | CAPITALISED for a spelling; `hits` are its single-word entries. */
  nameFeatures(raw: string, folded: string, hits: readonly Hit[]): number
  /** Whether a spelling is that of a word of grammar, where a name is told from one by a letter that folding makes equal (على, علي). */
  asGrammar?(raw: string): boolean
  /** Whether a word has the form that a preposition before it asks for: what can also be an adverb is the preposition there. */
  isGoverned?(folded: string, hits: readonly Hit[]): boolean
  /** Whether a word that need not be known has a form in which it may complete an office before a name: министр *инвестиций*. */
  completes?(raw: string): boolean
  /** Whether a word has the form of a participle that describes a noun before it: *достигнутых* в ходе визита. */
  isParticiple?(folded: string): boolean
  /** Of a word that need not be known: whether it has the form of a finite verb of the present, or of the past, that no noun has. */
  finiteTense?(folded: string): 'present' | 'past' | undefined
  /** Whether a word has the form of an infinitive, known or not: what is agreed on is then something to be done. */
  isInfinitive?(folded: string): boolean
  /** Whether a word has the form of a verb's noun that may head a clause: "maintaining". */
  isGerund?(folded: string): boolean
  /** What a spelling that no entry has is by its form alone: an adverb, where an ending makes one. */
  derived?(raw: string): Entry | undefined
  /** Words without the article that their preposition hides, with it: للاجتماع without ل is الاجتماع. */
  defined?(words: string): string
  /**
   * Words as they stand alone: حواراً استراتيجياً names a حوار استراتيجي, политических консультаций are политические консультации.
   * @param end how many characters of the words reach to the end of their noun
   * @param feats the noun's features
   */
  nominative?(words: string, end: number, feats: number): string
  /** Whether a word that nobody knows, though it may begin with a conjunction, sounds like one name: ويكسلي. */
  soundsWhole?(folded: string): boolean
  /** Whether a word of a name says whose son or daughter somebody is: Петрович, Петровна. */
  isPatronymic?(folded: string): boolean
  /** Whether the folded words of a name show by their endings that it is no subject. */
  isObliqueName?(words: readonly string[]): boolean
  /** Whether the folded words of a name have endings of a woman's, which a man's has where it is no subject. */
  looksFeminine?(words: readonly string[]): boolean
  /** Whether a folded word of a name may be a man's in the genitive: it ends as one (`ending`), or no case changes it (`unchanged`). */
  genitiveName?(folded: string): 'ending' | 'unchanged' | undefined
  /** A word of a name without its case ending, so that all its forms are one. */
  nameKey?(folded: string): string
}
