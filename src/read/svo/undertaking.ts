/** "Coincidieron en convocar P": of what both see alike, what is to be done is agreed on. */
import { INFINITIVE } from '../../sense/features.ts'
import type { Mention } from '../../sense/mention.ts'
import { SENSES, type Sense } from '../../sense/senses.ts'
import type { ContentStart } from '../content.ts'
import type { Cue, Scene } from '../scene.ts'
import { isJoint } from '../subjects.ts'

/** Whether a verb of seeing something alike has a deed behind it, and no view: "en destacar P" is still one. */
export function undertakes(
  { passage }: Scene,
  { sense }: Cue,
  content: ContentStart | undefined,
  chain: readonly Mention[],
): boolean {
  if (sense !== 'concur' || content?.by !== 'preposition' || !isJoint(chain)) return false
  const known = passage.find(content.first, 'cue')
  if (known) return (known.feats & INFINITIVE) !== 0 && SENSES[known.entry.id as Sense].act !== 'speak'
  return passage.language.morphology.isInfinitive?.(passage.folded(content.first)) ?? false
}
