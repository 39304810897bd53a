/** What a report passes on without a clause of its own: "according to X". */

import { isDay } from '../../sense/date.ts'
import { FINITE, PAST, PRESENT } from '../../sense/features.ts'
import type { Mention, Range } from '../../sense/mention.ts'
import { RECEIVING, SENSES } from '../../sense/senses.ts'
import { trim } from '../content-end.ts'
import { type Draft, draftOf } from '../draft.ts'
import type { Scene } from '../scene.ts'
import type { Sentence } from '../sentences.ts'
import { canBeNamed, isJoint } from '../subjects.ts'
import { citedBy } from './cited.ts'
import type { SentenceReader } from './index.ts'
import { isFor } from './openings.ts'
import { behindNames, CLOSING, contentBefore, isOwn } from './quotation.ts'

/** "According to X, P", where the sentence has no speaker of its own. */
export function source(reader: SentenceReader): void {
  // "Source: the paper, with reference to X": a line of the page.
  const { passage } = reader.scene
  const heading = passage.find(reader.sentence.first, 'page')
  if (heading && passage.folded(reader.sentence.first + heading.length) === ':') return
  const found =
    citedBy(reader.scene, reader.sentence, reader.index) ?? sourceOf(reader.scene, reader.sentence, reader.index)
  if (!found) return
  const { words, subject, content } = found
  // "P, according to X, who adds that Q": what he adds is told besides.
  const adds = ({ rule, subject: [first] }: Draft) => first === subject && rule.startsWith('relative')
  const told = reader.drafts.slice(reader.begun).filter((draft) => isTold(draft) && !adds(draft))
  const past = isOfThen(reader.scene, content)
  const his = told.filter(
    (draft) =>
      isHis(draft, subject) || isOfStates(reader.scene, draft, subject) || (past && SENSES[draft.sense].act !== 'meet'),
  )
  if (told.length > his.length) return
  for (const draft of his) reader.drafts.splice(reader.drafts.lastIndexOf(draft), 1)
  reader.drafts.push(
    draftOf({
      sense: 'say',
      cue: [words],
      sentence: reader.index,
      form: 'according',
      subject: subject ? [subject] : [],
      clauseFirst: Math.min(words.first, content.first),
      contentBefore: content,
      rule: 'according',
    }),
  )
}

/** "According to the minister, his country is ready for P": what a state is said to be is what he says of it. */
function isHis({ sense, subject: [first, ...more] }: Draft, source: Mention | undefined): boolean {
  if (source?.kind !== 'person' && source?.kind !== 'office') return false
  // "..., this visit opens a new page": what an encounter brings.
  if (first?.kind === 'encounter') return more.length === 0 && sense === 'launch'
  return SENSES[sense].act === 'speak' && more.length === 0 && first?.kind === 'party' && first.id !== 'seat'
}

/** "According to the minister, both countries share P": what states are said to do at all times is no deed that is told. */
function isOfStates(scene: Scene, { sense, subject, cue }: Draft, source: Mention | undefined): boolean {
  if (source?.kind !== 'person' && source?.kind !== 'office') return false
  const feats = scene.cueAt(cue[0]?.first ?? -1)?.hit.feats ?? 0
  // "According to X, A and B share P": a list of three only by its commas.
  const whose = subject.filter((mention) => mention !== source)
  if (SENSES[sense].act !== 'speak' || !(feats & PRESENT) || feats & PAST || !isJoint(whose)) return false
  return whose.every(({ kind, id }) => (kind === 'party' && id !== 'seat') || (kind === 'joint' && id === 'country'))
}

/** Furthest behind its first word that the time stands which a clause opens with: "ten years ago", "in 2015". */
const THEN = 2

/** "According to the minister, in 2015 both sides signed P": what a clause dates by a month or year that it opens with is background, and his. */
function isOfThen(scene: Scene, { first }: Range): boolean {
  for (let p = first; p < first + THEN; p++) {
    const date = scene.dateAt(p)
    if (date) return (p === first || scene.tags.is(first, 'preposition')) && (date.to === null || !isDay(date.to))
  }
  return false
}

/** Whether a clause tells something itself, whoever the report has it from. */
function isTold({ sense, holds, form, subject, relative, within }: Draft): boolean {
  const { act } = SENSES[sense]
  // Who met or will meet is told, whoever tells it; that is no statement.
  if (act === 'meet' || act === 'hold') {
    // "As the press service tells, the guest was met": nobody need be named who met him.
    const unnamed = subject.length === 0 && form === 'finite' && RECEIVING.has(sense)
    const met = holds === 'yes' && !within && (unnamed || subject.some(({ kind }) => kind !== 'encounter'))
    return met || (form === 'finite' && !relative && holds !== 'no' && isJoint(subject))
  }
  // What one alone accepts or decides is told, as it would be without a source.
  if (act === 'agree' && subject.length > 0 && !isJoint(subject)) return false
  return holds === 'yes' && act !== 'fail' && act !== 'plan'
}

/** Longest attribute of a document that is a source: "published on Friday by the presidency of A". */
const ATTRIBUTE = 16

/** The comma that closes what is said of a document, if no clause begins before it. */
function commaBehind(scene: Scene, at: number, end: number): number | undefined {
  for (let p = at; p < Math.min(end, at + ATTRIBUTE); p++) {
    if (scene.sign(p) === ',') return p
    const finite = ((scene.cueAt(p)?.hit.feats ?? 0) & FINITE) !== 0
    if (scene.sign(p) || finite || scene.tags.is(p, 'that', 'relative', 'auxiliary')) return undefined
  }
  return undefined
}

export interface Source {
  readonly words: Range
  /** Nobody where it is whoever spoke before. */
  readonly subject: Mention | undefined
  readonly content: Range
}

/** "According to X, P" and "P, according to X". */
function sourceOf(scene: Scene, sentence: Sentence, index: number): Source | undefined {
  // '"P. According to X, Q", - according to Y': behind a quotation its own tag says whose it is.
  const closing = tagBehindQuotation(scene, sentence)
  for (let p = closing ?? sentence.first; p < sentence.after; p++) {
    const tag = scene.tags.at(p)
    const view = tag !== undefined && p === sentence.first && isFor(scene, p)
    if ((tag?.kind !== 'according' && !view) || tag?.first !== p) continue
    const q = scene.tags.behind(tag.after, 'article', 'quantity')
    const mention = scene.mentionStart(q)
    // "For the minister, P": what somebody thinks; what is for a state or for a meeting is nobody's view.
    if (view && mention?.kind !== 'person' && mention?.kind !== 'office') continue
    // "по его словам": whoever spoke before.
    // ... "quotes him the agency": whoever passes it on may stand behind.
    const passes = mention?.kind === 'outsider' || mention?.kind === 'voice'
    const own = q === tag.after && (scene.sign(q) === ',' || scene.sign(q) === '.' || passes) && isOwn(scene, tag)
    if (!own && !canBeNamed(mention)) continue
    const subject = own ? undefined : mention
    const words = { first: p, after: tag.after }
    if (p === sentence.first) {
      const at = subject ? behindNames(scene, subject.after, sentence.after) : q
      const comma =
        scene.sign(at) === ',' ? at : subject?.kind === 'voice' ? commaBehind(scene, at, sentence.after) : undefined
      const content = comma === undefined ? undefined : trim(scene, comma + 1, sentence.after)
      return content && { words, subject, content }
    }
    // '"P", - according to X': a dash sets the tag off from the quotation.
    if (p === closing) {
      const content = contentBefore(scene, sentence, index, p, sentence.first)
      return content && { words, subject: quotedBy(scene, subject), content }
    }
    // "X said P, quotes him the agency": behind what was told the tag says no more than who passes it on.
    if ((own && passes) || (scene.sign(p - 1) !== ',' && !CLOSING.has(scene.sign(p - 1)))) continue
    // "P, according to X, Q": the clause goes on behind what is inserted.
    const behind = subject ? behindNames(scene, subject.after, sentence.after) : q
    const goesOn = scene.sign(p - 1) === ',' && scene.sign(behind) === ',' && behind + 1 < sentence.after
    const content = trim(scene, sentence.first, goesOn ? sentence.after : p)
    return content && { words, subject, content }
  }
  return undefined
}

/** Where a tag begins that a dash sets off from the quotation before it. */
function tagBehindQuotation(scene: Scene, { first, after }: Sentence): number | undefined {
  for (let p = first + 3; p < after; p++) {
    const set = scene.sign(p - 1) === '-' && scene.sign(p - 2) === ',' && CLOSING.has(scene.sign(p - 3))
    if (set && scene.tags.is(p, 'according') && scene.tags.at(p)?.first === p) return p
  }
  return undefined
}

/** '"P", - quotes the agency the words of X': whom an agency that stands before him quotes. */
function quotedBy(scene: Scene, source: Mention | undefined): Mention | undefined {
  if (source?.kind !== 'outsider') return source
  const next = scene.mentionStart(source.after) ?? scene.mentionStart(source.after + 1)
  return next?.kind === 'person' || next?.kind === 'office' ? next : source
}
