/** What the words beside a name show: a verb, an office, the end of a clause. */
import type { Split } from '../../language/lexicon.ts'
import { PARTICIPLE, WITH_ARTICLE } from '../../sense/features.ts'
import { kinds } from '../../sense/kind-set.ts'
import { DIGIT, LETTER, PUNCTUATION } from '../../text/chars.ts'
import { NEW_LINE } from '../../text/tokens.ts'
import type { Passage } from '../passage.ts'
import type { Draft } from './draft.ts'
import type { Name } from './name.ts'
import { unknownFamily } from './name-family.ts'
import { isGrammar } from './name-plain.ts'
import { headAt, type Office, officeAt } from './office.ts'

/** Words of grammar behind which a verb stands: "will chair". */
const VERB_FOLLOWS = new Set(['will', 'may', 'must'])

const CUE = kinds('cue')
const PREPOSITION = kinds('preposition')

const OPENS_QUOTE = new Set(['"', '«', ':', '“'])

/** Whether a word that could name an office is a verb where it stands. */
export function isVerb(passage: Passage, at: number): boolean {
  if (!passage.any(at, CUE)) return false
  // "told his host that P": behind a possessive stands a noun, and so it does behind an article: "the meeting that".
  if (passage.find(at - 1, 'possessive')) return false
  if (passage.language.grammar.articles === 'word' && passage.articleBefore(at)) return false
  const verb = passage.find(at, 'cue')
  if (verb && passage.find(at + verb.length, 'that')) return true
  // مضيفا "...": who hosts something says nothing.
  if (verb && verb.feats & PARTICIPLE && OPENS_QUOTE.has(passage.folded(at + verb.length))) return true
  return passage.hits(at - 1).some(({ entry }) => VERB_FOLLOWS.has(entry.kind))
}

export function one(draft: Draft | undefined): Draft[] | undefined {
  return draft && [draft]
}

/** A word of grammar, whoever else is called so: على is a preposition, though somebody is called Ali. */
export function isWord(passage: Passage, at: number): boolean {
  if (isGrammar(passage, at)) return true
  return passage.hits(at).some(({ entry, split }) => entry.kind === 'preposition' && split.cut + split.tail === 0)
}

/** The ways in which a token can spell one word of a name: as it stands, after clitics, or with a particle before it. */
export function spellings(passage: Passage, at: number, end: number): { word: string; cut: number; length: number }[] {
  const found = [{ word: passage.nameKey(at), cut: 0, length: 1 }]
  if (passage.find(at, 'name-particle')?.entry.id === 'joined' && at + 1 < end)
    found.push({ word: passage.folded(at) + passage.folded(at + 1), cut: 0, length: 2 })
  for (const split of passage.splits(at)) {
    if (!split.tail && !leavesArticle(passage, at, split)) found.push({ word: split.stem, cut: split.cut, length: 1 })
  }
  return found
}

/** "received, today, X al-Y,": whether two words stand between commas of which the second can only be a family name with its article. */
export function closesInsertion(passage: Passage, at: number): boolean {
  if (!unknownFamily(passage, at + 1)) return false
  return passage.folded(at - 1) === ',' && passage.folded(at + 2) === ',' && !passage.language.grammar.cased
}

/** Behind a verb, everything before a comma and an office is a name, whatever its words: "met X, deputy head of ...". */
export function beforeOffice(passage: Passage, at: number, end: number): Name | undefined {
  const inserted = passage.folded(at - 1) === ','
  if (passage.language.grammar.cased || !(inserted || passage.find(at - 1, 'cue'))) return undefined
  const folded: string[] = []
  for (let p = at; p < end && p - at < LONG_NAME; p++) {
    if (passage.folded(p) === ',') {
      // ... and behind the comma of an insertion where a family name with its article closes it: "received, today, X al-Y, ambassador of A".
      if (inserted && !unknownFamily(passage, p - 1)) return undefined
      const office = officeAt(passage, p + 1, end)
      if (inserted && !office?.party) return undefined
      return office && !office.joined && folded.length > 1 ? { first: at, after: p, cut: 0, folded } : undefined
    }
    const plain = passage.hits(p).every(({ entry }) => ['common', 'given', 'adjective'].includes(entry.kind))
    if (passage.tokens.cls[p] !== LETTER || !plain) return undefined
    folded.push(passage.folded(p))
  }
  return undefined
}

/** Whether a person may be expected at a token: behind a verb, a preposition or a conjunction. */
export function expectsPerson(passage: Passage, at: number): boolean {
  return passage.hits(at - 1).some(({ entry }) => ['cue', 'preposition', 'and'].includes(entry.kind))
}

/** Where a line ends, or where nothing that begins at a token reaches. */
export function lineEnd(passage: Passage, at: number): number {
  const reach = passage.language.spaces ? WORDS : SIGNS
  return Math.min(passage.after, at + reach, passage.tokens.line[at] as number)
}

/** Most words of an office with all that its holder is charged with, and his name. */
const WORDS = 48
/** ... of signs, each of which is a token. */
const SIGNS = 64

/** An office right behind a name, without words that say whose, and without another name behind it. */
export function officeHeld(passage: Passage, at: number, end: number): Office | undefined {
  if (at >= end || headAt(passage, at)?.entry.kind !== 'office') return undefined
  const office = officeAt(passage, at, end)
  return office && office.parties.length === 0 ? office : undefined
}

const CLAUSE_ENDS = new Set(['.', ',', ';', ':', ')', '!', '?'])

export function opensClause(passage: Passage, at: number): boolean {
  const { gap, cls } = passage.tokens
  if (at === passage.first || gap[at] === NEW_LINE) return true
  return cls[at - 1] === PUNCTUATION && CLAUSE_ENDS.has(passage.folded(at - 1))
}

/** Kinds of word before which a name of two or three signs may end. */
const NAME_CLOSES = new Set(
  'cue preposition and adverb will auxiliary also weekday deictic part-of-day title'.split(' '),
)

export function closesName(passage: Passage, at: number): boolean {
  return (
    passage.folded(at) === '、' ||
    passage.tokens.cls[at] === DIGIT ||
    passage.find(at, 'particle')?.entry.id === 'list' ||
    passage.hits(at).some(({ entry }) => NAME_CLOSES.has(entry.kind))
  )
}

/** Whether a verb of speaking or meeting stands at a token, words that go with it left out, or behind a phrase of where or of what, or behind a title. */
export function tellsOf(passage: Passage, at: number): boolean {
  let p = behindWhen(passage, at + (passage.find(at, 'title')?.length ?? 0))
  for (let i = 0; i < 3; i++) p += passage.find(p, 'adverb')?.length ?? passage.find(p, 'will')?.length ?? 0
  return passage.find(p, 'cue') !== undefined || isWith(passage, p) || tellsBehindPhrase(passage, p)
}

/** Longest day behind a name, in tokens: 2025年3月4日（周二）下午. */
const DAY = 16

/** 韦克强4日下午: behind the day on which somebody does something. */
function behindWhen(passage: Passage, at: number): number {
  let p = at
  while (p - at < DAY) {
    const word = passage.find(p, 'weekday') ?? passage.find(p, 'deictic') ?? passage.find(p, 'part-of-day')
    const unit = passage.tokens.cls[p] === DIGIT ? passage.find(p + 1, 'unit') : undefined
    if (word) p += word.length
    else if (unit) p += 1 + unit.length
    else if (passage.folded(p) === '(' && passage.tokens.cls[p + 1] === DIGIT && passage.folded(p + 2) === ')') p += 3
    else break
  }
  return p
}

const PHRASES = new Set(['in', 'about', 'to'])
/** Longest such phrase, in tokens. */
const PHRASE = 24

/** 在A会见, 就P表示: whether a verb of several signs stands behind a phrase, before the clause ends. */
function tellsBehindPhrase(passage: Passage, at: number): boolean {
  const word = passage.any(at, PREPOSITION) ? passage.find(at, 'preposition') : undefined
  if (!word || !PHRASES.has(word.entry.id) || word.length > 1 || !passage.opensWord(at)) return false
  for (let p = at + 1; p < Math.min(passage.after, at + PHRASE); p++) {
    if (CLAUSE_ENDS.has(passage.folded(p))) return false
    if (passage.any(p, CUE) && passage.opensWord(p) && (passage.find(p, 'cue')?.length ?? 0) > 1) return true
  }
  return false
}

export function isWith(passage: Passage, at: number): boolean {
  const word = passage.any(at, PREPOSITION) ? passage.find(at, 'preposition') : undefined
  return word?.length === 1 && word.entry.id === 'with'
}

/** Longest name of words that mean something else, in tokens. */
export const LONG_NAME = 6

/** Whether what a clitic leaves still has its article: then the name's own word comes without both. */
function leavesArticle(passage: Passage, at: number, { cut, feats }: Split): boolean {
  return passage.splits(at).some((other) => other.cut > cut && other.feats === (feats | WITH_ARTICLE))
}
