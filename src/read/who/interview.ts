/** Talks with an outlet of the press, which are no encounter: لقاء خاص مع قناة X. */
import type { Hit } from '../../language/lexicon.ts'
import { kinds } from '../../sense/kind-set.ts'
import type { Passage } from '../passage.ts'

/** Most adjectives between the noun and the preposition. */
const DESCRIBED = 2
const DESCRIBES = kinds('adjective', 'quality', 'evaluation', 'office-part')
/** Prepositions by which it is said for whom or with whom an interview was. */
const WITH_OUTLET = new Set(['with', 'for', 'by', 'on'])

/** Whether a noun for an encounter is an interview: a longer noun for an occasion of the press, or one with, for or on an outlet behind it. */
export function isInterview(passage: Passage, at: number, { length, entry }: Hit): boolean {
  // Two who meet may give a conference for the press.
  if ((passage.find(at, 'press')?.length ?? 0) > length) return entry.id !== 'other'
  if (passage.language.grammar.articles !== 'affix') return false
  let p = at + length
  while (p - at - length < DESCRIBED && describes(passage, p) && !isOutlet(passage, p, WITH_OUTLET)) p++
  const link = passage.find(p, 'preposition')
  if (link) return WITH_OUTLET.has(link.entry.id) && isOutlet(passage, p + link.length, undefined)
  return isOutlet(passage, p, WITH_OUTLET)
}

function describes(passage: Passage, at: number): boolean {
  return (passage.any(at, DESCRIBES) || passage.hits(at).length === 0) && !passage.find(at, 'preposition')
}

function isOutlet(passage: Passage, at: number, prepositions: ReadonlySet<string> | undefined): boolean {
  return passage
    .hits(at)
    .some(
      ({ entry, split }) =>
        entry.kind === 'outsider' &&
        entry.id === 'press' &&
        (prepositions ? prepositions.has(split.preposition ?? '') : split.preposition === undefined),
    )
}
