/** What a line of a page around a report is made of. */
import { type DateMention, isDay } from '../sense/date.ts'
import { kinds } from '../sense/kind-set.ts'
import { DIGIT, PUNCTUATION } from '../text/tokens.ts'
import type { Line } from './furniture.ts'
import type { Passage } from './passage.ts'

/** Longest line, in words, that can be furniture; a headline may have more. */
export const SHORT = 9
const BULLETS = new Set(['-', '•', '·', '*', '|'])
/** Kinds of what stands in the lines of a page around a report. */
const FURNITURE = kinds('page', 'publisher', 'place')

/** What a line of a page is made of. */
export interface Parts {
  /** Kinds of page furniture that the line names. */
  readonly page: ReadonlySet<string>
  readonly date: DateMention | undefined
  /** Words that are neither the page's nor part of a date. */
  readonly plain: number
  readonly bullet: boolean
  /** A colon or comma stands in it, as behind the word for tags and between them. */
  readonly listed: boolean
  /** "Cairo, 25 Shawwal ..., SPA": a place or agency set off by dashes or slashes. */
  readonly dateline: boolean
  /** It ends like a sentence. */
  readonly stops: boolean
  /** "Home > News > Meetings": where on the site the page stands. */
  readonly crumbs: boolean
}

/** Tells a line's parts: words of the page, days, places, and whatever is left. */
export function partsOf(passage: Passage, line: Line, dates: readonly DateMention[]): Parts {
  const page = new Set<string>()
  let date: DateMention | undefined
  let plain = 0
  let agency = false
  let place = false
  let dashed = false
  let listed = false
  let steps = 0
  for (let at = line.first; at < line.after; ) {
    const found = dates.find((one) => at >= one.first && at < one.after)
    if (found) {
      if (isDay(found.from) && found.from === found.to) date ??= found
      at = found.after
      continue
    }
    const hit = passage.any(at, FURNITURE)
      ? passage
          .hits(at)
          .find(({ entry }) => entry.kind === 'page' || entry.kind === 'publisher' || entry.kind === 'place')
      : undefined
    if (hit?.entry.kind === 'page' && at + hit.length <= line.after) page.add(hit.entry.id)
    if (hit?.entry.kind === 'publisher' || hit?.entry.id === 'agency') agency = true
    if (hit?.entry.kind === 'place') place = true
    const sign = passage.folded(at)
    if (sign === '-' || sign === '/' || sign === ':') dashed = true
    listed ||= sign === ':' || sign === ','
    if (sign === '>') steps++
    if (!hit && passage.tokens.cls[at] !== PUNCTUATION && passage.tokens.cls[at] !== DIGIT && passage.opensWord(at))
      plain++
    at += hit ? Math.min(hit.length, line.after - at) : 1
  }
  const dateline =
    line.words <= SHORT + 6 &&
    plain <= 4 &&
    !line.stops &&
    ((place && (agency || dashed || date !== undefined)) || (agency && (dashed || date !== undefined)))
  const crumbs = steps > 1 && !line.stops
  return {
    page,
    date,
    plain,
    listed,
    bullet: BULLETS.has(passage.folded(line.first)),
    dateline,
    crumbs,
    stops: line.stops,
  }
}

/** A line that says little but when, by whom and where it was published. */
export function isFurniture({ plain, date, page, stops }: Parts): boolean {
  if (plain <= 3 && (date !== undefined || page.size > 0)) return true
  return date !== undefined && page.size > 0 && plain <= SHORT && !stops
}
