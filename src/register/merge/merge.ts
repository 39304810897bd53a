/** Many reports, one meeting. Links are suggestions with reasons; what people decided goes before them. */
import { MECHANISMS } from '../../world/index.ts'
import type { Held } from '../held.ts'
import type { Decisions } from '../review/decisions.ts'
import { dayOf } from '../store/prepare.ts'
import { type Account, accountsOf, type Linked } from './account.ts'
import { type Link, linkOf, REPORTED } from './link.ts'
import type { Person } from './people.ts'

export interface Joined extends Link {
  readonly one: string
  readonly other: string
}

/** Accounts of one meeting, as full as they were given. */
export interface Merged<A extends Linked> {
  /** That of its first account. */
  readonly id: string
  /** In the order in which they were added; near copies stand in `copies`. */
  readonly accounts: readonly A[]
  readonly copies: readonly A[]
  /** Why these accounts are taken for one meeting. */
  readonly links: readonly Joined[]
  /** Under which it stands, among those that its accounts name. */
  readonly mechanism: string | undefined
  readonly round: number | undefined
  readonly day: string | undefined
}

export interface Meeting extends Merged<Account> {
  /** Those whom its accounts name; of a register's meetings alone. */
  readonly people: readonly Person[]
}

/** @param held documents, in the order of their addition */
export const mergeMeetings = (held: readonly Held[], decisions: Decisions): Meeting[] =>
  mergeAccounts(accountsOf(held), decisions).map((one) => ({ ...one, people: [] }))

/** @param all in the order of their documents' addition */
export function mergeAccounts<A extends Linked>(all: readonly A[], decisions: Decisions): Merged<A>[] {
  const accounts = all.map((one) => (one.called ? { ...one, mechanism: decisions.under(one.called) } : one))
  const byId = new Map(accounts.map((one) => [one.id, one]))
  const groups = new Map(accounts.map((one) => [one.id, [one]]))
  const links: Joined[] = []
  const join = (one: A, other: A, link: Link) => {
    const [into, from] = [groups.get(one.id) as A[], groups.get(other.id) as A[]]
    if (into === from) return
    if (into.some((x) => from.some((y) => decisions.apart(x.id, y.id)))) return
    if (!decisions.joined(one.id, other.id) && contradict(into, from)) return
    into.push(...from)
    for (const moved of from) groups.set(moved.id, into)
    links.push({ ...link, one: one.id, other: other.id })
  }
  for (const [one, other] of decisions.joins) {
    const [a, b] = [byId.get(one), byId.get(other)]
    if (a && b) join(a, b, { why: 'decided', sure: true })
  }
  const unsure: [A, A, Link][] = []
  for (const [one, other] of pairs(accounts)) {
    // Most pairs are of one meeting already when they come up: they need no reason more.
    if (groups.get(one.id) === groups.get(other.id)) continue
    const link = linkOf(one, other)
    if (link?.sure) join(one, other, link)
    else if (link) unsure.push([one, other, link])
  }
  for (const [one, other, link] of unsure) join(one, other, link)
  return firstToLast([...new Set(groups.values())].map((group) => meetingOf(group, links)))
}

/** Behind every day. */
const NEVER = '9'

/** By their days; a round of which nothing tells one stands before the first later round of its mechanism. */
function firstToLast<A extends Linked>(meetings: readonly Merged<A>[]): Merged<A>[] {
  const rounds = Map.groupBy(
    meetings.filter((one) => one.mechanism && one.round && dayOrReported(one)),
    ({ mechanism }) => mechanism,
  )
  const beforeLater = ({ mechanism, round }: Merged<A>) => {
    const later = round ? rounds.get(mechanism)?.filter((other) => (other.round ?? 0) > round) : undefined
    return later?.map(dayOrReported).sort()[0]
  }
  const order = new Map(meetings.map((one) => [one, dayOrReported(one) ?? beforeLater(one) ?? NEVER]))
  const orderOf = (one: Merged<A>) => order.get(one) ?? NEVER
  return [...meetings].sort((a, b) => orderOf(a).localeCompare(orderOf(b)) || (a.round ?? 0) - (b.round ?? 0))
}

/** A meeting's day; of one whose day nobody tells, the first day on which it was reported. */
const dayOrReported = ({ day, accounts }: Merged<Linked>): string | undefined =>
  day ?? accounts.flatMap(({ held }) => held.published ?? []).sort()[0]

/** Two numbered rounds are never one, whatever else links them. */
function contradict(one: readonly Linked[], other: readonly Linked[]): boolean {
  const rounds = (group: readonly Linked[]) => new Set(group.flatMap(({ round }) => round ?? []))
  const [a, b] = [rounds(one), rounds(other)]
  return a.size > 0 && b.size > 0 && ![...a].some((round) => b.has(round))
}

/** Accounts that can be linked: of the same parties and about the same time, or of the same round of a mechanism. */
function* pairs<A extends Linked>(accounts: readonly A[]): Generator<readonly [A, A]> {
  for (const own of Map.groupBy(accounts, ({ parties }) => parties).values()) {
    if (own[0]?.parties === '') continue
    const timed = own.flatMap((account) => {
      const time = dayOf(account.day ?? account.held.published)
      return time === null ? [] : [{ account, time }]
    })
    timed.sort((a, b) => a.time - b.time || a.account.held.seq - b.account.held.seq)
    for (const [at, one] of timed.entries())
      for (let next = at + 1; next < timed.length; next++) {
        const other = timed[next] as typeof one
        if (other.time - one.time > REPORTED) break
        yield one.account.held.seq <= other.account.held.seq
          ? [one.account, other.account]
          : [other.account, one.account]
      }
  }
  const rounds = Map.groupBy(accounts, ({ mechanism, round }) => (mechanism && round ? `${mechanism} ${round}` : ''))
  rounds.delete('')
  for (const bucket of rounds.values())
    for (const [at, one] of bucket.entries())
      for (let next = at + 1; next < bucket.length; next++) yield [one, bucket[next] as A]
}

function meetingOf<A extends Linked>(group: readonly A[], links: readonly Joined[]): Merged<A> {
  const sorted = [...group].sort((a, b) => a.held.seq - b.held.seq)
  const families = new Set<string>()
  const accounts: A[] = []
  const copies: A[] = []
  for (const one of sorted) {
    const into = families.has(one.held.family) ? copies : accounts
    into.push(one)
    families.add(one.held.family)
  }
  const ids = new Set(group.map(({ id }) => id))
  return {
    id: (sorted[0] as A).id,
    accounts,
    copies,
    links: links.filter(({ one }) => ids.has(one)),
    mechanism: most(
      accounts.flatMap(({ mechanism }) => mechanism ?? []),
      (id) => id in MECHANISMS,
    ),
    round: most(accounts.flatMap(({ round }) => round ?? [])),
    day: most(accounts.flatMap(({ day }) => day ?? [])),
  }
}

/** What is told most often, what is listed before it. It names the meeting, and hides no other reading. */
function most<T extends string | number>(
  values: readonly T[],
  listed: (value: T) => boolean = () => false,
): T | undefined {
  const counts = [...Map.groupBy(values, (value) => value)]
  return counts.sort((a, b) => Number(listed(b[0])) - Number(listed(a[0])) || b[1].length - a[1].length)[0]?.[0]
}
