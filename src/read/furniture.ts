/** Lines of a page that are no report: the words below a picture, and links. */
import { kinds } from '../sense/kind-set.ts'
import type { Range } from '../sense/mention.ts'
import { PUNCTUATION } from '../text/tokens.ts'
import type { Passage } from './passage.ts'

/** Longest headline, and longest words below a picture, in words. */
export const HEADLINE = 34

export interface Line extends Range {
  readonly words: number
  /** Ends like a sentence. */
  readonly stops: boolean
}

/** Signs that point from a picture's words to it. */
const POINTERS = new Set(['▲', '▼', '△', '▽', '►', '◄', '▶', '◀'])
/** Longest credit of a picture, in tokens. */
const CREDIT = 14

/** The words below a picture: pointed to it, or closed by whose it is: "X meets Y. (AP)". */
export function isCaption(passage: Passage, { first, after, words }: Line): boolean {
  if (words > HEADLINE) return false
  if (POINTERS.has(passage.raw(first))) return true
  const close = passage.folded(after - 1) === '.' ? after - 2 : after - 1
  if (passage.folded(close) !== ')') return false
  let open = close - 1
  while (open > first && after - open < CREDIT && passage.folded(open) !== '(') open--
  if (passage.folded(open) !== '(') return false
  if (passage.hits(open + 1).some(({ entry }) => entry.kind === 'page' && entry.id === 'photo')) return true
  for (let p = open + 1; p < close; p++) if (closesCredit(passage, p, close)) return true
  return false
}

/** Whether whose a picture is ends a bracket: 海峡时报, of which a lexicon may know the last word alone. */
function closesCredit(passage: Passage, at: number, close: number): boolean {
  return passage
    .hits(at)
    .some(
      ({ entry, length }) =>
        at + length === close && (entry.kind === 'publisher' || entry.kind === 'outsider' || entry.id === 'photo'),
    )
}

/** A line that only links elsewhere: "Read more: ...". */
export function isLink(passage: Passage, line: Line): boolean {
  let at = line.first
  while (at < line.after && passage.tokens.cls[at] === PUNCTUATION) at++
  const hit = passage.find(at, 'page')
  return (
    hit?.entry.id === 'related' &&
    line.words < HEADLINE &&
    (passage.folded(at + hit.length) === ':' || line.words <= hit.length + 1)
  )
}

/** Most headlines that a page sets into a report. */
const INSET = 3
const GOES_ON = kinds('turn', 'also', 'while', 'but', 'and', 'cue')

/** The lines that a page sets into a report, "Read also" and the headlines below it, where the report goes on behind them. */
export function insetIn(passage: Passage, lines: readonly Line[], from: number): ReadonlySet<number> {
  const inset = new Set<number>()
  for (let index = from + 1; index < lines.length; index++) {
    const line = lines[index] as Line
    const hit = passage.find(line.first, 'page')
    if (hit?.entry.id !== 'related' || line.stops || line.words > hit.length) continue
    let next = index + 1
    while (next - index <= INSET && lines[next] && !lines[next]?.stops) next++
    const resumed = lines[next]
    if (!resumed?.stops || next === index + 1 || !passage.any(resumed.first, GOES_ON)) continue
    for (let at = index; at < next; at++) inset.add(at)
  }
  return inset
}
