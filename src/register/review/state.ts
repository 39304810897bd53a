/** How far people have gone through a document. */
import type { Held } from '../held.ts'
import { FACTS } from './apply.ts'
import type { Decisions } from './decisions.ts'

/** In the order in which a document comes to them. */
export const STATES_OF_REVIEW = ['new', 'begun', 'done'] as const
export type ReviewState = (typeof STATES_OF_REVIEW)[number]

/** How many of its facts people have decided on, and how many there are; a comment decides nothing. @param held as the engine read it */
export function reviewed(
  { sha256, record }: Pick<Held, 'sha256' | 'record'>,
  decisions: Decisions,
): { readonly decided: number; readonly facts: number; readonly state: ReviewState } {
  const own = decisions.of(sha256).filter(({ kind, fact }) => fact && kind !== 'comment')
  const decided = new Set(own.map(({ fact }) => fact)).size
  const facts =
    FACTS.reduce((sum, kind) => sum + record[kind].length, 0) + own.filter(({ kind }) => kind === 'add-fact').length
  return { decided, facts, state: decided === 0 ? 'new' : decided < facts ? 'begun' : 'done' }
}
