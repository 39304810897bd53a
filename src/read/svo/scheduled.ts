/** Duties that are appointments: a verb of duty, an encounter and its day. */

import { SENSES } from '../../sense/senses.ts'
import type { Cue } from '../scene.ts'
import type { VerbGroup } from './group.ts'
import type { SentenceReader } from './index.ts'

/** Prepositions by which a date is a term and no appointment. */
const LIMITS = new Set(['before', 'since', 'from', 'after', 'about'])

/** "X must meet Y on Friday": what is to happen on a day that is named is a plan, and not only a duty. */
export function isScheduled(reader: SentenceReader, cue: Cue, { first, holds }: VerbGroup): boolean {
  const { scene, sentence } = reader
  const { act } = SENSES[cue.sense]
  if (holds !== 'maybe' || (act !== 'meet' && act !== 'hold')) return false
  let must = false
  for (let p = first; p < cue.first; p++) {
    if (scene.tags.is(p, 'may')) return false
    must ||= scene.tags.is(p, 'must')
  }
  if (!must) return false
  for (let p = cue.after; p < sentence.after; p++) {
    if (scene.tags.is(p, 'that', 'relative', 'subordinator') || scene.sign(p) === ';') return false
    const before = scene.tags.at(p)
    const limit = before?.kind === 'preposition' && LIMITS.has(before.hit.entry.id)
    // "before Friday" sets a term.
    if (limit && scene.dateAt(scene.tags.is(before.after, 'article') ? before.after + 1 : before.after)) return false
    if (scene.dateAt(p)) return true
  }
  return false
}
