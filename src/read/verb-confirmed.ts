/** ", which X confirmed": a relative clause that takes up all that was said before it, and says who says so as well. */
import { PAST } from '../sense/features.ts'
import { SENSES } from '../sense/senses.ts'
import { skipAdverbial } from './adverbial.ts'
import { type Draft, draftOf, type SoFar, toldBy } from './draft.ts'
import type { Scene } from './scene.ts'
import { SUBJECTS } from './subjects.ts'

/** Furthest that whoever confirms stands behind the verb, in tokens. */
const NEAR = 8

/**
 * The clause at a token that takes up the one before it (وهو ما أكده X). It has no words of its own that say what; what was said before
 * ends with it, and who confirmed goes on: ", which X welcomed, saying P".
 */
export function readConfirmed({ scene, sentence, index, drafts, begun }: SoFar, at: number): Draft | undefined {
  const tag = scene.tags.at(at)
  if (tag?.first !== at || tag.kind !== 'relative' || tag.hit.entry.id !== 'whole' || drafts.length === begun)
    return undefined
  const cue = scene.cueAt(tag.after)
  if (!cue || !(cue.hit.feats & PAST) || SENSES[cue.sense].act !== 'speak') return undefined
  const subject = behind(scene, cue.after, sentence.after)
  if (!subject) return undefined
  const clauseFirst = scene.sign(at - 1) === ',' ? at - 1 : at
  return draftOf({ ...toldBy(cue, index), form: 'finite', subject: [subject], clauseFirst, rule: 'confirmed' })
}

/** Who stands behind the verb, over the words that take up what he confirmed or say how: "which stressed (on it) also X". */
function behind(scene: Scene, at: number, end: number) {
  const limit = Math.min(end, at + NEAR)
  for (let p = at; p < limit; ) {
    const mention = scene.mentionStart(p)
    if (mention) return SUBJECTS.has(mention.kind) && !mention.preposition ? mention : undefined
    if (scene.sign(p) !== '' || scene.tags.is(p, 'that', 'relative')) return undefined
    p = Math.max(p + 1, skipAdverbial(scene, p, limit))
  }
  return undefined
}
