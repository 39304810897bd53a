/** What is set between two signs and stepped over whole: brackets, titles, quotations. */
import { QUOTES } from '../../text/quotes.ts'
import type { Scene } from '../scene.ts'

/** The sign that closes what each opens. */
export const BRACKETS: Readonly<Record<string, string>> = { '(': ')', '《': '》', '〈': '〉', '[': ']', '【': '】' }
/** Longest bracket, in tokens. */
const BRACKET = 60
/** Signs that end a sentence. */
const STOPS = new Set(['.', '!', '?', '…'])

/** Behind the bracket or title that opens at a token; the next token if it does not close soon. */
export function behindBracket(scene: Scene, at: number, end: number): number {
  const close = BRACKETS[scene.sign(at)]
  for (let p = at + 1; close && p < end && p - at < BRACKET; p++) if (scene.sign(p) === close) return p + 1
  return at + 1
}

/** Behind a quotation that opens at a token, if it is of whole sentences: 「……。」 @param end where it must have closed */
export function behindQuotation(scene: Scene, at: number, end: number): number | undefined {
  const close = QUOTES[scene.sign(at)]
  for (let p = at + 1; close && p < end; p++)
    if (scene.sign(p) === close) return STOPS.has(scene.sign(p - 1)) || p + 1 >= end ? p + 1 : undefined
  return undefined
}

/** How far the signs of a scene were last followed, from where, and the sign that closes what stands open there. */
const followed = new WeakMap<Scene, { first: number; at: number; close: string | undefined }>()

/** Whether a token stands within a quotation that opened behind another token. */
export function withinQuotation(scene: Scene, first: number, at: number): boolean {
  // What somebody says is asked about clause after clause: each goes on where the one before it stopped.
  const before = followed.get(scene)
  let { at: p, close } = before?.first === first && before.at <= at ? before : { at: first, close: undefined }
  for (; p < at; p++) {
    const sign = scene.sign(p)
    if (close) close = sign === close ? undefined : close
    else close = QUOTES[sign]
  }
  followed.set(scene, { first, at: p, close })
  return close !== undefined
}
