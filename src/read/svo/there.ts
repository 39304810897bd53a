/** "praised the meeting, where both sides agreed P": what several did at an encounter that a relative takes up. */
import { PAST } from '../../sense/features.ts'
import type { Mention } from '../../sense/mention.ts'
import { GOING, SENSES } from '../../sense/senses.ts'
import type { Draft } from '../draft.ts'
import type { Cue } from '../scene.ts'
import { isJoint } from '../subjects.ts'
import { active } from './active.ts'
import { lastToken } from './boundary.ts'
import type { VerbGroup } from './group.ts'
import type { SentenceReader } from './index.ts'
import type { Subject } from './subject.ts'

/** Acts of a visitor that a relative about where he went tells: "where he met Y", "where she stressed P". */
const DONE = new Set(['meet', 'hold', 'speak', 'discuss'])

/** "travelled to Q, where he": whoever went to the place before the relative, where a pronoun stands for him. */
function visitorIn({ scene, last }: SentenceReader, { chain: [only, ...more], first }: Subject): Mention[] | undefined {
  const relative = scene.tags.at(first - 1)
  if (only?.kind !== 'pronoun' || more.length > 0 || relative?.kind !== 'relative' || !last) return undefined
  const place = scene.mentionBefore(relative.first)
  const there = place?.kind === 'party' && (place.id === 'seat' || place.parties[0]?.form === 'name')
  if (!there || !GOING.has(last.sense) || last.holds !== 'yes' || last.subject.length === 0) return undefined
  return isJoint(last.subject) === (only.id === 'they') ? [...last.subject] : undefined
}

/** The clause by which a relative about an encounter tells what both sides agreed or talked about there. */
export function doneThere(reader: SentenceReader, cue: Cue, group: VerbGroup, subject: Subject): Draft | undefined {
  const { scene, last } = reader
  const { act } = SENSES[cue.sense]
  const visitor = visitorIn(reader, subject)
  if (visitor && group.holds === 'yes' && DONE.has(act))
    return active(reader, cue, group, { chain: visitor, first: subject.first }, undefined, 'there')
  if ((act !== 'agree' && act !== 'discuss') || !(cue.hit.feats & PAST) || !isJoint(subject.chain)) return undefined
  const relative = scene.tags.at(subject.first - 1)
  if (!last || !relative || scene.sign(relative.first - 1) !== ',') return undefined
  let encounter = false
  for (let p = lastToken(last); p < relative.first; p++) {
    if (scene.tags.is(p, 'that')) return undefined
    encounter ||= scene.mentionStart(p)?.kind === 'encounter'
  }
  return encounter ? active(reader, cue, group, subject, undefined, 'there') : undefined
}
