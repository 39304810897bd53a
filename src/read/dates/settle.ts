/** Works out which days a time is whose fields are stated, as news means them. */
import { civil, dayNumber, daysInMonth, weekdayOf } from './calendar.ts'
import { hijriMonthStart, hijriOf } from './hijri.ts'
import { doubt, type Moment, type Time } from './time.ts'

export const NO_SUCH_DAY = 'there is no such day'
export const OTHER_WEEKDAY = 'the weekday named is not that of the date'
export const HIJRI_DAY = 'Hijri months may begin a day earlier or later: ±1 day'

/** Works out the days of a time whose fields are stated. */
export function settle(t: Time, moment: Moment): Time {
  if (t.settled) return t
  t.settled = true
  if (t.month === 0 && t.day === 0 && t.weekday > 0) settleWeekday(t, moment)
  else if (t.month === 0 && t.day > 0) settleDay(t, moment)
  else if (Number.isNaN(t.year)) settleYear(t, moment)
  else if (!place(t, t.year)) missing(t)
  if (t.hijri && !Number.isNaN(t.start)) settleHijri(t)
  if (t.weekday > 0 && t.day > 0 && !Number.isNaN(t.start) && weekdayOf(t.start) !== t.weekday) doubt(t, OTHER_WEEKDAY)
  return t
}

/** A Hijri date may be a day off; a weekday beside it says which day is meant. */
function settleHijri(t: Time): void {
  const off = t.day && t.weekday ? [0, 1, -1].find((days) => weekdayOf(t.start + days) === t.weekday) : undefined
  if (off === undefined) {
    doubt(t, HIJRI_DAY)
    return
  }
  t.start += off
  t.end += off
}

/** Puts month and day into a year. @returns whether there is such a day */
function place(t: Time, year: number): boolean {
  const { month, day } = t
  const first = t.hijri ? hijriMonthStart(year, month || 1) : dayNumber(year, month || 1, 1)
  if (month === 0) {
    t.start = first
    t.end = (t.hijri ? hijriMonthStart(year + 1, 1) : dayNumber(year + 1, 1, 1)) - 1
    return true
  }
  const length = t.hijri ? hijriMonthStart(year, month + 1) - first : daysInMonth(year, month)
  if (day > (t.hijri ? 30 : length)) return false
  t.start = day ? first + day - 1 : first
  t.end = day ? t.start : first + length - 1
  return true
}

function missing(t: Time): void {
  t.start = Number.NaN
  t.end = Number.NaN
  doubt(t, NO_SUCH_DAY)
}

const AHEAD = new Set(['next', 'coming', 'future', 'after-next', 'following'])
const BEHIND = new Set(['last', 'past', 'trailing', 'recent', 'before-last', 'preceding'])

/** The year that a text leaves out: that of the nearest such date, or the one before or after the reference if so said. */
function settleYear(t: Time, { ref }: Moment): void {
  t.relative = true
  if (Number.isNaN(ref)) return
  const { year } = t.hijri ? hijriOf(ref) : civil(ref)
  if (t.when === 'this') {
    if (!place(t, year)) missing(t)
    return
  }
  const reach = t.month === 2 && t.day === 29 && !t.hijri ? 8 : 1
  let best = Number.POSITIVE_INFINITY
  let found = Number.NaN
  for (let y = year - reach; y <= year + reach; y++) {
    if (!place(t, y)) continue
    const cost = yearCost(t, ref)
    if (cost < best) {
      best = cost
      found = y
    }
  }
  if (Number.isNaN(found) || !place(t, found)) missing(t)
}

/** How unlikely it is that a date without a year means this one: news tells what was, and what will be soon. */
function yearCost(t: Time, ref: number): number {
  const future = t.when === 'future'
  const ahead = Math.max(0, t.start - ref) * (future ? 1 : 5)
  const behind = Math.max(0, ref - t.end) * (future ? 3 : 1)
  const wrongSide = !future && (AHEAD.has(t.when) ? t.start <= ref : BEHIND.has(t.when) && t.end >= ref)
  // A weekday that fits only one of the years decides; 200 days weigh more than the way to the nearer one.
  const weekday = t.weekday > 0 && t.day > 0 && weekdayOf(t.start) !== t.weekday
  return ahead + behind + (weekday ? 200 : 0) + (wrongSide ? 10_000 : 0)
}

/** A day of a month left out: this month's or the one before; with its weekday, the nearest that fits. */
function settleDay(t: Time, { ref }: Moment): void {
  t.relative = true
  if (Number.isNaN(ref)) return
  const { year, month } = civil(ref)
  const ahead = AHEAD.has(t.when)
  const order =
    t.when === 'this'
      ? [0]
      : t.weekday
        ? [0, -1, 1, -2, 2, -3, 3, -4, 4, -5, 5, -6, 6, -7, 7, -8, 8]
        : ahead
          ? [0, 1, 2]
          : [0, -1, -2]
  for (const months of order) {
    const first = dayNumber(year, month + months, 1)
    const start = first + t.day - 1
    if (civil(start).day !== t.day) continue
    if (t.weekday && weekdayOf(start) !== t.weekday) continue
    if (!t.weekday && months === 0 && t.when !== 'this' && (ahead ? start < ref : start > ref)) continue
    t.start = start
    t.end = start
    return
  }
  if (t.weekday) settleDay(Object.assign(t, { weekday: 0, doubt: OTHER_WEEKDAY }), { ref, last: ref })
  else doubt(t, NO_SUCH_DAY)
}

/** A weekday: the nearest that is not after the reference, unless what is said of it points elsewhere. */
function settleWeekday(t: Time, { ref }: Moment): void {
  t.relative = true
  const monday = ref - weekdayOf(ref) + 1
  const inWeek = monday + t.weekday - 1
  const back = (weekdayOf(ref) - t.weekday + 7) % 7
  const weeks: Record<string, number> = {
    this: 0,
    next: 1,
    last: -1,
    following: 1,
    preceding: -1,
    'after-next': 2,
    'before-last': -2,
  }
  const shift = weeks[t.when]
  if (shift !== undefined) t.start = inWeek + shift * 7
  else if (t.when === 'past' || t.when === 'trailing' || t.when === 'recent') t.start = ref - (back || 7)
  else if (AHEAD.has(t.when)) t.start = ref - back + 7
  else t.start = ref - back
  t.end = t.start
}
