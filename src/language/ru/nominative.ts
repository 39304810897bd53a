/** The dictionary form of a noun phrase that a text has in another case: межправительственной комиссии is a межправительственная комиссия. */
import { NOMINATIVE, PLURAL, SINGULAR } from '../../sense/features.ts'

type Shape = 'm' | 'f' | 'n' | 'pl'

interface Head {
  readonly words: string
  readonly shape: Shape
}

/** An ending and what stands for it in the nominative, for a noun of a gender or in the plural. */
type Rule = readonly [ending: RegExp, nominative: string, shape: Shape]

/** Nouns in -а, whose dative and locative look like those of masculine ones. */
const FEMININE = /(?:групп|встреч|палат|бесед)$/
const HARD = '[^аеиоуыэюяйь]'

const MANY: readonly Rule[] = [
  [/(?<=и)й$/, 'и', 'pl'],
  [/(?<=и)(?:ях|ям|ями)$/, 'и', 'pl'],
  [/(?<=ств)(?:ах|ам|ами)$/, 'а', 'pl'],
  [/(?<=[гкхжшчщ])(?:ов|ей|ах|ам|ами)$/, 'и', 'pl'],
  [new RegExp(`(?<=${HARD})(?:ов|ах|ам|ами)$`), 'ы', 'pl'],
  [/(?<=ч)$/, 'и', 'pl'],
]
const ONE: readonly Rule[] = [
  [/(?<=[ае]н)(?:ия|ию|ием|ии)$/, 'ие', 'n'],
  [/(?<=ств)(?:а|у|ом|е)$/, 'о', 'n'],
  [/(?<=[^т]и)(?:и|ю|ей|ею)$/, 'я', 'f'],
  [/(?<=[гкхжшчщ])(?:и|е|у|ей|ею|ой|ою)$/, 'а', 'f'],
  [new RegExp(`(?<=${HARD})(?:ы|ой|ою)$`), 'а', 'f'],
  [new RegExp(`(?<=${HARD})(?:а|у|ом|е)$`), '', 'm'],
]

/** Adjectives whose stress falls on their ending, which is then -ой: деловой, морской. */
const STRESSED = /(?:делов|миров|правов|отраслев|цехов|морск|городск|больш|молод|передов)$/
/** What stays as it is before a noun: "и", and an adverb before a participle (постоянно действующей). */
const FIXED = /^и$|[^г]о$/

/**
 * A phrase with its adjectives and its noun in the nominative, as far as their endings surely show it; else as it is written.
 * @param words the phrase
 * @param end how many of its characters reach to the end of its noun; what follows does not change
 * @param feats the noun's features in the lexicon
 */
export function nominative(words: string, end: number, feats: number): string {
  if (feats & NOMINATIVE || !(feats & SINGULAR) === !(feats & PLURAL)) return words
  const before = words.slice(0, end).split(' ')
  const noun = before.pop() ?? ''
  const head = nounOf(noun, (feats & PLURAL) !== 0)
  const front = head && before.map((word) => adjectiveOf(word, head.shape))
  if (!head || !front || front.includes(undefined)) return words
  return [...front, head.words].join(' ') + words.slice(end)
}

function nounOf(word: string, many: boolean): Head | undefined {
  for (const [ending, letters, shape] of many ? MANY : ONE) {
    if (!ending.test(word)) continue
    const stem = word.replace(ending, '')
    if (shape === 'm' && FEMININE.test(stem)) return { words: `${stem}а`, shape: 'f' }
    return { words: stem + letters, shape }
  }
  return undefined
}

/** Oblique endings of adjectives, hard and soft. */
const OBLIQUE: Readonly<Record<Shape, RegExp>> = {
  m: /(?:(?<hard>ого|ому|ым|ом)|(?<soft>его|ему|им|ем))$/,
  n: /(?:(?<hard>ого|ому|ым|ом)|(?<soft>его|ему|им|ем))$/,
  f: /(?:(?<hard>ой|ою|ую)|(?<soft>ей|ею|юю))$/,
  pl: /(?:(?<hard>ых|ым|ыми)|(?<soft>их|им|ими))$/,
}

function adjectiveOf(word: string, shape: Shape): string | undefined {
  if (FIXED.test(word)) return word
  const found = OBLIQUE[shape].exec(word)
  if (!found) return undefined
  const stem = word.slice(0, found.index)
  const velar = /[гкх]$/.test(stem)
  const sibilant = /[жшчщ]$/.test(stem)
  const soft = found.groups?.soft !== undefined && !velar
  if (shape === 'pl') return stem + (soft || velar || sibilant ? 'ие' : 'ые')
  if (shape === 'f') return stem + (soft && !sibilant ? 'яя' : 'ая')
  if (shape === 'n') return stem + (soft ? 'ее' : 'ое')
  if (!soft && STRESSED.test(stem)) return `${stem}ой`
  return stem + (soft || velar ? 'ий' : 'ый')
}
