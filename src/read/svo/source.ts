/** What a report passes on without a clause of its own: "according to X". */

import { SENSES } from '../../sense/senses.ts'
import { type Draft, draftOf } from '../draft.ts'
import { isJoint } from '../subjects.ts'
import { sourceOf } from './attribution.ts'
import type { SentenceReader } from './index.ts'

/** "According to X, P", where the sentence has no speaker of its own. */
export function source(reader: SentenceReader): void {
  // Who met or will meet is told, whoever tells it.
  const spoken = reader.drafts.slice(reader.begun).some(({ sense, holds, form, subject, relative }) => {
    const { act } = SENSES[sense]
    if (act === 'meet' || act === 'hold') return form === 'finite' && !relative && holds !== 'no' && isJoint(subject)
    // What one alone accepts or decides is told, as it would be without a source.
    if (act === 'agree' && subject.length > 0 && !isJoint(subject)) return false
    return holds === 'yes' && act !== 'fail' && act !== 'plan'
  })
  const found = spoken ? undefined : sourceOf(reader.scene, reader.sentence)
  if (!found) return
  const { words, subject, content } = found
  // Who met is told by whoever reports it; that is no statement.
  const tells = (draft: Draft) =>
    ['meet', 'hold'].includes(SENSES[draft.sense].act) &&
    draft.holds === 'yes' &&
    !draft.within &&
    draft.subject.some(({ kind }) => kind !== 'encounter')
  if (reader.drafts.slice(reader.begun).some(tells)) return
  reader.drafts.push(
    draftOf({
      sense: 'say',
      cue: [words],
      sentence: reader.index,
      form: 'according',
      subject: subject ? [subject] : [],
      clauseFirst: Math.min(words.first, content.first),
      contentBefore: content,
      rule: 'according',
    }),
  )
}
