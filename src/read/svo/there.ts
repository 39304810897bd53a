/** "praised the meeting, where both sides agreed P": what several did at an encounter that a relative takes up. */
import { PAST } from '../../sense/features.ts'
import { SENSES } from '../../sense/senses.ts'
import type { Draft } from '../draft.ts'
import type { Cue } from '../scene.ts'
import { isJoint } from '../subjects.ts'
import { active } from './active.ts'
import { lastToken } from './boundary.ts'
import type { VerbGroup } from './group.ts'
import type { SentenceReader } from './index.ts'
import type { Subject } from './subject.ts'

/** The clause by which a relative about an encounter tells what both sides agreed or talked about there. */
export function doneThere(reader: SentenceReader, cue: Cue, group: VerbGroup, subject: Subject): Draft | undefined {
  const { scene, last } = reader
  const { act } = SENSES[cue.sense]
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
