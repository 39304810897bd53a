/** What names and noun phrases of a text stand for, as both the reader and the facts see it. Token ranges are half-open. */

export interface Range {
  readonly first: number
  readonly after: number
}

/**
 * Behind every token of every document. Not infinity: the least of a token and infinity is a floating-point number to the engine
 * that runs this, and whatever is indexed with one is slow.
 */
export const ENDLESS = 2 ** 30 - 1

/** A party as some words name it: `code` with the words that show it. */
export interface PartyMark extends Range {
  readonly code: string
  /** A name ("Russia"), an adjective ("Russian"), or a seat of government that stands for it ("Moscow"). */
  readonly form: 'name' | 'adjective' | 'seat'
  /** Folded letters of clitics before the word. */
  readonly cut: number
}

/** Somebody the document names. Collected over the whole document. */
export interface Person {
  readonly index: number
  /** The fullest name, where it stands. */
  name: Range
  nameCut: number
  readonly folded: string[]
  /** The name says whose son or daughter: محمد بن سلمان. */
  patronymic: boolean
  offices: OfficeMark[]
  /** As the person's office or an apposition shows it. */
  party: PartyMark | undefined
  readonly spokesperson: boolean
  readonly outsider: boolean
  /** Whether the words about the person show a woman or a man. */
  gender: 'she' | 'he' | undefined
  /** The house that the name gives (آل سعود, Al Thani), folded. */
  house: string | undefined
  /** Honorifics that stood before the name: a later "سموه" can mean this person. */
  readonly honorifics: Set<string>
}

/** The form of government of a body that several have together: no state's. */
export const SEVERAL = 'several'

/** An office as written. */
export interface OfficeMark extends Range {
  /** Kinds of its heads: minister, president ... */
  readonly kinds: readonly string[]
  readonly party: PartyMark | undefined
  /** Where an envoy is sent. */
  readonly posted: PartyMark | undefined
  /** The form of government that it is of, where the text does not show which state is meant: "of the Kingdom". */
  readonly polity: string | undefined
  readonly number: 'one' | 'two' | 'many'
  readonly cut: number
}

export type MentionKind =
  /** A person, by name, by office, or by both. */
  | 'person'
  /** An office without a name: "the minister". */
  | 'office'
  /** A state or organisation, or a side named by it. */
  | 'party'
  /** Both sides, the ministers, the participants. */
  | 'joint'
  /** A text, ministry or spokesperson that speaks for somebody. */
  | 'voice'
  | 'spokesperson'
  | 'outsider'
  | 'encounter'
  | 'pronoun'
  /** "his country". */
  | 'homeland'

export interface Mention extends Range {
  readonly kind: MentionKind
  /** Folded letters of clitics before the first token's word. */
  readonly cut: number
  readonly number: 'one' | 'two' | 'many'
  /** A conjunction is attached to the first word. */
  readonly joined: boolean
  /** A preposition is attached to the first word: its universal name. */
  readonly preposition: string | undefined
  /** Its form shows that it is no subject. */
  readonly oblique: boolean
  person: Person | undefined
  readonly office: OfficeMark | undefined
  /** Whose name is a part of the office: "the envoy of President X". He has no part in what its holder does. */
  readonly principal: Person | undefined
  /** The parties that the words themselves name. */
  readonly parties: readonly PartyMark[]
  /** Lexicon id: kind of encounter, of pronoun, honorific; `servant` acts in the name of whoever stands right before. */
  readonly id: string
}
