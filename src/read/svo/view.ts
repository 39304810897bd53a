/** "..., X, for whom P": what somebody thinks, in a relative clause behind his name. */
import type { Mention } from '../../sense/mention.ts'
import { type Draft, draftOf } from '../draft.ts'
import type { SentenceReader } from './index.ts'

const WHO: ReadonlySet<Mention['kind']> = new Set(['person', 'office'])

/** The clause of a relative by which whoever stands before it is the source of what follows. */
export function viewAt({ scene, index }: SentenceReader, at: number): Draft | undefined {
  const tag = scene.tags.at(at)
  if (tag?.kind !== 'relative' || tag.hit.entry.id !== 'view' || tag.first !== at || scene.sign(at - 1) !== ',')
    return undefined
  const who = scene.mentionBefore(at)
  if (!who || !WHO.has(who.kind) || who.number !== 'one') return undefined
  return draftOf({
    sense: 'say',
    cue: [{ first: at, after: tag.after }],
    sentence: index,
    form: 'according',
    subject: [who],
    clauseFirst: at,
    contentFirst: tag.after,
    rule: 'view',
  })
}
