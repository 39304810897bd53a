/** Who tells what follows, where a phrase before the clause says so: 据X介绍，P. */
import { type Draft, draftOf, toldBy } from '../draft.ts'
import type { Scene } from '../scene.ts'
import { canBeSubject } from '../subjects.ts'
import { chainFrom } from './company.ts'
import { predicateAt } from './predicate.ts'
import { FLOOR } from './senses.ts'
import type { Stretch } from './stretch.ts'
import { actOf, verbAt } from './words.ts'

/** What a stretch that names a source leads to. */
export interface Source {
  /** What the source says, where it is somebody who speaks for a side; what an agency reports nobody claims. */
  readonly draft: Draft | undefined
}

/** Kinds of source whose words are told as the report's own. */
const REPORTERS = new Set(['outsider'])
/** Furthest that the verb may stand behind the source, in tokens: 据X网站消息指出. */
const BEHIND = 12

/** The source that a stretch names before a comma, if it is no more than that. @param at behind what leads up to it */
export function sourceAt(scene: Scene, at: number, stretch: Stretch, sentence: number): Source | undefined {
  const tag = scene.tags.at(at)
  if (tag?.kind !== 'according' || tag.first !== at || scene.sign(stretch.after) !== ',') return undefined
  const mention = scene.mentionStart(tag.after)
  if (!canBeSubject(mention)) return { draft: undefined }
  const subject = chainFrom(scene, mention, stretch.after)
  const from = subject.at(-1)?.after ?? tag.after
  const cue = predicateAt(scene, from, stretch.after)?.cue ?? verbNear(scene, from, stretch.after)
  const says = cue && (FLOOR.has(cue.sense) || actOf(cue) === 'speak')
  if (!says || REPORTERS.has(mention.kind)) return { draft: undefined }
  return {
    draft: draftOf({
      ...toldBy(cue, sentence),
      form: 'finite',
      subject,
      contentFirst: stretch.after + 1,
      clauseFirst: at,
      rule: 'according',
      reach: 'sentence',
    }),
  }
}

function verbNear(scene: Scene, first: number, after: number) {
  for (let p = first; p < Math.min(after, first + BEHIND); p++) {
    const cue = verbAt(scene, p)
    if (cue && cue.after === after) return cue
  }
  return undefined
}
