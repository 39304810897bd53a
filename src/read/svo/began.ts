/** "concluyó destacando P": whoever began or ended by saying something said it. */
import { FINITE, IMPERSONAL } from '../../sense/features.ts'
import type { Mention } from '../../sense/mention.ts'
import { verbGroup } from './group.ts'
import type { SentenceReader } from './index.ts'

const BEGINS = new Set<string>(['convene', 'conclude'])
/** Longest object between such a verb and what was done, in tokens: "su intervención". */
const OBJECT = 3

/** Who began or ended by what a participle tells, and where that clause begins; nobody where the subject is the one before. */
export function beganBy(reader: SentenceReader, at: number): { subject: Mention[]; first: number } | undefined {
  const { scene, sentence } = reader
  if (scene.passage.language.grammar.modifiers !== 'after') return undefined
  for (let p = at - 1; p >= Math.max(sentence.first, at - 1 - OBJECT); p--) {
    if (scene.sign(p) || scene.tags.is(p, 'preposition', 'and', 'that', 'relative')) return undefined
    const cue = scene.cueAt(p)
    if (!cue) continue
    if (!BEGINS.has(cue.sense) || !(cue.hit.feats & FINITE) || cue.hit.feats & IMPERSONAL) return undefined
    const { first, holds } = verbGroup(scene, sentence, p)
    const subject = holds === 'yes' ? reader.subjects.endingAt(first, reader.floor()) : undefined
    if (holds !== 'yes' || subject?.chain[0]?.kind === 'encounter') return undefined
    return { subject: subject?.chain ?? [], first: subject?.first ?? first }
  }
  return undefined
}
