/** Where words begin in a script that sets no spaces between them. */
import { NEW_LINE, type Tokens } from './tokens.ts'

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
 * Marks the tokens at which a word begins, by the word dictionary of Unicode's ICU (`Intl.Segmenter`), line by line.
 * @returns for each token from `first` on 1 if a word begins there, else 0
 */
export function wordStarts(tokens: Tokens, first: number, after: number, locale: string): Uint8Array {
  const starts = new Uint8Array(after - first)
  const segmenter = segmenterOf(locale)
  for (let line = first; line < after; ) {
    let end = line + 1
    while (end < after && tokens.gap[end] !== NEW_LINE) end++
    const offset = tokens.start[line] as number
    const text = tokens.text.slice(offset, tokens.end[end - 1])
    let at = line
    for (const { index } of segmenter.segment(text)) {
      while (at < end && (tokens.start[at] as number) < offset + index) at++
      if (at < end && tokens.start[at] === offset + index) starts[at - first] = 1
    }
    line = end
  }
  return starts
}
