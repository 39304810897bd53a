/** A predicate in another reading of its verb, as who tells it or what was named before it shows. */
import type { Mention, Range } from '../../sense/mention.ts'
import { SENSES } from '../../sense/senses.ts'
import type { Draft } from '../draft.ts'
import { readAs, type Scene } from '../scene.ts'
import type { Predicate } from './predicate.ts'
import { actOf, closes, isDone } from './words.ts'

/** Kinds of mention that are one person, or one party. */
const ALONE = new Set(['person', 'office', 'party', 'pronoun'])

/** X回顾了P: what two talk over, one alone tells of, where the verb can be one of telling. */
export function toldAlone(subject: readonly Mention[], predicate: Predicate): Predicate {
  const { cue, partner, topic } = predicate
  const [only, ...more] = subject
  const alone = more.length === 0 && only?.number === 'one' && ALONE.has(only.kind)
  const as = (id: string) => {
    const hit = cue.all.find(({ entry, length }) => entry.id === id && cue.first + length === cue.after)
    return hit ? { ...predicate, cue: readAs(cue, hit) } : predicate
  }
  // 双方谈及P: with more than one the verb that also means to say is one of talking over.
  if (only && !alone && (more.length > 0 || only.number !== 'one') && cue.sense === 'say') return as('discuss')
  return alone && partner.length === 0 && !topic && actOf(cue) === 'discuss' ? as('inform') : predicate
}

/** The predicate as one of what was named before its verb, where nothing behind it says what it is about: 关于P，X表示关切, 在P问题上表示关切. */
export function aboutTopic(scene: Scene, predicate: Predicate, topic: Range): Predicate {
  const { cue } = predicate
  if (predicate.topic) return predicate
  const hit = cue.all.find(({ entry, length }) => entry.takes.includes('about') && closes(scene, cue.first + length))
  if (!hit) return predicate
  const read = { ...readAs(cue, hit), after: cue.first + hit.length }
  return { ...predicate, cue: read, topic, preposition: 'about' }
}

/**
 * X同Y会谈时，讨论了P: what somebody talked over, where his sentence says whom he met, he talked over with him.
 * @param acting who acts in the clause
 * @param before the clauses of its sentence so far
 */
export function talkedWith(acting: readonly Mention[], predicate: Predicate, before: readonly Draft[]): Predicate {
  const { cue, partner } = predicate
  const [who, ...more] = acting
  if (cue.sense !== 'discuss' || partner.length > 0 || !who?.person || more.length > 0) return predicate
  const met = before.findLast((one) => SENSES[one.sense].act === 'meet' && one.partner.length > 0)
  return met?.subject[0]?.person === who.person ? { ...predicate, partner: met.partner } : predicate
}

/** What is done by those who meet. */
const MEETS = new Set<string>(['meet', 'hold', 'discuss', 'agree'])

/**
 * X将与Y会谈，就P交换意见，并签署Q: what those do without a subject of its own who are still to meet is still to come as well, unless
 * its verb shows that it is done.
 * @param before the clauses of its sentence so far
 */
export function stillToCome(
  scene: Scene,
  subject: readonly Mention[],
  predicate: Predicate,
  before: readonly Draft[],
): Predicate {
  const last = before.at(-1)
  if (subject.length > 0 || predicate.holds !== 'yes' || last?.holds !== 'plan') return predicate
  const meets = MEETS.has(SENSES[last.sense].act) && MEETS.has(actOf(predicate.cue))
  return meets && !isDone(scene, predicate.cue) ? { ...predicate, holds: 'plan' } : predicate
}

/**
 * X会见Y，称P。对方表示Q: by the word for the other side alone, of two who met whoever did not act last.
 * @param before the clauses found so far
 */
export function otherOf(scene: Scene, subject: Mention[], before: readonly Draft[]): Mention[] {
  const [who, ...more] = subject
  if (who?.kind !== 'office' || who.person || who.parties.length > 0 || more.length > 0) return subject
  if (scene.passage.find(who.first, 'counterpart')?.length !== who.after - who.first) return subject
  const met = before.findLast(({ sense, partner }) => SENSES[sense].act === 'meet' && partner[0]?.person)
  const [host, guest] = [met?.subject[0], met?.partner[0]]
  if (!host?.person || !guest?.person || met?.subject.length !== 1 || met.partner.length !== 1) return subject
  const last = before.findLast((one) => one.subject[0]?.person)?.subject[0]
  const other = last?.person === host.person ? guest : host
  return [{ ...other, first: who.first, after: who.after }]
}
