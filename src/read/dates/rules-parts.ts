/** Parts of periods, weekdays, and what stands alone: late March, the third week of 2016, Tuesday 2 December, yesterday. */
import { PUNCTUATION } from '../../text/chars.ts'
import { NEW_LINE } from '../../text/tokens.ts'
import { type Atom, made } from './atom.ts'
import { civil, dayNumber, mondayOf, weekdayOf } from './calendar.ts'
import { compile, type Context, type Make, type Rule } from './pattern.ts'
import { nth, partOf, shift, stretch, unitSpan } from './periods.ts'
import { countsNext, stated } from './rules-calendar.ts'
import { lengthsOf } from './rules-pieces.ts'
import { GRAIN, KIND, LINK } from './symbols.ts'
import { doubt, OTHER_WEEKDAY, settle, span, type Time, time } from './time.ts'

const { ORD, DAY, SDAY, MON, HIJ, YR, YEAR, REF, DATE, WD, DEI, DEC, UNIT, PART, SEL, WHEN, DUR, PAIR } = KIND
export const HEMISPHERE = 'seasons differ by hemisphere'
const IN_TIME = LINK.IN | LINK.SINCE | LINK.UNTIL | LINK.BEFORE | LINK.AFTER | LINK.FROM | LINK.WITHIN | LINK.BETWEEN | LINK.TO

/** The period that an atom names, settled; null if it names none. */
function periodOf(atom: Atom, { moment }: Context): Time | null {
  if (atom.time) return settle(atom.time, moment)
  if (atom.kinds & (MON | HIJ | YR)) return settle(stated([atom]), moment)
  if (atom.kinds & UNIT && atom.grain >= GRAIN.week && atom.grain <= GRAIN.year && atom.count === 1) return unitSpan(moment.ref, atom.grain, 0)
  return null
}

const selected: Make = (parts, context) => {
  const sel = parts.find((part) => part.kinds & SEL)!
  const container = parts.find((part) => part !== sel)
  const grain = sel.weekday ? GRAIN.day : sel.grain
  const within = container ? periodOf(container, context) : sel.grain === GRAIN.quarter || sel.grain === GRAIN.half ? unitSpan(context.moment.ref, GRAIN.year, 0) : null
  if (!within) return null
  if (grain === GRAIN.half && within.grain !== GRAIN.year && within.grain !== GRAIN.half) {
    const t = partOf(within, sel.which === 1 ? 'half1' : 'half2', context.moment.ref)
    return t && made(DATE, { time: t })
  }
  if (within.grain <= grain) return null
  if (Number.isNaN(within.start)) return made(DATE, { time: within })
  const t = nth(within, sel.which, sel.count, grain, sel.weekday)
  return t ? made(DATE, { time: t }) : null
}

/** "last week of December": what was taken for the week before this one. */
const lastOf: Make = ([ref, container], context) => {
  if (ref!.when !== 'last' && ref!.when !== 'past') return null
  return selected([made(SEL, { which: -1, grain: ref!.grain }), container!], context)
}

const part: Make = (parts, context) => {
  const word = parts.find((p) => p.kinds & PART)!
  const container = parts.find((p) => p !== word)
  const [name = '', unit] = word.info.part.split('.')
  let within = container ? periodOf(container, context) : null
  if (unit && word.kinds & PART) {
    const grain = word.info.grain
    if (!container) within = unitSpan(context.moment.ref, grain, 0)
    else if (container.kinds & KIND.MNUM && grain === GRAIN.month) within = settle(time({ month: container.num, grain }), context.moment)
    if (within && within.grain !== grain) return null
  } else if (!container) return null
  if (!within || within.grain === GRAIN.day) return null
  const t = partOf(within, name, context.moment.ref)
  if (t && within.doubt) doubt(t, within.doubt)
  return t ? made(DATE, { time: t }) : null
}

const SEASONS: Record<string, number> = { spring: 3, summer: 6, autumn: 9, winter: 12 }

const season: Make = (parts, context) => {
  const word = parts.find((p) => p.kinds & KIND.SEA)!
  const other = parts.find((p) => p !== word)
  const said = other && other.kinds & WHEN ? other.when : 'this'
  const t = other?.time ?? (other && other.kinds & YR ? stated([other]) : unitSpan(context.moment.ref, GRAIN.year, said === 'this' ? 0 : said === 'next' || said === 'coming' ? 1 : -1))
  const within = settle(t, context.moment)
  if (within.grain !== GRAIN.year) return null
  if (Number.isNaN(within.start)) return made(DATE, { time: within })
  const { year } = civil(within.start)
  const month = SEASONS[word.info.season] ?? 3
  const found = span(dayNumber(year, month, 1), dayNumber(year, month + 3, 1) - 1, GRAIN.month, within.relative)
  doubt(found, HEMISPHERE)
  return made(DATE, { time: found })
}

const weekdayOfWeek: Make = (parts) => {
  const day = parts.find((p) => p.kinds & WD)!
  const week = parts.find((p) => p !== day)!
  const at = week.time!.start + day.weekday - 1
  return made(DATE, { time: span(at, at, GRAIN.day, true) })
}

/** A weekday beside a date or a relative day: checked, never believed against it. */
const checked: Make = (parts, { moment, next }) => {
  // "avant-hier, mardi dernier": the weekday goes with what follows it.
  if (next.kinds & WHEN && parts.at(-1)!.kinds & WD && !(next.gap & LINK.COMMA)) return null
  if (parts.at(-1)!.gap & (LINK.TO | LINK.UNTIL)) return null
  const day = parts.find((p) => p.kinds & WD && !(p.kinds & (DATE | DEI)))!
  const other = parts.find((p) => p !== day)!
  const t = other.kinds & DATE ? other.time! : span(moment.ref + other.info.offset, moment.ref + other.info.offset, GRAIN.day, true)
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

const alone: Record<string, (atom: Atom, context: Context) => Time | null> = {
  deictic: ({ grain, info }, { moment, next }) => {
    if (grain !== GRAIN.day || info.unsure) return null
    // "le lendemain" follows the date last named; "la veille de la visite" names none.
    const anchored = info.when === 'following'
    if (anchored && next.gap & LINK.OF) return null
    const day = (anchored && !Number.isNaN(moment.last) ? moment.last : moment.ref) + info.offset
    return span(day, day, grain, true)
  },
  weekday: ({ info, gap }) => (info.unsure && (!(gap & LINK.IN) || gap & LINK.THE) ? null : time({ weekday: info.weekday })),
  weekend: ({ grain, count }, { moment }) => (grain === GRAIN.weekend && count === 1 ? unitSpan(moment.ref, grain, 0) : null),
  month: (atom) => (atom.info.unsure && !(atom.gap & IN_TIME) ? null : stated([atom])),
  period: ({ time: t }) => t,
  year: (atom, context) => {
    const { num, gap, digits, kinds } = atom
    const least = digits === 0 && num % 100 !== 0 ? 1000 : 1900
    if (!(gap & (IN_TIME | LINK.OF)) || num < least || num > 2100 || kinds & ORD || (digits !== 4 && digits !== 0)) return null
    const loose = digits === 0 ? num % 100 === 0 : !(gap & IN_TIME & ~LINK.FROM)
    return loose && countsNext(atom, context) ? null : stated([atom])
  },
  day: ({ num, kinds, digits, gap }, { passage, next }) => {
    if (kinds & SDAY) return time({ day: num })
    if (digits === 0 || !(gap & LINK.THE) || !(gap & IN_TIME) || kinds & (YR | KIND.DUR)) return null
    const ended = next.first >= passage.after || passage.tokens.gap[next.first] === NEW_LINE || next.gap & (LINK.COMMA | LINK.DOT | LINK.CLOSE)
    return ended || passage.tokens.cls[next.first] === PUNCTUATION ? time({ day: num }) : null
  },
  numbers: (atom) => {
    if (!atom.info.part || (atom.info.unsure && !(atom.gap & LINK.IN && atom.gap & LINK.THE))) return null
    return time({ day: atom.num, month: atom.second })
  },
}

function single(name: string, pattern: string, key: string): Rule {
  return {
    name,
    patterns: [pattern],
    make: ([atom], context) => {
      const t = alone[key]?.(atom!, context) ?? null
      return t && made(DATE | (atom!.kinds & (DAY | YR)), { time: t, num: atom!.num, rule: name })
    },
  }
}

const C = 'DATE|YEAR|YR|REF|MON|HIJ|DEC'

const rules: Rule[] = [
  { name: 'date/part', patterns: [`PART {in -}${C}`, `${C} PART`, 'MNUM {= _}PART', 'PART {in}UNIT', 'PART'], make: (parts, c) => (parts.length === 2 && parts[1]!.kinds & PART && !parts[1]!.info.part.includes('.') ? null : part(parts, c)) },
  { name: 'date/selected', patterns: [`SEL {in -}${C}`, 'SEL {in}UNIT', `${C} {-}SEL`, 'SEL'], make: selected },
  {
    name: 'date/first-units',
    patterns: [`ORD DUR {in}${C}`, `DUR ORD {in}${C}`, 'ORD DUR', 'DUR ORD', `${C} {!ago-after of}DUR`, `${C} {of}ORD DUR`, `WHEN DUR {!of in}${C}`, `NUM WHEN UNIT {!of in}${C}`, '{!ago-after}DUR'],
    make: (parts, c) => {
      const said = parts.find((p) => p.kinds & WHEN && ['last', 'past', 'trailing'].includes(p.when))
      if (parts.length > 2 && said && parts.at(-1)!.kinds & (DATE | YEAR | YR | REF | MON)) {
        const unit = parts.find((p) => p.kinds & (DUR | UNIT))!
        const count = unit.kinds & DUR ? unit.count : parts[0]!.num
        return selected([made(SEL, { which: -1, grain: unit.grain, count }), parts.at(-1)!], c)
      }
      const length = parts.find((p) => p.kinds & DUR)
      if (!length) return null
      const ord = length.gap & LINK.AGO_P ? made(ORD, { num: parts.length === 1 ? -1 : 1 }) : parts.find((p) => p.kinds & ORD && p !== length)
      const container = parts.find((p) => p !== length && p !== ord)
      if (!container) return ord?.num === -1 ? made(DATE, { time: stretch(c.moment.ref, length, false) }) : null
      return ord ? selected([made(SEL, { which: ord.num, grain: length.grain, count: length.count }), container], c) : null
    },
  },
  { name: 'date/last-of', patterns: [`REF {!of in}${C}`], make: lastOf },
  { name: 'date/season', patterns: ['SEA {, in}YR|YEAR', 'YR|YEAR SEA', 'SEA WHEN', 'WHEN SEA', 'SEA'], make: (parts, c) => (parts.length === 1 && (parts[0]!.info.unsure || !(parts[0]!.gap & LINK.IN)) ? null : season(parts, c)) },
  {
    name: 'date/decade-of-century',
    patterns: ['DEC {in}REF', 'REF DEC'],
    make: (parts, c) => {
      const tens = parts.find((p) => p.kinds & DEC)!
      const century = parts.find((p) => p !== tens)!
      if (century.grain !== GRAIN.century) return null
      const start = settle(century.time!, c.moment).start
      const year = Number.isNaN(start) ? Number.NaN : civil(start).year + (tens.num % 100)
      return made(DATE, { time: span(dayNumber(year, 1, 1), dayNumber(year + 10, 1, 1) - 1, GRAIN.decade, century.time!.relative) })
    },
  },
  { name: 'date/weekday-of-week', patterns: ['WD {in ,}WREF|DATE', 'WREF|DATE {, - in}WD'], make: (parts) => (parts.some((p) => p.time?.grain === GRAIN.week) ? weekdayOfWeek(parts, null as never) : null) },
  {
    name: 'date/weekdays-of-week',
    patterns: ['WREF {!between !from of ,}WD {!and !to !-}WD', 'WD {!and !to !-}WD {in ,}WREF'],
    make: (parts) => {
      const [a, b] = parts.filter((p) => p.kinds & WD)
      const week = parts.find((p) => p.kinds & KIND.WREF)!.time!.start - 1
      return a!.weekday < b!.weekday ? made(DATE, { time: { ...span(week + a!.weekday, week + b!.weekday, GRAIN.day, true), range: true } }) : null
    },
  },
  {
    name: 'date/weekday-of-period',
    patterns: [`WD ORD {!of in}${C}`, `ORD WD {of in}${C}`, `${C} {of}ORD WD`],
    make: (parts, c) => {
      const ord = parts.find((p) => p.kinds & ORD)!
      const day = parts.find((p) => p.kinds & WD && p !== ord)!
      return ord.num > 5 ? null : selected([made(SEL, { which: ord.num, weekday: day.weekday }), parts.find((p) => p !== ord && p !== day)!], c)
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
  { name: 'date/weekday-date', patterns: ['WD {, - in daytime}DATE', 'DATE {, ( in}WD', 'DATE {= _ !(}WD {!)}$', 'WD {, ( in daytime}DEI', 'DEI {, ( in daytime}WD', 'DEI {= _ !(}WD {!)}$', 'WD {= _ !(}DEI {!)}$'], make: checked },
  {
    name: 'date/weekday-day',
    patterns: ['WD {, in}DAY|SDAY', 'WD {, in}PAIR', 'WHEN {= _ the}WD {, in}PAIR'],
    make: (parts, c) => {
      const [day, n] = parts.slice(-2)
      if (n!.kinds & PAIR) return n!.info.part ? made(DATE, { time: time({ day: n!.num, month: n!.second, weekday: day!.weekday }) }) : null
      return countsNext(n!, c) || (n!.digits === 0 && n!.num <= 5 && !(n!.kinds & SDAY)) || (n!.digits === 0 && !(n!.kinds & SDAY) && !(n!.kinds & ORD)) ? null : made(DATE, { time: time({ day: n!.num, weekday: day!.weekday }) })
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
    make: ([unit, n, year], c) => (unit!.grain === GRAIN.week && n!.num >= 1 && n!.num <= 53 ? selected([made(SEL, { which: n!.num, grain: GRAIN.week }), year!], c) : null),
  },
  { name: 'date/counted', patterns: ['DUR {!before !after !from !since}DATE|DEI'], make: counted },
  {
    name: 'date/day-twice',
    patterns: ['DEI {, ( in}DATE', 'DATE {, ( in}DEI'],
    make: (parts, { moment }) => {
      const day = parts.find((p) => p.kinds & DEI && !(p.kinds & DATE))!
      const date = parts.find((p) => p !== day)!
      const t = settle({ ...date.time! }, moment)
      return day.grain === GRAIN.day && t.start === t.end && t.start === moment.ref + day.info.offset ? made(DATE, { time: date.time, rule: date.rule }) : null
    },
  },
  single('date/relative-day', 'DEI', 'deictic'),
  single('date/weekday', 'WD', 'weekday'),
  single('date/month', 'MON|HIJ', 'month'),
  single('date/period', 'YEAR|REF|DEC', 'period'),
  single('date/year', 'YR', 'year'),
  single('date/day', 'DAY|SDAY', 'day'),
  single('date/weekend', 'UNIT', 'weekend'),
  single('date/numbers', 'PAIR', 'numbers'),
]

export const partRules = compile(rules)
