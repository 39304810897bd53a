/**
 * The Hijri calendar as the Umm al-Qura tables have it, by way of Intl. A month's first day is looked up once. Where months
 * are opened by sighting the moon, a date may fall a day earlier or later: whoever converts says so.
 */
import type { Civil } from './calendar.ts'

/** Days from the first of Muharram of year 1 (civil reckoning) to 1 January 1970. */
const EPOCH = -492148
const MS = 86_400_000

let format: Intl.DateTimeFormat | undefined
const firsts = new Map<number, number>()

/** The Hijri date of a day number. */
export function hijriOf(day: number): Civil {
  format ??= new Intl.DateTimeFormat('en-u-ca-islamic-umalqura', {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  })
  const found = { year: 0, month: 0, day: 0 }
  for (const { type, value } of format.formatToParts(day * MS)) {
    if (type === 'year' || type === 'month' || type === 'day') found[type] = Number(value)
  }
  return found
}

/** Number of the first day of a Hijri month; months beyond 1–12 run into the years beside them. */
export function hijriMonthStart(year: number, month: number): number {
  if (Number.isNaN(year)) return Number.NaN
  const index = year * 12 + month - 1
  let start = firsts.get(index)
  if (start === undefined) {
    // The mean month is 29.530588 days; from the estimate one step back lands on the first.
    const guess = Math.round(EPOCH + (index - 12) * 29.530588) + 15
    const found = hijriOf(guess)
    start = guess - found.day + 1
    const off = index - (found.year * 12 + found.month - 1)
    if (off !== 0) {
      const again = start + Math.round(off * 29.530588) + 14
      start = again - hijriOf(again).day + 1
    }
    firsts.set(index, start)
  }
  return start
}
