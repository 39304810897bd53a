/** A document made ready for the tables: everything that can be computed of it without the register, in any thread. */

import type { MahdarRecord } from '../../record/schema.ts'
import { isDay } from '../../sense/date.ts'
import { fold } from '../../text/chars.ts'
import { nameKeys } from '../../world/name-key/index.ts'
import type { Held } from '../held.ts'
import { type Told, toldIn } from '../merge/account.ts'
import { openingOf } from '../opening.ts'
import { applied } from '../review/apply.ts'
import { Decisions } from '../review/decisions.ts'
import { sideOf } from '../review/side.ts'
import { type ReviewState, reviewed } from '../review/state.ts'
import { sha256 } from './events.ts'
import { likenessOf } from './likeness.ts'
import { pack, unpack } from './pack.ts'
import { termsOf } from './terms.ts'
import { foldedWords } from './words.ts'

export interface NewDocument {
  readonly name: string
  readonly text: string
  readonly record: MahdarRecord
}

/** By what a list of documents is narrowed. */
export interface Listing {
  readonly language: string
  /** A party's code, `NEITHER`, or nothing where it is not known. */
  readonly side: string
  readonly state: ReviewState
  /** Its headline and name, folded. */
  readonly heading: string
}

/** What stands for the side of a report that is none of those who met. */
export const NEITHER = '-'

/** What the indexes hold of a document; made of the record as people decided it, and made anew when they decide. */
export interface Indexed {
  readonly listing: Listing
  readonly encounters: readonly {
    readonly told: Told
    /** Days since 1970: that of the encounter, or else of the report. */
    readonly day: number | null
  }[]
  /** Names of people, each with the party's code, or nothing where it is not told. */
  readonly names: readonly { readonly folded: string; readonly written: string; readonly party: string }[]
  /** The folded words of the text, and the facets. */
  readonly words: string
  readonly terms: string
}

export interface Prepared extends Indexed {
  readonly sha256: string
  readonly name: string
  readonly text: string
  readonly published: string | null
  readonly language: string
  readonly engine: string
  /** The hash of the record, and the record packed. */
  readonly reading: string
  readonly body: Uint8Array
  readonly bands: readonly number[]
}

export function prepare({ name, text, record }: NewDocument): Prepared {
  const { sha256: id, published, language } = record.document
  const json = JSON.stringify(record)
  return {
    ...{ sha256: id, name, text, published, language, engine: record.engine },
    reading: sha256(json),
    body: pack(json),
    bands: [...new Set(likenessOf(text).bands)],
    ...indexedOf({ sha256: id, name, text, record }, UNDECIDED),
  }
}

const UNDECIDED = new Decisions([])

/** What was read in a document, as it was before it was made ready. */
export const recordIn = ({ body }: Prepared): MahdarRecord => unpack(body)

/** @param document as the engine read it */
export function indexedOf(document: Indexable, decisions: Decisions): Indexed {
  const { record } = applied(document, decisions)
  const people = record.participants.map(({ name: { value }, party }) => {
    return { folded: fold(value.written), written: value.written, party: party?.value ?? '' }
  })
  return {
    listing: listingOf(document, decisions),
    encounters: toldIn(record).map((told) => ({ told, day: dayOf(told.day ?? record.document.published) })),
    names: [...new Map(people.map((one) => [`${one.party} ${one.folded}`, one])).values()],
    words: foldedWords(document.text).join(' '),
    terms: termsOf(record).join(' '),
  }
}

type Indexable = Pick<Held, 'sha256' | 'name' | 'text' | 'record'>

function listingOf(document: Indexable, decisions: Decisions): Listing {
  const { language, title } = document.record.document
  const side = sideOf(document, decisions)
  return {
    language,
    side: side ? (side.party ?? NEITHER) : '',
    state: reviewed(document, decisions).state,
    heading: fold(`${title ?? openingOf(document.text)} ${document.name}`),
  }
}

/** Days since 1970; null unless the day is told. */
export function dayOf(date: string | null): number | null {
  return isDay(date) ? Date.parse(date) / 86_400_000 : null
}

/** Fewer sounds than this are shared by too many names to find one. */
const LEAST = 2

/** Keys by which a name is found: its folded words, and how it and its words sound where that says enough. */
export function keysOf(name: string): string[] {
  return [...new Set([...wordKeys(name), ...soundKeys(name)])]
}

/** A folded word is told from a sound by its sign. */
export const wordKeys = (name: string): string[] => foldedWords(name).map((word) => `=${word}`)

export function soundKeys(name: string): string[] {
  const parts = [name, ...name.split(/[\s·・]+/u)]
  return [...new Set(parts.flatMap(nameKeys))].filter((key) => key.length >= LEAST)
}
