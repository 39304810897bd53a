/** Documents that belong together though nothing in them says so: people joined them. */
import type { Decisions } from './review/decisions.ts'

/** Hashes of documents that people joined to some. */
export function joinedTo(held: readonly { readonly sha256: string }[], decisions: Decisions): string[] {
  const known = new Set(held.map(({ sha256 }) => sha256))
  const joined = decisions.joins
    .map((pair) => pair.map((account) => account.split('#')[0] as string))
    .filter((pair) => pair.some((document) => known.has(document)))
  return [...new Set(joined.flat().filter((document) => !known.has(document)))]
}

export const unique = <T>(all: readonly T[], of: (one: T) => string): T[] => [
  ...new Map(all.map((one) => [of(one), one])).values(),
]

/** In the order of their documents' addition. */
export const bySeq = <T>(all: readonly T[], of: (one: T) => { readonly seq: number }): T[] =>
  all.toSorted((a, b) => of(a).seq - of(b).seq)
