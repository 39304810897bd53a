/** What the reader hands to the facts: everything found in one document, none of it a language's. */
import type { Span } from '../text/span.ts'
import type { DateMention, OrdinalMention } from './date.ts'
import type { Frame } from './frame.ts'
import type { Kind } from './kinds.ts'
import type { LookedFor } from './looked-for.ts'
import type { Mention, PartyMark, Person, Range } from './mention.ts'

/** A lexicon entry found in the text. */
export interface Found extends Range {
  readonly kind: Kind
  readonly id: string
  readonly feats: number
  readonly cut: number
  /** The preposition attached to it, by universal name. */
  readonly preposition: string | undefined
}

/** Who says what a frame reports. */
export interface Speaker {
  readonly kind: 'person' | 'office' | 'party' | 'voice' | 'spokesperson' | 'outsider' | 'joint' | 'unknown'
  readonly person: Person | undefined
  /** The people of a joint speaker who are named. */
  readonly members: readonly Person[]
  /** The words that show it: the subject, or the antecedent it was carried from. */
  readonly shown: readonly (Range & { readonly cut: number })[]
  readonly party: PartyMark | undefined
  /** For a joint speaker, the parties that the words name. */
  readonly parties: readonly PartyMark[]
  readonly carried: boolean
  readonly doubt: string | undefined
}

export interface SentenceRange extends Range {
  readonly opens: boolean
}

export interface Account {
  readonly text: string
  /** Language of a token's passage: rules are named after it. */
  languageAt(token: number): string
  /** Whether a noun phrase ends with its head in the language of a token. */
  headLast(token: number): boolean
  /** Whether a noun's phrase has neither article nor capitals where the language would set them: "to widen strategic dialogue". */
  isBare(phrase: Range, noun: Found): boolean
  /** Whether a noun's form shows that something governs it: "to the development *of ties*", in a language with cases. */
  isGoverned(noun: Found): boolean
  /** Whether what describes a noun stands behind it, as the language of a token's words has it. */
  modifiersFollow(token: number): boolean
  /** Whether one reporting verb governs its paragraph in the language of a token. */
  governsParagraph(token: number): boolean
  readonly published: string | null
  readonly sentences: readonly SentenceRange[]
  readonly mentions: readonly Mention[]
  readonly people: readonly Person[]
  readonly dates: readonly DateMention[]
  readonly ordinals: readonly OrdinalMention[]
  /** The headline, which is no part of the sentences. */
  readonly title: Range | undefined
  /** The number that begins at a token, in digits or words. */
  numberAt(token: number): { readonly value: number; readonly after: number; readonly vague: boolean } | undefined
  readonly frames: readonly Frame[]
  /** The frames of one sentence. */
  framesOf(sentence: number): readonly Frame[]
  /** By frame index. */
  readonly speakers: readonly Speaker[]
  /** Entries of a kind within a token range, longest first where they overlap. */
  find(kind: LookedFor, range: Range): readonly Found[]
  mentionAt(token: number): Mention | undefined
  /** The state or organisation whose name or adjective begins at a token. */
  partyAt(token: number): PartyMark | undefined
  /** The kind of the word of grammar that covers a token. */
  grammarAt(token: number): Kind | undefined
  /** The identifier of the longest entry of a kind that begins at a token, whatever it is read as. */
  entryAt(kind: Kind, token: number): string | undefined
  /** Where whoever owns what follows ends, if the ending that makes an owner stands at a token: 's. */
  ownerEnd(token: number): number | undefined
  /** Whether a word carries the article, or is capitalised where names are. */
  isNamelike(token: number): boolean
  sentenceOf(token: number): number
  /** The party of the well-known leader whose name a person has, by the list of leaders and not by the text's words. */
  listedParty(person: Person): string | undefined
  /** Names of a lexicon entry in the languages that have it, the first of each. */
  names(kind: Kind, id: string): Record<string, string>
  /** Span of a token range; `cut` folded letters of clitics are left out at its start. */
  span(range: Range, cut?: number): Span
  /** The text of a token range as written. */
  words(range: Range, cut?: number): string
  /**
   * The words of a name as it stands alone: without what is written before its noun, with the article that hides there.
   * @param parties names of those it is between, where its words do not say so
   */
  alone(name: Range, noun: Found, parties: readonly string[]): string
  /** The words of a token range, folded, joined by spaces: what identifiers are made of. */
  folded(range: Range): string
  /** A token's folded text. */
  foldedAt(token: number): string
}
