/** Phrases of place, time and manner before a verb: 在A, 在与X会谈后, 在X主持的会议上. */
import type { Scene } from '../scene.ts'
import { backOver, isParticle, matterIn, occasionAt, phraseWord, verbAt } from './words.ts'

/** Kinds of mention that a conjunction before a verb brings in as company. */
const BROUGHT_IN = new Set(['person', 'office', 'party', 'joint', 'delegation'])

/** Told of a stretch in which an encounter may be named. */
export type Meets = (first: number, after: number) => void

/** Behind such a phrase: at the next verb or preposition, behind the locative if it has one. */
export function behindPlace(scene: Scene, at: number, end: number, meets: Meets): number | undefined {
  const behalf = scene.tags.at(at - 1)?.hit.entry.id === 'for'
  const opens = (p: number) => phraseWord(scene, p) && !(behalf && joinsMore(scene, p))
  const verb = verbBehind(scene, at, end)
  if (verb !== undefined && matterIn(scene, at, backOver(scene, verb, at))) return verb
  let closer: number | undefined
  const met = (after: number) => {
    if (phraseWord(scene, at)?.id === 'with') meets(at, after)
    closer = after
  }
  for (let p = at; p < end; p++) {
    const tag = scene.tags.at(p)
    if (tag?.kind === 'subordinator' && tag.first === p && p > at) {
      if (closer === undefined) met(p)
      closer = tag.after
    }
    // 在与X通话中强调
    const occasion = p > at && closer === undefined ? occasionAt(scene, p) : undefined
    if (occasion) met(p + occasion.length)
    if (p > at && closer === undefined && opens(p)) break
  }
  if (closer !== undefined && closer < end) return closer
  for (let p = at; p < end; ) {
    const tag = scene.tags.at(p)
    const mention = scene.mentionStart(p)
    if (p > at && ((tag?.first === p && tag.kind === 'will') || opens(p))) return p
    if (p > at && verbAt(scene, p) && !isRelative(scene, p)) return p
    p = mention && !verbAt(scene, p) ? mention.after : p + 1
  }
  return undefined
}

/** 代表党和国家: whether a conjunction only joins a noun for whom something is done to another, and brings in nobody. */
function joinsMore(scene: Scene, at: number): boolean {
  const and = scene.tags.at(at)
  const joined = and?.kind === 'and' ? scene.mentionStart(and.after) : undefined
  return and?.kind === 'and' && !(joined && BROUGHT_IN.has(joined.kind))
}

/** The first verb that is no part of a noun phrase: 在A和B领域达成. */
function verbBehind(scene: Scene, at: number, end: number): number | undefined {
  for (let p = at + 1; p < end; p++) {
    const mention = scene.mentionStart(p)
    if (!mention && verbAt(scene, p) && !isRelative(scene, p)) return p
    if (mention) p = mention.after - 1
  }
  return undefined
}

/** Whether a verb belongs to a phrase that 的 closes: 在X主持的会议上. */
function isRelative(scene: Scene, at: number): boolean {
  const cue = verbAt(scene, at)
  return cue !== undefined && isParticle(scene, cue.after, 'attributive')
}
