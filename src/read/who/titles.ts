/** Titles and honorifics that stand before a name, or behind it. */
import { WITH_AND, WITH_PREPOSITION } from '../../sense/features.ts'
import { kinds } from '../../sense/kind-set.ts'
import { NEW_LINE } from '../../text/tokens.ts'
import type { Passage } from '../passage.ts'
import { headAt } from './office.ts'

const TITLES = kinds('title', 'honorific')

/** Most tokens that titles take before a name. */
const MOST_TITLES = 24

/** Behind titles and honorifics that stand between an office and a name. */
export function skipTitles(passage: Passage, at: number, behindOffice = false): number {
  let p = at
  while (p - at < MOST_TITLES) {
    if (!passage.any(p, TITLES)) return p
    const hit = passage.hits(p).find(({ entry }) => entry.kind === 'title' || entry.kind === 'honorific')
    // A title with "and" or a preposition begins the next person: رئيس الجمهورية لأخيه.
    if (hit && (behindOffice || p > at) && hit.feats & (WITH_AND | WITH_PREPOSITION)) return p
    if (!hit || (p > at && passage.tokens.gap[p] === NEW_LINE)) return p
    // "HE Minister of State": a title that opens an office is its head.
    if ((headAt(passage, p)?.length ?? 0) > hit.length) return p
    // "M. Cheikh Ould X": before "son of" a title is a given name, where another title stands before it.
    if (p > at && passage.find(p, 'given') && passage.find(p + hit.length, 'name-particle')?.entry.id === 'son')
      return p
    // "DR Congo" is a state.
    if ((passage.find(p, 'state')?.length ?? 0) > hit.length) return p
    p += hit.length
    // "Dr.", السيد/ with its stroke, and 谢赫·X with its dot.
    const abbreviated =
      passage.folded(p) === '/' || passage.folded(p) === '·' || (passage.folded(p) === '.' && !headAt(passage, p - 1))
    if (abbreviated && passage.tokens.gap[p] === 0) p++
    // "Admiral (Prof) X"
    else if (passage.folded(p) === '(' && passage.any(p + 1, TITLES) && passage.folded(p + 2) === ')') p += 3
  }
  return p
}

/** 国王X陛下: a title behind the name, where titles stand there, and what it is an honorific of. */
export function titleBehind(passage: Passage, at: number): { after: number; honorifics: string[] } | undefined {
  const hit = passage.language.spaces
    ? undefined
    : passage.hits(at).find(({ entry }) => entry.kind === 'title' || entry.kind === 'honorific')
  return hit && { after: at + hit.length, honorifics: honorificsIn(passage, at, at + 1) }
}

/** The honorifics of a stretch. */
export function honorificsIn(passage: Passage, first: number, after: number): string[] {
  const found: string[] = []
  for (let at = first; at < after; at++) {
    const hit = passage.find(at, 'honorific')
    if (hit) found.push(hit.entry.id)
  }
  return found
}
