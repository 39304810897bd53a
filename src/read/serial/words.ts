/** What stands at a token of a clause: a verb, the word that opens a phrase, a word that only ties others together. */
import { kinds } from '../../sense/kind-set.ts'
import { isSense, SENSES, type Sense } from '../../sense/senses.ts'
import type { Cue, Scene } from '../scene.ts'
import { isWith } from '../who/mention-words.ts'

const PARTICLE = kinds('particle')
const CUE = kinds('cue')

/** The verb at a token; an encounter's noun can be one (会见, 访问). */
export function verbAt(scene: Scene, at: number): Cue | undefined {
  if (!scene.passage.any(at, CUE)) return undefined
  const mention = scene.mentions.at(at)
  if (mention && !(mention.kind === 'encounter' && mention.first === at)) return undefined
  const all = scene.passage.hits(at).filter(({ entry }) => entry.kind === 'cue')
  const hit = all[0]
  if (!hit || !isSense(hit.entry.id)) return undefined
  const same = all.filter(({ length }) => length === hit.length)
  // Where the longest is one only behind its preposition, a shorter one may stand by itself: 达成共识, 达成 + 共识.
  const free = same.find(({ entry }) => !entry.bound) ?? all.find(({ entry }) => !entry.bound) ?? hit
  const readings = same.includes(free) ? same : [...same, free]
  return { first: at, after: at + free.length, hit: free, sense: free.entry.id as Sense, all: readings }
}

/** What is done by a verb: speaking, meeting, agreeing. */
export function actOf({ sense }: Cue) {
  return SENSES[sense].act
}

/** The word that opens a phrase before the verb: a preposition, or 与 and 和, which are conjunctions as well. */
export function phraseWord(scene: Scene, at: number): { id: string; after: number } | undefined {
  const tag = scene.tags.at(at)
  if (tag?.first !== at) return undefined
  if (tag.kind === 'preposition') return { id: tag.hit.entry.id, after: tag.after }
  const company = tag.kind === 'and' && isWith(scene.passage, at)
  return company ? { id: 'with', after: tag.after } : undefined
}

/** Whether a word that only ties others together stands at a token. */
export function isParticle(scene: Scene, at: number, id: 'attributive' | 'list' | 'adverbial'): boolean {
  return scene.passage.any(at, PARTICLE) && scene.passage.find(at, 'particle')?.entry.id === id
}
