/** Complements of an office that no lexicon lists, and that the words around them show: each gives the token behind it. */
import { CAPITALISED, DEFINITE } from '../../sense/features.ts'
import { kinds } from '../../sense/kind-set.ts'
import { LETTER } from '../../text/chars.ts'
import { QUOTES } from '../../text/quotes.ts'
import { NEW_LINE } from '../../text/tokens.ts'
import type { Passage } from '../passage.ts'
import { nameAt } from './name.ts'
import { headAt } from './office.ts'
import { isAcronym, linkAt } from './office-link.ts'
import { partyAt } from './party.ts'
import { skipTitles } from './titles.ts'

/** Kinds of word that a capital letter makes part of a body's name: the Council of the Nation. */
export const ORDINARY: ReadonlySet<string> = new Set(['common', 'adjective', 'quality', 'issue', 'measure'])
/** Kinds of noun that may stand in construct besides: شؤون الدول, قطاع الاتفاقيات. */
const CONSTRUCTED = new Set<string>([...ORDINARY, 'country', 'document', 'counted'])
/** Longest run of nouns in construct that completes an office. */
const CONSTRUCT = 3
/** Most tokens of a body's name in quotation marks. */
const BODY_NAME = 8
/** Most words of the fields of government that are joined to the first one. */
const FIELDS = 14
const NOT_OF_FIELD = kinds('cue', 'relative', 'that', 'pronoun', 'encounter', 'not')
const LEADS = kinds('preposition', 'article', 'and')

/** "координатор движения «Х» Y Z": a body's name in quotation marks between an office and the name of who holds it. */
export function quotedBody(passage: Passage, at: number, end: number): number | undefined {
  const { cases, cased } = passage.language.grammar
  // Where no capitals tell names apart, an unknown name in quotation marks may be the holder's own, unless a body waits for its name.
  const body = !cased && isBodyNoun(passage, at - 1)
  const close = cases || body || (!cased && partyAt(passage, at + 1)) ? QUOTES[passage.folded(at)] : undefined
  if (!close) return undefined
  for (let p = at + 2; p < Math.min(end, at + BODY_NAME); p++) {
    if (passage.tokens.gap[p] === NEW_LINE) return undefined
    if (passage.folded(p) !== close) continue
    if (body) return p + 1
    const name = nameAt(passage, skipTitles(passage, p + 1, true), end)
    return name && name.folded.length > 1 ? p + 1 : undefined
  }
  return undefined
}

/** Whether a noun for a body stands at a token that its name has to follow: حزب. */
function isBodyNoun(passage: Passage, at: number): boolean {
  const part = passage.find(at, 'office-part')
  return part?.entry.id === 'body' && !((passage.words[at]?.feats ?? 0) & DEFINITE)
}

/** SRE, Amexcid: one word with a capital. */
const isShort = (raw: string) => /^\p{Lu}{2,10}$|^\p{Lu}\p{Ll}{2,9}$/u.test(raw)

/** "secretary-general (SG) of": behind the short form in brackets that an office is given. */
export function abbreviationEnd(passage: Passage, at: number, end: number): number | undefined {
  const short = !passage.language.grammar.cased && passage.folded(at) === '(' ? shortForm(passage, at, end) : undefined
  if (short) return short
  const set = passage.folded(at) === '(' && passage.folded(at + 2) === ')' && isShort(passage.raw(at + 1))
  return set && at + 3 < end && !partyAt(passage, at + 1) ? at + 3 : undefined
}

/** Most tokens of a short form in brackets, and most letters of each: (س.ص). */
const SHORT = 6
const LETTERS = 3

/** Behind the short form in brackets of an organisation named before it, in a script without capitals. */
function shortForm(passage: Passage, at: number, end: number): number | undefined {
  for (let p = at + 1; p < Math.min(end, at + SHORT); p++) {
    if (passage.folded(p) === ')') return p > at + 1 ? p + 1 : undefined
    if (passage.tokens.cls[p] === LETTER && passage.folded(p).length > LETTERS) return undefined
  }
  return undefined
}

/** "генеральный секретарь ССТГ": where cases do without "of", an unknown abbreviation in capitals. */
export function acronymEnd(passage: Passage, at: number): number | undefined {
  const unknown = passage.words[at] && passage.language.grammar.cases && passage.hits(at).length === 0
  return unknown && isAcronym(passage.raw(at)) ? at + 1 : undefined
}

/** "his colleague from Kazakhstan": where a counterpart is from, as a link. @param heads the kinds of the office's heads */
export function homeOf(
  passage: Passage,
  at: number,
  heads: readonly string[],
): { id: string; after: number } | undefined {
  if (heads.length !== 1 || heads[0] !== 'counterpart') return undefined
  // "коллега с Украины X": where one word is "from" and "with", a name behind the state's shows which it is.
  const { cases } = passage.language.grammar
  const from = passage
    .hits(at)
    .find(({ entry }) => entry.kind === 'preposition' && (entry.id === 'from' || (cases && entry.id === 'with')))
  const party = from && partyAt(passage, at + from.length)
  if (from?.entry.id === 'with' && !(party && nameAt(passage, party.after, passage.after))) return undefined
  return from && party ? { id: 'of', after: at + from.length } : undefined
}

/**
 * "ministre du Tourisme, des Français de l'étranger et de la Francophonie, X Y": what is joined to a field by an "of" of its own is
 * a field whatever its words, if the holder's name closes the list.
 */
export function fieldsUpToName(passage: Passage, at: number, end: number): number | undefined {
  const { officeLink, modifiers } = passage.language.grammar
  if (officeLink !== 'required' || modifiers !== 'after') return undefined
  for (let p = at; p < Math.min(end, at + FIELDS); p++) {
    if (headAt(passage, p) || passage.any(p, NOT_OF_FIELD) || passage.tokens.gap[p] === NEW_LINE) return undefined
    const comma = passage.folded(p) === ','
    if (comma && linkAt(passage, p + 1)?.id === 'of') continue
    const led = p === at || passage.any(p - 1, LEADS)
    const name = comma || !led ? nameAt(passage, skipTitles(passage, comma ? p + 1 : p), end) : undefined
    if (name && name.folded.length > 1) return p
    if (comma || !passage.words[p]) return undefined
  }
  return undefined
}

/** Longest description of what a minister is charged with, in tokens. */
const CHARGE = 18
const NOT_CHARGED = kinds('relative', 'that', 'pronoun', 'encounter', 'not', 'subordinator')

/**
 * "the minister delegate, المكلفة ب the affairs of P, Q and R, Ms X": behind a rank that a preposition written to the next word follows,
 * everything up to the comma before the holder's name.
 */
export function chargeEnd(passage: Passage, at: number, end: number): number | undefined {
  if (passage.language.grammar.officeLink !== 'possible') return undefined
  const first = passage.folded(at) === ',' ? at + 1 : at
  const rank = passage.find(first, 'office-part')
  if (rank?.entry.id !== 'rank') return undefined
  const from = first + rank.length
  const hits = passage.hits(from)
  const splits = hits.length > 0 ? hits.map(({ split }) => split) : passage.splits(from)
  if (!splits.some(({ preposition }) => preposition === 'by')) return undefined
  for (let p = from; p < Math.min(end, from + CHARGE); p++) {
    if (headAt(passage, p) || passage.any(p, NOT_CHARGED) || passage.tokens.gap[p] === NEW_LINE) return undefined
    if (passage.folded(p) !== ',') continue
    const named = skipTitles(passage, p + 1)
    const name = nameAt(passage, named, end)
    if (name && (name.folded.length > 2 || (named > p + 1 && name.folded.length > 1))) return p
  }
  return undefined
}

/** Most words between an office's head and the comma before its holder's name. */
const APPOSED = 22
const NOT_APPOSED = kinds('cue', 'relative', 'that', 'pronoun', 'not', 'title', 'honorific', 'counterpart', 'country')

/**
 * "the Commissioner for Neighbourhood and Enlargement Negotiations, Mr X Y": what is written as a name up to the comma before the
 * holder's own is what he is over, whatever its words. @returns that comma
 */
export function apposedUpToName(passage: Passage, at: number, end: number): number | undefined {
  const { officeLink, modifiers, cased } = passage.language.grammar
  if (officeLink !== 'required' || modifiers !== 'before' || !cased) return undefined
  for (let p = at; p < Math.min(end, at + APPOSED); p++) {
    if (passage.tokens.gap[p] === NEW_LINE || headAt(passage, p)) return undefined
    if (passage.folded(p) === ',') {
      const titled = skipTitles(passage, p + 1, true)
      const name = nameAt(passage, titled, end)
      if (name && p > at && name.folded.length > (titled > p + 1 ? 0 : 1)) return p
      continue
    }
    if (passage.any(p, LEADS)) continue
    if (passage.any(p, NOT_APPOSED) || !((passage.words[p]?.feats ?? 0) & CAPITALISED)) return undefined
    // Of two words that nobody knows a name is made.
    if (p === at && !passage.any(p - 1, LEADS) && passage.hits(p).length === 0) return undefined
    const opens = p === at || passage.any(p - 1, LEADS) || passage.folded(p - 1) === ','
    if (opens && passage.hits(p).length === 0 && (nameAt(passage, p, end)?.folded.length ?? 0) > 1) return undefined
  }
  return undefined
}

/** "губернатор Невельской области": where cases do without "of", an unknown adjective before the noun for a territory. */
export function territoryEnd(passage: Passage, at: number, end: number): number | undefined {
  const feats = passage.words[at]?.feats ?? 0
  if (!passage.language.grammar.cases || !(feats & CAPITALISED)) return undefined
  if (passage.hits(at).some(({ entry }) => !ORDINARY.has(entry.kind))) return undefined
  const part = passage.find(at + 1, 'office-part')
  const apart = at + 1 < end && passage.tokens.gap[at + 1] !== NEW_LINE
  return apart && part?.entry.id === 'territory' ? at + 1 + part.length : undefined
}

/** Nouns in construct that end in a definite one: بناء المدن, شرطة الحدود. @param served whether the first may be a word nobody knows */
export function constructEnd(passage: Passage, at: number, end: number, served: boolean): number | undefined {
  for (let p = at; p < end && p - at < CONSTRUCT; p++) {
    const word = passage.words[p]
    const hits = passage.hits(p)
    if (!word || (p > at && passage.tokens.gap[p] === NEW_LINE)) return undefined
    if (!hits.every(({ entry }) => CONSTRUCTED.has(entry.kind))) return undefined
    if (word.feats & DEFINITE) return p + 1
    // Only a noun known as one stands in construct before another: an unknown word would be the name.
    const noun = hits.some(({ entry, split }) => entry.kind === 'common' && entry.id === 'noun' && split.tail === 0)
    if (!(noun || (served && p === at)) || passage.find(p, 'given')) return undefined
  }
  return undefined
}

/** Whether the name of who holds an office follows it. */
export function closedByName(passage: Passage, at: number, end: number): boolean {
  if (at >= end) return false
  if (nameAt(passage, skipTitles(passage, at, true), end)) return true
  // "..., the Hon X Y": set off by a comma a name has two words.
  const name = passage.folded(at) === ',' ? nameAt(passage, skipTitles(passage, at + 1), end) : undefined
  return name !== undefined && name.folded.length > 1
}
