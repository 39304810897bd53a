/** How each field of a record was read: its words, its rule, and whether the words say it. */
import type { Span } from '../sense/reading.ts'
import { slicer } from './offsets.ts'
import type { MahdarRecord } from './schema.ts'
import { readingsOf } from './walk.ts'

export interface Derivation {
  /** Where the reading stands in the record: `statements[2].content`. */
  readonly path: string
  readonly value: unknown
  readonly rule: string
  readonly how: 'stated' | 'implied'
  readonly doubt: string | undefined
  readonly from: readonly Span[]
  /** The words of each span, as they stand in the text. */
  readonly quotes: readonly string[]
}

/** The derivation of every reading, in the order of the record. */
export function explain(record: MahdarRecord, text: string): Derivation[] {
  const slice = slicer(text, record.document.offsets)
  return readingsOf(record).map(({ path, reading: { value, rule, how, doubt, from } }) => {
    return { path, value, rule, how, doubt, from, quotes: from.map(slice) }
  })
}
