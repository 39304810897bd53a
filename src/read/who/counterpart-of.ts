/** Whose counterpart somebody is. */
import type { Passage } from '../passage.ts'
import { headAt } from './office.ts'

/** "the counterpart of the Kenyan minister": of what the party is that stands in it, and not of whoever sits across from him. */
export function ofOffice(passage: Passage, at: number): boolean {
  const of = passage.find(at, 'preposition')
  if (of?.entry.id !== 'of') return false
  const article = passage.find(at + of.length, 'article')
  return headAt(passage, at + of.length + (article?.length ?? 0)) !== undefined
}
