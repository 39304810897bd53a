/**
 * Mahdar as a library: the text of a report in, its record out.
 *
 * ```ts
 * import { read } from 'mahdar'
 * const record = read(text, { published: '2025-12-03' })
 * ```
 */
import { checkPublished, checkText } from './intake/check.ts'
import { LANGUAGES } from './language/index.ts'
import { read as readDocument } from './read/index.ts'
import { InputError } from './record/input-error.ts'
import { inCodepoints, type OffsetUnit } from './record/offsets.ts'
import type { MahdarRecord } from './record/schema.ts'

export { evidenceFlaws, type Flaw } from './record/evidence.ts'
export { type Derivation, explain } from './record/explain.ts'
export { InputError } from './record/input-error.ts'
export type { OffsetUnit } from './record/offsets.ts'
export { type DocumentHeader, jsonSchema, type MahdarRecord, recordSchema, SCHEMA } from './record/schema.ts'
export { ENGINE } from './record/version.ts'

export interface ReadOptions {
  /** ISO 639-1 code of the document's language; found from the text if absent. */
  readonly language?: string | undefined
  /** Day of publication, YYYY-MM-DD: what "Tuesday" and "next year" are counted from. */
  readonly published?: string | undefined
  /** What offsets count: UTF-16 code units as JavaScript strings do (the default), or Unicode code points. */
  readonly offsets?: OffsetUnit | undefined
}

/** A language that is read: `code` is what `ReadOptions.language` takes. */
export const languages: readonly { readonly code: string; readonly name: string; readonly direction: 'ltr' | 'rtl' }[] =
  LANGUAGES.map(({ code, name, direction }) => ({ code, name, direction }))

/**
 * Reads one report. The same text and options give the same record, byte for byte.
 * @param text decoded, without byte-order mark; offsets in the record refer to it
 * @throws InputError if the text or an option cannot be used; it says why and what to do
 */
export function read(text: string, { language, published, offsets = 'utf-16' }: ReadOptions = {}): MahdarRecord {
  checkText(text)
  const record = readDocument(text, {
    ...(language !== undefined && { language: checkLanguage(language) }),
    ...(published !== undefined && { published: checkPublished(published) }),
  })
  return checkUnit(offsets) === 'codepoint' ? inCodepoints(record, text) : record
}

/** @throws InputError unless it is the code of a language that is read */
export function checkLanguage(code: string): string {
  if (languages.some((language) => language.code === code)) return code
  const known = languages.map(({ code, name }) => `${code} (${name})`).join(', ')
  throw new InputError({ what: `${JSON.stringify(code)} is no language that is read`, remedy: `Use one of ${known}.` })
}

/** @throws InputError unless it is a unit of offsets */
export function checkUnit(unit: string): OffsetUnit {
  if (unit === 'utf-16' || unit === 'codepoint') return unit
  throw new InputError({ what: `${JSON.stringify(unit)} is no unit of offsets`, remedy: 'Use utf-16 or codepoint.' })
}
