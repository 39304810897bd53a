/** The verb with the words of grammar before it that belong to it: auxiliaries, negation, modals, adverbs. */
import { FINITE, INFINITIVE, PAST, PERFECT } from '../../sense/features.ts'
import type { Holds } from '../../sense/frame.ts'
import { OPENING_QUOTES } from '../../text/quotes.ts'
import type { Scene } from '../scene.ts'
import type { Sentence } from '../sentences.ts'
import type { Tag } from '../tags.ts'

export interface VerbGroup {
  readonly first: number
  readonly holds: Holds
  readonly passive: boolean
  /** The verb of being is in the present: "is visiting". */
  readonly present: boolean
  readonly auxiliary: boolean
  readonly infinitive: boolean
  /** "having confirmed": a participle of the perfect. */
  readonly participial: boolean
}

/** Most words of grammar that a verb carries. */
const REACH = 7

/** Longest phrase between commas inside a verb group, in tokens. */
const INSERTED = 18
const INSERTIONS = ['also', 'adverb', 'turn', 'preposition', 'subordinator', 'according', 'while'] as const

/** "has, to this end, praised": where the phrase between commas opens that parts a verb from its auxiliary. */
function insertion(scene: Scene, sentence: Sentence, close: number): number | undefined {
  if (scene.sign(close) !== ',') return undefined
  for (let p = close - 1; p > sentence.first && close - p < INSERTED; p--) {
    if (scene.sign(p) !== ',') continue
    if (scene.tags.is(p - 1, 'auxiliary')) return scene.tags.is(p + 1, ...INSERTIONS) ? p : undefined
  }
  return undefined
}

/** A word that joins clauses or, behind an auxiliary or the subject that opens its sentence, says when: "was then received". */
function isThen(scene: Scene, sentence: Sentence, at: number): boolean {
  if (!scene.passage.find(at, 'adverb')) return false
  const subject = scene.mentions.at(at - 1)
  const opens = subject?.after === at && scene.tags.before(subject.first, 'article', 'quantity') === sentence.first
  return opens || scene.tags.is(at - 1, 'auxiliary')
}

/** "los recibió": what is spelt as an article and stands before a verb of the past is its object. */
function isClitic({ passage }: Scene, { kind, hit }: Tag, at: number): boolean {
  if (kind !== 'article' || hit.entry.id !== 'definite' || hit.length > 1) return false
  if (passage.language.grammar.cases || passage.language.grammar.inversion !== 'free') return false
  const hits = passage.hits(at)
  return hits.length > 0 && hits.every(({ entry, feats }) => entry.kind === 'cue' && feats & PAST)
}

/** A connective within a verb group: one word, or several right behind the auxiliary or a conjunction: "ont dans ce contexte réaffirmé", "but at the same time urged". */
function isInside(scene: Scene, { first, hit }: Tag): boolean {
  if (hit.length === 1 || scene.tags.is(first - 1, 'auxiliary')) return true
  const joined = scene.tags.is(first - 1, 'and', 'but') || scene.sign(first - 1) === ','
  return joined && (scene.passage.language.grammar.cases || scene.passage.language.grammar.dropsSubject)
}

/** "a tenu à lui exprimer", "avant de les remercier": whom, between what leads to an infinitive and the infinitive itself. */
export function clitic(scene: Scene, at: number): boolean {
  const tag = scene.tags.at(at - 1)
  const object = tag?.kind === 'article' && tag.hit.entry.id === 'definite' && tag.hit.length === 1 && isLed(scene, tag)
  if (!object && !scene.passage.find(at - 1, 'addressee')) return false
  return scene.cueAt(at)?.all.every(({ feats }) => (feats & INFINITIVE) !== 0 && !(feats & (FINITE | PERFECT))) ?? false
}

/** Whether what leads to an infinitive stands before what may be its object: "of", "before", "made sure to". */
function isLed({ passage, tags }: Scene, { first }: Tag): boolean {
  const { cases, inversion } = passage.language.grammar
  return !cases && inversion === 'free' && tags.is(first - 1, 'preposition', 'subordinator', 'auxiliary')
}

/** The group of the verb that begins at a token: back over everything that belongs to it. */
export function verbGroup(scene: Scene, sentence: Sentence, at: number): VerbGroup {
  let first = clitic(scene, at) ? at - 1 : at
  const begins = first
  let holds: Holds = 'yes'
  let passive = false
  let present = false
  let auxiliary = false
  let infinitive = false
  let participial = false
  for (let i = 0; i < REACH && first > sentence.first; i++) {
    const tag = scene.tags.at(first - 1)
    // 'The two have "agreed on P"': a quotation may open between the auxiliary and its verb.
    if (!tag && OPENING_QUOTES.has(scene.sign(first - 1)) && scene.tags.is(first - 2, 'auxiliary')) {
      first--
      continue
    }
    // 'the ministers "agreed on P"': between the subject and its verb.
    const subject = scene.mentions.at(first - 2)
    if (!tag && first === at && OPENING_QUOTES.has(scene.sign(first - 1)) && subject?.after === first - 1) {
      first--
      break
    }
    const behind = tag ? undefined : insertion(scene, sentence, first - 1)
    if (behind !== undefined) {
      first = behind
      continue
    }
    if (!tag) break
    if (first === at && isClitic(scene, tag, at)) {
      first = tag.first
      continue
    }
    const { kind } = tag
    const id = tag.hit.entry.id
    if (kind === 'not') holds = 'no'
    else if (kind === 'may' || kind === 'must') holds = holds === 'no' ? 'no' : 'maybe'
    else if (kind === 'will') holds = holds === 'no' ? 'no' : 'plan'
    else if (kind === 'auxiliary') {
      if (id === 'passive' || id === 'present') passive = true
      if (id === 'present') present = true
      if (id === 'having') participial = true
    } else if (kind === 'preposition' && id === 'to' && tag.after === begins) {
      infinitive = true
      break
    } else if (kind === 'but') {
      // "a toutefois souligné"
      if (tag.hit.length > 1 || !scene.tags.is(tag.first - 1, 'auxiliary')) break
    } else if (kind === 'and' && isThen(scene, sentence, tag.first)) {
      // "was then received"
    } else if (kind !== 'adverb' && kind !== 'turn' && !(kind === 'also' && isInside(scene, tag))) break
    if (kind === 'not' || kind === 'may' || kind === 'must' || kind === 'will' || kind === 'auxiliary') auxiliary = true
    first = tag.first
  }
  return { first, holds, passive, present, auxiliary, infinitive, participial }
}
