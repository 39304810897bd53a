/** Whether wordings of different reports are of one thing. Words decide within a language; over languages what stands beside them does. */
import { fold } from '../../text/chars.ts'
import type { Held } from '../held.ts'

/** Fewest letters of a word that carries content; in Arabic script short vowels are not written. */
const LETTERS = 4
const ARABIC_LETTERS = 3
/** Share of the shorter word that two forms of one word have in common at the least. */
const STEM = 0.75
/** Letters that a short word may have more in another form: "print" is no form of "principle". */
const ENDING = 3
const SHORT = 6
/** Letters in a row that are more than chance in words of any length. */
const CHANCE = 5
/** Share of content words from which two wordings in one language say the same. */
const SAME = 0.6

/** The folded words that carry content; in scripts without spaces each two signs that stand together. */
export function contentWords(text: string): string[] {
  const words = fold(text).match(/\p{Script=Han}+|[\p{L}\p{N}\p{M}]+/gu) ?? []
  return [...new Set(words.flatMap((word) => (/\p{Script=Han}/u.test(word) ? pairs(word) : long(word) ? [word] : [])))]
}

const pairs = (signs: string): string[] => Array.from(signs.slice(1), (sign, at) => (signs[at] as string) + sign)
/** By its first letter: the blocks of Arabic (Unicode 0600–077F). */
const arabic = (word: string): boolean => word >= '\u0600' && word < '\u0780'
const long = (word: string): boolean => /\p{N}/u.test(word) || word.length >= (arabic(word) ? ARABIC_LETTERS : LETTERS)

/** How many content words two wordings share, and which share of the shorter one's that is. */
export function shared(one: readonly string[], other: readonly string[]): { count: number; share: number } {
  const [short, wide] = one.length <= other.length ? [one, other] : [other, one]
  const count = short.filter((word) => wide.some((candidate) => oneWord(word, candidate))).length
  return { count, share: short.length === 0 ? 0 : count / short.length }
}

/** Whether a wording has a word, in whichever form. */
export const has = (words: readonly string[], word: string): boolean => words.some((one) => oneWord(one, word))

/** Two forms of a word: they begin alike; in Arabic script, where particles stand attached, they have most of their letters in a row in common. */
function oneWord(one: string, other: string): boolean {
  if (one === other) return true
  const [short, wide] = one.length <= other.length ? [one, other] : [other, one]
  const least = Math.max(LETTERS, Math.ceil(STEM * short.length))
  // Asked of every pair of words: what is told by a letter or two comes first.
  if (short.length < least) return false
  if (!arabic(short)) {
    if (short.charCodeAt(0) !== wide.charCodeAt(0)) return false
    if (short.length < SHORT && wide.length - short.length > ENDING) return false
    return wide.startsWith(short.slice(0, least)) && !isNumber(short)
  }
  // Few letters in common are chance, unless the words are of about one length.
  if (least < CHANCE && wide.length - short.length > 2) return false
  for (let at = 0; at + least <= short.length; at++)
    if (wide.includes(short.slice(at, at + least))) return !isNumber(short)
  return false
}

const isNumber = (word: string): boolean => /^\p{N}/u.test(word)

export interface Worded {
  readonly held: Held
  readonly words: string
}

/**
 * Items of several reports, those of one thing together. In one language like words are one; over languages items with the same key
 * are one where no report of them has two such: where one has, which is which is not known, and they stay apart.
 * @param same share of content words from which wordings in one language are one
 */
export function together<T extends Worded>(items: readonly T[], keyOf: (item: T) => string, same = SAME): T[][] {
  return [...Map.groupBy(items, keyOf).values()].flatMap((group) => {
    const languages = [...Map.groupBy(group, languageOf).values()].map((own) => alikeOnes(own, same))
    return languages.every((own) => own.length === 1) ? [group] : languages.flat()
  })
}

const languageOf = ({ held }: Worded): string => held.record.document.language

/** Items in one language, those in like words together. */
export function alikeOnes<T extends Worded>(items: readonly T[], same = SAME): T[][] {
  const groups: { words: string[]; items: T[] }[] = []
  for (const item of items) {
    const words = contentWords(item.words)
    const known = groups.find((group) => shared(group.words, words).share >= same)
    if (known) known.items.push(item)
    else groups.push({ words, items: [item] })
  }
  return groups.map((group) => group.items)
}

/** What cannot be told apart over languages: the first wording of each language as one, then the second, where one has another. */
export function byLanguage<T extends Worded>(items: readonly T[]): T[][] {
  const languages = [...Map.groupBy(items, languageOf).values()].map((own) => alikeOnes(own))
  const most = Math.max(0, ...languages.map((own) => own.length))
  return Array.from({ length: most }, (_, at) => languages.flatMap((own) => own[at] ?? []))
}
