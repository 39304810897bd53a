/** Mechanisms as the index has them: what is held of each is told without reading a document. */
import { bySeq, joinedTo, unique } from './joined.ts'
import type { Looked } from './kept.ts'
import type { Linked } from './merge/account.ts'
import { otherNames, standsElsewhere } from './merge/formats.ts'
import { type Merged, mergeAccounts } from './merge/merge.ts'
import type { Decisions } from './review/decisions.ts'
import type { Store } from './store/store.ts'
import { mechanismsNear, toldBy, toldNear } from './store/told.ts'
import { extentOf, type HeldMechanism, type Named, nameIn } from './views/mechanisms.ts'

export interface Known {
  /** Null where no meeting stands under this name. */
  readonly held: HeldMechanism | null
  readonly named: Named
  /** Numbers of the documents that tell of its meetings, near copies too. */
  readonly numbers: ReadonlySet<number>
}

/** @param id of a mechanism, whatever it stands under */
export async function knownIn(store: Store, id: string, decisions: Decisions): Promise<Looked<Known>> {
  const stands = decisions.under(id)
  const near = await nearTo(store, id, decisions)
  const meetings = near.made.filter(({ mechanism }) => mechanism === stands)
  const others = otherNames(meetings, (one, other) => decisions.apart(one, other)).map(({ other }) => other)
  const made = {
    held: meetings.length > 0 ? { ...nameIn(stands, meetings), ...extentOf(meetings), others } : null,
    named: nameIn(id, near.made),
  }
  const under = meetings.length > 0 ? undefined : standsElsewhere(id, near.made)
  if (under === undefined) return { ...near, made: { ...made, numbers: numbersOf(meetings) } }
  const there = await nearTo(store, under, decisions)
  const numbers = numbersOf(there.made.filter(({ mechanism }) => mechanism === under))
  return {
    made: { ...made, numbers },
    documents: near.documents.union(there.documents),
    mechanisms: near.mechanisms.union(there.mechanisms),
  }
}

/** All that may be told of a mechanism's meetings, by whatever name, and of others near them. */
async function nearTo(store: Store, id: string, decisions: Decisions): Promise<Looked<Merged<Linked>[]>> {
  const names = decisions.called(id)
  const called = await Promise.all(names.map((one) => toldNear(store.db, one)))
  const near = unique(called.flat(), (one) => one.id)
  const sources = near.map(({ held }) => held)
  const told = bySeq([...near, ...(await toldBy(store.db, joinedTo(sources, decisions)))], ({ held }) => held)
  return {
    made: mergeAccounts(told, decisions),
    documents: new Set(told.map(({ held }) => held.seq)),
    mechanisms: new Set(names),
  }
}

const numbersOf = (meetings: readonly Merged<Linked>[]) =>
  new Set(meetings.flatMap(({ accounts, copies }) => [...accounts, ...copies].map(({ held }) => held.seq)))

/** Where it is kept what people decided, and what is known of mechanisms. */
interface Keeping {
  decisions(): Promise<Decisions>
  known(ids: readonly string[]): Promise<readonly Known[]>
}

/**
 * The mechanisms of which meetings are held, the one with most documents first. Their meetings are those of `mechanismIn`.
 * @param limit of those that more documents name
 */
export async function mechanismsIn(store: Store, limit?: number, keeping?: Keeping): Promise<HeldMechanism[]> {
  const decisions = await (keeping ?? store).decisions()
  const ids = [...new Set((await store.mechanisms(limit)).map((one) => decisions.under(one)))]
  const all: Known[] = []
  if (keeping) all.push(...(await keeping.known(ids)))
  else for (const id of ids) all.push((await knownIn(store, id, decisions)).made)
  return all
    .flatMap(({ held }) => held ?? [])
    .sort((a, b) => b.documents - a.documents || a.id.localeCompare(b.id, 'en'))
}

/** Of the mechanisms of whose meetings documents tell, their numbers. @param documents numbers */
export async function mechanismsOf(store: Store, documents: readonly number[], keeping: Keeping): Promise<Known[]> {
  const decisions = await keeping.decisions()
  const ids = new Set((await mechanismsNear(store.db, documents)).map((one) => decisions.under(one)))
  const all = await keeping.known([...ids])
  return all.filter(({ held, numbers }) => held && documents.some((one) => numbers.has(one)))
}

/** Numbers of the documents that tell of a mechanism's meetings, near copies too. */
export async function numbersIn(store: Store, mechanism: string): Promise<ReadonlySet<number>> {
  return (await knownIn(store, mechanism, await store.decisions())).made.numbers
}
