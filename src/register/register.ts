/** A register as views see it: documents with people's decisions upon them, and the meetings that they tell of. */
import type { Held } from './held.ts'
import { type Meeting, mergeMeetings } from './merge/merge.ts'
import { applied } from './review/apply.ts'
import { Decisions, REVIEWS } from './review/decisions.ts'
import type { Store } from './store/store.ts'

export interface Register {
  readonly documents: readonly Held[]
  readonly meetings: readonly Meeting[]
}

export function registerOf(held: readonly Held[], decisions: Decisions): Register {
  const documents = held.map((one) => applied(one, decisions))
  return { documents, meetings: mergeMeetings(documents, decisions) }
}

/** What is held of one mechanism, its meetings first to last. */
export async function mechanismIn(store: Store, mechanism: string): Promise<Register> {
  const decisions = new Decisions(await store.events(REVIEWS))
  const { meetings } = registerOf(await store.of(mechanism), decisions)
  const own = meetings.filter((one) => one.mechanism === mechanism)
  const documents = new Set(own.flatMap(({ accounts }) => accounts.map(({ held }) => held)))
  return { documents: [...documents], meetings: own }
}
