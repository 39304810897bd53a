/** Finds where a person's name ends, by what may stand in a name; a list of names is not needed. */
import type { Passage } from '../passage.ts'
import { casedName } from './name-cased.ts'
import { plainName } from './name-plain.ts'
import { expectedName } from './name-run.ts'

export interface Name {
  readonly first: number
  readonly after: number
  /** Folded letters of an attached conjunction or preposition before the first word. */
  readonly cut: number
  /** The words that make the name, folded, without particles. */
  readonly folded: string[]
  /** The word behind the particle for a ruling house: آل نهيان, Al Saud. */
  readonly house?: string | undefined
  /** It says whose son or daughter. */
  readonly patronymic?: boolean
  /** Its first word is the family's, written in capitals throughout: KAMIYA Hana. */
  readonly familyFirst?: boolean
}

/** What the caller knows of the place where a name may begin. */
export interface Place {
  /** Letters of a clitic that the caller has recognised before the first word. */
  readonly cut?: number
  /** An office or title stands before, behind which an indefinite word can be nothing but a name if the next is one. */
  readonly expected?: boolean
}

/** Names of more words than this are misreadings. */
export const LONGEST = 10

/** The name that begins at a token, or nothing. */
export function nameAt(passage: Passage, at: number, end: number, place: Place = {}): Name | undefined {
  const { spaces, grammar } = passage.language
  if (at >= end) return undefined
  if (!spaces) return place.expected ? expectedName(passage, at, end) : undefined
  return grammar.cased ? casedName(passage, at, end) : plainName(passage, at, end, place)
}
