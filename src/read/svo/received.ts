/** "X was received (by) Y": of a verb that also means adopting something, where somebody is its subject. */
import { NEUTER } from '../../sense/features.ts'
import type { Mention } from '../../sense/mention.ts'
import { companions } from '../companions.ts'
import type { Draft } from '../draft.ts'
import type { Cue, Scene } from '../scene.ts'
import { lastToken } from './boundary.ts'
import type { VerbGroup } from './group.ts'
import type { SentenceReader } from './index.ts'

/** Most phrases between a conjunction and its verb. */
const JOINED = 4

/** "X was received by Y": of a verb that means adopting as well, the reading of which somebody can be the subject. */
export function receivedIn(reader: SentenceReader, cue: Cue, group: VerbGroup): Cue | undefined {
  const hit = cue.all.find(({ entry, feats }) => entry.id === 'receive' && !(feats & NEUTER))
  const who = hit && reader.subjects.endingAt(group.first, reader.floor())?.chain[0]
  const somebody = who && (who.kind === 'person' || who.kind === 'office' || who.id === 'delegation')
  return hit && somebody ? { ...cue, hit, sense: 'receive' } : undefined
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
  const start = joinedFrom(scene, group.first)
  if (start === undefined || start <= lastToken(last)) return undefined
  const read: Cue = { ...cue, hit, sense: 'receive' }
  const draft = reader.draft(read, group, [guest as Mention], undefined, 'passive-encounter', start)
  return { ...draft, form: 'impersonal', partner: companions(scene, draft, cue.after, sentence.after) }
}

/** Back over when and where to the conjunction behind a comma that opens a clause. */
function joinedFrom(scene: Scene, at: number): number | undefined {
  let p = at
  for (let i = 0; i < JOINED; i++) {
    if (scene.tags.is(p - 1, 'and', 'while', 'but')) return scene.tags.at(p - 1)?.first
    const date = scene.dateAt(p - 1)
    const next = date?.first ?? (scene.tags.is(p - 1, 'adverb', 'also') ? scene.tags.at(p - 1)?.first : undefined)
    if (next === undefined) return undefined
    p = next
  }
  return undefined
}
