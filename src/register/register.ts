/** A register as views see it: documents with people's decisions upon them, and the meetings and persons that they tell of. */
import type { Held } from './held.ts'
import type { Linked } from './merge/account.ts'
import { otherNames } from './merge/formats.ts'
import { type Meeting, type Merged, mergeAccounts, mergeMeetings } from './merge/merge.ts'
import { mergePeople, type People } from './merge/people.ts'
import { applied } from './review/apply.ts'
import type { Decisions } from './review/decisions.ts'
import type { Store } from './store/store.ts'
import { toldBy, toldNear } from './store/told.ts'
import { documentsOf } from './views/claims.ts'
import { extentOf, type HeldMechanism, nameIn } from './views/mechanisms.ts'

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
export async function mechanismIn(store: Store, mechanism: string): Promise<Peopled> {
  const stands = (await store.decisions()).under(mechanism)
  const own = await meetingsOf(store, stands, ({ mechanism: under }) => under === stands)
  if (own.meetings.length > 0) return own
  const called = await meetingsOf(store, mechanism, ({ accounts }) =>
    accounts.some(({ called }) => called === mechanism),
  )
  const under = called.meetings[0]?.mechanism
  return under === undefined ? own : meetingsOf(store, under, (meeting) => meeting.mechanism === under)
}

async function meetingsOf(store: Store, mechanism: string, wanted: (one: Meeting) => boolean): Promise<Peopled> {
  const decisions = await store.decisions()
  const near = unique(
    (await Promise.all(decisions.called(mechanism).map((one) => store.of(one)))).flat(),
    ({ sha256 }) => sha256,
  )
  const more = await store.documents(joinedTo(near, decisions))
  const all = registerOf(
    bySeq([...near, ...more], (one) => one),
    decisions,
  )
  const meetings = all.meetings.filter(wanted)
  const people = new Set(meetings.flatMap((meeting) => meeting.people))
  return {
    ...{ documents: documentsOf(meetings), meetings, people: [...people] },
    suggestions: all.suggestions.filter(({ between }) => between.some((person) => people.has(person))),
  }
}

/**
 * The mechanisms of which meetings are held, the one with most documents first. Their meetings are those of `mechanismIn`.
 * @param limit of those that more documents name
 */
export async function mechanismsIn(store: Store, limit?: number): Promise<HeldMechanism[]> {
  const decisions = await store.decisions()
  const held: HeldMechanism[] = []
  for (const id of new Set((await store.mechanisms(limit)).map((one) => decisions.under(one)))) {
    const meetings = await indexedMeetings(store, id, decisions)
    const others = otherNames(meetings, (one, other) => decisions.apart(one, other)).map(({ other }) => other)
    if (meetings.length > 0) held.push({ ...nameIn(id, meetings), ...extentOf(meetings), others })
  }
  return held.sort((a, b) => b.documents - a.documents || a.id.localeCompare(b.id, 'en'))
}

/** Numbers of the documents that tell of a mechanism's meetings, near copies too. */
export async function numbersIn(store: Store, mechanism: string): Promise<number[]> {
  const decisions = await store.decisions()
  const meetings = await indexedMeetings(store, decisions.under(mechanism), decisions)
  return [...new Set(meetings.flatMap(({ accounts, copies }) => [...accounts, ...copies].map(({ held }) => held.seq)))]
}

/** The meetings of a mechanism as the index has them: no document is read. */
async function indexedMeetings(store: Store, mechanism: string, decisions: Decisions): Promise<Merged<Linked>[]> {
  const called = await Promise.all(decisions.called(mechanism).map((one) => toldNear(store.db, one)))
  const near = unique(called.flat(), ({ id }) => id)
  const sources = near.map(({ held }) => held)
  const told = bySeq([...near, ...(await toldBy(store.db, joinedTo(sources, decisions)))], ({ held }) => held)
  return mergeAccounts(told, decisions).filter((one) => one.mechanism === mechanism)
}

/** Hashes of documents that people joined to some. */
function joinedTo(held: readonly { readonly sha256: string }[], decisions: Decisions): string[] {
  const known = new Set(held.map(({ sha256 }) => sha256))
  const joined = decisions.joins
    .map((pair) => pair.map((account) => account.split('#')[0] as string))
    .filter((pair) => pair.some((document) => known.has(document)))
  return [...new Set(joined.flat().filter((document) => !known.has(document)))]
}

const unique = <T>(all: readonly T[], of: (one: T) => string): T[] => [
  ...new Map(all.map((one) => [of(one), one])).values(),
]

/** In the order of their documents' addition. */
const bySeq = <T>(all: readonly T[], of: (one: T) => { readonly seq: number }): T[] =>
  all.toSorted((a, b) => of(a).seq - of(b).seq)
