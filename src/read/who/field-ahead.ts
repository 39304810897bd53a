/** What the next of several holds the shared office of: "the ministers of finance, X; of foreign affairs, Y; and of health, Z". */
import { CAPITALISED } from '../../sense/features.ts'
import type { Range } from '../../sense/mention.ts'
import type { Passage } from '../passage.ts'
import { nameAt } from './name.ts'
import { ORDINARY } from './office-complement.ts'
import { behindArticles, partyAt } from './party.ts'

/** Longest field with its preposition, in tokens. */
const LONGEST = 12

/** A field behind "of", up to the comma in front of a name. */
export function fieldAhead(passage: Passage, at: number, end: number): Range | undefined {
  const of = passage.hits(at).find(({ entry }) => entry.kind === 'preposition' && entry.id === 'of')
  if (!of || !passage.language.grammar.cased || partyAt(passage, behindArticles(passage, at + of.length)))
    return undefined
  for (let p = at + of.length; p < Math.min(end, at + LONGEST); ) {
    if (passage.folded(p) === ',') {
      if (p > at + of.length && nameAt(passage, p + 1, end)) return { first: at, after: p }
      p++
      continue
    }
    const hits = passage.hits(p)
    const capital = ((passage.words[p]?.feats ?? 0) & CAPITALISED) !== 0
    const plain = capital && hits.every(({ entry }) => ORDINARY.has(entry.kind)) ? { length: 1 } : undefined
    const word = hits.find(({ entry }) => entry.kind === 'office-part') ?? plain ?? hits.find(isLink)
    if (!word) return undefined
    p += word.length
  }
  return undefined
}

const LINKS = new Set(['and', 'article', 'preposition'])

const isLink = ({ entry: { kind } }: { entry: { kind: string } }) => LINKS.has(kind)
