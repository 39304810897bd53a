/** Who tells what follows, where a phrase before the clause says so: 据X介绍，P; 报道引述X的话说，P. */
import { type Draft, draftOf, toldBy } from '../draft.ts'
import type { Scene } from '../scene.ts'
import { canBeSubject } from '../subjects.ts'
import { behindQuotation } from './brackets.ts'
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

/** Furthest that a word for citing may stand behind whoever cites, in tokens. */
const CITES = 10

/** The source that a stretch names before a comma, if it is no more than that. @param at behind what leads up to it */
export function sourceAt(scene: Scene, at: number, stretch: Stretch, sentence: number): Source | undefined {
  const sign = scene.sign(stretch.after)
  if (sign !== ',' && sign !== ':') return undefined
  const tag = scene.tags.at(at)
  const cited = citedAt(scene, at, stretch.after)
  const start = cited ?? (tag?.kind === 'according' && tag.first === at && sign === ',' ? tag.after : undefined)
  if (start === undefined) return undefined
  const mention = scene.mentionStart(start)
  if (!canBeSubject(mention)) return cited ? undefined : { draft: undefined }
  const subject = chainFrom(scene, mention, stretch.after)
  const from = subject.at(-1)?.after ?? start
  const cue = predicateAt(scene, from, stretch.after)?.cue ?? verbNear(scene, from, stretch.after)
  const says = cue && (FLOOR.has(cue.sense) || actOf(cue) === 'speak')
  if (!says || REPORTERS.has(mention.kind)) return { draft: undefined }
  return {
    draft: draftOf({
      ...toldBy(cue, sentence),
      form: 'finite',
      subject,
      contentFirst: stretch.after + 1,
      quoted: behindQuotation(scene, stretch.after + 1, scene.paragraphEnd(sentence)),
      clauseFirst: at,
      rule: 'according',
      reach: cited ? 'paragraph' : 'sentence',
    }),
  }
}

/** Where whoever is cited stands, behind the word for it: 报道引述X. */
function citedAt(scene: Scene, at: number, after: number): number | undefined {
  for (let p = at; p < Math.min(after, at + CITES) && !scene.sign(p); p++) {
    const tag = scene.tags.at(p)
    if (tag?.kind === 'according' && tag.hit.entry.id === 'cites') return tag.after
  }
  return undefined
}

/** The verb that closes a stretch. */
function verbNear(scene: Scene, first: number, after: number) {
  for (let p = first; p < Math.min(after, first + BEHIND); p++) {
    const cue = verbAt(scene, p)
    if (cue && cue.after === after) return cue
  }
  return undefined
}
