/** '"P," said X. "Q."', «P, – сказал X. – Q»: what is said goes on in the sentences behind the tag of its speaker. */
import { indexFrom } from '../../sense/order.ts'
import { SENSES } from '../../sense/senses.ts'
import { CLOSING_QUOTES, OPENING_QUOTES } from '../../text/quotes.ts'
import { trim } from '../content-end.ts'
import { quoteEnd } from '../quote.ts'
import type { Scene } from '../scene.ts'
import type { Sentence } from '../sentences.ts'
import type { Attribution } from './attribution-extent.ts'

/** Most words of a tag: who said it, when and where. */
const TAG = 30

/** Where what is said before a tag ends if the next sentence of its paragraph goes on with it. */
export function resumedEnd(scene: Scene, index: number, { content, cue, first }: Attribution): number | undefined {
  const sentence = scene.sentences[index] as Sentence
  const next = scene.sentences[index + 1]
  if (!next || next.opens || content.after > cue.first || sentence.after - cue.first > TAG) return undefined
  if (!closesPlainly(scene, cue.after, sentence.after)) return undefined
  const dash = scene.sign(next.first) === '-'
  const at = dash ? next.first + 1 : next.first
  const opening = [content.first, content.first - 1].find((p) => OPENING_QUOTES.has(scene.sign(p)))
  // A comma may stand on either side of the mark.
  const closed = [-1, 0, 1].some((at) => CLOSING_QUOTES.has(scene.sign(content.after + at)))
  if (OPENING_QUOTES.has(scene.sign(at))) {
    const close = closed ? quoteEnd(scene, at) : undefined
    return close !== undefined && endsSentence(scene, close) ? trim(scene, at, close)?.after : undefined
  }
  if (!dash || scene.sign(first - 1) !== '-') return undefined
  // The mark that opened it is not closed before the tag: the tag stands within.
  const whole = opening === undefined || closed ? undefined : quoteEnd(scene, opening)
  if (opening !== undefined && !(whole && whole > at)) return undefined
  const end = Math.min(whole ?? scene.wordsEnd(index), nextTag(scene, index + 1))
  return trim(scene, at, end)?.after
}

/** Behind the speaker only when and where it was said: no more speech, and a full stop. */
function closesPlainly(scene: Scene, from: number, end: number): boolean {
  for (let p = from; p < end - 1; p++)
    if (scene.tags.is(p, 'that') || scene.sign(p) === ':' || OPENING_QUOTES.has(scene.sign(p))) return false
  return scene.sign(end - 1) === '.'
}

/** Whether a quotation ends a sentence with its closing mark, and no tag of its own follows. */
function endsSentence(scene: Scene, close: number): boolean {
  const next = indexFrom(scene.sentences, close)
  return [next - 1, next].some((at) => [close, close + 1].includes(scene.sentences[at]?.after ?? -1))
}

/** Where the first sentence begins, from one on in its paragraph, that has a tag of its own behind a dash. */
function nextTag(scene: Scene, from: number): number {
  for (let index = from; scene.sentences[index] && (index === from || !scene.sentences[index]?.opens); index++) {
    const { first, after } = scene.sentences[index] as Sentence
    for (let p = first + 1; p < after; p++) {
      const cue = scene.sign(p - 1) === '-' && scene.sign(p - 2) === ',' ? scene.cueAt(p) : undefined
      if (cue && SENSES[cue.sense].act === 'speak') return first
    }
  }
  return Number.MAX_SAFE_INTEGER
}
