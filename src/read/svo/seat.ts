/** A body that speaks, named as the place where it is said. */
import type { Mention } from '../../sense/mention.ts'
import type { Scene } from '../scene.ts'

/** Ids of mentions of a party that name a body which can speak. */
const SPEAKING = new Set(['country'])
const joint = (mention: Mention) => mention.kind === 'joint' && mention.id === 'joint'

/** "it is said *in the statement*", "the *ministry* said" told as "in the ministry they said": the body that speaks. */
export function seatAt(scene: Scene, at: number): Mention | undefined {
  if (!scene.passage.language.grammar.dropsSubject) return undefined
  const tag = scene.tags.at(at)
  if (tag?.kind !== 'preposition' || tag.first !== at || !['in', 'on'].includes(tag.hit.entry.id)) return undefined
  const mention = scene.mentionStart(scene.tags.behind(tag.after, 'article'))
  return mention && (mention.kind === 'voice' || SPEAKING.has(mention.id) || joint(mention)) ? mention : undefined
}

/** The body that a phrase in front of a verb without subject names: "in the ministry (they) stressed". */
export function seatBefore(scene: Scene, at: number, floor: number): Mention | undefined {
  for (let p = floor; p < at; p++) {
    const seat = seatAt(scene, p)
    if (seat) return seat
  }
  return undefined
}

/** "On the part of A was stressed P", "from the side of A was stressed P": the party in front of a passive clause that acts in it. */
export function sideBefore(scene: Scene, floor: number, at: number): Mention | undefined {
  const { cases, inversion } = scene.passage.language.grammar
  if (inversion !== 'free') return undefined
  for (let p = floor; p < at; p++) {
    const tag = scene.tags.at(p)
    if (tag?.kind !== 'preposition' || tag.first !== p) continue
    const mention = scene.mentions.at(scene.tags.behind(tag.after, 'article'))
    if (mention?.kind !== 'party') continue
    // "Del lado keniata se subrayó P": where no case shows it, the phrase opens the clause.
    const from = FROM_SIDE.has(tag.hit.entry.id) || (!cases && tag.hit.entry.id === 'of')
    const side = mention.id === 'side' && from
    const opens = cases || p === scene.tags.behind(floor, 'also', 'adverb', 'and')
    if (opens && (side || tag.hit.entry.id === 'by')) return mention
  }
  return undefined
}

const FROM_SIDE = new Set(['with', 'from'])
