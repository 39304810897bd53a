/** Holds a record against its text: every reading must have its words. */
import type { Span } from '../sense/reading.ts'
import { fold } from '../text/chars.ts'
import { slicer } from './offsets.ts'
import type { MahdarRecord } from './schema.ts'
import { readingsOf } from './walk.ts'

/** What is wrong with a reading's evidence. */
export interface Flaw {
  readonly path: string
  readonly flaw: string
}

/** Fields whose value is the words themselves. In other fields a value's `written` is. */
export const WORDS = new Set(['office', 'content', 'action', 'what'])

/** Every flaw in a record's evidence; none in a sound record. */
export function evidenceFlaws(record: MahdarRecord, text: string): Flaw[] {
  const flaws: Flaw[] = []
  const slice = slicer(text, record.document.offsets)
  for (const { path, reading } of readingsOf(record)) {
    const flaw =
      spanFlaw(reading.from, record.document.length) ?? wordFlaw(wordsIn(path, reading.value), reading.from.map(slice))
    if (flaw) flaws.push({ path, flaw })
  }
  return flaws
}

function spanFlaw(spans: readonly Span[], length: number): string | undefined {
  if (spans.length === 0) return 'no words'
  let last = 0
  for (const { start, end } of spans) {
    if (start < 0 || end > length || start >= end) return `${start}–${end} is no stretch of the text`
    if (start < last) return `${start}–${end} stands before the words that it follows`
    last = end
  }
  return undefined
}

/** Compared folded, without white space and without the ellipsis that joins words that stand apart (تم … الاتفاق). */
function wordFlaw(value: string | undefined, quoted: readonly string[]): string | undefined {
  if (value === undefined) return undefined
  const plain = (words: string) => fold(words).replace(/[\s…]+/g, '')
  const wanted = plain(value)
  if (quoted.some((words) => plain(words) === wanted) || plain(quoted.join('')) === wanted) return undefined
  return `“${value}” is not what the text says: “${quoted.join(' … ')}”`
}

function wordsIn(path: string, value: unknown): string | undefined {
  if (typeof value === 'string') return WORDS.has(path.slice(path.lastIndexOf('.') + 1)) ? value : undefined
  const written = (value as { written?: unknown } | null)?.written
  return typeof written === 'string' ? written : undefined
}
