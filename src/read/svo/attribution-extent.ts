/** How far what is said reaches around the tag that says who said it. */
import { FINITE, INFINITIVE, PERFECT } from '../../sense/features.ts'
import type { Mention, Range } from '../../sense/mention.ts'
import { SENSES } from '../../sense/senses.ts'
import { OPENING_QUOTES } from '../../text/quotes.ts'
import { trim } from '../content-end.ts'
import { quoteEnd } from '../quote.ts'
import type { Cue, Scene } from '../scene.ts'
import type { Sentence } from '../sentences.ts'
import { verbGroup } from './group.ts'

export interface Attribution {
  readonly cue: Cue
  readonly subject: Mention[]
  readonly content: Range
  /** First token of the tag. */
  readonly first: number
  readonly rule: string
}

/** "« P », a tenu à préciser X", "« P », a également précisé X": an infinitive that what leads to it makes a deed, or a participle that an adverb parts from its auxiliary. */
export function isDeed(scene: Scene, sentence: Sentence, { first, hit: { feats } }: Cue): boolean {
  const bare = feats & INFINITIVE && !(feats & FINITE)
  if (!bare && !(feats & PERFECT)) return false
  const { holds, auxiliary } = verbGroup(scene, sentence, first)
  const before = scene.tags.at(scene.tags.before(first, 'adverb', 'also', 'turn') - 1)
  if (!auxiliary || holds !== 'yes' || before?.kind !== 'auxiliary') return false
  const { id } = before.hit.entry
  return (bare && (id === 'past' || id === 'behind')) || (!bare && (id === 'perfect' || id === 'reflexive'))
}

/** '"P", said X, "Q"': where a quotation ends that goes on right behind its tag. */
export function splitEnd(scene: Scene, after: number, end: number): number | undefined {
  if (scene.sign(after) !== ',' || !OPENING_QUOTES.has(scene.sign(after + 1))) return undefined
  const close = quoteEnd(scene, after + 1)
  return close !== undefined && close > after + 2 ? trim(scene, after + 1, Math.min(close, end))?.after : undefined
}

/** Longest noun phrase that an insertion parts from its verb, in tokens. */
export const ALONE = 9

/** Whether what stands before an insertion is a noun phrase whose verb comes behind it: "The visit, he said, opens the way". */
export function subjectAlone(scene: Scene, { first, after }: Range): boolean {
  if (after - first > ALONE || !scene.tags.is(first, 'article')) return false
  for (let p = first; p < after; p++)
    if (scene.sign(p) === ',' || scene.cueAt(p) || scene.tags.is(p, 'auxiliary', 'not', 'may', 'will')) return false
  return true
}

/** Where a clause ends that goes on behind an inserted "X said,"; `otherwise` if another reporting verb comes. */
export function resumedTo(scene: Scene, sentence: Sentence, at: number, otherwise: number): number {
  if (scene.tags.is(at + 1, 'and', 'while', 'but', 'relative')) return otherwise
  for (let p = at + 1; p < sentence.after; p++) {
    const cue = scene.cueAt(p)
    if (cue && SENSES[cue.sense].act === 'speak') return otherwise
  }
  return trim(scene, at + 1, sentence.after)?.after ?? otherwise
}
