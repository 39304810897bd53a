/** Ordinal numbers in a passage: the 20th, vingt-cinquième, الجولة الثامنة عشرة, 第二十, 25-й, XXI; and the numbers beside nouns. */
import { DIGIT } from '../../text/chars.ts'
import { HAN, JOINED, LETTER } from '../../text/tokens.ts'
import type { Passage } from '../passage.ts'
import { ROLE } from './info.ts'
import { wideAt } from './lookup.ts'
import { markAfter, readNumber } from './numbers.ts'
import { readCluster } from './numeric.ts'
import { namesHouse } from './surroundings.ts'
import { KIND } from './symbols.ts'
import type { Moment } from './time.ts'
import { infoOf } from './words.ts'

/** An ordinal number: the tokens `first` up to, not including, `after`. */
export interface OrdinalMention {
  readonly first: number
  readonly after: number
  readonly value: number
  readonly form: 'digits' | 'words' | 'roman'
}

/** A cardinal number: the tokens `first` up to, not including, `after`. */
export interface NumberMention {
  readonly first: number
  readonly after: number
  readonly value: number
  /** The words say it vaguely: several, بضعة. */
  readonly vague: boolean
}

/** Every absolute ordinal ("last" and "next" have no number) of a passage, from left to right. */
export function findOrdinals(passage: Passage): OrdinalMention[] {
  const found: OrdinalMention[] = []
  let at = passage.first
  while (at < passage.after) {
    if (!counts(passage, at)) {
      at++
      continue
    }
    const ordinal = ordinalAt(passage, at)
    if (ordinal && !beginsName(passage, ordinal)) found.push(ordinal)
    at = ordinal?.after ?? at + stepOver(passage, at)
  }
  return found
}

/** 首 in 首尔, 首相: in a script without spaces a word of several signs begins with the ordinal's one. */
function beginsName(passage: Passage, { first, after }: OrdinalMention): boolean {
  if (passage.language.spaces || after - first > 1) return false
  return passage.hits(first).some(({ entry, length }) => length > 1 && NAMES.has(entry.kind))
}

const NAMES = new Set(['place', 'state', 'office', 'capital'])

/** Whether a number or a name of several words may begin at a token: at most tokens neither does. */
function counts(passage: Passage, at: number): boolean {
  const { kinds, role, roman, onward } = infoOf(passage.words[at]!)
  const number = (kinds & (KIND.NUM | KIND.ORD)) !== 0 || (role & ROLE.MARK_BEFORE) !== 0 || roman
  return number || onward !== null || passage.tokens.cls[at] === DIGIT
}

/** How many tokens to go on by where no ordinal begins: over a whole number or a name of several words (كانون الأول). */
function stepOver(passage: Passage, at: number): number {
  const { kinds, onward } = infoOf(passage.words[at]!)
  const wide = onward ? wideAt(passage, at) : undefined
  if (wide && !(wide.info.kinds & (KIND.NUM | KIND.ORD))) return wide.length
  if (!(kinds & KIND.NUM) && !wide && passage.tokens.cls[at] !== DIGIT) return 1
  return Math.max(1, (readNumber(passage, at, passage.after)?.after ?? at) - at)
}

/** The ordinal that begins at a token. */
export function ordinalAt(passage: Passage, at: number): OrdinalMention | null {
  const { cls } = passage.tokens
  if (at < passage.first || at >= passage.after) return null
  const info = infoOf(passage.words[at]!)
  if (cls[at] === DIGIT) {
    const read = readNumber(passage, at, passage.after)
    if (!read) return null
    const after = read.after === at + 1 ? markAfter(passage, read.after) : 0
    if (!after && !read.ordinal) return null
    return { first: at, after: stopped(passage, after) || read.after, value: read.value, form: 'digits' }
  }
  if (info.role & ROLE.MARK_BEFORE && at + 1 < passage.after && !namesHouse(passage, at)) {
    const read = readNumber(passage, at + 1, passage.after)
    if (read && read.value > 0)
      return {
        first: at,
        after: read.after,
        value: read.value,
        form: read.digits && cls[at + 1] === DIGIT ? 'digits' : 'words',
      }
  }
  if (info.roman) return romanAt(passage, at, info.num)
  if (!(info.kinds & (KIND.NUM | KIND.ORD)) && !info.onward) return null
  // 首 in 元首
  if (cls[at] === HAN && !(info.kinds & KIND.NUM) && endsOffice(passage, at)) return null
  const read = readNumber(passage, at, passage.after)
  return read?.ordinal ? { first: at, after: read.after, value: read.value, form: 'words' } : null
}

/** "la 2da. reunión": behind the stop that the ending of an ordinal keeps before its noun. */
function stopped(passage: Passage, after: number): number {
  const { gap, cls } = passage.tokens
  const kept = after > 0 && passage.folded(after) === '.' && gap[after] === JOINED && cls[after + 1] === LETTER
  const counted = passage.hits(after + 1).some(({ entry }) => entry.kind === 'round' || entry.kind === 'format')
  return kept && counted ? after + 1 : after
}

function endsOffice(passage: Passage, at: number): boolean {
  return passage.hits(at - 1).some(({ entry, length }) => length > 1 && entry.kind === 'office')
}

/** Roman numerals count where they are written in capitals and cannot be a pronoun or an initial. */
function romanAt(passage: Passage, at: number, value: number): OrdinalMention | null {
  const raw = passage.raw(at)
  if (raw !== raw.toUpperCase()) return null
  // V, X or I alone are numbers before a noun that is counted: V Reunión.
  const counts = passage.hits(at + 1).some(({ entry }) => entry.kind === 'round' || entry.kind === 'format')
  return raw.length > 1 || counts ? { first: at, after: at + 1, value, form: 'roman' } : null
}

/**
 * The number that begins at a token: digits with separators, words, or both (15 مليار, 1.2 billion, 3亿, 2,3 млрд).
 * @returns null where none begins or where it is an ordinal
 */
export function findNumber(passage: Passage, at: number): NumberMention | null {
  if (at < passage.first || at >= passage.after) return null
  const read = readNumber(passage, at, passage.after)
  if (!read || read.ordinal) return null
  if (passage.tokens.cls[at] === DIGIT && read.after === at + 1 && markAfter(passage, read.after)) return null
  return { first: at, after: read.after, value: read.value, vague: read.vague }
}

/** Every cardinal number of a passage, from left to right; none out of a date in digits, a time or a code. */
export function findNumbers(passage: Passage): NumberMention[] {
  const found: NumberMention[] = []
  let at = passage.first
  while (at < passage.after) {
    const ordinal = ordinalAt(passage, at)
    if (ordinal) {
      at = ordinal.after
      continue
    }
    const step = stepOver(passage, at)
    const cluster = passage.tokens.cls[at] === DIGIT ? readCluster(passage, at, passage.after, NOWHEN) : null
    const number = cluster && cluster.after > at + step ? null : findNumber(passage, at)
    if (number) found.push(number)
    at = Math.max(at + step, number?.after ?? 0, cluster?.after ?? 0)
  }
  return found
}

const NOWHEN: Moment = { ref: Number.NaN, last: Number.NaN }
