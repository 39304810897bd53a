/** A pronoun before a verb of receiving, for whoever was told to have gone there: where cases tell it from the one who receives. */
import type { Mention } from '../../sense/mention.ts'
import { RECEIVING, SENSES } from '../../sense/senses.ts'
import { type Draft, lastNear } from '../draft.ts'
import { type Cue, readAs } from '../scene.ts'
import { active } from './active.ts'
import { opens } from './clause-start.ts'
import type { VerbGroup } from './group.ts'
import type { SentenceReader } from './index.ts'
import { goneThere } from './within.ts'

/** "arrived in X, where him received Y", "arrived in X. There him received Y": the pronoun right before the verb stands for the guest. */
export function receivedHim(reader: SentenceReader, cue: Cue, group: VerbGroup): Draft | undefined {
  const { scene } = reader
  const pronoun = group.first - 1
  if (!scene.passage.language.grammar.cases || !scene.passage.find(pronoun, 'possessive')) return undefined
  const hit = cue.all.find(({ entry }) => RECEIVING.has(entry.id))
  if (!hit) return undefined
  const relative = scene.tags.at(pronoun - 1)
  const guests =
    relative?.kind === 'relative' ? goneThere(reader, relative.first)?.chain : guestsBefore(reader, pronoun)
  const host = guests && reader.subjects.behind(cue.after)
  const read = readAs(cue, hit)
  const draft = host && active(reader, read, group, host, undefined, 'received-him', host.chain.at(-1)?.after)
  return draft && { ...draft, partner: [...guests] }
}

/** Whoever the sentence before tells to have gone or met, where nothing but when and where stands before the pronoun. */
function guestsBefore(reader: SentenceReader, pronoun: number): readonly Mention[] | undefined {
  const { drafts, index, last } = reader
  if (last || !opens(reader, pronoun)) return undefined
  const told = lastNear(
    drafts,
    index,
    ({ sense, sentence, holds, within }) =>
      sentence === index - 1 && SENSES[sense].act === 'meet' && holds === 'yes' && !within,
  )
  const [guest, ...more] = told?.subject ?? []
  return guest && more.length === 0 && (guest.person || guest.id === 'delegation') ? [guest] : undefined
}
