/** A clause with whoever acts in it, before it is known what it tells of. */
import type { Mention, Range } from '../../sense/mention.ts'
import { type Draft, draftOf, toldBy } from '../draft.ts'
import type { Predicate } from './predicate.ts'

/** @param where its sentence, and where at the latest it begins */
export function clauseOf(
  subject: Mention[],
  { cue, first, holds }: Predicate,
  topic: Range | undefined,
  where: { readonly sentence: number; readonly first: number },
): Draft {
  return draftOf({
    ...toldBy(cue, where.sentence),
    form: 'finite',
    subject,
    holds,
    topic,
    clauseFirst: Math.min(first, where.first),
    rule: subject.length > 0 ? 'subject-verb' : 'verb',
    reach: 'sentence',
  })
}
