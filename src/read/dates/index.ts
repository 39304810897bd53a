import { readNumber } from './numbers.ts'
import type { Passage } from '../passage.ts'
export { findDates } from './dates.ts'
// temporary
export function findOrdinals(passage: Passage): { first: number; after: number; value: number }[] {
  const found = []
  for (let at = passage.first; at < passage.after; at++) {
    const read = readNumber(passage, at, passage.after)
    if (!read) continue
    if (read.ordinal) found.push({ first: at, after: read.after, value: read.value })
    at = read.after - 1
  }
  return found
}
