/** The encounter that a verb of holding has as its object, and verbs of ordinary use that have another. */
import { WITH_PRONOUN } from '../sense/features.ts'
import { kinds } from '../sense/kind-set.ts'
import type { Kind } from '../sense/kinds.ts'
import { skipAdverbial } from './adverbial.ts'
import type { ContentStart } from './content.ts'
import type { Draft } from './draft.ts'
import type { Cue, Scene } from './scene.ts'
import { ordinary } from './verb-subject.ts'

/** Furthest that the noun for an encounter may stand behind the verb that has it as its object. */
const OBJECT = 12

/** Kinds of word that name or count one. */
const OF_ENCOUNTER: readonly Kind[] = ['round', 'format', 'press', 'talk']

export function holdsEncounter(scene: Scene, { subject, sense }: Draft, at: number, end: number): boolean {
  if (sense !== 'hold' || subject.some(({ kind }) => kind === 'encounter')) return true
  let limit = at + OBJECT
  for (let p = at; p < Math.min(end, limit); p++) {
    // When and where do not count: "held on Tuesday, at the seat of the ministry, the session".
    if (scene.dateAt(p) || scene.tags.is(p, 'preposition', 'article') || scene.mentions.at(p)) limit++
    const mention = scene.mentionStart(p)
    if (mention?.kind === 'encounter') return true
    if (OF_ENCOUNTER.some((kind) => scene.passage.find(p, kind))) return true
    if (scene.sign(p) === ';' || scene.tags.is(p, 'that', 'relative')) return false
  }
  return false
}

/**
 * "Received a letter from X", "closed a deal with X", "led to P": a verb of many uses that has no encounter as its object.
 * @param read how the verb is read
 * @param at behind its subject
 */
export function isOtherDeed(
  scene: Scene,
  draft: Draft,
  cue: Cue,
  read: Cue,
  content: ContentStart | undefined,
  at: number,
  end: number,
): boolean {
  // "performed a visit", but "led to P": of a verb of ordinary use what it has as its object.
  if (read.sense === 'visit')
    return (
      cue.parted === undefined &&
      ordinary(scene, cue) &&
      !read.hit.entry.takes.includes('by') &&
      scene.mentionStart(content?.first ?? -1)?.id !== 'visit'
    )
  if (read.sense !== 'hold' || draft.relative || draft.subject.length === 0 || cue.hit.feats & WITH_PRONOUN)
    return false
  return hasOther(scene, at, end) || !holdsEncounter(scene, draft, at, end)
}

/** "received an invitation from X to visit Q": whether the object right behind the subject is an ordinary noun, and no encounters in construct: سلسلة لقاءات. */
function hasOther(scene: Scene, at: number, end: number): boolean {
  let p = at
  for (let before = -1; p < end && p > before; ) {
    before = p
    p = scene.sign(p) === ',' ? p + 1 : skipAdverbial(scene, p, end)
  }
  const plain = scene.passage.find(p, 'common')?.entry.id === 'noun' && !scene.mentions.at(p)
  if (!plain || OF_ENCOUNTER.some((kind) => scene.passage.find(p, kind))) return false
  for (let q = p + 1; q <= p + DESCRIBED && q < end; q++) {
    const tag = scene.tags.at(q)
    // "a number of meetings"
    if (tag?.kind === 'preposition') return scene.mentionStart(tag.after)?.kind !== 'encounter'
    if (tag || scene.mentions.at(q) || scene.sign(q)) return false
  }
  return false
}

/** Most words between such a noun and the preposition behind it, both counted: رسالة خطية من. */
const DESCRIBED = 2

/** Most words of a thing that is received, its article left out: "a formal written invitation". */
const THING = 4

/** Prepositions behind which whoever sent a thing stands. */
const SENT = new Set<string>(['from', 'of'])

/** Kinds of word for people, who are received themselves. */
const PEOPLE = kinds('delegation', 'group', 'counterpart', 'office')

/**
 * "Received a letter from X": whether what stands right behind a verb of receiving, and before whoever sent it, is nobody.
 * @param at behind the verb
 */
export function receivesThing(scene: Scene, { sense }: Draft, at: number, end: number): boolean {
  const object = skipAdverbial(scene, at, end)
  const head = scene.tags.behind(object, 'article')
  if (sense !== 'receive' || head === object) return false
  for (let p = head; p < Math.min(end, head + THING + 1); p++) {
    const tag = scene.tags.at(p)
    if (tag?.kind === 'preposition') return p > head && SENT.has(tag.hit.entry.id) && isSender(scene, tag.after)
    if (tag || scene.mentions.at(p) || scene.sign(p) || scene.passage.any(p, PEOPLE)) return false
  }
  return false
}

/** Whether somebody with a name or one with an office stands at the token: "from the president", but "a number of ministers". */
function isSender(scene: Scene, at: number): boolean {
  const who = scene.mentionStart(scene.tags.behind(at, 'article'))
  return who?.person !== undefined || (who?.kind === 'office' && who.number === 'one')
}
