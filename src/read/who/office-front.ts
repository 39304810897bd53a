/** A body with its field before the head of an office: "the Department of Trade and Industry Secretary X". */
import { CAPITALISED } from '../../sense/features.ts'
import { kinds } from '../../sense/kind-set.ts'
import type { PartyMark } from '../../sense/mention.ts'
import { NEW_LINE } from '../../text/tokens.ts'
import type { Passage } from '../passage.ts'
import { partyAt } from './party.ts'

/** Longest field of such a body, in tokens. */
const LONGEST = 12
const LINKS = new Set(['of', 'for'])
const JOINS = kinds('and', 'preposition', 'article')
const TITLES = kinds('title', 'honorific')

/**
 * Behind the noun for a body, its "of" and what it is over, where the head of an office follows without a word between.
 * @param after the token behind the noun
 * @param opensHead whether the head of an office begins at a token
 * @returns where the head begins, and the parties named before it
 */
export function bodyBeforeHead(
  passage: Passage,
  after: number,
  end: number,
  opensHead: (at: number) => boolean,
): { at: number; parties: readonly PartyMark[] } | undefined {
  const { cased, modifiers, officeLink } = passage.language.grammar
  const link = passage.find(after, 'preposition')
  if (!cased || modifiers !== 'before' || officeLink !== 'required' || !link || !LINKS.has(link.entry.id))
    return undefined
  // "the organisation of President X's visit": what is written small is no body.
  if (!((passage.words[after - 1]?.feats ?? 0) & CAPITALISED)) return undefined
  const parties: PartyMark[] = []
  const first = after + link.length
  for (let p = first; p < Math.min(end, first + LONGEST); ) {
    if (passage.tokens.gap[p] === NEW_LINE) return undefined
    const short = bracketed(passage, p)
    if (short !== undefined) {
      p = short
      continue
    }
    const joins = passage.folded(p) === ',' || passage.any(p, JOINS)
    const led = p === first || passage.any(p - 1, JOINS) || passage.folded(p - 1) === ','
    if (!led && opensHead(p)) return { at: p, parties }
    if (joins) {
      p++
      continue
    }
    const capital = ((passage.words[p]?.feats ?? 0) & CAPITALISED) !== 0
    if (!capital || opensHead(p) || passage.any(p, TITLES)) return undefined
    const party = partyAt(passage, p)
    if (party) parties.push(party)
    p = party?.after ?? p + (passage.find(p, 'office-part')?.length ?? 1)
  }
  return undefined
}

/** "(DFA)": behind a body's short form in brackets. */
function bracketed(passage: Passage, at: number): number | undefined {
  return passage.folded(at) === '(' && passage.folded(at + 2) === ')' ? at + 3 : undefined
}
