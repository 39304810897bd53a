/** The words around a place in a text: of its line, and no more than a little on either side; what was looked for stands out in them. */
import type { Span } from '../../sense/reading.ts'
import { type Cite, marksIn } from '../cite.ts'
import type { Held } from '../held.ts'

export interface Snippet {
  readonly words: string
  /** Every place in the words where something that was looked for stands. */
  readonly marks: readonly Span[]
  readonly cite: Cite
}

/** UTF-16 units on either side. */
const AROUND = 110

/**
 * Passages of a document, in its order; a place that a passage before shows has none of its own.
 * @param cites of places that were found, in the order of the text
 */
export function snippetsOf({ text }: Held, cites: readonly Cite[], most: number): Snippet[] {
  const snippets: Snippet[] = []
  const found = cites.flatMap(({ spans }) => spans)
  let shown = 0
  for (const cite of cites) {
    if (snippets.length === most) break
    const [start, end] = [
      Math.min(...cite.spans.map((one) => one.start)),
      Math.max(...cite.spans.map((one) => one.end)),
    ]
    if (end <= shown) continue
    const [from, to] = [before(text, start), after(text, end)]
    const lead = cut(text, from - 1) ? '… ' : ''
    const words = `${lead}${text.slice(from, to)}${cut(text, to) ? ' …' : ''}`
    snippets.push({ words, marks: marksIn(found, { start: from, end: to }, lead.length), cite })
    shown = to
  }
  return snippets
}

/** Whether the line goes on at a place. */
const cut = (text: string, at: number): boolean => at >= 0 && at < text.length && text[at] !== '\n'

/** Where the words before a place begin. A word that is cut is left out; a script without spaces may be cut anywhere but inside a character. */
function before(text: string, start: number): number {
  const line = text.lastIndexOf('\n', start - 1) + 1
  if (start - line <= AROUND) return line
  const part = text.slice(start - AROUND, start)
  const rest = /\s/.test(part) ? part.slice(part.search(/\s/)).trimStart() : part.replace(/^[\uDC00-\uDFFF]/, '')
  return start - rest.length
}

function after(text: string, end: number): number {
  const next = text.indexOf('\n', end)
  const line = next < 0 ? text.length : next
  if (line - end <= AROUND) return line
  const part = text.slice(end, end + AROUND)
  const space = part.search(/\s\S*$/)
  return end + (space < 0 ? part.replace(/[\uD800-\uDBFF]$/, '') : part.slice(0, space).trimEnd()).length
}
