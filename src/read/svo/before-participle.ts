/** What stands right before the comma in front of a participle: a quotation, or who tells what stands before it. */
import type { Mention } from '../../sense/mention.ts'
import { OPENING_QUOTES } from '../../text/quotes.ts'
import type { SentenceReader } from './index.ts'
import { CLOSING } from './quotation.ts'

/** Whether a quotation closes before a comma that no mark of its sentence opens. */
export function closesQuotation({ scene, sentence }: SentenceReader, comma: number): boolean {
  if (scene.sign(comma) !== ',' || !CLOSING.has(scene.sign(comma - 1))) return false
  for (let p = sentence.first; p < comma - 1; p++) if (OPENING_QUOTES.has(scene.sign(p))) return false
  return true
}

/** Longest phrase that says who tells it, in tokens. */
const SOURCE = 16

/** "according to a statement of the ministry, noting P": the document or ministry told of right before the comma. */
export function sourceBefore({ scene }: SentenceReader, comma: number): Mention | undefined {
  if (scene.sign(comma) !== ',') return undefined
  for (let p = comma - 1; p > comma - SOURCE && !scene.sign(p); p--) {
    if (!scene.tags.is(p, 'according')) continue
    const source = scene.mentionStart(scene.tags.behind(p + 1, 'article'))
    return source?.kind === 'voice' ? source : undefined
  }
  return undefined
}
