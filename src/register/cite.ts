/** What a cell of a view rests on: words of documents, or, for a silence or a gap, the documents that were searched. */
import type { Span } from '../sense/reading.ts'
import type { Held } from './held.ts'

export interface Cite {
  /** The document's hash. */
  readonly document: string
  readonly spans: readonly Span[]
}

/** A document's own words, and the same thing in other documents' words: a page shows those in its reader's language, where there are any. */
export interface Quote {
  readonly quote: string
  readonly language: string
  readonly others?: readonly Quote[]
  /** Places in the words that stand out: what was looked for. */
  readonly marks?: readonly Span[]
}

/**
 * A piece of a view's words that no language owns: a page puts it into words with its labels.
 * `say` is a label; `quote` are the document's own words.
 */
export type Phrase =
  | { readonly say: string; readonly filling?: string | number }
  | Quote
  | { readonly party: string }
  | { readonly issue: string }
  /** `written`: the date's words, where they are of another calendar. */
  | { readonly date: { readonly from: string; readonly to: string }; readonly written?: Quote }
  | { readonly name: Readonly<Record<string, string>>; readonly written: string; readonly language: string }
  | { readonly plain: string | number }

export interface Cell {
  readonly words: readonly Phrase[]
  readonly cites: readonly Cite[]
  /** Where nothing was found: the documents that were searched. */
  readonly searched?: readonly string[]
  /** Whether the sources differ; all of them are then in `words`. */
  readonly differs?: boolean
}

/** A table of a view, or a list where it has one column. */
export interface Sheet {
  readonly title: readonly Phrase[]
  readonly columns: readonly Phrase[]
  readonly rows: readonly (readonly Cell[])[]
  /** Of an empty sheet, or one in which something is missing: which documents were searched. */
  readonly searched: readonly string[]
  /** How many documents were searched, where that is all that the register holds, too many to name. */
  readonly held?: number
}

export const say = (key: string, filling?: string | number): Phrase =>
  filling === undefined ? { say: key } : { say: key, filling }

/** A sheet whose title and columns are labels, of documents that were all searched. */
export const sheetOf = (
  title: string,
  columns: readonly string[],
  rows: Sheet['rows'],
  documents: readonly Held[],
): Sheet => ({
  title: [say(title)],
  columns: columns.map((key) => say(key)),
  rows,
  searched: documents.map(({ sha256 }) => sha256),
})

export const cite = (held: Held, from: readonly Span[]): Cite => ({ document: held.sha256, spans: from })

/** "Not mentioned", with the documents in which it was looked for. */
export function silent(searched: readonly Held[], key = 'register.not-mentioned'): Cell {
  const documents = [...new Set(searched.map(({ sha256 }) => sha256))]
  const words = documents.length === 0 ? say('register.none-held') : say(key, documents.length)
  return { words: [words], cites: [], searched: documents }
}

/** Between words that do not stand together. */
const BETWEEN = ' … '

/** The words of a document on which a reading rests. */
export function quote(held: Held, from: readonly Span[]): Quote {
  const words = from.map(({ start, end }) => held.text.slice(start, end)).join(BETWEEN)
  return { quote: words, language: held.record.document.language }
}

/** The same, with what was found in them. */
export function quoteMarked(held: Held, from: readonly Span[], found: readonly Span[]): Quote {
  let length = 0
  const marks = from.flatMap((part) => {
    const own = marksIn(found, part, length)
    length += part.end - part.start + BETWEEN.length
    return own
  })
  return { ...quote(held, from), ...(marks.length > 0 && { marks }) }
}

/** Spans as far as they lie in a part of a text, as places in words that have that part at an offset; in order, those that overlap as one. */
export function marksIn(spans: readonly Span[], part: Span, offset: number): Span[] {
  const marks: { start: number; end: number }[] = []
  for (const one of spans.toSorted((a, b) => a.start - b.start)) {
    const [start, end] = [Math.max(one.start, part.start), Math.min(one.end, part.end)]
    if (start >= end) continue
    const place = { start: start - part.start + offset, end: end - part.start + offset }
    const last = marks.at(-1)
    if (last && place.start < last.end) last.end = Math.max(last.end, place.end)
    else marks.push(place)
  }
  return marks
}

export interface Told {
  readonly held: Held
  readonly from: readonly Span[]
}

/** One thing that several documents tell, in the words of the first of each language. @param told one at least */
export function quoteOf(told: readonly Told[]): Quote {
  const byLanguage = Map.groupBy(told, ({ held }) => held.record.document.language)
  const [first, ...others] = [...byLanguage.values()].map(([one]) => quote((one as Told).held, (one as Told).from))
  return { ...(first as Quote), ...(others.length > 0 && { others }) }
}
