/** What an encounter served for, and deeds told by their noun: "met X to discuss P", "an opportunity to stress P", "marked by the signing of P". */

import { PAST } from '../../sense/features.ts'
import { kinds } from '../../sense/kind-set.ts'
import type { Mention } from '../../sense/mention.ts'
import { SENSES, type Sense } from '../../sense/senses.ts'
import { type ContentStart, contentStart } from '../content.ts'
import { trim } from '../content-end.ts'
import { ordinalAt } from '../dates/ordinals.ts'
import type { Draft } from '../draft.ts'
import { type Cue, fitting } from '../scene.ts'
import { canBeNamed, isJoint } from '../subjects.ts'
import { active } from './active.ts'
import { chanceFor } from './chance.ts'
import type { VerbGroup } from './group.ts'
import type { SentenceReader } from './index.ts'
import { chainFrom, phraseFirst } from './noun-phrase.ts'

/** Prepositions before an infinitive that says what something served for. */
const SERVES = new Set(['of', 'at', 'to', 'for'])

/** How a clause is read that tells what people met for. */
const PURPOSE = 'purpose'

/** Whether an infinitive goes on with what people met for: "to discuss P, review Q and take stock of R". */
export function furtherPurpose({ scene, last }: SentenceReader, at: number): boolean {
  return last?.rule.startsWith(PURPOSE) === true && (scene.sign(at - 1) === ',' || scene.tags.is(at - 1, 'and'))
}

/** Kinds of word that a verb's bare form may be as well. */
const NOUNS = kinds('common', 'talk', 'stance', 'encounter', 'view')

/** "met to discuss P and explore Q", "an opportunity to reaffirm P and discuss Q": where "to" stands once, the verbs behind it. */
export function nextInRow(reader: SentenceReader, cue: Cue, group: VerbGroup): Draft | undefined {
  const { scene, last } = reader
  const served = last?.rule.startsWith('served')
  const and = scene.tags.at(group.first - 1)
  if (!last || (!served && !last.rule.startsWith(PURPOSE)) || and?.kind !== 'and') return undefined
  // "to discuss trade and review mechanisms": what may be a noun is a verb where its object is a phrase of its own.
  const verb = cue.all.some(({ length }) => length > 1) || !scene.passage.any(cue.first, NOUNS)
  if (!verb && !scene.tags.is(cue.after, 'article', 'possessive', 'quantity', 'that', 'preposition')) return undefined
  return served ? serving(reader, cue, group, last.subject, and.first) : purposeOf(reader, cue, group)
}

/** "met X to discuss P": what they met for is what they talked about. */
export function purposeOf(reader: SentenceReader, cue: Cue, group: VerbGroup): Draft | undefined {
  const { last } = reader
  const met = last && (['meet', 'hold'].includes(SENSES[last.sense].act) || last.rule.startsWith(PURPOSE))
  if (!met || last.holds !== 'yes') return undefined
  const content = contentStart(reader.scene, cue, cue.after, reader.sentence.after)
  // "to raise P", "to take stock of P": what one alone raises, those who met talk over.
  const read = content && fitting(cue, content.preposition, true)
  const said = content && saidTo(reader, last, cue, content)
  if (said)
    return {
      ...reader.draft(said, group, [...last.subject], undefined, `${PURPOSE}+${content.by}`),
      contentFirst: content.first,
      contentCut: content.cut,
      clauseFirst: group.first - 1,
    }
  if (!content || !read || SENSES[read.sense].act !== 'discuss') return undefined
  const draft = reader.draft(read, group, [...last.subject], undefined, `${PURPOSE}+${content.by}`)
  return {
    ...draft,
    partner: [...last.partner],
    contentFirst: content.first,
    contentCut: content.cut,
    clauseFirst: group.first - 1,
    quoted: nextPurpose(reader, content.first),
  }
}

/** Senses of what somebody calls another to say. */
const SAID = new Set<Sense>(['affirm', 'stress', 'reiterate', 'thank', 'greet', 'praise', 'express', 'support'])

/** "X called Y to reaffirm P": what one alone called or met another to say, he said. */
function saidTo({ scene }: SentenceReader, last: Draft, cue: Cue, content: ContentStart): Cue | undefined {
  const [who, ...more] = last.subject
  const one = (who?.kind === 'person' || who?.kind === 'office') && more.length === 0 && last.partner.length > 0
  if (!one || (last.sense !== 'call' && last.sense !== 'meet') || scene.passage.language.grammar.modifiers !== 'before')
    return undefined
  const read = fitting(cue, content.preposition, false)
  return read && SAID.has(read.sense) ? read : undefined
}

/** "to review P, (to) settle Q and (to) further R": where the next thing begins that they met for, told by an infinitive. */
function nextPurpose({ scene, sentence }: SentenceReader, first: number): number | undefined {
  const { isInfinitive } = scene.passage.language.morphology
  for (let p = first; isInfinitive && p < sentence.after - 1; p++) {
    const and = scene.tags.is(p, 'and') ? (scene.tags.at(p)?.after ?? p + 1) : undefined
    if (and !== undefined && isInfinitive(scene.passage.folded(and))) return p
    // A noun may look like one: behind a comma its object shows it.
    const object = scene.tags.is(p + 2, 'article') || scene.cueAt(p + 1) !== undefined
    const listed = scene.sign(p) === ',' && isInfinitive(scene.passage.folded(p + 1))
    const before = scene.tags.behind(p + 1, 'and')
    if (listed && (object || closesRow(scene, p + 2, sentence.after))) return p
    if (scene.sign(p) === ',' && before > p + 1 && isInfinitive(scene.passage.folded(before))) return p
  }
  return undefined
}

/** Whether "and" and another infinitive follow before a row of them ends: ", limar asperezas tras P, y concordar Q". */
function closesRow({ passage, tags }: SentenceReader['scene'], at: number, end: number): boolean {
  const { isInfinitive } = passage.language.morphology
  for (let p = at; isInfinitive && p < end; p++) {
    if (tags.is(p, 'that', 'relative')) return false
    if (tags.is(p, 'and') && isInfinitive(passage.folded(tags.at(p)?.after ?? p + 1))) return true
  }
  return false
}

/** "The visit was marked by the signing of P": a deed told by its noun, in a clause that tells what was done. */
export function deedOf(reader: SentenceReader, cue: Cue, group: VerbGroup): Draft | undefined {
  const { scene, last } = reader
  const open = last && !last.contentBefore ? SENSES[last.sense].act : undefined
  if (SENSES[cue.sense].act !== 'agree' || open === 'speak') return undefined
  // "avanzar en la firma de P": what is done about a deed to come.
  if (scene.passage.language.morphology.isInfinitive?.(scene.passage.folded(cue.first - 1))) return undefined
  // "agreed to foster trade by the signing of P": what is agreed on may name further deeds.
  if (open === 'agree' && last && !joinedOn(reader, last.contentFirst, cue.first)) return undefined
  let told = false
  for (let p = reader.sentence.first; p < cue.first; p++) {
    // Behind a comma it is a relative where the language has one word for both.
    if (scene.tags.is(p, 'subordinator') || (scene.tags.is(p, 'that') && scene.sign(p - 1) !== ',')) return undefined
    told ||= scene.tags.is(p, 'auxiliary') || ((scene.cueAt(p)?.hit.feats ?? 0) & PAST) !== 0
  }
  const content = told ? contentStart(scene, cue, cue.after, reader.sentence.after) : undefined
  if (content?.by !== 'preposition') return undefined
  const draft = reader.draft(cue, group, [], undefined, 'deed+preposition', cue.first)
  draft.form = 'impersonal'
  const holds = modality(reader, cue.first)
  // "The session, which saw the signing of P, was held": behind a relative the main verb ends it.
  for (let p = content.first; p < reader.sentence.after; p++) {
    if (!scene.tags.is(p, 'auxiliary') && scene.sign(p) !== ',') continue
    let relative = false
    for (let q = reader.sentence.first; q < cue.first; q++) relative ||= scene.tags.is(q, 'relative')
    const whole = relative ? trim(scene, content.first, p) : undefined
    if (whole) return { ...draft, holds, contentBefore: whole }
    break
  }
  return { ...draft, holds, contentFirst: content.first, contentCut: content.cut }
}

/** Whether a conjunction or semicolon stands in a range. */
function joinedOn({ scene }: SentenceReader, first: number, after: number): boolean {
  for (let p = first; p < after; p++) if (scene.tags.is(p, 'and', 'while', 'but') || scene.sign(p) === ';') return true
  return false
}

/** "X was the first foreign leader to meet Y": who was the first to do it did it. */
export function firstTo(reader: SentenceReader, cue: Cue, group: VerbGroup): Draft | undefined {
  const { scene } = reader
  const before = scene.tags.at(cue.first - 1)
  if (before?.kind !== 'preposition' || SENSES[cue.sense].act !== 'meet' || reader.last) return undefined
  const subject = reader.subjects.apart(cue.first, reader.floor())
  let was = false
  for (let p = subject?.chain.at(-1)?.after ?? cue.first; p < cue.first; p++) {
    was ||= scene.tags.is(p, 'auxiliary')
    if (scene.tags.is(p, 'not', 'may', 'will')) return undefined
    if (was && ordinalAt(scene.passage, p)?.value === 1)
      return active(reader, cue, { ...group, holds: 'yes' }, subject, undefined, 'first-to')
  }
  return undefined
}

/** "The meeting was an opportunity to discuss P and to stress Q": what an encounter served for, both sides did in it. */
export function servedFor(reader: SentenceReader, cue: Cue, group: VerbGroup): Draft | undefined {
  const { scene } = reader
  const { act } = SENSES[cue.sense]
  if (act !== 'discuss' && act !== 'speak' && act !== 'agree') return undefined
  // "an opportunity to 'discuss P'": the quotation may open with the verb.
  const quoted = scene.sign(group.first - 1) === '«' || scene.sign(group.first - 1) === '"'
  const before = scene.tags.at(group.first - (quoted ? 2 : 1))
  const enabled = enabledBy(reader, group.first)
  if (enabled && !reader.last) return serving(reader, cue, group, enabled.who, enabled.first)
  if (before?.kind !== 'preposition' || !SERVES.has(before.hit.entry.id)) return undefined
  const { last } = reader
  if (last && !servesItself(last)) {
    const joined = last.rule.startsWith('served') && scene.tags.is(before.first - 1, 'and')
    return joined ? serving(reader, cue, group, last.subject, before.first) : undefined
  }
  const chance = last ? undefined : chanceFor(reader, cue, before.first)
  if (chance) return serving(reader, cue, group, chance, before.first)
  const encounter =
    last?.subject[0] ??
    reader.subjects.firstEncounter(before.first, reader.floor())?.chain[0] ??
    pronounAt(reader, reader.floor())
  if (!encounter || (group.infinitive && !chanceIn(scene, encounter.after, before.first))) return undefined
  const talked = cue.all.some(({ entry }) => SENSES[entry.id as Sense].act === 'discuss')
  const to = whomItServed(reader, encounter.after, before.first)
  if (!talked && !to && !(act === 'speak' && servesAlone(reader, encounter, before.first))) return undefined
  // "It allowed both sides to agree on P": only what was done, by more than one, and not by whoever the pronoun may be.
  const done = to !== undefined && isJoint(to) && inPast(reader, encounter.after, before.first)
  if ((act === 'agree' || encounter.kind === 'pronoun') && !done) return undefined
  const made = serving(reader, cue, group, !talked && to ? to : [encounter], before.first)
  if (made && last && last.sense !== 'convene') last.holds = 'no'
  return made
}

/** "The talks allowed to restate P": an encounter that is its clause's subject, and nobody beside it who could have said P. */
function servesAlone({ scene, start, sentence }: SentenceReader, { kind, first, after }: Mention, at: number): boolean {
  if (kind !== 'encounter' || scene.tags.is(phraseFirst(scene, sentence, first) - 1, 'preposition')) return false
  for (let p = start; p < first; p++) if (scene.mentions.at(p)) return false
  for (let p = after; p < at; p++) {
    const mention = scene.mentions.at(p)
    if (mention && !scene.tags.is(scene.tags.before(mention.first, 'article') - 1, 'preposition')) return false
  }
  return true
}

/** "permitió a las partes revisar P": whom something enabled to do what an infinitive tells, right before it, and where that begins. */
function enabledBy(reader: SentenceReader, at: number): { who: Mention[]; first: number } | undefined {
  const { scene } = reader
  const mention = scene.mentions.at(at - 1)
  if (mention?.after !== at || !canBeNamed(mention) || mention.kind === 'encounter') return undefined
  const to = scene.tags.at(scene.tags.before(mention.first, 'article', 'quantity') - 1)
  if (to?.kind !== 'preposition' || to.hit.entry.id !== 'to' || to.first <= reader.floor()) return undefined
  const verb = scene.tags.at(to.first - 1)
  const enables = verb?.kind === 'auxiliary' && verb.hit.entry.id === 'past'
  return enables ? { who: chainFrom(scene, mention), first: verb.first } : undefined
}

/** The pronoun that a clause opens with. */
function pronounAt({ scene }: SentenceReader, floor: number): Mention | undefined {
  const mention = scene.mentionStart(floor)
  return mention?.kind === 'pronoun' && (mention.id === 'they' || mention.id === 'it') ? mention : undefined
}

function inPast({ scene }: SentenceReader, from: number, at: number): boolean {
  for (let p = from; p < at; p++) if (scene.tags.is(p, 'auxiliary')) return true
  return false
}

/** Senses of giving an opportunity: "the meeting offered an opportunity to discuss P", "constituted one"; or of taking place: "was held, and allowed both sides to discuss P". */
const GIVES = new Set<Sense>(['offer', 'express', 'establish', 'convene', 'inform', 'pledge'])

/** "was an *opportunity* to", "*enabled* both sides to": where "to" stands before every infinitive, what shows that the encounter served for it. */
function chanceIn(scene: SentenceReader['scene'], first: number, after: number): boolean {
  for (let p = first; p < after; p++)
    if (scene.passage.find(p, 'chance') || scene.passage.find(p, 'auxiliary')?.entry.id === 'enabling') return true
  return false
}

/** Whether a clause only tells that an encounter served for something. */
function servesItself({ sense, subject, within }: Draft): boolean {
  return GIVES.has(sense) && !within && subject.length === 1 && subject[0]?.kind === 'encounter'
}

/** "allowed the minister to praise P": whoever stands right before the deed did it. */
function whomItServed({ scene }: SentenceReader, after: number, at: number): Mention[] | undefined {
  const end = scene.sign(at - 1) === ',' ? at - 1 : at
  const mention = scene.mentions.at(end - 1)
  if (!mention || mention.after !== end || mention.first < after || !canBeNamed(mention)) return undefined
  return mention.kind === 'encounter' || mention.kind === 'voice' ? undefined : chainFrom(scene, mention)
}

function serving(
  reader: SentenceReader,
  cue: Cue,
  group: VerbGroup,
  subject: readonly Mention[],
  first: number,
): Draft | undefined {
  const content = contentStart(reader.scene, cue, cue.after, reader.sentence.after)
  const read = content && fitting(cue, content.preposition, true)
  if (!read) return undefined
  const draft = reader.draft(read, group, [...subject], undefined, `served+${content.by}`, first)
  return { ...draft, holds: modality(reader, first), contentFirst: content.first, contentCut: content.cut }
}

/** Whether what the clause before a token tells was done, is to come, or was not. */
function modality(reader: SentenceReader, at: number): Draft['holds'] {
  for (let p = reader.floor(); p < at; p++) {
    const { kind } = reader.scene.tags.at(p) ?? {}
    if (kind === 'not') return 'no'
    // "will be" is an auxiliary of two words.
    if (kind === 'will' || reader.scene.passage.find(p, 'will')) return 'plan'
    if (kind === 'may' || kind === 'must') return 'maybe'
  }
  return reader.last?.rule.startsWith('served') ? reader.last.holds : 'yes'
}
