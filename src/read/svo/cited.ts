/** Whose words somebody passes on: '"P", - quotes the agency the words of X', 'the agency quotes the words of X: "P"'. */
import type { Mention, Range } from '../../sense/mention.ts'
import { trim } from '../content-end.ts'
import { quoteEnd } from '../quote.ts'
import type { Scene } from '../scene.ts'
import type { Sentence } from '../sentences.ts'
import { behindNames, CLOSING, contentBefore } from './quotation.ts'
import type { Source } from './source.ts'

/** Kinds of mention that pass on what others say. */
const PASSES = new Set(['outsider', 'voice', 'spokesperson'])
/** Kinds of mention whose words are passed on. */
const SPOKE = new Set(['person', 'office', 'spokesperson', 'pronoun'])

/** What a sentence passes on of somebody whose words another quotes. */
export function citedBy(scene: Scene, sentence: Sentence, index: number): Source | undefined {
  if (!scene.passage.language.grammar.cases) return undefined
  return behindQuotation(scene, sentence, index) ?? beforeQuotation(scene, sentence)
}

/** '"P", - quotes the agency the words of X': the verb, who passes it on, the noun for words and whose they are. */
function behindQuotation(scene: Scene, sentence: Sentence, index: number): Source | undefined {
  for (let p = sentence.first + 3; p < sentence.after; p++) {
    if (scene.sign(p - 1) !== '-' || scene.sign(p - 2) !== ',' || !CLOSING.has(scene.sign(p - 3))) continue
    const passes = passing(scene, p + 1, sentence.after)
    const words = passes && scene.passage.find(passes.after, 'cited')
    const subject = words && spoke(scene, passes.after + words.length)
    const content = subject && contentBefore(scene, sentence, index, p, sentence.first)
    if (content) return { words: { first: p, after: p + 1 }, subject, content }
  }
  return undefined
}

/** 'the agency quotes the words of X: "P"', 'the words of X quotes the agency: "P"', '... the words of X that P'. */
function beforeQuotation(scene: Scene, sentence: Sentence): Source | undefined {
  const fronted = scene.passage.find(sentence.first, 'cited')
  if (fronted) {
    const subject = spoke(scene, sentence.first + fronted.length)
    const verb = subject ? behindNames(scene, subject.after, sentence.after) : sentence.after
    const passes = subject && passing(scene, verb + 1, sentence.after)
    const content = passes && contentBehind(scene, passes.after, sentence)
    return content && { words: { first: sentence.first, after: sentence.first + fronted.length }, subject, content }
  }
  for (let p = sentence.first + 1; p < sentence.after; p++) {
    const tag = scene.tags.at(p)
    if (tag?.kind !== 'according' || tag.first !== p || tag.hit.entry.id !== 'cites') continue
    const subject = spoke(scene, tag.after)
    const content = subject && passesBefore(scene, p) ? contentBehind(scene, subject.after, sentence) : undefined
    return content && { words: { first: p, after: tag.after }, subject, content }
  }
  return undefined
}

/** Who passes something on, with what is in a case behind him. */
function passing(scene: Scene, at: number, end: number): Range | undefined {
  const mention = scene.mentionStart(at)
  return mention && PASSES.has(mention.kind) ? { first: at, after: behindNames(scene, mention.after, end) } : undefined
}

/** Whether who passes something on stands before a verb, or before a name in letters of its own: the agency Bernama. */
function passesBefore(scene: Scene, verb: number): boolean {
  const before = scene.mentions.at(verb - 1) ?? scene.mentions.at(verb - 2)
  return before !== undefined && PASSES.has(before.kind)
}

function spoke(scene: Scene, at: number): Mention | undefined {
  const mention = scene.mentionStart(at)
  return mention && SPOKE.has(mention.kind) ? mention : undefined
}

/** What stands behind a colon as a quotation, or behind a complementiser. */
function contentBehind(scene: Scene, at: number, sentence: Sentence): Range | undefined {
  if (scene.sign(at) === ':') {
    const after = quoteEnd(scene, at + 1)
    return after === undefined ? undefined : trim(scene, at + 1, after)
  }
  const that = scene.tags.at(at)
  return that?.kind === 'that' ? trim(scene, that.after, sentence.after) : undefined
}
