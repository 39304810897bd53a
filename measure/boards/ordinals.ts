/**
 * The board ordinals-msrt: ordinals in sentences (microsoft/Recognizers-Text, MIT).
 *
 * Absolute ordinals (a number) are scored; relative ones ("last", "the one before") are out of scope, counted apart as missed. So
 * are cardinals: upstream's models take a few numbers for ordinals that no word makes one (تريليون, vingt-et-un mille milliards).
 */
import { findNumber, findOrdinals } from '../../src/read/dates/ordinals.ts'
import { loadLanguages, type Miss, passageOf } from './board.ts'

interface Expected {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly value: string
}

export interface Row {
  readonly id: string
  readonly text: string
  readonly lang: string
  readonly expected: readonly Expected[]
}

export interface Figures {
  /** Cases that expect absolute ordinals alone, those where each has its value, and those where each has its span too. */
  cases: number
  right: number
  spanRight: number
  /** Cases with a relative ordinal. */
  relative: number
  /** Cases whose expected words are a cardinal and nothing else. */
  cardinal: number
  negative: number
  quiet: number
}

/** Scores the rows. @param rows of ordinals-msrt.jsonl */
export async function score(rows: readonly Row[]): Promise<{ languages: Record<string, Figures>; misses: Miss[] }> {
  await loadLanguages(new Set(rows.map((row) => row.lang)))
  const languages: Record<string, Figures> = {}
  const misses: Miss[] = []
  for (const row of rows) {
    languages[row.lang] ??= { cases: 0, right: 0, spanRight: 0, relative: 0, cardinal: 0, negative: 0, quiet: 0 }
    const figures = languages[row.lang]!
    const passage = passageOf(row.lang, row.text)
    const found = findOrdinals(passage).map((ordinal) => ({
      value: ordinal.value,
      ...passage.span(ordinal.first, ordinal.after),
    }))
    const note = () =>
      misses.push({
        id: row.id,
        lang: row.lang,
        text: row.text,
        expected: row.expected.map((e) => `${e.text} = ${e.value}`).join(' ; '),
        read: found.map(({ value, start, end }) => `${row.text.slice(start, end)} = ${value}`).join(' ; '),
      })
    if (row.expected.length === 0) {
      figures.negative++
      if (found.length === 0) figures.quiet++
      else note()
    } else if (row.expected.some(({ value }) => !/^\d+$/.test(value))) {
      figures.relative++
    } else if (row.expected.every((expected) => isCardinal(row.lang, expected))) {
      figures.cardinal++
    } else {
      figures.cases++
      const matching = row.expected.map((e) =>
        found.find((f) => f.value === Number(e.value) && f.start < e.end && f.end > e.start),
      )
      if (matching.every(Boolean)) figures.right++
      else note()
      if (matching.every((f, i) => f?.start === row.expected[i]!.start && f.end === row.expected[i]!.end))
        figures.spanRight++
    }
  }
  return { languages, misses }
}

/** Whether words are a cardinal of the expected value from the first to the last. */
function isCardinal(lang: string, { text, value }: Expected): boolean {
  const passage = passageOf(lang, text)
  const number = findNumber(passage, passage.first)
  return number?.after === passage.after && number.value === Number(value)
}
