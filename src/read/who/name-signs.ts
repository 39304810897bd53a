/** What the signs of a script without spaces are, one by one and in a row: syllables of a foreign name, words, names of states. */
import type { Hit } from '../../language/lexicon.ts'
import { kinds } from '../../sense/kind-set.ts'
import { DIGIT } from '../../text/chars.ts'
import { HAN } from '../../text/tokens.ts'
import type { Passage } from '../passage.ts'

/** What joins the parts of a foreign name. */
export const DOTS = new Set(['·', '•', '-', '='])
const GIVEN = kinds('given')

export function isHan(passage: Passage, at: number): boolean {
  return at < passage.after && passage.tokens.cls[at] === HAN
}

export function isSound(passage: Passage, at: number): boolean {
  const word = passage.words[at]
  return (
    (word?.kinds.meets(GIVEN) && word.hits.some(({ entry }) => entry.kind === 'given' && entry.id === 'syllable')) ??
    false
  )
}

export function spelled(passage: Passage, first: number, after: number): boolean {
  for (let p = first; p < after; p++) if (!isSound(passage, p)) return false
  return true
}

export function isOneWord(passage: Passage, first: number, after: number): boolean {
  for (let p = first + 1; p < after; p++) if (passage.opensWord(p)) return false
  return true
}

/** Signs of an idiom. */
const IDIOM = 4

/** 齐聚一堂: signs that a dictionary knows as one word of that length. */
export function isIdiom(passage: Passage, at: number): boolean {
  return passage.opensWord(at) && isOneWord(passage, at, at + IDIOM) && passage.opensWord(at + IDIOM)
}

/** 韩国瑜: a family name that is short for a state and its noun, where one more sign that is no word closes the name. */
export function likeState(passage: Passage, at: number): boolean {
  const state = passage.hits(at).some(({ entry, length }) => entry.kind === 'state' && length === 2)
  const last = at + 2
  if (!state || !isHan(passage, last) || !passage.opensWord(last + 1)) return false
  return passage.hits(last).every(({ entry }) => entry.kind === 'given')
}

/** A conjunction, a preposition of one sign, or the sign that closes a list. */
export function isLink({ entry, length }: Hit): boolean {
  if (entry.kind === 'particle') return entry.id === 'list' && length === 1
  return entry.kind === 'and' || (entry.kind === 'preposition' && length === 1)
}

/** A word of several signs that a dictionary knows, unless they may spell a name, or a conjunction is cut off with a name's last sign. */
export function isKnownWord(passage: Passage, at: number): boolean {
  if (!passage.opensWord(at)) return false
  let p = at + 1
  while (isHan(passage, p) && !passage.opensWord(p)) p++
  // 安在 in 埃尔多安在会上, 冈和 in 冈和总理
  if (p - at === 2 && passage.words[at + 1]?.hits.some(isLink)) return false
  // 一举 in 关口昌一举行: a verb begins within it, and goes on behind it.
  if (p - at === 2 && passage.hits(at + 1).some(({ entry, length }) => entry.kind === 'cue' && length > 1)) return false
  return p - at > 1 && !spelled(passage, at, p)
}

/** Whether each sign of a stretch is short for a state, as words of their own or not. */
export function mayBeStates(passage: Passage, first: number, after: number): boolean {
  if (first < passage.first) return false
  for (let p = first; p < after; p++) {
    const short = passage.words[p]?.hits.some(({ entry, length }) => entry.kind === 'state' && length === 1)
    if (!short) return false
  }
  return true
}

export function allStates(passage: Passage, first: number, after: number): boolean {
  for (let p = first; p < after; p++) if (!passage.find(p, 'state')) return false
  return true
}

export function dots(passage: Passage, first: number, after: number): boolean {
  for (let p = first; p < after; p++) if (DOTS.has(passage.folded(p))) return true
  return false
}

export function allHan(passage: Passage, first: number, after: number): boolean {
  for (let p = first; p < after; p++) if (!isHan(passage, p) || (p > first && passage.tokens.gap[p] !== 0)) return false
  return true
}

/** Whether a dot that joins the parts of a name follows the word at a token. */
export function dotFollows(passage: Passage, at: number): boolean {
  let p = at + 1
  while (isHan(passage, p) && !passage.opensWord(p)) p++
  return (passage.folded(p) === '·' || passage.folded(p) === '•') && isHan(passage, p + 1)
}

/** 彼得 in 彼得斯: a name of several signs that a dictionary has as well. */
export function isPersonal(passage: Passage, at: number): boolean {
  return passage.hits(at).some(({ entry, length }) => entry.kind === 'given' && entry.id === 'personal' && length > 1)
}

/** Whether a state's name of several signs begins at a token, which `within` a longer word may go on. */
export function opensState(passage: Passage, at: number, within: boolean): boolean {
  const ends = (after: number) => within || !isHan(passage, after) || passage.find(after, 'particle') !== undefined
  const state = ({ entry, length }: Hit) => length > 1 && entry.kind === 'state' && ends(at + length)
  return passage.opensWord(at) && passage.hits(at).some(state)
}

/** 伊斯兰-阿拉伯机制: words that a hyphen joins, each of which a dictionary knows. */
export function joinsWords(passage: Passage, first: number, after: number): boolean {
  let start = first
  for (let p = first; p <= after; p++) {
    if (p < after && passage.folded(p) !== '-') continue
    if (p === after && start === first) return false
    if (p - start < 2 || !passage.opensWord(start) || !isOneWord(passage, start, p)) return false
    start = p + 1
  }
  return true
}

/** Whether a sign that can join nouns is a name's last: a number, an adverb or a preposition follows. */
export function endsWithLink(passage: Passage, at: number): boolean {
  if (!passage.find(at, 'and') || !isHan(passage, at)) return false
  if (passage.tokens.cls[at + 1] === DIGIT) return passage.tokens.gap[at + 1] === 0
  // 魏凤和上将: a title is joined to no name.
  const title = passage.find(at + 1, 'title')
  if (title && title.length > 1 && title.entry.id !== 'spouse') return true
  const opens = passage.hits(at + 1).find(({ entry }) => VERB_OPENS.has(entry.kind))
  // 韦克与友好国家外长: an adverb that describes a noun here.
  const noun = opens?.entry.kind === 'adverb' && passage.any(at + 1 + opens.length, SOMEBODY)
  return opens !== undefined && !noun && passage.opensWord(at + 1)
}

const SOMEBODY = kinds('country', 'state', 'organisation', 'office', 'official', 'side', 'delegation')

/** Kinds of word that open what is said of somebody. */
const VERB_OPENS = new Set(['adverb', 'will', 'preposition', 'part-of-day', 'deictic'])

/** 外长第六次会晤: an ordinal behind an office counts what follows. */
export function opensOrdinal(passage: Passage, at: number): boolean {
  return passage.find(at, 'ordinal-mark')?.entry.id === 'rank' && passage.find(at + 1, 'number') !== undefined
}

/** 廿八日, 二十八日 */
export function opensDay(passage: Passage, at: number): boolean {
  let p = at
  while (p - at < 4 && passage.hits(p).some(({ entry, length }) => entry.kind === 'number' && length === 1)) p++
  return p > at && passage.hits(p).some(({ entry, length }) => entry.kind === 'unit' && length === 1)
}

const UNGOVERNED = new Set('cue adverb will preposition and also auxiliary'.split(' '))

/** Whether what stands at a token can be no object of a word before it: a sign, or the verb and its adverbs. */
export function governsNothing(passage: Passage, at: number): boolean {
  if (!isHan(passage, at)) return true
  return passage.opensWord(at) && passage.hits(at).some(({ entry }) => UNGOVERNED.has(entry.kind))
}

/** The conjunction or preposition behind a name's last sign, where a dictionary takes the two for one word. */
export function cutOff(passage: Passage, at: number): boolean {
  const link = passage.words[at]?.hits.some(isLink) === true
  return link && !passage.opensWord(at) && passage.opensWord(at - 1) && passage.opensWord(at + 1)
}
