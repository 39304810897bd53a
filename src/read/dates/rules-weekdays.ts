/** Rules for weekdays and weeks beside dates, and for days counted from a date. */
import { type Atom, made } from './atom.ts'
import { mondayOf, weekdayOf } from './calendar.ts'
import type { Make, Rule } from './pattern.ts'
import { shift } from './periods.ts'
import { lengthsOf } from './rules-lengths.ts'
import { CONTAINER as C, selected } from './rules-parts.ts'
import { countsNext } from './said.ts'
import { OTHER_WEEKDAY, settle } from './settle.ts'
import { GRAIN, KIND, LINK } from './symbols.ts'
import { doubt, span, time } from './time.ts'

const { ORD, DAY, SDAY, DATE, WD, DEI, SEL, WHEN, PAIR } = KIND

function weekdayOfWeek(parts: readonly Atom[]): Atom {
  const day = parts.find((p) => p.kinds & WD)!
  const week = parts.find((p) => p !== day)!
  const at = week.time!.start + day.weekday - 1
  return made(DATE, { time: span(at, at, GRAIN.day, true) })
}

/** Most days that a report is put on its page after it was written. */
const LATE = 2

/** "today Wednesday" on a page of Thursday: the day of writing is the one that the weekday names, if the page came soon after. */
function written(relative: number, weekday: number): number {
  const late = (weekdayOf(relative) - weekday + 7) % 7
  return late <= LATE ? relative - late : relative
}

/** A weekday beside a date or a relative day: checked, never believed against a date. */
const checked: Make = (parts, { moment, next }) => {
  // "avant-hier, mardi dernier": the weekday goes with what follows it.
  if (next.kinds & WHEN && parts.at(-1)!.kinds & WD && !(next.gap & LINK.COMMA)) return null
  if (parts.at(-1)!.gap & (LINK.TO | LINK.UNTIL)) return null
  const day = parts.find((p) => p.kinds & WD && !(p.kinds & (DATE | DEI)))!
  const other = parts.find((p) => p !== day)!
  const at = written(moment.ref + other.info.offset, day.weekday)
  const t = other.kinds & DATE ? other.time! : span(at, at, GRAIN.day, true)
  if (t.grain !== GRAIN.day || (other.kinds & DEI && other.grain !== GRAIN.day)) return null
  // "in two weeks on Friday": the weekday picks the day of that week.
  if (other.rule.endsWith('hence') || other.rule.endsWith('ago')) {
    const at = mondayOf(t.start) + day.weekday - 1
    return made(DATE, { time: span(at, at, GRAIN.day, true) })
  }
  if (!t.settled) t.weekday = day.weekday
  else if (!Number.isNaN(t.start) && weekdayOf(t.start) !== day.weekday) doubt(t, OTHER_WEEKDAY)
  return made(DATE, { time: t, more: other.more })
}

const counted: Make = ([length, from], { moment }) => {
  const lengths = lengthsOf([length!])
  const base = from!.kinds & DEI ? moment.ref + from!.info.offset : settle(from!.time!, moment).start
  if (!lengths) return null
  const day = shift(base, lengths, from!.gap & LINK.BEFORE ? -1 : 1)
  return made(DATE, { time: span(day, day, GRAIN.day, from!.kinds & DEI ? true : from!.time!.relative) })
}

export const weekdayRules: Rule[] = [
  {
    name: 'date/weekday-of-week',
    patterns: ['WD {in ,}WREF|DATE', 'WREF|DATE {, - in}WD'],
    make: (parts) => (parts.some((p) => p.time?.grain === GRAIN.week) ? weekdayOfWeek(parts) : null),
  },
  {
    name: 'date/weekdays-of-week',
    patterns: ['WREF {!between !from of ,}WD {!and !to !-}WD', 'WD {!and !to !-}WD {in ,}WREF'],
    make: (parts) => {
      const [a, b] = parts.filter((p) => p.kinds & WD)
      const week = parts.find((p) => p.kinds & KIND.WREF)!.time!.start - 1
      return a!.weekday < b!.weekday
        ? made(DATE, { time: { ...span(week + a!.weekday, week + b!.weekday, GRAIN.day, true), range: true } })
        : null
    },
  },
  {
    name: 'date/weekday-of-period',
    patterns: [`WD ORD {!of in}${C}`, `ORD WD {of in}${C}`, `${C} {of}ORD WD`],
    make: (parts, c) => {
      const ord = parts.find((p) => p.kinds & ORD)!
      const day = parts.find((p) => p.kinds & WD && p !== ord)!
      return ord.num > 5
        ? null
        : selected([made(SEL, { which: ord.num, weekday: day.weekday }), parts.find((p) => p !== ord && p !== day)!], c)
    },
  },
  {
    name: 'date/weekday-said',
    patterns: ['WD WHEN', 'WHEN WD', 'WHEN WHEN WD'],
    make: (parts) => {
      const day = parts.find((p) => p.kinds & WD)!
      const when = parts.filter((p) => p !== day).map((p) => p.when)
      return made(DATE, { time: time({ weekday: day.weekday, when: when.find((w) => w !== 'this') ?? 'this' }) })
    },
  },
  {
    name: 'date/weekday-date',
    patterns: [
      'WD {, - in daytime}DATE',
      'DATE {, ( in}WD',
      'DATE {= _ !(}WD {!)}$',
      'WD {, ( in daytime}DEI',
      'DEI {, ( in daytime}WD',
      'DEI {= _ !(}WD {!)}$',
      'WD {= _ !(}DEI {!)}$',
      'WHEN {= _}WD {, - in}DATE',
    ],
    // "ce mardi 24 juin": what points at the weekday adds nothing to the date.
    make: (parts, context) => checked(parts[0]!.kinds & WHEN ? parts.slice(1) : parts, context),
  },
  {
    name: 'date/weekday-day',
    patterns: ['WD {, in}DAY|SDAY', 'WD {, in}PAIR', 'WHEN {= _ the}WD {, in}PAIR'],
    make: (parts, c) => {
      const [day, n] = parts.slice(-2)
      if (n!.kinds & PAIR)
        return n!.info.part
          ? made(DATE, { time: time({ day: n!.num, month: n!.second, weekday: day!.weekday }) })
          : null
      return countsNext(c) ||
        (n!.digits === 0 && n!.num <= 5 && !(n!.kinds & SDAY)) ||
        (n!.digits === 0 && !(n!.kinds & SDAY) && !(n!.kinds & ORD))
        ? null
        : made(DATE, { time: time({ day: n!.num, weekday: day!.weekday }) })
    },
  },
  {
    name: 'date/week-of',
    patterns: ['UNIT {from since in}DATE', 'UNIT {from since in}DAY'],
    make: ([unit, date], { moment }) => {
      if (date!.kinds & DAY && !date!.time && !(date!.kinds & ORD)) return null
      const t = date!.time ?? time({ day: date!.num })
      if (unit!.grain !== GRAIN.week || t.grain !== GRAIN.day) return null
      const monday = mondayOf(settle(t, moment).start)
      return made(DATE, { time: span(monday, monday + 6, GRAIN.week, t.relative) })
    },
  },
  {
    name: 'date/week-number',
    patterns: ['UNIT NUM {in}YR|YEAR|REF'],
    make: ([unit, n, year], c) =>
      unit!.grain === GRAIN.week && n!.num >= 1 && n!.num <= 53
        ? selected([made(SEL, { which: n!.num, grain: GRAIN.week }), year!], c)
        : null,
  },
  { name: 'date/counted', patterns: ['DUR {!before !after !from !since}DATE|DEI'], make: counted },
  {
    name: 'date/day-twice',
    patterns: ['DEI {, ( in}DATE', 'DATE {, ( in}DEI'],
    make: (parts, { moment }) => {
      const day = parts.find((p) => p.kinds & DEI && !(p.kinds & DATE))!
      const date = parts.find((p) => p !== day)!
      const t = settle({ ...date.time! }, moment)
      return day.grain === GRAIN.day && t.start === t.end && t.start === moment.ref + day.info.offset
        ? made(DATE, { time: date.time, rule: date.rule })
        : null
    },
  },
]
