/** "had talks with X, focused on P", "held a session devoted to P": what the encounter just told of dealt with. */
import { PARTICIPLE, VERBAL_NOUN } from '../../sense/features.ts'
import type { Mention } from '../../sense/mention.ts'
import { SENSES } from '../../sense/senses.ts'
import { contentStart } from '../content.ts'
import type { Draft } from '../draft.ts'
import { governed, leadsOnAt } from '../lead-on.ts'
import { type Cue, fitting } from '../scene.ts'
import { verbGroup } from './group.ts'
import type { SentenceReader } from './index.ts'

/** The clause that a participle makes of what an encounter dealt with, where a verb of meeting or holding has told of it. */
export function aboutIt(reader: SentenceReader, cue: Cue): Draft | undefined {
  const { scene, sentence, last } = reader
  if (last?.holds !== 'yes' || last.contentFirst >= 0 || SENSES[cue.sense].act !== 'discuss') return undefined
  const { act } = SENSES[last.sense]
  if ((act !== 'meet' && act !== 'hold') || !(cue.hit.feats & (VERBAL_NOUN | PARTICIPLE))) return undefined
  const encounter = toldOf(reader, last, cue.first)
  if (!encounter || !leadsOnAt(scene, cue.after, governed(cue))) return undefined
  const group = verbGroup(scene, sentence, cue.first)
  const content = group.auxiliary ? undefined : contentStart(scene, cue, cue.after, sentence.after)
  const read = content && fitting(cue, content.preposition, true)
  if (!read) return undefined
  const draft = reader.draft(read, group, [encounter], undefined, `about+${content.by}`)
  return { ...draft, form: 'participle', contentFirst: content.first, contentCut: content.cut }
}

/** The last encounter that a clause names before a token, with no other clause between. */
function toldOf({ scene }: SentenceReader, last: Draft, at: number): Mention | undefined {
  for (let p = at - 1; p >= last.clauseFirst; p--) {
    if (scene.tags.is(p, 'relative', 'that', 'subordinator')) return undefined
    const mention = scene.mentions.at(p)
    if (mention?.kind === 'encounter') return mention
  }
  return undefined
}
