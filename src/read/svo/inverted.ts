/** Subjects behind their verbs, objects before them, and verbs without a subject. */

import { IMPERSONAL, PLURAL, SINGULAR } from '../../sense/features.ts'
import type { Mention, Range } from '../../sense/mention.ts'
import { SENSES } from '../../sense/senses.ts'
import { skipAdverbial } from '../adverbial.ts'
import { companions } from '../companions.ts'
import { trim } from '../content-end.ts'
import { ordinalAt } from '../dates/ordinals.ts'
import type { Draft } from '../draft.ts'
import { type Cue, fitting, type Scene } from '../scene.ts'
import { isJoint, isPlural } from '../subjects.ts'
import { active } from './active.ts'
import { followsOn } from './boundary.ts'
import { opens } from './clause-start.ts'
import type { VerbGroup } from './group.ts'
import type { SentenceReader } from './index.ts'
import { sideBefore } from './seat.ts'
import type { Subject } from './subject.ts'

/** "The memorandum was-signed-by-form signed the ministers": object, verb, subject, where the language lets them stand so. */
export function objectFirst(reader: SentenceReader, cue: Cue, group: VerbGroup, floor: number): Draft | undefined {
  const { scene } = reader
  const { act } = SENSES[cue.sense]
  if (scene.passage.language.grammar.inversion !== 'free' || reader.last) return undefined
  if (act !== 'agree' && act !== 'discuss' && act !== 'speak') return undefined
  const subject = reader.subjects.behind(cue.after)
  const number = subject && (isPlural(subject.chain) ? PLURAL : SINGULAR)
  const shown = cue.hit.feats & (PLURAL | SINGULAR)
  if (!subject || (shown && number && !(shown & number))) return undefined
  let first = floor
  for (;;) {
    // "As the agency reports, the memorandum signed the ministers": the source stands before the clause.
    const source = scene.tags.is(first, 'according') ? commaBehind(scene, first, group.first) : undefined
    if (source === undefined && !scene.tags.is(first, 'also', 'and', 'but', 'turn') && scene.sign(first) !== ',') break
    first = source ?? scene.tags.at(first)?.after ?? first + 1
  }
  for (let p = first; p < group.first; p++)
    if (scene.tags.is(p, 'that', 'relative', 'subordinator') || scene.cueAt(p)) return undefined
  const content = trim(scene, first, group.first)
  const read = content && fitting(cue, undefined, isJoint(subject.chain))
  if (!content || !read) return undefined
  // Of what is said only an attitude stands so: "the importance of P stressed the ministers".
  if (act === 'speak' && !attitude(scene, content.first)) return undefined
  // "Con su par acordó una visita": what a preposition governs is no object, where no case shows one.
  if (!scene.passage.language.grammar.cases && scene.tags.is(content.first, 'preposition')) return undefined
  // "The session opened the prime minister": an encounter is nothing that was agreed.
  if (act === 'agree' && scene.mentionStart(content.first)?.kind === 'encounter') return undefined
  const draft = reader.draft(read, group, subject.chain, undefined, 'object-verb-subject', content.first)
  // "That document signed X and Y": what was signed has been told already, and only who did it is new.
  return { ...draft, ...(!isTold(scene, content) && { contentBefore: content }), clauseFirst: content.first }
}

/** Whether a phrase is a noun with the article by which something known is meant. */
export function isTold(scene: Scene, { first, after }: Range): boolean {
  const article = scene.tags.at(first)
  return article?.kind === 'article' && article.hit.entry.id === 'definite' && article.after >= after - 1
}

/** Most adjectives before the noun for an attitude. */
const DESCRIBED = 3

/** Whether a noun for an attitude opens a phrase: "the mutual readiness for". */
function attitude({ passage }: Scene, at: number): boolean {
  for (let p = at; p < at + DESCRIBED; p++) if (passage.find(p, 'stance') ?? passage.find(p, 'view')) return true
  return false
}

function commaBehind(scene: Scene, at: number, end: number): number | undefined {
  for (let p = at; p < end; p++) if (scene.sign(p) === ',') return p
  return undefined
}

/** "Took place a meeting": the encounter right behind the verb that says it was held. */
export function toldBehind(reader: SentenceReader, cue: Cue): Subject | undefined {
  if (reader.scene.passage.language.grammar.inversion !== 'free' || reader.last) return undefined
  if (cue.sense !== 'convene' && cue.sense !== 'conclude') return undefined
  const subject = reader.subjects.behind(cue.after) ?? sessionBehind(reader, cue.after)
  return subject?.chain[0]?.kind === 'encounter' ? subject : undefined
}

/** "Took place the eighth session of the consultations": what is counted by its sessions is what took place. */
function sessionBehind({ scene }: SentenceReader, at: number): Subject | undefined {
  const { passage, tags } = scene
  let p = tags.behind(at, 'article')
  p = ordinalAt(passage, p)?.after ?? p
  const round = passage.find(p, 'round')
  if (!round || scene.mentionStart(p)) return undefined
  p += round.length
  const of = tags.at(p)
  if (of?.kind === 'preposition' && of.hit.entry.id !== 'of') return undefined
  if (of?.kind === 'preposition') p = of.after
  const mention = scene.mentionStart(tags.behind(p, 'article'))
  return mention && { chain: [mention], first: at }
}

/** The subject behind its verb, where the language lets it stand there and the clause begins with the verb. */
export function invertedSubject(reader: SentenceReader, cue: Cue, group: VerbGroup): Subject | undefined {
  if (reader.scene.passage.language.grammar.inversion !== 'free' || !opens(reader, group.first)) return undefined
  // "explained P and thanked X": without a comma the second verb has the first one's subject.
  const { last, scene } = reader
  const { cases, dropsSubject } = scene.passage.language.grammar
  const joined = scene.tags.is(group.first - 1, 'and') && scene.sign(group.first - 2) !== ','
  if ((cases || !dropsSubject) && joined && last && last.holds === 'yes' && last.subject.length > 0) return undefined
  // "aprovechó para saludar a X": behind the preposition that a verb ends in nobody is its subject.
  if (cue.after - cue.first > 1 && scene.passage.find(cue.after - 1, 'preposition')) return undefined
  const found = reader.subjects.behind(cue.after)
  // "Ha destacado el encuentro con X", "Acordó una visita": where verbs do without a subject, an encounter behind one is its object.
  const { act } = SENSES[cue.sense]
  const tells = act === 'speak' || (!cases && (act === 'agree' || act === 'discuss' || cue.sense === 'hold'))
  const object = dropsSubject && found?.chain[0]?.kind === 'encounter' && tells
  const subject = object && !(cue.hit.feats & IMPERSONAL) ? undefined : found
  // "noted P, thanked X": a state whose name does not show its case is the object where the verb has a subject to go on with.
  const unmarked = cases && subject?.chain[0]?.kind !== 'person' && subject?.chain[0]?.kind !== 'office'
  if (unmarked && subject?.chain[0]?.kind !== 'encounter' && last && followsOn(reader, cue, last)) return undefined
  // "greeted X and held talks": what is held is the object.
  const held =
    joined && cue.sense === 'hold' && !(cue.hit.feats & IMPERSONAL) && subject?.chain[0]?.kind === 'encounter'
  if (held && last && last.subject.length > 0) return undefined
  // "represented (plural) Minister X and officials": those joined to him need not be anybody that is known.
  const more = scene.tags.is(subject?.chain.at(-1)?.after ?? cue.first, 'and')
  const number = subject && (isPlural(subject.chain) || more ? PLURAL : SINGULAR)
  const shown = cue.hit.feats & (PLURAL | SINGULAR)
  return shown && number && !(shown & number) ? undefined : subject
}

/** "se acordó P", "se abordaron los temas P": nobody is named, whoever meets is meant. */
export function impersonalClause(
  reader: SentenceReader,
  cue: Cue,
  group: VerbGroup,
  opened = opens(reader, group.first),
): Draft | undefined {
  if (!opened) return undefined
  const draft = active(reader, cue, group, undefined, undefined, 'impersonal')
  if (!draft) return undefined
  draft.form = 'impersonal'
  // "Por la parte keniata se subrayó P": whose side says it stands in front.
  const side = SENSES[draft.sense].act === 'speak' ? sideBefore(reader.scene, reader.floor(), group.first) : undefined
  return side ? { ...draft, subject: [side] } : draft
}

/** "informó sobre el congreso, en el cual se eligió a P, y se aprobó Q": a verb that goes on with a relative clause that nobody is the subject of. */
export function goesOnRelative({ scene, last }: SentenceReader, at: number): boolean {
  if (!last || SENSES[last.sense].act !== 'speak' || !scene.tags.is(at - 1, 'and')) return false
  for (let p = at - 1; p >= Math.max(last.contentFirst, 0); p--) {
    const tag = scene.tags.at(p)
    if (tag?.kind === 'relative') return scene.passage.find(tag.after, 'impersonal') !== undefined
  }
  return false
}

/** "The minister (object) received the president": whoever stands before the verb as its object. */
export function objectBefore(reader: SentenceReader, rule: string, { sense, cue: [verb] }: Draft): Mention[] {
  if (rule !== 'verb-subject' || SENSES[sense].act !== 'meet' || !verb) return []
  const found: Mention[] = []
  for (let p = reader.floor(); p < verb.first; ) {
    const mention = reader.scene.mentionStart(p)
    const object = mention?.oblique && !mention.preposition ? mention : undefined
    if (object) found.push(object)
    const next = object?.after ?? skipAdverbial(reader.scene, p, verb.first)
    p = Math.max(next, p + 1)
  }
  return found
}

/** "Between X and Y took place a meeting": the company in front of a verb that has the encounter behind it. */
export function companyBefore(reader: SentenceReader, draft: Draft, at: number): Mention[] {
  const [subject] = draft.subject
  const behind = subject?.kind === 'encounter' && subject.first > at && SENSES[draft.sense].act === 'hold'
  return behind && !reader.last ? companions(reader.scene, { ...draft, form: 'nominal' }, reader.floor(), at) : []
}
