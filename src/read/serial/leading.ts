/** Verbs that may only lead up to another: one that may be a preposition, one that tells when, one that tells in which document. */
import type { Range } from '../../sense/mention.ts'
import type { Cue, Scene } from '../scene.ts'
import { DONE, REPORTS } from './senses.ts'
import { actOf, verbAt } from './words.ts'

const DOCUMENTS = new Set(['document', 'voice'])
/** Furthest that the word for when may stand behind a verb of meeting, in tokens. */
const OCCASION = 40

/** Whether 通过 is a verb: what is adopted is a document, or the verb shows that it is done. */
export function adopts(scene: Scene, { after }: Cue, word: Range, end: number): boolean {
  if (after > word.after || after >= end || scene.sign(after) === '《') return true
  for (let p = after; p < end; p++)
    if (scene.passage.hits(p).some(({ entry }) => entry.kind === 'document')) return true
  return false
}

/** Behind the word that makes a clause of meeting or signing the time of another: 会谈时, 会见后, 签署协议后. */
export function behindOccasion(scene: Scene, cue: Cue, end: number): number | undefined {
  if (!['meet', 'hold'].includes(actOf(cue)) && !DONE.has(cue.sense)) return whileTelling(scene, cue, end)
  for (let p = cue.after; p < Math.min(end, cue.after + OCCASION); ) {
    const tag = scene.tags.at(p)
    const mention = scene.mentionStart(p)
    if (tag?.kind === 'subordinator' && tag.first === p)
      return p === cue.after || scene.mentions.at(p - 1) || documentEnds(scene, p) ? tag.after : undefined
    if (!mention && p > cue.after && verbAt(scene, p)) return undefined
    p = mention?.after ?? p + 1
  }
  return undefined
}

/** 回顾P时说Q: behind the word that makes what somebody tells of the time at which he says something else, where his verb of saying follows. */
function whileTelling(scene: Scene, cue: Cue, end: number): number | undefined {
  if (!cue.all.some(({ entry }) => TELLS.has(entry.id))) return undefined
  for (let p = cue.after; p < Math.min(end, cue.after + OCCASION); p++) {
    const tag = scene.tags.at(p)
    if (tag?.kind !== 'subordinator' || tag.first !== p) continue
    const verb = verbAt(scene, tag.after)
    return verb && REPORTS.has(verb.sense) ? tag.after : undefined
  }
  return undefined
}

/** What verbs do whose object is a noun, as they tell of it. */
const TELLS = new Set<string>(['discuss', 'inform', 'thank', 'praise', 'greet'])

/** Longest noun for a document, in tokens. */
const NOUN = 6

/** Whether a document's noun ends at a token. */
function documentEnds({ passage }: Scene, after: number): boolean {
  for (let p = after - 1; p >= after - NOUN; p--)
    if (passage.hits(p).some(({ entry, length }) => entry.kind === 'document' && p + length === after)) return true
  return false
}

/** 发布新闻稿指出: a document, and the verb of what it says. */
export function relayed(scene: Scene, { sense, after }: Cue): Cue | undefined {
  if (sense !== 'announce' && sense !== 'issue') return undefined
  const document = scene.passage.hits(after).find(({ entry }) => DOCUMENTS.has(entry.kind))
  const verb = document && verbAt(scene, after + document.length)
  return verb && REPORTS.has(verb.sense) ? verb : undefined
}
