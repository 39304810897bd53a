/** Rules for periods reckoned from the day of writing: last week, the next five years, 去年. */
import { type Atom, made } from './atom.ts'
import type { Context, Rule } from './pattern.ts'
import { ABOUT, stretch, unitSpan } from './periods.ts'
import { GRAIN, KIND, LINK } from './symbols.ts'
import { doubt } from './time.ts'

const { NUM, MON, DEI, DUR, SEL, YEAR, REF, MREF, WREF, DATE } = KIND

/** "the past year" are the last twelve months; "recent" (近年) says no number at all. */
const TRAILING = 'trailing'
const RECENT = 'recent'

/** How many units on a word points. */
export const SHIFTS: Record<string, number> = {
  trailing: -1,
  recent: -1,
  same: 0,
  this: 0,
  next: 1,
  coming: 1,
  last: -1,
  past: -1,
  'after-next': 2,
  'before-last': -2,
  following: 1,
  preceding: -1,
}

/** A unit reckoned from the day of writing, or from the date last named if it is "the following" or "the one before". */
function period(unit: Atom, when: string, { moment, next }: Context): Atom | null {
  const by = SHIFTS[when]
  if (by === undefined || unit.grain === GRAIN.hour || (unit.info.kinds & DEI && when === 'this')) return null
  if (when === RECENT) return null
  if (
    when === TRAILING &&
    next.kinds & (MON | KIND.YR | YEAR | REF) &&
    !(next.gap & ~(LINK.SPACED | LINK.OF | LINK.FROM | LINK.THE | LINK.IN))
  ) {
    return made(SEL, { which: -1, grain: unit.grain })
  }
  if (when === TRAILING && unit.grain > GRAIN.day)
    return made(DATE, { time: stretch(moment.ref, { count: 1, grain: unit.grain }, false) })
  const anchored = (when === 'following' || when === 'preceding' || when === 'same') && !Number.isNaN(moment.last)
  // "that day": no day was named that it could be.
  if (Number.isNaN(unit.count) || (when === 'same' && !anchored)) return null
  const t = unitSpan(anchored ? moment.last : moment.ref, unit.grain, by)
  return made(kindsOf(unit.grain), { grain: unit.grain, when, time: t })
}

function kindsOf(grain: number): number {
  return REF | (grain === GRAIN.month ? MREF : grain === GRAIN.year ? YEAR : grain === GRAIN.week ? WREF : 0)
}

export const periodRules: Rule[] = [
  {
    name: 'stretch',
    patterns: ['WHEN {= _ the}DUR', 'DUR {= _ the}WHEN', 'NUM {= _ the}WHEN {= _}UNIT', 'WHEN {= _}WHEN {= _}DUR'],
    make: (parts, { moment, next }) => {
      // "the last three weeks of the year" are taken from what follows.
      if (
        next.gap & LINK.OF &&
        next.kinds & (YEAR | KIND.YR | REF | MON) &&
        parts.some((part) => ['last', 'past', 'trailing'].includes(part.when))
      )
        return null
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
  {
    name: 'period',
    patterns: [
      'WHEN {= _ the}UNIT',
      'UNIT {= _ the}WHEN',
      'WHEN {= _}WHEN {= _}UNIT',
      'WHEN {= _ the}UNIT {= _ the}WHEN',
    ],
    make: (parts, c) => {
      const unit = parts.find((part) => part.kinds & KIND.UNIT)!
      const whens = parts.filter((part) => part !== unit).map((part) => part.when)
      return period(unit, whens.find((when) => when !== 'this') ?? 'this', c)
    },
  },
  {
    name: 'period/word',
    patterns: ['DEI'],
    make: ([word], { moment }) =>
      word!.grain === GRAIN.day || word!.kinds & DATE
        ? null
        : made(kindsOf(word!.grain), {
            grain: word!.grain,
            time: unitSpan(moment.ref, word!.grain, word!.info.offset),
          }),
  },
]
