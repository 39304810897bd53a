/** Rules for words that belong to a number or a name: months, days, years, eras, decades, centuries. */
import { HAN, JOINED } from '../../text/tokens.ts'
import { type Atom, keep, made } from './atom.ts'
import { dayNumber } from './calendar.ts'
import { STOP } from './info.ts'
import type { Rule } from './pattern.ts'
import { GRAIN, KIND, LINK } from './symbols.ts'
import { span, time } from './time.ts'
import { infoOf } from './words.ts'

const { NUM, ORD, MON, DEI, DEC, SDAY, YEAR, REF, DATE } = KIND

/** A month that a word or sign beside it makes sure of. */
function sure(atom: Atom): Atom {
  return keep(atom, { info: { ...atom.info, unsure: false } })
}

/** A year; Hijri if it says so or can be no other. */
function year(value: number, era: string): Atom | null {
  if (era === 'bc' || value < 100) return null
  const hijri = era === 'ah' || (era === '' && value >= 1350 && value < 1500)
  return made(YEAR, { num: value, time: time({ year: value, grain: GRAIN.year, hijri }) })
}

function decade(value: number): Atom | null {
  const start = value < 100 ? 1900 + value + (value < 30 ? 100 : 0) : value
  if (start % 10 !== 0 || start < 1000 || start > 2100) return null
  return made(DEC, {
    num: value,
    time: span(dayNumber(start, 1, 1), dayNumber(start + 10, 1, 1) - 1, GRAIN.decade, false),
  })
}

export const markRules: Rule[] = [
  {
    name: 'months/two-names',
    patterns: ['MON {= _ !/}MON', 'MON {= _ !(}MON {!)}$'],
    make: ([a, b]) => (a!.info.month === b!.info.month ? sure(a!) : null),
  },
  {
    name: 'month/word',
    patterns: ['UMONTH MON|HIJ', 'UMONTH MON {= !/}MON', 'UMONTH MON {!(}MON {!)}$'],
    make: ([, month]) => sure(month!),
  },
  {
    name: 'weekday/word',
    patterns: ['UDAY WD'],
    make: ([word, day]) => (word!.kinds & DEI ? null : keep(day!, { gap: word!.gap })),
  },
  {
    name: 'today/word',
    patterns: ['UDAY DEI'],
    make: ([word, day]) => (word!.kinds & DEI || day!.grain !== GRAIN.day ? null : keep(day!)),
  },
  {
    name: 'day/word',
    patterns: ['UDAY {= _ the}DAY'],
    make: ([word, day]) =>
      word!.gap & LINK.THE && !(day!.kinds & ORD) && day!.digits === 0
        ? null
        : word!.kinds & DEI
          ? null
          : keep(day!, { kinds: SDAY | (day!.kinds & KIND.DAY) }),
  },
  {
    name: 'day/sign',
    patterns: ['DAY {= _}SIGN'],
    make: ([day, sign]) =>
      sign!.grain === GRAIN.day ? keep(day!, { kinds: KIND.DAY | (sign!.info.unsure ? 0 : SDAY) }) : null,
  },
  {
    // 昨(18)日: the day's number in brackets between the word for yesterday and the sign of days.
    name: 'day/in-brackets',
    patterns: ['DEI {!(}DAY {!)}SIGN'],
    make: ([word, day, sign]) =>
      word!.grain === GRAIN.day && sign!.grain === GRAIN.day ? keep(day!, { kinds: KIND.DAY | SDAY }) : null,
  },
  { name: 'year/in-brackets', patterns: ['DEI {!(}YR {!)}UYEAR'], make: ([, y]) => year(y!.num, '') },
  {
    name: 'month/sign',
    patterns: ['MNUM {= _}SIGN'],
    make: ([n, sign]) =>
      sign!.grain === GRAIN.month ? keep(n!, { kinds: MON, info: { ...n!.info, month: n!.num } }) : null,
  },
  { name: 'year/after', patterns: ['YR {= _}UYEAR ERA?'], make: ([y, , era]) => year(y!.num, era?.info.era ?? '') },
  {
    name: 'year/short',
    patterns: ['NUM {= _}SIGN'],
    // 08年, or 18年 before a month; 30年 are thirty years.
    make: ([y, sign], { next, passage }) => {
      const before = y!.first - 1
      // A name right before it counts the years of a reign.
      const reign =
        before >= passage.first &&
        passage.tokens.gap[y!.first] === JOINED &&
        infoOf(passage.words[before]!).level === STOP &&
        passage.tokens.cls[before] === HAN
      const short = !reign && y!.digits === 2 && sign!.grain === GRAIN.year && (y!.num < 10 || next.kinds & KIND.MNUM)
      return short ? year((y!.num < 50 ? 2000 : 1900) + y!.num, '') : null
    },
  },
  { name: 'year/word', patterns: ['UYEAR {,}YR ERA?'], make: ([, y, era]) => year(y!.num, era?.info.era ?? '') },
  { name: 'year/era', patterns: ['YR ERA'], make: ([y, era]) => year(y!.num, era!.info.era) },
  {
    name: 'year/any',
    patterns: ['UYEAR {= _ the}NUM ERA?', 'NUM {= _}SIGN'],
    make: ([a, b, era]) => {
      const [unit, value] = a!.kinds & KIND.UNIT ? [a!, b!] : [b!, a!]
      return unit.grain === GRAIN.year && value.num >= 100 && value.num < 3000
        ? year(value.num, era?.info.era ?? '')
        : null
    },
  },
  {
    name: 'date/numbers',
    patterns: ['DATE ERA'],
    make: ([date, era]) =>
      date!.time ? keep(date!, { time: { ...date!.time, hijri: era!.info.era === 'ah' } }) : null,
  },
  {
    name: 'months/two-said',
    patterns: ['MON {!or !and}MON WHEN'],
    make: ([a, b, when]) =>
      [a!, b!].map((month, i) => {
        const t = time({ month: month.info.month, grain: GRAIN.month, when: when!.when })
        return keep(month, {
          kinds: DATE,
          time: t,
          rule: 'date/month-said',
          after: i === 0 ? month.after : when!.after,
        })
      }),
  },
  {
    name: 'decade/mark',
    patterns: ['NUM|DEC {= - . _}DMARK UNIT?', 'DEC {-}UNIT'],
    make: (parts) => {
      const unit = parts.find((part) => part.kinds & KIND.UNIT)
      return unit && unit.grain !== GRAIN.year && unit.grain !== GRAIN.decade ? null : decade(parts[0]!.num)
    },
  },
  {
    name: 'decade/word',
    patterns: ['UNIT NUM|DEC', 'NUM UNIT', 'UNIT UNIT NUM|DEC'],
    make: (parts) => {
      const n = parts.find((part) => part.kinds & (NUM | DEC))!
      const unit = parts.find((part) => part.kinds & KIND.UNIT)!
      const years = unit.grain === GRAIN.year && Number.isNaN(unit.count) && parts[0] === unit
      const round =
        n.num % 10 === 0 && (n.num >= 1000 || (n.num < 100 && n.num >= 20) || (n.num === 0 && n.digits === 2))
      return (years || unit.grain === GRAIN.decade) && round ? decade(n.num) : null
    },
  },
  { name: 'decade', patterns: ['DEC'], make: ([n]) => (n!.time || n!.kinds & ORD ? null : decade(n!.info.num)) },
  {
    name: 'century',
    patterns: ['ORD UNIT', 'UNIT ORD|NUM', 'NUM UNIT'],
    make: (parts) => {
      const unit = parts.find((part) => part.kinds & KIND.UNIT && part.grain === GRAIN.century)
      const n = parts.find((part) => part !== unit)
      if (!unit || !n || !(n.num >= 10 && n.num <= 30) || Number.isNaN(unit.count)) return null
      const start = (n.num - 1) * 100
      return made(REF, {
        grain: GRAIN.century,
        time: span(dayNumber(start, 1, 1), dayNumber(start + 100, 1, 1) - 1, GRAIN.century, false),
      })
    },
  },
]
