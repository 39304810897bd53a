/** Standing formats that reports call by several names: whether two names are one mechanism, people decide. */
import { MECHANISMS } from '../../world/index.ts'
import type { Linked } from './account.ts'
import type { Merged } from './merge.ts'

const MECHANISM = 'mechanism '

/** How decisions name a mechanism. */
export const formatId = (mechanism: string): string => MECHANISM + mechanism

/** The mechanism that a decision names, if it names one. */
export const formatNamed = (id: string): string | undefined =>
  id.startsWith(MECHANISM) ? id.slice(MECHANISM.length) : undefined

/**
 * @param joins pairs that people joined, of mechanisms and of other things
 * @returns for each mechanism that was joined to another the one under which all of them stand: one of the list, else the first named
 */
export function standsUnder(joins: readonly (readonly [string, string])[]): Map<string, string> {
  const under = new Map<string, string>()
  const root = (id: string): string => {
    const next = under.get(id)
    return next === undefined ? id : root(next)
  }
  for (const pair of joins) {
    const [one, other] = pair.map(formatNamed)
    if (one === undefined || other === undefined) continue
    const [into, from] = [root(one), root(other)]
    if (into === from) continue
    if (from in MECHANISMS && !(into in MECHANISMS)) under.set(into, from)
    else under.set(from, into)
  }
  return new Map([...under.keys()].map((id) => [id, root(id)]))
}

/**
 * Where all that reports call so stands under another name of the same meetings: that name.
 * @param mechanism one under which none of the meetings stands
 */
export const standsElsewhere = (mechanism: string, meetings: readonly Merged<Linked>[]): string | undefined =>
  meetings.find(({ accounts }) => accounts.some(({ called }) => called === mechanism))?.mechanism

/** Two names of what may be one mechanism, and the reports of one meeting that use them. */
interface OtherName<A extends Linked = Linked> {
  readonly one: string
  readonly other: string
  /** A report with each name. */
  readonly accounts: readonly [A, A]
}

/** Names that reports of one meeting give it beside that under which it stands, but for those that people set apart. */
export function otherNames<A extends Linked>(
  meetings: readonly Merged<A>[],
  apart: (one: string, other: string) => boolean,
): OtherName<A>[] {
  const found = new Map<string, OtherName<A>>()
  for (const { mechanism: one, accounts } of meetings)
    for (const account of accounts) {
      const other = account.mechanism
      const own = accounts.find(({ mechanism }) => mechanism === one)
      if (one === undefined || other === undefined || other === one || !own) continue
      if (!found.has(other) && !apart(formatId(one), formatId(other)))
        found.set(other, { one, other, accounts: [own, account] })
    }
  return [...found.values()]
}
