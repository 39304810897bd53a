/** A register as views see it: documents with people's decisions upon them, and the meetings and persons that they tell of. */
import type { Held } from './held.ts'
import { bySeq, joinedTo, unique } from './joined.ts'
import type { Looked } from './kept.ts'
import { type Meeting, mergeMeetings } from './merge/merge.ts'
import { mergePeople, type People } from './merge/people.ts'
import { applied } from './review/apply.ts'
import type { Decisions } from './review/decisions.ts'
import type { Store } from './store/store.ts'
import { documentsOf } from './views/claims.ts'

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

/**
 * What is held of one mechanism, its meetings first to last. Where all that reports call so stands under another name of the same
 * meetings, it is what is held under that.
 */
export const mechanismIn = async (store: Store, mechanism: string): Promise<Peopled> =>
  (await lookedIn(store, mechanism, await store.decisions())).made

/** The same, with what it was made of. */
export async function lookedIn(store: Store, mechanism: string, decisions: Decisions): Promise<Looked<Peopled>> {
  const stands = decisions.under(mechanism)
  const own = await meetingsOf(store, stands, decisions, ({ mechanism: under }) => under === stands)
  if (own.made.meetings.length > 0) return own
  const called = await meetingsOf(store, mechanism, decisions, ({ accounts }) =>
    accounts.some(({ called }) => called === mechanism),
  )
  const under = called.made.meetings[0]?.mechanism
  if (under === undefined) return own
  const there = await meetingsOf(store, under, decisions, (meeting) => meeting.mechanism === under)
  return {
    made: there.made,
    documents: called.documents.union(there.documents),
    mechanisms: called.mechanisms.union(there.mechanisms),
  }
}

async function meetingsOf(
  store: Store,
  mechanism: string,
  decisions: Decisions,
  wanted: (one: Meeting) => boolean,
): Promise<Looked<Peopled>> {
  const names = decisions.called(mechanism)
  const near = unique((await Promise.all(names.map((one) => store.of(one)))).flat(), ({ sha256 }) => sha256)
  const more = await store.documents(joinedTo(near, decisions))
  const all = registerOf(
    bySeq([...near, ...more], (one) => one),
    decisions,
  )
  const meetings = all.meetings.filter(wanted)
  const people = new Set(meetings.flatMap((meeting) => meeting.people))
  return {
    made: {
      ...{ documents: documentsOf(meetings), meetings, people: [...people] },
      suggestions: all.suggestions.filter(({ between }) => between.some((person) => people.has(person))),
    },
    documents: new Set(all.documents.map(({ seq }) => seq)),
    mechanisms: new Set(names),
  }
}
