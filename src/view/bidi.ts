/**
 * Text of two directions in one line (Unicode Bidirectional Algorithm, UAX #9).
 *
 * Words of the other direction stand in isolates, so that neither they nor the signs beside them change places. Every printed
 * line is a paragraph of its own to whoever lays it out: isolates are closed at its end and opened again on the next.
 */
export type Direction = 'ltr' | 'rtl'

const LRM = '\u200e'
const RLM = '\u200f'
const LRI = '\u2066'
const RLI = '\u2067'
const FSI = '\u2068'
const PDI = '\u2069'

const RIGHT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u
const LEFT = /[\p{L}\p{N}]/u

/**
 * Asks the terminal to find each line's direction from its first letter, and takes it back (ECMA-48 bidi extension, DECSET 2501).
 * Terminals that do not know it pass over it.
 */
export const AUTODETECT = { on: '\u001b[?2501h', off: '\u001b[?2501l' }

/**
 * Words as part of a line of direction `base`; isolated only if something in them runs the other way, or might.
 * @param direction of the words, if known; else their first letter shows it
 */
export function isolate(words: string, base: Direction, direction?: Direction): string {
  if (!runsAcross(words, base)) return words
  return `${direction === 'rtl' ? RLI : direction === 'ltr' ? LRI : FSI}${words}${PDI}`
}

function runsAcross(words: string, base: Direction): boolean {
  return base === 'ltr' ? RIGHT.test(words) : LEFT.test(words.replace(new RegExp(RIGHT, 'gu'), ''))
}

const CONTROLS = /[\u202a-\u202e\u2066-\u2069]/g

/** Marks on one letter beyond those that any script writes: stacked without end they would cover the lines above and below. */
const STACK = /(\p{Mn}{6})(\p{Mn}+)/gu

/**
 * Words that reach nothing beside them: a bidi control that ends an isolate would end the isolate the words stand in, and marks
 * that are stacked would cover other lines. Each is a sign without width, so that what counts places in the words still holds.
 */
export function contained(words: string): string {
  return words.replace(CONTROLS, '\u200b').replace(STACK, (_, kept, left) => kept + '\u200b'.repeat(left.length))
}

/** Text of a document made fit for a line: no control characters, nothing that could reach beyond it, one space a gap. */
export function printable(text: string): string {
  return text
    .replace(CONTROLS, '')
    .replace(STACK, '$1')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
}

/** Lines of a wrapped paragraph: isolates that a line leaves open are closed on it and opened again on the next. */
export function closeIsolates(lines: readonly string[]): string[] {
  let open: string[] = []
  return lines.map((line) => {
    const before = open.join('')
    for (const sign of line) {
      if (sign === LRI || sign === RLI || sign === FSI) open = [...open, sign]
      else if (sign === PDI) open = open.slice(0, -1)
    }
    return before + line + PDI.repeat(open.length)
  })
}

/**
 * A whole line in its base direction. A right-to-left line is isolated as a whole, for terminals that take every line as left to
 * right, and has a mark before that for those that look for the first letter (they pass over isolates). Both ride on a space:
 * terminals drop what has no width at the very beginning of a line.
 */
export function framed(line: string, base: Direction): string {
  if (line.trim() === '') return ''
  if (base === 'rtl') return ` ${RLM}${RLI}${line}${PDI}`
  return RIGHT.test(line) ? LRM + line : line
}

/** Columns that `framed` adds. */
export function frameWidth(base: Direction): number {
  return base === 'rtl' ? 1 : 0
}

/** The line without the controls that this module puts in. */
export function unframed(line: string): string {
  return line.replace(/[\u2066-\u2069]/g, '').replace(/^[\u200e\u200f]/, '')
}
