/** Where words begin in a script that sets no spaces between them. */
import type { Tokens } from './tokens.ts'

const segmenters = new Map<string, Intl.Segmenter>()

function segmenterOf(locale: string): Intl.Segmenter {
  let segmenter = segmenters.get(locale)
  if (!segmenter) {
    segmenter = new Intl.Segmenter(locale, { granularity: 'word' })
    segmenters.set(locale, segmenter)
  }
  return segmenter
}

/**
 * Marks the tokens at which a word begins, by the word dictionary of Unicode's ICU (`Intl.Segmenter`). A word never crosses a line,
 * so that the whole stretch is cut at once: setting the segmenter up costs more than a line.
 * @returns for each token from `first` on 1 if a word begins there, else 0
 */
export function wordStarts({ text, start, end }: Tokens, first: number, after: number, locale: string): Uint8Array {
  const starts = new Uint8Array(after - first)
  if (after === first) return starts
  const offset = start[first] as number
  let at = first
  for (const { index } of segmenterOf(locale).segment(text.slice(offset, end[after - 1]))) {
    while (at < after && (start[at] as number) < offset + index) at++
    if (at < after && start[at] === offset + index) starts[at - first] = 1
  }
  return starts
}
