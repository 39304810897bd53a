/** The line of agency, place and day that opens a report in its first sentence, where the language writes it so: 新华社北京6月5日电. */
import { kinds } from '../sense/kind-set.ts'
import { NEW_LINE } from '../text/tokens.ts'
import type { Passage } from './passage.ts'

/** Furthest that a dateline reaches, in tokens. */
const REACH = 40
const PAGE = kinds('page')
const CUE = kinds('cue')
const CLOSES = new Set([':', ')', ',', '/'])

/** The token behind the dateline of a paragraph; its first token if it has none. */
export function behindDateline(passage: Passage, first: number, after: number): number {
  const end = Math.min(after, first + REACH)
  const bracketed = passage.folded(first) === '('
  for (let p = first; p < end; p++) {
    const sign = passage.folded(p)
    if (
      sign === '.' ||
      sign === '"' ||
      (sign === ',' && !bracketed) ||
      (p > first && passage.tokens.gap[p] === NEW_LINE)
    )
      break
    const line = passage.any(p, PAGE) ? passage.find(p, 'page') : undefined
    if (line?.entry.id === 'byline' && passage.opensWord(p)) {
      const next = overSigns(passage, p + line.length, after)
      if (next > p + line.length || passage.tokens.gap[next] !== 0) return next
    } else if (passage.any(p, CUE) && passage.opensWord(p)) break
  }
  return first
}

/** Over what closes a dateline: brackets with a name, a colon, a comma. */
function overSigns(passage: Passage, at: number, after: number): number {
  let p = at
  while (p < after && (CLOSES.has(passage.folded(p)) || passage.folded(p) === '(')) {
    if (passage.folded(p) === '(') while (p < after && passage.folded(p) !== ')') p++
    p++
  }
  return p
}

/** Longest dateline with a city, its day and its agency before a dash, in tokens. */
const CITY = 28
/** Signs that may stand right behind a dateline's city, and right before the dash that closes it. */
const BEHIND_CITY = new Set([',', '.', '(', '/'])
const BEFORE_DASH = new Set(['.', ')', '/', '»', '"'])

/** "City, 5.12.2014 (Agency). - The minister": the token behind a dateline that a dash closes; the first token if there is none. */
export function behindCity(passage: Passage, first: number, after: number): number {
  const city = passage.language.spaces ? passage.find(first, 'place') : undefined
  if (!city || !BEHIND_CITY.has(passage.folded(first + city.length))) return first
  for (let p = first + city.length; p < Math.min(after, first + CITY); p++) {
    if (passage.any(p, CUE)) return first
    if (passage.folded(p) === '-' && BEFORE_DASH.has(passage.folded(p - 1))) return p + 1
  }
  return first
}
