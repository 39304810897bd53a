/** Whose name stands behind a title that ends an office, where capitals and no cases show it: "economic adviser to President X". */
import { LETTER } from '../../text/chars.ts'
import type { Passage } from '../passage.ts'
import type { Introduction } from './draft.ts'
import { type Name, nameAt } from './name.ts'
import { modifiersAt, type Office, officeAt } from './office.ts'
import { linkAt } from './office-link.ts'
import { partyBehind } from './party.ts'
import { setOff } from './set-off.ts'

/** Heads of those who act for a principal. */
const SERVES = new Set(['envoy', 'adviser', 'secretary', 'director', 'commander'])
/** Heads of principals. */
const PRINCIPALS = new Set(['president', 'premier', 'monarch', 'chancellor', 'heir'])
/** Most tokens of the title by which a principal is called. */
const TITLE = 10

/**
 * "economic adviser to President X [of A]": an office that ends in the bare title of somebody named right behind it, with his name and
 * his state in it. Where attributes stand before what they describe a title before a name has no article; where they stand behind,
 * every title has one, and only the office of somebody who serves shows whose the name is, or that his own stands before it.
 * @param behindName whether the office stands behind the name of its holder
 */
export function titled(passage: Passage, office: Office, end: number, behindName = false): Office | undefined {
  const { cased, cases, modifiers } = passage.language.grammar
  if (!cased || cases || office.kinds.length < 2) return undefined
  const after = modifiers === 'after'
  // "X, envoy of the president of A, Y,": an office without its article is told of who stands before it, and the name behind it of another.
  const bare = after && behindName && !passage.find(office.first - 1, 'article')
  const name = nameAt(passage, office.after, end) ?? (bare ? setOff(passage, office.after, end) : undefined)
  if (!name) return undefined
  const set = after && (behindName || setOff(passage, behindCharge(passage, name.after, end), end) !== undefined)
  const title = titleFrom(passage, office, end, set)
  if (title === undefined) return undefined
  const [serves, owner] = [office.kinds.at(-2) ?? '', office.kinds.at(-1) ?? '']
  const called = after ? behindName : !passage.find(title - 1, 'article')
  if (!called && (!after || !SERVES.has(serves) || !PRINCIPALS.has(owner))) return undefined
  const seat = partyBehind(passage, name.after)
  const own = officeAt(passage, title, office.after)
  const parties = office.party || !seat ? office.parties : [...office.parties, seat.party]
  return {
    ...office,
    party: office.party ?? seat?.party,
    parties,
    after: behindCharge(passage, seat?.after ?? name.after, end),
    principal: introducedAs(name, own?.after === office.after ? own : undefined, {
      party: seat?.party ?? office.party,
    }),
  }
}

/** Longest phrase that says where somebody is sent, in tokens. */
const CHARGE = 6

/** Behind a phrase that says where somebody is sent, up to the comma that closes it: "to the region,". */
function behindCharge(passage: Passage, at: number, end: number): number {
  const leads = passage.find(at, 'preposition')?.entry.id
  if (leads !== 'for' && !(leads === 'to' && passage.language.grammar.modifiers === 'before')) return at
  for (let p = at + 1; p < end && p - at <= CHARGE; p++) {
    if (passage.folded(p) === ',') return p
    const word = passage.tokens.cls[p] === LETTER || passage.folded(p) === "'"
    if (!word || passage.isFinite(p) || passage.find(p, 'auxiliary')) return at
  }
  return at
}

/** Who is named within another's office. @param own his own @param party whose he is where it does not say */
export function introducedAs(name: Name, own: Office | undefined, { party }: Pick<Office, 'party'>): Introduction {
  return { name, offices: own ? [own] : [], party: own?.party ?? party, sort: 'office', honorifics: [] }
}

/** Where the title begins that ends an office, behind a word that says whose or to whom it is. @param whole whether what the title is of may stand behind it */
function titleFrom(passage: Passage, { first, after }: Office, end: number, whole: boolean): number | undefined {
  for (let p = after - 2; p > first && after - p <= TITLE; p--) {
    const link = linkAt(passage, p)
    const leads = link?.id === 'of' || link?.id === 'to' || link?.id === 'at'
    const front = link && leads ? modifiersAt(passage, link.after, end) : undefined
    if (front && (whole || front.at + front.head.length === after)) return link?.after
  }
  return undefined
}
