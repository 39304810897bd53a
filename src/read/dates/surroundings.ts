/** What the words round a date say about it. */
import { PAST, WITH_FUTURE } from '../../sense/features.ts'
import { NEW_LINE } from '../../text/tokens.ts'
import type { Passage } from '../passage.ts'
import { ROLE } from './info.ts'
import { infoOf } from './words.ts'

/** Names in which a date may stand without being one: حركة 20 فبراير, the Secretary-General's title. */
const NAMES = new Set(['office', 'organisation', 'place', 'state', 'mechanism', 'venue', 'issue', 'title'])
const REACH = 5

/** آل ثاني: the word for a house with a given name behind it, which is a number elsewhere. */
export function namesHouse(passage: Passage, at: number): boolean {
  return passage.find(at, 'name-particle')?.entry.id === 'house' && passage.find(at + 1, 'given') !== undefined
}

/** Whether a longer name of the lexicon covers these tokens. */
export function insideName(passage: Passage, first: number, after: number): boolean {
  for (let at = Math.max(passage.first, first - REACH); at <= first; at++) {
    const word = passage.words[at]!
    if (word.steps.length === 0) continue
    for (const { entry, length } of passage.hits(at)) {
      if (
        NAMES.has(entry.kind) &&
        at + length > first &&
        length > 1 &&
        at + length >= Math.min(after, first + 1) &&
        (at < first || at + length > after)
      )
        return true
    }
  }
  return false
}

/** Whether the clause that a date stands in tells what is still to come (1) or what was (-1); 0 if nothing shows it. */
export function tenseAt(passage: Passage, first: number, after: number): number {
  for (let at = first - 1; at >= Math.max(passage.first, first - 12); at--) {
    const sign = tense(passage, at)
    if (sign !== 0) return sign
    if (passage.tokens.gap[at + 1] === NEW_LINE || '.!?;:'.includes(passage.folded(at))) break
  }
  for (let at = after; at < Math.min(passage.after, after + 8); at++) {
    if (passage.tokens.gap[at] === NEW_LINE || '.!?;:'.includes(passage.folded(at))) break
    const sign = tense(passage, at)
    if (sign !== 0) return sign
  }
  return 0
}

/** 1 for a word of the future, -1 for a reporting verb in the past or a word that opens a clause, else 0. */
function tense(passage: Passage, at: number): number {
  const word = passage.words[at]!
  if (infoOf(word).role & ROLE.FUTURE) return 1
  let past = 0
  const hits = word.steps.length > 0 ? passage.hits(at) : word.hits
  for (const { entry, feats } of hits) {
    if (entry.kind === 'will' || entry.kind === 'future' || (entry.kind === 'cue' && feats & WITH_FUTURE)) return 1
    if ((entry.kind === 'cue' && feats & PAST) || entry.kind === 'that') past = -1
  }
  return past
}
