/** Where a noun that is said ends, in a language whose verb comes first: before a clause of its own, or what somebody else says of it. */
import { FINITE } from '../sense/features.ts'
import { SENSES } from '../sense/senses.ts'
import { quoteEnd } from './quote.ts'
import type { Scene } from './scene.ts'

/** Least tokens that a content keeps. */
const LEAST = 2

/** "renewed their support of P, as A and B hold Q": before a clause of its own behind a noun, in a language whose verb comes first. */
export function beforeReason(scene: Scene, first: number, after: number): number {
  if (scene.passage.language.grammar.subject !== 'after') return after
  const quoted = quoteEnd(scene, first) ?? quoteEnd(scene, first - 1) ?? 0
  for (let p = first + LEAST; p < after - 2; p++) {
    if (scene.sign(p) !== ',' || p < quoted) continue
    if (confirmed(scene, p + 1)) return p
    if (!scene.tags.is(p + 1, 'also')) continue
    const verb = scene.tags.behind(p + 1, 'also', 'auxiliary')
    const finite = scene.passage
      .hits(verb)
      .some(
        ({ entry, feats }) =>
          (entry.kind === 'cue' && feats & FINITE) || (entry.kind === 'common' && entry.id === 'verb'),
      )
    if (finite) return p
  }
  return after
}

/** ", which X praised": what somebody else says of what was said before. */
function confirmed(scene: Scene, at: number): boolean {
  const relative = scene.tags.at(at)
  const cue = relative?.kind === 'relative' ? scene.cueAt(relative.after) : undefined
  if (!cue || SENSES[cue.sense].act !== 'speak' || !(cue.hit.feats & FINITE)) return false
  const who = scene.mentionStart(cue.after)
  return who !== undefined && !who.preposition && (who.kind === 'person' || who.kind === 'office')
}
