import { trim } from '../content-end.ts'
import { opensFinite } from '../opens-finite.ts'
import type { Cue, Scene } from '../scene.ts'
import type { Sentence } from '../sentences.ts'
import { type Attribution, resumedTo, splitEnd, subjectAlone } from './attribution-extent.ts'
import type { Clitic } from './clitic.ts'
import { verbGroup } from './group.ts'
import { CLOSING, contentBefore } from './quotation.ts'

/** P, a-t-il dit[, P]: behind what is said, or inserted in it. */
export function withClitic(
  scene: Scene,
  sentence: Sentence,
  index: number,
  cue: Cue,
  { subject, after }: Clitic,
  floor: number,
): Attribution | undefined {
  const { first, passive } = verbGroup(scene, sentence, cue.first)
  const left = scene.sign(first - 1)
  // "est-il écrit": nobody is meant.
  if (passive) return undefined
  if (!CLOSING.has(left) && left !== ',' && left !== '-') return undefined
  // "stressed P that, he admitted, hindered Q": within what is being said already.
  if (left === ',' && scene.sign(after) === ',' && scene.tags.is(first - 2, 'relative')) return undefined
  const before = contentBefore(scene, sentence, index, first, floor)
  const closed = CLOSING.has(left) || CLOSING.has(scene.sign(first - 2))
  const goesOn = !closed && scene.sign(after) === ','
  // "Also, he said, P": a connective alone leads to what is said.
  const led = !before && goesOn && onlyLeads(scene, sentence.first, first - 1)
  const behind = led ? trim(scene, after + 1, sentence.after) : undefined
  if (behind) return { cue, subject: [subject], content: behind, first, rule: 'quote-verb-clitic' }
  if (!before) return undefined
  const split = closed ? splitEnd(scene, after, sentence.after) : undefined
  if (split !== undefined)
    return { cue, subject: [subject], content: { ...before, after: split }, first, rule: 'quote-verb-clitic' }
  const alone = goesOn && subjectAlone(scene, before) && opensFinite(scene, after + 1) !== undefined
  const whole = alone ? trim(scene, before.first, sentence.after) : undefined
  const resumed = goesOn ? { ...before, after: resumedTo(scene, sentence, after, before.after) } : before
  return { cue, subject: [subject], content: whole ?? resumed, first, rule: 'quote-verb-clitic' }
}

/** Whether nothing but connectives and adverbs stands in a range. */
function onlyLeads({ tags }: Scene, first: number, after: number): boolean {
  return first < after && tags.behind(first, 'also', 'adverb', 'turn', 'but') === after
}
