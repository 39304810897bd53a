/** From one date to another, and one day written in two calendars. */
import { type Atom, keep, made } from './atom.ts'
import type { Make, Rule } from './pattern.ts'
import { stated } from './said.ts'
import { settle } from './settle.ts'
import { GRAIN, KIND, LINK } from './symbols.ts'
import { doubt, type Moment, span, type Time, time } from './time.ts'

const { DATE, DAY, SDAY, YR, MON, HIJ } = KIND
const CALENDARS = 'the two calendars name different days'

/** The time that one end of a range says; null for what can be no end of one. */
function endOf(atom: Atom, moment: Moment): Time | null {
  if (atom.kinds & DATE) return atom.time
  if (atom.kinds & KIND.DEI) return span(moment.ref + atom.info.offset, moment.ref + atom.info.offset, GRAIN.day, true)
  if (atom.kinds & YR && atom.num >= 1500 && atom.num <= 2100) return stated([atom])
  if (atom.kinds & (MON | HIJ)) return stated([atom])
  if (atom.kinds & KIND.PAIR) return atom.info.part ? time({ day: atom.num, month: atom.second }) : null
  return atom.kinds & (DAY | SDAY) && !(atom.kinds & YR) ? stated([atom]) : null
}

/** Gives each end what only the other says: "4 to 22 January 1995", "1 January – 5 April 2020". */
function share(a: Time, b: Time, moment: Moment): boolean {
  if (!a.settled && !b.settled) {
    const dayOnly = (t: Time) => t.day > 0 && t.month === 0
    if (dayOnly(a) && b.month > 0) {
      const back = a.day > b.day ? 1 : 0
      a.month = b.month === 1 && back ? 12 : b.month - back
      a.year = b.month === 1 && back ? b.year - 1 : b.year
    } else if (dayOnly(b) && a.month > 0) {
      const on = b.day < a.day ? 1 : 0
      b.month = a.month === 12 && on ? 1 : a.month + on
      b.year = a.month === 12 && on ? a.year + 1 : a.year
    }
    b.hijri ||= a.hijri && b.month > 0
    const order = a.month * 32 + a.day - (b.month * 32 + b.day)
    if (Number.isNaN(a.year) && a.when === '' && !Number.isNaN(b.year) && a.month > 0 && b.month > 0)
      a.year = order > 0 ? b.year - 1 : b.year
    else if (Number.isNaN(b.year) && !Number.isNaN(a.year) && a.month > 0 && b.month > 0)
      b.year = order > 0 ? a.year + 1 : a.year
  }
  settle(a, moment)
  if (!b.settled && Number.isNaN(b.start) && !Number.isNaN(a.start)) after(a, b)
  settle(b, moment)
  return !(b.start < a.start)
}

/** The end of a range that leaves its year or week out comes next after its beginning. */
function after(a: Time, b: Time): void {
  const yearless = b.month > 0 && Number.isNaN(b.year)
  if (!yearless && !b.weekday && !(b.day > 0 && b.month === 0)) return
  if (b.weekday && b.day === 0 && b.when !== '') return
  settle(Object.assign(b, { when: b.when || 'coming' }), { ref: a.start - (yearless ? 1 : 0), last: Number.NaN })
}

/** One period from the beginning of the first to the end of the second. */
export function joined(a: Time, b: Time, moment: Moment): Atom | null {
  if (a.day > 0 && a.month === 0 && b.grain !== GRAIN.day) return null
  if (!share(a, b, moment)) return null
  const t: Time = {
    ...a,
    end: b.end,
    grainTo: b.grainTo,
    settled: true,
    range: true,
    relative: a.relative || b.relative,
    exactTo: b.exactTo,
  }
  if (b.doubt) doubt(t, b.doubt)
  return made(DATE, { time: t })
}

const range: Make = ([first, second], { moment }) => {
  const a = endOf(first!, moment)
  const b = endOf(second!, moment)
  if (!a || !b) return null
  // "May 13 - The Fourth Meeting": behind a dash an ordinal in words is no day.
  const counts = second!.digits === 0 && !(second!.kinds & (DATE | YR | MON | HIJ | KIND.DEI | KIND.PAIR))
  if (first!.kinds & DATE && counts && second!.gap & LINK.DASH) return null
  // "4 to 22" alone are numbers.
  if (!(first!.kinds & DATE) && !(second!.kinds & DATE) && !(first!.kinds & second!.kinds & (YR | KIND.PAIR))) {
    if (!(first!.kinds & (MON | HIJ) && second!.kinds & (MON | HIJ))) return null
  }
  return joined({ ...a }, { ...b }, moment)
}

/** "in 2015 and 2016": two years, the second marked by the first. */
const years: Make = ([first, second]) => {
  if (first!.time?.grain !== GRAIN.year || second!.num < 1900 || second!.num > 2100) return null
  const other = made(DATE, { time: stated([second!]), rule: 'date/year', gap: second!.gap })
  return [first!, Object.assign(other, { first: second!.first, after: second!.after, opener: second!.first })]
}

/** "Tuesday 6 and Wednesday 7 September": days with their weekdays, of which only the last has its month; from the first to the last where they are neighbours. */
const daysNamed: Make = (parts, { moment }) => {
  const last = parts.at(-1)?.time
  const before = parts.slice(0, -1).map(({ time }) => time)
  if (!last || last.settled || last.day === 0 || last.month === 0) return null
  if (!before.every((t) => t && !t.settled && t.weekday > 0 && t.day > 0 && t.month === 0)) return null
  const days = [...before, last].map((t) => t?.day ?? 0)
  if (days.every((day, i) => i === 0 || day === days[i - 1]! + 1)) return joined({ ...before[0]! }, { ...last }, moment)
  return parts.map((part, i) =>
    i < before.length
      ? keep(part, { time: { ...part.time!, month: last.month, year: last.year }, rule: part.rule })
      : part,
  )
}

/** A Hijri date with its Gregorian one: the Gregorian wins, and both are one mention. */
const twoCalendars: Make = ([first, second], { moment }) => {
  const a = first!.time!
  const b = second!.time!
  if (a.hijri === b.hijri) {
    // "yesterday, Wednesday, 10 February": the same day said twice.
    const same =
      !second!.more && a.grain === GRAIN.day && settle({ ...a }, moment).start === settle({ ...b }, moment).start
    return same ? made(DATE, { time: b.settled ? a : b, rule: (b.settled ? first! : second!).rule }) : null
  }
  if (a.grain !== b.grain) return null
  const [hijri, other] = a.hijri ? [a, b] : [b, a]
  settle(other, moment)
  settle(hijri, moment)
  if (Math.abs(hijri.start - other.start) > (a.grain === GRAIN.day ? 1 : 31)) doubt(other, CALENDARS)
  return made(DATE, { time: other, rule: 'date/two-calendars', more: (a.hijri ? second! : first!).more })
}

const END = 'DATE|YR|MON|HIJ|DAY|SDAY|DEI|PAIR'

export const rangeRules: Rule[] = [
  {
    name: 'date/two-calendars',
    patterns: ['DATE {!equals , - /}DATE', 'DATE {!(}DATE {!)}$', 'DATE {!/ !- !,}DATE', 'DATE {_ =}DATE'],
    make: twoCalendars,
  },
  {
    name: 'date/range',
    patterns: [
      `${END} {!to !until in from}${END}`,
      `${END} {!-}${END}`,
      `{!between}${END} {!and !to !-}${END}`,
      `{!from}${END} {!and}${END}`,
      `${END} {!and}${END} {!between}$`,
    ],
    make: range,
  },
  { name: 'date/days-named', patterns: ['DATE {!and}DATE', 'DATE {!,}DATE {!and}DATE'], make: daysNamed },
  { name: 'date/years', patterns: ['DATE {!and !or ,}YR'], make: years },
]
