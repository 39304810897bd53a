/** Tokens: runs of letters, runs of digits, single signs. Knows scripts, no language. */
import { CLASS, CONTROL, DIGIT, HAN, LETTER, MARK, NEWLINE, PUNCTUATION, SPACE } from './chars.ts'
import type { Span } from './span.ts'

/** What stands between a token and the one before it. */
export const JOINED = 0
export const SPACED = 1
export const NEW_LINE = 2

/**
 * The tokens of a text in columns, `count` of each: token `i` is the half-open span `start[i]`–`end[i]` in UTF-16 units.
 * A run keeps the ignored units inside it (tashkeel, tatweel, bidi marks): spans are always of the untouched text.
 */
export interface Tokens {
  readonly text: string
  readonly count: number
  readonly start: Int32Array
  readonly end: Int32Array
  readonly cls: Uint8Array
  readonly gap: Uint8Array
  /** The first token of the next line. */
  readonly line: Int32Array
}

/** Cuts a text into tokens, in one pass. */
export function tokenize(text: string): Tokens {
  let start = new Int32Array((text.length >> 2) + 64)
  let end = new Int32Array(start.length)
  let cls = new Uint8Array(start.length)
  let gap = new Uint8Array(start.length)
  const length = text.length
  let count = 0
  let before = NEW_LINE
  let at = 0
  while (at < length) {
    const kind = CLASS[text.charCodeAt(at)] as number
    if (kind < LETTER) {
      if (kind === NEWLINE) before = NEW_LINE
      else if (kind === SPACE && before === JOINED) before = SPACED
      at++
      continue
    }
    if (count === start.length) {
      start = grow(start, new Int32Array(count * 2))
      end = grow(end, new Int32Array(count * 2))
      cls = grow(cls, new Uint8Array(count * 2))
      gap = grow(gap, new Uint8Array(count * 2))
    }
    const from = at++
    let to = at
    if (kind === LETTER || kind === DIGIT) {
      for (; at < length; at++) {
        const next = CLASS[text.charCodeAt(at)] as number
        if (next === kind || next === MARK) to = at + 1
        else if (next !== CONTROL) break
      }
      at = to
    } else if (isSurrogate(text.charCodeAt(from)) && at < length) {
      to = ++at
    }
    start[count] = from
    end[count] = to
    cls[count] = kind
    gap[count] = before
    count++
    before = JOINED
  }
  return { text, count, start, end, cls, gap, line: linesOf(gap, count) }
}

/** For each token where its line ends. */
export function linesOf(gap: Uint8Array, count: number): Int32Array {
  const line = new Int32Array(count)
  let next = count
  for (let at = count - 1; at >= 0; at--) {
    line[at] = next
    if (gap[at] === NEW_LINE) next = at
  }
  return line
}

function grow<T extends Int32Array | Uint8Array>(from: T, to: T): T {
  to.set(from)
  return to
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}

/** The words of a lexicon entry or an example, cut as the text will be. */
export function wordsOf(text: string): string[] {
  if (isOneWord(text)) return [text]
  const tokens = tokenize(text)
  return Array.from({ length: tokens.count }, (_, i) => text.slice(tokens.start[i], tokens.end[i]))
}

/** Whether a text is nothing but letters: most words of a lexicon are, and there are tens of thousands. */
function isOneWord(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (CLASS[text.charCodeAt(at)] !== LETTER) return false
  return text.length > 0
}

/** The span from token `first` up to, not including, token `after`. */
export function spanOf(tokens: Tokens, first: number, after: number): Span {
  return { start: tokens.start[first] as number, end: tokens.end[after - 1] as number }
}

export { DIGIT, HAN, LETTER, PUNCTUATION }
