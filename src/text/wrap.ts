/** Texts whose lines were cut at a width, as in e-mail and plain-text pages: there a line's end is a space, and no end of a paragraph. */
import { CLASS, LETTER } from './chars.ts'
import { JOINED, linesOf, NEW_LINE, SPACED, type Tokens } from './tokens.ts'

/** Widest that lines are cut at, in UTF-16 units. */
const WIDEST = 120
/** Least line ends before a small letter, and least share of all, that show a text to be cut. */
const LEAST = 3
const SHARE = 0.3

/** The tokens of a text, with line ends that only cut a paragraph taken for spaces. Spans are as they were. */
export function unwrap(tokens: Tokens): Tokens {
  const { text } = tokens
  const width = widest(text)
  if (width > WIDEST) return tokens
  const cuts: number[] = []
  let ends = 0
  let small = 0
  for (let at = 1; at < tokens.count; at++) {
    if (tokens.gap[at] !== NEW_LINE || newlines(text, tokens, at) > 1) continue
    ends++
    const full = fillsLine(text, tokens, at, width)
    if (full || goesOn(text, tokens, at, width)) cuts.push(at)
    if (full && isSmall(text.charAt(tokens.start[at] as number))) small++
  }
  if (small < LEAST || small < ends * SHARE) return tokens
  const gap = tokens.gap.slice()
  for (const at of cuts) gap[at] = SPACED
  return { ...tokens, gap, line: linesOf(gap, tokens.count) }
}

function widest(text: string): number {
  let most = 0
  for (const line of text.split('\n')) most = Math.max(most, line.trimEnd().length)
  return most
}

function newlines(text: string, { start, end }: Tokens, at: number): number {
  const between = text.slice(end[at - 1], start[at])
  return between.split('\n').length - 1
}

/** How long the line is that ends at a place of the text. */
function lineBefore(text: string, end: number): number {
  return end - (text.lastIndexOf('\n', end - 1) + 1)
}

/** Whether a line is so full that the word behind its end would not have fitted: a paragraph's last line mostly is not. */
function fillsLine(text: string, { start, end, count, gap }: Tokens, at: number, width: number): boolean {
  const line = lineBefore(text, end[at - 1] as number)
  let last = at
  while (last + 1 < count && gap[last + 1] === JOINED) last++
  return line + 1 + ((end[last] as number) - (start[at] as number)) > width
}

/** Signs that close a sentence or a headline's line. */
const ENDS = new Set('.:;!?"”»)')
/** Least share of the width that a line has which does not end its paragraph. */
const HALF = 0.5

/** Whether a line that is not full ends in the middle of a sentence all the same: not every program cuts as late as it can. */
function goesOn(text: string, { start, end }: Tokens, at: number, width: number): boolean {
  const before = end[at - 1] as number
  const line = lineBefore(text, before)
  const ends = ENDS.has(text.charAt(before - 1))
  return !ends && (isSmall(text.charAt(start[at] as number)) || line > width * HALF)
}

function isSmall(letter: string): boolean {
  return CLASS[letter.charCodeAt(0)] === LETTER && letter !== letter.toUpperCase()
}
