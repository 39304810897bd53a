/** Whose name stands behind an inner office where cases show it: "the adviser of President (in the genitive) X, Y met ...". */
import { FEMININE, NEUTER, NOMINATIVE, PAST, PLURAL, SINGULAR } from '../../sense/features.ts'
import type { Passage } from '../passage.ts'
import { leaderWithin } from './leaders.ts'
import { type Name, nameAt } from './name.ts'
import { headAt, type Office } from './office.ts'
import { skipTitles } from './titles.ts'

/** Heads of those whom somebody serves. */
const PRINCIPALS = new Set([
  'president',
  'premier',
  'monarch',
  'chancellor',
  'heir',
  'secretary',
  'minister',
  'speaker',
])
/** Heads of those who serve somebody by their nature: the adviser *of X*. */
const SERVES = new Set(['adviser', 'envoy', 'spokesperson'])
/** Least words of the name of whoever serves, behind his principal's. */
const FULL = 2
/** Longest phrase of what somebody is charged with between the two names, in tokens. */
const CHARGE = 8

/**
 * "the adviser of the president of A, X (genitive), Y": the office with its principal's name in it, and the name of who holds it if it
 * follows; nothing where the name behind the office is the holder's own.
 */
export function servedBy(
  passage: Passage,
  office: Office,
  run: Name,
  end: number,
): { office: Office; name: Name | undefined } | undefined {
  const inner = hasPrincipal(passage, office)
  const serves = office.kinds.length === 1 && !office.party && SERVES.has(office.kinds[0] ?? '')
  if (office.number !== 'one' || run.first !== office.after || !(inner || serves)) return undefined
  const leader = leaderWithin(passage, run, 1)
  const from = leader?.after ?? run.after
  if (!leader && !endingAt(passage, run.first)) return undefined
  const party = office.party ?? (leader && { code: leader.party, first: run.first, after: from, form: 'name', cut: 0 })
  const own = leader && from < run.after ? nameAt(passage, from, end) : ownWithin(passage, run, end, inner)
  if (own && own.folded.length >= FULL) return { office: { ...office, party, after: own.first }, name: own }
  const behind = ownBehind(passage, run.after, end, isGenitive(passage, run.first, run.after))
  if (behind) return { office: { ...office, party, after: behind.charge }, name: behind.name }
  const alone = isPrincipals(passage, office, run, leader !== undefined)
  return alone ? { office: { ...office, party, after: run.after }, name: undefined } : undefined
}

/** "X, adviser of the president of A, Y (genitive),": behind the name of who holds the office the token behind his principal's. */
export function servedEnd(passage: Passage, office: Office, end: number): number | undefined {
  if (!passage.language.morphology.genitiveName || office.number !== 'one' || !hasPrincipal(passage, office))
    return undefined
  const name = nameAt(passage, skipTitles(passage, office.after, true), end)
  if (!name || !isGenitive(passage, name.first, name.after)) return undefined
  return chargeEnd(passage, name.after, end) ?? name.after
}

/**
 * Whether behind an office's head that of another stands in the genitive: the adviser of the *president*; the last of offices between
 * commas counts, or whatever else its principal is: "the envoy of the secretary of P, president of A".
 */
function hasPrincipal(passage: Passage, { first, after }: Office): boolean {
  let own: string | undefined
  let serves = false
  let principals = true
  let before = false
  for (let p = first; p < after; p++) {
    if (passage.folded(p) === ',') {
      before = serves || (before && principals)
      own = undefined
      serves = false
      principals = true
    }
    const head = headAt(passage, p)
    if (!head) continue
    const principal = PRINCIPALS.has(head.entry.id) && isGoverned(head.feats)
    if (own !== undefined && principal && head.entry.id !== own && !PRINCIPALS.has(own)) serves = true
    own ??= head.entry.id
    principals &&= principal
  }
  return serves || (before && principals)
}

const isGoverned = (feats: number) => (feats & SINGULAR) !== 0 && (feats & NOMINATIVE) === 0

function endingAt(passage: Passage, at: number): 'ending' | 'unchanged' | undefined {
  return passage.language.morphology.genitiveName?.(passage.folded(at))
}

/** Whether every word of a name may be in the genitive, and the first or last of them ends as it does. */
function isGenitive(passage: Passage, first: number, after: number): boolean {
  const ends = [endingAt(passage, first), endingAt(passage, after - 1)]
  return ends.every(Boolean) && ends.includes('ending')
}

/** Within a run of names the one that begins behind his principal's: at a word that is no genitive, or the second of two pairs. */
function ownWithin(passage: Passage, run: Name, end: number, inner: boolean): Name | undefined {
  let p = run.first + 1
  while (p < run.after && endingAt(passage, p)) p++
  const pairs = inner && p === run.after && run.after - run.first === 2 * FULL && !run.patronymic
  const split = pairs ? run.first + FULL : p
  if (split - run.first < FULL || !isGenitive(passage, run.first, split)) return undefined
  const own = nameAt(passage, split, end)
  return own?.after === run.after ? own : undefined
}

/** The name behind what its holder is charged with ("on P"), or behind a comma. */
function ownBehind(
  passage: Passage,
  at: number,
  end: number,
  declined: boolean,
): { name: Name; charge: number } | undefined {
  const charged = chargeEnd(passage, at, end)
  const charge = charged ?? at
  const comma = passage.folded(charge) === ','
  // "the adviser of the president X, Y and Z": in a list each has his own name, so where nothing else shows it a genitive does.
  if (!charged && !(comma && declined)) return undefined
  const name = nameAt(passage, skipTitles(passage, comma ? charge + 1 : charge, true), end, { expected: true })
  if (!name || name.folded.length < FULL || (comma && endingAt(passage, name.first) === 'ending')) return undefined
  const set = !comma || passage.folded(name.after) === ',' || passage.isFinite(name.after)
  return set ? { name, charge } : undefined
}

/** Behind a phrase of field: "on foreign policy". */
function chargeEnd(passage: Passage, at: number, end: number): number | undefined {
  const affairs = passage.find(at, 'office-part')
  const on = affairs?.entry.id === 'affairs' ? affairs : passage.find(at, 'preposition')
  if (!on || (on !== affairs && on.entry.id !== 'on')) return undefined
  const first = at + on.length
  // The first word behind the preposition is what it governs, be it written as a name is: "for the Sahel X Y".
  for (let p = on === affairs ? first : first + 1; p < Math.min(end, at + CHARGE); ) {
    const region = passage.find(p - 1, 'place') ?? passage.find(p - 1, 'issue')
    if (region && region.length > 1) p += region.length - 1
    if (passage.folded(p) === ',' || nameAt(passage, p, end)) return p
    if (!passage.words[p] || passage.isFinite(p)) return undefined
    p++
  }
  return undefined
}

/** Whether the only name behind an office is in a case that its holder's could not have. */
function isPrincipals(passage: Passage, office: Office, { first, after }: Name, listed: boolean): boolean {
  if (!isGenitive(passage, first, after)) return false
  const words = Array.from({ length: after - first }, (_, index) => passage.folded(first + index))
  const { isObliqueName, looksFeminine } = passage.language.morphology
  // "with the adviser (instrumental) of President X": his own name would end as the office does.
  if (office.oblique)
    return passage.find(office.first - 1, 'preposition')?.entry.id === 'with' && endingAt(passage, first) === 'ending'
  if (listed || isObliqueName?.(words)) return true
  const verbs = passage.hits(after).filter(({ entry, feats }) => entry.kind === 'cue' && feats & PAST)
  const his =
    verbs.length > 0 && verbs.every(({ feats }) => feats & SINGULAR && !(feats & (FEMININE | NEUTER | PLURAL)))
  return his && looksFeminine?.(words) === true
}
