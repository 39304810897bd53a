/** What of a document lies within a stretch of it. */
import type { Range } from '../sense/mention.ts'

/**
 * Those of a list that lie within a range, found by halving: a document may have as many dates as sentences.
 * @param sorted in the order of the text, none within another
 */
export function within<T extends Range>(sorted: readonly T[], { first, after }: Range): T[] {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as T).first < first) low = middle + 1
    else high = middle
  }
  const found: T[] = []
  for (let i = low; i < sorted.length && (sorted[i] as T).first < after; i++)
    if ((sorted[i] as T).after <= after) found.push(sorted[i] as T)
  return found
}
