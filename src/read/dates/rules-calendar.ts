/** Day, month and year in every order, with what is said of them: 5 March 2025, March 5-7, 2025年3月5日, 5 مارس الجاري. */
import { LETTER } from '../../text/chars.ts'
import { CAPITALISED } from '../../sense/features.ts'
import { NEW_LINE } from '../../text/tokens.ts'
import { type Atom, made } from './atom.ts'
import { civil } from './calendar.ts'
import { compile, type Context, type Make, type Rule } from './pattern.ts'
import { GRAIN, KIND, LINK } from './symbols.ts'
import { type Time, time } from './time.ts'
import { STOP, infoOf } from './words.ts'

const { DAY, SDAY, MON, HIJ, YR, YEAR, DATE, MREF, WHEN, PAIR } = KIND
const DAYS = DAY | SDAY

/** What the atoms of a date say together. */
export function stated(parts: readonly Atom[]): Time {
  const t = time({})
  for (const part of parts) {
    const { kinds } = part
    if (kinds & WHEN && !(kinds & (MON | HIJ | DAYS))) t.when = part.when
    else if (kinds & (MON | HIJ)) {
      t.month = part.info.month
      t.hijri ||= (kinds & HIJ) !== 0
    } else if (kinds & (YR | YEAR)) setYear(t, part)
    else if (kinds & DAYS) t.day = part.num
  }
  if (t.day === 0) {
    t.grain = t.month ? GRAIN.month : GRAIN.year
    t.grainTo = t.grain
  }
  return t
}

function setYear(t: Time, part: Atom): void {
  if (part.time && Number.isNaN(part.time.year)) {
    t.relative = true
    // Without a reference the year stays unknown and the date cannot be settled.
    if (Number.isNaN(part.time.start)) t.settled = true
    else t.year = civil(part.time.start).year
  } else t.year = part.time?.year ?? part.num
}

/** Whether a word follows that the last number may count ("in May 12 people"), where days stand before months. */
export function countsNext(day: Atom, { passage, next }: Context): boolean {
  const { cls, gap } = passage.tokens
  const at = next.first
  if (next.kinds !== 0 || next.gap & ~LINK.SPACED || at >= passage.after || gap[at] === NEW_LINE) return false
  return cls[at] === LETTER && infoOf(passage.words[at]!).level === STOP
}

/** A month's name that is another word as well, not written as names are where months have capital letters. */
export function lowered(month: Atom, { passage }: Context): boolean {
  const cased = passage.language.grammar.cased && month.info.leads
  return month.info.unsure && cased && !(passage.words[month.first]!.feats & CAPITALISED)
}

/** A month that may be another word needs a sure day or year beside it. */
function monthFirst(month: Atom, day: Atom, context: Context): boolean {
  if (month.info.leads || day.kinds & SDAY || !(month.kinds & KIND.MON)) return true
  return !countsNext(day, context)
}

const whole: Make = (parts, { next }) => {
  // "28 February, 2019年6月1日": a year after a comma belongs to what follows, if that needs one.
  const last = parts.at(-1)!
  if (last.kinds & (YR | YEAR) && last.gap & LINK.COMMA && next.kinds & (MON | KIND.PART | KIND.SEL) && !(next.gap & ~LINK.SPACED)) return null
  return made(DATE, { time: stated(parts) })
}

const dayAfterMonth: Make = (parts, context) => {
  const month = parts.find((part) => part.kinds & (MON | HIJ))!
  const day = parts.find((part) => part !== month && part.kinds & DAYS && !(part.kinds & (YR | YEAR)))!
  return monthFirst(month, day, context) || parts.length > 2 ? whole(parts, context) : null
}

/** Two days of one month: a range, or two dates where "and" joins days that are not neighbours. */
const twoDays: Make = (parts) => {
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
  if (range || joined) return fromTo(a.num, b.num, others)
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

const pair: Make = (parts) => {
  const two = parts.find((part) => part.kinds & PAIR)!
  return two.info.part ? null : fromTo(two.num, two.second, parts.filter((part) => part !== two))
}

/** "the 15th of this month", 本月十日, "5 الجاري". */
const dayOfPeriod: Make = (parts) => {
  const month = parts.find((part) => part.kinds & MREF)!
  const day = parts.find((part) => part.kinds & (DAYS | PAIR) && part !== month)
  const year = parts.find((part) => part.kinds & YEAR && part !== month)
  const start = month.time!.start
  const unknown = Number.isNaN(start)
  const { year: y, month: m } = unknown ? { year: Number.NaN, month: 0 } : civil(start)
  const t = time({ year: y, month: m, day: day?.num ?? 0, grain: day ? GRAIN.day : GRAIN.month, relative: true, settled: unknown })
  if (year) setYear(t, year)
  if (!day || Number.isNaN(day.second)) return made(DATE, { time: t })
  return made(DATE, { time: t, more: [made(DATE, { time: { ...t, day: day.second } })] })
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
    make: ([d, m, y]) => (d!.digits && m!.digits && y!.digits ? made(DATE, { time: time({ day: d!.num, month: m!.num, year: y!.num }) }) : null),
  },
  { name: 'date/day-month', patterns: [`${D} {- . /}${M}`], make: (parts, c) => (parts[0]!.digits === 0 && !(parts[0]!.kinds & (KIND.ORD | SDAY)) && lowered(parts[1]!, c) ? null : whole(parts, c)) },
  { name: 'date/month-day', patterns: [`${M} {- . /}${D}`], make: dayAfterMonth },
  { name: 'date/month-day', patterns: [`${M} {!,}ORD`], make: (parts, c) => (parts[1]!.kinds & DAY && parts[1]!.digits > 0 ? whole(parts, c) : null) },
  { name: 'date/day-month-said', patterns: [`${D} {-}${M} {= _ , the}WHEN`, `WHEN {= _ the}${D} ${M}`, `${D} {= _ the}WHEN ${M}`, `WHEN {= _}${M} ${D}`], make: whole },
  { name: 'date/month-year', patterns: [`${M} {, - . / in}${Y} ERA?`, `${Y} {, - . /}${M}`], make: whole },
  { name: 'date/month-said', patterns: [`${M} {= _ the}WHEN`, `WHEN {= _}${M}`, `WHEN {= _}WHEN {= _}${M}`], make: (parts, c) => (parts.some((part) => part.kinds & MON && lowered(part, c)) ? null : whole(parts, c)) },
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
    make: ([two, y]) => (two!.info.part ? made(DATE, { time: time({ day: two!.num, month: two!.second, year: y!.num }) }) : null),
  },
  {
    name: 'date/numbers-month',
    patterns: ['YR {= _ !- !/}MNUM', 'MNUM {= _ !- !/}YR'],
    make: (parts, c) => {
      const y = parts.find((part) => part.kinds & YR)!
      const m = parts.find((part) => part !== y)!
      if (y.digits !== 4 || m.digits === 0 || countsNext(m, c)) return null
      return made(DATE, { time: time({ year: y.num, month: m.num, grain: GRAIN.month }) })
    },
  },
  {
    name: 'date/month-short-year',
    patterns: [`${D} MON NUM`, 'MON NUM'],
    make: (parts, c) => {
      const short = parts.at(-1)!
      // "August 99", "15 April of 87": beyond 31 it can only be a year.
      if (short.digits !== 2 || short.num < 32 || countsNext(short, c)) return null
      return made(DATE, { time: { ...stated(parts.slice(0, -1)), year: 1900 + short.num } })
    },
  },
  { name: 'date/day-of-month', patterns: [`${D} {in ,}MREF`, `MREF {,}${D}`, `YEAR MREF ${D}?`, 'PAIR {in ,}MREF', 'MREF PAIR'], make: dayOfPeriod },
  {
    name: 'date/day-said',
    patterns: [`${D} WHEN`],
    make: ([day, when], c) => (day!.digits === 0 || countsNext(day!, c) || !['this', 'past', 'last'].includes(when!.when) ? null : made(DATE, { time: time({ day: day!.num, when: when!.when }) })),
  },
]

function daysOfPeriod(parts: Atom[], context: Context): Atom | Atom[] | null {
  const [a, b, month] = parts
  if (!a || !b || !month) return null
  return dayOfPeriod([made(PAIR, { num: a.num, second: b.num }), month], context)
}

export const calendar = compile(calendarRules)
