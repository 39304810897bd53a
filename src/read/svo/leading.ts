/** Who heads a side, told by a participle with a subject of its own behind the clause of the encounter. */
import type { Draft } from '../draft.ts'
import type { Cue, Scene } from '../scene.ts'
import type { VerbGroup } from './group.ts'
import type { SentenceReader } from './index.ts'
import { phraseFirst } from './noun-phrase.ts'

/** How a clause is read whose own subject heads a side. */
const LEADING = 'participle-leading'

/** "with X leading the Kenyan side and Y heading the Chadian team": whoever heads a side took part. */
export function leading(reader: SentenceReader, cue: Cue, group: VerbGroup): Draft | undefined {
  const { scene, sentence, last } = reader
  const heads = cue.all.find(({ entry }) => entry.id === 'chair' || entry.id === 'lead')
  const own = heads && reader.subjects.phraseEndingAt(group.first, reader.floor())
  const who = own?.chain.at(-1)
  if (!heads || !own || (who?.kind !== 'person' && who?.kind !== 'office')) return undefined
  const before = scene.tags.at(own.first - 1)
  const opens = before?.kind === 'while' || (before?.kind === 'preposition' && before.hit.entry.id === 'with')
  // "... leading the Chadian side and Y leading": the next one is joined to the side of the one before.
  const next = phraseFirst(scene, sentence, who.first)
  const joined = last?.rule === LEADING && (scene.tags.is(next - 1, 'and') || scene.sign(next - 1) === ',')
  if (!opens && !joined) return undefined
  const chain = joined ? [who] : own.chain
  const draft = reader.draft(
    { ...cue, hit: heads, sense: headsSide(scene, cue.after) ? 'lead' : 'chair' },
    group,
    chain,
    undefined,
    LEADING,
    joined ? next : own.first,
  )
  return { ...draft, form: 'participle' }
}

/** Furthest behind its verb that the noun for a side or its delegation stands, in tokens. */
const SIDE = 5
const SIDES = ['side', 'delegation', 'group', 'office-part'] as const

/** "leading the Kenyan side", but "chairing the session", "presiding": whether a side is led, and not the encounter. */
function headsSide(scene: Scene, at: number): boolean {
  for (let p = at; p < at + SIDE && !scene.sign(p); p++) {
    if (SIDES.some((kind) => scene.passage.find(p, kind))) return true
  }
  return false
}
