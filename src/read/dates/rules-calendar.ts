/** Day, month and year in every order, with what is said of them: 5 March 2025, March 5-7, 2025年3月5日, 5 مارس الجاري. */
import { type Atom, made } from './atom.ts'
import type { Context, Make, Rule } from './pattern.ts'
import { countsNext, lowered, stated } from './said.ts'
import { dayOfPeriod, daysOfPeriod, pair, twoDays } from './several-days.ts'
import { GRAIN, KIND, LINK } from './symbols.ts'
import { time } from './time.ts'

const { DAY, SDAY, MON, HIJ, YR, YEAR, DATE, MREF } = KIND
const DAYS = DAY | SDAY

/** A month that may be another word needs a sure day or year beside it. */
function monthFirst(month: Atom, day: Atom, context: Context): boolean {
  return month.info.leads || (day.kinds & SDAY) !== 0 || !(month.kinds & KIND.MON) || !countsNext(context)
}

const whole: Make = (parts, { next }) => {
  // "28 February, 2019年6月1日": a year after a comma belongs to what follows, if that needs one.
  const last = parts.at(-1)!
  if (
    last.kinds & (YR | YEAR) &&
    last.gap & LINK.COMMA &&
    next.kinds & (MON | KIND.PART | KIND.SEL) &&
    !(next.gap & ~LINK.SPACED)
  )
    return null
  return made(DATE, { time: stated(parts) })
}

const dayAfterMonth: Make = (parts, context) => {
  const month = parts.find((part) => part.kinds & (MON | HIJ))!
  const day = parts.find((part) => part !== month && part.kinds & DAYS && !(part.kinds & (YR | YEAR)))!
  return monthFirst(month, day, context) || parts.length > 2 ? whole(parts, context) : null
}

const Y = 'YR|YEAR'
const D = 'DAY|SDAY'
const M = 'MON|HIJ'
const TO = '!- !to !and !or !until'

export const calendarRules: Rule[] = [
  { name: 'date/day-month-year', patterns: [`${D} {- . / ,}${M} {, - . / in}${Y} ERA?`], make: whole },
  { name: 'date/month-day-year', patterns: [`${M} {- . / ,}${D} {, - /}${Y} ERA?`], make: dayAfterMonth },
  { name: 'date/year-month-day', patterns: [`${Y} {- . , /}${M} {- . /}${D}`], make: whole },
  {
    name: 'date/day-month-year',
    patterns: ['DAY {!of}MNUM {!of}YR'],
    make: ([d, m, y]) =>
      d!.digits && m!.digits && y!.digits
        ? made(DATE, { time: time({ day: d!.num, month: m!.num, year: y!.num }) })
        : null,
  },
  {
    name: 'date/day-month',
    patterns: [`${D} {- . /}${M}`],
    make: (parts, c) =>
      parts[0]!.digits === 0 && !(parts[0]!.kinds & (KIND.ORD | SDAY)) && lowered(parts[1]!, c)
        ? null
        : whole(parts, c),
  },
  { name: 'date/month-day', patterns: [`${M} {- . /}${D}`], make: dayAfterMonth },
  {
    name: 'date/month-day',
    patterns: [`${M} {!,}ORD`],
    make: (parts, c) => (parts[1]!.kinds & DAY && parts[1]!.digits > 0 ? whole(parts, c) : null),
  },
  {
    name: 'date/day-month-said',
    patterns: [
      `${D} {-}${M} {= _ , the}WHEN`,
      `WHEN {= _ the}${D} ${M} {, - . / in}${Y}`,
      `WHEN {= _ the}${D} ${M}`,
      `${D} {= _ the}WHEN ${M}`,
      `WHEN {= _}${M} ${D}`,
    ],
    make: whole,
  },
  { name: 'date/month-year', patterns: [`${M} {, - . / in}${Y} ERA?`, `${Y} {, - . /}${M}`], make: whole },
  {
    name: 'date/month-said',
    patterns: [`${M} {= _ the}WHEN`, `WHEN {= _}${M}`, `WHEN {= _}WHEN {= _}${M}`],
    make: (parts, c) => (parts.some((part) => part.kinds & MON && lowered(part, c)) ? null : whole(parts, c)),
  },
  {
    name: 'date/days',
    patterns: [
      `${D} {${TO}}${D} {-}${M} {, - in}${Y}? ERA?`,
      `${D} {${TO}}${D} ${M} WHEN`,
      `${M} {between}${D} {${TO}}${D} {,}${Y}?`,
      `${D} {${TO}}${D} {in ,}MREF`,
    ],
    make: (parts, c) => (parts.some((part) => part.kinds & MREF) ? daysOfPeriod(parts, c) : twoDays(parts, c)),
  },
  { name: 'date/day-list', patterns: [`${D} {!, !and}${D} {!, !and !or}${D} ${M} {, in}${Y}? ERA?`], make: twoDays },
  { name: 'date/pair', patterns: [`PAIR {-}${M} {,}${Y}?`, `${M} {- between}PAIR {,}${Y}?`], make: pair },
  {
    name: 'date/numbers',
    patterns: ['PAIR {,}YR'],
    make: ([two, y]) =>
      two!.info.part ? made(DATE, { time: time({ day: two!.num, month: two!.second, year: y!.num }) }) : null,
  },
  {
    name: 'date/numbers-month',
    patterns: ['YR {= _ !- !/}MNUM', 'MNUM {= _ !- !/}YR'],
    make: (parts, c) => {
      const y = parts.find((part) => part.kinds & YR)!
      const m = parts.find((part) => part !== y)!
      if (y.digits !== 4 || m.digits === 0 || countsNext(c)) return null
      return made(DATE, { time: time({ year: y.num, month: m.num, grain: GRAIN.month }) })
    },
  },
  {
    name: 'date/month-short-year',
    patterns: [`${D} MON NUM`, 'MON NUM'],
    make: (parts, c) => {
      const short = parts.at(-1)!
      // "August 99", "15 April of 87": beyond 31 it can only be a year.
      if (short.digits !== 2 || short.num < 32 || countsNext(c)) return null
      return made(DATE, { time: { ...stated(parts.slice(0, -1)), year: 1900 + short.num } })
    },
  },
  {
    name: 'date/day-of-month',
    patterns: [`${D} {in ,}MREF`, `MREF {,}${D}`, `YEAR MREF ${D}?`, 'PAIR {in ,}MREF', 'MREF PAIR'],
    make: dayOfPeriod,
  },
  {
    name: 'date/day-said',
    patterns: [`${D} WHEN`],
    make: ([day, when], c) =>
      day!.digits === 0 || countsNext(c) || !['this', 'past', 'last'].includes(when!.when)
        ? null
        : made(DATE, { time: time({ day: day!.num, when: when!.when }) }),
  },
]
