/** Which other reports tell of a document's meetings, and why they are taken for one. */
import type { Held } from './held.ts'
import { bySeq, joinedTo, unique } from './joined.ts'
import type { Linked } from './merge/account.ts'
import { linkOf } from './merge/link.ts'
import { type Joined, type Merged, mergeAccounts } from './merge/merge.ts'
import type { Decisions } from './review/decisions.ts'
import type { Store } from './store/store.ts'
import { mechanismsNear, toldBeside, toldBy, toldNear } from './store/told.ts'

/** Another account of the same meeting. */
export interface Beside {
  readonly account: Linked
  /** A label: `register.why.…`. */
  readonly why: string
  /** Whether everything by which the two were brought together is sure. */
  readonly sure: boolean
}

/** One encounter of a document, and the other accounts of the meeting that it is taken for. */
export interface Together {
  readonly own: Linked
  readonly meeting: Merged<Linked>
  readonly others: readonly Beside[]
}

/** Of each encounter of a document, that which it is about first. Read out of the index: it is what mechanisms are made of, too. */
export async function togetherWith(
  store: Store,
  { sha256, seq }: Pick<Held, 'sha256' | 'seq'>,
  decisions: Decisions,
): Promise<Together[]> {
  const formats = new Set((await mechanismsNear(store.db, [seq])).flatMap((one) => decisions.called(one)))
  const called = await Promise.all([...formats].map((one) => toldNear(store.db, one)))
  const near = unique([...(await toldBeside(store.db, seq)), ...called.flat()], ({ id }) => id)
  const joined = await toldBy(
    store.db,
    joinedTo(
      near.map(({ held }) => held),
      decisions,
    ),
  )
  const meetings = mergeAccounts(
    bySeq([...near, ...joined], ({ held }) => held),
    decisions,
  )
  return meetings
    .flatMap((meeting) => {
      const all = [...meeting.accounts, ...meeting.copies]
      const own = all.find(({ held }) => held.sha256 === sha256)
      if (!own) return []
      const ways = waysFrom(own.id, meeting.links)
      const others = all
        .filter(({ held }) => held.sha256 !== sha256)
        .map((account) => ({ account, ...reasonOf(own, account, ways.get(account.id) ?? [], decisions) }))
      return [{ own, meeting, others: bySeq(others, ({ account }) => account.held) }]
    })
    .toSorted((a, b) => Number(b.own.main) - Number(a.own.main))
}

/** Why two are together: what someone said, what joins these two, or else that both were joined to others. */
function reasonOf(one: Linked, other: Linked, way: readonly Joined[], decisions: Decisions): Omit<Beside, 'account'> {
  if (decisions.joined(one.id, other.id)) return { why: 'decided', sure: true }
  if (one.held.family === other.held.family) return { why: 'copy', sure: true }
  const sure = way.every((link) => link.sure)
  const direct = linkOf(one, other)
  return { why: direct && (direct.sure || !sure) ? direct.why : 'through', sure: sure || direct?.sure === true }
}

/** Of a meeting's accounts, those that only links that are not sure bring to its first one: by account the reason of the first such link. */
export function unsureIn({
  accounts: [first],
  links,
}: Pick<Merged<Linked>, 'accounts' | 'links'>): Map<string, string> {
  const ways = first ? [...waysFrom(first.id, links)] : []
  return new Map(
    ways.flatMap(([id, way]) => {
      const unsure = way.find(({ sure }) => !sure)
      return unsure ? [[id, unsure.why] as const] : []
    }),
  )
}

/** From one account to each other of its meeting, the links that lead there: they make a tree. */
function waysFrom(id: string, links: readonly Joined[]): Map<string, readonly Joined[]> {
  const ends = links.flatMap((link) => [
    { from: link.one, to: link.other, link },
    { from: link.other, to: link.one, link },
  ])
  const leading = Map.groupBy(ends, ({ from }) => from)
  const ways = new Map<string, readonly Joined[]>([[id, []]])
  // What is set while it goes on is gone through too.
  for (const [at, way] of ways)
    for (const { to, link } of leading.get(at) ?? []) if (!ways.has(to)) ways.set(to, [...way, link])
  return ways
}
