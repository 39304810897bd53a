/** "P was discussed", "it was agreed that P", "X was received by Y": who acts is not the subject. */
import { IMPERSONAL, PRESENT } from '../../sense/features.ts'
import type { Range } from '../../sense/mention.ts'
import { SENSES, type Sense } from '../../sense/senses.ts'
import { skipAdverbial } from '../adverbial.ts'
import { contentStart } from '../content.ts'
import { trim } from '../content-end.ts'
import type { Draft } from '../draft.ts'
import { type Cue, fitting, readAs, type Scene } from '../scene.ts'
import { canBeNamed } from '../subjects.ts'
import { behindResumptive, lastToken, resumes } from './boundary.ts'
import { connected, opens } from './clause-start.ts'
import type { VerbGroup } from './group.ts'
import type { SentenceReader } from './index.ts'
import { phraseFirst } from './noun-phrase.ts'
import { passiveEncounter } from './passive-encounter.ts'
import { attitudePassed, contentOfFiller } from './passive-noun.ts'
import { agentAt, agentsFrom, byOthers, toSomebody } from './passive-told.ts'
import { receivedIn, receivedNext } from './received.ts'
import { seatAt, seatBefore, sideBefore } from './seat.ts'
import { aboutBehind, closing, ofDocuments } from './undertaking.ts'

export function passive(reader: SentenceReader, cue: Cue, group: VerbGroup): Draft | undefined {
  const { scene, sentence } = reader
  const { act } = SENSES[cue.sense]
  const received = receivedNext(reader, cue, group)
  if (received) return received
  const met = metBy(reader, cue, group) ?? (act === 'agree' ? receivedIn(reader, cue, group) : undefined)
  if (met) return passiveEncounter(reader, met, group)
  if (act === 'meet' || act === 'hold') return passiveEncounter(reader, cue, group)
  // "is seen as": what people think in general is nobody's statement.
  if (act === 'fail' || act === 'plan' || cue.sense === 'believe') return undefined
  // "were cited as P": what somebody is called is nobody's statement.
  const as = scene.tags.at(cue.after)
  const talked = cue.all.some(({ entry }) => SENSES[entry.id as Sense].act === 'discuss')
  if (act === 'speak' && !talked && as?.kind === 'preposition' && as.hit.entry.id === 'as') return undefined
  if (act === 'discuss' && !ofEncounter(scene, cue)) return undefined
  const before = scene.tags.at(group.first - 1)
  if (before?.kind === 'that' || (before?.kind === 'relative' && !behindResumptive(reader, group.first)))
    return undefined
  // "Al ser consultado por X, Y dijo P": behind a preposition stands an infinitive, and nobody said P by it.
  if (before?.kind === 'preposition' && act !== 'agree') return undefined
  const asked = addressed(reader, cue, group)
  if (asked) return asked
  const closed = closing(scene, cue, { first: clauseStart(reader, group.first), after: group.first })
  if (closed) return passiveEncounter(reader, closed, group)
  const owner = scene.mentions.at(group.first - 1)
  const governed = before?.kind === 'preposition' && skipAdverbial(scene, before.first, group.first + 1) > group.first
  const agent = agentAt(reader.scene, cue.after)
  if (!agent && byOthers(scene, cue.after)) return undefined
  const base = reader.draft(cue, group, agent ? agentsFrom(scene, agent) : [], undefined, 'passive')
  if (!agent) base.form = 'impersonal'
  // Where no case shows it, whoever stands before the verb is told, and tells nothing himself.
  const { inversion, cases } = scene.passage.language.grammar
  const first = inversion === 'free' && !cases ? toSomebody(reader, cue, group, base) : undefined
  if (first !== undefined) return first ?? undefined
  const behind = governed ? undefined : inverted(reader, cue, group)
  if (behind) return behind
  if (owner?.kind === 'pronoun' && owner.id === 'it') {
    const content = contentStart(scene, cue, cue.after, sentence.after)
    // "It was decided during the talks": it is something told before.
    if (content?.by === 'object') return undefined
    return (
      content && {
        ...base,
        contentFirst: content.first,
        contentCut: content.cut,
        clauseFirst: connected(reader, owner.first),
        rule: `passive+${content.by}`,
      }
    )
  }
  const told = inversion === 'free' ? undefined : toSomebody(reader, cue, group, base)
  if (told !== undefined) return told ?? undefined
  const start = clauseStart(reader, group.first)
  if (act === 'speak' && agent === undefined && reader.last && !goesOn(reader, start)) return undefined
  if (reader.last && !opensAt(reader, start)) return undefined
  const from = behindThat(scene, behindFronted(reader, start, group.first), group.first)
  const attitude = attitudePassed(reader, cue, from, group.first)
  if (attitude) return { ...base, ...attitude, clauseFirst: from, rule: 'passive+attitude' }
  const views = contentOfFiller(reader, cue, from, group.first)
  if (views)
    return { ...base, contentFirst: views.first, contentCut: views.cut, clauseFirst: from, rule: 'passive+filler' }
  const content = trim(scene, from, group.first)
  if (content && scene.passage.language.grammar.inversion === 'free')
    for (let p = content.first; p < content.after; p++) if (scene.tags.is(p, 'that')) return undefined
  if (
    !content ||
    (bare(reader, act, content) && !signedBy(reader, cue, agent !== undefined, content)) ||
    openRelative(scene, content) ||
    inSubordinate(scene, content)
  )
    return undefined
  // "The ceremony was marked by P": what is no attitude nobody expressed.
  if (cue.sense === 'express' && !holdsAttitude(scene, content)) return undefined
  const { sense, hit } = ofDocuments(scene, cue, content)
  const whole = SENSES[sense].act === 'agree' ? aboutBehind(scene, content, cue.after, sentence.after) : content
  return { ...base, sense, origin: hit.entry.origin, contentBefore: whole, clauseFirst: content.first }
}

/** Prepositions that open clauses of time as well. */
const SEQUENCE = new Set(['since', 'after', 'before'])

/** "Trade has grown since the agreement was signed", "once it is signed": whether the passive is of a clause within the one that its words begin. */
function inSubordinate(scene: Scene, { first, after }: Range): boolean {
  let acts = false
  for (let p = first; p < after; p++) {
    const tag = scene.tags.at(p)
    if (p > first && tag?.first === p && (tag.kind === 'subordinator' || tag.kind === 'while')) return true
    if (acts && tag?.kind === 'preposition' && SEQUENCE.has(tag.hit.entry.id)) return true
    acts ||= tag?.kind === 'auxiliary' || tag?.kind === 'will'
  }
  return false
}

/** "X was welcomed by Y": of a verb that means both, somebody was received by somebody, and what is done or planned is praised. */
function metBy(reader: SentenceReader, cue: Cue, group: VerbGroup): Cue | undefined {
  const hit = cue.all.find(({ entry }) => SENSES[entry.id as Cue['sense']].act === 'meet')
  const who = reader.scene.mentions.at(group.first - 1)
  // "The delegation is made up of X and Y": nothing is set up by it.
  const members = hit?.entry.id === 'attend' && who?.id === 'delegation' && who.after === group.first
  if (hit && members && SENSES[cue.sense].act === 'agree') return { ...cue, hit, sense: 'attend' }
  if (!hit || SENSES[cue.sense].act !== 'speak') return undefined
  const somebody =
    who?.after === group.first && (who.kind === 'person' || who.kind === 'office' || who.kind === 'pronoun')
  const agent = agentAt(reader.scene, cue.after)
  if (!somebody || (agent?.kind !== 'person' && agent?.kind !== 'office')) return undefined
  return readAs(cue, hit)
}

function holdsAttitude(scene: Scene, { first, after }: Range): boolean {
  for (let p = first; p < after; p++) if (scene.passage.find(p, 'stance')) return true
  return false
}

/** "X was asked to do P": the subject is whom somebody turned to, and what he is to do comes behind. */
function addressed(reader: SentenceReader, cue: Cue, group: VerbGroup): Draft | undefined {
  const { scene, sentence } = reader
  const tag = scene.tags.at(cue.after)
  if ((cue.sense !== 'ask' && cue.sense !== 'urge') || tag?.kind !== 'preposition') return undefined
  const found = scene.mentions.at(group.first - 1)
  if (group.first === sentence.first || (found?.kind === 'pronoun' && found.id === 'it')) return undefined
  const content = contentStart(scene, cue, cue.after, sentence.after)
  if (content?.by !== 'preposition' || content.first !== tag.after || reader.last) return undefined
  const draft = reader.draft(cue, group, [], undefined, 'passive+preposition', found?.first ?? group.first)
  return { ...draft, form: 'impersonal', contentFirst: content.first, contentCut: content.cut }
}

/**
 * "Were discussed P", "by X was noted that P": where the subject may stand behind, what was said or done comes behind the verb; the
 * agent stands before it or right behind, without a preposition.
 */
function inverted(reader: SentenceReader, cue: Cue, group: VerbGroup): Draft | undefined {
  const { scene, sentence } = reader
  if (scene.passage.language.grammar.inversion !== 'free') return undefined
  const before = scene.mentions.at(group.first - 1)
  const named = before?.after === group.first && canBeNamed(before) && before.kind !== 'encounter'
  // "il a été convenu de": the pronoun stands for what comes behind.
  const led = named && !(before.kind === 'pronoun' && before.id === 'it') ? before : undefined
  const preposition = led && scene.tags.is(phraseFirst(scene, reader.sentence, led.first) - 1, 'preposition')
  const agent = led && !preposition && !opens(reader, group.first, false) ? led : undefined
  if (!opens(reader, agent?.first ?? group.first)) return undefined
  const next = scene.mentionStart(cue.after)
  const follows = !agent && next?.oblique && next.kind !== 'encounter' && canBeNamed(next) ? next : undefined
  const content = contentStart(scene, cue, follows?.after ?? cue.after, sentence.after)
  // "was signed by X, of A, and Y": who else did it is nothing that was signed.
  if (!content) return undefined
  const opening = scene.sign(content.first) === ',' ? content.first + 1 : content.first
  if (content.by === 'object' && scene.tags.is(opening, 'and')) return undefined
  const seat = seatAt(scene, cue.after) ?? seatBefore(scene, group.first, reader.floor())
  const side = agent || follows ? undefined : sideBefore(scene, reader.floor(), group.first)
  const who = agent ?? follows ?? side ?? (SENSES[cue.sense].act === 'speak' ? seat : undefined)
  // "it is reported that": by whoever writes.
  if (!who && SENSES[cue.sense].act === 'speak' && cue.hit.feats & PRESENT) return undefined
  const read = fitting(cue, content.preposition, true)
  if (!read) return undefined
  const draft = reader.draft(
    read,
    group,
    who ? [who] : [],
    undefined,
    `passive+${content.by}`,
    agent?.first ?? group.first,
  )
  if (!who) draft.form = 'impersonal'
  return { ...draft, partner: [...content.partner], contentFirst: content.first, contentCut: content.cut }
}

/** "P was at the centre of the talks": what is at the centre of anything else was not talked of. */
function ofEncounter(scene: Scene, { hit, after }: Cue): boolean {
  if (!(hit.feats & IMPERSONAL) || !hit.entry.bound || scene.tags.at(after)?.kind !== 'preposition') return true
  const behind = scene.tags.at(after)?.after ?? after
  for (let p = behind; p < behind + NOUN; p++) if (scene.mentions.at(p)?.kind === 'encounter') return true
  return false
}

/** Most words of an encounter's noun phrase before the noun: "de leurs nombreux entretiens". */
const NOUN = 4
/** Most words before the noun of an encounter that is a whole subject: "the one-day meeting". */
const DESCRIBED = 8

/** "It is noted that views were exchanged on P": the clause's own subject begins behind the complementiser. */
function behindThat(scene: Scene, start: number, at: number): number {
  for (let p = at - 1; p > start && at - p < NEAR; p--)
    if (scene.tags.is(p, 'that') && scene.tags.is(start, 'editorial')) return scene.tags.at(p)?.after ?? p + 1
  return scene.tags.is(start, 'editorial') ? (scene.tags.at(start)?.after ?? start) : start
}

/** Furthest that a complementiser may stand before the verb of its clause, in tokens. */
const NEAR = 16

/** Most tokens between a relative and its verb where only a number stands there. */
const COUNTED = 3

/** "P has nine projects, of which five were approved": the verb is the relative clause's own. */
function openRelative(scene: Scene, { first, after }: Range): boolean {
  for (let p = after - 1; p >= first && after - p <= COUNTED; p--) {
    if (scene.sign(p) === ',') return false
    if (scene.tags.is(p, 'relative')) return true
  }
  return false
}

/** "In this context, P was discussed": the subject begins behind a fronted phrase. */
function behindFronted(reader: SentenceReader, start: number, at: number): number {
  const { scene } = reader
  const tag = scene.tags.at(start)
  if (!tag || !['preposition', 'also', 'adverb', 'turn', 'subordinator', 'topic', 'according'].includes(tag.kind))
    return start
  for (let p = start; p < at - 1; p++) if (scene.sign(p) === ',') return p + 1
  // "At the end of the meeting a statement was issued": the phrase may go without its comma.
  let p = start
  while (scene.tags.is(p, 'preposition')) {
    const next = skipAdverbial(scene, p, at)
    if (next <= p || next >= at) return start
    p = next
  }
  return scene.tags.is(p, 'article', 'quantity') || scene.passage.find(p, 'number') ? p : start
}

/** "The agreement was signed by X and Y": a document is told of by who signed it, though it was named before. */
function signedBy({ scene }: SentenceReader, { sense }: Cue, agent: boolean, { first, after }: Range): boolean {
  if (sense !== 'sign' || !agent) return false
  for (let p = first; p < after; p++) if (scene.passage.find(p, 'document')) return true
  return false
}

/** "The agreement was reached", "X is expected": what has been told already, or somebody rather than something. */
function bare({ scene }: SentenceReader, act: string, { first, after }: Range): boolean {
  const mention = scene.mentions.at(after - 1)
  // "These issues were discussed": what was told before.
  const taken = scene.passage.find(first, 'anaphor')
  if (taken && first + taken.length >= after) return true
  // "The meeting was marked by": what is said of the encounter itself is nobody's statement.
  if (act === 'speak' && mention?.kind === 'encounter' && mention.first - first <= 1) return true
  // "The meeting, which took place in X, was disclosed by Y"
  const head = scene.mentions.at(scene.tags.behind(first, 'article'))
  if (act === 'speak' && head?.kind === 'encounter' && scene.sign(head.after) === ',') return true
  // "The one-day meeting was opened by X": an encounter itself is nothing that was agreed.
  if (act === 'agree' && mention?.kind === 'encounter' && mention.after === after && mention.first - first < DESCRIBED)
    return true
  if (act === 'speak' && (mention?.kind === 'person' || mention?.kind === 'office') && mention.after === after)
    return true
  const article = scene.tags.at(first)
  return act === 'agree' && article?.hit.entry.id === 'definite' && article.after >= after - 1
}

/** Where the clause that a token stands in begins: behind the last clause of the sentence, or at its start. */
function clauseStart(reader: SentenceReader, at: number): number {
  const { scene, last } = reader
  const start = last ? Math.max(reader.sentence.first, lastToken(last)) : reader.start
  for (let p = at - 1; p > start; p--) {
    if (scene.sign(p) === ';') return p + 1
    const tag = scene.tags.at(p)
    if (tag?.kind === 'relative' && tag.first === p && resumes(reader, p)) return tag.after
    if (last && scene.sign(p) === ',' && scene.tags.is(p + 1, 'and', 'while', 'but')) return p + 2
  }
  return start
}

/** "P was noted and Q was stressed": behind a verb whose subject is its content the next subject begins. */
function goesOn({ scene, last }: SentenceReader, first: number): boolean {
  return last?.contentBefore !== undefined && lastToken(last) === first && scene.tags.is(first, 'and')
}

function opensAt(reader: SentenceReader, first: number): boolean {
  const { scene } = reader
  const before = scene.tags.at(first - 1)
  if (goesOn(reader, first)) return true
  if (before && ['while', 'but', 'also', 'turn'].includes(before.kind)) return true
  if (before?.kind === 'relative') return resumes(reader, before.first)
  if (before?.kind === 'and') return scene.sign(before.first - 1) === ',' || scene.sign(before.first - 1) === ';'
  return scene.sign(first - 1) === ';'
}
