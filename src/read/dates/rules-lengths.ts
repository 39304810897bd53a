/** Rules for selections (third week, Q3), durations, and what is reckoned with them: two years ago, within ten days. */
import { type Atom, keep, made } from './atom.ts'
import type { Context, Rule } from './pattern.ts'
import { ABOUT, away, type Length, shift } from './periods.ts'
import { SHIFTS } from './rules-periods.ts'
import { tenseAt } from './surroundings.ts'
import { GRAIN, KIND, LINK } from './symbols.ts'
import { doubt } from './time.ts'
import { infoOf } from './words.ts'

const { ORD, WD, DUR, SEL, DATE } = KIND

function duration(count: number, grain: number, vague: boolean): Atom | null {
  if (Number.isNaN(count) || count > 5000) return null
  return made(DUR, { count, grain, more: null, which: vague ? 1 : 0 })
}

export const lengthRules: Rule[] = [
  {
    name: 'selection',
    patterns: ['ORD {= _ the}UNIT', 'UNIT {= _ the}ORD'],
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
  {
    name: 'duration',
    patterns: ['NUM {= _ the}UNIT'],
    make: ([n, unit]) =>
      (unit!.gap & LINK.THE && !unit!.info.plural) || (unit!.count === 1 && n!.kinds & KIND.YR && n!.digits === 4)
        ? null
        : duration(n!.num, unit!.grain, n!.info.vague),
  },
  {
    name: 'duration/after',
    patterns: ['UNIT NUM'],
    make: ([unit, n]) =>
      n!.digits === 0 && n!.num < 1000 && Number.isNaN(unit!.count)
        ? duration(n!.num, unit!.grain, n!.info.vague)
        : null,
  },
  {
    name: 'duration/two',
    patterns: ['UNIT'],
    make: ([unit]) => (unit!.count === 2 ? keep(unit!, { kinds: DUR | KIND.UNIT, more: null, which: 0 }) : null),
  },
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

export const countRules: Rule[] = [
  {
    name: 'ago',
    patterns: [
      '{!ago}DUR',
      'DUR {!ago-after}$',
      '{!ago}DUR {and ,}DUR',
      'DUR {and ,}DUR {!ago-after}$',
      '{!ago}DUR {and ,}DUR {and ,}DUR',
      'DUR {and ,}DUR {and ,}DUR {!ago-after}$',
      'UNIT {!ago-after}$',
      '{!ago}UNIT',
    ],
    make: (parts, c) => reckoned(parts, c, -1),
  },
  {
    name: 'hence',
    patterns: [
      '{!hence}DUR',
      'DUR {!hence-after}$',
      '{!hence}DUR {and ,}DUR',
      '{!hence}DUR {and ,}DUR {and ,}DUR',
      'DUR {and ,}DUR {!hence-after}$',
      'DUR {and ,}DUR {and ,}DUR {!hence-after}$',
      '{!hence}UNIT',
    ],
    // "after two days of talks" counts from the talks, not from today.
    make: (parts, c) =>
      parts[0]!.gap & LINK.AGO || unsureHence(parts, c) || (parts[0]!.gap & LINK.AFTER && c.next.gap & LINK.OF)
        ? null
        : reckoned(parts, c, 1),
  },
  {
    name: 'within',
    patterns: [
      '{!within}DUR',
      'DUR {!within-after}$',
      '{!within}DUR {and ,}DUR',
      '{!within}DUR {and ,}DUR {and ,}DUR',
      '{!within}WHEN {= _}DUR',
    ],
    make: (parts, { moment, next }) => {
      const durations = parts.filter((part) => part.kinds & DUR)
      if (parts.length > durations.length && (SHIFTS[parts[0]!.when] ?? 0) <= 0) return null
      const lengths = lengthsOf(durations)
      if (!lengths || next.kinds & KIND.WHEN) return null
      const to = shift(moment.ref, lengths, 1)
      const t = away(moment.ref, lengths, 1)
      return made(DATE, {
        time: { ...t, start: moment.ref, grain: GRAIN.day, grainTo: t.grain, exactFrom: moment.ref, exactTo: to },
      })
    },
  },
]
