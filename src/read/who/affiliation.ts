/** Where somebody serves, behind his name: "from the Ministry of Works of Chad", "of the Chadian National Security Council". */
import type { Hit } from '../../language/lexicon.ts'
import { CAPITALISED, WITH_AND } from '../../sense/features.ts'
import { kinds } from '../../sense/kind-set.ts'
import { type PartyMark, SEVERAL } from '../../sense/mention.ts'
import { PLACES } from '../../world/index.ts'
import type { Passage } from '../passage.ts'
import { nameAt } from './name.ts'
import { behindArticles, partyAt, possessive } from './party.ts'

/** Longest phrase that names a body, in tokens. */
const LONG = 14
const FROM = new Set(['of', 'from'])
const PARTS = kinds('office-part')
const HEADS = kinds('office', 'spokesperson')
const JOINS = kinds('preposition', 'and', 'article')

/** The party of the body that a preposition ties to a name, and where the phrase ends; only where the body and its state are named. */
export function affiliationAt(
  passage: Passage,
  at: number,
  end: number,
): { party: PartyMark; after: number } | undefined {
  const tie = passage.hits(at).find(({ entry }) => entry.kind === 'preposition' && FROM.has(entry.id))
  if (!tie || !passage.language.grammar.cased) return undefined
  let party: PartyMark | undefined
  let body = false
  let after = at
  const first = behindArticles(passage, at + tie.length)
  for (let p = first; p < Math.min(end, first + LONG); ) {
    const mark = partyAt(passage, p)
    if (mark) {
      party = mark
      after = p = possessive(passage, mark.after)
      // "of the Ministry of Works of Chad": behind the body the state ends the phrase.
      if (body && mark.form === 'name') break
      continue
    }
    const part = passage.any(p, PARTS) ? passage.find(p, 'office-part') : undefined
    const named = part ?? ((passage.words[p]?.feats ?? 0) & CAPITALISED ? { length: 1 } : undefined)
    if (named) {
      body ||= part?.entry.id === 'body' || part?.entry.id === 'government'
      after = p += named.length
      continue
    }
    // "from the ministry of A and Ambassador X": the next person's office.
    const and = passage.find(p, 'and')
    if (and && opensOffice(passage, p + 1)) break
    // "X from A and Y Z from B": behind a state the next person's name.
    const whole = party?.form === 'name' && party.after === p && !body
    if (and && whole && (nameAt(passage, p + and.length, end)?.folded.length ?? 0) > 1) break
    // "of the Initiative for P (ABC)": its short form says which body it is.
    const short = passage.folded(p) === '(' ? partyAt(passage, p + 1) : undefined
    if (short && after === p && passage.folded(short.after) === ')') return { party: short, after: short.after + 1 }
    const join = passage.any(p, JOINS) ? passage.hits(p).find(({ entry }) => isJoin(entry)) : undefined
    if (!join) break
    p += join.length
  }
  // "Y from B": where a name opens what stands behind the preposition, the state alone is enough.
  const alone = party?.form === 'name' && party.first === first && party.after === after
  return party && (body || alone) ? { party, after } : undefined
}

/** "President X of Kosovo": behind a name a land that is no state and in none, so that nobody takes its holder for another state's. */
export function stateless(passage: Passage, at: number): { readonly polity: string } | undefined {
  const tie = passage.hits(at).find(({ entry }) => entry.kind === 'preposition' && entry.id === 'of')
  const place = tie && passage.language.grammar.cased ? passage.find(at + tie.length, 'place') : undefined
  const land = place && PLACES[place.entry.id]
  return land?.kind === 'region' && land.country === null ? { polity: SEVERAL } : undefined
}

/** Whether an office begins at a token, over the words before its head. */
function opensOffice(passage: Passage, at: number): boolean {
  for (let p = behindArticles(passage, at); p < at + FRONT; p++) {
    if (passage.any(p, HEADS)) return true
    if (!passage.any(p, PARTS) && !partyAt(passage, p)) return false
  }
  return false
}

/** Most words before the head of an office: "the Deputy High". */
const FRONT = 4

function isJoin({ kind, id }: { kind: string; id: string }): boolean {
  return kind === 'and' || kind === 'article' || (kind === 'preposition' && (id === 'of' || id === 'for'))
}

/** The preposition by which somebody sits, speaks or signs for a side, where an adjective behind the noun says whose it is. */
export function sideTie(passage: Passage, at: number): Hit | undefined {
  if (passage.language.grammar.articles !== 'affix') return undefined
  return passage.hits(at).find(({ entry }) => entry.kind === 'preposition' && SIDES.has(entry.id))
}

/** "X, the foreign minister, for the Omani side": the side that a preposition ties to somebody, where the language has its nouns before their adjectives. */
export function sideAt(passage: Passage, at: number): { party: PartyMark; after: number } | undefined {
  const tie = sideTie(passage, at)
  // "X, and from the Iraqi side Y": a conjunction sets the side before somebody else.
  if (!tie || tie.feats & WITH_AND) return undefined
  const side = passage.find(at + tie.length, 'side')
  const party = side && partyAt(passage, at + tie.length + side.length)
  return party?.form === 'adjective' ? { party, after: party.after } : undefined
}

const SIDES = new Set(['about', 'from'])
