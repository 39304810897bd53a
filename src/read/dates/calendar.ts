/** Gregorian day arithmetic. A day is its number, counted from 1 January 1970; an unknown day is NaN, and stays NaN. */

/** Number of a day. Months beyond 1–12 run into the years beside them. */
export function dayNumber(year: number, month: number, day: number): number {
  const months = year * 12 + month - 1
  const y = Math.floor(months / 12)
  const m = months - y * 12
  // Years are counted from March, so that the leap day is the last of its year.
  const era = m < 2 ? y - 1 : y
  const ofYear = Math.floor((153 * (m < 2 ? m + 10 : m - 2) + 2) / 5)
  return era * 365 + Math.floor(era / 4) - Math.floor(era / 100) + Math.floor(era / 400) + ofYear + day - 719469
}

export interface Civil {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** The date of a day number. */
export function civil(day: number): Civil {
  const z = day + 719468
  const era = Math.floor(z / 146097)
  const ofEra = z - era * 146097
  const year = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36524) - Math.floor(ofEra / 146096)) / 365,
  )
  const ofYear = ofEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100))
  const shifted = Math.floor((5 * ofYear + 2) / 153)
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  return {
    year: year + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: ofYear - Math.floor((153 * shifted + 2) / 5) + 1,
  }
}

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** How many days a month has; the leap day counts where the year is not known. */
export function daysInMonth(year: number, month: number): number {
  if (month !== 2) return LENGTHS[month - 1] ?? 0
  const leap = Number.isNaN(year) || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0))
  return leap ? 29 : 28
}

/** Monday 1 … Sunday 7. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}

/** The Monday of a day's week. */
export function mondayOf(day: number): number {
  return day - weekdayOf(day) + 1
}

/** The same day so many months later; the last of the month where that month is shorter. */
export function addMonths(day: number, months: number): number {
  if (Number.isNaN(day)) return day
  const { year, month, day: of } = civil(day)
  const first = civil(dayNumber(year, month + months, 1))
  return dayNumber(first.year, first.month, Math.min(of, daysInMonth(first.year, first.month)))
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0')
}

/** A day as an ISO date, cut to a month or a year. */
export function isoDate(day: number, cut: 'day' | 'month' | 'year'): string {
  const { year, month, day: of } = civil(day)
  const head = pad(year, 4)
  if (cut === 'year') return head
  return cut === 'month' ? `${head}-${pad(month, 2)}` : `${head}-${pad(month, 2)}-${pad(of, 2)}`
}
