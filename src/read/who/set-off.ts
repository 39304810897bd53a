/** A name that signs set off from the office before it: between commas, in brackets, in quotation marks. */
import { LETTER } from '../../text/chars.ts'
import { QUOTES } from '../../text/quotes.ts'
import { JOINED, NEW_LINE } from '../../text/tokens.ts'
import type { Passage } from '../passage.ts'
import { type Name, nameAt } from './name.ts'
import { headAt } from './office.ts'
import { behindArticles, partyAt } from './party.ts'
import { skipTitles } from './titles.ts'

/** Signs that set a name off, and what closes them. */
const CLOSING: Readonly<Record<string, string>> = { ...QUOTES, '/': '/', '*': '*' }
/** ... that set off a whole name only: "the foreign minister (X Y)", "the foreign minister -X Y-". */
const ASIDE: Readonly<Record<string, string>> = { '(': ')', '-': '-' }
/** What may stand behind a name between commas. */
const CLOSES = new Set([',', '.', ';', ')'])
/** Kinds of small word that a name does not go on with. */
const SMALL = ['preposition', 'relative', 'adverb', 'also'] as const
/** Longest name between two signs, in tokens. */
const BETWEEN = 6

/**
 * A name set off by signs: "the foreign minister, X, ...", الوزير "X", /X/.
 * @param opens whether the office opens its clause: then its verb may close the name
 */
export function setOff(passage: Passage, at: number, end: number, opens = false): Name | undefined {
  if (!passage.language.spaces) return undefined
  const sign = passage.folded(at)
  // Where cases tell names apart, what stands in quotation marks is a body: «Х».
  if (CLOSING[sign] && !passage.language.grammar.cases) return between(passage, at + 1, end, CLOSING[sign])
  const aside = ASIDE[sign]
  if (aside && !passage.language.grammar.cased) {
    const whole = between(passage, at + 1, end, aside)
    return whole && whole.folded.length > 1 ? whole : undefined
  }
  // "с премьер-министром страны — X Y"
  if (sign === '-' && passage.language.grammar.cases && passage.tokens.gap[at + 1] !== JOINED) {
    const name = nameAt(passage, at + 1, end, { expected: true })
    return name && name.folded.length > 1 ? name : undefined
  }
  if (sign !== ',') return undefined
  // "the chief of staff, the General X": a title may have its article.
  const behind = behindArticles(passage, at + 1)
  const titles = skipTitles(passage, passage.find(behind, 'title') ? behind : at + 1)
  // "the minister, the General, X Y": a title with its article may have its comma.
  const apart = behind > at + 1 && titles > behind && passage.folded(titles) === ','
  const first = behindRank(passage, apart ? titles + 1 : titles, end)
  // ", and X Y", ", and the Sheikh X Y": a known name or a title with its conjunction is the next person's.
  if (first > at + 1 && !passage.language.grammar.cased && passage.andAttached(at + 1)) return undefined
  if ((passage.find(first, 'given')?.split.cut ?? 0) > 0 && passage.conjoined(first) > 0) return undefined
  const name = nameAt(passage, first, end, { expected: true })
  if (!name) return undefined
  // "During his talks with the minister of A, X said": behind what opens the sentence the name right before its verb is the subject.
  if (actsBehind(passage, name.after) && governedFrom(passage, at)) return undefined
  const closed =
    name.after >= passage.after ||
    CLOSES.has(passage.folded(name.after)) ||
    // "the minister of works, X Y was ...": the verb closes it where the second comma is left out.
    passage.find(name.after, 'auxiliary') !== undefined ||
    passage.find(name.after, 'and') !== undefined ||
    passage.andAttached(name.after) ||
    (opens && passage.isFinite(name.after)) ||
    // "son homologue, X Y pour": a small word goes on with the clause.
    (passage.language.grammar.cased && SMALL.some((kind) => passage.find(name.after, kind) !== undefined))
  const long = name.folded.length > 1
  const titled = first > at + 1
  // "his counterpart, His Excellency Mr X Y": titles set a full name off by themselves.
  if (passage.language.grammar.cased) return (closed && (long || titled)) || (titled && long) ? name : undefined
  return long && (closed || first > at + 1 || passage.find(first, 'given')) ? name : undefined
}

/** Whether the verb of the main clause stands right at a token. */
export function actsBehind(passage: Passage, at: number): boolean {
  return passage.find(at, 'auxiliary') !== undefined || passage.isFinite(at)
}

/** Longest phrase in front of a clause up to the comma behind a name, in tokens. */
const FRONTED = 14

/** Whether the phrase that ends at a comma opens its line with a preposition. */
export function governedFrom(passage: Passage, comma: number): boolean {
  const { cases, articles } = passage.language.grammar
  if (cases || articles !== 'word') return false
  for (let p = comma - 1; p >= Math.max(passage.first, comma - FRONTED); p--) {
    const opens = p === passage.first || passage.tokens.gap[p] === NEW_LINE || passage.folded(p - 1) === '.'
    if (opens) return passage.find(p, 'preposition') !== undefined || passage.find(p, 'also') !== undefined
    if (passage.folded(p) === ',') return false
  }
  return false
}

/** "the foreign minister of A, Ambassador X Y": behind the rank that a diplomat keeps, right before his name. */
function behindRank(passage: Passage, at: number, end: number): number {
  const rank = behindArticles(passage, at)
  const head = passage.language.grammar.cased ? headAt(passage, rank) : undefined
  if (head?.entry.id !== 'ambassador' || head.length > 1) return at
  return nameAt(passage, rank + 1, end, { expected: true }) ? rank + 1 : at
}

/** A name between two signs, whatever its further words are. */
function between(passage: Passage, at: number, end: number, close: string): Name | undefined {
  const name = nameAt(passage, at, end, { expected: true }) ?? quotedWords(passage, at, end)
  if (!name) return undefined
  let after = name.after
  const folded = [...name.folded]
  while (after < end && after - at < BETWEEN && passage.tokens.cls[after] === LETTER)
    folded.push(passage.folded(after++))
  return passage.folded(after) === close ? { ...name, after, folded } : undefined
}

const NO_NAME = new Set<string>([
  'preposition',
  'that',
  'honorific',
  'issue',
  'encounter',
  'document',
  'format',
  'according',
  'voice',
])

/** “فتح الله الزني”: behind an office the words in quotation marks are a name, whatever they mean elsewhere. */
function quotedWords(passage: Passage, at: number, end: number): Name | undefined {
  if (passage.language.grammar.cased || partyAt(passage, at)) return undefined
  const folded: string[] = []
  let p = at
  for (; p < end && p - at < BETWEEN && passage.tokens.cls[p] === LETTER; p++) {
    if (passage.hits(p).some(({ entry }) => NO_NAME.has(entry.kind))) return undefined
    folded.push(passage.folded(p))
  }
  return folded.length > 1 ? { first: at, after: p, cut: 0, folded } : undefined
}

/** Whether a name stands between two signs that set it off. */
export function isSetOff(passage: Passage, { first, after }: Pick<Name, 'first' | 'after'>): boolean {
  const opening = passage.folded(first - 1)
  return (CLOSING[opening] ?? ASIDE[opening]) === passage.folded(after)
}

/** "la diputada de Libre, X Y,": the name between commas behind what only looks like one, as a word with a capital behind "of" does. */
export function apposedBehind(passage: Passage, { first, after, folded }: Name, end: number): Name | undefined {
  const { officeLink, modifiers, cased } = passage.language.grammar
  if (!cased || officeLink !== 'required' || modifiers !== 'after' || folded.length > 1) return undefined
  if (passage.find(first, 'preposition')?.entry.id !== 'of' || passage.raw(first) !== passage.folded(first))
    return undefined
  const name = setOff(passage, after, end)
  return name && name.folded.length > 1 ? name : undefined
}
