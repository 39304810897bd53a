/** The words between the head of an office and what it is over: links, and what may follow one. */
import { CAPITALISED, DEFINITE, WITH_AND } from '../../sense/features.ts'
import type { PartyMark } from '../../sense/mention.ts'
import type { Passage } from '../passage.ts'
import { opensName, partyAt, possessive } from './party.ts'

/** Prepositions that connect an office with what it is of. */
const LINKS = new Set(['of', 'for', 'to', 'in', 'at'])

/** Whether "for" is written together with an unknown word that a definite one follows: لشرطة الحدود. */
export function forAttached(passage: Passage, at: number): boolean {
  const next = passage.words[at + 1]
  if (!next || !(next.feats & DEFINITE)) return false
  return passage
    .splits(at)
    .some(({ preposition, tail, feats }) => preposition === 'for' && tail === 0 && !(feats & WITH_AND))
}

/** A definite adjective that the lexicon knows as one and that is no name. */
export function isAttribute(passage: Passage, at: number): boolean {
  const word = passage.words[at]
  if (!word || !(word.feats & DEFINITE) || passage.find(at, 'given')) return false
  return passage
    .hits(at)
    .some(({ entry, split }) => (entry.kind === 'quality' || entry.kind === 'adjective') && split.tail === 0)
}

export function isAcronym(raw: string): boolean {
  return raw.length > 1 && raw.length < 7 && raw === raw.toUpperCase() && raw !== raw.toLowerCase()
}

export function isAffairs(passage: Passage, at: number): boolean {
  return passage.hits(at).some(({ entry }) => entry.kind === 'office-part' && entry.id === 'affairs')
}

/** The connecting word of a complement: of, for the, de la; لـ is a clitic and needs none. */
export function linkAt(passage: Passage, at: number): { id: string; after: number } | undefined {
  let id: string | undefined
  let p = at
  for (let i = 0; i < 3; i++) {
    const hit = passage.hits(p).find(({ entry }) => ['preposition', 'and', 'article'].includes(entry.kind))
    if (!hit || (hit.entry.kind === 'article' && opensName(passage, p))) break
    // "the governor of Entre Ríos": with a capital a preposition opens a name.
    if (id && hit.entry.kind === 'preposition' && (passage.words[p]?.feats ?? 0) & CAPITALISED) break
    // "in A and to B": a rank that ends in its preposition is what the conjunction leads to.
    if (id === 'and' && passage.find(p, 'office-part')?.entry.id === 'rank') break
    if (hit.entry.kind === 'preposition') {
      if (!LINKS.has(hit.entry.id) && !(hit.entry.id === 'on' && mayBeOn(passage, p + hit.length))) return undefined
      id = hit.entry.id
    } else if (hit.entry.kind === 'and') id = 'and'
    p += hit.length
  }
  return id === undefined ? undefined : { id, after: p }
}

/**
 * "Representative on Special Assignments": what an office is on, where a preposition of place may lead there, or capitals show it; where
 * the verb comes first, what stands behind its subject is what the verb governs: أكد الوزيران على P.
 */
function mayBeOn(passage: Passage, at: number): boolean {
  const { officeLink, modifiers, subject } = passage.language.grammar
  if (officeLink === 'possible') return subject !== 'after'
  const part = passage.find(at, 'office-part')
  return modifiers === 'before' && part?.entry.id === 'field' && ((passage.words[at]?.feats ?? 0) & CAPITALISED) !== 0
}

/** Most words of a body behind the possessive of what it is part of. */
const BODY = 6

/** "of the Party's Central Committee": behind a possessive, words in capitals up to the noun for a body. */
export function possessedAt(passage: Passage, at: number, end: number): number | undefined {
  // "Women's Affairs", "Veterans' Affairs"
  const first = passage.language.grammar.possessive ? possessive(passage, at) : at
  if (first === at) return undefined
  for (let p = first; p < Math.min(end, first + BODY); p++) {
    // "the United Kingdom's Foreign, Commonwealth and Development Office"
    if (p > first && (passage.folded(p) === ',' || passage.find(p, 'and'))) continue
    if (((passage.words[p]?.feats ?? 0) & CAPITALISED) === 0) return undefined
    const noun = passage.find(p, 'format') ?? passage.find(p, 'office-part')
    const listed = noun && (passage.folded(p + noun.length) === ',' || passage.find(p + noun.length, 'and'))
    const goesOn = noun?.entry.id === 'field' && (listed || passage.find(p + noun.length, 'office-part'))
    if (noun && !goesOn) return p + noun.length
  }
  return undefined
}

/** جمهورية الأوروغواي: a noun for a country in construct with its name, as a whole. */
export function countryAt(passage: Passage, at: number): PartyMark | undefined {
  if (passage.language.grammar.articles !== 'affix') return undefined
  const noun = passage.find(at, 'country')
  const party = noun && partyAt(passage, at + noun.length)
  if (party?.form !== 'name') return undefined
  // جمهورية بنغلادش الشعبية: the adjective of the form of government closes the name.
  const { after } = party
  const whole = describesForm(passage, after) ? after + 1 : after
  return { ...party, first: at, after: whole, cut: noun?.split.cut ?? 0 }
}

/** Whether a definite adjective that is no party's stands at a token, right behind a state's name. */
function describesForm(passage: Passage, at: number): boolean {
  if (!((passage.words[at]?.feats ?? 0) & DEFINITE) || partyAt(passage, at) || passage.find(at, 'given')) return false
  return passage
    .hits(at)
    .some(({ entry, split }) => entry.kind === 'adjective' && split.tail === 0 && !split.preposition)
}
