/** What an office goes on with behind a comma or in brackets, where capital letters show it: further fields, the body it is in. */
import { CAPITALISED } from '../../sense/features.ts'
import { kinds } from '../../sense/kind-set.ts'
import type { PartyMark } from '../../sense/mention.ts'
import { NEW_LINE } from '../../text/tokens.ts'
import { isState, PLACES } from '../../world/index.ts'
import type { Passage } from '../passage.ts'
import { nameAt } from './name.ts'
import { headAt } from './office.ts'
import { ORDINARY } from './office-complement.ts'
import { isAffairs } from './office-link.ts'
import { partyAt } from './party.ts'
import { skipTitles } from './titles.ts'

/** Most fields of one office, and most words of one of them. */
const FIELDS = 8
const FIELD = 6
/** Most tokens of a body's name. */
const BODY = 14
/** Most tokens between brackets. */
const ASIDE = 6
const TITLES = kinds('title', 'honorific')
const JOINS = kinds('preposition', 'and', 'article')
const LEADS_ON = kinds('preposition', 'article')
const JOINED_BY = new Set(['of', 'for', 'in', 'on'])
/** What may stand behind the body that an office behind a name is in. */
const CLOSES = new Set([',', '.', ';', ')', ''])

/** Whether capitals tell names and titles from other words, and what completes an office stands behind it. */
function capitalised({ language }: Passage): boolean {
  const { officeLink, modifiers, cased } = language.grammar
  return officeLink === 'required' && modifiers === 'before' && cased
}

/** "Minister of Foreign Affairs, Agriculture, Trade and Island Affairs": behind the last of several fields, where "and" closes the list. */
export function fieldListEnd(passage: Passage, comma: number, end: number): number | undefined {
  if (!capitalised(passage)) return undefined
  let p = comma
  for (let i = 0; i < FIELDS; i++) {
    const sign = passage.folded(p) === ',' ? 1 : 0
    const and = passage.find(p + sign, 'and')?.length ?? 0
    const after = sign + and > 0 ? fieldEnd(passage, p + sign + and, end) : undefined
    if (after === undefined) return undefined
    if (and > 0) return after
    p = after
  }
  return undefined
}

/** Behind one field of government: words with capitals of which one is known for a field, or a single one, whatever it is. */
function fieldEnd(passage: Passage, first: number, end: number): number | undefined {
  let known = false
  let p = first
  while (p < Math.min(end, first + FIELD)) {
    const capital = ((passage.words[p]?.feats ?? 0) & CAPITALISED) !== 0
    if (!capital || passage.tokens.gap[p] === NEW_LINE) break
    if (headAt(passage, p) || passage.any(p, TITLES)) return undefined
    // "... and Water X Y": of two words that nobody knows the holder's name is made.
    const unknown = p > first && passage.hits(p).length === 0
    if (unknown && (nameAt(passage, p, end)?.folded.length ?? 0) > 1) break
    const part = passage.find(p, 'office-part') ?? passage.find(p, 'place')
    const party = partyAt(passage, p)
    // "Trade and Kenya": a state is a field only with its affairs.
    if (party && isState(party.code) && !isAffairs(passage, party.after)) return undefined
    known ||= part !== undefined || party !== undefined
    known ||= passage.hits(p).some(({ entry }) => ORDINARY.has(entry.kind))
    p += party ? party.after - p : (part?.length ?? 1)
  }
  return known || p === first + 1 ? p : undefined
}

/** Most tokens of the further fields of one office. */
const ROW = 18

/**
 * "ministra de Vivienda, Ciudad y Territorio, X Y": where what completes an office stands behind it, behind the last of several
 * fields, which the holder's name follows.
 */
export function fieldRowEnd(passage: Passage, comma: number, end: number): number | undefined {
  const { officeLink, modifiers, cased } = passage.language.grammar
  if (officeLink !== 'required' || modifiers !== 'after' || !cased || passage.folded(comma) !== ',') return undefined
  return personAhead(passage, comma + 1, end) ? undefined : rowEnd(passage, comma + 1, end, false)
}

/** "directora de Límites y Aguas, X Y": behind a field that "and" joins to one before, which the holder's name follows. */
export function lastFieldEnd(passage: Passage, at: number, end: number): number | undefined {
  const { officeLink, modifiers, cased } = passage.language.grammar
  const fits = officeLink === 'required' && modifiers === 'after' && cased
  return fits && !personAhead(passage, at, end) ? rowEnd(passage, at, end, true) : undefined
}

/** "X, ministro de Inversiones, Comercio y Turismo;": the same where the holder's name stood before, each of the fields known for one. */
export function fieldRowBehind(passage: Passage, comma: number): number | undefined {
  const { officeLink, modifiers, cased } = passage.language.grammar
  if (officeLink !== 'required' || modifiers !== 'after' || !cased || passage.folded(comma) !== ',') return undefined
  let p = comma + 1
  for (let i = 0; i < FIELDS; i++) {
    const after = headAt(passage, p) ? p : wholeField(passage, p)
    if (after === p) return undefined
    const and = passage.find(after, 'and')
    if (and) {
      const last = after + and.length
      const whole = headAt(passage, last) ? last : (lastUnknown(passage, last) ?? wholeField(passage, last))
      return whole > last ? whole : undefined
    }
    if (passage.folded(after) !== ',') return undefined
    p = after + 1
  }
  return undefined
}

/** Behind the last field, of one word with a capital that nobody knows, which the comma in front of a name closes. */
function lastUnknown(passage: Passage, at: number): number | undefined {
  const capital = ((passage.words[at]?.feats ?? 0) & CAPITALISED) !== 0
  const closed = passage.hits(at).length === 0 && passage.folded(at + 1) === ','
  return capital && closed && personAhead(passage, at + 2, passage.after) ? at + 1 : undefined
}

/** Behind a field or region and whatever else with a capital is known for one right behind it: "Comercio Exterior", "Medio Oriente". */
function wholeField(passage: Passage, at: number): number {
  let p = at
  for (;;) {
    const place = passage.find(p, 'place')
    const region = place && PLACES[place.entry.id]?.kind === 'region' ? place : undefined
    const part = passage.find(p, 'office-part') ?? region
    if (!part || ((passage.words[p]?.feats ?? 0) & CAPITALISED) === 0) return p
    p += part.length
  }
}

/** @param last whether "and" stands before the first field */
function rowEnd(passage: Passage, at: number, end: number, last: boolean): number | undefined {
  let joined = last
  for (let p = at; p < Math.min(end, at + ROW); p++) {
    const party = partyAt(passage, p)
    if (passage.tokens.gap[p] === NEW_LINE || headAt(passage, p) || passage.any(p, TITLES)) return undefined
    if (party && isState(party.code)) {
      // "..., Q y R de Kenia, X Y": whose office it is comes behind its fields.
      const owned = joined && passage.folded(party.after) === ',' && personAhead(passage, party.after + 1, end)
      return owned ? linkBefore(passage, p, at) : undefined
    }
    if (passage.folded(p) === ',') {
      if (joined) return personAhead(passage, p + 1, end) ? p : undefined
      continue
    }
    const and = passage.find(p, 'and') !== undefined
    joined ||= and
    if (!and && !passage.any(p, JOINS) && !mayBeField(passage, p)) return undefined
  }
  return undefined
}

/** Where the preposition and article begin that lead to a token, if any do. */
function linkBefore(passage: Passage, at: number, from: number): number | undefined {
  let p = at
  while (p - 1 > from && passage.any(p - 1, LEADS_ON)) p--
  return p < at ? p : undefined
}

/** A word with a capital, or one that a lexicon has for a field or for an ordinary thing. */
function mayBeField(passage: Passage, at: number): boolean {
  if ((passage.words[at]?.feats ?? 0) & CAPITALISED) return true
  const hits = passage.hits(at)
  return hits.length > 0 && hits.every(({ entry }) => ORDINARY.has(entry.kind) || entry.kind === 'office-part')
}

/** Whether a name of two words or more stands at a token, titles aside; one word that "and" joins to others is a field. */
export function personAhead(passage: Passage, at: number, end: number): boolean {
  const name = nameAt(passage, skipTitles(passage, at), end)
  if (!name || name.folded.length < 2) return false
  for (let p = name.first + 1; p < name.after; p++) if (passage.find(p, 'and')) return p - name.first > 1
  return true
}

/** "Secretary (West)", "Director General (Africa)": behind brackets with what somebody is in charge of. */
export function bracketEnd(passage: Passage, at: number, end: number): number | undefined {
  if (passage.folded(at) !== '(' || !capitalised(passage)) return undefined
  for (let p = at + 1; p < Math.min(end, at + ASIDE); p++) {
    if (passage.folded(p) === ')') return p > at + 1 ? p + 1 : undefined
    const capital = ((passage.words[p]?.feats ?? 0) & CAPITALISED) !== 0
    if (!(capital || passage.any(p, JOINS) || passage.folded(p) === ',') || headAt(passage, p)) return undefined
    // "the minister (Kenya)": whose, and not what he is over.
    const party = partyAt(passage, p)
    if (party && p === at + 1 && passage.folded(party.after) === ')') return undefined
  }
  return undefined
}

/**
 * "Permanent Secretary, Ministry of Works, X Y": the body that an office is in, between commas.
 * @param behindName whether the office stands behind the name of its holder
 */
export function bodyEnd(
  passage: Passage,
  comma: number,
  end: number,
  behindName: boolean,
): { after: number; party: PartyMark | undefined } | undefined {
  if (passage.folded(comma) !== ',' || !capitalised(passage)) return undefined
  let body = false
  let party: PartyMark | undefined
  let p = comma + 1
  while (p < Math.min(end, comma + BODY) && passage.tokens.gap[p] !== NEW_LINE) {
    const join = p > comma + 1 && passage.any(p, JOINS) ? joinAt(passage, p) : undefined
    const mark = partyAt(passage, p)
    const part = passage.find(p, 'office-part')
    if (!join && !((passage.words[p]?.feats ?? 0) & CAPITALISED)) break
    if (headAt(passage, p) || passage.any(p, TITLES)) return undefined
    body ||= part?.entry.id === 'body'
    if (mark?.form === 'name' || mark?.form === 'adjective') party = mark
    p = mark?.after ?? p + (part?.length ?? join ?? 1)
  }
  if (!body) return undefined
  if (behindName) return CLOSES.has(passage.folded(p)) || p >= passage.after ? { after: p, party } : undefined
  if (passage.folded(p) !== ',') return undefined
  const titled = skipTitles(passage, p + 1, true)
  const name = nameAt(passage, titled, end)
  return name && (titled > p + 1 || name.folded.length > 1) ? { after: p, party } : undefined
}

function joinAt(passage: Passage, at: number): number | undefined {
  return passage
    .hits(at)
    .find(({ entry }) => entry.kind === 'and' || entry.kind === 'article' || JOINED_BY.has(entry.id))?.length
}
