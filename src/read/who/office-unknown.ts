/** Words of an office that no lexicon has, where the grammar shows that they complete it. Each gives the token behind them. */
import { CAPITALISED } from '../../sense/features.ts'
import { kinds } from '../../sense/kind-set.ts'
import { NEW_LINE } from '../../text/tokens.ts'
import type { Passage } from '../passage.ts'
import { nameAt } from './name.ts'
import { headAt } from './office.ts'
import { acronymEnd, closedByName, constructEnd, ORDINARY, territoryEnd } from './office-complement.ts'
import { forAttached, isAttribute } from './office-link.ts'
import { fieldRowEnd, lastFieldEnd, personAhead } from './office-list.ts'
import type { OfficeSoFar } from './office-so-far.ts'
import { partyAt } from './party.ts'

/** A word that completes the office. @param linked the word that connects it with what stands before */
export function unknownEnd(office: OfficeSoFar, at: number, linked: string | undefined): number | undefined {
  const { passage, last } = office
  // "minister in charge of P": the rank's own preposition leads to it.
  const link = linked ?? (last.led ? 'of' : undefined)
  const { unknownComplement } = passage.language.grammar
  const word = passage.words[at]
  const bare = link
    ? undefined
    : ((last.open ? acronymEnd(passage, at) : undefined) ??
      (last.closed ? undefined : territoryEnd(passage, at, office.end)))
  if (bare !== undefined) {
    office.accept({ closed: true })
    return bare
  }
  if (!word || unknownComplement === 'none') return undefined
  if (unknownComplement === 'definite') return definiteEnd(office, at, link)
  // "le Premier ministre De Backer": with a capital the preposition opens the name.
  if (linked === 'of' && !office.behindName && (passage.words[at - 1]?.feats ?? 0) & CAPITALISED) return undefined
  const due = link === 'of' || (!link && last.field)
  const whole = due && !last.closed ? complementUpToName(office, at) : undefined
  if (whole !== undefined) {
    office.accept({ field: true })
    return whole
  }
  if (!(word.feats & CAPITALISED)) return undefined
  // Behind a name everything with a capital belongs to the office; before one, a single unknown word behind "of".
  const hits = passage.hits(at)
  const titled = hits.some(({ entry }) => entry.kind === 'honorific' || entry.kind === 'title')
  // "..., Secretary of Foreign Affairs of A and X Y": an unknown name that is joined on is the next person's.
  const next =
    link === 'and' && hits.length === 0 && (last.closed || nameAt(passage, at, office.end)?.folded.length === 2)
  const field = link === 'and' && last.field && !office.behindName ? lastFieldEnd(passage, at, office.end) : undefined
  if (field !== undefined) {
    office.accept({ field: true })
    return field
  }
  if (office.behindName && (link !== undefined || hits.length > 0) && !titled && !next) return at + 1
  if (!link || link === 'and' || link === 'in') return undefined
  if (hits.some(({ entry }) => !ORDINARY.has(entry.kind))) return undefined
  office.accept({ field: true })
  return at + 1
}

/** Longest complement of plain words, in tokens. */
const PLAIN = 14
const NOT_PLAIN = kinds('cue', 'relative', 'that', 'pronoun', 'encounter', 'not', 'auxiliary', 'delegation', 'side')
const CLOSES = new Set([',', '.', ';', ')'])
const LEADS = kinds('preposition', 'article', 'and')

/**
 * "the director of the border police, X Y", "X Y, president of the farmers' union,": where "of" leads to what an office is over, plain
 * words up to the holder's name, or behind his name up to the comma. @returns the token behind them, or where they name a party
 */
function complementUpToName({ passage, end, behindName }: OfficeSoFar, at: number): number | undefined {
  const { officeLink, modifiers, cased } = passage.language.grammar
  if (officeLink !== 'required' || modifiers !== 'after' || !cased || opensPhrase(passage, at)) return undefined
  if (personAhead(passage, at, end)) return behindName ? undefined : bodyBefore(passage, at, end)
  let party: number | undefined
  for (let p = at; p < Math.min(end, at + PLAIN); p++) {
    if (headAt(passage, p) || passage.any(p, NOT_PLAIN) || passage.tokens.gap[p] === NEW_LINE) return undefined
    const sign = passage.folded(p)
    if (CLOSES.has(sign)) {
      if (p > at && (behindName || (sign === ',' && personAhead(passage, p + 1, end)))) return party ?? p
      return sign === ',' && p > at && !behindName ? fieldRowEnd(passage, p, end) : undefined
    }
    if (!passage.words[p]) return undefined
    if (p > at && party === undefined && partyAt(passage, p)) party = linkBefore(passage, p, at)
    const led = p === at || passage.any(p - 1, LEADS)
    if (!behindName && !led && personAhead(passage, p, end)) return party ?? p
  }
  return undefined
}

/** "the co-chairs of the Northern Border Caucus, X Y": what looks like a name is a body's, where the holder's stands behind the comma. */
function bodyBefore(passage: Passage, at: number, end: number): number | undefined {
  const name = passage.find(at, 'given') ? undefined : nameAt(passage, at, end)
  const body = name && passage.folded(name.after) === ',' && personAhead(passage, name.after + 1, end)
  return body ? name.after : undefined
}

/** Where the words that lead to a token begin. */
function linkBefore(passage: Passage, at: number, from: number): number {
  let p = at
  while (p - 1 > from && passage.any(p - 1, LEADS)) p--
  return p
}

/** Whether a word of grammar stands at a token; with a capital it opens a name: the governor of Entre Ríos. */
function opensPhrase(passage: Passage, at: number): boolean {
  const grammar = passage.hits(at).some(({ entry }) => entry.kind === 'preposition' || entry.kind === 'article')
  return grammar && !((passage.words[at]?.feats ?? 0) & CAPITALISED)
}

/**
 * Nouns in construct that end in a definite one (بناء المدن, شرطة الحدود), where a complement is due: behind the head, joined to
 * a field, or behind "for" after a head that serves. An indefinite word before a name stands outside.
 */
function definiteEnd(office: OfficeSoFar, at: number, link: string | undefined): number | undefined {
  const { passage, last } = office
  if (link !== undefined && link !== 'and') return undefined
  const opening = passage.hits(at)
  const unknown = opening.length === 0
  const joined = link === 'and' || passage.andAttached(at) || (unknown && passage.conjoined(at) > 0)
  const dative = opening.some(({ split }) => split.preposition === 'for') || (unknown && forAttached(passage, at))
  // المدير العام للعلاقات الثنائية: the field's own adjective.
  if (last.field && !last.closed && link === undefined && isAttribute(passage, at)) return at + 1
  const due =
    (last.open && (!office.isAlone || closedByName(passage, at + 1, office.end))) ||
    (office.serves && dative) ||
    (joined && last.field && !last.closed)
  if (!due) return undefined
  const after = constructEnd(passage, at, office.end, unknown && office.serves && dative)
  if (after !== undefined) office.accept({ field: true, closed: last.closed })
  return after
}
