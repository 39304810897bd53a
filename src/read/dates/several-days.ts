/** Two days or more of one month, and days of a month that is reckoned: 4 and 5 March, 3 to 5 June, 本月十日. */
import { type Atom, made } from './atom.ts'
import { civil } from './calendar.ts'
import type { Make } from './pattern.ts'
import { setYear, stated } from './said.ts'
import { GRAIN, KIND, LINK } from './symbols.ts'
import { time } from './time.ts'

const { DAY, SDAY, MON, HIJ, YR, YEAR, DATE, MREF, PAIR } = KIND
const DAYS = DAY | SDAY

/** Two days of one month: a range, or two dates where "and" joins days that are not neighbours. */
export const twoDays: Make = (parts) => {
  const days = parts.filter((part) => part.kinds & DAYS && !(part.kinds & (MON | HIJ | YR | YEAR | MREF)))
  const others = parts.filter((part) => !days.includes(part))
  return several(days, others)
}

function several(days: readonly Atom[], others: readonly Atom[]): Atom | Atom[] | null {
  const [a, ...rest] = days
  const b = rest.at(-1)
  if (!a || !b) return null
  const joined = rest.every((day, i) => day.num === days[i]!.num + 1 && !(day.gap & LINK.OR))
  const range = days.length === 2 && (b.gap & (LINK.TO | LINK.DASH | LINK.UNTIL) || a.gap & LINK.BETWEEN)
  // "May 13 - The Fourth Meeting": behind a dash an ordinal in words is none of the days.
  if (range && a.digits > 0 && b.digits === 0) return null
  if (range || joined) {
    const made = fromTo(a.num, b.num, others)
    if (made && range) made.rule = 'date/day-range'
    return made
  }
  return days.map((day, i) => {
    const around = i === days.length - 1 ? [day, ...others] : [day]
    const first = Math.min(...around.map((part) => part.first))
    const after = Math.max(...around.map((part) => part.after))
    const t = stated([...others, day])
    return Object.assign(made(DATE, { time: t, rule: 'date/days' }), { first, after, gap: day.gap, opener: first })
  })
}

function fromTo(from: number, to: number, others: readonly Atom[]): Atom | null {
  const end = stated(others)
  const start = { ...end, day: from, grain: GRAIN.day }
  const last = { ...end, day: to, grain: GRAIN.day, grainTo: GRAIN.day }
  // "from the 27th to the 3rd of April" begins in the month before.
  if (from > to && start.month > 0) {
    start.month = start.month === 1 ? 12 : start.month - 1
    if (start.month === 12) start.year--
  }
  return made(DATE, { time: { ...start, grainTo: GRAIN.day }, more: [made(DATE, { time: last })] })
}

/** Two numbers joined by a dash, of one month. */
export const pair: Make = (parts) => {
  const two = parts.find((part) => part.kinds & PAIR)!
  return two.info.part
    ? null
    : fromTo(
        two.num,
        two.second,
        parts.filter((part) => part !== two),
      )
}

/** "the 15th of this month", 本月十日, "5 الجاري". */
export const dayOfPeriod: Make = (parts) => {
  const month = parts.find((part) => part.kinds & MREF)!
  const day = parts.find((part) => part.kinds & (DAYS | PAIR) && part !== month)
  const year = parts.find((part) => part.kinds & YEAR && part !== month)
  const start = month.time!.start
  const unknown = Number.isNaN(start)
  const { year: y, month: m } = unknown ? { year: Number.NaN, month: 0 } : civil(start)
  const t = time({
    year: y,
    month: m,
    day: day?.num ?? 0,
    grain: day ? GRAIN.day : GRAIN.month,
    relative: true,
    settled: unknown,
  })
  if (year) setYear(t, year)
  if (!day || Number.isNaN(day.second)) return made(DATE, { time: t })
  return made(DATE, { time: t, more: [made(DATE, { time: { ...t, day: day.second } })] })
}

/** "4 to 22 of next month". */
export function daysOfPeriod(parts: Atom[], context: Parameters<Make>[1]): Atom | Atom[] | null {
  const [a, b, month] = parts
  if (!a || !b || !month) return null
  return dayOfPeriod([made(PAIR, { num: a.num, second: b.num }), month], context)
}
