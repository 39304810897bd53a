import { SENSES } from '../../sense/senses.ts'
import { companions } from '../companions.ts'
import type { Draft } from '../draft.ts'
import type { Cue } from '../scene.ts'
import { opens } from './clause-start.ts'
import { membersIn, takenUp } from './delegation.ts'
import type { VerbGroup } from './group.ts'
import type { SentenceReader } from './index.ts'
import { agentAt } from './passive-told.ts'
import type { Subject } from './subject.ts'
import { goneThere } from './within.ts'

export function passiveEncounter(reader: SentenceReader, cue: Cue, group: VerbGroup): Draft | undefined {
  const relative = reader.scene.tags.at(group.first - 1)
  const members = relative?.kind === 'relative' ? membersIn(reader, cue, group, relative.first) : undefined
  if (members) return members
  const free = reader.scene.passage.language.grammar.inversion === 'free'
  const subject =
    reader.subjects.endingAt(group.first, reader.floor()) ??
    (free && opens(reader, group.first) ? reader.subjects.behind(cue.after) : undefined) ??
    whoIs(reader, cue, group) ??
    // "Talks on P were held": over what they were about.
    (SENSES[cue.sense].act === 'hold' ? reader.subjects.firstEncounter(group.first, reader.floor()) : undefined)
  const noun = subject?.chain[0]
  if (!noun || !subject) return unnamed(reader, cue, group) ?? carried(reader, cue, group)
  const draft = reader.draft(
    cue,
    group,
    noun.kind === 'encounter' ? [] : subject.chain,
    undefined,
    'passive-encounter',
    subject.first,
  )
  draft.partner = companions(
    reader.scene,
    draft,
    Math.max(cue.after, subject.first > cue.first ? noun.after : 0),
    reader.sentence.after,
  )
  draft.form = 'impersonal'
  if (reader.last && insideContent(reader, reader.last, subject.first)) draft.within = reader.last
  return draft
}

/** "Luego fue recibido por X": where verbs do without a subject, whoever was spoken of before. */
function carried(reader: SentenceReader, cue: Cue, group: VerbGroup): Draft | undefined {
  const { scene } = reader
  if (!scene.passage.language.grammar.dropsSubject || cue.sense !== 'receive' || reader.last) return undefined
  if (!group.auxiliary || !opens(reader, group.first) || !agentAt(reader.scene, cue.after)) return undefined
  const draft = reader.draft(cue, group, [], undefined, 'passive-encounter')
  draft.partner = companions(scene, draft, cue.after, reader.sentence.after)
  return draft.partner.length > 0 ? { ...draft, form: 'impersonal' } : undefined
}

/** "The COMX was attended by X": a gathering that nobody knows, and who came to it. */
function unnamed(reader: SentenceReader, cue: Cue, group: VerbGroup): Draft | undefined {
  const { scene } = reader
  const heads = cue.sense === 'attend' || cue.sense === 'chair' || cue.sense === 'lead'
  if (!heads || reader.last || !agentAt(reader.scene, cue.after)) return undefined
  // "It was represented by X": a pronoun, or somebody, is no gathering.
  if (scene.mentions.at(group.first - 1) || scene.tags.is(group.first - 1, 'relative', 'that', 'article'))
    return undefined
  // "The delegation was made up of X": the one that was named before.
  const body = takenUp(scene, group.first - 1)
  if (!body && cue.sense === 'lead') return undefined
  const draft = reader.draft(cue, group, body ? [body] : [], undefined, 'passive-encounter', reader.sentence.first)
  draft.partner = companions(scene, draft, cue.after, reader.sentence.after)
  return draft.partner.length > 0 ? { ...draft, form: 'impersonal' } : undefined
}

/** "X, who was accompanied by Y": the person before the relative. "arrived in A, where he was received by Y": who went there. */
function whoIs(reader: SentenceReader, cue: Cue, group: VerbGroup): Subject | undefined {
  const { scene } = reader
  const relative = scene.tags.at(group.first - 1)
  if (relative?.kind !== 'relative') return undefined
  const there = goneThere(reader, relative.first)
  if (there || cue.sense !== 'attend') return there
  const owner = scene.mentionBefore(relative.first)
  const somebody = owner?.kind === 'person' || owner?.kind === 'office'
  return somebody ? { chain: [owner], first: relative.first } : undefined
}

/** "agreed that the next meeting will be held": what is said goes on over an encounter that no clause of its own tells. */
function insideContent({ scene }: SentenceReader, { contentFirst }: Draft, first: number): boolean {
  if (contentFirst < 0 || contentFirst > first) return false
  for (let p = contentFirst; p < first; p++)
    if (scene.sign(p) === ',' || scene.sign(p) === ';' || scene.tags.is(p, 'while', 'but')) return false
  return true
}
