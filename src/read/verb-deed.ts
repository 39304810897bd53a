/** Deeds that the verb's noun tells behind a verb of its own: "carried out the signing of P", "ended with the signing of P", "was the occasion to discuss P". */

import { FEMININE, FINITE, PAST, VERBAL_NOUN, WITH_PRONOUN } from '../sense/features.ts'
import { SENSES, type Sense } from '../sense/senses.ts'
import { companions } from './companions.ts'
import { type ContentStart, contentStart } from './content.ts'
import { type Draft, draftOf, type SoFar, toldBy } from './draft.ts'
import type { Cue, Scene } from './scene.ts'
import type { Sentence } from './sentences.ts'
import { clauseFirst, holdsBefore, REACH } from './verb-opening.ts'
import { subjectAfter } from './verb-subject.ts'

/** قام بالتوقيع على P: "carried out" tells what the verb's noun behind it does; `light` is what the verb alone would tell, `head` where it begins. */
export function carriedOut(scene: Scene, light: Draft, head: number, sentence: Sentence): Draft | undefined {
  const deed = light.contentFirst < 0 ? undefined : governedNoun(scene, light.contentFirst)
  const content = deed && contentStart(scene, deed, deed.after, sentence.after)
  if (!deed || !content) return undefined
  // قام باستقبال X: whom one receives is no content.
  const met = SENSES[deed.sense].act === 'meet'
  const noun = toldBy(deed, light.sentence)
  const draft = draftOf({
    ...noun,
    cue: [...light.cue, ...noun.cue],
    cueCut: light.cueCut,
    form: 'finite',
    subject: light.subject,
    partner: [...content.partner],
    contentFirst: content.first,
    contentCut: content.cut,
    holds: light.holds,
    parent: light.parent,
    clauseFirst: clauseFirst(scene, head, sentence.first),
    rule: `carried-out+${content.by}`,
  })
  return met ? { ...draft, partner: companions(scene, draft, deed.after, sentence.after) } : draft
}

/** اختتم اللقاء بالتوقيع على P: what an encounter ended with, or was crowned by, was done by those who met. */
export function readEnding({ scene, sentence, index }: SoFar, at: number): Draft | undefined {
  const deed = governedNoun(scene, at)
  if (!deed || SENSES[deed.sense].act !== 'agree') return undefined
  const end = endingBefore(scene, at, sentence)
  const content = end && contentStart(scene, deed, deed.after, sentence.after)
  if (!content) return undefined
  return deedDraft(
    deed,
    index,
    content,
    holdsBefore(scene, end.first).value,
    clauseFirst(scene, at, sentence.first),
    'ending',
  )
}

/** استهل X كلمته بالتأكيد على P: what somebody began or closed his speech or the session by saying. */
export function readBeginning({ scene, sentence, index, drafts }: SoFar, at: number): Draft | undefined {
  const deed = governedNoun(scene, at)
  if (!deed || SENSES[deed.sense].act !== 'speak') return undefined
  const verb = verbBefore(scene, at, sentence)
  if (!verb?.all.some(({ entry }) => BEGINS.has(entry.id))) return undefined
  const { subject } = subjectAfter(scene, verb, at)
  // واختتم حديثه بالقول: whoever spoke before goes on with words of his own.
  const own = scene.passage.hits(at - 1).some(({ feats }) => feats & WITH_PRONOUN)
  if (subject.length === 0 && !(own && verb.after === at - 1)) return undefined
  const content = contentStart(scene, deed, deed.after, sentence.after)
  if (!content) return undefined
  const { value, first } = holdsBefore(scene, verb.first)
  const draft = deedDraft(deed, index, content, value, clauseFirst(scene, first, sentence.first), 'beginning')
  const cue = [{ first: verb.first, after: verb.after }, ...draft.cue]
  const parent = subject.length > 0 ? undefined : drafts.at(-1)
  const feminine = (verb.hit.feats & FEMININE) !== 0
  return { ...draft, cue, cueCut: verb.hit.split.cut, form: 'finite', subject, parent, feminine }
}

const BEGINS = new Set<string>(['convene', 'conclude', 'visit'])

/** بدأ X زيارته بلقاء Y: whom somebody met where his journey began or ended. */
export function readJourney({ scene, sentence, index }: SoFar, at: number): Draft | undefined {
  const meeting = scene.mentionStart(at)
  if (meeting?.kind !== 'encounter' || meeting.preposition !== 'by' || !MEETS.has(meeting.id)) return undefined
  const begins = (cue: Cue | undefined) => cue?.all.some(({ entry }) => BEGINS.has(entry.id)) && cue
  const verb = begins(verbBefore(scene, at, sentence)) || begins(scene.cueAt(sentence.first))
  if (!verb || hasSign(scene, verb.after, at)) return undefined
  const { subject, after } = subjectAfter(scene, verb, at)
  const [who, ...more] = subject
  let journey = false
  for (let p = after; p < at; p++) journey ||= scene.mentionStart(p)?.id === 'visit' || isTour(scene, p)
  if (!who || !(who.person || who.kind === 'office') || more.length > 0 || !journey) return undefined
  const { value, first } = holdsBefore(scene, verb.first)
  const draft = draftOf({
    ...toldBy(verb, index),
    sense: 'meet',
    cue: [
      { first: verb.first, after: verb.after },
      { first: meeting.first, after: meeting.after },
    ],
    form: 'finite',
    subject,
    holds: value,
    clauseFirst: clauseFirst(scene, first, sentence.first),
    rule: 'journey',
  })
  const partner = companions(scene, draft, meeting.after, sentence.after)
  return partner.length > 0 ? { ...draft, partner } : undefined
}

function hasSign(scene: Scene, first: number, after: number): boolean {
  for (let p = first; p < after; p++) if (scene.sign(p) === ',' || scene.sign(p) === ':') return true
  return false
}

/** جولته: a round that is somebody's is a tour. */
function isTour(scene: Scene, at: number): boolean {
  return scene.passage.hits(at).some(({ entry, feats }) => entry.kind === 'round' && feats & WITH_PRONOUN)
}

const MEETS = new Set(['meeting', 'dialogue', 'consultation'])

/** The nearest finite verb before a token in its clause. */
function verbBefore(scene: Scene, at: number, { first }: Sentence): Cue | undefined {
  for (let p = at - 1; p >= first && at - p < REACH; p--) {
    if (scene.tags.is(p, 'that', 'relative')) return undefined
    const cue = scene.cueAt(p)
    if (cue && cue.hit.feats & FINITE) return cue
  }
  return undefined
}

/** The clause of what those who met did, told without them. */
function deedDraft(
  deed: Cue,
  index: number,
  content: ContentStart,
  holds: Draft['holds'],
  first: number,
  rule: string,
): Draft {
  return draftOf({
    ...toldBy(deed, index),
    form: 'impersonal',
    partner: [...content.partner],
    contentFirst: content.first,
    contentCut: content.cut,
    holds,
    clauseFirst: first,
    rule: `${rule}+${content.by}`,
  })
}

/** The verb before a token that tells how an encounter ended; what a clause between them says of the encounter parts nothing. */
function endingBefore(scene: Scene, at: number, sentence: Sentence): Cue | undefined {
  for (let p = at - 1; p >= sentence.first && at - p < REACH; p--) {
    const cue = scene.cueAt(p)
    if (!cue || !(cue.hit.feats & FINITE)) continue
    if (cue.sense === 'conclude') return cue
    if (SENSES[cue.sense].act !== 'hold') return undefined
  }
  return undefined
}

/** شكل اللقاء فرصة لاستعراض P: what an encounter was the occasion for, those who met did. */
export function readChance({ scene, sentence, index }: SoFar, at: number): Draft | undefined {
  const chance = scene.passage.find(at, 'chance')
  if (!chance || scene.andAttached(at)) return undefined
  const encounter = scene.mentions.at(behindInsertion(scene, at) - 1)
  // "The two sides seized the opportunity to discuss P": who did, in so many words.
  const seized = encounter?.kind === 'joint' && scene.definite(at)
  // "It was an opportunity to discuss P": of talks told of in the sentence before.
  const taken = at - 1 === sentence.first && ordinaryVerb(scene, at - 1)
  if (!seized && !taken && (encounter?.kind !== 'encounter' || encounter.preposition)) return undefined
  let p = at + chance.length
  // "a good occasion": one word describes it.
  if (!governedNoun(scene, p, 'for') && !scene.mentions.at(p) && scene.sign(p) === '') p++
  const deed = governedNoun(scene, p, 'for')
  if (!deed || !['discuss', 'speak'].includes(SENSES[deed.sense].act)) return undefined
  const content = contentStart(scene, deed, deed.after, sentence.after)
  const opens = encounter?.first ?? at - 1
  const verb = scene.cueAt(opens - 1)?.first ?? opens
  const { value, first } = holdsBefore(scene, verb)
  // "He thought that it was an occasion": what somebody says of it stays his.
  if (!content || scene.tags.is(first - 1, 'that')) return undefined
  return deedDraft(deed, index, content, value, clauseFirst(scene, at, sentence.first), 'chance')
}

function ordinaryVerb(scene: Scene, at: number): boolean {
  return scene.passage
    .hits(at)
    .some(({ entry, feats }) => entry.kind === 'common' && entry.id === 'verb' && feats & PAST)
}

/** "This meeting was, according to X, the occasion to discuss P": before the commas of who passes that on. */
function behindInsertion(scene: Scene, at: number): number {
  if (scene.sign(at - 1) !== ',') return at
  for (let p = at - 2; p > 0 && at - p < INSERTED; p--)
    if (scene.sign(p) === ',') return scene.tags.is(p + 1, 'according') ? p : at
  return at
}

/** Longest "according to X" between commas, in tokens. */
const INSERTED = 10

/** The verb's noun, written together with the preposition that governs it: بالتوقيع. */
function governedNoun(scene: Scene, at: number, preposition = 'by'): Cue | undefined {
  const all = scene.passage
    .hits(at)
    .filter(
      ({ entry, feats, split }) => entry.kind === 'cue' && feats & VERBAL_NOUN && split.preposition === preposition,
    )
  const [hit] = all
  return hit && { first: at, after: at + hit.length, hit, sense: hit.entry.id as Sense, all }
}
