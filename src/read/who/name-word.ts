/** Which words end a name in a script without spaces, and which signs of a word elsewhere are a name's own. */
import type { Hit } from '../../language/lexicon.ts'
import { KindSet, kinds } from '../../sense/kind-set.ts'
import { DIGIT } from '../../text/chars.ts'
import type { Passage } from '../passage.ts'
import { cutOff, DOTS, governsNothing, isKnownWord, isSound, opensDay, spelled } from './name-signs.ts'

/** Kinds of word that end a name where they begin. */
const WORDS = new Set(
  'cue subordinator and or but while also that not may must will auxiliary preposition pronoun article possessive turn topic according resumptive editorial adverb quantity side country delegation official joint group homeland counterpart voice office office-part outsider spokesperson title honorific encounter press round format quality document capital venue stance page part-of-day deictic number common place state organisation particle'.split(
    ' ',
  ),
)

/** Kinds of which a single sign ends a name as well. */
const SIGNS = new Set(
  'cue subordinator and or but not may must will auxiliary preposition adverb also article particle deictic possessive pronoun'.split(
    ' ',
  ),
)

/** Given and family names. */
export const GIVEN = kinds('given')

const ENDING = new KindSet([...WORDS, ...SIGNS])

/** Kinds whose names may be spelled within another: 苏尔 in 曼苏尔. */
export const NAMES = new Set(['place', 'state', 'organisation'])

/** Longest run of signs that is looked at for one name. */
export const LONGEST = 24

/** 达比: behind one sign that is no word and spells by sound the next is the name's, which nobody has of one sign alone. */
export function isSecondSound(passage: Passage, at: number, first: number): boolean {
  if (at !== first + 1 || surnameAt(passage, first) || !isSound(passage, first) || !isSound(passage, at)) return false
  return (
    !isWord(passage, first, true) && !passage.hits(at).some(({ entry, length }) => length > 1 && WORDS.has(entry.kind))
  )
}

/** 比 in 赞比里, 朝 in 朝格特巴特尔: a sign that is a word elsewhere, among others that spell by sound. */
export function amidSound(passage: Passage, at: number, first: number): boolean {
  const longer = ({ entry, length }: Hit) => length > 1 && (WORDS.has(entry.kind) || NAMES.has(entry.kind))
  if (passage.hits(at).some(longer) || passage.hits(at + 1).some(longer)) return false
  return isSound(passage, at) && isSound(passage, at + 1) && isSound(passage, at > first ? at - 1 : at + 2)
}

/** 萨利 in 萨利赫, 德拉 in 德拉富恩特: a place that a longer run of signs begins with, all of which spell by sound. */
export function opensSound(passage: Passage, at: number, end: number): boolean {
  const sound = runOfSound(passage, at, end)
  const words = passage.hits(at).filter(({ entry, length }) => (length > 1 ? WORDS : SIGNS).has(entry.kind))
  return words.every(({ entry, length }) => NAMES.has(entry.kind) && at + length < sound)
}

/** Whether a family name stands at a token. */
export function isSurname(passage: Passage, at: number): boolean {
  return surnameAt(passage, at) !== undefined
}

/** The family name at a token. */
export function surnameAt(passage: Passage, at: number): Hit | undefined {
  if (!passage.any(at, GIVEN)) return undefined
  return passage.hits(at).find(({ entry }) => entry.kind === 'given' && entry.id === 'surname')
}

/** Whether a word begins at a token that begins no name. */
export function isWord(passage: Passage, at: number, opens: boolean): boolean {
  if (!passage.any(at, ENDING)) return false
  const signs = isSurname(passage, at) ? NONE : SIGNS
  return passage
    .hits(at)
    .some(({ entry, length }) => (length > 1 ? WORDS : signs).has(entry.kind) && (opens || !NAMES.has(entry.kind)))
}

const NONE: ReadonlySet<string> = new Set()

/** Behind the signs from a token on that spell by sound, the dots between them included. */
export function runOfSound(passage: Passage, at: number, end: number): number {
  let p = at
  while (p < end && p - at < LONGEST) {
    if (p > at && DOTS.has(passage.folded(p)) && isSound(passage, p + 1)) p++
    else if (isSound(passage, p) && !(p > at && ends(passage, p))) p++
    else break
  }
  return p
}

/** Whether a word begins at a token that ends a name before it. */
export function ends(passage: Passage, at: number): boolean {
  const hits = passage.hits(at)
  // 次郎 in 小泉进次郎
  if (hits.some(({ entry, length }) => entry.kind === 'given' && length > 1)) return false
  const among = isSound(passage, at) && isSound(passage, at - 1) && isSound(passage, at + 1)
  // 阿拉比在, 侯赛因以及: what follows leaves the sign nothing to govern.
  const day = passage.tokens.cls[at + 1] === DIGIT
  // 韦克斯于会谈后: a preposition that a name may begin with closes none.
  const opens = isSurname(passage, at) && passage.find(at, 'preposition') !== undefined
  const last = !opens && isSound(passage, at) && isSound(passage, at - 1) && !day && governsNothing(passage, at + 1)
  // 尼斯 in 阿尔巴尼斯
  const within = ({ entry, length }: Hit) => NAMES.has(entry.kind) && among && spelled(passage, at, at + length)
  const ending = (hit: Hit) =>
    hit.length > 1 ? WORDS.has(hit.entry.kind) && !within(hit) : !among && SIGNS.has(hit.entry.kind) && !last
  if (hits.some(ending)) return true
  return opensDay(passage, at) || isKnownWord(passage, at) || cutOff(passage, at)
}
