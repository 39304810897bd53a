/** The line of agency, place and day that opens a report in its first sentence, where the language writes it so: 新华社北京6月5日电. */
import { CAPITALISED } from '../sense/features.ts'
import { kinds } from '../sense/kind-set.ts'
import { NEW_LINE, SPACED } from '../text/tokens.ts'
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

/** A dash between spaces, in a language of capitals. */
function isDash(passage: Passage, at: number): boolean {
  const { gap } = passage.tokens
  return passage.language.grammar.cased && passage.folded(at) === '-' && gap[at] === SPACED && gap[at + 1] === SPACED
}

/** Most words of an agency's name, or of a state's, behind a dateline's city. */
const AGENCY = 4

/** Whether a few words with capitals fill a range. */
function written({ words }: Passage, first: number, after: number): boolean {
  for (let p = first; p < after; p++) if (!((words[p]?.feats ?? 0) & CAPITALISED)) return false
  return after > first && after - first <= AGENCY
}

/** "City, 5.12.2014 (Agency). - The minister": the token behind a dateline that a dash closes; the first token if there is none. */
export function behindCity(passage: Passage, first: number, after: number): number {
  const city = passage.language.spaces ? passage.find(first, 'place') : undefined
  if (!city) return first
  const behind = first + city.length
  // "NAIROBI – The minister"
  if (isDash(passage, behind)) return behind + 1
  if (!BEHIND_CITY.has(passage.folded(behind))) return first
  for (let p = behind; p < Math.min(after, first + CITY); p++) {
    if (passage.any(p, CUE)) return first
    if (passage.folded(p) === '-' && BEFORE_DASH.has(passage.folded(p - 1))) return p + 1
    // "Nairobi, KNA – The minister": the agency, or the state, without brackets.
    if (isDash(passage, p) && written(passage, behind + 1, p)) return p + 1
  }
  return first
}
