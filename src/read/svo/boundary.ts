/** Where a clause begins, and what goes on with the one before. */

import { PAST, PERFECT, PLURAL, PRESENT, SINGULAR } from '../../sense/features.ts'
import type { Range } from '../../sense/mention.ts'
import { SENSES } from '../../sense/senses.ts'
import { onlyWhen } from '../adverbial.ts'
import type { Draft } from '../draft.ts'
import { type Cue, isPerfect, type Scene } from '../scene.ts'
import type { Tag } from '../tags.ts'
import type { SentenceReader } from './index.ts'

/** Prepositions by which a relative takes up the encounter that was told of before it. */
const RESUMES = new Set(['during', 'after', 'in', 'on', 'at', 'of'])

/** What stands before a clause: nothing (it may begin there), a complementiser, a relative, or the middle of another clause. */
export type Boundary = 'open' | 'that' | 'relative' | 'subordinate' | 'none'

/** Behind the last token that a clause's cue, or the content before it, has. */
export function lastToken(draft: Draft): number {
  const tagged = draft.contentBefore ? (draft.subject.at(-1)?.after ?? 0) : 0
  return Math.max(
    draft.cue.at(-1)?.after ?? 0,
    tagged,
    draft.contentBefore && draft.contentBefore.after > (draft.cue[0]?.first ?? 0) ? draft.contentBefore.after : 0,
  )
}

/** What stands before a noun phrase that is the subject of a finite verb. */
export function boundaryAt(reader: SentenceReader, first: number): Boundary {
  const { scene, sentence, last } = reader
  if (!last) {
    const before = scene.tags.at(first - 1)
    // "strengthened as we have stood by P": how or when, told of what stands before.
    const as = before?.kind === 'preposition' && before.hit.entry.id === 'as'
    const subordinate = before !== undefined && (before.kind === 'subordinator' || as)
    // "In Q, where he is staying, X met Y": what is told of a place by the way is no clause of the report's.
    if (before?.kind === 'relative' && scene.mentionBefore(before.first)?.id === 'seat') return 'relative'
    if (behindSaying(scene, before?.kind === 'that' ? before.first : first)) return 'that'
    // One that opens its sentence is read as any other clause.
    return subordinate && before.first > sentence.first ? 'subordinate' : 'open'
  }
  const before = scene.tags.at(first - 1)
  if (first === sentence.first || (before && ['while', 'but', 'also', 'turn'].includes(before.kind))) return 'open'
  if (before?.kind === 'that') return 'that'
  if (before?.kind === 'relative') return resumes(reader, before.first) ? 'open' : 'relative'
  if (before?.kind === 'subordinator') return 'subordinate'
  const sign = scene.sign(before?.kind === 'and' ? before.first - 1 : first - 1)
  if (before?.kind === 'and') {
    const mention = scene.mentions.at(scene.tags.behind(first, 'article', 'quantity'))
    return sign === ',' || sign === ';' || mention?.kind === 'joint' ? 'open' : 'none'
  }
  if (sign === ';') return 'open'
  // "The purpose was made plain: the two ministers discussed P": behind a clause that says nothing of what somebody said.
  if (sign === ':' && SENSES[last.sense].act !== 'speak' && (last.contentBefore || last.contentFirst < 0)) return 'open'
  // "..., y en ese marco los ministros abordaron P": several, behind a phrase that a conjunction opens.
  const joint = scene.mentions.at(scene.tags.behind(first, 'article', 'quantity'))?.kind === 'joint'
  if (joint && behindAnd(scene, first, lastToken(last))) return 'open'
  // A fronted participle or what was said before a tag: the main clause comes behind the comma.
  if (sign === ',' && (reader.pending.length > 0 || last.contentBefore || isFronted(reader, last))) return 'open'
  if (reader.pending.length > 0 && last.quoted === first) return 'open'
  return 'none'
}

/** "Wexley said Kenya was ready": whether a verb of saying whose subject nobody knows ends before a token. */
function behindSaying(scene: Scene, at: number): boolean {
  const said = scene.cueAt(at - 1)
  if (said?.after !== at || scene.sign(at - 1)) return false
  return said.all.every(({ entry, feats }) => SAYING.has(entry.id) && (feats & PAST) !== 0)
}

const SAYING = new Set(['say', 'add', 'inform'])

/** "As they discussed P, the ministers stressed Q": whether the only clause so far is one that a subordinator opens the sentence with. */
function isFronted({ scene, drafts, begun, start }: SentenceReader, { clauseFirst, subject, within }: Draft): boolean {
  const opening = scene.tags.at(start)
  if (!opening || opening.first !== start || within || drafts.length !== begun + 1) return false
  const as = opening.kind === 'preposition' && opening.hit.entry.id === 'as'
  if (!as && opening.kind !== 'subordinator' && opening.kind !== 'while') return false
  const own = subject[0]?.first ?? -1
  return clauseFirst <= opening.after && scene.tags.behind(opening.after, 'article', 'quantity') === own
}

/** Longest phrase between a conjunction and the subject of its clause, in tokens. */
const FRONTED = 8

/** Whether only a phrase of when, where or on what occasion stands between a conjunction and a token. */
function behindAnd(scene: Scene, at: number, floor: number): boolean {
  for (let p = at - 1; p > floor && at - p < FRONTED; p--) {
    if (!scene.tags.is(p, 'and')) continue
    return onlyWhen(scene, scene.tags.at(p)?.after ?? p + 1, at)
  }
  return false
}

/** "held talks, in the course of which they agreed P": what was said there is told as the main clause is. @param at where a relative stands */
export function resumes({ scene, last }: SentenceReader, at: number): boolean {
  if (!last || SENSES[last.sense].act === 'speak' || last.holds !== 'yes') return false
  if (scene.passage.find(at, 'resumptive') !== undefined) return true
  const { act } = SENSES[last.sense]
  if (act !== 'meet' && act !== 'hold') return false
  const governor = scene.tags.at(scene.tags.before(at, 'article') - 1)
  return governor?.kind === 'preposition' && RESUMES.has(governor.hit.entry.id)
}

/** Whether only phrases of when and where stand between such a relative and a verb group. */
export function behindResumptive(reader: SentenceReader, at: number): boolean {
  const relative = relativeBeforePhrases(reader.scene, at, reader.floor())
  return relative !== undefined && resumes(reader, relative.first)
}

/** "met in X, where behind closed doors they discussed P": the relative before phrases of when, where and how. */
export function relativeBeforePhrases(scene: Scene, at: number, floor: number): Tag | undefined {
  for (let p = at - 1; p >= floor && scene.sign(p) !== ','; p--) {
    const tag = scene.tags.at(p)
    if (tag?.kind === 'relative' && tag.first === p) return onlyWhen(scene, tag.after, at) ? tag : undefined
  }
  return undefined
}

/** A comma or conjunction that stands inside an open subordinate clause does not go on with the main one. */
export function interrupts(reader: SentenceReader, at: number, last: Draft): boolean {
  for (let p = at - 1; p > lastToken(last); p--) {
    if (reader.scene.tags.is(p, 'relative') && reader.scene.sign(at) === ',') return true
  }
  return false
}

/** "X said they treasured and wished P": a verb that "and" joins to one with a subject of its own in what was said. */
export function joinsVerb({ scene }: SentenceReader, and: number, last: Draft): boolean {
  const verb = and - 1
  if (scene.mentions.at(verb)) return false
  if (!scene.passage.hits(verb).some(({ entry, feats, length }) => isVerb(entry.kind) && length === 1 && feats & PAST))
    return false
  let p = verb - 1
  while (scene.tags.is(p, 'adverb', 'auxiliary')) p--
  const subject = scene.mentions.at(p)
  return subject !== undefined && subject.first >= last.contentFirst && last.contentFirst >= 0
}

/** "said that A not only did P but also did Q": "but" goes on with what was said. */
export function correlates({ scene }: SentenceReader, but: number, last: Draft): boolean {
  for (let p = Math.max(last.contentFirst, lastToken(last)); p < but; p++)
    if (scene.tags.is(p, 'also') && scene.tags.at(p)?.first === p && scene.passage.find(p, 'not')) return true
  return false
}

const isVerb = (kind: string) => kind === 'cue' || kind === 'common'

/** "On Ukraine, X said": the topic between the clause's start and its subject. */
export function topicBefore(reader: SentenceReader, clauseFirst: number): Range | undefined {
  const { scene } = reader
  if (scene.sign(clauseFirst - 1) !== ',' && scene.sign(clauseFirst) !== ',') return undefined
  const comma = scene.sign(clauseFirst) === ',' ? clauseFirst : clauseFirst - 1
  const from = reader.floor()
  for (let p = comma - 1; p >= from && comma - p < 16; p--) {
    const tag = scene.tags.at(p)
    if (
      tag &&
      tag.first === p &&
      scene.passage.hits(p).some((hit) => hit.entry.kind === 'topic') &&
      (p === reader.sentence.first || scene.sign(p - 1) === '.')
    ) {
      return { first: tag.after, after: comma }
    }
  }
  return undefined
}

/** Whether a verb behind a mere comma stands in a row that a conjunction closes: "welcomed P, stressed Q, and called for R". */
export function inSeries(reader: SentenceReader, cue: Cue): boolean {
  const { scene, sentence } = reader
  // "a committee, established during the session, to follow P": a participle without an object describes what stands before it.
  const behind = scene.tags.at(cue.after)
  const governed = cue.all.some(({ entry }) => behind !== undefined && entry.takes.includes(behind.hit.entry.id))
  if (cue.all.some(({ feats }) => feats & PERFECT) && behind?.kind === 'preposition' && !governed) return false
  for (let p = cue.after; p < sentence.after; p++) {
    const tag = scene.tags.at(p)
    if ((tag?.kind !== 'and' && tag?.kind !== 'but') || tag.first !== p) continue
    const verb = scene.cueAt(scene.tags.behind(tag.after, 'also', 'adverb', 'auxiliary'))
    if (verb?.all.some(({ feats }) => feats & (PAST | PERFECT | PRESENT))) return true
  }
  return false
}

/**
 * Whether a verb behind a mere comma goes on with the subject of the last one, in a language whose verbs show their number and stand
 * behind a comma without a subject of their own only so: "обсудили P, отметили Q". In somebody's content it is not said whose it is.
 */
export function followsOn({ scene }: SentenceReader, cue: Cue, last: Draft): boolean {
  const { cases, dropsSubject } = scene.passage.language.grammar
  if (!(cue.hit.feats & PAST) || last.form !== 'finite' || last.holds !== 'yes') return false
  if (!(cases && dropsSubject) && !compoundBehind(scene, cue, last)) return false
  if (last.rule.endsWith('that') && !leavesContent(scene, cue, last)) return false
  if (last.contentBefore || (last.subject.length === 0 && !last.parent)) return false
  const number = PLURAL | SINGULAR
  return (cue.hit.feats & number) !== 0 && (cue.hit.feats & number) === (formOf(scene, last) & number)
}

/**
 * "отметил, что P растет, выразил надежду": a verb of speaking in the past leaves what was said where that has its verb in the
 * present, and goes on with the speaker.
 */
function leavesContent(scene: Scene, cue: Cue, last: Draft): boolean {
  if (SENSES[cue.sense].act !== 'speak' || scene.sign(cue.first - 1) !== ',') return false
  for (let p = cue.first - 2; p >= last.contentFirst && last.contentFirst >= 0; p--) {
    const verbs = scene.passage.hits(p).filter(({ entry, feats }) => isVerb(entry.kind) && feats & (PAST | PRESENT))
    if (verbs.length > 0) return verbs.every(({ feats }) => feats & PRESENT && !(feats & PAST))
    const unknown = scene.passage.hits(p).length === 0 && !scene.mentions.at(p)
    const tense = unknown ? scene.passage.language.morphology.finiteTense?.(scene.passage.folded(p)) : undefined
    if (tense) return tense === 'present'
    if (scene.tags.is(p, 'relative', 'that', 'subordinator')) return false
  }
  return false
}

/** "ont salué P, ont réaffirmé Q": with its auxiliary right behind the comma a verb needs no conjunction, where nothing before it opens a clause. */
function compoundBehind(scene: Scene, { first }: Cue, { contentFirst, subject }: Draft): boolean {
  const auxiliary = scene.passage.hits(first).some(isPerfect)
  if (!auxiliary || contentFirst < 0 || subject.length === 0) return false
  for (let p = contentFirst; p < first - 1; p++)
    if (scene.tags.is(p, 'relative', 'that', 'subordinator', 'while') || scene.sign(p) === ',') return false
  return true
}

/** The features of the verb form by which a clause was read. */
function formOf(scene: Scene, { cue }: Draft): number {
  return (cue[0] && scene.cueAt(cue[0].first)?.hit.feats) ?? 0
}
