/** What begins at a token: entries of several words, in a tree that holds only those which can be part of a date. */
import { NEW_LINE } from '../../text/tokens.ts'
import type { Passage } from '../passage.ts'
import type { Info, Onward } from './info.ts'
import { infoOf } from './words.ts'

/** An entry of several words with all that it can mean. */
export interface Wide {
  readonly info: Info
  readonly length: number
}

/** The longest entry of two words or more that can be part of a date, if one begins here. */
export function wideAt(passage: Passage, at: number): Wide | undefined {
  const { words, after } = passage
  const { onward } = infoOf(words[at]!)
  if (onward === null || at + 1 >= after) return undefined
  let node: Onward | undefined = onward.next?.get(words[at + 1]!.symbol)
  if (node === undefined) return undefined
  const { gap } = passage.tokens
  let best: Info | null = null
  let length = 1
  for (let i = at + 1; node && gap[i] !== NEW_LINE; node = i < after ? node.next?.get(words[i]!.symbol) : undefined) {
    i++
    if (node.info) {
      best = node.info
      length = i - at
    }
    if (i >= after) break
  }
  return best === null ? undefined : { info: best, length }
}
