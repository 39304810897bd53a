/** "P. That the minister said": a sentence that only tells who said the one before. */
import { FINITE } from '../../sense/features.ts'
import type { Range } from '../../sense/mention.ts'
import { REPORTING, SENSES } from '../../sense/senses.ts'
import { trim } from '../content-end.ts'
import { type Draft, lastNear } from '../draft.ts'
import type { Scene } from '../scene.ts'
import type { Sentence } from '../sentences.ts'
import { verbGroup } from './group.ts'
import type { SentenceReader } from './index.ts'

const REPORTS = new Set<string>(REPORTING)
/** Longest phrase that names who passes something on, in tokens. */
const SOURCE = 14

/** The clause of somebody who said the sentence before, unless that one tells who spoke itself. */
export function saidBefore(reader: SentenceReader): Draft | undefined {
  const { scene, sentence, index, drafts, subjects } = reader
  const first = behindSource(scene, sentence.first, sentence.after) ?? sentence.first
  const word = scene.passage.find(first, 'anaphor')
  const before = scene.sentences[index - 1]
  if (!word || !before || tellsOfSpeech(drafts, index - 1)) return undefined
  const from = first + word.length
  for (let at = from; at < sentence.after; at++) {
    // "that, as the agency reports, said X"
    const inserted = scene.sign(at) === ',' ? behindSource(scene, at + 1, sentence.after) : undefined
    if (inserted !== undefined) {
      at = inserted - 1
      continue
    }
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

/** Whether a sentence opens with what takes up the one before, a source of the report aside. */
export function takesUp(scene: Scene, { first, after }: Range): boolean {
  return scene.passage.find(behindSource(scene, first, after) ?? first, 'anaphor') !== undefined
}

/** Behind "as the agency reports,": who passes it on, up to the comma. */
function behindSource(scene: Scene, at: number, end: number): number | undefined {
  if (!scene.tags.is(at, 'according')) return undefined
  for (let p = at; p < end && p - at < SOURCE; p++) if (scene.sign(p) === ',') return p + 1
  return undefined
}

/** Whether a sentence tells itself who spoke, or that somebody met: what is then passed on is the report. */
function tellsOfSpeech(drafts: readonly Draft[], sentence: number): boolean {
  const told = lastNear(drafts, sentence, ({ sense, sentence: own, holds, within, subject, partner }) => {
    const { act } = SENSES[sense]
    const somebody = [...subject, ...partner].some(({ kind }) => kind === 'person' || kind === 'joint')
    const met = (act === 'meet' || act === 'hold') && holds === 'yes' && !within && somebody
    return own === sentence && (met || ['speak', 'discuss', 'agree'].includes(act))
  })
  return told !== undefined
}
