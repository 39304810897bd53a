/** Whether a finite verb opens at a token, its auxiliary and adverbs before it. */
import { PARTICIPLE, PAST, PERFECT, PRESENT } from '../sense/features.ts'
import type { Cue, Scene } from './scene.ts'

/** The finite verb that opens at a token: "said", "a également appelé". */
export function opensFinite(scene: Scene, at: number): Cue | undefined {
  const first = scene.tags.behind(at, 'also', 'adverb', 'auxiliary')
  const cue = scene.cueAt(first)
  const feats = cue?.hit.feats ?? 0
  const auxiliary = scene.tags.is(at, 'auxiliary') || scene.tags.is(first - 1, 'auxiliary')
  const finite = (feats & (PAST | PRESENT) && !(feats & PARTICIPLE)) || (auxiliary && feats & PERFECT)
  return finite ? cue : undefined
}
