/** "He also received X", ", and thanked X for P": verbs that have an object, and whose subject goes on where only one stands behind them. */
import { PAST, SINGULAR, WITH_PRONOUN } from '../sense/features.ts'
import type { Mention } from '../sense/mention.ts'
import { SENSES, WHOM } from '../sense/senses.ts'
import { skipAdverbial } from './adverbial.ts'
import { type Draft, lastNear, type SoFar } from './draft.ts'
import { lastOf } from './verb-opening.ts'

/** Senses of meeting somebody who stands behind the verb without a preposition. */
const MEETS = new Set<string>(['receive', 'meet'])

/** Makes of the only one behind such a verb whom somebody received who is told to have received another before. */
export function carrySubject({ scene, sentence, drafts }: SoFar, draft: Draft): void {
  const [who, ...more] = draft.subject
  if (!MEETS.has(draft.sense) || draft.form !== 'finite' || draft.relative || draft.partner.length > 0) return
  if (!who?.person || more.length > 0 || draft.holds !== 'yes') return
  const at = draft.cue[0]?.first ?? 0
  const { hit } = scene.cueAt(at) ?? {}
  if (!hit || !(hit.feats & PAST) || !(hit.feats & SINGULAR) || hit.feats & WITH_PRONOUN || who.first < at) return
  // Nothing follows that could be met: the clause ends, or says when and where.
  let p = who.after
  while (p < sentence.after) {
    const next = skipAdverbial(scene, p, sentence.after)
    if (next === p) break
    p = next
  }
  const closes = p >= sentence.after || scene.sign(p) !== '' || scene.andAttached(p) || scene.tags.is(p, 'relative')
  if (!closes) return
  const before = lastNear(drafts, draft.sentence, ({ sense, subject, partner, holds }) => {
    const hosts = MEETS.has(sense) && holds === 'yes' && subject.length === 1 && partner.length > 0
    return hosts && subject[0]?.person !== undefined
  })
  const host = before?.subject[0]
  if (!host || host.person === who.person) return
  draft.subject = [host]
  draft.partner = [who]
}

/** Makes of the only one behind a verb of thanking or informing whom the one who spoke, or had received him, thanked or informed. */
export function carrySpeaker({ scene, drafts }: SoFar, draft: Draft): void {
  const [who, ...more] = draft.subject
  const at = draft.cue[0]?.first ?? 0
  if (!who || more.length > 0 || draft.form !== 'finite' || !isOne(who) || who.first < at) return
  if (draft.partner.length > 0 || SENSES[draft.sense].act !== 'speak' || draft.contentFirst < 0) return
  const cue = scene.cueAt(at)
  const finite = cue && cue.hit.feats & PAST && !(cue.hit.feats & WITH_PRONOUN)
  if (!finite || !cue.all.some(({ entry }) => entry.takes.includes(WHOM))) return
  // "The guest congratulated the president on P": an object of its own stands behind.
  for (let p = who.after; p <= draft.contentFirst; p++) if (OTHERS.has(scene.mentionStart(p)?.kind ?? '')) return
  // "For his part, the guest thanked": the floor is his.
  for (let p = draft.clauseFirst; p < at; p++) if (scene.tags.is(p, 'turn')) return
  const last = lastOf(drafts)
  const [speaker, ...others] = last?.subject ?? []
  if (!last || !speaker || others.length > 0 || !isOne(speaker) || isSame(speaker, who)) return
  // In a sentence of its own only behind the clause that tells of their meeting.
  const met = SENSES[last.sense].act === 'meet' && last.partner.some((one) => isSame(one, who))
  if (last.sentence !== draft.sentence && !met) return
  draft.subject = [speaker]
  draft.partner = [who]
}

const OTHERS = new Set(['person', 'office', 'joint', 'pronoun'])

const isOne = ({ kind, number }: Mention) => (kind === 'person' || kind === 'office') && number === 'one'

/** Whether two mentions can be of one: the same person, or where one has no name an office of the same side. */
function isSame(one: Mention, other: Mention): boolean {
  if (one.person && other.person) return one.person === other.person
  const [a, b] = [one, other].map(({ person, parties }) => (person?.party ?? parties[0])?.code)
  return a === b
}
