/** Where what is said, agreed or talked about stands: in a phrase before the verb, behind a sign, as its object, or before it all. */
import { kinds } from '../../sense/kind-set.ts'
import type { Range } from '../../sense/mention.ts'
import { QUOTES } from '../../text/quotes.ts'
import { trim } from '../content-end.ts'
import type { Draft } from '../draft.ts'
import type { Cue, Scene } from '../scene.ts'
import type { Sentence } from '../sentences.ts'
import { behindQuotation } from './brackets.ts'
import { behindOccasion } from './leading.ts'
import type { Predicate } from './predicate.ts'
import { CALLS, DONE, REPORTS, SAYS } from './senses.ts'
import type { Stretch } from './stretch.ts'
import { actOf, isParticle } from './words.ts'

/** Furthest that an object's noun may stand behind its verb, in tokens. */
const OBJECT = 40
/** Furthest that a quotation opens before its close, in tokens. */
const QUOTED = 240

/**
 * Adds to a clause what is said, agreed or talked about in it.
 * @param alone whether no clause of its sentence stands before it
 * @returns whether it has any
 */
export function readContent(
  scene: Scene,
  draft: Draft,
  { cue, topic, preposition, partner, matter }: Predicate,
  stretch: Stretch,
  alone: boolean,
): boolean {
  const sentence = scene.sentences[draft.sentence] as Sentence
  draft.partner = [...partner]
  const points = cue.sense === 'ask' && scene.sentences[draft.sentence + 1]?.opens === false
  const governs = topic && cue.hit.entry.takes.includes(preposition ?? '')
  // 就P提出4点建议。一是Q: where they follow, they are what is said.
  if (governs && !(points && cue.after >= stretch.after)) {
    draft.contentBefore = trim(scene, topic.first, topic.after)
    draft.rule += '+preposition'
    return draft.contentBefore !== undefined
  }
  if (cue.hit.entry.bound) return false
  const end = sentence.after
  let p = behindListener(scene, cue)
  if (isParticle(scene, p, 'aspect')) p++
  const sign = scene.sign(p)
  if (sign === ',' || sign === ':' || sign === '"' || sign === '「') {
    const reports = REPORTS.has(cue.sense) || calls(scene, cue)
    if (sign === ',' && !reports && actOf(cue) !== 'agree') return false
    if (reports) draft.reach = 'paragraph'
    draft.rule += '+comma'
    if (sign !== '"' && sign !== '「') p++
    const parted = sign === ',' && alone ? partedQuotation(scene, draft, stretch, p) : undefined
    if (parted) {
      draft.contentBefore = trim(scene, parted.first, parted.after)
      draft.quoted = parted.after
      return draft.contentBefore !== undefined
    }
    draft.quoted = behindQuotation(scene, p, scene.paragraphEnd(draft.sentence))
  } else if (points && (sign === '.' || p >= end)) {
    // 提出4点建议: they follow in the next sentences.
    draft.reach = 'paragraph'
    draft.contentFirst = end
    return true
  } else if (p < stretch.after || sign === '《') {
    // 表示P。Q: what it has before it is a clause, and goes on as behind a comma.
    if (SAYS.has(cue.sense) || saysMore(scene, cue)) draft.reach = 'paragraph'
    draft.rule += '+object'
  } else return alone && readBefore(scene, draft, sentence.first, stretch)
  if (p >= end) return false
  const empty = cue.sense === 'reach' ? emptyObject(scene, p, stretch.after) : undefined
  if (empty) {
    // 就P达成许多共识, 在P领域达成共识: what the consensus is on.
    const on = (preposition === 'about' ? topic : undefined) ?? matter ?? draft.topic
    draft.contentBefore = on && trim(scene, on.first, on.after)
    if (draft.contentBefore) return true
    const behind = behindEmpty(scene, stretch.after)
    if (behind === undefined) {
      // 达成广泛共识: that there is one is all that is said.
      if (empty.id === 'accord') draft.contentBefore = trim(scene, p, empty.after)
      return empty.id === 'accord'
    }
    if (scene.sign(stretch.after) === ':') draft.reach = 'paragraph'
    draft.contentFirst = behind
    return true
  }
  // 达成共识，增进互信: what was done is the verb's object alone. 商谈贸易问题，两人签署P: so is what was talked about.
  const objectAlone = DONE.has(cue.sense) || (actOf(cue) === 'discuss' && turnsAt(scene, stretch.after))
  if (objectAlone && p < stretch.after) {
    draft.contentBefore = trim(scene, p, DONE.has(cue.sense) ? beforeWhen(scene, cue, stretch.after) : stretch.after)
    return draft.contentBefore !== undefined
  }
  draft.contentFirst = p
  return true
}

/** X建议，P: whether a verb of asking stands right behind whoever asks, or what it carries; 充满希望， is a noun. */
function calls(scene: Scene, { sense, first }: Cue): boolean {
  return CALLS.has(sense) && (scene.mentions.at(first - 1) ?? scene.tags.at(first - 1)) !== undefined
}

/** Senses of what somebody says that he will or would have done. */
const WILL = new Set<string>(['pledge', 'offer', 'hope'])

/** 表示将P。Q: whether a verb of saying begins the one of an attitude, and so governs as far as it would alone. */
export function saysMore({ passage }: Scene, { first, sense }: Cue): boolean {
  return WILL.has(sense) && passage.hits(first).some(({ entry }) => entry.kind === 'cue' && SAYS.has(entry.id))
}

/** 告诉记者，P: behind the verb, and whoever is told what follows. */
function behindListener(scene: Scene, { sense, after }: Cue): number {
  const listener = sense === 'say' ? scene.mentionStart(after) : undefined
  return listener?.kind === 'outsider' && [',', ':'].includes(scene.sign(listener.after)) ? listener.after : after
}

/** Before the word that makes a clause the time of another: 签署P后. */
function beforeWhen(scene: Scene, cue: Cue, end: number): number {
  const after = behindOccasion(scene, cue, end)
  return after === undefined ? end : (scene.tags.at(after - 1)?.first ?? end)
}

/** Where what was agreed stands behind an object that only says that there is one: 达成如下共识：P, 达成共识，将P, 达成共识，包括P. */
function behindEmpty(scene: Scene, at: number): number | undefined {
  const sign = scene.sign(at)
  if (sign === ':') return at + 1
  const tag = sign === ',' ? scene.tags.at(at + 1) : undefined
  if (tag?.kind === 'will' || tag?.kind === 'must') return at + 1
  return tag?.kind === 'preposition' && tag.hit.entry.id === 'like' ? tag.after : undefined
}

/** Kinds of word that say what a consensus is on. */
const SAYS_WHAT = kinds('document', 'issue', 'cue', 'state', 'place', 'format', 'encounter')

/** An object that only says that there is one, however it is described: 许多共识, 广泛而重要的共识. */
function emptyObject(scene: Scene, first: number, after: number): { id: string; after: number } | undefined {
  const { passage } = scene
  for (let p = first; p < after && p - first < OBJECT; p++) {
    if (passage.any(p, SAYS_WHAT) || scene.sign(p) === '《') return undefined
    const noun = passage.find(p, 'filler')
    const end = p + (noun?.length ?? 0)
    if (!noun || !(end === after || passage.find(end, 'and'))) continue
    // 合作成果和共识: of several that there are one may be an accord.
    const more = noun.entry.id === 'accord' ? undefined : emptyObject(scene, end, after)
    return more ?? { id: noun.entry.id, after: end }
  }
  return undefined
}

/** Whether a clause with a subject of its own begins behind a comma. */
function turnsAt(scene: Scene, at: number): boolean {
  const next = scene.sign(at) === ',' ? scene.mentionStart(at + 1) : undefined
  return next?.kind === 'joint' || next?.kind === 'person' || next?.kind === 'pronoun'
}

/** Whether a verb of an attitude has nothing that it is about, before it or behind it: 双方对P有决心. */
export function isBarren(scene: Scene, { cue, topic }: Predicate): boolean {
  // 表示遗憾，Q: the verb has its noun, and Q is another clause.
  const felt = cue.sense === 'express' && cue.hit.entry.takes.length > 0
  if (topic || cue.sense === 'ask' || actOf(cue) !== 'speak' || (REPORTS.has(cue.sense) && !felt) || calls(scene, cue))
    return false
  return [',', '.', ';', '、'].includes(scene.sign(cue.after))
}

/** “P，”X说，“Q。”, “P。”X说，“Q。”: a quotation into which is set who says it, from its first mark to its last. */
function partedQuotation(scene: Scene, draft: Draft, stretch: Stretch, at: number): Range | undefined {
  const close = QUOTES[scene.sign(at)]
  const before = scene.sign(stretch.first - 1) === ',' ? stretch.first - 2 : stretch.first - 1
  const mark = scene.sign(stretch.first) === close ? stretch.first : before
  if (!close || scene.sign(mark) !== close) return undefined
  const { first: start, opens } = scene.sentences[draft.sentence] as Sentence
  const first = mark < start ? (opens ? undefined : openerBefore(scene, mark, scene.sign(at))) : start
  if (first === undefined || scene.sign(first) !== scene.sign(at) || mark <= first) return undefined
  for (let p = at + 1; p < scene.passage.after && p - at < QUOTED; p++)
    if (scene.sign(p) === close) return { first, after: p + 1 }
  return undefined
}

/** Where the quotation opens that a mark closes. */
function openerBefore(scene: Scene, close: number, opener: string): number | undefined {
  for (let p = close - 1; p > close - QUOTED && p >= scene.passage.first; p--) if (scene.sign(p) === opener) return p
  return undefined
}

/** P, X said: the verb closes its sentence. */
function readBefore(scene: Scene, draft: Draft, first: number, stretch: Stretch): boolean {
  if (draft.subject.length === 0) return false
  if (stretch.first === first) return quotedBefore(scene, draft, first)
  const content: Range | undefined = trim(scene, first, draft.clauseFirst)
  draft.contentBefore = content
  return content !== undefined
}

/** “P。”X说: a quotation that closes the sentence before, with its own stop in it. */
function quotedBefore(scene: Scene, draft: Draft, first: number): boolean {
  const close = first - 1
  if (!SAYS.has(draft.sense) || !['"', '」'].includes(scene.sign(close))) return false
  const opener = openerBefore(scene, close, scene.sign(close) === '"' ? '"' : '「')
  if (opener === undefined) return false
  draft.contentBefore = trim(scene, opener, close + 1)
  draft.rule += '+quote'
  return draft.contentBefore !== undefined
}
