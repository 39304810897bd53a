/** What of a document lies within a stretch of it, or stands at a token. */
import type { Range } from '../sense/mention.ts'
import { indexFrom, lastBefore } from '../sense/order.ts'

/**
 * Those of a list that lie within a range, found by halving: a document may have as many dates as sentences.
 * @param sorted in the order of the text, none within another
 */
export function within<T extends Range>(sorted: readonly T[], { first, after }: Range): T[] {
  const found: T[] = []
  for (let i = indexFrom(sorted, first); i < sorted.length && (sorted[i] as T).first < after; i++)
    if ((sorted[i] as T).after <= after) found.push(sorted[i] as T)
  return found
}

/** The one of a list that begins at a token. @param sorted in the order of the text, none within another */
export function startingAt<T extends Range>(sorted: readonly T[], token: number): T | undefined {
  const one = sorted[indexFrom(sorted, token)]
  return one?.first === token ? one : undefined
}

/** The one of a list to which a token belongs. @param sorted in the order of the text, none within another */
export function over<T extends Range>(sorted: readonly T[], token: number): T | undefined {
  const one = lastBefore(sorted, token + 1)
  return one && token < one.after ? one : undefined
}

/** The last of a list that has ended where a token begins. @param sorted in the order of the text */
export function endingBy<T extends Range>(sorted: readonly T[], token: number): T | undefined {
  let index = indexFrom(sorted, token) - 1
  while (index >= 0 && (sorted[index] as T).after > token) index--
  return sorted[index]
}
