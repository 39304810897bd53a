/** A journey named by the way, in a clause that tells of whom somebody met: "on his visit to Q". */
import { VERBAL_NOUN } from '../sense/features.ts'
import { GOING } from '../sense/senses.ts'
import { skipAdverbial } from './adverbial.ts'
import type { Scene } from './scene.ts'
import type { Tag } from './tags.ts'

/** "his official visit", "his arrival": whether the noun for a journey, with what describes it, ends at a token. */
export function endsJourney(scene: Scene, at: number): boolean {
  let p = at - 1
  while (scene.continues(p)) p--
  const noun = scene.mentions.at(p)
  if (noun) return noun.kind === 'encounter' && noun.id === 'visit'
  const cue = scene.cueAt(p)
  return cue !== undefined && GOING.has(cue.sense) && (cue.hit.feats & VERBAL_NOUN) !== 0
}

/** Behind where a journey goes, which a preposition brings in; nothing where that is somebody. */
export function behindGoal(scene: Scene, { first, after }: Tag, end: number): number | undefined {
  const goal = scene.mentionStart(scene.tags.behind(after, 'article'))
  return !goal || goal.kind === 'party' ? Math.max(skipAdverbial(scene, first, end), after) : undefined
}
