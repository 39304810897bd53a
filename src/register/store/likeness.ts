/**
 * Near copies: the same report with a changed headline, a byline or a typing error. MinHash over runs of words
 * (Broder 1997) finds candidates; likeness of the sets and equality of the numbers in them decide.
 */
import { fold } from '../../text/chars.ts'

const RUN = 3
const BANDS = 6
const ROWS = 3
/** Share of common runs from which two texts are copies. */
const ALIKE = 0.7

export interface Likeness {
  readonly bands: readonly number[]
  readonly runs: ReadonlySet<number>
  readonly numbers: string
}

/** @param text of any language; scripts without spaces are compared by their signs */
export function likenessOf(text: string): Likeness {
  const words = fold(text).match(/\p{Nd}+|\p{Script=Han}|[\p{L}]+/gu) ?? []
  const runs = new Set<number>()
  for (let at = 0; at + RUN <= words.length; at++) runs.add(hash(words.slice(at, at + RUN).join(' ')))
  const least = new Uint32Array(BANDS * ROWS).fill(0xffffffff)
  for (const run of runs)
    for (let at = 0; at < least.length; at++) {
      const mixed = mix(run ^ Math.imul(at + 1, 0x9e3779b1))
      if (mixed < (least[at] as number)) least[at] = mixed
    }
  const numbers = [...new Set(words.filter((word) => /^\p{Nd}/u.test(word)))].sort().join(' ')
  // Texts with other numbers are no copies, however alike: they need not meet.
  const bands = Array.from({ length: BANDS }, (_, band) => {
    const rows = least.subarray(band * ROWS, (band + 1) * ROWS)
    return rows.reduce((sum, row) => mix(Math.imul(sum, 31) + row), hash(numbers) + band + 1)
  })
  return { bands, runs, numbers }
}

export function alike(one: Likeness, other: Likeness): boolean {
  if (one.numbers !== other.numbers || one.runs.size === 0) return false
  let common = 0
  for (const run of one.runs) if (other.runs.has(run)) common++
  return common / (one.runs.size + other.runs.size - common) >= ALIKE
}

/** FNV-1a. */
function hash(words: string): number {
  let sum = 0x811c9dc5
  for (let at = 0; at < words.length; at++) sum = Math.imul(sum ^ words.charCodeAt(at), 0x01000193)
  return sum >>> 0
}

function mix(sum: number): number {
  let out = Math.imul(sum ^ (sum >>> 16), 0x85ebca6b)
  out = Math.imul(out ^ (out >>> 13), 0xc2b2ae35)
  return (out ^ (out >>> 16)) >>> 0
}
