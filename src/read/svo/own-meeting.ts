/** "X said that (he) met Y": where verbs do without a subject, whoever speaks tells of an encounter that he had himself. */
import { PAST, PLURAL, SINGULAR } from '../../sense/features.ts'
import { SENSES, type Sense } from '../../sense/senses.ts'
import { onlyWhen } from '../adverbial.ts'
import type { Draft } from '../draft.ts'
import type { Cue, Scene } from '../scene.ts'
import { active } from './active.ts'
import type { VerbGroup } from './group.ts'
import type { SentenceReader } from './index.ts'

/** Senses by which somebody tells what was. */
const TELLS = new Set<Sense>(['say', 'inform', 'note', 'add', 'announce', 'affirm', 'stress', 'reiterate'])

/** What people do together. */
const ACTS = new Set<string>(['meet', 'discuss'])

export function ownMeeting(reader: SentenceReader, cue: Cue, group: VerbGroup): Draft | undefined {
  const { scene, last } = reader
  if (!scene.passage.language.grammar.dropsSubject || !ACTS.has(SENSES[cue.sense].act)) return undefined
  const { feats } = cue.hit
  if (!last || last.within || last.form !== 'finite' || last.holds !== 'yes' || !TELLS.has(last.sense)) return undefined
  if (group.holds !== 'yes' || !(feats & PAST) || (feats & PLURAL && !(feats & SINGULAR))) return undefined
  const [speaker, ...more] = last.subject
  const alone = more.length === 0 && (speaker?.kind === 'person' || speaker?.kind === 'office')
  if (!alone || !opensContent(scene, last, group.first)) return undefined
  const draft = active(reader, cue, group, { chain: [speaker], first: group.first }, undefined, 'own-meeting')
  return draft && draft.partner.length > 0 ? { ...draft, clauseFirst: last.contentFirst, within: last } : undefined
}

/** Whether a verb is the first of what was said: behind the complementiser, with no more than when and where between. */
function opensContent(scene: Scene, { contentFirst: first }: Draft, at: number): boolean {
  if (first < 0 || first > at || !scene.tags.is(first - 1, 'that')) return false
  return first === at || onlyWhen(scene, first, at)
}
