/** What an agency sets behind the last words of its report, which is no part of them. */
import type { Hit } from '../language/lexicon.ts'
import { DIGIT } from '../text/tokens.ts'
import type { Scene } from './scene.ts'

/** The stroke of "/end/", the rest of which is no part of the report. */
export function strokeLeft(scene: Scene, from: number, to: number): boolean {
  if (scene.sign(to - 1) !== '/') return false
  for (let p = from; p < to - 1; p++) if (scene.sign(p) === '/') return false
  return true
}

/** What such brackets open with, the word for the end or who edited the report, and the sign behind it. */
const CLOSES = { end: ')', byline: ':' } as const
/** Furthest that they open before the end, in tokens. */
const LONGEST = 16

/** "P. (End)", "P. (Editor: X) 1130409": before such brackets, and a number of the agency's own behind them. */
export function beforeEndMark(scene: Scene, from: number, to: number): number {
  const close = scene.passage.tokens.cls[to - 1] === DIGIT ? to - 2 : to - 1
  if (scene.sign(close) !== ')') return to
  for (let open = close - 1; open > from && close - open < LONGEST; open--) {
    if (scene.sign(open) !== '(') continue
    const mark = ({ entry, length }: Hit) =>
      entry.kind === 'page' && scene.sign(open + 1 + length) === CLOSES[entry.id as keyof typeof CLOSES]
    return scene.passage.hits(open + 1).some(mark) ? open : to
  }
  return to
}
