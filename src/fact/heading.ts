/** The lines above a report: headlines, names and dates without a full stop. What they tell the report tells again. */
import { perReport } from './per-report.ts'

/** Most lines above a report. */
const LINES = 8
/** Signs that a line has at its end which is a sentence of the report. */
const STOPS = new Set(['.', '!', '?', '…', '"', '»', ')'])

/** Longest headline, in tokens: what is longer is a sentence whose stop was left out. */
const HEADLINE = 36

/** How many lines stand above a report's first sentence: all of them lines of their own, in a language that ends sentences with a stop. */
export const linesAbove = perReport((account) => {
  const { sentences } = account
  const [line] = sentences
  if (!line || account.headLast(line.first)) return 0
  const first = sentences
    .slice(0, LINES + 1)
    .findIndex((one) => one.after - one.first > HEADLINE || STOPS.has(account.foldedAt(one.after - 1)))
  return first > 0 && sentences.slice(0, first + 1).every(({ opens }) => opens) ? first : 0
})
