/** A verb of saying by itself between two commas, in the middle of what is said. */

import { FINITE, PARTICIPLE } from '../../sense/features.ts'
import type { Range } from '../../sense/mention.ts'
import { trim } from '../content-end.ts'
import type { Cue, Scene } from '../scene.ts'
import type { Sentence } from '../sentences.ts'
import { hasComma } from './insertion.ts'

/** Least tokens before a verb that stands in what it tells: a noun and its comma. */
const LEAST = 1

/** "La visita, ha recordado, es la primera": a verb by itself between two commas, in what its carried speaker says. */
export function betweenCommas(
  scene: Scene,
  sentence: Sentence,
  cue: Cue,
  first: number,
  floor: number,
): Range | undefined {
  const set = scene.sign(first - 1) === ',' && scene.sign(cue.after) === ','
  if (!set || !scene.passage.language.grammar.dropsSubject || cue.after + 2 >= sentence.after) return undefined
  if (
    scene.tags.is(first - 2, 'that', 'relative') ||
    scene.tags.is(cue.after + 1, 'that', 'and', 'relative') ||
    opensDeed(scene, cue.after + 1)
  )
    return undefined
  // "The minister, X, explained, in detail, P": the comma closes the apposition, and he is the verb's subject.
  const who = scene.mentions.at(first - 2)
  if (who?.kind === 'person' && who.after === first - 1 && hasComma(scene, who)) return undefined
  return first - floor > LEAST ? trim(scene, floor, sentence.after) : undefined
}

/** ", al recibir a Y": what else was done while it was said, and no more of what was said. */
export function opensDeed(scene: Scene, at: number): boolean {
  return scene.cueAt(at)?.all.some(({ feats }) => feats & PARTICIPLE && !(feats & FINITE)) ?? false
}
