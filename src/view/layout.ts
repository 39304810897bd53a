/** Lines of a page: indented, wrapped to a width by what a terminal shows, each in its direction. */
import stringWidth from 'string-width'
import wrapAnsi from 'wrap-ansi'
import { closeIsolates, type Direction, framed, frameWidth, unframed } from './bidi.ts'

/** A paragraph of a page. */
export interface Line {
  readonly indent: number
  /** Stands before the first line; further lines begin below its end. */
  readonly lead?: string
  readonly text: string
  /** How much deeper than its first line the others begin. */
  readonly deeper?: number
}

export interface Layout {
  /** Columns of the page. */
  readonly width: number
  readonly base: Direction
  /** Whether to put in the controls that lay out text of two directions. */
  readonly bidi: boolean
}

/** Narrowest column that text is wrapped to: below it a deep indent would leave no room. */
const LEAST = 16

/** The lines as printed. */
export function layOut(lines: readonly Line[], { width, base, bidi }: Layout): string[] {
  return lines.flatMap(({ indent, lead = '', text, deeper = 0 }) => {
    const hang = indent + stringWidth(lead) + deeper
    const room = width - hang - (bidi ? frameWidth(base) : 0)
    const wrapped = wrapAnsi(text, Math.max(LEAST, room), { hard: true }).split('\n')
    return closeIsolates(wrapped).map((part, at) => {
      const line = (at === 0 ? ' '.repeat(indent) + lead : ' '.repeat(hang)) + part
      return bidi ? framed(line, base) : unframed(line)
    })
  })
}

const DEEPER = 2
const ITEM = /^( *)(- |\[\d+\] )?(.*)$/s

/** Lines of plain text in a layout: what does not fit on one goes on deeper, and behind a sign or number below the words. */
export function reflowed(text: string, layout: Layout): string {
  const lines = text.split('\n').map((line): Line => {
    const [, space = '', lead = '', words = ''] = ITEM.exec(line) ?? []
    return { indent: space.length, lead, text: words, deeper: lead === '' ? DEEPER : 0 }
  })
  return layOut(lines, layout).join('\n')
}

/** Words with spaces after them to a width in columns. */
export function padded(words: string, width: number): string {
  return words + ' '.repeat(Math.max(0, width - stringWidth(words)))
}

/** Columns of the widest. */
export function widest(words: readonly string[]): number {
  return Math.max(0, ...words.map((one) => stringWidth(one)))
}

export const BLANK: Line = { indent: 0, text: '' }
