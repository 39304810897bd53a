/** "P. That the minister said": a sentence that only tells who said the one before. */
import { FINITE } from '../../sense/features.ts'
import { REPORTING, SENSES } from '../../sense/senses.ts'
import { trim } from '../content-end.ts'
import type { Draft } from '../draft.ts'
import type { Sentence } from '../sentences.ts'
import { verbGroup } from './group.ts'
import type { SentenceReader } from './index.ts'

const REPORTS = new Set<string>(REPORTING)

/** The clause of somebody who said the sentence before, unless that one tells who spoke itself. */
export function saidBefore(reader: SentenceReader): Draft | undefined {
  const { scene, sentence, index, drafts, subjects } = reader
  const word = scene.passage.find(sentence.first, 'anaphor')
  const before = scene.sentences[index - 1]
  if (!word || !before || tellsOfSpeech(drafts, index - 1)) return undefined
  const from = sentence.first + word.length
  for (let at = from; at < sentence.after; at++) {
    if (scene.sign(at) || scene.tags.is(at, 'that', 'relative')) return undefined
    const cue = scene.cueAt(at)
    if (!cue || !(cue.hit.feats & FINITE)) continue
    const group = verbGroup(scene, sentence, at)
    const subject = subjects.endingAt(group.first, from) ?? subjects.behind(cue.after)
    const kind = subject?.chain[0]?.kind
    // What a ministry or agency passes on is told, and nobody claims it.
    if (!REPORTS.has(cue.sense) || group.holds !== 'yes' || (kind !== 'person' && kind !== 'office')) return undefined
    const content = trim(scene, before.first, (before as Sentence).after)
    const draft = content && reader.draft(cue, group, subject?.chain ?? [], undefined, 'said-before')
    return draft && { ...draft, contentBefore: content, clauseFirst: content.first }
  }
  return undefined
}

function tellsOfSpeech(drafts: readonly Draft[], sentence: number): boolean {
  return drafts.some(
    (draft) => draft.sentence === sentence && ['speak', 'discuss', 'agree'].includes(SENSES[draft.sense].act),
  )
}
