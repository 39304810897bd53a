/** Two that may be one, people or names: what a decision on them says, and how it is shown. */
import { z } from 'zod'
import type { Decisions } from '../register/review/decisions.ts'
import type { Event } from '../register/store/events.ts'
import type { DecidedPair } from './types.ts'

type Pairs = readonly (readonly [string, string])[]

/** The body of a decision on a pair. */
export const pairing = z.object({ kind: z.enum(['link', 'split']), one: z.string(), other: z.string() })

/**
 * Decisions on pairs, newest first, those taken back too.
 * @param events all of people's decisions
 * @param shown the two of a decision as they are shown, if it is on such a pair and belongs here
 */
export function decidedPairs<T>(
  events: readonly Event[],
  { undone }: Decisions,
  shown: (one: string, other: string, more: Pairs) => readonly [T, T] | undefined,
): DecidedPair<T>[] {
  return events
    .flatMap(({ seq, kind, who, at, body }): DecidedPair<T>[] => {
      const more = (body.more ?? []) as Pairs
      const pair = shown(String(body.one), String(body.other), more)
      if (!pair) return []
      const did = kind === 'split' ? 'split' : 'link'
      const standing = !undone.has(seq)
      return [{ seq, kind: did, one: pair[0], other: pair[1], more: more.length, who, at, standing }]
    })
    .reverse()
}
