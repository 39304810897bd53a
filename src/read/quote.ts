/** Quotations that run over several sentences: each paragraph of one opens with its mark again, and only the last is closed. */
import { JOINED, LETTER, NEW_LINE } from '../text/tokens.ts'
import type { Passage } from './passage.ts'
import type { Scene } from './scene.ts'

/** What closes a quotation as written: folding makes one sign of all marks that open and close. */
const CLOSES: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”',
  '„': '“”',
  '«': '»',
  '‹': '›',
  '「': '」',
  '『': '』',
}
/** Longest quotation, in tokens. */
const LONGEST = 1200

/** Behind the mark that closes the quotation which opens at a token; nothing if none opens there or it is never closed. */
export function quoteEnd({ passage }: Scene, at: number): number | undefined {
  const opening = passage.raw(at)
  const close = CLOSES[opening]
  if (!close) return undefined
  const { gap } = passage.tokens
  for (let p = at + 1; p < Math.min(passage.after, at + LONGEST); p++) {
    const raw = passage.raw(p)
    if (gap[p] === NEW_LINE) {
      if (raw !== opening) return undefined
    } else if (close.includes(raw) || closesAlike(passage, opening, p)) return p + 1
  }
  return undefined
}

/** “P“: the mark that opened it closes it, joined to what was said and to nothing behind it. */
function closesAlike(passage: Passage, opening: string, at: number): boolean {
  const { gap, cls } = passage.tokens
  return (
    opening === '“' &&
    passage.raw(at) === opening &&
    gap[at] === JOINED &&
    (cls[at + 1] !== LETTER || gap[at + 1] !== JOINED)
  )
}

/** How far what is said from a token on runs beyond its sentence: a quotation that opens it, or within it, may be closed in a later one. */
export function runsOnTo(scene: Scene, first: number, sentenceAfter: number): number {
  const whole = quoteEnd(scene, first)
  if (whole !== undefined) return whole
  for (let p = first + 1; p < sentenceAfter; p++) {
    // Of a mark that opens and closes alike nobody knows which it does.
    const raw = scene.passage.raw(p)
    const end = CLOSES[raw] === raw ? undefined : quoteEnd(scene, p)
    if (end === undefined) continue
    if (end > sentenceAfter) return end
    p = end - 1
  }
  return 0
}
