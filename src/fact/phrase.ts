/** The noun phrase around a noun for an encounter or a standing format: whose it is, of what sort, and how it is called. */
import type { Account, Found } from '../sense/account.ts'
import { FINITE, VERBAL_NOUN, WITH_AND } from '../sense/features.ts'
import { inOrder } from '../sense/formats.ts'
import { ENDLESS, type PartyMark, type Range } from '../sense/mention.ts'
import { DASHES, linkAfter, WIDE, Words } from './phrase-words.ts'

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
