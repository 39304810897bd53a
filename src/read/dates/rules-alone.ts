/** Rules for what makes a date by itself, or with no more than a preposition: yesterday, Monday, in March, since 1996. */
import { PUNCTUATION } from '../../text/chars.ts'
import { NEW_LINE } from '../../text/tokens.ts'
import { type Atom, made } from './atom.ts'
import type { Context, Rule } from './pattern.ts'
import { unitSpan } from './periods.ts'
import { countsNext, stated } from './said.ts'
import { GRAIN, KIND, LINK } from './symbols.ts'
import { span, type Time, time } from './time.ts'

const { ORD, DAY, SDAY, YR, DATE } = KIND
const IN_TIME =
  LINK.IN | LINK.SINCE | LINK.UNTIL | LINK.BEFORE | LINK.AFTER | LINK.FROM | LINK.WITHIN | LINK.BETWEEN | LINK.TO

const alone: Record<string, (atom: Atom, context: Context) => Time | null> = {
  deictic: ({ grain, info }, { moment, next }) => {
    if (grain !== GRAIN.day || info.unsure) return null
    // "le lendemain" follows the date last named; "la veille de la visite" names none.
    const anchored = info.when === 'following'
    if (anchored && next.gap & LINK.OF) return null
    const day = (anchored && !Number.isNaN(moment.last) ? moment.last : moment.ref) + info.offset
    return span(day, day, grain, true)
  },
  weekday: ({ info, gap }) =>
    info.unsure && (!(gap & LINK.IN) || gap & LINK.THE) ? null : time({ weekday: info.weekday }),
  weekend: ({ grain, count }, { moment }) =>
    grain === GRAIN.weekend && count === 1 ? unitSpan(moment.ref, grain, 0) : null,
  month: (atom) => (atom.info.unsure && !(atom.gap & IN_TIME) ? null : stated([atom])),
  period: ({ time: t }) => t,
  year: (atom, context) => {
    const { num, gap, digits, kinds } = atom
    const least = digits === 0 && num % 100 !== 0 ? 1000 : 1900
    if (!(gap & (IN_TIME | LINK.OF)) || num < least || num > 2100 || kinds & ORD || (digits !== 4 && digits !== 0))
      return null
    const loose = digits === 0 ? num % 100 === 0 : !(gap & IN_TIME & ~LINK.FROM)
    return loose && countsNext(context) ? null : stated([atom])
  },
  day: ({ num, kinds, digits, gap }, { passage, next }) => {
    if (kinds & SDAY) return time({ day: num })
    if (digits === 0 || !(gap & LINK.THE) || !(gap & IN_TIME) || kinds & (YR | KIND.DUR)) return null
    const ended =
      next.first >= passage.after ||
      passage.tokens.gap[next.first] === NEW_LINE ||
      next.gap & (LINK.COMMA | LINK.DOT | LINK.CLOSE)
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

export const aloneRules: Rule[] = [
  single('date/relative-day', 'DEI', 'deictic'),
  single('date/weekday', 'WD', 'weekday'),
  single('date/month', 'MON|HIJ', 'month'),
  single('date/period', 'YEAR|REF|DEC', 'period'),
  single('date/year', 'YR', 'year'),
  single('date/day', 'DAY|SDAY', 'day'),
  single('date/weekend', 'UNIT', 'weekend'),
  single('date/numbers', 'PAIR', 'numbers'),
]
