/** Where a finite verb of report opens. */
import { PARTICIPLE, PAST, PERFECT, PRESENT } from '../sense/features.ts'
import type { Cue, Scene } from './scene.ts'

/** The finite verb of report that opens at a token, its auxiliary before it: "a appelé". */
export function opensFinite(scene: Scene, at: number): Cue | undefined {
  const first = scene.tags.behind(at, 'also', 'adverb', 'auxiliary')
  const cue = scene.cueAt(first)
  const feats = cue?.hit.feats ?? 0
  const auxiliary = scene.tags.is(at, 'auxiliary') || scene.tags.is(first - 1, 'auxiliary')
  const finite = (feats & (PAST | PRESENT) && !(feats & PARTICIPLE)) || (auxiliary && feats & PERFECT)
  return finite ? cue : undefined
}
