/** Content first, speaker after: `"P," said X`, `P, X said`. */

import { FINITE, INFINITIVE, PAST, PERFECT, PRESENT, WITH_FUTURE } from '../../sense/features.ts'
import { QUOTATION, REPORTING, SENSES } from '../../sense/senses.ts'
import { type Cue, featsOf, readAs, type Scene } from '../scene.ts'
import type { Sentence } from '../sentences.ts'
import { isJoint } from '../subjects.ts'
import { withClitic } from './attribution-clitic.ts'
import { type Attribution, isDeed } from './attribution-extent.ts'
import { inverted } from './attribution-inverted.ts'
import { trailing } from './attribution-trailing.ts'
import { cliticOf } from './clitic.ts'
import { verbGroup } from './group.ts'
import { CLOSING } from './quotation.ts'
import type { Subjects } from './subject.ts'
import { subjectBehind } from './subject-behind.ts'

/** Senses that can follow what was said: others take whom they praise or thank as their object. */
const SAYS = new Set<string>([...REPORTING, 'urge', 'hope', 'deny'])
/** Senses that can follow what several undertook: "P, agreed the two ministers". */
const AGREES = new Set<string>(['agree', 'decide'])

/** The attributions of a sentence, in order. */
export function attributionsOf(scene: Scene, subjects: Subjects, sentence: Sentence, index: number): Attribution[] {
  const found: Attribution[] = []
  let floor = sentence.first
  for (let at = sentence.first; at < sentence.after; at++) {
    const given = scene.cueAt(at)
    // "P, X se trasladó a Q": with its pronoun the verb is another one.
    if (!given || isPronominal(scene, at)) continue
    const feats = featsOf(given)
    const clitic = feats & (FINITE | PERFECT | INFINITIVE) ? cliticOf(scene, sentence, given) : undefined
    const deed = isDeed(scene, sentence, given)
    const parted = clitic !== undefined || deed
    const from = parted ? verbGroup(scene, sentence, at).first : at
    const cue = saying(scene, given, from, sentence.after, parted)
    if (!cue) continue
    const agreed = AGREES.has(cue.sense)
    if (!parted && !(feats & FINITE)) continue
    // "P that his country will present": what is still to be said tells nothing of what stands before it.
    if (feats & WITH_FUTURE && !(feats & (PAST | PRESENT))) continue
    const together = agreed ? inverted(scene, subjects, sentence, index, cue, floor) : undefined
    if (agreed && !(together && isJoint(together.subject))) continue
    const one =
      together ??
      (clitic && withClitic(scene, sentence, index, cue, clitic, floor)) ??
      inverted(scene, subjects, sentence, index, cue, floor) ??
      trailing(scene, subjects, sentence, index, cue, floor)
    if (!one) continue
    found.push(one)
    floor = Math.max(cue.after, one.subject.at(-1)?.after ?? 0)
  }
  return found
}

function isPronominal({ passage }: Scene, at: number): boolean {
  return (
    passage.find(at - 1, 'impersonal') !== undefined &&
    passage.hits(at - 1).some(({ entry, length }) => entry.kind === 'cue' && length > 1)
  )
}

/** A verb that can follow what was said, `parted` from what makes it a deed by a pronoun or an adverb; one that first of all means something else only behind a quotation: "P", concluyó X. */
function saying(scene: Scene, cue: Cue, at: number, end: number, parted: boolean): Cue | undefined {
  if (SAYS.has(cue.sense) && !cue.hit.entry.takes.includes(QUOTATION)) return cue
  // "P, reads a statement": what a document alone can do.
  if (SAYS.has(cue.sense) && subjectBehind(scene, cue.after, end)?.[0]?.kind === 'voice') return cue
  const left = scene.sign(at - 1) === ',' ? at - 2 : at - 1
  const form = parted ? FINITE | PERFECT | INFINITIVE : FINITE
  const hit = cue.all.find(
    ({ entry: { id, takes }, feats }) =>
      SAYS.has(id) && (takes.length === 0 || takes.includes(QUOTATION)) && feats & form,
  )
  if (hit && (parted || CLOSING.has(scene.sign(left)))) return readAs(cue, hit)
  // '"P", lamentó X': where a subject may follow its verb, an object would have its preposition.
  const { cases, inversion } = scene.passage.language.grammar
  const felt =
    !cases && inversion === 'free' && CLOSING.has(scene.sign(left))
      ? cue.all.find(({ entry, feats }) => SENSES[entry.id as Cue['sense']].act === 'speak' && feats & form)
      : undefined
  if (felt) return readAs(cue, felt)
  return AGREES.has(cue.sense) ? cue : undefined
}
