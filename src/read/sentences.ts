/** Cuts a passage into sentences. */
import { CAPITALISED } from '../sense/features.ts'
import { CLASS, DIGIT, LETTER } from '../text/chars.ts'
import { CLOSING_QUOTES } from '../text/quotes.ts'
import { HAN, JOINED, NEW_LINE, PUNCTUATION, SPACED } from '../text/tokens.ts'
import { behindDateline } from './dateline.ts'
import type { Passage } from './passage.ts'

/** Half-open token range; `opens` says that it begins a paragraph (a line of the text). */
export interface Sentence {
  readonly first: number
  readonly after: number
  readonly opens: boolean
}

/**
 * Most tokens of a sentence: what runs on is cut, so that a search within a sentence costs no more than this however long the text.
 * No sentence that was written to be read is as long.
 */
const LONGEST = 400
/** Longest title that is an abbreviation of its word and keeps its full stop, in letters: Prof., Engr. */
const SHORTENED = 4
/** Signs behind the number of a paragraph. */
const NUMBERING = new Set(['.', ')'])
const ENDS = new Set(['.', '!', '?', '…'])
/** Marks that open a quotation, though folding makes them one with those that close it. */
const OPENS = new Set(['“', '‘'])
/** What may still follow a sentence's last stop and belongs to it. */
const CLOSES = new Set([...CLOSING_QUOTES, "'", ')', ']', '.', '!', '?', '…'])

export function sentencesOf(passage: Passage): Sentence[] {
  const sentences: Sentence[] = []
  const { tokens } = passage
  let first = passage.first
  let opens = true
  const breaks = spacesBreak(passage)
  const start = () => {
    if (opens) first = behindNumber(passage, first)
    // In a script without spaces the dateline stands in the sentence itself.
    if (opens && !passage.language.spaces) first = behindDateline(passage, first, passage.after)
  }
  const close = (after: number, next: boolean) => {
    if (after > first) sentences.push({ first, after, opens })
    first = after
    opens = next
    start()
  }
  start()
  for (let at = passage.first; at < passage.after; at++) {
    if (at > first && tokens.gap[at] === NEW_LINE && !wraps(passage, at)) close(at, true)
    if (at - first >= LONGEST) close(at, false)
    if (tokens.cls[at] !== PUNCTUATION || !ENDS.has(passage.folded(at))) continue
    let after = at + 1
    while (
      after < passage.after &&
      tokens.gap[after] !== NEW_LINE &&
      CLOSES.has(passage.folded(after)) &&
      closesHere(passage, after)
    )
      after++
    if (ends(passage, first, at, after)) {
      const gap = after < passage.after ? tokens.gap[after] : JOINED
      close(after, gap === NEW_LINE || (breaks && gap !== JOINED))
      at = after - 1
    }
  }
  close(passage.after, true)
  return sentences
}

/** Whether a line only goes on in the next: it ends with a word, comma or semicolon, and a small letter opens what follows. */
function wraps(passage: Passage, at: number): boolean {
  const { cls } = passage.tokens
  const last = passage.raw(at - 1)
  if (cls[at] !== LETTER || (cls[at - 1] === PUNCTUATION && last !== ',' && last !== ';')) return false
  const [letter = ''] = passage.raw(at)
  return letter === letter.toLowerCase() && letter !== letter.toUpperCase()
}

/**
 * In a script without spaces one behind a full stop is all that is left of a paragraph's end, unless every stop has one:
 * "……合作。 双方……".
 */
function spacesBreak(passage: Passage): boolean {
  if (passage.language.spaces) return false
  const { cls, gap } = passage.tokens
  for (let at = passage.first + 1; at < passage.after; at++)
    if (gap[at] === JOINED && cls[at] === HAN && passage.raw(at - 1) === '。') return true
  return false
}

/** "4. A memorandum was signed": behind the number of a paragraph, which is no part of its first sentence. */
function behindNumber(passage: Passage, first: number): number {
  const { tokens, after } = passage
  const behind = first + 2
  const numbers = tokens.cls[first] === DIGIT && tokens.gap[first + 1] === JOINED && behind < after
  return numbers && tokens.gap[behind] === SPACED && NUMBERING.has(passage.folded(first + 1)) ? behind : first
}

/** A quotation mark after a stop closes if it is joined to the stop; one after a space opens the next sentence. */
function closesHere(passage: Passage, at: number): boolean {
  // In a script without spaces a mark that only opens is joined to the stop before it as well.
  if (!passage.language.spaces && OPENS.has(passage.raw(at))) return false
  return passage.tokens.gap[at] === JOINED || ENDS.has(passage.folded(at)) || passage.folded(at) === '»'
}

function ends(passage: Passage, first: number, at: number, after: number): boolean {
  const { tokens } = passage
  if (after >= passage.after || tokens.gap[after] === NEW_LINE) return true
  if (tagFollows(passage, at, after)) return false
  if (passage.folded(at) !== '.' || passage.raw(at) !== '.') return true
  // "2.5", "www.site", "U.S.": a stop with something joined behind it ends nothing.
  if (tokens.gap[after] === JOINED && after === at + 1) return isGlued(passage, at, after)
  const next = passage.words[after]
  const before = passage.words[at - 1]
  if (!next || !before || at === first) return true
  // 康达(Daniel J. Kritenbrink): an initial in a script that has none.
  if (!passage.language.spaces && before.folded.length === 1 && tokens.cls[at - 1] === LETTER) return false
  // (Dr. Name): Latin letters on both sides of its stop.
  if (!passage.language.spaces && tokens.cls[at - 1] === LETTER && tokens.cls[after] === LETTER) return false
  if (passage.language.grammar.cased) {
    const raw = passage.raw(after)
    const letter = CLASS[raw.charCodeAt(0)] === LETTER
    if (letter && !(next.feats & CAPITALISED)) return false
    // "at 3 p.m. (local time)": brackets that open with a small letter go on.
    const inside = raw === '(' ? passage.words[after + 1] : undefined
    if (inside && tokens.cls[after + 1] === LETTER && !(inside.feats & CAPITALISED)) return false
    // "at 9:30 p.m. Tuesday": a weekday behind a single letter goes on.
    if (tokens.gap[at] === JOINED && before.folded.length === 1 && passage.find(after, 'weekday')) return false
    if (tokens.gap[at] === JOINED && before.folded.length === 1 && before.feats & CAPITALISED) {
      // An initial, or the last letter of "U.S.": a sentence ends there only if a word of grammar follows.
      if (before.hits.some(({ entry }) => entry.kind === 'title') && opensFamily(passage, after)) return false
      // "met Wan E. Wan E said": a name of one letter, and the same name again.
      if (at > first + 1 && tokens.cls[at - 2] === LETTER && passage.raw(at - 2) === raw) return true
      return passage
        .hits(after)
        .some((hit) => hit.entry.kind === 'article' || hit.entry.kind === 'pronoun' || hit.entry.kind === 'joint')
    }
  }
  if (
    tokens.gap[at] === JOINED &&
    before.hits.some(
      ({ entry }) => entry.kind === 'abbreviation' || (entry.kind === 'title' && before.folded.length <= SHORTENED),
    )
  ) {
    return false
  }
  // "la 2da. Reunión": the ending of an ordinal keeps its stop.
  if (tokens.gap[at] === JOINED && tokens.gap[at - 1] === JOINED && tokens.cls[at - 2] === DIGIT)
    if (before.hits.some(({ entry }) => entry.kind === 'ordinal-mark')) return false
  // A numbered heading: "1. ..."
  return !(tokens.cls[at - 1] === DIGIT && at - 1 === first)
}

/** '"P?" - said X', '"P!" said X': behind a quotation's own stop a small letter goes on, with or without a dash. */
function tagFollows(passage: Passage, at: number, after: number): boolean {
  if (!passage.language.grammar.cased || after === at + 1 || !CLOSING_QUOTES.has(passage.folded(after - 1)))
    return false
  const word = passage.folded(after) === '-' ? after + 1 : after
  const feats = passage.words[word]?.feats ?? 0
  return passage.tokens.cls[word] === LETTER && !(feats & CAPITALISED)
}

/** "M. Le Drian": behind a title an article with a capital, before a word with one that nobody knows, opens a family's name. */
function opensFamily(passage: Passage, at: number): boolean {
  const next = passage.words[at + 1]
  return (
    next !== undefined &&
    passage.find(at, 'article') !== undefined &&
    next.hits.length === 0 &&
    (next.feats & CAPITALISED) !== 0
  )
}

/**
 * The space after a full stop is often lost: a letter joined to it opens a sentence if a word precedes it, and where there are
 * capitals it must be one behind a small letter ("relations.He", not "U.S").
 */
function isGlued(passage: Passage, at: number, after: number): boolean {
  if (passage.tokens.cls[at - 1] !== LETTER || passage.tokens.cls[after] !== LETTER) return false
  if (!passage.language.grammar.cased) return true
  const before = passage.words[at - 1]
  const next = passage.words[after]
  return (
    before !== undefined &&
    next !== undefined &&
    (before.feats & CAPITALISED ? isName(before.raw) && next.folded.length > LONG_NAME : before.folded.length > 1) &&
    (next.feats & CAPITALISED) !== 0 &&
    next.folded.length > 1
  )
}

/** Shortest name, and shortest word behind it, between which a stop without its space ends a sentence: the parts of an address are shorter. */
const LONG_NAME = 3

/** A capitalised word that is no abbreviation. */
function isName(raw: string): boolean {
  return raw.length > LONG_NAME && raw.slice(1) === raw.slice(1).toLowerCase()
}
