/** A register as views see it: documents with people's decisions upon them, and the meetings and persons that they tell of. */
import type { Held } from './held.ts'
import { bySeq, joinedTo, unique } from './joined.ts'
import type { Looked } from './kept.ts'
import { standsElsewhere } from './merge/formats.ts'
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
  const near = await nearTo(store, mechanism, decisions)
  const own = meetingsUnder(stands, near.made)
  const under = own.meetings.length > 0 ? undefined : standsElsewhere(mechanism, near.made.meetings)
  if (under === undefined) return { ...near, made: own }
  const there = await nearTo(store, under, decisions)
  return {
    made: meetingsUnder(under, there.made),
    documents: near.documents.union(there.documents),
    mechanisms: near.mechanisms.union(there.mechanisms),
  }
}

/** All that may be told of a mechanism's meetings, by whatever name, and of others near them. */
async function nearTo(store: Store, mechanism: string, decisions: Decisions): Promise<Looked<Peopled>> {
  const names = decisions.called(mechanism)
  const near = unique((await Promise.all(names.map((one) => store.of(one)))).flat(), ({ sha256 }) => sha256)
  const more = await store.documents(joinedTo(near, decisions))
  const made = registerOf(
    bySeq([...near, ...more], (one) => one),
    decisions,
  )
  return { made, documents: new Set(made.documents.map(({ seq }) => seq)), mechanisms: new Set(names) }
}

function meetingsUnder(mechanism: string, all: Peopled): Peopled {
  const meetings = all.meetings.filter((one) => one.mechanism === mechanism)
  const people = new Set(meetings.flatMap((meeting) => meeting.people))
  return {
    ...{ documents: documentsOf(meetings), meetings, people: [...people] },
    suggestions: all.suggestions.filter(({ between }) => between.some((person) => people.has(person))),
  }
}
