/** "P both sides discussed": an object before its subject, in a language whose cases show which of the two is which. */
import { SENSES } from '../../sense/senses.ts'
import { trim } from '../content-end.ts'
import type { Draft } from '../draft.ts'
import type { SentenceReader } from './index.ts'
import { isTold } from './inverted.ts'

/** Kinds of word that open no noun phrase. */
const NO_OBJECT = new Set(
  'preposition also turn adverb according subordinator topic editorial and but while that relative not auxiliary'.split(
    ' ',
  ),
)

/**
 * The clause with what stands before its subject as what was discussed or agreed, where nothing behind the verb is.
 * @param first where the subject begins
 */
export function withObjectBefore(reader: SentenceReader, draft: Draft, first: number): Draft {
  const { scene } = reader
  const { act } = SENSES[draft.sense]
  if (!scene.passage.language.grammar.cases || reader.last || draft.contentBefore || hasObject(reader, draft))
    return draft
  if (act !== 'discuss' && act !== 'agree') return draft
  let from = reader.floor()
  for (let p = from; p < first; p++) if (scene.sign(p) === ',') from = p + 1
  from = scene.tags.behind(from, 'also', 'but', 'and', 'adverb')
  const tag = scene.tags.at(from)
  if (from >= first || (tag && NO_OBJECT.has(tag.kind)) || scene.dateAt(from) || scene.sign(first - 1)) return draft
  for (let p = from; p < first; p++) {
    const mention = scene.mentionStart(p)
    // A further nominative would be the subject.
    const nominative = mention && !mention.oblique && (mention.kind === 'person' || mention.kind === 'office')
    if (nominative || scene.cueAt(p) || scene.tags.is(p, 'that', 'relative', 'auxiliary')) return draft
  }
  const content = trim(scene, from, first)
  // "These questions both sides discussed": what they were has been told already.
  return content && !isTold(scene, content)
    ? { ...draft, contentBefore: content, clauseFirst: content.first, rule: 'object-subject-verb' }
    : draft
}

/** Whether what a verb is about stands behind it, and not only where, when and on what occasion. */
function hasObject({ scene, sentence }: SentenceReader, { contentFirst, rule }: Draft): boolean {
  if (contentFirst < 0) return false
  if (!rule.endsWith('+object')) return true
  const phrase = scene.tags.is(contentFirst, 'preposition', 'adverb') || scene.dateAt(contentFirst) !== undefined
  return !phrase && !scene.sign(contentFirst) && contentFirst < sentence.after
}
