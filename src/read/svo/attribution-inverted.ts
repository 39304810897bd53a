/** Who said it behind the verb of saying: `"P," said X`. */
import { FINITE } from '../../sense/features.ts'
import type { Mention, Range } from '../../sense/mention.ts'
import { OPENING_QUOTES } from '../../text/quotes.ts'
import { JOINED } from '../../text/tokens.ts'
import { trim } from '../content-end.ts'
import type { Cue, Scene } from '../scene.ts'
import type { Sentence } from '../sentences.ts'
import { ALONE, type Attribution, isDeed, resumedTo, splitEnd, subjectAlone } from './attribution-extent.ts'
import { betweenCommas, opensDeed } from './between-commas.ts'
import { verbGroup } from './group.ts'
import { CLOSING, contentBefore } from './quotation.ts'
import type { Subjects } from './subject.ts'
import { subjectBehind } from './subject-behind.ts'

const QUOTES_IN = new Set([...OPENING_QUOTES, ...CLOSING])

/** "P," said X: the subject behind the verb. */
export function inverted(
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
  const within = left === ',' && subject ? insertedIn(scene, sentence, floor, group.first, subject, cue) : undefined
  if (within) return { cue, subject: subject ?? [], content: within, first: group.first, rule: 'quote-verb-subject' }
  // '"P", said X', '"P", - said X'
  const comma = left === '-' && scene.sign(group.first - 2) === ',' ? group.first - 2 : group.first - 1
  const closes = scene.sign(comma) === ',' && CLOSING.has(scene.sign(comma - 1))
  // '"P", - is said in the statement': behind a dash a verb alone says nothing of who spoke.
  const closed = quoted || (closes && !(left === '-' && !subject) && !partly(scene, floor, comma - 1))
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

/** "A, said X, supports P": where cases show X to be a subject, or its verb could not have him as its object, what it is inserted in runs on behind it. */
function insertedIn(
  scene: Scene,
  sentence: Sentence,
  floor: number,
  at: number,
  subject: readonly Mention[],
  cue: Cue,
): Range | undefined {
  const { cases, inversion } = scene.passage.language.grammar
  const told = cases || (inversion === 'free' && !TO_SOMEBODY.has(cue.sense))
  const after = subject.at(-1)?.after ?? at
  const spoke = subject.every(({ kind, oblique }) => WHO.has(kind) && !oblique)
  if (
    !told ||
    !spoke ||
    scene.sign(after) !== ',' ||
    scene.tags.is(after + 1, 'and', 'while', 'but', 'relative', 'that') ||
    (!cases && opensPhrase(scene, after + 1))
  )
    return undefined
  const before = trim(scene, floor, at - 1)
  if (!before || before.after - before.first > ALONE || before.after !== at - 1) return undefined
  for (let p = before.first; p < before.after; p++)
    if (scene.sign(p) || scene.cueAt(p) || scene.tags.is(p, 'auxiliary', 'not', 'may', 'will', 'that')) return undefined
  const whole = trim(scene, before.first, sentence.after)
  return whole && whole.after > after + 1 ? whole : undefined
}

const PHRASE = ['preposition', 'article', 'possessive', 'subordinator', 'according', 'also', 'adverb', 'turn'] as const

/** Whether what begins behind the tag only says when, where or how it was said, or is a noun: no verb of what it is inserted in. */
function opensPhrase(scene: Scene, at: number): boolean {
  const named = scene.mentions.at(at) !== undefined || scene.dateAt(at) !== undefined || scene.sign(at) !== ''
  return named || opensDeed(scene, at) || scene.tags.is(at, ...PHRASE)
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
  const { inversion, dropsSubject, cases } = scene.passage.language.grammar
  // "P, informó el embajador": where verbs do without a subject, and no case shows one, whom somebody tells has a preposition.
  const bare = !(dropsSubject && !cases)
  const told = bare && TO_SOMEBODY.has(cue.sense) && !(cue.sense === 'inform' && INSTITUTIONS.has(first?.kind ?? ''))
  if (!first || !last || inversion !== 'free' || told) return false
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
  if (mention && WHO.has(mention.kind) && mention.first - first <= 1 && mention.after === after) return true
  // "The head of the office of the ministry of A, tells the agency, did P": a nominative with genitives behind it, and no verb.
  const opens = scene.passage.language.grammar.cases ? scene.mentionStart(first) : undefined
  if (!opens || opens.oblique || !['person', 'office', 'party'].includes(opens.kind)) return false
  for (let p = opens.after; p < after; p++)
    if (scene.sign(p) || scene.cueAt(p) || scene.tags.at(p) || isVerbAt(scene, p)) return false
  return true
}

/** Whether a word has the form of a finite verb, known or not. */
function isVerbAt({ passage }: Scene, at: number): boolean {
  if (passage.hits(at).some(({ feats }) => feats & FINITE)) return true
  return passage.hits(at).length === 0 && passage.language.morphology.finiteTense?.(passage.folded(at)) !== undefined
}
