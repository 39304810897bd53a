/** What is passed over on the way to a content: nouns without weight, what commas insert, those joined to somebody, adverbs. */
import { PAST } from '../sense/features.ts'
import { SENSES } from '../sense/senses.ts'
import { JOINED } from '../text/tokens.ts'
import { skipAdverbial } from './adverbial.ts'
import { leadsOnAt } from './lead-on.ts'
import type { Cue, Scene } from './scene.ts'

/** Most tokens of what describes a noun without weight: "frank and wide-ranging views". */
const DESCRIBED = 7

/** Behind a noun that the cue carries without weight, over the adjectives before it. */
export function fillerEnd(scene: Scene, cue: Cue, at: number, end: number): number | undefined {
  const described =
    scene.passage.language.grammar.modifiers === 'before' && cue.after === at && SENSES[cue.sense].act === 'discuss'
  const { gap } = scene.passage.tokens
  for (let p = at; p < Math.min(end, at + (described ? DESCRIBED : 1)); p++) {
    const filler = scene.passage.find(p, 'filler')
    if (filler) return p + filler.length
    // "in-depth" is no phrase of place.
    const compound = gap[p + 1] === JOINED && scene.sign(p + 1) === '-'
    if (
      scene.mentions.at(p) ||
      scene.cueAt(p) ||
      (scene.tags.at(p) && !compound && !scene.tags.is(p, 'and', 'adverb', 'possessive'))
    )
      return undefined
  }
  return undefined
}

/** Longest phrase between two commas behind a subject, in tokens. */
const INSERTION = 20

/** Behind the comma that closes an inserted phrase, if no verb of saying stands before it and something follows. */
export function insertionEnd(scene: Scene, at: number, end: number): number | undefined {
  for (let p = at; p < Math.min(end, at + INSERTION); p++) {
    if (scene.sign(p) === ',')
      return p + 1 < end && !scene.andAttached(p + 1) && !scene.tags.is(p + 1, 'and') ? p + 1 : undefined
    const cue = scene.cueAt(p)
    if (scene.tags.is(p, 'that') || (cue && SENSES[cue.sense].act === 'speak' && cue.hit.feats & PAST)) return undefined
  }
  return undefined
}

/** "congratulated X and the people of A on": behind those joined to somebody. */
export function behindJoined(scene: Scene, at: number, end: number): number {
  let p = at
  while (p < end && scene.tags.is(p, 'and')) {
    const next = scene.mentionStart(scene.tags.behind(scene.tags.at(p)?.after ?? p + 1, 'article', 'quantity'))
    if (!next || next.preposition) break
    p = next.after
  }
  return p
}

/** Behind dates and adverbs: "told the Council on Friday that". */
export function behindAdverbials(scene: Scene, at: number, end: number, takes: ReadonlySet<string>): number {
  let p = at
  while (p < end && !leadsOnAt(scene, p, takes)) {
    const on = scene.tags.is(p, 'preposition') && scene.dateAt(scene.tags.at(p)?.after ?? p + 1)
    const next =
      scene.dateAt(p)?.after ?? (on ? on.after : scene.tags.is(p, 'adverb') ? (scene.tags.at(p)?.after ?? p) : p)
    if (next === p) return at
    p = next
  }
  return p
}

export function opensAdverbial(scene: Scene, at: number, end: number, takes: ReadonlySet<string>): boolean {
  const tag = scene.tags.at(at)
  if (tag && takes.has(tag.hit.entry.id)) return false
  return scene.sign(at) === '' && skipAdverbial(scene, at, end, takes) > at
}
