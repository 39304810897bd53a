/** Finds where a person's name ends, by what may stand in a name; a list of names is not needed. */
import { CAPITALISED, DEFINITE, NAME_PART, NAME_START, PLURAL, PRESENT, SINGULAR, WITH_AND } from '../sense/features.ts'
import { LETTER } from '../text/chars.ts'
import { JOINED, NEW_LINE } from '../text/tokens.ts'
import type { Passage } from './passage.ts'

/** Names of more words than this are misreadings. */
const LIMIT = 10
/** Kinds of entry that end a name in a script with capitals: "Blinken Tuesday", "Wang Yi China". */
const NOT_IN_NAMES = new Set([
  'state',
  'organisation',
  'month',
  'weekday',
  'office',
  'day',
  'encounter',
  'round',
  'joint',
  'voice',
  'title',
  'honorific',
  'article',
  'office-part',
  'format',
  'voice',
  'document',
  'delegation',
  'group',
  'common',
  'venue',
  'quality',
])

export interface Name {
  readonly first: number
  readonly after: number
  /** Folded letters of an attached conjunction or preposition before the first word. */
  readonly cut: number
  /** The words that make the name, folded, without particles. */
  readonly folded: string[]
}

/**
 * The name that begins at a token, or nothing. `cut` skips letters of a clitic that the caller has recognised; `expected` says
 * that an office or title stands before, behind which an indefinite word can be nothing but a name if the next is one.
 */
export function nameAt(passage: Passage, at: number, end: number, cut = 0, expected = false): Name | undefined {
  if (passage.language.morphology.name) {
    const length = passage.language.morphology.name(passage.words, at, end, passage.tokens.gap)
    if (!length) return undefined
    const folded = [
      passage.words
        .slice(at, at + length)
        .map((word) => word.folded)
        .join(''),
    ]
    return { first: at, after: at + length, cut: 0, folded }
  }
  return passage.language.grammar.cased ? casedName(passage, at, end) : plainName(passage, at, end, cut, expected)
}

function casedName(passage: Passage, at: number, end: number): Name | undefined {
  const { tokens, words } = passage
  const folded: string[] = []
  let p = at
  let after = at
  while (p < end && p - at < LIMIT && (p === at || tokens.gap[p] !== NEW_LINE)) {
    const word = words[p]
    if (!word) break
    const sign = word.folded
    if (p > at && tokens.gap[p] === JOINED && (sign === '-' || sign === "'") && tokens.gap[p + 1] === JOINED) {
      if (sign === "'" && words[p + 1]?.folded === 's') break
      p++
      continue
    }
    if (sign === '.' && p > at && tokens.gap[p] === JOINED && isInitial(passage, p - 1)) {
      after = ++p
      continue
    }
    const joined =
      p > at &&
      tokens.gap[p] === JOINED &&
      tokens.cls[p] === LETTER &&
      (words[p - 1]?.folded === '-' || words[p - 1]?.folded === "'")
    if (tokens.cls[p] !== LETTER) break
    if (!(word.feats & NAME_PART) && !joined) break
    if (word.feats & CAPITALISED) {
      if (
        !joined &&
        passage
          .hits(p)
          .some(({ entry, length }) => NOT_IN_NAMES.has(entry.kind) && (p > at || length > 1 || entry.kind !== 'state'))
      )
        break
      if (p === at && !(word.feats & NAME_START)) break
      if (p > at && !joined && isVerb(passage, p)) break
      if (passage.find(p, 'name-particle') === undefined) folded.push(sign)
      after = p + 1
    } else if (joined) {
      after = p + 1
    } else if (p === at && !nextIsCapital(passage, p + 1)) break
    p++
  }
  return folded.every((word) => word.length < 2) ? undefined : { first: at, after, cut: 0, folded }
}

/** "Receives", "Meets": a verb of a headline, not a name. */
function isVerb(passage: Passage, at: number): boolean {
  return passage
    .hits(at)
    .some(({ entry, feats }) => entry.kind === 'cue' && feats & PRESENT && feats & SINGULAR && !(feats & PLURAL))
}

function isInitial(passage: Passage, at: number): boolean {
  const word = passage.words[at]
  if (!word || !(word.feats & CAPITALISED)) return false
  return word.folded.length <= 2 || word.hits.some((hit) => hit.entry.kind === 'abbreviation')
}

function nextIsCapital(passage: Passage, at: number): boolean {
  return ((passage.words[at]?.feats ?? 0) & CAPITALISED) !== 0
}

function plainName(passage: Passage, at: number, end: number, cut: number, expected: boolean): Name | undefined {
  const { tokens, words } = passage
  const folded: string[] = []
  let p = at
  let particle = ''
  let sonOf = false
  while (p < end && p - at < LIMIT && (p === at || tokens.gap[p] !== NEW_LINE)) {
    const word = words[p]
    if (!word || tokens.cls[p] !== LETTER || word.folded.length < 2) break
    const own = p === at && cut > 0
    const isParticle = passage.hits(p).some(({ entry }) => entry.kind === 'that' || entry.kind === 'not')
      ? undefined
      : passage.find(p, 'name-particle')
    if (isParticle && !own) {
      if (p === at && !isNamePart(passage, p + 1, end)) break
      // عبد الله and عبدالله, أبو زيد and أبوزيد are one name.
      if (isParticle.entry.id === 'joined') particle = word.folded
      else sonOf = p > at
      p++
      continue
    }
    // Whatever stands behind بن is a name.
    if (
      !own &&
      !sonOf &&
      !isNamePart(passage, p, end, p === at) &&
      !(p > at
        ? sandwiched(passage, p, end) || (expected && folded.length === 1 && surname(passage, p, end))
        : expected && wordAsName(passage, p, end))
    )
      break
    if (p > at && !sonOf && (opensNext(passage, p) || opensOffice(passage, p) || opensTime(passage, p))) break
    sonOf = false
    folded.push(particle + (own ? word.folded.slice(cut) : word.folded))
    particle = ''
    p++
  }
  if (folded.length === 0) return undefined
  let after = p
  while (after > at + 1 && passage.find(after - 1, 'name-particle')) after--
  return { first: at, after, cut, folded }
}

/** A foreign name's syllable that happens to be a word (قوه in تشن قوه دونغ): a name goes on behind it. */
function sandwiched(passage: Passage, at: number, end: number): boolean {
  const word = passage.words[at]
  const next = passage.words[at + 1]
  if (!word || !next || at + 1 >= end || next.hits.length > 0 || !(next.feats & NAME_START)) return false
  return (
    word.folded.length < 5 &&
    word.hits.length > 0 &&
    word.hits.every(({ entry }) => entry.kind === 'common' || entry.kind === 'adjective')
  )
}

/** A definite word behind a title and a given name, with the phrase's end behind it, is the family name: المهندس علاء القاضي. */
function surname(passage: Passage, at: number, end: number): boolean {
  const word = passage.words[at]
  if (!word || !passage.find(at - 1, 'given') || !(word.feats & DEFINITE) || !word.folded.startsWith('ال')) return false
  const plain = word.hits.every(
    ({ entry }) =>
      entry.kind === 'common' || entry.kind === 'adjective' || entry.kind === 'quality' || entry.kind === 'state',
  )
  if (!plain) return false
  const after = at + 1
  return (
    after >= end ||
    passage.tokens.cls[after] !== LETTER ||
    passage.conjoined(after) > 0 ||
    passage.find(after, 'that') !== undefined ||
    passage.hits(after).some(({ feats }) => feats & WITH_AND)
  )
}

/** Behind a definite office an indefinite word is no attribute of it; with an unknown word behind, it is a given name. */
function wordAsName(passage: Passage, at: number, end: number): boolean {
  const word = passage.words[at]
  const next = passage.words[at + 1]
  if (!word || !next || at + 1 >= end || next.hits.length > 0 || !(next.feats & NAME_START) || next.feats & DEFINITE)
    return false
  // بالينت only looks like a word with preposition and article: nobody knows the rest.
  if (word.feats & DEFINITE && word.folded.startsWith('ال')) return false
  if (/[\u064b-\u064d]/.test(passage.raw(at)) || word.folded.length < 3 || passage.conjoined(at) > 0) return false
  return word.hits.every(
    ({ entry, split }) =>
      (entry.kind === 'common' && entry.id === 'noun' && split.cut === 0 && split.tail === 0) ||
      entry.kind === 'adjective',
  )
}

function isNamePart(passage: Passage, at: number, end: number, first = false): boolean {
  if (at >= end) return false
  const word = passage.words[at]
  // إلنور: what looks like the article before a known name, with a surname behind it.
  if (first && word && word.feats & DEFINITE && word.hits.some(({ entry }) => entry.kind === 'given')) {
    const next = passage.words[at + 1]
    if (next && at + 1 < end && next.hits.length === 0 && next.feats & NAME_START) return true
  }
  if (!word || !(word.feats & (first ? NAME_START : NAME_PART))) return false
  // A given name that is also an ordinary word (سلام) needs the rest of a name behind it.
  if (
    first &&
    word.hits.some(({ entry, split }) => (entry.kind === 'common' || entry.kind === 'stance') && split.cut === 0)
  ) {
    const next = passage.words[at + 1]
    const goesOn =
      next !== undefined &&
      at + 1 < end &&
      (next.feats & NAME_PART) !== 0 &&
      (next.hits.length === 0 || next.hits.some(({ entry }) => entry.kind === 'given'))
    if (!goesOn && passage.find(at + 1, 'name-particle') === undefined) return false
  }
  // A given name that is also a word of grammar (علي / على) counts only beside another part of a name.
  if (word.hits.some(({ entry, split }) => entry.kind === 'preposition' && split.cut === 0)) {
    const next = passage.words[at + 1]
    if (next === undefined || at + 1 >= end) return false
    return (
      next.hits.some(({ entry }) => entry.kind === 'given' || entry.kind === 'name-particle') ||
      (first && next.hits.length === 0 && (next.feats & NAME_PART) !== 0)
    )
  }
  return true
}

/** A given name that is also an office (أمير) is one where a body or a party follows. */
function opensOffice(passage: Passage, at: number): boolean {
  if (!passage.find(at, 'office')) return false
  return passage
    .hits(at + 1)
    .some(
      ({ entry }) =>
        entry.kind === 'office-part' ||
        entry.kind === 'state' ||
        entry.kind === 'side' ||
        entry.kind === 'organisation',
    )
}

/** A given name that is also a part of the day (صباح) is one where a day follows: صباح أمس. */
function opensTime(passage: Passage, at: number): boolean {
  const time = passage.find(at, 'part-of-day')
  return (
    time !== undefined &&
    passage
      .hits(at + time.length)
      .some(({ entry }) => entry.kind === 'deictic' || entry.kind === 'weekday' || entry.kind === 'when')
  )
}

/** Within a run of unknown words, one that begins with a conjunction begins the next name: بوتين وشي. */
function opensNext(passage: Passage, at: number): boolean {
  const word = passage.words[at]
  if (!word) return true
  if (passage.find(at, 'given')?.split.cut === 0) return false
  return passage.conjoined(at) > 0
}
