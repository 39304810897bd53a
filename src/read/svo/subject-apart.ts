/** A subject that stands apart from its verb: phrases of time, place and company, or a participle of its own, between the two. */
import { FINITE, PARTICIPLE } from '../../sense/features.ts'
import type { Mention } from '../../sense/mention.ts'
import { skipAdverbial } from '../adverbial.ts'
import type { Scene } from '../scene.ts'
import type { Sentence } from '../sentences.ts'
import { canBeSubject } from '../subjects.ts'
import type { SentenceReader } from './index.ts'
import { behindGenitives, phraseFirst } from './noun-phrase.ts'
import type { Subject } from './subject.ts'

/** A subject with nothing but phrases of time, place and company between it and its verb. */
export function overPhrases(reader: SentenceReader, at: number, floor: number): Subject | undefined {
  const { scene, sentence, subjects } = reader
  const { passage, tags } = scene
  if (!passage.language.grammar.cases) return undefined
  const subject = subjects.apart(at, floor)
  if (!subject) return undefined
  let p = behindGenitives(scene, (subject.chain.at(-1) as Mention).after, at)
  // "X, during a visit to Q met Y": the comma that should close the phrase is often left out.
  if (scene.sign(p) === ',' && tags.is(p + 1, 'preposition')) p++
  while (p < at) {
    const next = skipAdverbial(scene, p, at)
    if (next === p) return nobodyBetween(scene, sentence, p, at) ? subject : undefined
    p = behindGenitives(scene, next, at)
  }
  return p === at ? subject : undefined
}

/** Whether no verb, clause or further nominative stands between two tokens: by its case the one before them is the subject. */
function nobodyBetween(scene: Scene, sentence: Sentence, from: number, at: number): boolean {
  const { tags } = scene
  for (let p = from; p < at; p++) {
    if (scene.sign(p) === ',' || scene.sign(p) === ';' || scene.sign(p) === ':') return false
    if (tags.is(p, 'that', 'relative', 'subordinator', 'while', 'but', 'auxiliary')) return false
    if ((scene.cueAt(p)?.hit.feats ?? 0) & FINITE) return false
    const mention = scene.mentionStart(p)
    if (!mention) continue
    const first = phraseFirst(scene, sentence, mention.first)
    // A state's name, or an encounter, may look alike in two cases.
    const shown = mention.kind !== 'party' && mention.kind !== 'encounter' && mention.kind !== 'voice'
    if (canBeSubject(mention) && shown && !tags.is(first - 1, 'preposition')) return false
    p = Math.max(p, mention.after - 1)
  }
  return true
}

/** "The communiqué closing the session called for P": a subject with its participle, before a verb that nothing else is the subject of. */
export function overParticiple({ scene, subjects }: SentenceReader, at: number, floor: number): Subject | undefined {
  const { passage } = scene
  const subject = subjects.apart(at, floor)
  const after = subject?.chain.at(-1)?.after ?? at
  if (after >= at || !passage.hits(after).some(({ feats }) => feats & PARTICIPLE)) return undefined
  for (let p = after + 1; p < at; p++)
    if (scene.sign(p) || scene.tags.is(p, 'relative', 'that', 'subordinator', 'auxiliary')) return undefined
  return subject
}
