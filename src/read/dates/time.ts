/** What an expression says of time. */
import { GRAIN } from './symbols.ts'

/**
 * A time as far as the text states it. `year` is NaN, `month`, `day` and `weekday` are 0 where nothing is said. Settled times have
 * `start` and `end` (inclusive day numbers); they stay NaN where the reference is not known or the day does not exist.
 */
export interface Time {
  year: number
  month: number
  day: number
  weekday: number
  hijri: boolean
  /** Length of the unit that is named, at either end. */
  grain: number
  grainTo: number
  start: number
  end: number
  settled: boolean
  /** Reckoned from the reference. */
  relative: boolean
  /** "this", "next", "last" … said of it, or 'future' where the sentence speaks of what is to come. */
  when: string
  doubt: string
  /** Days that counting gives, where the text is less exact ("two years ago"). */
  exactFrom: number
  exactTo: number
  /** Two ends were named. */
  range: boolean
}

/** The day that relative expressions are reckoned from, and the date last mentioned. */
export interface Moment {
  readonly ref: number
  last: number
}

/** A time with everything unsaid but what is given. */
export function time(fields: Partial<Time>): Time {
  const grain = fields.grain ?? GRAIN.day
  return {
    year: Number.NaN,
    month: 0,
    day: 0,
    weekday: 0,
    hijri: false,
    grain,
    grainTo: fields.grainTo ?? grain,
    start: Number.NaN,
    end: Number.NaN,
    settled: false,
    relative: false,
    when: '',
    doubt: '',
    exactFrom: Number.NaN,
    exactTo: Number.NaN,
    range: false,
    ...fields,
  }
}

/** A settled period. */
export function span(start: number, end: number, grain: number, relative: boolean): Time {
  return time({ start, end, grain, settled: true, relative })
}

export function doubt(t: Time, why: string): void {
  if (!t.doubt.includes(why)) t.doubt = t.doubt ? `${t.doubt}; ${why}` : why
}
