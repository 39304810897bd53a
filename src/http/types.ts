/** What the server says to the application: shapes of JSON, shared by both. */
import type { Derivation } from '../record/explain.ts'
import type { MahdarRecord } from '../record/schema.ts'
import type { Cell, Cite, Phrase, Sheet } from '../register/cite.ts'
import type { Conflict } from '../register/review/apply.ts'
import type { Decision } from '../register/review/decisions.ts'
import type { Side } from '../register/review/side.ts'
import type { ReviewState } from '../register/review/state.ts'
import type { Facet } from '../register/store/terms.ts'
import type { Entry } from '../register/views/calendar.ts'
import type { Grid } from '../register/views/grid.ts'
import type { Extent, Named } from '../register/views/mechanisms.ts'
import type { PersonLink, PersonRow } from '../register/views/persons.ts'
import type { Point } from '../register/views/points.ts'
import type { Step } from '../register/views/rounds.ts'
import type { Snippet } from '../register/views/snippet.ts'
import type { DateRange } from '../sense/reading.ts'

/** The user's own register, and the casebook's. */
export const REGISTERS = ['own', 'casebook'] as const
export type RegisterName = (typeof REGISTERS)[number]

/** Why a request was refused: what is wrong, where, and what to do. */
export interface Problem {
  readonly what: string
  readonly where: string | null
  readonly remedy: string
}

/** The words of one language: labels as in `labels.yaml`, and names by identifier. */
export interface WordsAnswer {
  readonly code: string
  readonly direction: 'ltr' | 'rtl'
  readonly labels: Readonly<Record<string, unknown>>
  readonly parties: Readonly<Record<string, string>>
  readonly issues: Readonly<Record<string, string>>
}

/** A document in a list. */
export interface DocumentRow {
  readonly sha256: string
  readonly name: string
  readonly title: string | null
  /** Of a text without a headline its first words. */
  readonly opening: string | null
  readonly publisher: string | null
  readonly published: string | null
  readonly captured: string
  /** Whose account it is, where that is known. */
  readonly side: Side | null
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  readonly mechanism: Named | null
  readonly round: number | null
  /** When the encounter was. */
  readonly day: DateRange | null
  readonly parties: readonly string[]
  /** The document that it is a near copy of. */
  readonly copyOf: string | null
  /** How many of its facts people have decided on, and how many there are. */
  readonly decided: number
  readonly facts: number
  readonly state: ReviewState
}

export interface Listing {
  readonly documents: readonly DocumentRow[]
  /** How many match in all. */
  readonly total: number
  /** All that are held. */
  readonly held: number
  /** How many of all are which side's: a party's code, `-` for none of those who met, nothing where it is not known. */
  readonly sides: readonly { readonly side: string; readonly documents: number }[]
}

/** One document to read and review. */
export interface DocumentAnswer {
  readonly sha256: string
  readonly name: string
  readonly captured: string
  readonly text: string
  /** Of a text without a headline its first words. */
  readonly opening: string | null
  /** Whose account it is, where that is known. */
  readonly side: Side | null
  /** With what people corrected and added; what they rejected stands in it too, so that it can be seen. */
  readonly record: MahdarRecord
  /** What of it is rejected: facts, or single fields of them. */
  readonly rejected: readonly { readonly fact: string; readonly field?: string }[]
  /** Everything that people decided; `turned` is the last event that undid it or put it in force again. */
  readonly decisions: readonly (Decision & { readonly standing: boolean; readonly turned: number | null })[]
  readonly conflicts: readonly Conflict[]
  /** Number of the last event about this document: what a change is made upon. */
  readonly seen: number
}

/** After a change. `refused`: others had changed the document since; nothing was written, and this is how it is now. */
export interface WriteAnswer extends DocumentAnswer {
  readonly refused?: true
  /** The fact that was added. */
  readonly added?: string
}

/** How one field was read, and the line of a lexicon that made it possible. */
export type Why = Derivation & { readonly origin: string | null }

/** Of each document that an answer cites what a link to it needs. */
export type Documents = Readonly<
  Record<
    string,
    {
      readonly name: string
      readonly title: string | null
      /** Of a text without a headline its first words. */
      readonly opening: string | null
      readonly publisher: string | null
      readonly language: string
      readonly published: string | null
      readonly direction: 'ltr' | 'rtl'
    }
  >
>

/** A view's sheets. */
export interface SheetsAnswer {
  readonly sheets: readonly Sheet[]
  readonly documents: Documents
}

/** All that is held of one mechanism. */
export interface MechanismAnswer {
  readonly mechanism: Named
  readonly extent: Extent
  /** Issues spoken of, with the number of rounds, those of most rounds first. */
  readonly issues: readonly { readonly issue: string; readonly rounds: number }[]
  /** What may be other names of it, each with a report that uses the one and one that uses the other. */
  readonly perhaps: readonly { readonly one: Named; readonly other: Named; readonly cites: readonly Cite[] }[]
  /** What people decided on its names, newest first. */
  readonly decided: readonly DecidedPair<Named>[]
  readonly steps: readonly Step[]
  readonly points: readonly Point[]
  readonly silence: Sheet
  readonly followup: Sheet
  readonly calendar: readonly Entry[]
  /** YYYY-MM-DD by which ahead and behind are told. */
  readonly today: string
  readonly documents: Documents
}

export interface MatrixAnswer {
  readonly mechanism: Named
  readonly grid: Grid
  readonly documents: Documents
}

/** How two accounts stand to each other; `no-counterpart`: what it could be set against cannot be known. */
export const OUTCOMES = ['both', 'differently', 'only-first', 'only-second', 'no-counterpart', 'neither'] as const

export interface ComparedFact {
  readonly about: Cell
  readonly sides: readonly [Cell, Cell]
  readonly outcome: (typeof OUTCOMES)[number]
}

export interface CompareAnswer {
  readonly facts: readonly ComparedFact[]
  readonly documents: Documents
}

export interface CalendarAnswer {
  readonly entries: readonly Entry[]
  readonly mechanisms: readonly Named[]
  readonly today: string
  /** Whether there are older documents with milestones that were not looked at. */
  readonly more: boolean
  readonly documents: Documents
}

export interface Hit {
  readonly document: string
  /** Where words were found. */
  readonly snippets: readonly Snippet[]
  /** How often they stand there. */
  readonly times: number
  /** Where single facts were asked for: the fact. */
  readonly fact: Cell | null
  readonly kind: string | null
}

export interface SearchAnswer {
  /** The variants that were looked for, what was asked first; of each name none of its cases. */
  readonly phrases: readonly string[]
  /** Whether no report has the words: then these are names that sound like them. */
  readonly sounding: boolean
  readonly hits: readonly Hit[]
  /** Of the documents found, how many have each value; the most frequent first. */
  readonly facets: readonly {
    readonly facet: Facet
    readonly values: readonly { value: string; documents: number }[]
  }[]
  /** Names of the mechanisms among the facets. */
  readonly mechanisms: readonly Named[]
  /** Whether more match than are shown. */
  readonly more: boolean
  /** How many documents were looked through, where nothing was found. */
  readonly held: number
  readonly documents: Documents
}

/** What people decided on two that may be one. */
export interface DecidedPair<T> {
  readonly seq: number
  readonly kind: 'link' | 'split'
  readonly one: T
  readonly other: T
  /** Of how many pairs more it was decided at once. */
  readonly more: number
  readonly who: string
  readonly at: string
  /** Not taken back. */
  readonly standing: boolean
}

/** Of each encounter of a document, which other reports are taken to tell of the same meeting. */
export interface MeetingsAnswer {
  /** That which the document is about first. */
  readonly meetings: readonly {
    /** Of the encounter, as decisions name it. */
    readonly id: string
    readonly main: boolean
    readonly kind: string
    readonly parties: readonly string[]
    readonly mechanism: Named | null
    readonly round: number | null
    readonly day: string | null
    readonly others: readonly {
      readonly id: string
      readonly document: string
      /** A label: `register.why.…`. */
      readonly why: string
      readonly sure: boolean
    }[]
  }[]
  /** What people decided on this document's meetings, newest first; of each the two documents. */
  readonly decided: readonly DecidedPair<string>[]
  readonly documents: Documents
}

export interface PeopleAnswer {
  readonly people: readonly PersonRow[]
  /** Who may be one person. */
  readonly suggestions: readonly PersonLink[]
  /** What people decided on persons, newest first. */
  readonly decided: readonly DecidedPair<Phrase>[]
  readonly mechanisms: readonly Named[]
  readonly documents: Documents
}

/** A sentence that a page rests on. */
export interface SourceNote {
  readonly number: number
  readonly document: string
  /** The place in the document, as `?at=` takes it: `start-end`. */
  readonly at: string
  readonly sentence: string
}

/** The page before the next round, as it would be published in one language. */
export interface BriefAnswer extends SheetsAnswer {
  /** As it is without a person's own. */
  readonly title: string
  readonly direction: 'ltr' | 'rtl'
  /** Below the headline: the newest report's own, its outlet and date, and the reading time of the sections that are shown. */
  readonly lines: readonly Phrase[]
  /** A person's headline, and the keys of sections that are left out; `sheets` are all, in the order that people gave them. */
  readonly headline: string | null
  readonly left: readonly string[]
  /** Of each sheet its key. */
  readonly sections: readonly string[]
  /** Numbers of the notes, by sheet, row and cell; none for sections that are left out. */
  readonly marks: readonly (readonly (readonly (readonly number[])[])[])[]
  readonly notes: readonly SourceNote[]
  /** What was done to this page, oldest first. */
  readonly changes: readonly {
    readonly seq: number
    readonly what: 'arranged' | 'commented'
    readonly who: string
    readonly at: string
    readonly standing: boolean
  }[]
  /** Number of the last event about this page: what a change is made upon. */
  readonly seen: number
  /** Another change came first, and this one was not made. */
  readonly refused?: true
}
