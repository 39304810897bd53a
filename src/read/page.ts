/** The page around a report: its headline, outlet, date and reading time above it, and what the page adds below. */
import { type DateMention, isDay } from '../sense/date.ts'
import { PAST } from '../sense/features.ts'
import type { Range } from '../sense/mention.ts'
import { HAN, LETTER, NEW_LINE, PUNCTUATION } from '../text/tokens.ts'
import { type Agency, agencyOf, CLOSES, OPENING } from './agency.ts'
import { findDates } from './dates/index.ts'
import { HEADLINE, insetIn, isCaption, isLink, type Line } from './furniture.ts'
import { behindStamp, withoutByline, withoutTags } from './page-line.ts'
import { isFurniture, type Parts, partsOf, SHORT } from './page-parts.ts'
import type { Passage } from './passage.ts'

export interface Page {
  readonly title: Range | undefined
  readonly publisher: Range | undefined
  /** The news agency that publishes it, and that the page or the report's dateline names. */
  readonly agency: Agency | undefined
  /** The day of publication as the page gives it. */
  readonly published: DateMention | undefined
  /** The report itself: token ranges without the page's furniture. */
  readonly body: readonly Range[]
  /** The lines above and below it, the headline excepted. */
  readonly margins: readonly Range[]
}

/** Fewest words of a headline that may be a sentence of the report. */
const SENTENCE = 26
/** How many lines above a report can belong to the page. */
const ABOVE = 8
/** Kinds of furniture that open what the page adds below a report. */
const BELOW = ['comments', 'related', 'tags']
const STOPS = new Set(['.', '!', '?', '…', ':', ';'])
const BULLETS = new Set(['-', '•', '·', '*', '|'])

/** Tells the page's lines from the report's. A text that is only a report is all body. */
export function pageOf(passage: Passage): Page {
  const lines = linesOf(passage)
  const [top] = lines
  const stamped = top && behindStamp(passage, top)
  if (stamped) lines[0] = { ...top, first: stamped.after, words: top.words - stamped.words }
  const header = headerOf(passage, lines, stamped !== undefined)
  const inset = insetIn(passage, lines, header.lines)
  const after = footerOf(passage, lines, header.lines, inset)
  const body: Range[] = []
  for (let index = header.lines; index < after; index++) {
    const line = lines[index] as Line
    if (inset.has(index) || isLink(passage, line) || isCaption(passage, line)) continue
    const end = withoutTags(passage, line)
    const first = withoutByline(passage, line)
    const last = body.at(-1)
    if (last?.after === first) body[body.length - 1] = { first: last.first, after: end }
    else body.push({ first, after: end })
  }
  const margins = [...lines.slice(header.title ? 1 : 0, header.lines), ...lines.slice(after)]
  const agency = agencyOf(passage, header.publisher, margins, body[0])
  return {
    title: header.title,
    publisher: header.publisher ?? agency,
    agency,
    published: header.published ?? stamped?.day ?? stamp(passage, lines.slice(after)) ?? dateline(passage, body[0]),
    body,
    margins,
  }
}

function linesOf(passage: Passage): Line[] {
  const lines: Line[] = []
  const { gap, cls } = passage.tokens
  let first = passage.first
  let words = 0
  for (let at = passage.first; at <= passage.after; at++) {
    if (at > first && (at === passage.after || gap[at] === NEW_LINE)) {
      lines.push({ first, after: at, words, stops: STOPS.has(passage.folded(at - 1)) })
      first = at
      words = 0
    }
    if (at < passage.after && cls[at] !== PUNCTUATION && passage.opensWord(at)) words++
  }
  return lines
}

/** The day of a dateline that opens the report's own first line: "Moscou, 3 avril 2025 - …". */
function dateline(passage: Passage, body: Range | undefined): DateMention | undefined {
  if (!body) return undefined
  const opening = { first: body.first, after: Math.min(body.after, body.first + OPENING) }
  const day = findDates(passage.slice(opening.first, opening.after), null)[0]
  if (!day || !isDay(day.from) || day.from !== day.to || day.first - body.first > SHORT / 2) return undefined
  for (let at = body.first; at < day.first; at++)
    if (passage.hits(at).some(({ entry }) => entry.kind === 'cue')) return undefined
  for (let at = day.after; at < opening.after; at++) {
    const sign = passage.folded(at)
    if (CLOSES.has(sign)) return day
    if (passage.tokens.cls[at] !== PUNCTUATION && passage.find(at, 'publisher') === undefined) return undefined
  }
  return undefined
}

/** The day on a time stamp below the report. */
function stamp(passage: Passage, lines: readonly Line[]): DateMention | undefined {
  for (const { first, after } of lines) {
    const day = findDates(passage.slice(first, after), null).find(({ from, to }) => isDay(from) && from === to)
    if (day) return day
  }
  return undefined
}

interface Header extends Omit<Page, 'agency' | 'body' | 'margins'> {
  readonly lines: number
}

/** The lines above the report: a headline that ends like no sentence, then short lines of outlet, date and reading time. */
function headerOf(passage: Passage, lines: readonly Line[], stamped: boolean): Header {
  const none: Header = { lines: 0, title: undefined, publisher: undefined, published: undefined }
  const head = lines[0]
  // A long line is the report's: nothing behind it stands above.
  const long = lines.findIndex((line) => line.words > HEADLINE)
  const above = lines.slice(0, long < 0 ? ABOVE : Math.min(ABOVE, long))
  const top = above.at(-1)
  if (!head || !top || lines.length < 2) return none
  const dates = findDates(passage.slice(passage.first, top.after), null)
  const parts = above.map((line) => partsOf(passage, line, dates))
  // A headline may end like a sentence, where a line of the page's alone stands below it.
  const below = parts[1]
  const dayBelow = below !== undefined && below.plain <= 3 && below.date !== undefined && head.words <= HEADLINE
  const titled =
    ((isHeadline(head) && !tellsAtLength(passage, head)) || (dayBelow && head.words > 2)) &&
    parts[0]?.plain !== 0 &&
    !parts[0]?.dateline &&
    !parts[0]?.crumbs
  let publisher: Range | undefined
  let published: DateMention | undefined
  let count = titled ? 1 : 0
  for (; count < Math.min(ABOVE, lines.length - 1); count++) {
    const line = lines[count] as Line
    const part = parts[count]
    if (!part || line.words > SHORT + 6 || (line.words > SHORT && !part.dateline)) break
    const named =
      titled &&
      !part.date &&
      part.page.size === 0 &&
      part.plain <= 5 &&
      !line.stops &&
      (part.bullet || furnitureFollows(parts, count))
    if (!(part.dateline || named || part.crumbs || isFurniture(part))) break
    if (named && !publisher) publisher = trimmed(passage, line)
    published ??= part.date
  }
  const next = lines[count] as Line
  const furnished = stamped || count > (titled ? 1 : 0)
  if (!titled) {
    // The headline may stand below its date.
    const behind = lines[count + 1]
    const headed = furnished && isHeadline(next) && behind !== undefined && behind.words > SHORT && behind.stops
    const title = trimmed(passage, next)
    if (headed) return { ...none, lines: count + 1, title, published }
    // Or above further lines of the page's.
    let after = furnished && isHeadline(next) ? parts.findIndex((one, at) => at > count && isFurniture(one)) + 1 : 0
    if (after > count && after <= count + BENEATH) {
      const own = parts[after - 1] as Parts
      while (parts[after] && isFurniture(parts[after] as Parts)) after++
      if (after < lines.length) return { ...none, lines: after, title, published: published ?? own.date }
    }
    return furnished && count > 0 ? { ...none, lines: count, published } : none
  }
  // A second headline, that says more than the first, stands between it and the report.
  const report = lines[count + 1]
  const deck =
    count === 1 &&
    isHeadline(next) &&
    next.words > SHORT &&
    report !== undefined &&
    report.words > SHORT &&
    report.stops
  if (!furnished && !deck && !(next.words > SHORT && next.stops)) return none
  return { lines: deck ? count + 1 : count, title: trimmed(passage, head), publisher, published }
}

/** A line of many words with a verb in the past is the report's first sentence, whose full stop was left out. */
function tellsAtLength(passage: Passage, { first, after, words }: Line): boolean {
  if (words < SENTENCE) return false
  for (let at = first; at < after; at++)
    if (passage.hits(at).some(({ entry, feats }) => entry.kind === 'cue' && feats & PAST)) return true
  return false
}

function isHeadline({ words, stops }: Line): boolean {
  return words > 2 && words <= HEADLINE && !stops
}

/** How far below a headline the next line of the page's stands. */
const BENEATH = 3

/** Whether a line of outlet is followed by one of date or reading time. */
function furnitureFollows(parts: readonly Parts[], index: number): boolean {
  const next = parts[index + 1]
  return next !== undefined && isFurniture(next)
}

/** Index of the first line below the report. */
function footerOf(passage: Passage, lines: readonly Line[], header: number, inset: ReadonlySet<number>): number {
  let end = lines.length
  for (let index = header + 1; index < lines.length; index++) {
    const line = lines[index] as Line
    if (line.words > SHORT || inset.has(index)) continue
    const part = partsOf(passage, line, [])
    // "Temas específicos" is a heading of the report: tags follow their word on the line.
    const bare = part.page.size === 1 && part.page.has('tags') && part.plain > 0 && !part.listed
    if (part.plain <= 2 && !bare && BELOW.some((kind) => part.page.has(kind))) {
      end = index
      break
    }
  }
  while (end > header + 1 && closes(passage, lines[end - 1] as Line)) end--
  return end
}

/** A closing line of the page: end marks, initials, time stamps, share buttons, links. */
function closes(passage: Passage, line: Line): boolean {
  if (line.words > SHORT + 8) return false
  const part = partsOf(passage, line, [])
  let letters = 0
  for (let at = line.first; at < line.after; at++)
    if (passage.tokens.cls[at] === HAN || (passage.folded(at).length > 2 && passage.tokens.cls[at] === LETTER))
      letters++
  if (letters === 0) return true
  if (passage.find(line.first, 'page')?.entry.id === 'related') return true
  return line.words <= SHORT && part.page.size > 0 && part.plain <= 4 && !(line.stops && part.plain > 2)
}

/** A line without bullets and dashes around it. */
function trimmed(passage: Passage, line: Line): Range {
  let { first, after } = line
  while (first < after - 1 && BULLETS.has(passage.folded(first))) first++
  while (after > first + 1 && BULLETS.has(passage.folded(after - 1))) after--
  return { first, after }
}
