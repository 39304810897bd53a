/** Turns the sentences of a scene into frames: which cues govern, who does it, what is said. */
import type { Frame } from '../sense/frame.ts'
import { type Act, SENSES } from '../sense/senses.ts'
import { OPENING_QUOTES } from '../text/quotes.ts'
import { onlyWhen } from './adverbial.ts'
import { holdsIn } from './condition.ts'
import { contentEnd, trim } from './content-end.ts'
import { beforeReason } from './content-reason.ts'
import type { Draft } from './draft.ts'
import { withListed } from './listed.ts'
import { readNominal } from './nominal.ts'
import { runsOnTo } from './quote.ts'
import type { Scene } from './scene.ts'
import type { Sentence } from './sentences.ts'
import { readSerial } from './serial/index.ts'
import { readSubjectFirst } from './svo/index.ts'
import { readVerbFirst } from './verb-first.ts'

/**
 * All frames of a scene, in the order of the text.
 * @param firstFrame how many frames the document has before this scene
 * @param firstSentence how many sentences it has before
 */
export function framesOf(scene: Scene, firstFrame = 0, firstSentence = 0): Frame[] {
  const { grammar } = scene.passage.language
  const read =
    grammar.scope === 'paragraph' ? readSerial : grammar.subject === 'after' ? readVerbFirst : readSubjectFirst
  const drafts: Draft[] = []
  scene.sentences.forEach((sentence, index) => {
    read(scene, sentence, index, drafts)
  })
  const all = withListed(scene, inOrder(drafts, readNominal(scene, drafts)))
  return finish(scene, all, firstFrame, firstSentence)
}

const PART_OF_IT = new Set<Act>(['meet', 'hold', 'fail', 'plan'])

/** A meeting told of inside a content does not end it, nor what failed or is to come. */
function isPartOfIt(draft: Draft): boolean {
  return PART_OF_IT.has(SENSES[draft.sense].act)
}

/**
 * A clause that is all somebody says is what he says where it has not come about ("said that the visit would open a new page"), or
 * tells what was talked over ("X said the talks had dealt with P"); what a document tells is told.
 */
function isWhole(scene: Scene, next: Draft, draft: Draft): boolean {
  const { contentFirst } = draft
  const { tags } = scene
  // 'saying: "That the two sides discussed P"'
  const said = OPENING_QUOTES.has(scene.sign(contentFirst)) ? contentFirst + 1 : contentFirst
  const opens = tags.is(said, 'that') ? (tags.at(said)?.after ?? said) : said
  if (next.within !== draft || next.clauseFirst > opens) return false
  const { act } = SENSES[next.sense]
  if (next.holds !== 'yes' && act !== 'speak') return true
  return act === 'discuss' && ['person', 'office', 'pronoun'].includes(draft.subject[0]?.kind ?? '')
}

/** Merges two lists by where their cues stand. */
function inOrder(drafts: readonly Draft[], nominal: readonly Draft[]): Draft[] {
  const first = (draft: Draft) => draft.cue[0]?.first ?? 0
  return [...drafts, ...nominal].sort((a, b) => first(a) - first(b))
}

/** Settles where each content ends: before the next clause, at the end of its sentence, or with the quotation it opened. */
function finish(scene: Scene, drafts: readonly Draft[], firstFrame: number, firstSentence: number): Frame[] {
  const frames = new Map<Draft, Frame>()
  drafts.forEach((draft, index) => {
    const sentence = scene.sentences[draft.sentence] as Sentence
    let content = draft.contentBefore
    if (!content && draft.contentFirst >= 0) {
      let after = limit(scene, sentence, draft)
      let topic: Draft['topic']
      let undertaken = false
      for (let i = index + 1; i < drafts.length; i++) {
        const next = drafts[i] as Draft
        if (next.form === 'nominal' || next.inQuote || (next.within && isPartOfIt(next))) continue
        if (next.told && next.within === draft) continue
        // "X warned that, by working together, the two sides may achieve P": what did not come about is what he says.
        if (next.within === draft && next.holds !== 'yes' && SENSES[next.sense].act !== 'speak') continue
        if (next.contentBefore && next.contentBefore.first <= draft.contentFirst) {
          // '"We discussed P", said X': not beyond the quotation it is told in.
          if (next.contentBefore.after > draft.contentFirst) after = Math.min(after, next.contentBefore.after)
          continue
        }
        if (isWhole(scene, next, draft)) continue
        if (next.clauseFirst >= after) break
        if (next.clauseFirst >= draft.contentFirst || next.within === draft) {
          after = Math.min(after, Math.max(next.clauseFirst, draft.contentFirst))
          topic = next.topic
          undertaken = next.sentence === draft.sentence && SENSES[next.sense].act === 'agree'
          break
        }
      }
      const signers = draft.sense === 'sign' ? signersBehind(scene, draft) : undefined
      if (signers !== undefined) after = Math.min(after, signers)
      const end = contentEnd(scene, SENSES[draft.sense].act, draft.contentFirst, after)
      content = trim(scene, draft.contentFirst, isNoun(draft) ? beforeReason(scene, draft.contentFirst, end) : end)
      // "said that, at the end of the session, P was signed": what is left only says when.
      if (content && undertaken && onlyWhen(scene, content.first, content.after)) content = undefined
      // 'added: "As for P, X did Q"': what is only led up to is not yet said.
      if (
        content &&
        topic &&
        topic.first > content.first &&
        topic.first < content.after &&
        content.after <= topic.after
      )
        content = undefined
    }
    const frame: Frame = {
      index: firstFrame + index,
      sense: draft.sense,
      act: SENSES[draft.sense].act,
      cue: draft.cue,
      cueCut: draft.cueCut,
      origin: draft.origin,
      sentence: firstSentence + draft.sentence,
      form: draft.form,
      subject: draft.subject,
      partner: draft.partner,
      content,
      contentCut: content && content.first === draft.contentFirst ? draft.contentCut : 0,
      holds: holdsIn(scene, draft, content),
      topic: draft.topic,
      parent: draft.parent && frames.get(draft.parent),
      within: draft.within && frames.get(draft.within),
      relative: draft.relative ?? false,
      ongoing: draft.ongoing ?? false,
      clauseFirst: draft.clauseFirst,
      rule: draft.rule,
    }
    frames.set(draft, frame)
  })
  return [...frames.values()]
}

/** "signed P, for the Kenyan side, each of X and Y": where those who signed begin behind what they signed. */
function signersBehind(scene: Scene, { subject: [first], contentFirst }: Draft): number | undefined {
  if (!first || first.first <= contentFirst) return undefined
  let p = scene.tags.before(first.first, 'quantity')
  const side = scene.mentions.at(p - 1)
  if (side?.kind === 'party' && side.after === p && scene.tags.is(side.first - 1, 'preposition'))
    p = scene.tags.at(side.first - 1)?.first ?? p
  return p
}

/** Whether what is said is a noun, and no clause or quotation. */
function isNoun({ rule }: Draft): boolean {
  return rule.endsWith('+object') || rule.endsWith('+preposition')
}

/** How far a content may go: to its sentence's end; a quotation that opens it may run over several sentences. */
function limit(scene: Scene, sentence: Sentence, draft: Draft): number {
  if (draft.quoted !== undefined) return draft.quoted
  if (draft.reach === 'paragraph') return scene.wordsEnd(draft.sentence)
  return Math.max(runsOnTo(scene, draft.contentFirst, sentence.after), sentence.after)
}
