/** Words of grammar in a passage: for each token the longest one that covers it. */
import type { Hit } from '../language/lexicon.ts'
import { FINITE, PERFECT } from '../sense/features.ts'
import { KindSet, kinds } from '../sense/kind-set.ts'
import type { Kind } from '../sense/kinds.ts'
import type { Passage } from './passage.ts'
import type { Mentions } from './who/mentions.ts'
import { headAt } from './who/office.ts'

/** Kinds that are words of grammar, in the order that decides between readings of equal length. */
const GRAMMAR: readonly Kind[] = [
  'that',
  'relative',
  'subordinator',
  'not',
  'may',
  'must',
  'will',
  'while',
  'editorial',
  'also',
  'but',
  'turn',
  'according',
  'auxiliary',
  'and',
  'or',
  'quantity',
  'adverb',
  'preposition',
  'topic',
  'article',
  'possessive',
]
const ALL = new KindSet(GRAMMAR)
/** Longest phrase between commas behind an auxiliary, in tokens. */
const INSERTED = 8
const ORDER = new Map<string, number>(GRAMMAR.map((kind, index) => [kind, index]))

export interface Tag {
  readonly hit: Hit
  readonly kind: Kind
  readonly first: number
  readonly after: number
}

export class Tags {
  readonly #tags: (Tag | undefined)[]
  readonly #first: number

  constructor(passage: Passage, mentions: Mentions) {
    this.#first = passage.first
    this.#tags = new Array(passage.after - passage.first)
    let behind = -1
    for (let at = passage.first; at < passage.after; ) {
      const owner = mentions.at(at)
      if (owner) {
        at = owner.after
        behind = owner.kind === 'person' ? at : -1
        continue
      }
      const found = passage.any(at, ALL) ? this.#tagAt(passage, at) : undefined
      const tag = found ?? (at === behind && !passage.opensWord(at) ? linkAt(passage, at) : undefined)
      if (!tag) {
        at++
        continue
      }
      for (let i = at; i < tag.after; i++) this.#tags[i - passage.first] = tag
      at = tag.after
    }
  }

  /** What only goes on with an auxiliary (a tenu à) is a word of grammar behind one alone. */
  #tagAt(passage: Passage, at: number): Tag | undefined {
    const tag = pairAt(passage, at) ?? tagAt(at, passage.hits(at))
    // 特别代表: a word that is an office as well is a preposition where it heads none.
    if (tag?.kind === 'preposition' && !passage.language.spaces && headAt(passage, at)) return undefined
    if (tag?.kind === 'also' && tag.hit.entry.id === 'too' && !isToo(passage, at))
      return tagAt(
        at,
        passage.hits(at).filter(({ entry }) => entry.kind !== 'also'),
      )
    if (tag?.kind !== 'auxiliary' || tag.hit.entry.id !== 'behind' || this.#goesOn(passage, at)) return tag
    return tagAt(
      at,
      passage.hits(at).filter(({ entry }) => entry.kind !== 'auxiliary' || entry.id !== 'behind'),
    )
  }

  /** Whether an auxiliary stands before a token, with nothing but adverbs and what commas set off between. */
  #goesOn(passage: Passage, at: number): boolean {
    const start = this.before(at, 'adverb', 'turn', 'also', 'not')
    if (this.is(start - 1, 'auxiliary')) return true
    if (passage.folded(at - 1) !== ',') return false
    for (let p = at - 2; p >= this.#first && at - p < INSERTED; p--)
      if (passage.folded(p) === ',') return this.is(p - 1, 'auxiliary')
    return false
  }

  covers(token: number): boolean {
    return token >= this.#first && token < this.#first + this.#tags.length
  }

  /** The word of grammar that covers a token. */
  at(token: number): Tag | undefined {
    // What stands before the first is asked for too; an array is quick to answer only from its beginning on.
    return token < this.#first ? undefined : this.#tags[token - this.#first]
  }

  is(token: number, ...kinds: Kind[]): boolean {
    const tag = this.at(token)
    return tag !== undefined && kinds.includes(tag.kind)
  }

  /** Behind the words of some kinds that stand one after another from a token on; the token itself where none does. */
  behind(token: number, ...kinds: Kind[]): number {
    let at = token
    for (let tag = this.at(at); tag && kinds.includes(tag.kind); tag = this.at(at)) at = tag.after
    return at
  }

  /** The first of the words of some kinds that stand one after another right before a token; the token itself where none does. */
  before(token: number, ...kinds: Kind[]): number {
    let at = token
    for (let tag = this.at(at - 1); tag && kinds.includes(tag.kind); tag = this.at(at - 1)) at = tag.first
    return at
  }
}

/** Most words of a phrase that a verb ends. */
const VERB = 6
const SAYS = kinds('cue')
/** What a noun phrase opens with, or the preposition before it. */
const OPENS_NOUN = kinds(
  'adjective',
  'quality',
  'quantity',
  'article',
  'possessive',
  'common',
  'issue',
  'document',
  'view',
)
const PREPOSITION = kinds('preposition', 'topic')

/** "обсуждены *и* другие темы": a word that joins is "too" between a verb and the noun phrase that it goes with, where no verb follows. */
function isToo(passage: Passage, at: number): boolean {
  const next = at + 1
  if (passage.any(next, SAYS) || !(passage.any(next, OPENS_NOUN) || passage.any(next, PREPOSITION))) return false
  for (let p = at - 1; p >= passage.first && at - p <= VERB; p--)
    if (passage.hits(p).some((hit) => p + hit.length === at && isDeed(hit))) return true
  return false
}

const DONE = FINITE | PERFECT

const isDeed = ({ entry, feats }: Hit) => entry.kind === 'cue' && (feats & DONE) !== 0

/** "tanto X como Y": the second of a pair of words joins as "and" does, where the first one stands before it in the same clause. */
function pairAt(passage: Passage, at: number): Tag | undefined {
  const joins = passage.find(at, 'correlative')
  if (joins?.entry.id !== 'joins') return undefined
  for (let p = at - 1; p >= passage.first && at - p <= PAIR; p--) {
    const before = passage.find(p, 'correlative')
    if (before?.entry.id === 'joins' || passage.isFinite(p) || CLOSES_CLAUSE.has(passage.folded(p))) return undefined
    if (before) return { hit: joins, kind: 'and', first: at, after: at + joins.length }
  }
  return undefined
}

/** Furthest that the two words of a pair stand apart, in tokens. */
const PAIR = 20
const CLOSES_CLAUSE = new Set(['.', ';', ':', '?', '!'])

/** Words of one sign that can follow a name. */
const BEHIND_NAME = new Set(['and', 'preposition', 'also', 'adverb', 'will', 'not'])

/** The sign that goes on behind a name, where a dictionary takes it and the name's last sign for one word: 黄永宏和, 维文也. */
function linkAt(passage: Passage, at: number): Tag | undefined {
  const links = passage.words[at]?.hits.filter(({ entry, length }) => length === 1 && BEHIND_NAME.has(entry.kind))
  return links && links.length > 0 ? tagAt(at, links) : undefined
}

function tagAt(at: number, hits: readonly Hit[]): Tag | undefined {
  let best: Hit | undefined
  let bestOrder = GRAMMAR.length
  const whole = hits.some((hit) => hit.split.cut === 0 && hit.split.tail === 0)
  for (const hit of hits) {
    // A word of grammar with a pronoun (إليه) gives way to a word of its own (آلية).
    if (whole && hit.length === 1 && hit.split.tail > 0) continue
    const order = ORDER.get(hit.entry.kind)
    if (order === undefined) continue
    // كان is the verb, and not "as" with "that" behind it.
    if (hit.entry.kind === 'that' && hit.split.cut > 0 && isVerb(hits)) continue
    if (!best || hit.length > best.length || (hit.length === best.length && order < bestOrder)) {
      best = hit
      bestOrder = order
    }
  }
  if (!best) return undefined
  // A possessive determines its noun as an article does.
  const kind = best.entry.kind === 'possessive' ? 'article' : (best.entry.kind as Kind)
  return { hit: best, kind, first: at, after: at + best.length }
}

/** Whether a word as it stands, its conjunction aside, is an auxiliary verb. */
function isVerb(hits: readonly Hit[]): boolean {
  return hits.some(
    ({ entry, split, length }) => length === 1 && entry.kind === 'auxiliary' && split.cut <= 1 && !split.preposition,
  )
}
