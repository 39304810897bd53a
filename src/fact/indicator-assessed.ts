/** Words that assess a relationship: phrases that do so by themselves, and nouns for relations with an assessing adjective. */
import type { Account, Found } from '../sense/account.ts'
import { INFINITIVE, PLURAL, SINGULAR } from '../sense/features.ts'
import type { Range } from '../sense/mention.ts'
import { isAdjective } from './phrase-words.ts'
import { prepositionOf } from './preposition.ts'

/** Furthest what assesses stands behind what it is said of, in tokens. */
const REACH = 14
/** Adjectives that may stand between a noun and the assessing one. */
const BESIDE = 8
const NUMBER = SINGULAR | PLURAL
const JOINS = new Set([',', '-', '"', '«', '“'])
const SIGNS = new Set([',', ';', ':', '.'])
const LIGHT = new Set(['and', 'auxiliary', 'adverb', 'article'])
const BELONGS = ['evaluation', 'quality', 'country', 'joint', 'side', 'preposition', 'measure'] as const

/** The assessments of a sentence in the order of its words, none within another; `cut` folded letters are no part of their first word. */
export function assessments(account: Account, sentence: Range): (Range & { cut: number })[] {
  let covered = -1
  return [...assessed(account, sentence), ...phrases(account, sentence)]
    .sort((a, b) => a.first - b.first)
    .filter((range) => {
      if (range.first < covered || ofEncounter(account, range) || inTitle(account, range) || wished(account, range))
        return false
      covered = range.after
      return true
    })
}

/**
 * Phrases that assess: some by themselves, those of `of` only with the relations that they are said of, or with another assessment:
 * "the excellence of ties", "at a high, unprecedented level", but not "unprecedented challenges".
 */
function phrases(account: Account, sentence: Range): (Range & { cut: number })[] {
  const relations = account.find('measure', sentence).filter(({ id }) => id === 'relations')
  const found = account.find('assessment', sentence)
  return found.flatMap((phrase) => {
    // In a language with cases a noun that something governs asserts nothing.
    if (phrase.feats & NUMBER && account.isGoverned(phrase)) return []
    if (phrase.id !== 'of') return [phrase]
    if (found.some((one) => one.id !== 'of' && one.first <= phrase.first && phrase.after <= one.after)) return []
    const noun = relations.find((one) => linked(account, one, phrase))
    if (!noun) {
      const beside = found.some((one) => one.id !== 'of' && linked(account, one, phrase))
      return beside || relations.some((one) => reached(account, one, phrase)) ? [phrase] : []
    }
    const [one, other] = noun.first < phrase.first ? [noun, phrase] : [phrase, noun]
    return [{ first: one.first, after: Math.max(one.after, other.after), cut: one.cut }]
  })
}

/** "The relations between A and B have developed at a high level", "ties saw unprecedented growth": what they are, told by the clause's verb. */
function reached(account: Account, noun: Range, { first }: Range): boolean {
  if (first < noun.after || first - noun.after > REACH) return false
  if (signed(account, noun.after, first)) return false
  const preposition = prepositionOf(account, first)
  if (preposition) return preposition.id === 'at'
  // "ties help to face unprecedented challenges": behind another clause or an aim it is said of something else.
  for (let at = noun.after; at < first; at++)
    if (account.grammarAt(at) === 'that' || account.entryAt('preposition', at) === 'to') return false
  return true
}

/** "To build friendly relations": what is to become of them is no assessment. */
function wished(account: Account, { first }: Range): boolean {
  let at = first - 1
  const light = () => ['article', 'adverb', 'quantity'].includes(account.grammarAt(at) ?? '')
  while (light() || account.entryAt('article', at) !== undefined) at--
  const before = { first: at, after: at + 1 }
  return account.find('cue', before).some(({ feats }) => feats & INFINITIVE)
}

/** "Son Excellence": an honorific assesses nothing. */
function inTitle(account: Account, { first }: Range): boolean {
  const mention = account.mentionAt(first)
  return mention?.person !== undefined || mention?.id === 'excellency'
}

/** "A high-level meeting", "contacts at the highest and high level" say of what rank an encounter is, not how relations are. */
function ofEncounter(account: Account, { first: own, after }: Range): boolean {
  let first = own
  const ranks = (at: number) => account.grammarAt(at) === 'and' || isAdjective(account, at)
  while (account.grammarAt(first - 1) !== 'preposition' && ranks(first - 1)) first--
  const governed = account.grammarAt(first - 1) === 'preposition' ? 1 : 0
  if (!governed) first = own
  const beside = [
    { first: first - governed - 2, after: first - governed },
    { first: after, after: after + 2 },
  ]
  return (
    inFormat(account, own) ||
    beside.some((range, behind) =>
      [...account.find('encounter', range), ...account.find('format', range)].some((noun) =>
        behind ? noun.first === after : noun.after === first - governed,
      ),
    )
  )
}

/** مجلس التعاون الاستراتيجي رفيع المستوى: the last of what names a standing format. */
function inFormat(account: Account, first: number): boolean {
  let at = first
  while (isAdjective(account, at - 1) || account.find('quality', { first: at - 1, after: at }).length > 0) at--
  return at < first && account.find('format', { first: at - 1, after: at }).length > 0
}

/** A noun for relations with an assessing adjective beside it: علاقات متميزة وخاصة, excellent ties. */
function assessed(account: Account, sentence: Range): (Range & { cut: number })[] {
  const found: (Range & { cut: number })[] = []
  const adjectives = account.find('evaluation', sentence)
  const issues = account.find('issue', sentence)
  const remembered = account.find('anniversary', sentence)[0]
  for (const noun of account.find('measure', sentence)) {
    if (noun.id !== 'relations') continue
    // "views on the growth of friendly ties": what another noun or a preposition governs is a topic, and asserts nothing.
    if (account.isGoverned(noun)) continue
    // "the 30th anniversary of the strategic partnership" names it, and so does "the treaty of friendship".
    if (remembered && noun.first > remembered.first) continue
    // علاقات حسن الجوار: a word that opens another name beside the noun assesses nothing.
    const opens = (one: Range) =>
      issues.some(({ first, after }) => first === one.first && after > one.after && first >= noun.after)
    const chain = adjectives.filter((one) => beside(account, noun, one) && !opens(one))
    if (chain.length === 0) continue
    const first = Math.min(noun.first, ...chain.map((one) => one.first))
    const after = Math.max(noun.after, ...chain.map((one) => one.after))
    found.push({ first, after, cut: first === noun.first ? noun.cut : 0 })
  }
  return found
}

/**
 * Close by, with nothing between but what belongs to both: other adjectives, whose relations they are, "are", a comma. An
 * adjective behind those says it as a predicate: "relations between the two countries are strong".
 */
function beside(account: Account, noun: Found, adjective: Found): boolean {
  // "the strategic framework of the partnership", "plus durable de la coopération": it describes the noun before it.
  const ahead = adjective.first < noun.first && account.modifiersFollow(noun.first)
  for (let at = adjective.after; ahead && at < noun.first; at++)
    if (account.grammarAt(at) === 'preposition') return false
  return linked(account, noun, adjective)
}

function linked(account: Account, noun: Range, adjective: Range): boolean {
  const [from, to] = noun.first < adjective.first ? [noun.after, adjective.first] : [adjective.after, noun.first]
  if (to < from || to - from > BESIDE) return false
  for (let at = from; at < to; at++) {
    const word = { first: at, after: at + 1 }
    if (JOINS.has(account.foldedAt(at)) || LIGHT.has(account.grammarAt(at) ?? '')) continue
    const party = account.partyAt(at)
    if (party) at = Math.max(at, party.after - 1)
    else if (!BELONGS.some((kind) => account.find(kind, word).length > 0)) return false
  }
  return true
}

/** Whether a sign that ends a phrase stands between two tokens. */
export function signed(account: Account, first: number, after: number): boolean {
  for (let at = first; at < after; at++) if (SIGNS.has(account.foldedAt(at))) return true
  return false
}
