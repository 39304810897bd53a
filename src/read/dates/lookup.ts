/** What begins at a token: a word, or an entry of several words, without asking the lexicon where none can be. */
import type { Entry, Hit } from '../../language/lexicon.ts'
import type { Passage } from '../passage.ts'
import { fits, type Info, infoOf, infoOfHits } from './words.ts'

/** An entry of several words with all that it can mean. */
export interface Wide {
  readonly info: Info
  readonly length: number
  readonly entry: Entry
  readonly feats: number
}

const known = new WeakMap<Entry, Wide>()

/** The longest entry of two words or more that can be part of a date, if one begins here. */
export function wideAt(passage: Passage, at: number): Wide | undefined {
  const word = passage.words[at]!
  if (!infoOf(word).opens || at + 1 >= passage.after) return undefined
  const next = passage.folded(at + 1)
  let possible = false
  for (const { node } of word.steps) possible ||= node.next?.has(next) ?? false
  if (!possible) return undefined
  const hits = passage.hits(at)
  const head = hits.find(fits)
  return head === undefined || head.length === 1 ? undefined : wideOf(head, hits)
}

/** The meanings of the entries that share the words of the first; remembered for each such entry and its clitics. */
function wideOf(head: Hit, hits: readonly Hit[]): Wide {
  let wide = known.get(head.entry)
  if (wide?.feats === head.split.feats) return wide
  const same = hits.filter((hit) => hit.length === head.length && hit.split === head.split && fits(hit))
  wide = { info: infoOfHits(same), length: head.length, entry: head.entry, feats: head.split.feats }
  known.set(head.entry, wide)
  return wide
}
