/** The office that stands behind a name, and the state or body that its holder is of. */
import type { PartyMark } from '../../sense/mention.ts'
import { JOINED } from '../../text/tokens.ts'
import { isState } from '../../world/index.ts'
import { ordinalAt } from '../dates/ordinals.ts'
import type { Passage } from '../passage.ts'
import { affiliationAt } from './affiliation.ts'
import { nameAt } from './name.ts'
import { headAt, type Office, officeAt } from './office.ts'
import { further } from './office-beside.ts'
import { behindArticles, partyAt, partyBehind } from './party.ts'
import { withPrincipal } from './principal.ts'
import { actsBehind, governedFrom, setOff } from './set-off.ts'
import { skipTitles } from './titles.ts'

export interface Behind {
  readonly office?: Office
  readonly party?: PartyMark
  readonly after: number
}

/**
 * After a name: "(office)", ", office,", "of Iraq", "(Iraq)", or where offices follow names the office itself.
 * @param alone whether no office stands before the name
 */
export function officeBehind(passage: Passage, at: number, end: number, alone = true): Behind | undefined {
  if (at >= end) return undefined
  const letters = behindLetters(passage, at)
  if (letters > at) return officeBehind(passage, letters, end, alone)
  const sign = passage.folded(at)
  const told = relativeOffice(passage, at, end)
  if (told) return told
  // "X Y – director of ...": a dash set off by spaces.
  const dash = sign === '-' && passage.tokens.gap[at] !== JOINED && passage.tokens.gap[at + 1] !== JOINED
  if (sign === '(' || ((sign === ',' || dash) && passage.language.spaces))
    return setBehind(passage, at, sign, end, alone)
  const own = partyBehind(passage, at) ?? affiliationAt(passage, at, end)
  const of = passage.hits(at).some(({ entry }) => entry.kind === 'preposition' && entry.id === 'of')
  if (own || (of && passage.language.grammar.cased)) return own
  if (passage.language.grammar.modifiers === 'before') return listedOffice(passage, at, end)
  return ownOffice(passage, at, end, alone)
}

/** "X Y, M.P., minister of ...": behind the letters of honours and seats that stand behind a name, with the signs that set them off. */
export function behindLetters(passage: Passage, at: number): number {
  let p = at
  for (;;) {
    const sign = passage.folded(p)
    const first = sign === ',' || sign === '(' ? p + 1 : p
    const letters = passage.find(first, 'name-particle')
    if (letters?.entry.id !== 'letters') return p
    p = first + letters.length
    if (sign === '(' && passage.folded(p) === ')') p++
  }
}

/** "X Y, who is also that country's minister of P,": the office that a relative clause of being gives. */
function relativeOffice(passage: Passage, at: number, end: number): Behind | undefined {
  const { cased, modifiers } = passage.language.grammar
  if (!cased || modifiers !== 'before' || passage.folded(at) !== ',' || !passage.find(at + 1, 'relative'))
    return undefined
  const being = passage.find(at + 2, 'auxiliary')
  if (being?.entry.id !== 'present' && being?.entry.id !== 'passive') return undefined
  let p = at + 2 + being.length
  while (p < end && (passage.find(p, 'adverb') || passage.find(p, 'article') || passage.find(p, 'that'))) p++
  // "that country's minister"
  if (passage.find(p, 'country') && passage.isPossessive(p + 1)) p += 3
  const office = officeAt(passage, p, end, true)
  const closed = office && (office.after >= passage.after || [',', '.', ';'].includes(passage.folded(office.after)))
  return closed && office.sort === 'office' && office.number === 'one' ? { office, after: office.after } : undefined
}

function setBehind(passage: Passage, at: number, sign: string, end: number, alone: boolean): Behind | undefined {
  // "X, in his capacity as president of A,"
  const lead = passage.find(at + 1, 'preposition')
  const as = sign === ',' && lead?.entry.id === 'as' && passage.language.grammar.cased ? lead.length : 0
  const first = behindDescribing(passage, behindArticles(passage, at + 1 + as))
  const counterpart = sign === ',' ? counterpartBehind(passage, at + 1, end) : undefined
  if (counterpart) return counterpart
  // "with X, of the minister Y": what a preposition opens, written with its article or not, is the next of a list.
  const preposition = as > 0 ? undefined : lead
  // "X, sous secrétaire d'État": a head may begin with one.
  const begins = (headAt(passage, at + 1)?.length ?? 0) > (preposition?.length ?? 0)
  const governed = passage.language.grammar.articles === 'word' && preposition !== undefined && !begins
  const held = first < end && !governed ? officeAt(passage, first, end, true) : undefined
  const own = held && withPrincipal(passage, held, end, alone)
  const whole = own && heldNow(passage, first === at + 1 ? further(passage, own, end) : own, end)
  // "X, head of P, envoy of the president of A, Y": the principal's name is of the last of his offices.
  const office = whole && own === held ? withPrincipal(passage, whole, end, alone) : whole
  if (!office || office.joined || office.preposition || office.sort === 'counterpart') {
    return sign === '(' ? partyBehind(passage, at) : undefined
  }
  if (sign === '(') return passage.folded(office.after) === ')' ? { office, after: office.after + 1 } : undefined
  if (opensNextPerson(passage, office.after, end)) return undefined
  // "Lors de l'entretien avec X, le chef du gouvernement a dit": what opens the main clause is nobody's apposition.
  if (first > at + 1 && actsBehind(passage, office.after) && governedFrom(passage, at)) return undefined
  if (first > at + 1 && heldByNext(passage, office.after, end)) return undefined
  if (passage.language.grammar.cases && reachesName(passage, first, office.after, end)) return undefined
  // "X, minister of B, Y Z": without an article the office is told of the name before it.
  const next = passage.language.grammar.articles !== 'word' || first > at + 1
  if (next && namesNext(passage, office.after, end)) return undefined
  const seat = office.party ? undefined : ofState(passage, office.after)
  return seat
    ? { office: { ...office, party: seat, parties: [...office.parties, seat] }, after: seat.after }
    : { office, after: office.after }
}

/** Kinds of word that may describe an office before its head, where attributes stand behind. */
const DESCRIBES = new Set<string>(['adjective', 'quality', 'ordinal', 'when', 'also'])
/** Most words that describe an office before its head. */
const DESCRIBED = 2

/** "X, former president of A": behind what describes an office, up to its head. */
function behindDescribing(passage: Passage, at: number): number {
  const { cased, modifiers } = passage.language.grammar
  if (!cased || modifiers !== 'after') return at
  let p = at
  for (let i = 0; i < DESCRIBED && !headAt(passage, p); i++) {
    const word = passage
      .hits(p)
      .find(({ entry }) => DESCRIBES.has(entry.kind) || (entry.kind === 'office-part' && entry.id === 'rank'))
    const after = word ? p + word.length : ordinalAt(passage, p)?.after
    if (after === undefined) return at
    p = after
  }
  return headAt(passage, p) ? p : at
}

/** "X, his Kenyan counterpart,": whose he is, though the words give him no office. */
function counterpartBehind(passage: Passage, at: number, end: number): Behind | undefined {
  const own = passage.find(at, 'possessive')
  if (!own || !passage.language.grammar.cased) return undefined
  const office = officeAt(passage, at + own.length, end, true)
  if (office?.sort !== 'counterpart' || office.number !== 'one' || !office.party) return undefined
  const named = opensNextPerson(passage, office.after, end) || setOff(passage, office.after, end) !== undefined
  return named ? undefined : { party: office.party, after: office.after }
}

/** "X, former president of A and current commissioner of B": of two offices told of one, whom he serves now. */
function heldNow(passage: Passage, office: Office, end: number): Office {
  for (let p = office.first + 1; p < office.after; p++) {
    if (passage.find(p, 'when')?.entry.id !== 'this' || !headAt(passage, p + 1)) continue
    const now = officeAt(passage, p + 1, end, true)
    if (now?.party) return { ...office, kinds: now.kinds, party: now.party, parties: now.parties }
  }
  return office
}

/** "X, Minister of Works, Kingdom of A,": the state between commas behind an office that names none. */
function ofState(passage: Passage, at: number): PartyMark | undefined {
  if (passage.folded(at) !== ',' || !passage.language.grammar.cased) return undefined
  const party = partyAt(passage, at + 1)
  const closes = party && ([',', ')', '.'].includes(passage.folded(party.after)) || actsBehind(passage, party.after))
  return closes && party.form === 'name' && isState(party.code) ? party : undefined
}

/** "X, the vice-president and head of B, Y Z": joined without an article of its own, the second office is of whoever holds the first. */
function heldByNext(passage: Passage, at: number, end: number): boolean {
  if (passage.language.grammar.articles !== 'word') return false
  const and = passage.find(at, 'and')
  const office = and && headAt(passage, at + and.length) ? officeAt(passage, at + and.length, end) : undefined
  return office?.sort === 'office' && office.number === 'one' && opensNextPerson(passage, office.after, end)
}

/** "X, el presidente de B, Y Z, dijo": the office is the next person's. */
function namesNext(passage: Passage, at: number, end: number): boolean {
  const next = passage.language.grammar.modifiers === 'after' ? setOff(passage, at, end) : undefined
  if (!next) return false
  // "X, head of state, Sheikh Y, minister of B": who has an office behind his own name needs none before it.
  const own = passage.folded(next.after) === ',' && !passage.language.grammar.cased && headAt(passage, next.after + 1)
  return !(own && own.entry.kind === 'office' && own.split.cut === 0)
}

/** "Ambassador X Y US Assistant Secretary for P; ...": in a list that semicolons part, an office with its state right behind the name. */
function listedOffice(passage: Passage, at: number, end: number): Behind | undefined {
  const office = passage.language.grammar.cased ? officeAt(passage, at, end, true) : undefined
  if (office?.sort !== 'office' || office.number !== 'one' || office.party?.first !== at) return undefined
  return passage.folded(office.after) === ';' ? { office, after: office.after } : undefined
}

function ownOffice(passage: Passage, at: number, end: number, alone: boolean): Behind | undefined {
  const held = officeAt(passage, at, end, true)
  if (!held || held.joined || held.preposition || held.sort === 'counterpart') return undefined
  const office = withPrincipal(passage, held, end, alone)
  return opensNextPerson(passage, office.after, end) ? undefined : { office, after: office.after }
}

/** "X, director of the department for P Y Z": read on with all that completes it, the office has its holder's name right behind it. */
function reachesName(passage: Passage, first: number, after: number, end: number): boolean {
  const whole = officeAt(passage, first, end)
  if (!whole || whole.after <= after) return false
  return (nameAt(passage, skipTitles(passage, whole.after, true), end)?.folded.length ?? 0) > 1
}

/** ", the foreign minister X" begins the next person; a name with a conjunction attached is joined on. */
function opensNextPerson(passage: Passage, at: number, end: number): boolean {
  const first = skipTitles(passage, at, true)
  if (!nameAt(passage, first, end)) return false
  return passage.find(first, 'given')?.split.cut === 0 || passage.conjoined(first) === 0
}

/** "After talks with X, the minister said P": behind a name that a preposition governs an office right before its verb is the subject. */
export function isNextSubject(passage: Passage, at: number, comma: number, behind: Behind | undefined): boolean {
  const { cased, subject } = passage.language.grammar
  if (!cased || subject !== 'before' || !behind?.office || passage.folded(comma) !== ',') return false
  if (!passage.find(comma + 1, 'article') || !passage.find(at - 1, 'preposition')) return false
  return actsBehind(passage, behind.after)
}
