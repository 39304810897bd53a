/** Who attended or signed, where what they attended or signed stands between them and their verb. */
import type { Mention } from '../sense/mention.ts'
import type { Sense } from '../sense/senses.ts'
import type { Cue, Scene } from './scene.ts'
import { REACH } from './verb-opening.ts'

/** "signed the memorandum on P the minister X and the minister Y": the first who has a name and an office behind a document, that nothing governs. */
export function signerAfter(scene: Scene, at: number, end: number): Mention | undefined {
  const takes = scene.tags.is(at, 'preposition') ? (scene.tags.at(at)?.after ?? at + 1) : at
  if (!scene.passage.find(takes, 'document')) return undefined
  for (let p = takes; p < Math.min(end, at + REACH); p++) {
    if (scene.tags.is(p, 'that', 'relative') || scene.sign(p)) return undefined
    const mention = scene.mentionStart(p)
    if (!mention) continue
    const led = mention.preposition || mention.joined || scene.tags.is(p - 1, 'preposition')
    if (mention.kind === 'person' && mention.office && !led) return mention
    if (mention.kind !== 'party') return undefined
    p = mention.after - 1
  }
  return undefined
}

/** Senses by which several do something whose object may stand before them. */
const LISTS = new Set<Sense>(['attend', 'sign'])

/** "attended the meeting held under X, *each of* Y and Z", "signed the minutes each of X and Y": the first of those whom such a word brings in. */
export function listedAfter(scene: Scene, { sense }: Cue, at: number, end: number): Mention | undefined {
  if (!LISTS.has(sense)) return undefined
  for (let p = at; p < Math.min(end, at + REACH); p++) {
    const tag = scene.tags.at(p)
    if (tag?.kind === 'that' || tag?.kind === 'relative') return undefined
    if (tag?.kind === 'quantity' && tag.hit.entry.id === 'both' && !scene.tags.is(p - 1, 'preposition', 'and'))
      return scene.mentionStart(tag.after)
  }
  return undefined
}
