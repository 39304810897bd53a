/** A pronoun before a verb of receiving, for whoever was told to have gone there: where cases tell it from the one who receives. */
import type { Mention } from '../../sense/mention.ts'
import { RECEIVING, SENSES } from '../../sense/senses.ts'
import { type Draft, lastNear } from '../draft.ts'
import { type Cue, readAs, type Scene } from '../scene.ts'
import { active } from './active.ts'
import { opens } from './clause-start.ts'
import type { VerbGroup } from './group.ts'
import type { SentenceReader } from './index.ts'
import { goneThere } from './within.ts'

/** "arrived in X, where him received Y", "arrived in X. There him received Y": the pronoun right before the verb stands for the guest. */
export function receivedHim(reader: SentenceReader, cue: Cue, group: VerbGroup): Draft | undefined {
  const { scene } = reader
  const pronoun = receivedAt(scene, group.first)
  if (pronoun === undefined) return undefined
  const hit = cue.all.find(({ entry }) => RECEIVING.has(entry.id))
  if (!hit) return undefined
  const relative = scene.tags.at(pronoun - 1)
  const guests =
    relative?.kind === 'relative'
      ? goneThere(reader, relative.first)?.chain
      : guestsBefore(reader, pronoun, isGuest(scene, pronoun) ? REACH : 1)
  const host = guests && reader.subjects.behind(cue.after)
  const read = readAs(cue, hit)
  const draft = host && active(reader, read, group, host, undefined, 'received-him', host.chain.at(-1)?.after)
  return draft && { ...draft, partner: [...guests] }
}

/** Where the object right before a verb begins that stands for somebody told of before: a pronoun, "the guest", "the head of state". */
function receivedAt(scene: Scene, verb: number): number | undefined {
  if (!scene.passage.language.grammar.cases) return undefined
  if (scene.passage.find(verb - 1, 'possessive')) return verb - 1
  const object = scene.mentions.at(verb - 1)
  const guest = object?.kind === 'pronoun' && object.id === 'guest'
  const office = object?.kind === 'office' && !object.person && object.parties.length === 0 && object.number === 'one'
  return object?.oblique && object.after === verb && (guest || office) ? object.first : undefined
}

/** How many sentences before "the guest" it may be told that he came. */
const REACH = 4

function isGuest(scene: Scene, at: number): boolean {
  const mention = scene.mentionStart(at)
  return mention?.kind === 'pronoun' && mention.id === 'guest'
}

/**
 * Whoever is told to have gone or met, where nothing but when and where stands before the pronoun.
 * @param reach how many sentences before it may be told
 */
function guestsBefore(reader: SentenceReader, pronoun: number, reach: number): readonly Mention[] | undefined {
  const { drafts, index, last } = reader
  if (last || !opens(reader, pronoun)) return undefined
  const told = lastNear(
    drafts,
    index,
    ({ sense, sentence, holds, subject, within }) =>
      sentence < index &&
      sentence >= index - reach &&
      SENSES[sense].act === 'meet' &&
      holds === 'yes' &&
      !within &&
      (reach === 1 || subject.length > 0),
  )
  const [guest, ...more] = told?.subject ?? []
  return guest && more.length === 0 && (guest.person || guest.id === 'delegation') ? [guest] : undefined
}
