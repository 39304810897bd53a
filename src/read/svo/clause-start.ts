/** Whether a clause begins at a verb group, and how far back it begins. */

import { FINITE } from '../../sense/features.ts'
import { PARTNER, skipAdverbial } from '../adverbial.ts'
import type { Scene } from '../scene.ts'
import { behindResumptive } from './boundary.ts'
import type { SentenceReader } from './index.ts'
import { relativeEnd } from './noun-phrase.ts'
import { opensNoun } from './openings.ts'

/** Longest phrase in front of a clause that a conjunction opens, in tokens. */
const FRONTED = 10

/** Whether a clause begins at a verb group: at the sentence's start, behind a sign or connective, or behind fronted phrases alone. */
export function opens(reader: SentenceReader, at: number, objects = true): boolean {
  const { scene } = reader
  let p = reader.floor()
  if (reader.last) {
    const before = scene.tags.at(at - 1)
    return (
      ['and', 'but', 'also', 'while', 'turn'].includes(before?.kind ?? '') ||
      [',', ';'].includes(scene.sign(at - 1)) ||
      behindResumptive(reader, at) ||
      behindWhile(reader, at)
    )
  }
  // "It is reported that P": what nobody is named for opens no clause of its own.
  for (let q = p; q < at; q++)
    if (scene.tags.is(q, 'that') && scene.sign(q - 1) === ',') p = scene.tags.at(q)?.after ?? q + 1
  let among = false
  while (p < at) {
    const lead = scene.tags.at(p)
    if (lead?.kind === 'preposition') among = lead.hit.entry.id === 'between'
    // "During talks on P between A and B, it was agreed": the second of two.
    const second =
      among && lead?.kind === 'and' ? scene.mentionStart(scene.tags.behind(lead.after, 'article')) : undefined
    const closed = relativeEnd(scene, p, at)
    if (closed !== undefined) p = closed
    else if (second && second.after <= at) p = second.after
    // "In X (the province of Y) was held P": what brackets add.
    else if (scene.sign(p)) p = Math.max(p + 1, scene.sign(p) === '(' ? skipAdverbial(scene, p, at) : 0)
    else if (scene.tags.is(p, 'and', 'but', 'also', 'turn', 'while')) p = scene.tags.at(p)?.after ?? p + 1
    // "during talks, held between X and Y, was noted P": a participle behind its noun.
    else if (scene.sign(p - 1) === ',' && scene.passage.language.morphology.isParticiple?.(scene.passage.folded(p)))
      p = attributeEnd(scene, p, at) ?? p + 1
    else if (opensNoun(scene, p, reader.floor())) return false
    else {
      const object = scene.mentionStart(p)
      const next = objects && object?.oblique && !object.preposition ? object.after : skipAdverbial(scene, p, at)
      const filler = next === p ? (fillerEnd(reader, p, at) ?? companyEnd(reader, p)) : undefined
      if (filler !== undefined) {
        p = filler
        continue
      }
      if (next === p) return false
      p = next
    }
  }
  return true
}

/** "In the statement, published by X in Y, it is said": the comma that closes a participle's phrase, with no clause of its own before it. */
function attributeEnd(scene: Scene, first: number, at: number): number | undefined {
  for (let p = first + 1; p < at; p++) {
    if (scene.sign(p) === ',') return p
    if (scene.sign(p) || scene.tags.is(p, 'that', 'relative') || (scene.cueAt(p)?.hit.feats ?? 0) & FINITE)
      return undefined
  }
  return undefined
}

/** "Con su par agreed P": behind somebody in whose company a clause that drops its subject begins. */
function companyEnd({ scene }: SentenceReader, at: number): number | undefined {
  const tag = scene.tags.at(at)
  if (!scene.passage.language.grammar.dropsSubject || tag?.kind !== 'preposition' || tag.hit.entry.id !== PARTNER)
    return undefined
  const mention = scene.mentionStart(scene.tags.behind(tag.after, 'article', 'possessive'))
  return mention && COMPANY.has(mention.kind) ? mention.after : undefined
}

const COMPANY = new Set(['person', 'office', 'party'])

/** Most adjectives before a noun without weight. */
const DESCRIBED = 3

/** "(Special) attention they paid to P": behind a fronted noun that its verb carries without weight, where cases show it to be no subject. */
function fillerEnd({ scene }: SentenceReader, at: number, end: number): number | undefined {
  if (!scene.passage.language.grammar.cases) return undefined
  for (let p = at; p < Math.min(end, at + DESCRIBED); p++) {
    const filler = scene.passage.find(p, 'filler')
    if (filler) return p + filler.length
    if (scene.sign(p) || scene.mentions.at(p) || scene.cueAt(p) || scene.tags.at(p)) return undefined
  }
  return undefined
}

/** "..., while for Kenya attended X": only a phrase stands between what sets a clause against the one before and its verb. */
function behindWhile(reader: SentenceReader, at: number): boolean {
  const { scene } = reader
  for (let p = at - 1; p > reader.floor() && at - p < FRONTED; p--) {
    const tag = scene.tags.at(p)
    if (tag?.kind !== 'while') continue
    return scene.tags.is(tag.after, 'preposition') && skipAdverbial(scene, tag.after, at) === at
  }
  return false
}

/** Back over connectives and commas to where the clause begins. */
export function connected(reader: SentenceReader, at: number): number {
  const { scene } = reader
  let p = at
  while (p > reader.sentence.first) {
    const tag = scene.tags.at(p - 1)
    if (tag && ['and', 'also', 'while', 'but', 'turn', 'adverb', 'quantity', 'article'].includes(tag.kind))
      p = tag.first
    else if (scene.sign(p - 1) === ',' || scene.sign(p - 1) === ';') p--
    else break
  }
  return p
}
