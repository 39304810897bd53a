/** Where a clause begins, and what goes on with the one before. */

import { PAST, PERFECT, PRESENT } from '../../sense/features.ts'
import type { Range } from '../../sense/mention.ts'
import { SENSES } from '../../sense/senses.ts'
import type { Draft } from '../draft.ts'
import type { Cue } from '../scene.ts'
import type { SentenceReader } from './index.ts'
import { lastToken } from './index.ts'

/** What stands before a clause: nothing (it may begin there), a complementiser, a relative, or the middle of another clause. */
export type Boundary = 'open' | 'that' | 'relative' | 'subordinate' | 'none'

/** What stands before a noun phrase that is the subject of a finite verb. */
export function boundaryAt(reader: SentenceReader, first: number): Boundary {
  const { scene, sentence, last } = reader
  if (!last) {
    const before = scene.tags.at(first - 1)
    return before?.kind === 'subordinator' && isFronted(reader, before.first) ? 'subordinate' : 'open'
  }
  const before = scene.tags.at(first - 1)
  if (first === sentence.first || (before && ['while', 'but', 'also', 'turn'].includes(before.kind))) return 'open'
  if (before?.kind === 'that') return 'that'
  // "held talks, in the course of which they agreed P": what was said there is told as the main clause is.
  const resumes =
    before && SENSES[last.sense].act !== 'speak' && scene.passage.find(before.first, 'resumptive') !== undefined
  if (before?.kind === 'relative') return resumes ? 'open' : 'relative'
  if (before?.kind === 'subordinator') return 'subordinate'
  const sign = scene.sign(before?.kind === 'and' ? before.first - 1 : first - 1)
  if (before?.kind === 'and') {
    const mention = scene.mentions.at(scene.tags.behind(first, 'article', 'quantity'))
    return sign === ',' || sign === ';' || mention?.kind === 'joint' ? 'open' : 'none'
  }
  if (sign === ';') return 'open'
  // A fronted participle or what was said before a tag: the main clause comes behind the comma.
  if (sign === ',' && (reader.pending.length > 0 || last.contentBefore)) return 'open'
  return 'none'
}

/** A subordinate clause that nothing precedes is no statement's. */
export function isFronted(reader: SentenceReader, at: number): boolean {
  return at > reader.sentence.first
}

/** A comma or conjunction that stands inside an open subordinate clause does not go on with the main one. */
export function interrupts(reader: SentenceReader, at: number, last: Draft): boolean {
  for (let p = at - 1; p > lastToken(last); p--) {
    if (reader.scene.tags.is(p, 'relative') && reader.scene.sign(at) === ',') return true
  }
  return false
}

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
