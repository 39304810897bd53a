/** What people decide on whole meetings: that a report tells of another's, or of none of those that it is taken for. */
import { InputError } from '../../record/input-error.ts'
import type { Store } from '../store/store.ts'
import { type Together, togetherWith } from '../together.ts'
import type { Decisions } from './decisions.ts'
import { pair } from './review.ts'

type Pairs = readonly (readonly [string, string])[]

/**
 * Two as one, whatever they are. Of two accounts, what was set apart between their meetings is joined with them: else the one meeting
 * would be torn, as no two that somebody set apart can stand in one.
 * @param one as decisions name it: an account is `document#meeting`
 * @returns the event's number
 */
export async function link(
  store: Store,
  kind: 'link' | 'merge',
  one: string,
  other: string,
  who: string,
): Promise<number> {
  const decisions = await store.decisions()
  const [mine, theirs] = [await accountsWith(store, one, decisions), await accountsWith(store, other, decisions)]
  const apart = mine.flatMap((a) => theirs.map((b) => [a, b] as const)).filter((ends) => decisions.apart(...ends))
  return pair(store, kind, one, other, who, besides(apart, one, other))
}

/**
 * An account, with those of its near copies, as of a meeting of its own: apart from all with which it stands.
 * @param one `document#meeting`
 * @returns the event's number
 * @throws InputError if it stands alone
 */
export async function takeOut(store: Store, one: string, who: string): Promise<number> {
  const together = await find(store, one, await store.decisions())
  const { own, others = [] } = together ?? {}
  const [copies, rest] = [
    others.filter(({ account }) => account.held.family === own?.held.family),
    others.filter(({ account }) => account.held.family !== own?.held.family),
  ].map((all) => all.map(({ account }) => account.id)) as [string[], string[]]
  const [first] = rest
  if (first === undefined)
    throw new InputError({ what: 'no other report is taken to tell of this meeting', remedy: 'Reload the page.' })
  const pairs = [one, ...copies].flatMap((a) => rest.map((b) => [a, b] as const))
  return pair(store, 'split', one, first, who, besides(pairs, one, first))
}

const besides = (pairs: Pairs, one: string, other: string): Pairs => pairs.filter(([a, b]) => a !== one || b !== other)

async function accountsWith(store: Store, id: string, decisions: Decisions): Promise<string[]> {
  const together = await find(store, id, decisions)
  return together ? [id, ...together.others.map(({ account }) => account.id)] : [id]
}

async function find(store: Store, id: string, decisions: Decisions): Promise<Together | undefined> {
  const [held] = await store.documents([id.split('#')[0] as string])
  if (!held) return undefined
  return (await togetherWith(store, held, decisions)).find(({ own }) => own.id === id)
}
