/** What the server says to the application: shapes of JSON, shared by both. */
import type { MahdarRecord } from '../record/schema.ts'
import type { Sheet } from '../register/cite.ts'
import type { Conflict } from '../register/review/apply.ts'
import type { Decision } from '../register/review/decisions.ts'

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

export interface Named {
  readonly id: string
  readonly name: Readonly<Record<string, string>>
  readonly written: string
  readonly language: string
}

/** A document in a list. */
export interface DocumentRow {
  readonly sha256: string
  readonly name: string
  readonly title: string | null
  readonly publisher: string | null
  readonly published: string | null
  readonly captured: string
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  readonly mechanism: Named | null
  readonly round: number | null
  readonly parties: readonly string[]
  /** The document that it is a near copy of. */
  readonly copyOf: string | null
  /** How many of its facts people have decided on, and how many there are. */
  readonly decided: number
  readonly facts: number
}

export interface Listing {
  readonly documents: readonly DocumentRow[]
  /** How many match in all. */
  readonly total: number
  /** All that are held. */
  readonly held: number
}

export interface MechanismRow extends Named {
  readonly documents: number
}

/** One document to read and review. */
export interface DocumentAnswer {
  readonly sha256: string
  readonly name: string
  readonly captured: string
  readonly text: string
  /** As the engine read it. */
  readonly machine: MahdarRecord
  /** With people's decisions upon it. */
  readonly record: MahdarRecord
  readonly decisions: readonly (Decision & { readonly standing: boolean })[]
  readonly conflicts: readonly Conflict[]
  /** Number of the last event about this document: what a change is made upon. */
  readonly seen: number
}

/** A view's sheets, and of each document that they cite what a link to it needs. */
export interface SheetsAnswer {
  readonly sheets: readonly Sheet[]
  readonly documents: Readonly<
    Record<
      string,
      {
        readonly name: string
        readonly title: string | null
        readonly language: string
        readonly published: string | null
        readonly direction: 'ltr' | 'rtl'
      }
    >
  >
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
  readonly publisher: string | null
  readonly published: string | null
  /** Minutes, of the sections that are shown. */
  readonly readingTime: number
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
