/** "X was received (by) Y": of a verb that also means adopting something, where somebody is its subject. */
import { NEUTER } from '../../sense/features.ts'
import type { Mention } from '../../sense/mention.ts'
import { companions } from '../companions.ts'
import type { Draft } from '../draft.ts'
import { type Cue, readAs } from '../scene.ts'
import { lastToken } from './boundary.ts'
import type { VerbGroup } from './group.ts'
import type { SentenceReader } from './index.ts'
import { overInsertions } from './insertion.ts'

/** "X was received by Y": of a verb that means adopting as well, the reading of which somebody can be the subject. */
export function receivedIn(reader: SentenceReader, cue: Cue, group: VerbGroup): Cue | undefined {
  const hit = cue.all.find(({ entry, feats }) => entry.id === 'receive' && !(feats & NEUTER))
  const who = hit && reader.subjects.endingAt(group.first, reader.floor())?.chain[0]
  const somebody = who && (who.kind === 'person' || who.kind === 'office' || who.id === 'delegation')
  return hit && somebody ? readAs(cue, hit) : undefined
}

/** "X visited P, and on Tuesday was received (by) Y": whoever the clause before is about, where only when and where stand before the verb. */
export function receivedNext(reader: SentenceReader, cue: Cue, group: VerbGroup): Draft | undefined {
  const { scene, sentence, last } = reader
  const hit = cue.all.find(({ entry, feats }) => entry.id === 'receive' && !(feats & NEUTER))
  const host = scene.mentionStart(cue.after)
  const [guest, ...more] = last?.subject ?? []
  if (!hit || !scene.passage.language.grammar.cases || !host?.oblique || !last || last.holds !== 'yes') return undefined
  if ((host.kind !== 'person' && host.kind !== 'office') || !(guest?.person ?? guest?.office) || more.length > 0)
    return undefined
  const and = scene.tags.at(overInsertions(scene, group.first, lastToken(last)) - 1)
  const joins = and?.kind === 'and' || and?.kind === 'while' || and?.kind === 'but'
  if (!joins || and.first <= lastToken(last)) return undefined
  const read = readAs(cue, hit)
  const draft = reader.draft(read, group, [guest as Mention], undefined, 'passive-encounter', and.first)
  return { ...draft, form: 'impersonal', partner: companions(scene, draft, cue.after, sentence.after) }
}
