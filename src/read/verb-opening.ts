/** Where a clause of a verb-first language begins, and whether a word that may be a noun is its verb. */

import { PAST, PRESENT, VERBAL_NOUN, WITH_FUTURE, WITH_PRONOUN } from '../sense/features.ts'
import type { Holds } from '../sense/frame.ts'
import type { Kind } from '../sense/kinds.ts'
import { SENSES } from '../sense/senses.ts'
import { skipAdverbial } from './adverbial.ts'
import { contentStart } from './content.ts'
import type { Draft } from './draft.ts'
import type { Cue, Scene } from './scene.ts'
import type { Sentence } from './sentences.ts'

/** Furthest a subject may stand from its verb, in tokens. */
export const REACH = 24

/** Whether a clause can begin at a token: at the sentence's start, behind a sign, a connective, or with و attached. */
export function startsClause(scene: Scene, at: number, sentence: Sentence): boolean {
  if (at === sentence.first || scene.andAttached(at)) return true
  const before = scene.tags.at(at - 1)
  if (before) {
    if (before.kind === 'adverb' || before.kind === 'turn')
      return startsClause(scene, before.first, sentence) || fronted(scene, at, sentence)
    return ['and', 'also', 'while', 'but', 'turn', 'auxiliary', 'will', 'not', 'may'].includes(before.kind)
  }
  if (scene.dateAt(at - 1) || scene.sign(at - 1) !== '') return true
  return fronted(scene, at, sentence)
}

/** Whether only phrases of time and place stand between the clause's start and a token: "At the meeting, X said". */
export function fronted(scene: Scene, at: number, sentence: Sentence): boolean {
  const { from, after } = openingPhrases(scene, at, sentence)
  return after === at || (after > from && describes(scene, after, at))
}

/** Where the clause of a token begins, and the token behind the phrases of time and place that open it. */
function openingPhrases(scene: Scene, at: number, sentence: Sentence): { from: number; after: number } {
  let p = sentence.first
  for (let q = at - 1; q > sentence.first && at - q < REACH; q--)
    if (scene.sign(q) === ',' || scene.sign(q) === ';') p = Math.max(p, q + 1)
  while (p < at && scene.tags.is(p, 'and', 'also', 'but', 'while')) p = scene.tags.at(p)?.after ?? p + 1
  const from = p
  while (p < at) {
    const next = skipAdverbial(scene, p, at)
    const noun = next === p && p > from ? constructAt(scene, p) : undefined
    if (next === p && noun === undefined) break
    p = noun ?? next
  }
  return { from, after: p }
}

/** "at the opening of the work of the committee": behind a noun in construct the one that it governs. */
function constructAt(scene: Scene, at: number): number | undefined {
  const { passage } = scene
  if (passage.language.grammar.articles !== 'affix' || scene.definite(at - 1) || scene.mentions.at(at - 1))
    return undefined
  const before = passage
    .hits(at - 1)
    .some(({ entry, split }) => entry.kind === 'common' && entry.id === 'noun' && split.tail === 0)
  if (!before || scene.andAttached(at)) return undefined
  const mention = scene.mentionStart(at)
  if (mention) return mention.kind === 'encounter' && !mention.preposition ? mention.after : undefined
  const noun = passage
    .hits(at)
    .find(({ entry, split }) => entry.kind === 'common' && entry.id === 'noun' && !split.preposition)
  return noun && !scene.tags.at(at) ? at + 1 : undefined
}

const ACTS = new Set(['person', 'office', 'joint', 'party', 'voice'])
/** Longest clause that says of a fronted noun which it is, in tokens. */
const WHICH = 16

/** Whether a verb is the first main one behind a fronted noun that a clause describes. */
export function isMain(scene: Scene, cue: Cue, sentence: Sentence): boolean {
  if (scene.andAttached(cue.first)) return false
  const { from, after } = openingPhrases(scene, cue.first, sentence)
  return after > from && after < cue.first && describes(scene, after, cue.first)
}

/** "In a statement issued today X said": whether a verb right behind an indefinite noun only says of it which it is, the main verb being to come. */
export function onlyDescribes(scene: Scene, cue: Cue, sentence: Sentence): boolean {
  if (!(cue.hit.feats & PAST)) return false
  const { from, after } = openingPhrases(scene, cue.first, sentence)
  if (after !== cue.first || from === after || scene.tags.at(after - 1)) return false
  for (let p = cue.after; p < Math.min(sentence.after, cue.first + WHICH); p++) {
    if (scene.tags.is(p, 'that', 'relative') || scene.sign(p) !== '') return false
    const main = scene.andAttached(p) || scene.tags.is(p, 'preposition') ? undefined : scene.cueAt(p)
    if (main && SENSES[main.sense].act === 'speak' && describes(scene, cue.first, p)) return true
  }
  return false
}

/** "In a statement he made to the press X said", "in the speech that he gave X said": a clause about the fronted noun, and the verb behind it. */
function describes(scene: Scene, first: number, at: number): boolean {
  const verb = scene.cueAt(at)
  if (!verb || !(verb.hit.feats & PAST) || at - first > WHICH) return false
  // Spelt like a noun it is a verb where somebody stands behind it who can be its subject.
  const who = scene.mentionStart(verb.after)
  const acts = who !== undefined && ACTS.has(who.kind) && !who.preposition
  if (!acts && (isAmbiguous(scene, verb) || !scene.tags.is(verb.after, 'that', 'preposition'))) return false
  const hits = scene.passage.hits(first)
  const bare =
    !scene.mentions.at(first) && !scene.tags.at(first) && !scene.definite(first) && !scene.definite(first - 1)
  const past = hits.some(
    ({ entry, feats }) => (entry.kind === 'cue' && feats & PAST) || (entry.kind === 'common' && entry.id === 'verb'),
  )
  if (!scene.tags.is(first, 'relative') && !(bare && (past || hits.length === 0))) return false
  for (let p = first; p < at; p++) if (scene.tags.is(p, 'that') || scene.sign(p) !== '') return false
  return true
}

/** What stands before a verb and changes whether it came about; `first` is the first token of the verb group. */
export function holdsBefore(scene: Scene, at: number): { value: Holds; first: number } {
  let first = at
  const verbs = scene.passage.hits(at).filter(({ entry }) => entry.kind === 'cue')
  const perfect = scene.passage.hits(at - 1).some(({ entry }) => entry.kind === 'auxiliary' && entry.id === 'perfect')
  let value: Holds = verbs.some(({ feats }) => feats & WITH_FUTURE) ? 'plan' : 'yes'
  // قد before a past is "did", and before a present "may".
  if (perfect && verbs.length > 0 && verbs.every(({ feats }) => feats & PRESENT && !(feats & PAST))) value = 'maybe'
  for (let i = 0; i < 4; i++) {
    const tag = scene.tags.at(first - 1)
    if (!tag) break
    if (tag.kind === 'not') value = 'no'
    else if (tag.kind === 'may') value = 'maybe'
    else if (tag.kind === 'will') value = 'plan'
    else if (tag.kind === 'must') value = 'maybe'
    else if (tag.kind === 'that' && scene.tags.is(tag.first - 1, 'will', 'may', 'must')) {
      // من المقرر أن: the complementiser belongs to the plan, not to a report.
    } else if (tag.kind !== 'auxiliary' || tag.hit.entry.id === 'light') break
    first = tag.first
  }
  return { value, first }
}

/** Senses whose verbs take up an encounter by their pronoun, whoever stands between. */
const TAKEN_UP = new Set<string>(['chair', 'attend', 'host'])

/** "... the talks, which X chaired", "talks he held with X": a relative clause about an encounter tells of it. */
export function followsEncounter(scene: Scene, cue: Cue, sentence: Sentence): boolean {
  const relative = scene.tags.is(cue.first - 1, 'relative')
  if (!relative && !(cue.hit.feats & WITH_PRONOUN)) return false
  for (let p = cue.first - 1; p >= sentence.first && cue.first - p < REACH; p--) {
    const mention = scene.mentions.at(p)
    // "consultations between A and B that X chaired": between whom it was parts nothing.
    const between = TAKEN_UP.has(cue.sense) && (mention?.kind === 'joint' || (!relative && mention?.kind === 'party'))
    if (mention && between) {
      p = mention.first
      continue
    }
    if (mention) return mention.kind === 'encounter' || (relative && mention.kind === 'party' && p > sentence.first)
    if (['round', 'format', 'press'].some((kind) => scene.passage.find(p, kind as Kind))) return true
    if (scene.tags.is(p, 'that')) return false
  }
  return false
}

/** A verb form that can also be read as a noun: بحث, وصف, رفض. */
export function isAmbiguous(scene: Scene, cue: Cue): boolean {
  return scene.passage.hits(cue.first).some(({ entry, split, length }) => {
    if (length < cue.hit.length) return false
    if (entry.kind === 'cue') return (entry.feats & VERBAL_NOUN) !== 0
    return (
      (entry.kind === 'common' && entry.id !== 'verb') ||
      entry.kind === 'adjective' ||
      entry.kind === 'stance' ||
      entry.kind === 'predicate' ||
      entry.kind === 'encounter' ||
      (entry.kind === 'document' && split.cut === 0)
    )
  })
}

/** Back over connectives, commas and fronted phrases to where the clause begins. */
export function clauseFirst(scene: Scene, at: number, from: number): number {
  let p = at
  while (p > from) {
    const tag = scene.tags.at(p - 1)
    if (
      tag &&
      ['and', 'also', 'while', 'but', 'turn', 'adverb', 'auxiliary', 'not', 'will', 'may', 'must', 'quantity'].includes(
        tag.kind,
      )
    )
      p = tag.first
    else if (scene.sign(p - 1) === ',' || scene.sign(p - 1) === '.') p--
    else break
  }
  return p
}

/** "، وتطرقا إلى", "، وحذر من أن": behind a comma and و a word that its own preposition follows is a verb. */
export function goesOn(scene: Scene, cue: Cue, sentence: Sentence): boolean {
  if (!scene.andAttached(cue.first) || scene.sign(cue.first - 1) !== ',') return false
  const content = contentStart(scene, cue, cue.after, sentence.after)
  return content !== undefined && content.preposition !== undefined && content.first - cue.after <= 2
}

/** Whether only a connective of clauses stands before a verb: "كما بحث". */
export function connected(scene: Scene, at: number): boolean {
  return scene.tags.is(at - 1, 'also', 'while', 'but', 'turn')
}

/** The frame of this sentence whose content is open. */
export function enclosing(drafts: readonly Draft[], begun: number): Draft | undefined {
  return drafts.length > begun ? lastOf(drafts) : undefined
}

export function lastOf(drafts: readonly Draft[]): Draft | undefined {
  return drafts.at(-1)
}

/** Whether a content opens with a noun, as what is agreed on does: on *widening* P. */
export function opensWithNoun(scene: Scene, at: number): boolean {
  return scene.passage
    .hits(at)
    .some(({ entry, feats }) => entry.kind === 'common' || entry.kind === 'stance' || (feats & VERBAL_NOUN) !== 0)
}
