/** "aprovechó su visita a P para destacar Q": what somebody used an occasion for, told by an infinitive behind it. */
import { FINITE } from '../../sense/features.ts'
import { SENSES } from '../../sense/senses.ts'
import { contentStart } from '../content.ts'
import type { Draft } from '../draft.ts'
import { type Cue, featsOf, fitting } from '../scene.ts'
import { isJoint } from '../subjects.ts'
import type { VerbGroup } from './group.ts'
import type { SentenceReader } from './index.ts'
import { isFor } from './openings.ts'

/** Furthest that the verb stands before the infinitive, in tokens. */
const REACH = 30

export function usedFor(reader: SentenceReader, cue: Cue, group: VerbGroup): Draft | undefined {
  const { scene, sentence } = reader
  const { act } = SENSES[cue.sense]
  if ((act !== 'speak' && act !== 'discuss') || !isFor(scene, group.first - 1)) return undefined
  const verb = verbBefore(reader, group.first - 1)
  const content = verb === undefined ? undefined : contentStart(scene, cue, cue.after, sentence.after)
  if (verb === undefined || !content) return undefined
  const chain = reader.subjects.endingAt(verb, reader.floor())?.chain ?? []
  const read = fitting(cue, content.preposition, isJoint(chain))
  if (!read) return undefined
  return {
    ...reader.draft(read, group, [...chain], undefined, `used+${content.by}`, verb),
    partner: [...content.partner],
    contentFirst: content.first,
    contentCut: content.cut,
  }
}

/** The verb that says that something was used, with no clause or further verb between it and a token, and nothing that denies it. */
function verbBefore({ scene, start, last }: SentenceReader, at: number): number | undefined {
  if (last) return undefined
  for (let p = at - 1; p >= Math.max(start, at - REACH); p--) {
    const tag = scene.tags.at(p)
    if (tag?.kind === 'auxiliary' && tag.hit.entry.id === 'using' && tag.first === p)
      return scene.tags.is(p - 1, 'not', 'may', 'will') ? undefined : p
    if (tag?.kind === 'that' || tag?.kind === 'subordinator') return undefined
    const cue = scene.cueAt(p)
    if (cue && featsOf(cue) & FINITE) return undefined
  }
  return undefined
}
