/** "The statement said X met Y and praised P": who only passes on what others did or said is a source, and what they did is told. */
import { FINITE, PAST, PERFECT } from '../../sense/features.ts'
import { SENSES } from '../../sense/senses.ts'
import { OPENING_QUOTES } from '../../text/quotes.ts'
import { skipAdverbial } from '../adverbial.ts'
import type { Draft } from '../draft.ts'
import { featsOf, type Scene } from '../scene.ts'
import type { SentenceReader } from './index.ts'
import { chainFrom } from './noun-phrase.ts'
import { relays, SOURCE } from './relays.ts'

/** Senses by which something is passed on. */
const PASSES = new Set<string>(['say', 'add', 'inform', 'announce', 'affirm', 'note'])
/** Acts of a clause that tells itself who did or said something. */
const TELLS = new Set<string>(['speak', 'discuss', 'agree', 'meet', 'hold'])
const WHO = new Set(['person', 'office', 'joint', 'party', 'encounter'])

/** The clause of a source as one that says nothing itself, if its content tells of somebody's own saying or doing. */
export function asSource(reader: SentenceReader, draft: Draft): Draft {
  const { scene, sentence } = reader
  const plain = draft.rule === 'subject-verb+that' || draft.rule === 'subject-verb+object'
  if (!plain || draft.holds !== 'yes' || !PASSES.has(draft.sense) || draft.within || draft.contentFirst < 0)
    return draft
  if (scene.passage.language.grammar.cases || !relays(reader, draft.subject)) return draft
  const first = behindMark(scene, behindPhrases(reader, draft.contentFirst))
  const mention = scene.mentionStart(scene.tags.behind(first, 'article', 'quantity'))
  const they = mention?.kind === 'pronoun' && mention.id === 'they'
  if (!mention || !(WHO.has(mention.kind) || they) || mention.id === 'seat') return draft
  const last = chainFrom(scene, mention).at(-1) ?? mention
  // "the minister of A, X Y, had received": an apposition has its second comma.
  const behind = scene.sign(last.after) === ',' ? last.after + 1 : last.after
  const verb = scene.tags.behind(behindMark(scene, behind), 'adverb', 'also', 'auxiliary')
  const cue = verb < sentence.after ? scene.cueAt(verb) : undefined
  if (!cue || !TELLS.has(SENSES[cue.sense].act)) return draft
  const shown = featsOf(cue)
  const told = verb > behind ? shown & (PERFECT | PAST) : shown & FINITE && shown & PAST
  return told ? { ...draft, holds: 'no', rule: SOURCE, contentFirst: -1 } : draft
}

/** Behind the mark by which a quotation opens: 'said that "the ministers stressed P"', 'said the ministers "stressed P"'. */
function behindMark(scene: Scene, at: number): number {
  return OPENING_QUOTES.has(scene.sign(at)) ? at + 1 : at
}

/** Behind phrases of time and place, with their commas, that open what is passed on. */
function behindPhrases({ scene, sentence }: SentenceReader, at: number): number {
  let p = scene.sign(at) === ',' ? at + 1 : at
  while (p < sentence.after) {
    const next = skipAdverbial(scene, p, sentence.after)
    if (next === p) return p
    p = scene.sign(next) === ',' ? next + 1 : next
  }
  return at
}
