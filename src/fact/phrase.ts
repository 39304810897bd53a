/** The noun phrase around a noun for an encounter or a standing format: whose it is, of what sort, and how it is called. */
import type { Account, Found } from '../sense/account.ts'
import { FINITE, VERBAL_NOUN, WITH_AND } from '../sense/features.ts'
import { inOrder } from '../sense/formats.ts'
import type { LookedFor } from '../sense/looked-for.ts'
import { ENDLESS, type PartyMark, type Range } from '../sense/mention.ts'
import { PLACES } from '../world/index.ts'

/** Most words of a quality, and most of a name that no lexicon has. */
const WIDE = 5
const UNKNOWN = 6
/** Prepositions that may stand within a name: the Committee *on* Trade *between* A and B. */
const WITHIN = new Set(['between', 'of', 'with', 'for', 'on', 'about'])
/** Kinds of word that open another noun phrase. */
const OTHER: readonly LookedFor[] = ['round', 'encounter', 'office', 'venue', 'place', 'press', 'document', 'cue']

/** Formats that are bodies, and those that are what a body may be for. */
const BODIES = new Set(['committee', 'commission', 'council', 'group', 'working-group', 'mechanism'])
const TASKS = new Set(['consultation', 'dialogue', 'partnership'])

export interface Phrase extends Range {
  readonly qualities: string[]
  readonly parties: PartyMark[]
  /** Identifiers of the parts of the world that it names beside a party: A-*Central Asia*. */
  readonly regions: readonly string[]
  /** The number of the session, where it stands within the name: A-B外长*第六次*会晤. */
  readonly number?: Range | undefined
}

/** The noun phrase around a format's noun: the qualities, parties and further words of its name beside it. */
export function phraseAround(account: Account, head: Found): Phrase {
  const words = new Words(account, account.isNamelike(head.first))
  // A head may say its quality itself: 混委会 is a joint committee, 政治磋商 are political consultations.
  for (const { id, first, after } of account.find('quality', head))
    if (first === head.first && (after < head.after || account.headLast(first)) && id !== head.id)
      words.qualities.add(id)
  const line = lineOf(account, head)
  // "the political consultations committee", where the noun for a body comes first: what it does belongs to its name.
  const task = BODIES.has(head.id) ? account.find('format', { first: head.after, after: head.after + 1 })[0] : undefined
  let after = task && !task.preposition && TASKS.has(task.id) ? task.after : head.after
  while (!account.headLast(head.first) && after < line.after) {
    // التشاور والتنسيق: what is joined right to the head is another noun, and no quality of it.
    const beside = after === head.after ? account.find('quality', { first: after, after: after + 1 }) : []
    if (beside.some(({ feats }) => feats & WITH_AND)) break
    const next = words.at(after)
    const link = next > after ? next : words.at(linkAfter(account, after))
    if (next === after && link === linkAfter(account, after)) break
    after = Math.max(next, link)
  }
  let first = head.first
  const number = account.headLast(first) ? numberBefore(account, head) : undefined
  if (number && words.endingAt(number.first) < number.first) first = number.first
  first = overTask(account, head, first, words)
  while (first > line.first) {
    const before = words.endingAt(first)
    if (before < first) first = before
    else if (DASHES.has(account.foldedAt(first - 1))) first--
    else {
      const further = account.headLast(first) ? nameBefore(account, words, first, line) : first
      if (further === first) break
      first = further
    }
  }
  while (DASHES.has(account.foldedAt(first)) || account.foldedAt(first) === '(') first++
  const { qualities, parties, regions } = words
  // Those before the head were found from behind.
  parties.sort((a, b) => a.first - b.first)
  return {
    first,
    after,
    qualities: inOrder(qualities),
    parties,
    regions: [...regions],
    number: first < head.first ? number : undefined,
  }
}

/** Where a name goes on before a token by a bracket, a party or a part that a conjunction joins; the token itself where it does not. */
function nameBefore(account: Account, words: Words, first: number, line: Range): number {
  const bracket = bracketBefore(account, first)
  if (bracket < first) return bracket
  if (words.partyBefore(first - 1)) return words.parties.at(-1)?.first ?? first
  const from = joinedName(account, first, line)
  for (let p = from; p < first; ) {
    const next = words.at(p)
    if (next === p) break
    p = next
  }
  return from
}

/** Longest part of a name that a conjunction joins on, in tokens. */
const JOINED_ON = 16

/**
 * 第六次中欧*环境与气候*高层对话, A和B*科技与创新*合作联委会: where the part of a name begins that a conjunction joins, behind the
 * ordinal or the party that stands before it; the token itself where nothing joins one.
 */
function joinedName(account: Account, first: number, line: Range): number {
  let joins = false
  for (let p = first - 1; p > line.first && first - p <= JOINED_ON; p--) {
    const grammar = account.grammarAt(p)
    if (grammar === 'and') joins = true
    else if (grammar || account.mentionAt(p)?.person || SIGN.test(account.foldedAt(p))) return first
    const word = { first: p, after: p + 1 }
    if (account.find('cue', word).some(({ feats }) => feats & FINITE && !(feats & VERBAL_NOUN))) return first
    const opens = account.ordinals.some(({ after }) => after === p) || account.find('round', word).length > 0
    if (opens) return joins ? p : first
    if (joins && account.partyAt(p) && grammar !== 'and' && account.grammarAt(p - 1) !== 'and') return p
  }
  return first
}

const SIGN = /^\P{L}$/u

/** Before the noun for a meeting that a body is for, where what describes a noun stands before it: 总理定期会晤*委员会*. */
function overTask(account: Account, head: Found, first: number, words: Words): number {
  if (!account.headLast(head.first) || !BODIES.has(head.id) || first < head.first) return first
  const task = account
    .find('format', { first: Math.max(0, first - WIDE), after: first })
    .find(({ id, after }) => id === 'meeting' && after === first)
  if (!task) return first
  for (const { id } of account.find('quality', task)) words.qualities.add(id)
  const before = words.endingAt(task.first)
  return before < task.first ? before : first
}

/** Signs between the parties of a name: A-B, A/B. */
export const DASHES: ReadonlySet<string> = new Set(['-', '–', '—', '/'])
/** Longest bracket within a name, in tokens: A-B(10+1). */
const BRACKET = 6

/** Where a bracket opens that closes right before a token; the token itself where none does. */
function bracketBefore(account: Account, after: number): number {
  if (account.foldedAt(after - 1) !== ')') return after
  for (let at = after - 2; at >= Math.max(0, after - BRACKET); at--) if (account.foldedAt(at) === '(') return at
  return after
}

/** Longest ordinal with what it counts by, in tokens. */
const NUMBER = 10

/** The ordinal right before a noun, with the word that it counts by: 第六次. */
function numberBefore(account: Account, { first }: Range): Range | undefined {
  const count = account
    .find('round', { first: Math.max(0, first - 2), after: first })
    .find(({ after }) => after === first)
  const end = count?.first ?? first
  const ordinal = account.ordinals.find(({ after }) => after === end || after === first)
  return ordinal && first - ordinal.first <= NUMBER ? { first: ordinal.first, after: first } : undefined
}

/** Furthest that whose several bodies are stands behind the first one's name, in tokens. */
const TOGETHER = 24

/** "the council of P, the council of Q and the committee of R (of) A": whose the bodies are that stand joined behind one that names nobody. */
export function partiesTogether(account: Account, { parties, after, first }: Phrase): PartyMark[] {
  const line = lineOf(account, { first, after })
  if (parties.length > 0 || !['and', undefined].includes(account.grammarAt(after))) return parties
  let bodies = 0
  for (let at = after; at < Math.min(line.after, after + TOGETHER); at++) {
    const mark = account.partyAt(at)
    if (mark) return bodies > 0 && mark.form !== 'seat' ? [mark] : parties
    const word = { first: at, after: at + 1 }
    if (account.find('format', word).some(({ id }) => BODIES.has(id))) bodies++
    const grammar = account.grammarAt(at)
    if (account.find('cue', word).length > 0 || (grammar && grammar !== 'and')) break
  }
  return parties
}

/** The sentence or headline that a phrase cannot leave. */
function lineOf(account: Account, { first }: Range): Range {
  const { sentences, title } = account
  if (title && first >= title.first && first < title.after) return title
  const sentence = sentences[account.sentenceOf(first)]
  return sentence && first >= sentence.first && first < sentence.after ? sentence : { first: 0, after: ENDLESS }
}

interface Word {
  readonly after: number
  readonly qualities: readonly string[]
  readonly party?: PartyMark
  readonly region?: string
  readonly unknown?: boolean
}

class Words {
  readonly qualities = new Set<string>()
  readonly parties: PartyMark[] = []
  readonly regions = new Set<string>()
  readonly #account: Account
  /** The head is written as a name: further such words belong to it. */
  readonly #named: boolean
  #unknown = 0

  constructor(account: Account, named: boolean) {
    this.#account = account
    this.#named = named
  }

  /** Behind the word of the phrase that begins at a token, which is taken in; the token itself if none does. */
  at(token: number): number {
    const word = this.#wordAt(token)
    return word ? this.#take(word) : token
  }

  /** The first token of the word of the phrase that ends before a token, which is taken in; the token itself if none does. */
  endingAt(token: number): number {
    for (let size = Math.min(WIDE, token); size >= 1; size--) {
      const word = this.#wordAt(token - size)
      if (word?.after !== token) continue
      // Where what describes a noun stands behind it, a name before the noun is another phrase's: تستضيف طوكيو المشاورات.
      if (word.qualities.length === 0 && this.#account.modifiersFollow(token)) continue
      this.#take(word)
      return token - size
    }
    return token
  }

  /** Takes in the party that a conjunction at a token joins to what stands behind: A*和*B外长会. */
  partyBefore(and: number): boolean {
    if (this.parties.length === 0 || this.#account.grammarAt(and) !== 'and') return false
    for (let size = Math.min(WIDE, and); size >= 1; size--) {
      const word = this.#wordAt(and - size)
      if (!word?.party || word.after !== and) continue
      this.#take(word)
      return true
    }
    return false
  }

  #take({ after, qualities, party, region, unknown }: Word): number {
    for (const quality of qualities) this.qualities.add(quality)
    if (region) this.regions.add(region)
    if (party && !this.parties.some((known) => known.code === party.code)) this.parties.push(party)
    if (unknown) this.#unknown++
    return after
  }

  #wordAt(token: number): Word | undefined {
    const account = this.#account
    const found = account.find('quality', { first: token, after: token + WIDE }).filter(({ first }) => first === token)
    if (found.length > 0) {
      // "high-level" is not "high" besides.
      const after = Math.max(...found.map((one) => one.after))
      return { after, qualities: found.filter((one) => one.after === after).map(({ id }) => id) }
    }
    // "the dialogue with Pakistani Foreign Minister P": whose somebody is names no format.
    const party = account.mentionAt(token)?.person ? undefined : account.partyAt(token)
    // "the committee, in Cairo": a city behind a preposition of its own is where, not whose.
    const where = account.find('place', { first: token, after: token + 1 }).some(({ preposition }) => preposition)
    if (party && !(party.form === 'seat' && where)) return { after: party.after, qualities: [], party }
    const region = regionAt(account, token)
    if (region) return { after: region.after, qualities: [], region: region.id }
    return this.#isName(token) ? { after: token + 1, qualities: [], unknown: true } : undefined
  }

  /** A further word of a name: written like one, and neither somebody nor the head of another phrase. */
  #isName(token: number): boolean {
    const account = this.#account
    if (!this.#named || this.#unknown >= UNKNOWN || !account.isNamelike(token) || account.grammarAt(token)) return false
    if (account.ordinals.some(({ first, after }) => token >= first && token < after)) return false
    if (account.mentionAt(token) || account.dates.some(({ first, after }) => token >= first && token < after))
      return false
    return !OTHER.some((kind) => account.find(kind, { first: token, after: token + 1 }).length > 0)
  }
}

/** A part of the world, joined to somebody's name by a dash: A—中亚. */
function regionAt(account: Account, at: number): Found | undefined {
  if (!account.headLast(at)) return undefined
  const place = account.find('place', { first: at, after: at + WIDE }).find(({ first }) => first === at)
  if (!place) return undefined
  const { country, kind, note } = PLACES[place.id] ?? {}
  const part = country === null && kind === 'region' && !note
  return part && (DASHES.has(account.foldedAt(at - 1)) || DASHES.has(account.foldedAt(place.after))) ? place : undefined
}

/** Behind words that link parts of a name: between, of, for, and, commas, hyphens. */
function linkAfter(account: Account, at: number): number {
  let p = at
  for (let i = 0; i < 3; i++) {
    const sign = account.foldedAt(p)
    const word = account
      .find('preposition', { first: p, after: p + 3 })
      .find((found) => found.first === p && WITHIN.has(found.id))
    if (word) p = word.after
    else if (DASHES.has(sign) || sign === ',' || ['and', 'article'].includes(account.grammarAt(p) ?? '')) p++
    else break
  }
  return p
}

/** Whether a word that describes a noun stands at a token, whatever it says of it. */
export function isAdjective(account: Account, token: number): boolean {
  const word = { first: token, after: token + 1 }
  return (['adjective', 'quality', 'evaluation'] as const).some((kind) => account.find(kind, word).length > 0)
}
