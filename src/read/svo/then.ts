/** "X praised P, before stressing Q and to call for R": what the subject did next, told by an infinitive. */
import { INFINITIVE } from '../../sense/features.ts'
import { SENSES, type Stance } from '../../sense/senses.ts'
import { contentStart } from '../content.ts'
import type { Draft } from '../draft.ts'
import { type Cue, fitting } from '../scene.ts'
import { isJoint } from '../subjects.ts'
import type { VerbGroup } from './group.ts'
import type { SentenceReader } from './index.ts'
import { inCompany } from './openings.ts'

/** Attitudes whose content is somebody's deed: "asked them to wait before signing". */
const DEEDS: readonly (Stance | undefined)[] = ['urge', 'offer', 'warn']

export function thenDid(reader: SentenceReader, cue: Cue, group: VerbGroup): Draft | undefined {
  const { scene, sentence, last } = reader
  const first = thenAt(reader, cue.first)
  if (first === undefined || !last || last.holds !== 'yes' || last.form === 'nominal') return undefined
  const { act } = SENSES[cue.sense]
  if (act !== 'speak' && act !== 'discuss' && act !== 'agree') return undefined
  const { act: before, stance } = SENSES[last.sense] as { act: string; stance?: Stance }
  // Without a comma it may belong to what is asked for or agreed on; what is agreed on, or signed, last of all.
  const apart = scene.sign(first - 1) === ','
  if (!apart && (act === 'agree' || before === 'agree' || before === 'plan' || DEEDS.includes(stance))) return undefined
  if (act === 'agree' && before !== 'meet' && before !== 'discuss' && DEEDS.includes(stance)) return undefined
  const content = contentStart(scene, cue, cue.after, sentence.after)
  const read =
    content && fitting(cue, content.preposition, isJoint(last.subject) || inCompany(scene, cue.after, content))
  if (!read || !(read.hit.feats & INFINITIVE)) return undefined
  return {
    ...reader.draft(read, group, [...last.subject], last, `then+${content.by}`, first),
    form: 'participle',
    partner: [...content.partner],
    contentFirst: content.first,
    contentCut: content.cut,
  }
}

/** Where the word before an infinitive stands that makes it the next deed, or that joins it to one before. */
function thenAt({ scene, last }: SentenceReader, at: number): number | undefined {
  const tag = scene.tags.at(at - 1)
  if (tag?.kind === 'subordinator' && tag.hit.entry.id === 'then') return tag.first
  const joins = last?.rule.startsWith('then') && tag?.kind === 'preposition' && tag.hit.entry.id === 'of'
  return joins && scene.tags.is(tag.first - 1, 'and') ? scene.tags.at(tag.first - 1)?.first : undefined
}
