/** Whose name stands behind the office of somebody who is sent or advises: that of his principal, where his own stands before or behind it. */
import { FINITE } from '../../sense/features.ts'
import { kinds } from '../../sense/kind-set.ts'
import { PUNCTUATION } from '../../text/chars.ts'
import { NEW_LINE } from '../../text/tokens.ts'
import type { Passage } from '../passage.ts'
import type { Introduction } from './draft.ts'
import { leaderWithin } from './leaders.ts'
import { type Name, nameAt } from './name.ts'
import { type Office, officeAt } from './office.ts'
import type { People } from './people.ts'
import { servedBy, servedEnd } from './principal-cases.ts'
import { introducedAs, titled } from './principal-titled.ts'
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
  const { cased, cases } = passage.language.grammar
  if (cased && cases) return servedBy(passage, office, principal, end)
  const called = titled(passage, office, end)
  if (called) {
    const own = ownName(passage, called.after, end)
    return { office: own ? { ...called, after: own.charge } : called, name: own?.name }
  }
  if (!servesPrincipal(passage, office)) return undefined
  const whole = leaderWithin(passage, principal)
  if ((whole ?? principal).folded.length < 2) return undefined
  const after = whole?.after ?? principal.after
  const own = ownName(passage, after, end)
  if (!own && !whole) return undefined
  return {
    office: {
      ...office,
      after: own?.charge ?? after,
      principal: introduced(passage, office, { ...principal, ...whole }),
    },
    name: own?.name,
  }
}

/** Whether an office is that of somebody who acts for the head of a state or government. */
function servesPrincipal(passage: Passage, { kinds }: Office): boolean {
  const [serves, owner, ...more] = kinds
  const { cased, subject } = passage.language.grammar
  if (cased || subject !== 'after' || !SERVES.has(serves ?? '') || !PRINCIPALS.has(owner ?? '')) return false
  // The head of a government is its first minister.
  return more.every((kind) => kind === 'minister')
}

/**
 * "X Y, the adviser of President Z": an office behind its holder's name with the name of his principal, where it has one.
 * @param alone whether no office stands before the holder's name: else an unknown name may be that of somebody else, whom he met
 */
export function withPrincipal(passage: Passage, office: Office, end: number, alone: boolean): Office {
  const after = servedEnd(passage, office, end)
  if (after !== undefined) return { ...office, after }
  const called = titled(passage, office, end, true)
  if (called) return called
  if (!servesPrincipal(passage, office)) return office
  const name = nameAt(passage, skipTitles(passage, office.after, true), end, { expected: true })
  const whole = name && leaderWithin(passage, name)
  if (!name || !(alone || whole)) return office
  const principal = { ...name, ...whole }
  return { ...office, after: principal.after, principal: introduced(passage, office, principal) }
}

/** Who is named within an office, with his own. */
function introduced(passage: Passage, office: Office, name: Name): Introduction {
  let own: Office | undefined
  for (let p = office.first + 1; p < name.first && !own; p++) {
    const within = officeAt(passage, p, name.first)
    if (within && PRINCIPALS.has(within.kinds[0] ?? '') && skipTitles(passage, within.after, true) === name.first)
      own = within
  }
  return introducedAs(name, own, office)
}

/** Longest name before an office, in tokens. */
const HOLDER = 6
/** Kinds of word behind which a name begins that no office stands before. */
const BEFORE = kinds('and', 'preposition', 'that', 'title', 'honorific', 'adverb', 'also', 'auxiliary', 'turn')

/** Whether a word stands before a name as no part of what is told of its bearer. */
function opensName(passage: Passage, at: number): boolean {
  return passage.any(at, BEFORE) || passage.hits(at).some(({ entry, feats }) => entry.kind === 'cue' && feats & FINITE)
}

/** "X Y, the adviser of President Z": whether the name of who holds an office stands before it, with no office of its own. */
export function heldBefore(passage: Passage, office: Office, people: People | undefined): boolean {
  if (!servesPrincipal(passage, office) || office.joined || office.preposition) return false
  const name = nameBefore(passage, office.first)
  return name !== undefined && !people?.find(name.folded)?.offices.length
}

/** The whole name right before an office, a comma between them or none, with no office of its own. */
export function nameBefore(passage: Passage, at: number): Name | undefined {
  const stop = passage.folded(at - 1) === ',' ? at - 1 : at
  for (let p = stop - 2; p >= Math.max(passage.first, stop - HOLDER); p--) {
    if (passage.tokens.gap[p + 1] === NEW_LINE) return undefined
    const name = nameAt(passage, p, stop)
    if (name?.after !== stop || name.folded.length < 2) continue
    const opens = p === passage.first || passage.tokens.gap[p] === NEW_LINE || opensName(passage, p - 1)
    if (opens || passage.tokens.cls[p - 1] === PUNCTUATION) return name
  }
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
