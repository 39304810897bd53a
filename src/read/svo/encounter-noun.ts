/** The noun for an encounter that ends before a token, and whether a preposition governs a noun. */
import type { Mention } from '../../sense/mention.ts'
import type { Scene } from '../scene.ts'

/** Most words that stand before a noun in its phrase: "the 32nd annual SCO summit". */
const PHRASE = 6

/** Whether a preposition governs the noun that begins at a token, over what describes it. */
export function isGoverned(scene: Scene, at: number): boolean {
  for (let p = at - 1; p > at - PHRASE; p--) {
    const tag = scene.tags.at(p)
    if (tag && tag.kind !== 'article' && tag.kind !== 'quantity') return tag.kind === 'preposition'
    const mention = scene.mentions.at(p)
    if (scene.sign(p) || scene.cueAt(p) || (mention && mention.kind !== 'party')) return false
  }
  return false
}

/** The noun for an encounter that ends before a token, with the adjectives behind it. */
export function encounterEnding(scene: Scene, at: number): Mention | undefined {
  let p = at
  while (scene.continues(p - 1)) p--
  const mention = scene.mentions.at(p - 1)
  return mention?.after === p && mention.kind === 'encounter' && !mention.oblique ? mention : undefined
}
