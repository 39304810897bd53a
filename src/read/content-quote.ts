/** Names in quotation marks before what is said, and the colon behind them: 'said to "The Daily" on Monday: P'. */
import { OPENING_QUOTES, QUOTES } from '../text/quotes.ts'
import type { Scene } from './scene.ts'

/** Signs with which something begins to be said. */
export const OPENING: ReadonlySet<string> = new Set([...OPENING_QUOTES, '('])

/** Longest name in quotation marks, in tokens, and furthest that a colon stands behind it. */
const NAMED = 6
const COLON = 10

/** 'said to "The Daily" on Monday: P': the colon behind a name in quotation marks, which is no part of what was said. */
export function colonBehindName(scene: Scene, at: number, end: number): number | undefined {
  const close = closingMark(scene, at, end)
  return close === undefined ? undefined : colonAhead(scene, close + 1, end)
}

/** Where the mark stands that closes a name in quotation marks. */
export function closingMark(scene: Scene, at: number, end: number): number | undefined {
  const mark = QUOTES[scene.sign(at)]
  for (let p = at + 1; mark && p < Math.min(end, at + NAMED); p++) if (scene.sign(p) === mark) return p
  return undefined
}

/** A colon near by, before which nothing else begins to be said. */
export function colonAhead(scene: Scene, at: number, end: number): number | undefined {
  for (let p = at; p < Math.min(end, at + COLON); p++) {
    if (scene.sign(p) === ':') return p
    if (OPENING.has(scene.sign(p)) || scene.tags.is(p, 'that') || scene.cueAt(p)) return undefined
  }
  return undefined
}

/** 'wrote on the platform "X": P': the colon behind what was written on, its name in quotation marks or not. */
export function colonBeyond(scene: Scene, at: number, end: number): number | undefined {
  for (let p = at; p < Math.min(end, at + PLATFORM); p++)
    if (OPENING_QUOTES.has(scene.sign(p))) return colonBehindName(scene, p, end)
  return colonAhead(scene, at, end)
}

/** Most words before the name of what something was written on. */
const PLATFORM = 4

/** 'told "The Daily", that P': the closing mark of a name in quotation marks, where the complementiser follows. */
export function quotedName(scene: Scene, at: number, end: number): number | undefined {
  const close = closingMark(scene, at, end)
  if (close === undefined) return undefined
  const next = scene.sign(close + 1) === ',' ? close + 2 : close + 1
  return scene.tags.is(next, 'that') ? close : undefined
}
