/** A register as views see it: documents with people's decisions upon them, and the meetings and persons that they tell of. */
import type { Held } from './held.ts'
import { type Meeting, mergeMeetings } from './merge/merge.ts'
import { mergePeople, type People } from './merge/people.ts'
import { applied } from './review/apply.ts'
import type { Decisions } from './review/decisions.ts'
import type { Store } from './store/store.ts'

export interface Register {
  readonly documents: readonly Held[]
  readonly meetings: readonly Meeting[]
}

export interface Peopled extends Register, People {}

export function registerOf(held: readonly Held[], decisions: Decisions): Peopled {
  const documents = held.map((one) => applied(one, decisions))
  const meetings = mergeMeetings(documents, decisions)
  const { people, suggestions } = mergePeople(documents, meetings, decisions)
  const present = new Map<string, Set<(typeof people)[number]>>()
  for (const person of people)
    for (const { meeting } of person.mentions)
      if (meeting) present.set(meeting.id, (present.get(meeting.id) ?? new Set()).add(person))
  return {
    ...{ documents, people, suggestions },
    meetings: meetings.map((meeting) => ({ ...meeting, people: [...(present.get(meeting.id) ?? [])] })),
  }
}

/** What is held of one mechanism, its meetings first to last. */
export async function mechanismIn(store: Store, mechanism: string): Promise<Peopled> {
  const decisions = await store.decisions()
  const all = registerOf(await withJoined(store, await store.of(mechanism), decisions), decisions)
  const meetings = all.meetings.filter((one) => one.mechanism === mechanism)
  const documents = new Set(meetings.flatMap(({ accounts }) => accounts.map(({ held }) => held)))
  const people = new Set(meetings.flatMap((meeting) => meeting.people))
  return {
    ...{ documents: [...documents], meetings, people: [...people] },
    suggestions: all.suggestions.filter(({ between }) => between.some((person) => people.has(person))),
  }
}

/** Documents, and those that people joined to them. */
async function withJoined(store: Store, held: readonly Held[], decisions: Decisions): Promise<Held[]> {
  const known = new Set(held.map(({ sha256 }) => sha256))
  const joined = decisions.joins
    .map((pair) => pair.map((account) => account.split('#')[0] as string))
    .filter((pair) => pair.some((document) => known.has(document)))
  const more = new Set(joined.flat().filter((document) => !known.has(document)))
  return [...held, ...(await store.documents([...more]))].sort((a, b) => a.seq - b.seq)
}
