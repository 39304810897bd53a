/** Before which words of the writer's, or of whoever passes it on, a content ends. */
import { FINITE } from '../sense/features.ts'
import { SENSES } from '../sense/senses.ts'
import { quoteEnd } from './quote.ts'
import type { Scene } from './scene.ts'

/** Least tokens that a content keeps before a closing source or remark. */
export const LEAST = 3
/** Furthest that "according to X" may reach to the content's end, in tokens. */
const SOURCE = 20

/** Before a closing "according to X" and before a remark of the writer's. */
export function beforeSource(scene: Scene, first: number, after: number): number {
  for (let p = after - 1; p > first + LEAST && after - p < SOURCE; p--) {
    const tag = scene.tags.at(p)
    if (tag?.kind === 'according' && tag.first === p && scene.sign(p - 1) === ',' && !isStandard(scene, tag.after))
      return p - 1
    if (scene.sign(p - 1) === ',' && relayed(scene, p)) return p - 1
  }
  // ", as they reported in a statement that ...": a source with a verb of its own, however much is said of it.
  for (let p = first + LEAST; p < after; p++) {
    const tag = scene.tags.at(p)
    if (tag?.kind !== 'according' || tag.first !== p || scene.sign(p - 1) !== ',') continue
    const told = scene.cueAt(tag.first + 1) ?? scene.cueAt(tag.after)
    if (told && SENSES[told.sense].act === 'speak' && told.hit.feats & FINITE) return p - 1
  }
  // What stands in a quotation is no remark of the writer's.
  const quoted = quoteEnd(scene, first) ?? quoteEnd(scene, first - 1) ?? 0
  for (let p = first + 1; p < after; p++) {
    const remark = scene.tags.at(p)
    if (remark?.kind !== 'editorial' || remark.first !== p || p < quoted) continue
    if (scene.sign(p - 1) === ',') return p - 1
    // "... and that before the summit": when or why, added behind what was done.
    if (scene.tags.is(remark.after, 'preposition')) return p
  }
  return after
}

/** "in accordance with the resolutions of Q": what something is to accord with, and nobody who tells it. */
function isStandard({ passage, mentions }: Scene, at: number): boolean {
  return !mentions.at(at) && (passage.find(at, 'label') !== undefined || passage.find(at, 'document') !== undefined)
}

/** ", informó la Cancillería": who passes on what was said before. */
function relayed(scene: Scene, at: number): boolean {
  const cue = scene.passage.language.grammar.inversion === 'none' ? undefined : scene.cueAt(at)
  if (!cue || !RELAYS.has(cue.sense) || !(cue.hit.feats & FINITE)) return false
  const who = scene.mentionStart(scene.tags.behind(cue.after, 'article'))
  return who !== undefined && ['outsider', 'voice', 'spokesperson', 'person'].includes(who.kind)
}

const RELAYS = new Set<string>(['say', 'inform', 'announce'])
