/** Values that are the words themselves: taken from the text, never typed. */
import { WORDS } from '../../record/evidence.ts'
import type { Span } from '../../sense/reading.ts'
import { fold } from '../../text/chars.ts'
import { wordsOf } from '../../text/tokens.ts'

/** The value of a field over other words: the words where it is they, its written form where it has one, else as given. */
export function valueOver(text: string, field: string, value: unknown, from: readonly Span[]): unknown {
  if (WORDS.has(field)) return wordsOver(text, from)
  if (typeof value === 'object' && value !== null && !Array.isArray(value) && !('from' in value))
    return { ...value, written: wordsOver(text, from) }
  return value
}

/** The words at spans, as a value quotes them. */
export const wordsOver = (text: string, from: readonly Span[]): string =>
  from.map(({ start, end }) => text.slice(start, end)).join(' … ')

/** Words as identifiers are made of them. */
export const foldedAt = (text: string, from: readonly Span[]): string =>
  from.flatMap(({ start, end }) => wordsOf(text.slice(start, end)).map(fold)).join(' ')
