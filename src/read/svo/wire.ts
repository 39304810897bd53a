/** "Lima, 3 mar (EFE).- Los ministros": the line of place, day and agency that opens a report, up to the dash that closes it. */
import { FINITE } from '../../sense/features.ts'
import type { Range } from '../../sense/mention.ts'
import type { Scene } from '../scene.ts'
import type { Sentence } from '../sentences.ts'

/** Furthest that such a line reaches, in tokens. */
const REACH = 18

/** The token behind it; the sentence's first where none opens it. */
export function behindWire(scene: Scene, { first, after, opens }: Sentence & Range): number {
  for (let p = first; opens && p < Math.min(after, first + REACH); p++) {
    if ((scene.cueAt(p)?.hit.feats ?? 0) & FINITE || scene.tags.is(p, 'auxiliary', 'relative', 'that')) return first
    const closed = scene.sign(p) === '.' || scene.sign(p) === ')'
    if (closed && scene.sign(p + 1) === '-' && p + 2 < after) return scene.sign(p + 2) === '-' ? p + 3 : p + 2
  }
  return first
}
