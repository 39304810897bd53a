/** What search compares: folded words, those of scripts without spaces sign by sign. The same for documents and questions. */
import { fold } from '../../text/chars.ts'

/** Folded words in order. */
export function foldedWords(text: string): string[] {
  return fold(text).match(/\p{Script=Han}|[\p{L}\p{N}]+/gu) ?? []
}
