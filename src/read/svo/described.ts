/** "friendship and shared values": a verb's form that is an adjective as well, joined to a noun and before another. */
import { PAST, PERFECT } from '../../sense/features.ts'
import type { Cue, Scene } from '../scene.ts'

/**
 * Whether a form that is an adjective too, right behind "and", describes the noun behind it: no word of grammar stands there
 * as one does before an object ("and shared *his* views"), and no phrase of its own makes it a verb ("and shared insights on P").
 */
export function describesNext(scene: Scene, cue: Cue, first: number): boolean {
  const { passage, tags } = scene
  if (passage.language.grammar.modifiers !== 'before' || first !== cue.first || !tags.is(first - 1, 'and')) return false
  if (!passage.find(cue.first, 'adjective') || cue.all.some(({ length }) => length > 1)) return false
  const both = cue.all.every(({ feats }) => (feats & (PAST | PERFECT)) !== 0)
  return (
    both &&
    !scene.sign(cue.after) &&
    !tags.at(cue.after) &&
    !scene.mentionStart(cue.after) &&
    !passage.find(cue.after, 'filler')
  )
}
