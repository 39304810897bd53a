/** Offsets in UTF-16 code units and in Unicode code points. */
import type { Span } from '../sense/reading.ts'
import type { MahdarRecord } from './schema.ts'
import { readingsOf } from './walk.ts'

export type OffsetUnit = MahdarRecord['document']['offsets']

/**
 * The same record with offsets in code points, which Python, Rust and most databases count in.
 * @param record with offsets in UTF-16 code units, as `read` makes it
 * @param text the document's text
 */
export function inCodepoints(record: MahdarRecord, text: string): MahdarRecord {
  if (record.document.offsets === 'codepoint') return record
  const to = codepointAt(text)
  const made = structuredClone(record)
  made.document.offsets = 'codepoint'
  made.document.length = to(text.length)
  // A reading may stand in several places of the record as one object.
  for (const reading of new Set(readingsOf(made).map(({ reading }) => reading))) {
    reading.from = reading.from.map(({ start, end }) => ({ start: to(start), end: to(end) }))
  }
  return made
}

/** How the words of a span are taken from the text, in the units that the record's offsets have. */
export function slicer(text: string, unit: OffsetUnit): (span: Span) => string {
  if (unit === 'utf-16' || !hasPairs(text)) return ({ start, end }) => text.slice(start, end)
  const points = Array.from(text)
  return ({ start, end }) => points.slice(start, end).join('')
}

/** Code points before each UTF-16 index: one pass over the text, and none if every character is one unit. */
function codepointAt(text: string): (index: number) => number {
  if (!hasPairs(text)) return (index) => index
  const before = new Uint32Array(text.length + 1)
  let points = 0
  for (let at = 0; at < text.length; at++) {
    before[at] = points
    const second = isTrail(text.charCodeAt(at + 1)) && isLead(text.charCodeAt(at))
    if (!second) points++
  }
  before[text.length] = points
  return (index) => before[index] as number
}

function hasPairs(text: string): boolean {
  return /[\ud800-\udbff]/.test(text)
}

function isLead(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}

function isTrail(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff
}
