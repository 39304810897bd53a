/** Numbers joined by signs: 30/7/2015, 2025-12-02, 11/2016, 4-22, 2014-2018; and those that only look so: 19:05, S/RES/2735, 1.5. */
import { DIGIT, LETTER } from '../../text/chars.ts'
import { JOINED, NEW_LINE, SPACED } from '../../text/tokens.ts'
import type { Passage } from '../passage.ts'
import { Atom, made } from './atom.ts'
import { civil, dayNumber, daysInMonth } from './calendar.ts'
import { ROLE } from './info.ts'
import { GRAIN, KIND } from './symbols.ts'
import { type Moment, span, time } from './time.ts'
import { infoOf } from './words.ts'

const SIGNS = '/-.,:+_~'
const SWAPPED = 'day and month could be exchanged'

/**
 * The cluster of digits and signs at a token, as one atom; without kinds (a barrier) if it is no date.
 * @returns null where the digits stand alone
 */
export function readCluster(passage: Passage, at: number, end: number, moment: Moment): Atom | null {
  const { cls, gap } = passage.tokens
  // The number of a unit (Q1-2019) stands by itself.
  if (at > passage.first && gap[at] === JOINED && infoOf(passage.words[at - 1]!).kinds & KIND.UNIT) return null
  const values = [at]
  let sign = ''
  let mixed = false
  let after = at + 1
  while (after + 1 < end && cls[after + 1] === DIGIT) {
    const mark = passage.folded(after)
    const joined = gap[after] === JOINED && gap[after + 1] === JOINED
    if (!SIGNS.includes(mark) || mark.length !== 1) break
    // Spaces may stand round the slashes of a whole date (19 / 10 / 1436), nowhere else.
    if (
      !joined &&
      !(mark === '/' && gap[after] !== NEW_LINE && gap[after + 1] !== NEW_LINE && spacedDate(passage, values[0]!, end))
    )
      break
    // 3-5.06.2024 is a number and a date, 1/5/2024-3/5/2024 two dates.
    if (sign === '-' && values.length === 2 && (mark === '.' || mark === '/')) return null
    if (mark === '-' && (sign === '/' || sign === '.')) break
    if (sign !== '' && sign !== mark) mixed = true
    sign ||= mark
    values.push(after + 1)
    after += 2
  }
  if (values.length === 1) return null
  const atom = mixed || outside(passage, at, after) ? null : shape(passage, values, sign, moment)
  return Object.assign(atom ?? new Atom(at, after, 0), { first: at, after })
}

function spacedDate(passage: Passage, at: number, end: number): boolean {
  const { cls, gap } = passage.tokens
  if (at + 4 >= end || cls[at + 2] !== DIGIT || cls[at + 4] !== DIGIT || passage.folded(at + 3) !== '/') return false
  for (let i = at + 1; i <= at + 4; i++) if (gap[i] !== SPACED && gap[i] !== JOINED) return false
  return passage.folded(at + 1) === '/' && passage.folded(at + 4).length === 4
}

/** Whether letters or signs hang on the cluster that make it a code, an address or a measure. */
function outside(passage: Passage, at: number, after: number): boolean {
  const { cls, gap } = passage.tokens
  if (at > passage.first && gap[at] === JOINED) {
    const sign = passage.folded(at - 1)
    const alone = at - 1 === passage.first || gap[at - 1] !== JOINED
    if (sign === '-' && !alone && cls[at - 2] === DIGIT) return passage.folded(at + 1) === '-'
    if ('/-+#$€£¥_.:'.includes(sign)) return !('-./:'.includes(sign) && alone)
    if (cls[at - 1] === LETTER && infoOf(passage.words[at - 1]!).level === 0) return true
  }
  if (after < passage.after && gap[after] === JOINED) {
    if (cls[after] === LETTER && infoOf(passage.words[after]!).level === 0) return true
    if ('%/+_:'.includes(passage.folded(after)) && passage.folded(after) !== '') return true
  }
  return false
}

function shape(passage: Passage, tokens: readonly number[], sign: string, moment: Moment): Atom | null {
  const values = tokens.map((token) => passage.words[token]!.value)
  const digits = tokens.map((token) => passage.folded(token).length)
  if (sign === ':' || sign === ',' || sign === '+' || sign === '_') return null
  const monthFirst = passage.words[tokens[0]! + 1]!.hits.some(
    (hit) => hit.entry.kind === 'date-sign' && hit.entry.id === 'month-first',
  )
  if (values.length === 3) return threeNumbers(values, digits, sign, monthFirst, moment)
  return values.length === 2 ? twoNumbers(values, digits, sign, monthFirst) : null
}

function threeNumbers(
  v: readonly number[],
  digits: readonly number[],
  sign: string,
  monthFirst: boolean,
  moment: Moment,
): Atom | null {
  const [a = 0, b = 0, c = 0] = v
  if (digits[0] === 4) return digits[2]! <= 2 ? wholeDate(a, b, c) : null
  if (digits[0]! > 2 || digits[1]! > 2) return null
  if (digits[2] === 4) return ordered(c, a, b, monthFirst, moment)
  // With points or dashes and one digit it could be a version or a score.
  if (digits[2] !== 2 || (sign === '.' && (digits[0] !== 2 || digits[1] !== 2))) return null
  const pivot = (Number.isNaN(moment.ref) ? 2050 : civil(moment.ref).year + 20) % 100
  if (a > 12 && b > 12) return null
  return ordered(c + (c > pivot ? 1900 : 2000), a, b, monthFirst, moment)
}

/** Day and month in the order of the language, the other way where that cannot be or lies far nearer the reference. */
function ordered(year: number, a: number, b: number, monthFirst: boolean, moment: Moment): Atom | null {
  const day = monthFirst ? b : a
  const month = monthFirst ? a : b
  if (day > 12 || month > 12 || day === month || year < 1600) {
    return month > 12 ? wholeDate(year, day, month) : wholeDate(year, month, day)
  }
  const way = Math.abs(dayNumber(year, month, day) - moment.ref)
  const other = Math.abs(dayNumber(year, day, month) - moment.ref)
  const atom = other <= 7 && way > 7 ? wholeDate(year, day, month) : wholeDate(year, month, day)
  if (atom?.time && monthFirst && Math.min(way, other) > 7) atom.time.doubt = SWAPPED
  return atom
}

function wholeDate(year: number, month: number, day: number): Atom | null {
  const hijri = year >= 1300 && year < 1600
  if (month < 1 || month > 12 || day < 1 || day > (hijri ? 30 : daysInMonth(year, month))) return null
  if (year < 1300 || year >= 3000) return null
  return made(KIND.DATE, { time: time({ year, month, day, hijri }), rule: 'date/numbers' })
}

function twoNumbers(v: readonly number[], digits: readonly number[], sign: string, monthFirst: boolean): Atom | null {
  const [a = 0, b = 0] = v
  const isYear = (value: number, length: number) => length === 4 && value >= 1900 && value <= 2100
  if (isYear(a, digits[0]!)) {
    if (isYear(b, digits[1]!)) return sign !== '.' && b > a ? years(a, b) : null
    if (digits[1]! <= 2 && b >= 1 && b <= 12) return monthOf(a, b)
    return sign !== '.' && digits[1] === 2 && b === (a + 1) % 100 ? years(a, a + 1) : null
  }
  if (isYear(b, digits[1]!)) return digits[0]! <= 2 && a >= 1 && a <= 12 ? monthOf(b, a) : null
  if (digits[0]! > 2 || digits[1]! > 2) return null
  if (sign === '/') {
    const month = a > 12 || (b <= 12 && !monthFirst) ? b : a
    const day = month === a && a !== b ? b : a
    if (month < 1 || month > 12 || day < 1 || day > daysInMonth(Number.NaN, month)) return null
    return made(KIND.PAIR, {
      num: day,
      second: month,
      info: { ...made(0, {}).info, unsure: a <= 12 && b <= 12, part: 'day/month' },
    })
  }
  if ((sign === '-' || sign === '~') && a >= 1 && b > a && b <= 31) return made(KIND.PAIR, { num: a, second: b })
  return null
}

function monthOf(year: number, month: number): Atom {
  return made(KIND.DATE, { time: time({ year, month, grain: GRAIN.month }), rule: 'date/numbers-month' })
}

function years(a: number, b: number): Atom {
  const t = span(dayNumber(a, 1, 1), dayNumber(b + 1, 1, 1) - 1, GRAIN.year, false)
  return made(KIND.DATE, { time: t, rule: 'date/years' })
}

/** Whether a number is a label, a price or an hour, as the words beside it say. */
export function isOtherNumber(passage: Passage, at: number, after: number): boolean {
  const { gap, cls } = passage.tokens
  let before = at - 1
  for (let steps = 0; before >= passage.first && gap[before + 1] !== NEW_LINE && steps < 3; steps++, before--) {
    const { role, kinds } = infoOf(passage.words[before]!)
    if (role & (ROLE.LABEL | ROLE.CLOCK_BEFORE)) return true
    if (cls[before] === LETTER || cls[before] === DIGIT || kinds !== 0) break
  }
  if (at > passage.first && '$€£¥'.includes(passage.folded(at - 1))) return true
  const prior = at > passage.first && gap[at] === JOINED ? passage.folded(at - 1) : ''
  if (prior !== '' && '+#_@'.includes(prior)) return true
  if (prior !== '' && cls[at - 1] === LETTER && infoOf(passage.words[at - 1]!).level === 0) return true
  if (
    prior !== '' &&
    '/-'.includes(prior) &&
    at - 1 > passage.first &&
    gap[at - 1] === JOINED &&
    infoOf(passage.words[at - 2]!).level === 0
  )
    return true
  if (after >= passage.after || gap[after] === NEW_LINE) return false
  // 16:02 is a time of day.
  const colon = passage.folded(after) === ':' && gap[after] === JOINED && gap[after + 1] === JOINED
  if (colon && after + 1 < passage.after && cls[after + 1] === DIGIT) return true
  const next = infoOf(passage.words[after]!)
  if (next.role & (ROLE.CLOCK_AFTER | ROLE.COUNTED)) return true
  return gap[after] === JOINED && cls[after] === LETTER && next.level === 0 && !(next.role & ROLE.MARK_AFTER)
}
