/** Whose name stands behind the office of somebody who is sent or advises: that of his principal, where his own follows it. */
import type { Passage } from '../passage.ts'
import { leaderParty } from './leaders.ts'
import { type Name, nameAt } from './name.ts'
import type { Office } from './office.ts'
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
