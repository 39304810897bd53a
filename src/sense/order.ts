/** Looking through what stands in the order of the text. */
import type { Range } from './mention.ts'

/** Index of the first of a list that begins at or behind a token, found by halving. @param sorted in the order of the text */
export function indexFrom(sorted: readonly Range[], token: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as Range).first < token) low = middle + 1
    else high = middle
  }
  return low
}

/** The last of a list that begins before a token. @param sorted in the order of the text */
export function lastBefore<T extends Range>(sorted: readonly T[], token: number): T | undefined {
  return sorted[indexFrom(sorted, token) - 1]
}
