/** Who acts in a clause of a verb-first language: behind the verb, before it, or the talks that it tells of. */

import { DUAL, PAST, SINGULAR } from '../sense/features.ts'
import type { Mention } from '../sense/mention.ts'
import { SENSES, type Sense } from '../sense/senses.ts'
import { skipAdverbial } from './adverbial.ts'
import type { Draft } from './draft.ts'
import type { Cue, Scene } from './scene.ts'
import type { Sentence } from './sentences.ts'
import { SUBJECTS } from './subjects.ts'
import { listedAfter, signerAfter } from './verb-listed.ts'
import { connected, REACH } from './verb-opening.ts'

/** The subject behind a verb, with those joined to it. */
export function subjectAfter(scene: Scene, cue: Cue, end: number): { subject: Mention[]; after: number } {
  // A verb that comes before its subject is singular: one in the dual has had its subject.
  if (cue.all.every(({ feats }) => feats & PAST && feats & DUAL)) return { subject: [], after: cue.after }
  // "took the credentials of X": right behind the phrase stands whose they are, and not who took them.
  const ofWhom = cue.sense === 'receive' && cue.after - cue.first > 1 && cue.parted === undefined
  if (ofWhom) return { subject: [], after: cue.after }
  const between = cue.parted === undefined ? undefined : scene.mentionStart(cue.parted)
  if (between) return { subject: coordinated(scene, between, cue.after).subject, after: cue.after }
  const takes = new Set(cue.all.flatMap((hit) => hit.entry.takes))
  const limit = Math.min(end, cue.after + REACH)
  let p = cue.after
  while (p < limit) {
    const mention = scene.mentionStart(p)
    if (mention && SUBJECTS.has(mention.kind) && !mention.preposition && !mention.oblique && !scene.dateAt(p)) {
      if (mention.kind === 'encounter' && cue.sense === 'attend') {
        p = scene.sign(mention.after) === ',' ? mention.after + 1 : mention.after
        continue
      }
      if (mention.kind === 'encounter' && (!encounterCanAct(cue) || isHeldWith(scene, cue, mention))) break
      // "Showed readiness of his country to": behind the noun that a verb carries stands whose it is.
      if (mention.kind === 'homeland' && p === cue.after && cue.after - cue.first > 1)
        return { subject: [], after: mention.after }
      return coordinated(scene, mention, end)
    }
    const tag = scene.tags.at(p)
    if (tag?.kind === 'that' || tag?.kind === 'relative') break
    if (tag?.kind === 'quantity') {
      p = tag.after
      continue
    }
    // تناول هذا اللقاء: a demonstrative before the noun.
    if ((!tag || tag.kind === 'also') && scene.passage.find(p, 'when')?.entry.id === 'this' && scene.definite(p + 1)) {
      p++
      continue
    }
    // "took part in the meeting X": who did stands behind what he took part in.
    const joins = tag?.kind === 'preposition' && cue.sense === 'attend' && !scene.mentionStart(tag.after)?.person
    if (tag?.kind === 'preposition' && takes.has(tag.hit.entry.id) && !joins) break
    if (scene.sign(p) === ',' && !(p === cue.after || scene.tags.is(p - 1, 'turn', 'adverb') || scene.dateAt(p - 1)))
      break
    if (scene.sign(p) === ',') {
      p++
      continue
    }
    // "attended on the side of A: X": the list of those who did begins behind a colon.
    if (scene.sign(p) === ':' && cue.sense === 'attend') {
      p++
      continue
    }
    const attached = scene.prepositionAttached(p)
    if (attached && takes.has(attached)) break
    const next = skipAdverbial(scene, p, limit, joins ? new Set() : takes)
    if (next === p && !(isWorkOf(scene, p) && !ordinary(scene, cue))) break
    p = Math.max(next, p + 1)
  }
  const listed = listedAfter(scene, cue, p, end)
  // What is signed stands before those who did, and is told all the same.
  const signer = cue.sense === 'sign' ? (listed ?? signerAfter(scene, p, end)) : undefined
  if (signer) return { subject: coordinated(scene, signer, end).subject, after: cue.after }
  return listed ? coordinated(scene, listed, end) : { subject: [], after: cue.after }
}

/** "the *work* of the committee resulted in": whether a noun stands in construct before the encounter that it is of. */
function isWorkOf(scene: Scene, at: number): boolean {
  const noun = scene.passage
    .hits(at)
    .some(({ entry, split }) => entry.kind === 'common' && entry.id === 'noun' && split.cut + split.tail === 0)
  const of = scene.mentionStart(at + 1)
  return noun && !scene.definite(at) && of?.kind === 'encounter' && !of.preposition && scene.definite(of.first)
}

/** A meeting can discuss, affirm and bring about; it does not visit or receive, nor hold an opinion. */
function encounterCanAct(cue: Cue): boolean {
  const { act } = SENSES[cue.sense]
  return act !== 'meet' && cue.sense !== 'believe'
}

/** "held talks with X": somebody told of before held what nothing has made known, where the other side follows. */
function isHeldWith(scene: Scene, { sense }: Cue, { first, after }: Mention): boolean {
  if (sense !== 'hold' || scene.definite(first)) return false
  let p = after
  while (!scene.tags.at(p) && !scene.mentions.at(p) && scene.passage.hits(p).some(describes)) p++
  const tag = scene.tags.at(p)
  return tag?.kind === 'preposition' && tag.hit.entry.id === 'with'
}

export function coordinated(scene: Scene, first: Mention, end: number): { subject: Mention[]; after: number } {
  const subject = [first]
  let after = behindConstruct(scene, first)
  for (;;) {
    // "X today and Y": a day may part them.
    let p = scene.dateAt(after)?.after ?? after
    if (scene.sign(p) === ',' && scene.andAttached(p + 1)) p++
    const and = scene.tags.is(p, 'and')
    if (and) p = scene.tags.at(p)?.after ?? p + 1
    const next = p < end ? scene.mentionStart(p) : undefined
    if (
      !next ||
      !SUBJECTS.has(next.kind) ||
      !(and || next.joined) ||
      (next.kind === 'encounter') !== (first.kind === 'encounter')
    )
      break
    subject.push(next)
    after = next.after
  }
  return { subject, after }
}

/** "the sessions *of the dialogue* discussed": behind the encounter that another one in construct before it is of. */
function behindConstruct(scene: Scene, { kind, first, after }: Mention): number {
  if (kind !== 'encounter' || scene.definite(first) || scene.passage.language.grammar.articles !== 'affix') return after
  const of = scene.mentionStart(after)
  return of?.kind === 'encounter' && !of.preposition && scene.definite(of.first) ? of.after : after
}

/** A subject before its verb: the mention that ends there and itself opens a clause. */
export function subjectBefore(scene: Scene, at: number, sentence: Sentence, { hit }: Cue): Mention[] {
  let p = at
  // "..., and discussed": a conjunction opens a clause, before which no subject of it stands.
  if (scene.sign(p - 1) === ',' && scene.andAttached(p)) return []
  if (scene.sign(p - 1) === ',') p--
  while (p > sentence.first && (scene.tags.is(p - 1, 'adverb', 'turn') || scene.dateAt(p - 1))) {
    p = scene.tags.at(p - 1)?.first ?? scene.dateAt(p - 1)?.first ?? p - 1
  }
  // وكان الوزير قد أكد, أن بلاده كانت قد دعت: the particle of the past perfect stands behind the subject.
  const perfect = p > sentence.first && scene.tags.is(p - 1, 'also')
  if (perfect) p = scene.tags.at(p - 1)?.first ?? p - 1
  if (perfect && scene.tags.is(p - 1, 'auxiliary')) p = scene.tags.at(p - 1)?.first ?? p - 1
  const had = perfect ? describedOf(scene, p, sentence) : undefined
  if (had) return [had]
  const mention = p > sentence.first ? scene.mentions.at(p - 1) : undefined
  if (!mention || mention.after !== p || !SUBJECTS.has(mention.kind) || mention.preposition) return []
  const chain = [mention]
  let first = mention
  while (first.joined || scene.tags.is(first.first - 1, 'and')) {
    // "that X, minister of A, and Y, minister of B, held": before a verb of several a comma closes an office.
    const listed = !(hit.feats & SINGULAR) && first.joined && scene.sign(first.first - 1) === ','
    const back = scene.mentions.at(listed || scene.tags.is(first.first - 1, 'and') ? first.first - 2 : first.first - 1)
    if (!back || !SUBJECTS.has(back.kind)) break
    chain.unshift(back)
    first = back
  }
  if (first.preposition) return []
  if (scene.tags.is(first.first - 1, 'preposition')) return []
  if (perfect && !scene.tags.is(first.first - 1, 'auxiliary', 'that')) return []
  // "X and Y held, in A, talks that dealt with P": behind a comma one that nothing has made known is the verb's object.
  const object = first.kind === 'encounter' && first.first > sentence.first && !scene.definite(first.first)
  if (object && scene.sign(first.first - 1) === ',') return []
  const opens = first.first === sentence.first || scene.sign(first.first - 1) !== '' || first.joined
  const connected = scene.tags.is(
    first.first - 1,
    'that',
    'also',
    'while',
    'but',
    'and',
    'auxiliary',
    'turn',
    'subordinator',
    'topic',
    'editorial',
  )
  return opens || connected ? chain : []
}

/** وكان الوزير، الذي زار تشاد، قد أكد: whom a relative clause between commas parts from the verb, right behind the auxiliary that opens the sentence. */
function describedOf(scene: Scene, at: number, sentence: Sentence): Mention | undefined {
  if (scene.sign(at - 1) !== ',' || !scene.tags.is(sentence.first, 'auxiliary')) return undefined
  const who = scene.mentionStart(scene.tags.at(sentence.first)?.after ?? at)
  if (!who || !SUBJECTS.has(who.kind) || who.preposition || scene.sign(who.after) !== ',') return undefined
  return scene.tags.is(who.after + 1, 'relative') && who.after < at ? who : undefined
}

/** "said that X, who had met Y in Z, expressed P": whom a relative clause parts from the verb, behind the comma that closes it. */
export function describedBefore(scene: Scene, at: number, told: Draft | undefined): Mention[] {
  if (!told || told.contentFirst < 0 || scene.sign(at - 1) !== ',') return []
  const who = scene.mentionStart(told.contentFirst)
  return who?.kind === 'person' && scene.tags.is(who.after, 'relative') && who.after < at ? [who] : []
}

/** "held talks with X, which dealt with P": the encounter before a verb of talking that has neither subject nor conjunction. */
export function talksBefore(scene: Scene, cue: Cue, sentence: Sentence, told: Draft | undefined): Mention | undefined {
  const talking = cue.all.some(({ entry }) => SENSES[entry.id as Sense].act === 'discuss')
  // ", and dealt with P": with a conjunction only where nothing was told before it that could go on.
  const goesOn = scene.andAttached(cue.first) && (told !== undefined || scene.sign(cue.first - 1) !== ',')
  if (!talking || goesOn || connected(scene, cue.first)) return undefined
  for (let p = cue.first - 1; p >= sentence.first && cue.first - p < FAR; p--) {
    const mention = scene.mentions.at(p)
    // "a tour that took in several states": a verb of ordinary use tells of talks what they dealt with, and of a visit where it led.
    if (mention?.kind === 'encounter') return mention.id === 'visit' && ordinary(scene, cue) ? undefined : mention
    if (scene.tags.is(p, 'that')) return undefined
  }
  return undefined
}

/** "a call from X dealt with P": whether a verb stands right behind the noun for the talks and what describes it, without a relative. */
export function describesTalks(scene: Scene, at: number, talks: Mention): boolean {
  const { passage } = scene
  let p = talks.after
  const plain = (at: number) => !scene.tags.at(at) && !scene.mentions.at(at) && passage.hits(at).some(describes)
  while (p < at && plain(p)) p++
  if (p === at) return true
  // Only one that nothing has made known is described without a relative.
  if (scene.definite(talks.first) || scene.andAttached(at)) return false
  while (p < at) {
    const next = plain(p) || passage.find(p, 'means') ? p + 1 : skipAdverbial(scene, p, at)
    if (next === p) return false
    p = next
  }
  return p === at
}

const describes = ({ entry }: Cue['hit']) =>
  entry.kind === 'adjective' || entry.kind === 'quality' || entry.kind === 'evaluation'

/** Whether a verb is one of ordinary use as well. */
export function ordinary({ passage }: Scene, cue: Cue): boolean {
  return passage.hits(cue.first).some(({ entry }) => entry.kind === 'common' && entry.id === 'verb')
}

/** Whoever acts in a clause whose verb is no cue: the first person or side of the sentence that no preposition governs. */
export function firstSubject(scene: Scene, sentence: Sentence, end: number): Mention | undefined {
  for (let p = sentence.first; p < end; p++) {
    const mention = scene.mentionStart(p)
    if (!mention) continue
    const who = ['person', 'office', 'joint', 'spokesperson', 'outsider'].includes(mention.kind)
    if (who && !mention.preposition && !scene.tags.is(p - 1, 'preposition', 'relative')) return mention
    p = mention.after - 1
  }
  return undefined
}

/** Two or more speak together, or nobody is named. */
export function joint(subject: readonly Mention[]): boolean {
  if (subject.length === 0) return false
  if (subject.length > 1) return true
  const only = subject[0] as Mention
  return only.kind === 'joint' || only.kind === 'encounter' || only.number !== 'one'
}

/** Somebody who can be quoted within a report: a person or both sides. */
export function isOther(subject: readonly Mention[]): boolean {
  return subject.some((mention) =>
    ['person', 'office', 'joint', 'spokesperson', 'voice', 'outsider'].includes(mention.kind),
  )
}

/** Furthest an encounter may stand before the verb that says what it dealt with, in tokens. */
export const FAR = 48
