/** Who holds which office, and who holds one with him or besides him. Indexed once a report. */
import type { Account } from '../../sense/account.ts'
import type { Person } from '../../sense/mention.ts'
import { perReport } from '../per-report.ts'
import { addTo } from '../sorted.ts'

/** Offices that a state has once at a time. */
export const ONCE: ReadonlySet<string> = new Set(['president', 'monarch', 'premier', 'chancellor'])

interface Holders {
  /** By the kinds of an office, in their order. */
  readonly byKinds: ReadonlyMap<string, readonly Person[]>
  /** By the words of an office. */
  readonly byWords: ReadonlyMap<number, readonly Person[]>
  /** By the kind of an office that a state has once. */
  readonly once: ReadonlyMap<string, readonly Person[]>
}

const holdersIn = perReport((account): Holders => {
  const byKinds = new Map<string, Person[]>()
  const byWords = new Map<number, Person[]>()
  const once = new Map<string, Person[]>()
  for (const person of account.people) {
    for (const kinds of new Set(person.offices.map((office) => office.kinds.join()))) addTo(byKinds, kinds, person)
    for (const first of new Set(person.offices.map((office) => office.first))) addTo(byWords, first, person)
    for (const kind of onceHeld(person)) addTo(once, kind, person)
  }
  return { byKinds, byWords, once }
})

/** Those who hold an office of these kinds and no others. */
export function holdersOf(account: Account, kinds: readonly string[]): readonly Person[] {
  return holdersIn(account).byKinds.get(kinds.join()) ?? []
}

/** Others who hold an office that a state has once: they are other states'. */
export function rivals(account: Account, person: Person): Person[] {
  const { once } = holdersIn(account)
  const all = new Set([...onceHeld(person)].flatMap((kind) => once.get(kind) ?? []))
  all.delete(person)
  return [...all]
}

/** The kinds of a person's offices that have one head of that sort: not the vice president's. */
function onceHeld({ offices }: Person): Set<string> {
  const alone = offices.flatMap(({ kinds: [kind, ...more] }) => (kind && more.every((one) => one === kind) ? kind : []))
  return new Set(alone.filter((kind) => ONCE.has(kind)))
}

/** "foreign ministers X, Y and Z": who is only named among several of one office need not be of the same state as they. */
export function isOneOfSeveral(account: Account, { offices }: Person): boolean {
  const shared = offices.filter(({ number }) => number !== 'one')
  if (shared.length === 0 || shared.length < offices.length) return false
  const { byWords } = holdersIn(account)
  return shared.some(({ first }) => (byWords.get(first)?.length ?? 0) > 1)
}
