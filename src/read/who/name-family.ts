/** What makes the last word of a name in a script without capitals: family names with the article, adjectives, the number of a monarch. */
import { DEFINITE, FINITE } from '../../sense/features.ts'
import { LETTER } from '../../text/chars.ts'
import { NEW_LINE } from '../../text/tokens.ts'
import type { Passage } from '../passage.ts'

/** A word with the article behind a particle that is never alone. */
export function isEpithet(passage: Passage, at: number): boolean {
  const word = passage.words[at]
  return (
    word !== undefined &&
    passage.tokens.gap[at] !== NEW_LINE &&
    (word.feats & DEFINITE) !== 0 &&
    passage.articleAttached(at) &&
    !passage.hits(at).some(({ entry }) => entry.kind === 'state' || entry.kind === 'organisation')
  )
}

/** A word with the article that nobody knows. */
export function unknownFamily(passage: Passage, at: number): boolean {
  const word = passage.words[at]
  return word !== undefined && (word.feats & DEFINITE) !== 0 && word.hits.length === 0 && passage.articleAttached(at)
}

/** An ordinary word, with nothing written to it. */
export function isBare(passage: Passage, at: number): boolean {
  const word = passage.words[at]
  if (!word || word.feats & DEFINITE || passage.conjoined(at) > 0 || TANWIN.test(passage.raw(at))) return false
  return word.hits.every(
    ({ entry, feats, split }) =>
      split.cut + split.tail === 0 && (isPlainWord(entry.kind) || (entry.kind === 'cue' && (feats & FINITE) !== 0)),
  )
}

/** An adjective without the article closes a name that a given name opens: أحمد نظيف، عباس كامل رئيس ... Of an office it would have one. */
export function plainFamily(passage: Passage, at: number, end: number): boolean {
  // كامل is nobody's amal: a word that stands as it is has nothing before it.
  const whole = passage.hits(at).filter(({ split }) => split.cut === 0)
  const hits = whole.length > 0 ? whole : passage.hits(at)
  const closes = at + 1 >= end || passage.tokens.cls[at + 1] !== LETTER || passage.find(at + 1, 'office') !== undefined
  return (
    closes &&
    isGiven(passage, at - 1) &&
    hits.every(({ entry, split }) => entry.kind === 'adjective' && split.cut === 0)
  )
}

/** Kinds of word that describe a noun. */
const DESCRIBING = new Set(['adjective', 'quality', 'evaluation', 'office-part'])

/** نبيه بري في مقر, هاميش كاول.: a name is definite, and no adjective without the article describes it. */
export function indefinite(passage: Passage, at: number): boolean {
  const word = passage.words[at]
  if (!word || word.feats & DEFINITE || passage.conjoined(at) > 0 || TANWIN.test(passage.raw(at))) return false
  return (
    word.hits.length > 0 &&
    word.hits.some(({ entry }) => entry.kind === 'adjective') &&
    word.hits.every(
      ({ entry, split }) =>
        split.tail === 0 &&
        (split.preposition === 'as' ||
          (DESCRIBING.has(entry.kind) && (split.cut === 0 || entry.kind === 'office-part'))),
    )
  )
}

/** Words that a name can have before its family name. */
export const LONG = 4

/** Whether a definite word ends the phrase, or is a given name by itself: محمد علي الحكيم، ... */
export function lastWord(passage: Passage, at: number, end: number): boolean {
  const closes = at + 1 >= end || passage.tokens.cls[at + 1] !== LETTER || passage.find(at + 1, 'title') !== undefined
  return closes || passage.hits(at).every(({ entry }) => entry.kind === 'given')
}

/** The number of a monarch behind his name: محمد السادس. */
export function regnal(passage: Passage, at: number): boolean {
  return passage.find(at, 'ordinal') !== undefined && ((passage.words[at]?.feats ?? 0) & DEFINITE) !== 0
}

const PLAIN = new Set(['common', 'adjective', 'quality', 'evaluation', 'stance'])
export const isPlainWord = (kind: string) => PLAIN.has(kind)
const MAY_BE_FAMILY = new Set([...PLAIN, 'state', 'issue', 'given', 'office-part'])

/**
 * A definite word right behind a lone given name is the family name (عبد الفتاح البرهان), unless a noun phrase of two definite
 * words begins with it; behind a title the end of the phrase shows it too (المهندس علاء القاضي).
 */
export function familyName(passage: Passage, at: number, end: number, expected: boolean): boolean {
  const word = passage.words[at]
  if (!word || !(word.feats & DEFINITE) || !passage.articleAttached(at) || !isGiven(passage, at - 1)) return false
  const hits = passage.hits(at)
  if (!hits.every(({ entry }) => MAY_BE_FAMILY.has(entry.kind))) return false
  // "... سلمان السعودي": an adjective of state behind a given name is the name's only behind a title.
  if (hits.some(({ entry }) => entry.kind === 'state') && !expected) return false
  const next = passage.words[at + 1]
  return (
    at + 1 >= end ||
    !next ||
    passage.tokens.cls[at + 1] !== LETTER ||
    !(next.feats & DEFINITE) ||
    passage.andAttached(at + 1) ||
    expected
  )
}

export function isGiven(passage: Passage, at: number): boolean {
  return passage.find(at, 'given') !== undefined || passage.find(at - 1, 'name-particle')?.entry.id === 'joined'
}

export const TANWIN = /[\u064b-\u064d]/

/** السفير تميم خلاف المتحدث باسم: whether the office of whoever is named begins, with its article. */
export function holdsNext(passage: Passage, at: number): boolean {
  const head = passage.hits(at).find(({ entry }) => entry.kind === 'office' || entry.kind === 'spokesperson')
  return head !== undefined && !head.split.preposition && passage.articleAttached(at)
}

/** ستيفن كريغ بوندي، سفير: what looks like a preposition before a given name ends a foreign one, where its bearer's office follows. */
export function heldName(passage: Passage, at: number): boolean {
  const { hits } = passage.words[at] ?? { hits: [] }
  const alike =
    hits.length > 0 && hits.every(({ entry, split }) => entry.kind === 'given' && split.preposition === 'by')
  return (
    alike &&
    passage.hits(at - 1).length === 0 &&
    passage.folded(at + 1) === ',' &&
    passage.find(at + 2, 'office') !== undefined
  )
}
