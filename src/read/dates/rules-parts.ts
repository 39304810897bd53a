/** Rules for parts of periods: late March, the third week of 2016, the first ten days of the year, summer 2024. */
import { type Atom, made } from './atom.ts'
import { civil, dayNumber } from './calendar.ts'
import type { Context, Make, Rule } from './pattern.ts'
import { nth, partOf, stretch, unitSpan } from './periods.ts'
import { stated } from './said.ts'
import { settle } from './settle.ts'
import { tenseAt } from './surroundings.ts'
import { GRAIN, KIND, LINK } from './symbols.ts'
import { doubt, span, type Time, time } from './time.ts'

const { ORD, MON, HIJ, YR, YEAR, REF, DATE, DEC, UNIT, PART, SEL, WHEN, DUR } = KIND
const HEMISPHERE = 'seasons differ by hemisphere'

/** What a part can be taken of. */
export const CONTAINER = 'DATE|YEAR|YR|REF|MON|HIJ|DEC'

/** The period that an atom names, settled; null if it names none. */
function periodOf(atom: Atom, { moment, passage }: Context): Time | null {
  if (atom.time) return settle(atom.time, moment)
  if (atom.kinds & (MON | HIJ | YR)) {
    const t = stated([atom])
    if (Number.isNaN(t.year) && tenseAt(passage, atom.first, atom.after) > 0) t.when = 'future'
    return settle(t, moment)
  }
  if (atom.kinds & UNIT && atom.grain >= GRAIN.week && atom.grain <= GRAIN.year && atom.count === 1)
    return unitSpan(moment.ref, atom.grain, 0)
  return null
}

/** A part by its number: the third week of July. */
export const selected: Make = (parts, context) => {
  const sel = parts.find((part) => part.kinds & SEL)!
  const container = parts.find((part) => part !== sel)
  const grain = sel.weekday ? GRAIN.day : sel.grain
  const within = container
    ? periodOf(container, context)
    : sel.grain === GRAIN.quarter || sel.grain === GRAIN.half
      ? unitSpan(context.moment.ref, GRAIN.year, 0)
      : null
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
    else if (container.kinds & KIND.MNUM && grain === GRAIN.month)
      within = settle(time({ month: container.num, grain }), context.moment)
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
  const t =
    other?.time ??
    (other && other.kinds & YR
      ? stated([other])
      : unitSpan(context.moment.ref, GRAIN.year, said === 'this' ? 0 : said === 'next' || said === 'coming' ? 1 : -1))
  const within = settle(t, context.moment)
  if (within.grain !== GRAIN.year) return null
  if (Number.isNaN(within.start)) return made(DATE, { time: within })
  const { year } = civil(within.start)
  const month = SEASONS[word.info.season] ?? 3
  const found = span(dayNumber(year, month, 1), dayNumber(year, month + 3, 1) - 1, GRAIN.month, within.relative)
  doubt(found, HEMISPHERE)
  return made(DATE, { time: found })
}

const C = CONTAINER

export const partRules: Rule[] = [
  {
    name: 'date/part',
    patterns: [`PART {in -}${C}`, `${C} PART`, 'MNUM {= _}PART', 'PART {in}UNIT', 'PART'],
    make: (parts, c) =>
      parts.length === 2 && parts[1]!.kinds & PART && !parts[1]!.info.part.includes('.') ? null : part(parts, c),
  },
  { name: 'date/selected', patterns: [`SEL {in -}${C}`, 'SEL {in}UNIT', `${C} {-}SEL`, 'SEL'], make: selected },
  {
    name: 'date/first-units',
    patterns: [
      `ORD DUR {in}${C}`,
      `DUR ORD {in}${C}`,
      'ORD DUR',
      'DUR ORD',
      `${C} {!ago-after of}DUR`,
      `${C} {of}ORD DUR`,
      `WHEN DUR {!of in}${C}`,
      `NUM WHEN UNIT {!of in}${C}`,
      '{!ago-after}DUR',
    ],
    make: (parts, c) => {
      const said = parts.find((p) => p.kinds & WHEN && ['last', 'past', 'trailing'].includes(p.when))
      if (parts.length > 2 && said && parts.at(-1)!.kinds & (DATE | YEAR | YR | REF | MON)) {
        const unit = parts.find((p) => p.kinds & (DUR | UNIT))!
        const count = unit.kinds & DUR ? unit.count : parts[0]!.num
        return selected([made(SEL, { which: -1, grain: unit.grain, count }), parts.at(-1)!], c)
      }
      const length = parts.find((p) => p.kinds & DUR)
      if (!length) return null
      const ord =
        length.gap & LINK.AGO_P
          ? made(ORD, { num: parts.length === 1 ? -1 : 1 })
          : parts.find((p) => p.kinds & ORD && p !== length)
      const container = parts.find((p) => p !== length && p !== ord)
      if (!container) return ord?.num === -1 ? made(DATE, { time: stretch(c.moment.ref, length, false) }) : null
      return ord
        ? selected([made(SEL, { which: ord.num, grain: length.grain, count: length.count }), container], c)
        : null
    },
  },
  { name: 'date/last-of', patterns: [`REF {!of in}${C}`], make: lastOf },
  {
    name: 'date/season',
    patterns: ['SEA {, in}YR|YEAR', 'YR|YEAR SEA', 'SEA WHEN', 'WHEN SEA', 'SEA'],
    make: (parts, c) =>
      parts.length === 1 && (parts[0]!.info.unsure || !(parts[0]!.gap & LINK.IN)) ? null : season(parts, c),
  },
  {
    name: 'date/decade-of-century',
    patterns: ['DEC {in}REF', 'REF DEC'],
    make: (parts, c) => {
      const tens = parts.find((p) => p.kinds & DEC)!
      const century = parts.find((p) => p !== tens)!
      if (century.grain !== GRAIN.century) return null
      const start = settle(century.time!, c.moment).start
      const year = Number.isNaN(start) ? Number.NaN : civil(start).year + (tens.num % 100)
      return made(DATE, {
        time: span(dayNumber(year, 1, 1), dayNumber(year + 10, 1, 1) - 1, GRAIN.decade, century.time!.relative),
      })
    },
  },
]
