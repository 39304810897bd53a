/** Numbers in digits and words: 15 مليار, خمسة وعشرون, quatre-vingt-dix-sept, 二百五十, двадцать пятый, nineteen eighty-six. */

import { DIGIT, HAN, JOINED, NEW_LINE } from '../../text/tokens.ts'
import type { Passage } from '../passage.ts'
import { readDigits } from './digits.ts'
import { type Info, ROLE } from './info.ts'
import { type Wide, wideAt } from './lookup.ts'
import { Sum } from './sum.ts'
import { KIND, LINK } from './symbols.ts'
import { infoOf } from './words.ts'

export interface NumberRead {
  readonly value: number
  /** The token after the number. */
  readonly after: number
  readonly ordinal: boolean
  /** Digits written; 0 for words. */
  readonly digits: number
  readonly vague: boolean
}

/**
 * The number that begins at a token.
 * @param end where reading must stop
 */
export function readNumber(passage: Passage, at: number, end: number): NumberRead | null {
  const { tokens } = passage
  const hit = numberAt(passage, at)
  const info = hit?.info ?? infoOf(passage.words[at]!)
  if (tokens.cls[at] === DIGIT) {
    const { value, after, digits } = readDigits(passage, at, end)
    return Number.isNaN(value) ? null : withWords(passage, value, digits, after, end)
  }
  if (!(info.kinds & (KIND.NUM | KIND.ORD)) || info.num < 0) return null
  if (tokens.cls[at] === HAN && info.num < 10 && !info.times) {
    const positional = hanDigits(passage, at, end)
    if (positional) return positional
  }
  return inWords(passage, info, at, at + (hit?.length ?? 1), end, true)
}

let smallerEnd = 0

/** What goes on after a scale: 3亿5000万, 15 مليارا و300 مليون. Sets `smallerEnd`. */
function smaller(passage: Passage, from: number, end: number, scale: number): number {
  smallerEnd = from
  const { cls, gap } = passage.tokens
  const and = from < end && gap[from] !== NEW_LINE && infoOf(passage.words[from]!).links === LINK.AND
  const at = and ? from + 1 : from
  if (at >= end || cls[at] !== DIGIT || (gap[at] !== JOINED && !and)) return 0
  const read = readNumber(passage, at, end)
  if (!read || read.digits > 0 || read.ordinal || read.value >= scale) return 0
  smallerEnd = read.after
  return read.value
}

/** A number of several words (ثلاثة عشر, dix-sept); 三 in 第三季度 is one by itself. */
function numberAt(passage: Passage, at: number): Wide | undefined {
  const wide = wideAt(passage, at)
  return wide && wide.info.kinds & (KIND.NUM | KIND.ORD) ? wide : undefined
}

/** Digits with scale words after them: 15 مليار, 1.2 billion, 3亿. */
function withWords(passage: Passage, value: number, digits: number, from: number, end: number): NumberRead {
  let scale = 1
  let after = from
  let ordinal = false
  while (after < end && passage.tokens.gap[after] !== NEW_LINE) {
    const hit = wideAt(passage, after)
    const info = hit?.info ?? infoOf(passage.words[after]!)
    if (!info.times || info.num < 100 || info.links & LINK.AND || ordinal) break
    scale *= info.num
    ordinal = (info.kinds & KIND.ORD) !== 0
    after += hit?.length ?? 1
  }
  if (scale === 1) return { value, after, ordinal, digits, vague: false }
  // Decimal fractions times a power of ten leave crumbs in the last places.
  smallerEnd = after
  const total = Number((value * scale).toPrecision(15)) + (ordinal ? 0 : smaller(passage, after, end, scale))
  return { value: total, after: smallerEnd, ordinal, digits: 0, vague: false }
}

function inWords(
  passage: Passage,
  start: Info,
  first: number,
  from: number,
  end: number,
  pairs: boolean,
): NumberRead | null {
  const sum = new Sum()
  if (!sum.add(start.num, start.times, false))
    return start.num === 0 ? { value: 0, after: from, ordinal: false, digits: 0, vague: false } : null
  let ordinal = (start.kinds & KIND.ORD) !== 0
  let vague = start.vague
  let last = start
  let after = from
  while (after < end) {
    const at = skipZero(passage, skipLink(passage, after, end), end)
    if (at < 0) break
    const hit = numberAt(passage, at) ?? wideAt(passage, at)
    const info = hit?.info ?? infoOf(passage.words[at]!)
    if (!(info.kinds & (KIND.NUM | KIND.ORD)) || info.digits > 0 || info.num < 0) break
    // An ordinal ends its number, unless both are ordinals (vigésimo quinto) or the ten follows the unit (الخامس والعشرون).
    if (last.kinds & KIND.ORD && !(info.kinds & KIND.ORD) && !info.follows && !info.times) break
    if (!sum.add(info.num, info.times, info.follows)) {
      const pair = pairs && at === after && isCentury(sum.value)
      const rest = pair ? inWords(passage, info, at, at + (hit?.length ?? 1), end, false) : null
      if (!rest || rest.value < 10 || rest.value > 99) break
      return { ...rest, value: sum.value * 100 + rest.value }
    }
    ordinal ||= (info.kinds & KIND.ORD) !== 0
    vague ||= info.vague
    last = info
    after = at + (hit?.length ?? 1)
  }
  // With the article a ten or more is an ordinal: الجولة العشرون.
  if (start.links & LINK.THE && sum.value >= 20 && passage.tokens.cls[first] !== DIGIT) ordinal = true
  return { value: sum.value, after, ordinal, digits: 0, vague }
}

/** Whether another number may follow to name a year: nineteen eighty-six. */
function isCentury(value: number): boolean {
  return value >= 10 && value <= 21
}

/** Over the zero that stands for places left out: 两千零四. */
function skipZero(passage: Passage, at: number, end: number): number {
  if (at < 0 || at + 1 >= end || passage.tokens.cls[at] !== HAN) return at
  const { kinds, num } = infoOf(passage.words[at]!)
  return kinds & KIND.NUM && num === 0 ? at + 1 : at
}

/** Over "and" or a hyphen between number words; -1 where the number must end. */
function skipLink(passage: Passage, at: number, end: number): number {
  const { gap } = passage.tokens
  if (gap[at] === NEW_LINE) return -1
  const info = infoOf(passage.words[at]!)
  if (info.kinds & (KIND.NUM | KIND.ORD)) return at
  const dash = info.links & LINK.DASH && gap[at] === JOINED && at + 1 < end && gap[at + 1] === JOINED
  const and =
    info.links & LINK.AND && !(info.links & ~LINK.AND) && info.kinds === 0 && at + 1 < end && gap[at + 1] !== NEW_LINE
  if (!dash && !and) return -1
  // "vingt-et-un": a hyphen on both sides of "and".
  return dash &&
    infoOf(passage.words[at + 1]!).links === LINK.AND &&
    infoOf(passage.words[at + 2] ?? passage.words[at]!).links & LINK.DASH
    ? at + 3
    : at + 1
}

/** 二〇二五: digits of Chinese, read by their places. */
function hanDigits(passage: Passage, at: number, end: number): NumberRead | null {
  let value = 0
  let after = at
  while (after < end && passage.tokens.cls[after] === HAN && (after === at || passage.tokens.gap[after] === JOINED)) {
    const info = infoOf(passage.words[after]!)
    if (!(info.kinds & KIND.NUM) || info.num > 9 || info.times) break
    value = value * 10 + info.num
    after++
  }
  const digits = after - at
  if (digits < 2) return null
  const next = after < end ? infoOf(passage.words[after]!) : undefined
  if (digits === 2 && next?.times && next.kinds & KIND.NUM) return null
  return { value, after, ordinal: false, digits, vague: false }
}

/** Whether an ordinal mark stands behind a number in digits: 20th, 25-й, 1er, 25.º; returns the token after it, or 0. */
export function markAfter(passage: Passage, at: number): number {
  const { gap } = passage.tokens
  if (at >= passage.after || gap[at] !== JOINED) return 0
  if (infoOf(passage.words[at]!).role & ROLE.MARK_AFTER) return at + 1
  const sign = passage.folded(at)
  if ((sign !== '-' && sign !== '.') || at + 1 >= passage.after || gap[at + 1] !== JOINED) return 0
  return infoOf(passage.words[at + 1]!).role & ROLE.MARK_AFTER ? at + 2 : 0
}
