/** "He also received X": a verb of meeting whose subject is whoever received or met the one before, where only one stands behind it. */
import { PAST, SINGULAR, WITH_PRONOUN } from '../sense/features.ts'
import { skipAdverbial } from './adverbial.ts'
import { type Draft, lastNear, type SoFar } from './draft.ts'

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
