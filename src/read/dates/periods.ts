/** Periods reckoned from a day or taken out of a longer one. */
import { addMonths, civil, dayNumber, mondayOf, weekdayOf } from './calendar.ts'
import { GRAIN } from './symbols.ts'
import { doubt, span, type Time } from './time.ts'

/** Months in units that are made of months. */
const MONTHS: Record<number, number> = {
  [GRAIN.month]: 1,
  [GRAIN.quarter]: 3,
  [GRAIN.half]: 6,
  [GRAIN.year]: 12,
  [GRAIN.decade]: 120,
  [GRAIN.century]: 1200,
}
export const ABOUT = 'the number is vague'

/** The unit that a day lies in, or so many units later: this week, next quarter, the last decade. */
export function unitSpan(base: number, grain: number, shift: number): Time {
  if (grain === GRAIN.day) return span(base + shift, base + shift, grain, true)
  if (grain === GRAIN.week || grain === GRAIN.weekend) {
    const monday = mondayOf(base) + shift * 7
    return span(grain === GRAIN.week ? monday : monday + 5, monday + 6, grain, true)
  }
  const months = MONTHS[grain] ?? 1
  const { year, month } = civil(base)
  const first = Math.floor((year * 12 + month - 1) / months) + shift
  return span(dayNumber(0, first * months + 1, 1), dayNumber(0, (first + 1) * months + 1, 1) - 1, grain, true)
}

export interface Length {
  readonly count: number
  readonly grain: number
}

/** A day so much later (`sign` 1) or earlier (-1). */
export function shift(base: number, lengths: readonly Length[], sign: number): number {
  let day = base
  for (const { count, grain } of lengths) {
    if (grain === GRAIN.day) day += sign * count
    else if (grain === GRAIN.week || grain === GRAIN.weekend) day += sign * count * 7
    else day = addMonths(day, sign * count * (MONTHS[grain] ?? 0))
  }
  return day
}

/** "two years ago": the unit that counting leads to, as exact as the smallest unit counted, with the very day beside it. */
export function away(base: number, lengths: readonly Length[], sign: number): Time {
  const day = shift(base, lengths, sign)
  const grain = Math.min(...lengths.map((length) => length.grain))
  if (grain <= GRAIN.weekend) return span(day, day, GRAIN.day, true)
  const unit = unitSpan(day, grain >= GRAIN.year ? GRAIN.year : GRAIN.month, 0)
  unit.exactFrom = day
  unit.exactTo = day
  return unit
}

/** "the last three months", "the next five years": so many units before the reference or after it. */
export function stretch(ref: number, { count, grain }: Length, ahead: boolean): Time {
  if (grain >= GRAIN.decade || grain === GRAIN.quarter || grain === GRAIN.half) {
    const near = unitSpan(ref, grain, ahead ? 1 : -1)
    const far = unitSpan(ref, grain, ahead ? count : -count)
    return span(ahead ? near.start : far.start, ahead ? far.end : near.end, grain, true)
  }
  const from = ahead ? ref + 1 : shift(ref, [{ count, grain }], -1)
  const to = ahead ? shift(ref, [{ count, grain }], 1) : ref - 1
  if (grain <= GRAIN.weekend) return span(from, to, GRAIN.day, true)
  const period = span(from, to, grain, true)
  period.exactFrom = from
  period.exactTo = to
  return period
}

/** The first day of the nth week of a period: a week belongs where its Thursday lies. */
function nthWeek(within: Time, which: number): number {
  const first = within.start + ((4 - weekdayOf(within.start) + 7) % 7)
  const last = within.end - ((weekdayOf(within.end) - 4 + 7) % 7)
  return which > 0 ? first - 3 + (which - 1) * 7 : last - 3 + (which + 1) * 7
}

/**
 * A part of a period by its number: its third week, first quarter, last day, second Friday.
 * @param which 1 the first, -1 the last
 * @param weekday 0, or the weekday that is counted
 */
export function nth(within: Time, which: number, count: number, grain: number, weekday: number): Time | null {
  let start: number
  let end: number
  if (weekday > 0) {
    start =
      which > 0
        ? within.start + ((weekday - weekdayOf(within.start) + 7) % 7) + (which - 1) * 7
        : within.end - ((weekdayOf(within.end) - weekday + 7) % 7)
    end = start
  } else if (grain === GRAIN.day) {
    start = which > 0 ? within.start + (which - 1) * count : within.end - count + 1
    end = start + count - 1
  } else if (grain === GRAIN.week) {
    start = nthWeek(within, which > 0 ? (which - 1) * count + 1 : -count)
    end = start + count * 7 - 1
  } else {
    const months = (MONTHS[grain] ?? 0) * count
    if (months === 0) return null
    start = which > 0 ? addMonths(within.start, (which - 1) * months) : addMonths(within.end + 1, -months)
    end = addMonths(start, months) - 1
  }
  if (start > within.end || end < within.start || (grain > GRAIN.week && (start < within.start || end > within.end)))
    return null
  const part = span(start, end, weekday > 0 ? GRAIN.day : grain, within.relative)
  if (within.doubt) doubt(part, within.doubt)
  return part
}

/** Parts of units: months of a year, days of a month, of a week. */
const PARTS: Record<string, { year: number[]; month?: number[]; week?: number[] }> = {
  early: { year: [1, 4], month: [1, 15], week: [1, 3] },
  mid: { year: [5, 8], month: [10, 20], week: [2, 5] },
  late: { year: [9, 12], month: [16, 31], week: [4, 7] },
  half1: { year: [1, 6], month: [1, 15], week: [1, 3] },
  half2: { year: [7, 12], month: [16, 31], week: [4, 7] },
  q1: { year: [1, 3] },
  q2: { year: [4, 6] },
  q3: { year: [7, 9] },
  q4: { year: [10, 12] },
  'q1-3': { year: [1, 9] },
  ten1: { year: [1, 4], month: [1, 10] },
  ten2: { year: [5, 8], month: [11, 20] },
  ten3: { year: [9, 12], month: [21, 31] },
}

/** The early, middle or late part of a period, or the rest of it. */
export function partOf(within: Time, part: string, ref: number): Time | null {
  const { grain, relative } = within
  const day = (from: number, to: number) => span(from, Math.min(to, within.end), GRAIN.day, relative)
  // "later this year" begins today and "earlier this year" ends; of other years they are the late and the early part.
  const current = within.start <= ref && within.end >= ref
  if (part === 'rest' || (part === 'later' && current)) return day(Math.max(ref, within.start), within.end)
  if (part === 'earlier' && current) return day(within.start, ref)
  const shares = PARTS[part === 'later' ? 'late' : part === 'earlier' ? 'early' : part]
  if (!shares) return null
  if (grain === GRAIN.day) return within
  const days = grain === GRAIN.week ? shares.week : grain === GRAIN.month ? shares.month : undefined
  if (days) return day(within.start + days[0]! - 1, within.start + days[1]! - 1)
  const share = shares.year
  const months = MONTHS[grain] ?? 0
  const from = addMonths(within.start, Math.round(((share[0]! - 1) * months) / 12))
  const to = addMonths(within.start, Math.round((share[1]! * months) / 12)) - 1
  return span(from, to, grain > GRAIN.year ? GRAIN.year : GRAIN.month, relative)
}
