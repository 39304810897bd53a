/** Finds offices: a head ("minister") with the words around it that say of what and of whom. */
import type { Hit } from '../../language/lexicon.ts'
import { DEFINITE, DUAL, NOMINATIVE, OBLIQUE, PLURAL, SINGULAR, WITH_AND } from '../../sense/features.ts'
import { kinds } from '../../sense/kind-set.ts'
import { type OfficeMark, type PartyMark, SEVERAL } from '../../sense/mention.ts'
import { JOINED, NEW_LINE } from '../../text/tokens.ts'
import { isState, PLACES } from '../../world/index.ts'
import type { Passage } from '../passage.ts'
import { ofOffice } from './counterpart-of.ts'
import type { Introduction } from './draft.ts'
import { isForename } from './forename.ts'
import { nameAt } from './name.ts'
import { isDoubled } from './name-cased.ts'
import { followOffice } from './office-chain.ts'
import { bodyBeforeHead } from './office-front.ts'
import { headBehindField } from './office-run.ts'
import { behindJoint, partyAt, possessive, stateWithin } from './party.ts'
import { skipTitles } from './titles.ts'

/** Longest office in tokens; title chains of Gulf protocol run to about twenty words. */
const LIMIT = 48
/** Kinds of head. A spokesperson or an outsider is found like an office and told apart by its kind. */
const HEADS = new Set(['office', 'spokesperson', 'outsider', 'counterpart'])
const HEAD = kinds('office', 'spokesperson', 'outsider', 'counterpart')
/** Kinds of what may open what stands before a head. */
const MODIFIERS = kinds('state', 'organisation', 'place', 'polity', 'homeland', 'office-part', 'ordinal', 'quality')
const TITLES = kinds('title', 'honorific')
/** Kinds of entry with which an office or the titles before one begin. */
export const OPENS = HEAD.with(MODIFIERS).with(TITLES)

export interface Office extends OfficeMark {
  readonly parties: readonly PartyMark[]
  /** The head's kind of entry: office, spokesperson, outsider, counterpart. */
  readonly sort: string
  readonly joined: boolean
  readonly preposition: string | undefined
  readonly oblique: boolean
  /** Who is named within it: "the envoy of President X". */
  readonly principal?: Introduction | undefined
}

/** Whether a noun's form shows that it is no subject, in a language that shows it. */
export function isOblique(passage: Passage, { feats }: Hit): boolean {
  return (feats & OBLIQUE) !== 0 || (passage.language.grammar.cases && !(feats & NOMINATIVE))
}

/** The head of an office at a token. */
export function headAt(passage: Passage, at: number): Hit | undefined {
  if (!passage.any(at, HEAD)) return undefined
  const hits = passage.hits(at)
  const head = hits.find(({ entry }) => HEADS.has(entry.kind))
  if (head?.length === 1 && passage.language.grammar.cased && isDoubled(passage, at)) return undefined
  // In a script without spaces 委员 in 委员会 is no head, nor 外长 in 外长会.
  if (head && !passage.language.spaces && hits.some((hit) => hit.length > head.length && LONGER.has(hit.entry.kind)))
    return undefined
  return head && standsFor(passage, at, head) ? undefined : head
}

/** Kinds of word with which those begin for whom somebody acts. */
const WHOSE = new Set('state organisation office office-part joint country homeland possessive'.split(' '))

/** X代表A政府: in a script without spaces a word that is an office and a preposition leads to those who stand right behind it. */
function standsFor(passage: Passage, at: number, { length }: Hit): boolean {
  if (passage.language.spaces || !passage.any(at, FOR)) return false
  const word = passage.find(at, 'preposition')
  if (word?.length !== length || !passage.opensWord(at + length)) return false
  // 代表第二轮: 第二 is a rank elsewhere.
  return passage.hits(at + length).some(({ entry }) => entry.id !== 'rank' && WHOSE.has(entry.kind))
}

const FOR = kinds('preposition')

/** Kinds of which a longer word hides the head that it begins with. */
const LONGER = new Set('format encounter voice joint office-part organisation press round delegation'.split(' '))

/** How many a noun's form means. */
export function numberOf({ feats }: Pick<Hit, 'feats'>): 'one' | 'two' | 'many' {
  if (feats & SINGULAR || !(feats & (DUAL | PLURAL))) return 'one'
  return feats & DUAL ? 'two' : 'many'
}

/** A head that is somebody's given name: سلطان بن محمد. */
export function isGivenName(passage: Passage, at: number, head: Hit): boolean {
  if (passage.find(at, 'given') === undefined) return false
  if (isForename(passage, at)) return true
  if (passage.find(at + head.length, 'name-particle') !== undefined) return true
  // سلطان المريخي: with a family name behind it that nobody knows.
  const next = passage.words[at + head.length]
  const family = next && next.hits.length === 0 && next.feats & DEFINITE && passage.articleAttached(at + head.length)
  return Boolean(family) && !passage.language.grammar.cased && head.split.cut === 0
}

/**
 * The office that begins at a token, with modifiers before its head and complements after it.
 * @param behindName whether it stands behind the name of its holder
 */
export function officeAt(passage: Passage, at: number, end: number, behindName = false): Office | undefined {
  const front = modifiersAt(passage, at, end)
  if (!front) return undefined
  const opening = passage.hits(at)[0]
  const { marks } = front
  const limit = Math.min(end, at + LIMIT)
  const { head, office, after } = several(passage, front, limit, behindName) ?? {
    head: front.head,
    ...followOffice(passage, front.at, front.head, marks, limit, behindName),
  }
  const own = head.entry.kind !== 'counterpart' || !ofOffice(passage, front.at + head.length)
  return {
    first: at,
    after,
    kinds: office.kinds,
    party: own ? office.party : undefined,
    posted: office.posted ?? front.posted,
    polity: office.polity ?? front.polity,
    parties: own ? office.marks : [],
    number: numberOf(head),
    cut: opening ? (opening.split.quoted ?? opening.split.cut) : 0,
    // A spokesman who is an adviser as well has an office.
    sort: head.entry.kind === 'spokesperson' && office.hasOffice ? 'office' : head.entry.kind,
    joined: ((opening?.feats ?? 0) & WITH_AND) !== 0,
    preposition: opening?.split.preposition,
    oblique: isOblique(passage, head),
  }
}

/** "главы МИД А и Б": a form of one head that is also the plural of another is the plural where it is of several parties. */
function several(
  passage: Passage,
  { at, head, marks }: Front,
  end: number,
  behindName: boolean,
): ({ head: Hit } & ReturnType<typeof followOffice>) | undefined {
  if (!passage.language.grammar.cases || numberOf(head) !== 'one') return undefined
  const other = passage
    .hits(at)
    .find((hit) => hit.entry.kind === 'office' && hit.length === head.length && numberOf(hit) !== 'one')
  const read = other && followOffice(passage, at, other, marks, end, behindName)
  const plural = read && (read.office.marks.length > 1 || sharedBy(passage, read.after, end))
  return plural ? { head: other, ...read } : undefined
}

/** "главы МИД А — X, Б — Y": behind the first one's name stand whose the next one is and his name. */
function sharedBy(passage: Passage, at: number, end: number): boolean {
  const dash = isDash(passage, at)
  const name = nameAt(passage, at + dash, end, { expected: true })
  const next = name && behindJoint(passage, name.after)
  if (!name || !next || next === name.after) return false
  const owner = partyAt(passage, next)
  if (owner?.form !== 'name' || isDash(passage, owner.after) !== dash) return false
  return nameAt(passage, owner.after + dash, end, { expected: true }) !== undefined
}

const isDash = (passage: Passage, at: number) => Number(['-', '–', '—'].includes(passage.folded(at)))

/** "the Department of Trade Secretary X": where the head begins behind a body with its field, if the holder's name closes the office. */
function bodyAhead(passage: Passage, at: number, end: number): ReturnType<typeof bodyBeforeHead> {
  const part = passage.find(at, 'office-part')
  if (part?.entry.id !== 'body') return undefined
  const found = bodyBeforeHead(passage, at + part.length, end, (p) => headAt(passage, p)?.entry.kind === 'office')
  const office = found && officeAt(passage, found.at, end)
  if (!found || !office) return undefined
  return nameAt(passage, skipTitles(passage, office.after, true), end, { expected: true }) && found
}

function behindField(passage: Passage, at: number, end: number): { at: number; head: Hit } | undefined {
  return headBehindField(
    passage,
    at,
    end,
    (p) => headAt(passage, p),
    (p) => nameAt(passage, p, end, { expected: true }) !== undefined,
  )
}

interface Front {
  readonly at: number
  readonly head: Hit
  readonly marks: PartyMark[]
  /** Where a word before the head says that the bearer is sent. */
  readonly posted?: PartyMark | undefined
  readonly polity?: string | undefined
}

/** What stands before the head ("the Russian Security Council secretary", 俄罗斯国家杜马主席), and the head. */
export function modifiersAt(passage: Passage, first: number, end: number): Front | undefined {
  let at = first
  let head = headAt(passage, at)
  if (!head && !passage.any(first, MODIFIERS)) return undefined
  const marks: PartyMark[] = []
  let posted: PartyMark | undefined
  while (!head && at < end && at - first < LIMIT && passage.language.grammar.modifiers === 'before') {
    const body = bodyAhead(passage, at, end)
    if (body) {
      marks.push(...body.parties)
      at = body.at
      head = headAt(passage, at)
      break
    }
    const next = modifierAt(passage, at, first)
    if (!next) {
      const behind = at > first && !passage.language.spaces ? behindField(passage, at, end) : undefined
      if (!behind) return undefined
      at = behind.at
      head = behind.head
      break
    }
    if (next.party) marks.push(next.party)
    const post = postAt(passage, at)
    posted ??= post?.mark
    at = post?.after ?? next.after
    if (at >= end || passage.tokens.gap[at] === NEW_LINE) return undefined
    head = headAt(passage, at)
  }
  if (!head || isGivenName(passage, at, head)) return undefined
  // "the Nepal director of a bank": where he works, not whose he is.
  const where = marks.at(-1)
  if (
    where &&
    head.entry.id === 'director' &&
    where.form === 'name' &&
    where.after === at &&
    works(passage, first, marks)
  )
    return { at, head, marks: marks.slice(0, -1), posted: posted ?? where }
  const [a, b] = marks
  // "met in Nairobi Chad's prime minister": a city before another state's name is where.
  if (a?.form === 'seat' && b && b.form !== 'seat' && b.code !== a.code && b.first === a.after) return undefined
  // Two parties joined before one head: the first is somebody else's.
  if (a && b && !(head.feats & PLURAL) && b.first > a.after && passage.find(a.after, 'and')) return undefined
  return { at, head, marks, posted, polity: bodyOfSeveral(passage, first) ? SEVERAL : undefined }
}

/** Whether nothing but words that describe and an organisation stand before the state that somebody is in charge of. */
function works(passage: Passage, first: number, marks: readonly PartyMark[]): boolean {
  const [body, where = body] = marks
  if (!body || !where || marks.length > 2 || !isState(where.code) || (marks.length > 1 && isState(body.code)))
    return false
  for (let p = first; p < body.first; p++) if (passage.find(p, 'office-part')?.entry.id === 'body') return false
  return passage.language.grammar.modifiers === 'before' && passage.language.spaces
}

/** 中国—东盟中心: a body that parties joined by a dash name is of neither. @returns the token behind it */
export function bodyOfSeveral(passage: Passage, at: number): number | undefined {
  const first = passage.language.spaces ? undefined : partyAt(passage, at)
  if (!first || passage.folded(first.after) !== '-') return undefined
  const second = partyAt(passage, first.after + 1)
  const body = second && passage.find(second.after, 'office-part')
  return body?.entry.id === 'body' ? (second?.after ?? at) + body.length : undefined
}

/** 驻重庆, 驻沪, 驻华: where somebody is sent, a place that a lexicon has, or one by its short form. */
function postAt(passage: Passage, at: number): { after: number; mark?: PartyMark } | undefined {
  const hit = passage.find(at, 'office-part')
  const [word, own] = hit?.entry.id.split('-') ?? []
  if (!hit || word !== 'posted') return undefined
  const first = at + hit.length
  if (own) return { after: first, mark: { code: own, first: at, after: first, form: 'seat', cut: 0 } }
  const party = partyAt(passage, first)
  if (party) return { after: party.after, mark: party }
  const place = passage.find(first, 'place')
  const country = place && PLACES[place.entry.id]?.country
  const after = place ? first + place.length : headAt(passage, first) || !headAt(passage, first + 1) ? first : first + 1
  return { after, ...(country && { mark: { code: country, first, after, form: 'seat', cut: 0 } }) }
}

function modifierAt(passage: Passage, at: number, first: number): { after: number; party?: PartyMark } | undefined {
  const body = bodyOfSeveral(passage, at)
  if (body) return { after: body }
  // 我国外交部长
  const own = passage.language.spaces ? undefined : passage.find(at, 'homeland')
  if (own && at === first) return { after: at + own.length }
  const party = partyAt(passage, at)
  // Where cases show what belongs together, only an adjective stands before the office it is of.
  if (party && passage.language.grammar.cases && party.form !== 'adjective') return undefined
  // 到访罗马的总理X: a seat before 的 is where he is.
  if (party?.form === 'seat' && !passage.language.spaces && passage.find(party.after, 'article')) return undefined
  if (party) return { after: possessive(passage, party.after), party }
  for (const hit of passage.hits(at)) {
    const { kind } = hit.entry
    // "National Security and Intelligence Adviser", "his Romanian and Polish counterparts"
    if (kind === 'and' && at > first) {
      const next = at + hit.length
      if (passage.find(next, 'office-part') || partyAt(passage, next)?.form === 'adjective') return { after: next }
    }
    // "at the session of the government the prime minister": a noun in a case completes what stands before it.
    if (kind === 'office-part' && passage.language.grammar.cases && hit.entry.id !== 'rank') continue
    if (kind === 'office-part' || kind === 'ordinal' || kind === 'quality' || (at > first && kind === 'article')) {
      const within = stateWithin(passage, at, at + hit.length)
      return { after: possessive(passage, at + hit.length), ...(within && { party: within }) }
    }
  }
  if (passage.folded(at) !== '-' || at <= first || passage.tokens.gap[at] !== JOINED) return undefined
  // 河内——越南外长: a long dash parts.
  return passage.folded(at + 1) === '-' ? undefined : { after: at + 1 }
}
