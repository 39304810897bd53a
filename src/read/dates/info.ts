/** The meanings that a word can have in a date. */
import { GRAIN, KIND } from './symbols.ts'

/** Breaks an expression. */
export const STOP = 0
/** Stands between parts. */
export const LINKING = 1
/** A part that makes no date alone: a number, "last". */
export const WEAK = 2
/** A part that can carry a date. */
export const STRONG = 3

/** The meanings of one spelling or entry; fields that do not apply are 0, NaN or ''. */
export interface Info {
  level: number
  kinds: number
  links: number
  /** Value of a number or ordinal. */
  num: number
  /** How many digits it is written with; 0 for words. */
  digits: number
  /** hundred, 万: multiplies what stands before it. */
  times: boolean
  /** A ten that may follow its unit: خمسة وعشرون. */
  follows: boolean
  month: number
  weekday: number
  grain: number
  /** 2 for a dual, NaN for a plural, else 1. */
  count: number
  when: string
  offset: number
  season: string
  part: string
  era: string
  /** The word means something else as well: alone it is no date. */
  unsure: boolean
  /** May be followed by a point that ends no sentence. */
  short: boolean
  vague: boolean
  /** The form may stand for several: weeks, mois. */
  plural: boolean
  /** An ordinal in Roman numerals. */
  roman: boolean
  /** A month after which the day may stand: December 5. */
  leads: boolean
  /** Bits of `ROLE`: what the word does to a number beside it. */
  role: number
  /** Where entries of several words go on from here. */
  onward: Onward | null
}

export const ROLE = {
  LABEL: 1,
  CLOCK_BEFORE: 2,
  CLOCK_AFTER: 4,
  COUNTED: 8,
  MARK_BEFORE: 16,
  MARK_AFTER: 32,
  FUTURE: 64,
  NONE: 128,
  RANK: 256,
} as const

/** A tree of the words that go on from one, cut down to the entries that can be part of a date. */
export interface Onward {
  readonly info: Info | null
  /** By the symbol of the word that follows. */
  readonly next: Map<number, Onward> | null
}

/** A bare 4-digit number in this range may be a year without a word that says so, if a preposition of time leads to it. */
const FIRST_YEAR = 1900
const LAST_YEAR = 2100

export function emptyInfo(): Info {
  return {
    level: STOP,
    kinds: 0,
    links: 0,
    num: Number.NaN,
    digits: 0,
    times: false,
    follows: false,
    month: 0,
    weekday: 0,
    grain: 0,
    count: 1,
    when: '',
    offset: 0,
    season: '',
    part: '',
    era: '',
    unsure: false,
    short: false,
    vague: false,
    plural: false,
    roman: false,
    leads: false,
    role: 0,
    onward: null,
  }
}

/** Marks an info as a number written with so many digits. */
export function setNumber(info: Info, value: number, digits: number): void {
  info.num = value
  info.digits = digits
  info.kinds |= KIND.NUM
  if (digits <= 2 && value >= 1 && value <= 31) info.kinds |= KIND.DAY
  if (digits <= 2 && value >= 1 && value <= 12) info.kinds |= KIND.MNUM
  if ((digits === 4 || digits === 0) && value >= 1000 && value < 3000) info.kinds |= KIND.YR
}

/** How much of a date a word carries, when all that it means is known. */
export function grade(info: Info): void {
  const carrying = KIND.MON | KIND.HIJ | KIND.WD | KIND.DEI | KIND.SEA | KIND.DEC
  const unit = (info.kinds & KIND.UNIT) !== 0 && info.grain !== GRAIN.hour && !info.unsure
  const year = info.digits === 4 && info.num >= FIRST_YEAR && info.num <= LAST_YEAR
  const yearWord = info.digits === 0 && (info.num === 19 || info.num === 20 || info.num === 1000 || info.num === 2000)
  if (info.kinds & carrying || unit || year || yearWord || info.part.includes('.')) info.level = STRONG
  else if (info.kinds || info.role & (ROLE.MARK_BEFORE | ROLE.MARK_AFTER)) info.level = WEAK
  else if (info.links) info.level = LINKING
  if (info.role & ROLE.NONE) info.level = STOP
}
