/** Content first, speaker after: `"P," said X`, `P, X said`. */

import { FINITE, INFINITIVE, PARTICIPLE, PAST, PERFECT, PRESENT, WITH_FUTURE } from '../../sense/features.ts'
import type { Mention, Range } from '../../sense/mention.ts'
import { QUOTATION, REPORTING, SENSES } from '../../sense/senses.ts'
import { OPENING_QUOTES } from '../../text/quotes.ts'
import { JOINED } from '../../text/tokens.ts'
import { trim } from '../content-end.ts'
import { opensFinite } from '../opens-finite.ts'
import { quoteEnd } from '../quote.ts'
import type { Cue, Scene } from '../scene.ts'
import type { Sentence } from '../sentences.ts'
import { isJoint } from '../subjects.ts'
import { betweenCommas, opensDeed } from './between-commas.ts'
import { type Clitic, cliticOf } from './clitic.ts'
import { verbGroup } from './group.ts'
import { CLOSING, contentBefore } from './quotation.ts'
import type { Subjects } from './subject.ts'
import { subjectBehind } from './subject-behind.ts'

/** Senses that can follow what was said: others take whom they praise or thank as their object. */
const SAYS = new Set<string>([...REPORTING, 'urge', 'hope', 'deny'])
const QUOTES_IN = new Set([...OPENING_QUOTES, ...CLOSING])
/** Senses that can follow what several undertook: "P, agreed the two ministers". */
const AGREES = new Set<string>(['agree', 'decide'])
/** Words that may follow the tag in its sentence without a complementiser. */
const TAIL = 14
/** The same where what stands before the tag is a quotation that is closed: nothing of what was said is left. */
const QUOTED_TAIL = 30

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
    const given = scene.cueAt(at)
    if (!given) continue
    const feats = given.all.reduce((all, hit) => all | hit.feats, 0)
    const clitic = feats & (FINITE | PERFECT | INFINITIVE) ? cliticOf(scene, sentence, given) : undefined
    const cue = saying(scene, given, clitic ? verbGroup(scene, sentence, at).first : at, clitic !== undefined)
    if (!cue) continue
    const agreed = AGREES.has(cue.sense)
    if (!clitic && !(feats & FINITE) && !isDeed(scene, sentence, cue)) continue
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

/** A verb that can follow what was said; one that first of all means something else only behind a quotation: "P", concluyó X. */
function saying(scene: Scene, cue: Cue, at: number, clitic: boolean): Cue | undefined {
  if (SAYS.has(cue.sense) && !cue.hit.entry.takes.includes(QUOTATION)) return cue
  const left = scene.sign(at - 1) === ',' ? at - 2 : at - 1
  const form = clitic ? FINITE | PERFECT | INFINITIVE : FINITE
  const hit = cue.all.find(
    ({ entry: { id, takes }, feats }) =>
      SAYS.has(id) && (takes.length === 0 || takes.includes(QUOTATION)) && feats & form,
  )
  if (hit && (clitic || CLOSING.has(scene.sign(left)))) return { ...cue, hit, sense: hit.entry.id as Cue['sense'] }
  // '"P", lamentó X': where a subject may follow its verb, an object would have its preposition.
  const { cases, inversion } = scene.passage.language.grammar
  const felt =
    !cases && inversion === 'free' && CLOSING.has(scene.sign(left))
      ? cue.all.find(({ entry, feats }) => SENSES[entry.id as Cue['sense']].act === 'speak' && feats & form)
      : undefined
  if (felt) return { ...cue, hit: felt, sense: felt.entry.id as Cue['sense'] }
  return AGREES.has(cue.sense) ? cue : undefined
}

/** "« P », a tenu à préciser X": an infinitive that what leads to it makes a deed. */
function isDeed(scene: Scene, sentence: Sentence, { first, hit }: Cue): boolean {
  if (!(hit.feats & INFINITIVE) || hit.feats & FINITE) return false
  const { holds, auxiliary } = verbGroup(scene, sentence, first)
  const before = scene.tags.at(scene.tags.before(first, 'adverb') - 1)
  const led = before?.kind === 'auxiliary' && (before.hit.entry.id === 'past' || before.hit.entry.id === 'behind')
  return auxiliary && led && holds === 'yes'
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

/** '"P", said X, "Q"': where a quotation ends that goes on right behind its tag. */
function splitEnd(scene: Scene, after: number, end: number): number | undefined {
  if (scene.sign(after) !== ',' || !OPENING_QUOTES.has(scene.sign(after + 1))) return undefined
  const close = quoteEnd(scene, after + 1)
  return close !== undefined && close > after + 2 ? trim(scene, after + 1, Math.min(close, end))?.after : undefined
}

/** Whether nothing but connectives and adverbs stands in a range. */
function onlyLeads({ tags }: Scene, first: number, after: number): boolean {
  return first < after && tags.behind(first, 'also', 'adverb', 'turn', 'but') === after
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
  const verb = verbGroup(scene, sentence, cue.first)
  // "P, that said X": what takes up P stands before the verb.
  const group = { ...verb, first: anaphorBefore(scene, verb.first) ?? verb.first }
  const left = scene.sign(group.first - 1)
  const quoted = CLOSING.has(left)
  if ((group.auxiliary && !isDeed(scene, sentence, cue)) || !(quoted || left === ',' || left === '-')) return undefined
  const { dropsSubject, inversion } = scene.passage.language.grammar
  const subject = subjectBehind(scene, cue.after, sentence.after)
  const within = left === ',' && subject ? insertedIn(scene, sentence, floor, group.first, subject) : undefined
  if (within) return { cue, subject: subject ?? [], content: within, first: group.first, rule: 'quote-verb-subject' }
  const closes = left === ',' && CLOSING.has(scene.sign(group.first - 2))
  const closed = quoted || (closes && !partly(scene, floor, group.first - 2))
  const inserted = !subject && !closed ? betweenCommas(scene, sentence, cue, group.first, floor) : undefined
  if (inserted) return { cue, subject: [], content: inserted, first: group.first, rule: 'quote-verb-inserted' }
  const before = closed ? undefined : subjects.endingAt(group.first, floor)
  if (before && !(subject && closesSentence(scene, sentence, group.first, before, subject, cue))) return undefined
  // "...", añadió: whoever spoke last. An opening mark is joined to the verb: both "agreed".
  const spaced = scene.passage.tokens.gap[group.first] !== JOINED
  if (!subject && !(dropsSubject && closed && spaced)) return undefined
  // "productive, detailed talks": an encounter says nothing.
  if (subject?.[0]?.kind === 'encounter') return undefined
  const content = contentBefore(scene, sentence, index, group.first, floor)
  // 'X told the channel "P" that Q': what is between the marks is a name, and who spoke stands before.
  if (
    !subject &&
    content &&
    quoted &&
    scene.passage.language.grammar.cases &&
    !QUOTES_IN.has(scene.sign(content.first))
  )
    return undefined
  if (!content || (!closed && (isSomebody(scene, content) || isDocument(scene, content)))) return undefined
  // "P, indicó X, Q": the clause goes on behind the tag.
  const after = subject?.at(-1)?.after ?? cue.after
  const resumes = !closed && inversion === 'free' && scene.sign(after) === ','
  const tells = opensDeed(scene, after + 1)
  const apart = !tells && !scene.tags.is(after + 1, 'preposition', 'subordinator', 'according')
  const goesOn = resumes && !tells && (apart || subjectAlone(scene, content))
  const split = closed ? splitEnd(scene, after, sentence.after) : undefined
  const told = goesOn ? { ...content, after: resumedTo(scene, sentence, after, content.after) } : content
  const whole = split === undefined ? told : { ...content, after: split }
  const rule = subject ? 'quote-verb-subject' : 'quote-verb'
  return { cue, subject: subject ?? [], content: whole, first: group.first, rule }
}

/** 'X received Y in a "warm" meeting, said Z': marks around a few words of what somebody tells. */
function partly(scene: Scene, floor: number, close: number): boolean {
  let open = close - 1
  while (open >= floor && !OPENING_QUOTES.has(scene.sign(open))) open--
  for (let p = floor; p < open; p++) if (scene.cueAt(p)?.all.some(({ feats }) => feats & FINITE)) return true
  return false
}

/** "A, said X, supports P": where cases show X to be a subject, what it is inserted in runs on behind it. */
function insertedIn(
  scene: Scene,
  sentence: Sentence,
  floor: number,
  at: number,
  subject: readonly Mention[],
): Range | undefined {
  const { cases } = scene.passage.language.grammar
  const after = subject.at(-1)?.after ?? at
  const spoke = subject.every(({ kind, oblique }) => WHO.has(kind) && !oblique)
  if (
    !cases ||
    !spoke ||
    scene.sign(after) !== ',' ||
    scene.tags.is(after + 1, 'and', 'while', 'but', 'relative', 'that')
  )
    return undefined
  const before = trim(scene, floor, at - 1)
  if (!before || before.after - before.first > ALONE || before.after !== at - 1) return undefined
  for (let p = before.first; p < before.after; p++)
    if (scene.sign(p) || scene.cueAt(p) || scene.tags.is(p, 'auxiliary', 'not', 'may', 'will', 'that')) return undefined
  const whole = trim(scene, before.first, sentence.after)
  return whole && whole.after > after + 1 ? whole : undefined
}

/** Most words of what takes up what was said: "about this". */
const TAKES_UP = 3

/** Where the words begin that take up what was said, if they end at a token behind a comma. */
function anaphorBefore(scene: Scene, at: number): number | undefined {
  for (let p = at - 1; p >= at - TAKES_UP && p > 0; p--) {
    const word = scene.sign(p - 1) === ',' ? scene.passage.find(p, 'anaphor') : undefined
    if (word && p + word.length === at) return p
  }
  return undefined
}

/** Senses whose verb may have somebody as its object. */
const TO_SOMEBODY = new Set<string>(['inform', 'urge', 'hope', 'ask'])
/** Who informs, and is not told: "P, informó la Cancillería". */
const INSTITUTIONS = new Set<string>(['voice', 'spokesperson'])

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
  const told = TO_SOMEBODY.has(cue.sense) && !(cue.sense === 'inform' && INSTITUTIONS.has(first?.kind ?? ''))
  if (!first || !last || scene.passage.language.grammar.inversion !== 'free' || told) return false
  const p = scene.tags.behind(cue.after, 'article')
  const ends = last.after >= sentence.after || scene.sign(last.after) === '.'
  return p === first.first && ends && (before.chain.at(-1)?.after ?? comma) < comma - 1
}

const WHO = new Set(['person', 'office', 'party', 'joint', 'pronoun'])

/** "A readout from X, the ministry, said the ministers stressed P": a document with no verb behind it is the subject, and nothing that was said. */
function isDocument(scene: Scene, { first, after }: Range): boolean {
  const opens = scene.mentionStart(scene.tags.behind(first, 'article'))
  if (opens?.kind !== 'voice') return false
  for (let p = opens.after; p < after; p++)
    if (scene.tags.is(p, 'auxiliary', 'will', 'may', 'that') || ((scene.cueAt(p)?.hit.feats ?? 0) & FINITE) !== 0)
      return false
  return true
}

/** "X, adds the statement, said that P": what stands before the tag is only the subject of another verb. */
function isSomebody(scene: Scene, { first, after }: Range): boolean {
  const mention = scene.mentions.at(after - 1)
  return mention !== undefined && WHO.has(mention.kind) && mention.first - first <= 1 && mention.after === after
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
  // "Speaking at Q, X said P was": a fronted participle is nothing that was said.
  const opening = scene.cueAt(Math.max(sentence.first, floor))
  if (!last && next === '' && (opening?.hit.feats ?? 0) & PARTICIPLE) return undefined
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
      withoutContent(scene, sentence, cue.after, CLOSING.has(left) ? QUOTED_TAIL : TAIL)
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
function withoutContent(scene: Scene, sentence: Sentence, at: number, tail: number): boolean {
  for (let p = at; p < sentence.after; p++) {
    if (scene.sign(p) === ',') return true
    if (scene.tags.is(p, 'that') || scene.sign(p) === ':' || scene.sign(p) === '"') return false
  }
  return sentence.after - at < tail
}
