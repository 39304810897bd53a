/** What only says when and where, before names are known: passed over between a sentence's start and a name, a name and its verb. */
import type { Hit } from '../language/lexicon.ts'
import { DIGIT, NEW_LINE } from '../text/tokens.ts'
import type { Passage } from './passage.ts'

/** Most tokens of when, where and how before a name: "On Tuesday, 21 May, in (the city of) P". */
const FRONT = 10
/** Kinds of word that say when, or connect. */
const WHEN = new Set<string>('month weekday deictic adverb also unit part-of-day number when ordinal'.split(' '))
/** Kinds of word that say where behind a preposition. */
const WHERE = new Set<string>(['place', 'state', 'capital'])
const PLACING = new Set(['in', 'at', 'on'])

const ofKind = (passage: Passage, at: number, kinds: ReadonlySet<string>): Hit | undefined =>
  passage.hits(at).find(({ entry }) => kinds.has(entry.kind))

/** The token behind one word or phrase of when or where; the token itself if none begins there. */
export function behindCircumstance(passage: Passage, at: number): number {
  if (passage.tokens.cls[at] === DIGIT) return at + 1
  const when = ofKind(passage, at, WHEN)
  if (when) return at + when.length
  const lead = passage.find(at, 'preposition')
  if (!lead || !PLACING.has(lead.entry.id)) return at
  const behind = at + lead.length
  const where = ofKind(passage, behind, WHERE)
  if (where) return behind + where.length
  return passage.tokens.cls[behind] === DIGIT || ofKind(passage, behind, WHEN)
    ? behindCircumstance(passage, behind)
    : at
}

/** Whether a line begins at a token, or, where cases show the subject, a sentence with nothing but when and where before it. */
export function opensSentence(passage: Passage, first: number): boolean {
  const starts = (p: number) => p === passage.first || passage.tokens.gap[p] === NEW_LINE
  if (starts(first)) return true
  if (!passage.language.grammar.cases) return false
  let p = first
  while (!starts(p) && passage.folded(p - 1) !== '.') if (--p < first - FRONT) return false
  while (p < first) {
    const next = behindCircumstance(passage, p)
    if (next === p) return false
    p = next
  }
  return p === first
}
