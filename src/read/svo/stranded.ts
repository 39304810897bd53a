/** "the plan that both sides agreed on in May": a preposition left behind, whose noun stands before the clause and is told there. */
import type { ContentStart } from '../content.ts'
import type { Scene } from '../scene.ts'

/** Kinds of word with which no noun phrase begins. */
const BEHIND_IT = ['auxiliary', 'will', 'may', 'must', 'preposition', 'that', 'and', 'but'] as const

const CLOSES = new Set(['.', ';', ')', '"', '”', '»'])

/** Whether no noun, but the rest of the clause around it, stands behind the preposition by which a content was found. */
export function isStranded(scene: Scene, content: ContentStart | undefined, end: number): boolean {
  const { modifiers, subject, articles } = scene.passage.language.grammar
  if (content?.by !== 'preposition' || modifiers !== 'before' || subject !== 'before' || articles !== 'word')
    return false
  const { first } = content
  const date = scene.dateAt(first)
  // "agreed to today", "agreed upon last year remains valid": a day is nothing that was agreed.
  if (date?.first === first) return !scene.passage.find(date.after, 'preposition')
  return (
    first >= end ||
    CLOSES.has(scene.sign(first)) ||
    (scene.tags.is(first, ...BEHIND_IT) && scene.tags.at(first)?.first === first)
  )
}
