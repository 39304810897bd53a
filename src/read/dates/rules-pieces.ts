/** First rules: words that belong to a number or a month, years, durations, periods reckoned from the day of writing. */
import { type Atom, made } from './atom.ts'
import { compile, type Context, type Rule } from './pattern.ts'
import { ABOUT, away, type Length, shift, stretch, unitSpan } from './periods.ts'
import { dayNumber } from './calendar.ts'
import { tenseAt } from './surroundings.ts'
import { GRAIN, KIND, LINK } from './symbols.ts'
import { infoOf, STOP } from './words.ts'
import { HAN, JOINED } from '../../text/tokens.ts'
import { doubt, span, time } from './time.ts'

const { NUM, ORD, MON, WD, DEI, DEC, SDAY, DUR, SEL, YEAR, REF, MREF, WREF, DATE } = KIND

/** An atom as it was, reaching over another: the word "month" before a month's name. */
function keep(atom: Atom, change: Partial<Atom> = {}): Atom {
  return Object.assign(made(atom.kinds, {}), atom, { rule: '' }, change)
}

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
  return made(DEC, { num: value, time: span(dayNumber(start, 1, 1), dayNumber(start + 10, 1, 1) - 1, GRAIN.decade, false) })
}

function duration(count: number, grain: number, vague: boolean): Atom | null {
  if (Number.isNaN(count) || count > 5000) return null
  return made(DUR, { count, grain, more: null, which: vague ? 1 : 0 })
}

export const first: Rule[] = [
  { name: 'months/two-names', patterns: ['MON {= _ !/}MON', 'MON {= _ !(}MON {!)}$'], make: ([a, b]) => (a!.info.month === b!.info.month ? sure(a!) : null) },
  { name: 'month/word', patterns: ['UMONTH MON|HIJ', 'UMONTH MON {= !/}MON', 'UMONTH MON {!(}MON {!)}$'], make: ([, month]) => sure(month!) },
  { name: 'weekday/word', patterns: ['UDAY WD'], make: ([word, day]) => (word!.kinds & DEI ? null : keep(day!, { gap: word!.gap })) },
  { name: 'today/word', patterns: ['UDAY DEI'], make: ([word, day]) => (word!.kinds & DEI || day!.grain !== GRAIN.day ? null : keep(day!)) },
  {
    name: 'day/word',
    patterns: ['UDAY {= _ the}DAY'],
    make: ([word, day]) => (word!.gap & LINK.THE && !(day!.kinds & ORD) && day!.digits === 0 ? null : word!.kinds & DEI ? null : keep(day!, { kinds: SDAY | (day!.kinds & KIND.DAY) })),
  },
  { name: 'day/sign', patterns: ['DAY {= _}SIGN'], make: ([day, sign]) => (sign!.grain === GRAIN.day ? keep(day!, { kinds: KIND.DAY | (sign!.info.unsure ? 0 : SDAY) }) : null) },
  {
    name: 'month/sign',
    patterns: ['MNUM {= _}SIGN'],
    make: ([n, sign]) => (sign!.grain === GRAIN.month ? keep(n!, { kinds: MON, info: { ...n!.info, month: n!.num } }) : null),
  },
  { name: 'year/after', patterns: ['YR {= _}UYEAR ERA?'], make: ([y, , era]) => year(y!.num, era?.info.era ?? '') },
  {
    name: 'year/short',
    patterns: ['NUM {= _}SIGN'],
    // 08年, or 18年 before a month; 30年 are thirty years.
    make: ([y, sign], { next, passage }) => {
      const before = y!.first - 1
      // A name right before it counts the years of a reign.
      const reign = before >= passage.first && passage.tokens.gap[y!.first] === JOINED && infoOf(passage.words[before]!).level === STOP && passage.tokens.cls[before] === HAN
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
      return unit.grain === GRAIN.year && value.num >= 100 && value.num < 3000 ? year(value.num, era?.info.era ?? '') : null
    },
  },
  {
    name: 'date/numbers',
    patterns: ['DATE ERA'],
    make: ([date, era]) => (date!.time ? keep(date!, { time: { ...date!.time, hijri: era!.info.era === 'ah' } }) : null),
  },
  {
    name: 'months/two-said',
    patterns: ['MON {!or !and}MON WHEN'],
    make: ([a, b, when]) => [a!, b!].map((month, i) => {
      const t = time({ month: month.info.month, grain: GRAIN.month, when: when!.when })
      return keep(month, { kinds: DATE, time: t, rule: 'date/month-said', after: i === 0 ? month.after : when!.after })
    }),
  },
  { name: 'decade/mark', patterns: ["NUM|DEC {= - . _}DMARK UNIT?", 'DEC {-}UNIT'], make: (parts) => {
      const unit = parts.find((part) => part.kinds & KIND.UNIT)
      return unit && unit.grain !== GRAIN.year && unit.grain !== GRAIN.decade ? null : decade(parts[0]!.num)
    } },
  {
    name: 'decade/word',
    patterns: ['UNIT NUM|DEC', 'NUM UNIT', 'UNIT UNIT NUM|DEC'],
    make: (parts) => {
      const n = parts.find((part) => part.kinds & (NUM | DEC))!
      const unit = parts.find((part) => part.kinds & KIND.UNIT)!
      const years = unit.grain === GRAIN.year && Number.isNaN(unit.count) && parts[0] === unit
      const round = n.num % 10 === 0 && (n.num >= 1000 || (n.num < 100 && n.num >= 20) || (n.num === 0 && n.digits === 2))
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
      return made(REF, { grain: GRAIN.century, time: span(dayNumber(start, 1, 1), dayNumber(start + 100, 1, 1) - 1, GRAIN.century, false) })
    },
  },
  {
    name: 'selection',
    patterns: ['ORD UNIT', 'UNIT ORD'],
    make: (parts, { next }) => {
      const ord = parts[0]!.kinds & ORD ? parts[0]! : parts[1]!
      const unit = ord === parts[0] ? parts[1]! : parts[0]!
      // In "the second, on Tuesday" (الثاني يوم الثلاثاء) the word for day belongs to the weekday.
      if (unit.kinds & KIND.UDAY && unit === parts[1] && next.kinds & (WD | KIND.DAY)) return null
      if (ord.kinds & KIND.WHEN || unit.grain === GRAIN.hour || ord.info.times) return null
      return made(SEL, { which: ord.num, grain: unit.grain })
    },
  },
  {
    name: 'selection/code',
    patterns: ['UNIT {= -}NUM', 'NUM {=}UNIT'],
    make: (parts) => {
      const unit = parts.find((part) => part.kinds & KIND.UNIT)!
      const n = parts.find((part) => part !== unit)!
      const most = unit.grain === GRAIN.quarter ? 4 : unit.grain === GRAIN.half ? 2 : 0
      return n.digits === 1 && n.num >= 1 && n.num <= most ? made(SEL, { which: n.num, grain: unit.grain }) : null
    },
  },
  { name: 'duration', patterns: ['NUM {= _ the}UNIT'], make: ([n, unit]) => (unit!.gap & LINK.THE && !unit!.info.plural) || (unit!.count === 1 && n!.kinds & KIND.YR && n!.digits === 4) ? null : duration(n!.num, unit!.grain, n!.info.vague) },
  { name: 'duration/after', patterns: ['UNIT NUM'], make: ([unit, n]) => (n!.digits === 0 && n!.num < 1000 && Number.isNaN(unit!.count) ? duration(n!.num, unit!.grain, n!.info.vague) : null) },
  { name: 'duration/two', patterns: ['UNIT'], make: ([unit]) => (unit!.count === 2 ? keep(unit!, { kinds: DUR | KIND.UNIT, more: null, which: 0 }) : null) },
]

/** The lengths of a duration, or of a unit that stands for one of itself; null if they are hours. */
export function lengthsOf(parts: readonly Atom[]): Length[] | null {
  const lengths = parts.flatMap((part) => [part, ...(part.more ?? [])]).map(({ count, grain }) => ({ count, grain }))
  return lengths.some(({ count, grain }) => Number.isNaN(count) || grain === GRAIN.hour) ? null : lengths
}

/** "in two years" may be how long it took: it is reckoned ahead only where the clause speaks of the future. */
function unsureHence(parts: readonly Atom[], { passage }: Context): boolean {
  const head = parts[0]!
  if (!(head.gap & LINK.HENCE) || head.opener >= head.first || !infoOf(passage.words[head.opener]!).unsure) return false
  return tenseAt(passage, head.opener, parts.at(-1)!.after) <= 0
}

function reckoned(parts: Atom[], { moment }: Context, sign: number): Atom | null {
  const alone = parts.length === 1 && !(parts[0]!.kinds & DUR)
  // "since the year", "before the day": a unit alone counts as one only without its article.
  if (alone && (parts[0]!.gap & LINK.THE || parts[0]!.count !== 1)) return null
  const lengths = lengthsOf(parts)
  if (!lengths) return null
  const t = away(moment.ref, lengths, sign)
  if (parts.some((part) => part.which === 1)) doubt(t, ABOUT)
  return made(DATE, { time: t })
}

/** "the past year" are the last twelve months; "recent" (近年) says no number at all. */
const TRAILING = 'trailing'
const RECENT = 'recent'

const SHIFTS: Record<string, number> = { trailing: -1, recent: -1, this: 0, next: 1, coming: 1, last: -1, past: -1, 'after-next': 2, 'before-last': -2, following: 1, preceding: -1 }

/** A unit reckoned from the day of writing, or from the date last named if it is "the following" or "the one before". */
function period(unit: Atom, when: string, { moment, next }: Context): Atom | null {
  const by = SHIFTS[when]
  if (by === undefined || unit.grain === GRAIN.hour || (unit.info.kinds & DEI && when === 'this')) return null
  if (when === RECENT) return null
  if (when === TRAILING && next.kinds & (MON | KIND.YR | YEAR | REF) && !(next.gap & ~(LINK.SPACED | LINK.OF | LINK.FROM | LINK.THE | LINK.IN))) {
    return made(SEL, { which: -1, grain: unit.grain })
  }
  if (when === TRAILING && unit.grain > GRAIN.day) return made(DATE, { time: stretch(moment.ref, { count: 1, grain: unit.grain }, false) })
  const anchored = (when === 'following' || when === 'preceding') && !Number.isNaN(moment.last)
  if (Number.isNaN(unit.count)) return null
  const t = unitSpan(anchored ? moment.last : moment.ref, unit.grain, by)
  return made(kindsOf(unit.grain), { grain: unit.grain, when, time: t })
}

function kindsOf(grain: number): number {
  return REF | (grain === GRAIN.month ? MREF : grain === GRAIN.year ? YEAR : grain === GRAIN.week ? WREF : 0)
}

export const second: Rule[] = [
  {
    name: 'ago',
    patterns: ['{!ago}DUR', 'DUR {!ago-after}$', '{!ago}DUR {and ,}DUR', 'DUR {and ,}DUR {!ago-after}$', '{!ago}DUR {and ,}DUR {and ,}DUR', 'DUR {and ,}DUR {and ,}DUR {!ago-after}$', 'UNIT {!ago-after}$', '{!ago}UNIT'],
    make: (parts, c) => reckoned(parts, c, -1),
  },
  {
    name: 'hence',
    patterns: ['{!hence}DUR', 'DUR {!hence-after}$', '{!hence}DUR {and ,}DUR', '{!hence}DUR {and ,}DUR {and ,}DUR', 'DUR {and ,}DUR {!hence-after}$', 'DUR {and ,}DUR {and ,}DUR {!hence-after}$', '{!hence}UNIT'],
    // "after two days of talks" counts from the talks, not from today.
    make: (parts, c) => (parts[0]!.gap & LINK.AGO || unsureHence(parts, c) || (parts[0]!.gap & LINK.AFTER && c.next.gap & LINK.OF) ? null : reckoned(parts, c, 1)),
  },
  {
    name: 'within',
    patterns: ['{!within}DUR', 'DUR {!within-after}$', '{!within}DUR {and ,}DUR', '{!within}DUR {and ,}DUR {and ,}DUR', '{!within}WHEN {= _}DUR'],
    make: (parts, { moment, next }) => {
      const durations = parts.filter((part) => part.kinds & DUR)
      if (parts.length > durations.length && (SHIFTS[parts[0]!.when] ?? 0) <= 0) return null
      const lengths = lengthsOf(durations)
      if (!lengths || next.kinds & KIND.WHEN) return null
      const to = shift(moment.ref, lengths, 1)
      const t = away(moment.ref, lengths, 1)
      return made(DATE, { time: { ...t, start: moment.ref, grain: GRAIN.day, grainTo: t.grain, exactFrom: moment.ref, exactTo: to } })
    },
  },
  {
    name: 'stretch',
    patterns: ['WHEN {= _ the}DUR', 'DUR {= _ the}WHEN', 'NUM {= _ the}WHEN {= _}UNIT', 'WHEN {= _}WHEN {= _}DUR'],
    make: (parts, { moment, next }) => {
      // "the last three weeks of the year" are taken from what follows.
      if (next.gap & LINK.OF && next.kinds & (YEAR | KIND.YR | REF | MON) && parts.some((part) => ['last', 'past', 'trailing'].includes(part.when))) return null
      if (parts[0]!.kinds & NUM && parts.length === 3 && !parts[2]!.info.plural) return null
      const when = parts.filter((part) => part.kinds & KIND.WHEN && !(part.kinds & DUR)).at(-1)!
      const length = parts.find((part) => part.kinds & (DUR | KIND.UNIT))!
      const count = length.kinds & DUR ? length.count : parts[0]!.num
      const by = SHIFTS[when.when]
      if (!by || Number.isNaN(count) || length.grain === GRAIN.hour) return null
      const t = stretch(moment.ref, { count, grain: length.grain }, by > 0)
      if (length.which === 1) doubt(t, ABOUT)
      return made(DATE, { time: t })
    },
  },
  { name: 'period', patterns: ['WHEN {= _ the}UNIT', 'UNIT {= _ the}WHEN', 'WHEN {= _}WHEN {= _}UNIT', 'WHEN {= _ the}UNIT {= _ the}WHEN'], make: (parts, c) => {
    const unit = parts.find((part) => part.kinds & KIND.UNIT)!
    const whens = parts.filter((part) => part !== unit).map((part) => part.when)
    return period(unit, whens.find((when) => when !== 'this') ?? 'this', c)
  } },
  {
    name: 'period/word',
    patterns: ['DEI'],
    make: ([word], { moment }) => (word!.grain === GRAIN.day || word!.kinds & DATE ? null : made(kindsOf(word!.grain), { grain: word!.grain, time: unitSpan(moment.ref, word!.grain, word!.info.offset) })),
  },
]

export const pieces = [compile(first), compile(second)]
