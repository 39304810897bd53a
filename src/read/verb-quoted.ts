/** What was said before its verb in a verb-first language: `"P"، قال X`. */

import { FINITE } from '../sense/features.ts'
import type { Range } from '../sense/mention.ts'
import { REPORTING } from '../sense/senses.ts'
import { CLOSING_QUOTES } from '../text/quotes.ts'
import { trim } from './content-end.ts'
import { type Draft, draftOf, type SoFar, toldBy } from './draft.ts'
import { quoteEnd } from './quote.ts'
import type { Cue, Scene } from './scene.ts'
import type { Sentence } from './sentences.ts'
import { subjectAfter } from './verb-subject.ts'

const SAYS = new Set<string>(REPORTING)

/** Whether a verb stands right behind a quotation that opens its sentence, and so says nothing of what follows it. */
export function followsQuote({ scene, sentence }: SoFar, cue: Cue): boolean {
  return quotedBefore(scene, sentence, cue) !== undefined
}

/** The quotation that opens a sentence, told by the verb behind it and the speaker behind that. */
export function readQuoted({ scene, sentence, index }: SoFar, cue: Cue): Draft | undefined {
  const content = quotedBefore(scene, sentence, cue)
  const { subject } = subjectAfter(scene, cue, sentence.after)
  const nobody = cue.after < sentence.after && scene.sign(cue.after) === ''
  if (!content || (subject.length === 0 && nobody)) return undefined
  return draftOf({
    ...toldBy(cue, index),
    form: 'finite',
    subject,
    contentBefore: content,
    clauseFirst: content.first,
    rule: 'quote-verb-subject',
  })
}

function quotedBefore(scene: Scene, sentence: Sentence, cue: Cue): Range | undefined {
  if (!SAYS.has(cue.sense) || !(cue.hit.feats & FINITE) || scene.andAttached(cue.first)) return undefined
  let p = cue.first - 1
  while (scene.tags.is(p, 'adverb')) p = (scene.tags.at(p)?.first ?? p) - 1
  if (scene.sign(p) === ',') p--
  if (!CLOSING_QUOTES.has(scene.sign(p)) || quoteEnd(scene, sentence.first) !== p + 1) return undefined
  return trim(scene, sentence.first, p + 1)
}
