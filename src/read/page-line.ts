/** What of a page's furniture stands on a line of the report itself: who wrote it, the day of publication, tags. */
import type { DateMention } from '../sense/date.ts'
import type { Range } from '../sense/mention.ts'
import { PUNCTUATION } from '../text/tokens.ts'
import { findDates } from './dates/index.ts'
import type { Passage } from './passage.ts'

/** Longest day behind the word for publication, in tokens: "2025-05-01", "1 May 2025". */
const DAY = 6
/** How many characters a month has with its year: 2025-05. */
const MONTH = 7

interface Stamp {
  /** The day, if the stamp has more than its month. */
  readonly day: DateMention | undefined
  /** The token behind it, and how many words it has. */
  readonly after: number
  readonly words: number
}

/** "Published 2025-05-01 The ministers met": the day of publication that opens the first line of a report, and the token behind it. */
export function behindStamp(passage: Passage, { first, after }: Range): Stamp | undefined {
  const word = passage.find(first, 'page')
  if (word?.entry.id !== 'published') return undefined
  const at = first + word.length
  const day = findDates(passage.slice(at, Math.min(after, at + DAY)), null).find((one) => one.first === at)
  const written = day?.from?.length ?? 0
  if (!day || written < MONTH || day.from !== day.to || day.after >= after) return undefined
  let words = 0
  for (let p = first; p < day.after; p++) if (passage.tokens.cls[p] !== PUNCTUATION) words++
  return { day: written > MONTH ? day : undefined, after: day.after, words }
}

/** Longest name of who wrote it, in tokens, its sign included. */
const BYLINE = 8

/** Where a line's own text begins: behind "By X:", كتبت: فلانة, that a hurried copy left on it. */
export function withoutByline(passage: Passage, line: Range): number {
  const hit = passage.find(line.first, 'page')
  if (hit?.entry.id !== 'byline' || passage.folded(line.first + hit.length) !== ':') return line.first
  const start = line.first + hit.length + 1
  for (let at = start + 1; at < line.after && at - start < BYLINE; at++) {
    const verb = passage.isFinite(at)
    if (verb || passage.tokens.cls[at] === PUNCTUATION) return verb ? at : at + 1
  }
  return line.first
}

/** "Topics discussed included P": a sentence, and no list of tags. */
function tellsSomething(passage: Passage, at: number, end: number): boolean {
  for (let p = at + 1; p < end && passage.folded(p) !== ':'; p++)
    if (passage.find(p, 'auxiliary') || passage.isFinite(p)) return true
  return false
}

/** Where a line's own text ends: before a list of tags that a hurried copy left on it. */
export function withoutTags(passage: Passage, line: Range): number {
  const { cls } = passage.tokens
  for (let at = line.first + 1; at < line.after; at++) {
    const tags =
      cls[at - 1] === PUNCTUATION && passage.folded(at - 1) === '.' && passage.find(at, 'page')?.entry.id === 'tags'
    if (tags && !tellsSomething(passage, at, line.after)) return at
  }
  return line.after
}
