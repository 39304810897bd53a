/** Who only passes on what others said or did: a document, a ministry, a spokesperson. */
import type { Mention } from '../../sense/mention.ts'
import { SENSES } from '../../sense/senses.ts'
import type { SentenceReader } from './index.ts'

/** Whether the subject of a tag relays what stands before it; "it" does where one that relays spoke last. */
export function relays({ drafts }: SentenceReader, [only, ...more]: readonly Mention[]): boolean {
  if (more.length > 0 || !only) return false
  const { kind, id, oblique } = only
  if (kind === 'pronoun' && id === 'it') {
    const spoke = drafts.findLast(({ sense, subject }) => SENSES[sense].act === 'speak' && subject.length > 0)
    return spoke?.subject[0]?.kind === 'voice'
  }
  return (
    kind === 'voice' ||
    kind === 'spokesperson' ||
    kind === 'outsider' ||
    (kind === 'party' && (oblique || id === 'country'))
  )
}
