/** What ends a name in a script without capitals, or lets it end: what can begin behind it. */
import { DEFINITE } from '../../sense/features.ts'
import { kinds } from '../../sense/kind-set.ts'
import { PUNCTUATION } from '../../text/chars.ts'
import type { Passage } from '../passage.ts'

/** Whether nothing begins at a token that a preposition could govern: a sign, a conjunction, another preposition, a clause. */
export function governsNothing(passage: Passage, at: number, end: number): boolean {
  if (at >= end || passage.tokens.cls[at] === PUNCTUATION || passage.andAttached(at)) return true
  // علي بمكتبه: what has a preposition of its own is governed by no other.
  const hits = passage.hits(at)
  if (hits.length > 0 && hits.every(({ split }) => split.preposition !== undefined)) return true
  return passage.any(at, GOVERNED_BY_NONE)
}

const GOVERNED_BY_NONE = kinds(
  'preposition',
  'that',
  'relative',
  'also',
  'while',
  'but',
  'according',
  'part-of-day',
  'deictic',
  'weekday',
)

/** A word with the article that is known as an adjective, if at all, and closes its phrase: محمد علي النفطي. */
export function isNisba(passage: Passage, at: number, end: number): boolean {
  if (at >= end || !passage.articleAttached(at)) return false
  const next = passage.words[at + 1]
  const goesOn = next && (next.feats & DEFINITE) !== 0 && !governsNothing(passage, at + 1, end)
  const hits = passage.hits(at)
  return !goesOn && (hits.length === 0 || hits.some(({ entry }) => entry.kind === 'adjective'))
}

/** Kinds of what an office is of. */
const OWNS_OFFICE = new Set(['office-part', 'state', 'side', 'country', 'organisation', 'place', 'ambiguous'])

/** A given name that is also an office (أمير) is one where a body or a party follows. */
export function opensOffice(passage: Passage, at: number): boolean {
  const office = passage.find(at, 'office')
  if (!office) return false
  return office.length > 1 || passage.hits(at + office.length).some(({ entry }) => OWNS_OFFICE.has(entry.kind))
}

/** A given name that is also a part of the day (صباح) is one where a day follows: صباح أمس. */
export function opensTime(passage: Passage, at: number): boolean {
  const time = passage.find(at, 'part-of-day')
  if (!time || (passage.words[at]?.feats ?? 0) & DEFINITE) return false
  return passage
    .hits(at + time.length)
    .some(({ entry }) => entry.kind === 'deictic' || entry.kind === 'weekday' || entry.kind === 'when')
}

/**
 * Within a run of unknown words, one that begins with a conjunction begins the next name: بوتين وشي.
 * @param lacks whether the name so far is one word, behind which its surname is looked for: جون ويكسلي
 */
export function opensNext(passage: Passage, at: number, lacks = false): boolean {
  if (passage.find(at, 'given')?.split.cut === 0) return false
  if (lacks && passage.hits(at).length === 0 && passage.language.morphology.soundsWhole?.(passage.folded(at)))
    return false
  return passage.conjoined(at) > 0
}
