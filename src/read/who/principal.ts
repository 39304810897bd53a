/** Whose name stands behind the office of somebody who is sent or advises: that of his principal, where his own follows it. */
import type { Passage } from '../passage.ts'
import { leaderParty } from './leaders.ts'
import { type Name, nameAt } from './name.ts'
import { modifiersAt, type Office } from './office.ts'
import { linkAt } from './office-link.ts'
import { partyBehind } from './party.ts'
import { skipTitles } from './titles.ts'

/** Heads of those who act for a principal. */
const SERVES = new Set(['envoy', 'adviser', 'secretary', 'director'])
/** Heads of principals. */
const PRINCIPALS = new Set(['president', 'premier', 'monarch', 'chancellor', 'heir'])
/** Longest phrase that says where somebody is sent, in tokens. */
const CHARGE = 6

/**
 * "the special envoy of President X to the region, Y": the office with its principal's name in it, and the name of who holds it if it
 * follows; nothing where the name behind the office is the holder's own.
 */
export function sentBy(
  passage: Passage,
  office: Office,
  principal: Name,
  end: number,
): { office: Office; name: Name | undefined } | undefined {
  const titled = principalTitled(passage, office, end)
  if (titled) {
    const own = ownName(passage, titled.after, end)
    return { office: own ? { ...titled, after: own.charge } : titled, name: own?.name }
  }
  const [serves, owner, ...more] = office.kinds
  const { cased, subject } = passage.language.grammar
  if (cased || subject !== 'after' || !SERVES.has(serves ?? '') || !PRINCIPALS.has(owner ?? '') || more.length > 0)
    return undefined
  const whole = leaderWithin(passage, principal)
  if ((whole ?? principal).folded.length < 2) return undefined
  const after = whole?.after ?? principal.after
  const own = ownName(passage, after, end)
  if (!own && !whole) return undefined
  return { office: { ...office, after: own?.charge ?? after }, name: own?.name }
}

/** Most tokens of the title by which a principal is called. */
const TITLE = 10

/**
 * "economic adviser to President X [of A]": an office that ends in the bare title of somebody named right behind it, with his name and
 * his state in it. Where attributes stand before what they describe a title before a name has no article; where they stand behind,
 * every title has one, and only the office of somebody who serves shows whose the name is, or that his own stands before it.
 */
export function principalTitled(passage: Passage, office: Office, end: number, behindName = false): Office | undefined {
  const { cased, cases, modifiers } = passage.language.grammar
  if (!cased || cases || office.kinds.length < 2) return undefined
  const name = nameAt(passage, office.after, end)
  if (!name) return undefined
  const title = titleFrom(passage, office, end, behindName && modifiers === 'after')
  if (title === undefined) return undefined
  const [serves, owner] = [office.kinds.at(-2) ?? '', office.kinds.at(-1) ?? '']
  const called = modifiers === 'before' ? !passage.find(title - 1, 'article') : behindName
  if (!called && (modifiers === 'before' || !SERVES.has(serves) || !PRINCIPALS.has(owner))) return undefined
  const seat = office.party ? undefined : partyBehind(passage, name.after)
  return seat
    ? { ...office, party: seat.party, parties: [...office.parties, seat.party], after: seat.after }
    : { ...office, after: name.after }
}

/** Where the title begins that ends an office, behind a word that says whose or to whom it is. @param whole whether what the title is of may stand behind it */
function titleFrom(passage: Passage, { first, after }: Office, end: number, whole: boolean): number | undefined {
  for (let p = after - 2; p > first && after - p <= TITLE; p--) {
    const link = linkAt(passage, p)
    const front =
      link && (link.id === 'of' || link.id === 'to' || link.id === 'at')
        ? modifiersAt(passage, link.after, end)
        : undefined
    if (front && (whole || front.at + front.head.length === after)) return link?.after
  }
  return undefined
}

/** Longest name of a listed leader, in words. */
const LEADER = 4

/** The listed leader whose name begins where a name does: another's may run on behind it, and its last word may look like any word. */
function leaderWithin(passage: Passage, { first }: Name): { after: number; folded: readonly string[] } | undefined {
  const folded: string[] = []
  for (let p = first; p < passage.after && p - first < LEADER; p++) folded.push(passage.nameKey(p))
  for (; folded.length > 1; folded.pop())
    if (leaderParty(passage.language, folded) !== undefined)
      return { after: first + folded.length, folded: [...folded] }
  return undefined
}

/** The name behind a principal's: right there, or behind what its holder is charged with. */
function ownName(passage: Passage, at: number, end: number): { name: Name; charge: number } | undefined {
  const led = passage.hits(at).some(({ entry, split }) => split.preposition === 'for' || entry.kind === 'preposition')
  for (let p = led ? at + 1 : at; p < end && p - at < CHARGE; p++) {
    const comma = passage.folded(p) === ','
    const name = nameAt(passage, skipTitles(passage, comma ? p + 1 : p, true), end, { expected: comma || !led })
    if (name && name.folded.length > 1 && name.cut === 0) return { name, charge: p }
    if (!led || comma) return undefined
  }
  return undefined
}
