/** Content first, speaker after: `"P," said X`, `P, X said`, "P, according to X". */

import { FINITE, PERFECT } from '../../sense/features.ts'
import type { Mention, Range } from '../../sense/mention.ts'
import { REPORTING, SENSES } from '../../sense/senses.ts'
import { CLOSING_QUOTES } from '../../text/quotes.ts'
import { JOINED } from '../../text/tokens.ts'
import { skipAdverbial } from '../adverbial.ts'
import { trim } from '../content-end.ts'
import { quoteEnd } from '../quote.ts'
import type { Cue, Scene } from '../scene.ts'
import type { Sentence } from '../sentences.ts'
import { canBeNamed, canBeSubject } from '../subjects.ts'
import { verbGroup } from './group.ts'
import { chainFrom } from './noun-phrase.ts'
import { isFor } from './openings.ts'
import { behindNames, contentBefore, isOwn } from './quotation.ts'
import { seatAt } from './seat.ts'
import type { Subjects } from './subject.ts'

const CLOSING = new Set([...CLOSING_QUOTES, "'"])
/** Senses that can follow what was said: others take whom they praise or thank as their object. */
const SAYS = new Set<string>([...REPORTING, 'urge', 'hope', 'deny'])
/** Words that may follow the tag in its sentence without a complementiser. */
const TAIL = 14

export interface Attribution {
  readonly cue: Cue
  readonly subject: Mention[]
  readonly content: Range
  /** First token of the tag. */
  readonly first: number
  readonly rule: string
}

/** The attributions of a sentence, in order. */
export function attributionsOf(scene: Scene, subjects: Subjects, sentence: Sentence, index: number): Attribution[] {
  const found: Attribution[] = []
  let floor = sentence.first
  for (let at = sentence.first; at < sentence.after; at++) {
    const cue = scene.cueAt(at)
    if (!cue || !SAYS.has(cue.sense)) continue
    const feats = cue.all.reduce((all, hit) => all | hit.feats, 0)
    const clitic = feats & (FINITE | PERFECT) ? cliticOf(scene, sentence, cue) : undefined
    if (!clitic && !(feats & FINITE)) continue
    const one =
      (clitic && withClitic(scene, sentence, index, cue, clitic, floor)) ??
      inverted(scene, subjects, sentence, index, cue, floor) ??
      trailing(scene, subjects, sentence, index, cue, floor)
    if (!one) continue
    found.push(one)
    floor = Math.max(cue.after, one.subject.at(-1)?.after ?? 0)
  }
  return found
}

interface Clitic {
  readonly subject: Mention
  /** Behind the verb with its clitic. */
  readonly after: number
}

/** Most tokens by which a clitic subject is joined to its verb. */
const CLITIC = 4

/** A pronoun that hyphens join to the verb or to its auxiliary: "souligne-t-il", "a-t-elle ajouté". */
function cliticOf(scene: Scene, sentence: Sentence, cue: Cue): Clitic | undefined {
  const behind = joinedPronoun(scene, cue.after)
  if (behind) return { subject: behind, after: behind.after }
  const { first, auxiliary } = verbGroup(scene, sentence, cue.first)
  if (!auxiliary) return undefined
  for (let p = first + 1; p < cue.first; p++) {
    const subject = joinedPronoun(scene, p)
    if (subject) return { subject, after: cue.after }
  }
  return undefined
}

function joinedPronoun(scene: Scene, at: number): Mention | undefined {
  const { gap } = scene.passage.tokens
  if (scene.sign(at) !== '-') return undefined
  for (let p = at; p < at + CLITIC && gap[p] === JOINED; p++) {
    const mention = scene.mentions.at(p)
    if (mention) return mention.kind === 'pronoun' && mention.after === p + 1 ? mention : undefined
  }
  return undefined
}

/** P, a-t-il dit[, P]: behind what is said, or inserted in it. */
function withClitic(
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
  const before = contentBefore(scene, sentence, index, first, floor)
  if (!before) return undefined
  const goesOn = !CLOSING.has(left) && scene.sign(after) === ','
  const whole = goesOn && subjectAlone(scene, before) ? trim(scene, before.first, sentence.after) : undefined
  const resumed = goesOn ? { ...before, after: resumedTo(scene, sentence, after, before.after) } : before
  return { cue, subject: [subject], content: whole ?? resumed, first, rule: 'quote-verb-clitic' }
}

/** Longest noun phrase that an insertion parts from its verb, in tokens. */
const ALONE = 9

/** Whether what stands before an insertion is a noun phrase whose verb comes behind it: "The visit, he said, opens the way". */
function subjectAlone(scene: Scene, { first, after }: Range): boolean {
  if (after - first > ALONE || !scene.tags.is(first, 'article')) return false
  for (let p = first; p < after; p++)
    if (scene.sign(p) === ',' || scene.cueAt(p) || scene.tags.is(p, 'auxiliary', 'not', 'may', 'will')) return false
  return true
}

/** "P," said X: the subject behind the verb. */
function inverted(
  scene: Scene,
  subjects: Subjects,
  sentence: Sentence,
  index: number,
  cue: Cue,
  floor: number,
): Attribution | undefined {
  const group = verbGroup(scene, sentence, cue.first)
  const left = scene.sign(group.first - 1)
  const quoted = CLOSING.has(left)
  if (group.auxiliary || !(quoted || left === ',' || left === '-')) return undefined
  const { dropsSubject, inversion } = scene.passage.language.grammar
  const subject = subjectBehind(scene, cue.after, sentence.after)
  const before = quoted ? undefined : subjects.endingAt(group.first, floor)
  if (before && !(subject && closesSentence(scene, sentence, group.first, before, subject, cue))) return undefined
  // "...", añadió: whoever spoke last. An opening mark is joined to the verb: both "agreed".
  const closed = quoted || (left === ',' && CLOSING.has(scene.sign(group.first - 2)))
  const apart = scene.passage.tokens.gap[group.first] !== JOINED
  if (!subject && !(dropsSubject && closed && apart)) return undefined
  // "productive, detailed talks": an encounter says nothing.
  if (subject?.[0]?.kind === 'encounter') return undefined
  const content = contentBefore(scene, sentence, index, group.first, floor)
  if (!content || (!closed && isSomebody(scene, content))) return undefined
  // "P, indicó X, Q": the clause goes on behind the tag.
  const after = subject?.at(-1)?.after ?? cue.after
  const goesOn = !closed && inversion === 'free' && scene.sign(after) === ','
  const whole = goesOn ? { ...content, after: resumedTo(scene, sentence, after, content.after) } : content
  const rule = subject ? 'quote-verb-subject' : 'quote-verb'
  return { cue, subject: subject ?? [], content: whole, first: group.first, rule }
}

/** Senses whose verb may have somebody as its object. */
const TO_SOMEBODY = new Set<string>(['inform', 'urge', 'hope', 'ask'])

/** "P bilatérale, a dit M. Wang.": right behind the verb its subject ends the sentence, and what stands before the comma is no subject. */
function closesSentence(
  scene: Scene,
  sentence: Sentence,
  comma: number,
  before: { readonly chain: readonly Mention[] },
  subject: readonly Mention[],
  cue: Cue,
): boolean {
  const [first] = subject
  const last = subject.at(-1)
  if (!first || !last || scene.passage.language.grammar.inversion !== 'free' || TO_SOMEBODY.has(cue.sense)) return false
  const p = scene.tags.behind(cue.after, 'article')
  const ends = last.after >= sentence.after || scene.sign(last.after) === '.'
  return p === first.first && ends && (before.chain.at(-1)?.after ?? comma) < comma - 1
}

const WHO = new Set(['person', 'office', 'party', 'joint', 'pronoun'])

/** "X, adds the statement, said that P": what stands before the tag is only the subject of another verb. */
function isSomebody(scene: Scene, { first, after }: Range): boolean {
  const mention = scene.mentions.at(after - 1)
  return mention !== undefined && WHO.has(mention.kind) && mention.first - first <= 1 && mention.after === after
}

/** Furthest that a subject may stand behind its verb, in tokens. */
const BEHIND = 12

/** The subject behind a verb, over adverbs and phrases of when and where: indicó este lunes en un comunicado la Cancillería. */
function subjectBehind(scene: Scene, at: number, end: number): Mention[] | undefined {
  let p = at
  while (p < end && p - at < BEHIND) {
    if (scene.tags.is(p, 'article', 'adverb', 'also', 'quantity')) {
      p = scene.tags.at(p)?.after ?? p + 1
      continue
    }
    const mention = scene.mentionStart(p)
    if (mention) return canBeSubject(mention) ? chainFrom(scene, mention) : undefined
    const closed = scene.sign(p) === ',' ? closedPhrase(scene, p, end) : undefined
    if (closed !== undefined) {
      p = closed
      continue
    }
    if (scene.sign(p)) return undefined
    const seat = seatAt(scene, p)
    if (seat) return [seat]
    const next = skipAdverbial(scene, p, end)
    if (next === p) return undefined
    p = next
  }
  return undefined
}

/** "said, on Monday in Rabat, the minister": behind a phrase of when and where between two commas. */
function closedPhrase(scene: Scene, comma: number, end: number): number | undefined {
  let p = comma + 1
  while (p < end && p - comma < BEHIND) {
    if (scene.sign(p) === ',') return p > comma + 1 ? p + 1 : undefined
    const next = skipAdverbial(scene, p, end)
    if (next === p) return undefined
    p = next
  }
  return undefined
}

/** P, X said: subject and verb at the end or inserted. */
function trailing(
  scene: Scene,
  subjects: Subjects,
  sentence: Sentence,
  index: number,
  cue: Cue,
  floor: number,
): Attribution | undefined {
  const group = verbGroup(scene, sentence, cue.first)
  const subject = subjects.endingAt(group.first, floor)
  if (!subject || subject.first <= sentence.first) return undefined
  const left = scene.sign(subject.first - 1)
  if (!CLOSING.has(left) && left !== ',') return undefined
  const next = scene.sign(cue.after)
  const last = cue.after >= sentence.after
  if (governs(scene, cue) || onlyFronted(scene, sentence, subject.first - 1, floor)) return undefined
  const ends =
    last ||
    next === '.' ||
    next === ',' ||
    scene.dateAt(cue.after) !== undefined ||
    scene.tags.is(cue.after, 'preposition', 'adverb', 'while') ||
    scene.mentionStart(cue.after) !== undefined
  // "X said, that P", 'In Q, X said, "P"': the content comes behind.
  const quoted = scene.sign(subject.first - 1) === ',' && !CLOSING.has(scene.sign(subject.first - 2))
  const that =
    next === ',' && (scene.tags.is(cue.after + 1, 'that') || (quoted && quoteEnd(scene, cue.after + 1) !== undefined))
  if (
    !ends ||
    that ||
    !(
      last ||
      next === '.' ||
      (next === ',' && !clauseFollows(scene, sentence, cue.after)) ||
      withoutContent(scene, sentence, cue.after)
    )
  )
    return undefined
  // "..., which, she said, P": only the relative clause is hers.
  if (next === ',' && scene.tags.is(subject.first - 2, 'relative')) {
    const clause = trim(scene, cue.after + 1, sentence.after)
    return (
      clause && {
        cue,
        subject: subject.chain,
        content: clause,
        first: subject.first - 2,
        rule: 'subject-verb-inserted',
      }
    )
  }
  const before = contentBefore(scene, sentence, index, subject.first, floor)
  if (!before) return undefined
  const content = next === ',' ? { ...before, after: resumedTo(scene, sentence, cue.after, before.after) } : before
  return { cue, subject: subject.chain, content, first: subject.first, rule: 'quote-subject-verb' }
}

/** Whether a preposition that the verb governs stands right behind it: what is said comes there. */
function governs(scene: Scene, cue: Cue): boolean {
  const tag = scene.tags.at(cue.after)
  return (
    tag?.kind === 'preposition' &&
    tag.first === cue.after &&
    cue.all.some(({ entry }) => entry.takes.includes(tag.hit.entry.id))
  )
}

const FRONTED = ['preposition', 'topic', 'according', 'also', 'adverb', 'turn'] as const

/** "As for X, on Y, both sides ...": what stands before the subject is only when, where, about what and according to whom. */
function onlyFronted(scene: Scene, sentence: Sentence, comma: number, floor: number): boolean {
  if (scene.sign(comma) !== ',' || CLOSING.has(scene.sign(comma - 1))) return false
  let p = Math.max(sentence.first, floor)
  while (p < comma) {
    const date = scene.dateAt(p)
    if (date ? scene.sign(date.after) !== ',' : !scene.tags.is(p, ...FRONTED)) return false
    while (p < comma && scene.sign(p) !== ',') {
      if (scene.cueAt(p) || scene.tags.is(p, 'that', 'relative', 'auxiliary')) return false
      p++
    }
    p++
  }
  return true
}

/** "X said, [when asked,] that P": the comma only sets something off. */
function clauseFollows(scene: Scene, sentence: Sentence, at: number): boolean {
  for (let p = at + 1; p < sentence.after && p - at < 20; p++) {
    if (scene.tags.is(p, 'that') && scene.sign(p - 1) === ',') return true
  }
  return false
}

/** Where a clause ends that goes on behind an inserted "X said,"; `otherwise` if another reporting verb comes. */
function resumedTo(scene: Scene, sentence: Sentence, at: number, otherwise: number): number {
  if (scene.tags.is(at + 1, 'and', 'while', 'but', 'relative')) return otherwise
  for (let p = at + 1; p < sentence.after; p++) {
    const cue = scene.cueAt(p)
    if (cue && SENSES[cue.sense].act === 'speak') return otherwise
  }
  return trim(scene, at + 1, sentence.after)?.after ?? otherwise
}

/** Behind the tag there may be when, where and to whom, but no complementiser. */
function withoutContent(scene: Scene, sentence: Sentence, at: number): boolean {
  for (let p = at; p < sentence.after; p++) {
    if (scene.sign(p) === ',') return true
    if (scene.tags.is(p, 'that') || scene.sign(p) === ':' || scene.sign(p) === '"') return false
  }
  return sentence.after - at < TAIL
}

/** Longest attribute of a document that is a source: "published on Friday by the presidency of A". */
const ATTRIBUTE = 16

/** The comma that closes what is said of a document, if no clause begins before it. */
function commaBehind(scene: Scene, at: number, end: number): number | undefined {
  for (let p = at; p < Math.min(end, at + ATTRIBUTE); p++) {
    if (scene.sign(p) === ',') return p
    const finite = ((scene.cueAt(p)?.hit.feats ?? 0) & FINITE) !== 0
    if (scene.sign(p) || finite || scene.tags.is(p, 'that', 'relative', 'auxiliary')) return undefined
  }
  return undefined
}

export interface Source {
  readonly words: Range
  /** Nobody where it is whoever spoke before. */
  readonly subject: Mention | undefined
  readonly content: Range
}

/** "According to X, P" and "P, according to X". */
export function sourceOf(scene: Scene, sentence: Sentence): Source | undefined {
  for (let p = sentence.first; p < sentence.after; p++) {
    const tag = scene.tags.at(p)
    const view = tag !== undefined && p === sentence.first && isFor(scene, p)
    if ((tag?.kind !== 'according' && !view) || tag?.first !== p) continue
    const q = scene.tags.behind(tag.after, 'article', 'quantity')
    const mention = scene.mentionStart(q)
    // "For the minister, P": what somebody thinks; what is for a state or for a meeting is nobody's view.
    if (view && mention?.kind !== 'person' && mention?.kind !== 'office') continue
    // "по его словам": whoever spoke before.
    const own = q === tag.after && (scene.sign(q) === ',' || scene.sign(q) === '.') && isOwn(scene, tag)
    if (!own && !canBeNamed(mention)) continue
    const subject = own ? undefined : mention
    const words = { first: p, after: tag.after }
    if (p === sentence.first) {
      const at = subject ? behindNames(scene, subject.after, sentence.after) : q
      const comma =
        scene.sign(at) === ',' ? at : subject?.kind === 'voice' ? commaBehind(scene, at, sentence.after) : undefined
      const content = comma === undefined ? undefined : trim(scene, comma + 1, sentence.after)
      return content && { words, subject, content }
    }
    if (scene.sign(p - 1) !== ',' && !CLOSING.has(scene.sign(p - 1))) continue
    const content = trim(scene, sentence.first, p)
    return content && { words, subject, content }
  }
  return undefined
}
