/** The words around a place in a text: of its line, and no more than a little on either side. */
import type { Cite } from '../cite.ts'
import type { Held } from '../held.ts'

export interface Snippet {
  readonly before: string
  readonly found: string
  readonly after: string
  readonly cite: Cite
}

/** UTF-16 units on either side. */
const AROUND = 110

export function snippetOf({ text }: Held, cite: Cite): Snippet {
  const start = Math.min(...cite.spans.map((span) => span.start))
  const end = Math.max(...cite.spans.map((span) => span.end))
  return { before: before(text, start), found: text.slice(start, end), after: after(text, end), cite }
}

function before(text: string, start: number): string {
  const line = text.lastIndexOf('\n', start - 1) + 1
  if (start - line <= AROUND) return text.slice(line, start)
  const part = text.slice(start - AROUND, start)
  // A word that is cut is left out; a script without spaces may be cut anywhere but inside a character.
  const space = part.search(/\s/)
  return `… ${(space < 0 ? part.replace(/^[\uDC00-\uDFFF]/, '') : part.slice(space)).trimStart()}`
}

function after(text: string, end: number): string {
  const next = text.indexOf('\n', end)
  const line = next < 0 ? text.length : next
  if (line - end <= AROUND) return text.slice(end, line)
  const part = text.slice(end, end + AROUND)
  const space = part.search(/\s\S*$/)
  return `${(space < 0 ? part.replace(/[\uD800-\uDBFF]$/, '') : part.slice(0, space)).trimEnd()} …`
}
