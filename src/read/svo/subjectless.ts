/** A finite verb with no subject right before it: behind a relative, joined to the clause before, or on its own. */

import { FINITE, IMPERSONAL, PARTICIPLE, PAST, PERFECT, PLURAL, PRESENT, SINGULAR } from '../../sense/features.ts'
import { SENSES } from '../../sense/senses.ts'
import { OPENING_QUOTES } from '../../text/quotes.ts'
import { onlyWhen } from '../adverbial.ts'
import type { Draft } from '../draft.ts'
import type { Cue, Scene } from '../scene.ts'
import type { Tag } from '../tags.ts'
import { active } from './active.ts'
import { correlates, followsOn, inSeries, interrupts, joinsVerb, relativeBeforePhrases } from './boundary.ts'
import { opens } from './clause-start.ts'
import { membersIn } from './delegation.ts'
import type { VerbGroup } from './group.ts'
import type { SentenceReader } from './index.ts'
import { goesOnRelative, impersonalClause, invertedSubject, objectFirst } from './inverted.ts'
import { ownMeeting } from './own-meeting.ts'
import { seatAt, seatBefore } from './seat.ts'
import type { Subject } from './subject.ts'
import { exchangeIn, metThere, metWho, relativeClause, saidToHim, undertakenIn, voiceClause } from './within.ts'

/** Signs before what adds a clause. */
const SIGNS = new Set([',', ';'])

/** Acts by which somebody goes on behind what describes what stands in front. */
const TOLD = new Set<string>(['speak', 'discuss', 'agree'])

/** @param present whether the form is one of the present @param floor where the clause begins at the earliest */
export function withoutSubject(
  reader: SentenceReader,
  cue: Cue,
  group: VerbGroup,
  present: boolean,
  floor: number,
): Draft | undefined {
  const { scene } = reader
  if (goesOnRelative(reader, group.first)) return undefined
  // "In the meeting, which P concerned, it was agreed that": behind a comma nobody before it is who agreed.
  const apart = !reader.last && scene.sign(group.first - 1) === ','
  const undertaken = undertakenIn(reader, cue, group)
  if (undertaken) return undertaken
  if (cue.hit.feats & IMPERSONAL) return impersonalClause(reader, cue, group, apart || opens(reader, group.first))
  const led = relativeBeforeInsertion(scene, group.first, floor) ?? relativeApart(scene, cue, group.first, floor)
  // "X, who, on this occasion, thanked Y": the relative is the subject, and whoever stands behind the verb its object.
  const inverted = led ? undefined : invertedSubject(reader, cue, group)
  if (inverted) return active(reader, cue, group, inverted, undefined, 'verb-subject', inverted.chain.at(-1)?.after)
  const object = objectFirst(reader, cue, group, floor)
  if (object) return object
  const lead = OPENING_QUOTES.has(scene.sign(group.first - 1)) ? group.first - 1 : group.first
  const before = scene.tags.at(lead - 1) ?? andBeforeInsertion(scene, group.first, floor) ?? led
  const voiced = before?.kind === 'relative' ? voiceClause(reader, cue, group, before.first) : undefined
  if (voiced) return voiced
  // "X and Y, who meet today": what is under way is told as what was.
  const meets = before?.kind === 'relative' && SENSES[cue.sense].act === 'meet'
  if (present && !meets && !goesOnInPresent(reader, cue, group)) return undefined
  if (before?.kind === 'relative') {
    // "held talks, in the course of which they discussed P"
    const resumes = reader.last && scene.tags.at(before.first - 1)?.hit.entry.id === 'during'
    if (resumes) return active(reader, cue, group, undefined, reader.last, 'resumed')
    return (
      membersIn(reader, cue, group, before.first) ??
      saidToHim(reader, cue, group, before.first) ??
      exchangeIn(reader, cue, group, before.first) ??
      relativeClause(reader, cue, group, before.first) ??
      metThere(reader, cue, group, before.first) ??
      metWho(reader, cue, group, before.first)
    )
  }
  const own = ownMeeting(reader, cue, group)
  if (own) return own
  if (before?.kind === 'that' || before?.kind === 'subordinator') return undefined
  const { last } = reader
  // "agradeció P, al tiempo que invitó a X": where verbs do without a subject, what is set beside a clause goes on with its own.
  const tells = group.holds === 'yes' && (cue.hit.feats & PAST) !== 0 && last?.holds === 'yes'
  const beside = before?.kind === 'while' && scene.passage.language.grammar.dropsSubject && tells
  // ", puis ont examiné P": what they did next, behind its comma.
  const next = before?.kind === 'also' && before.hit.length === 1 && scene.sign(before.first - 1) === ','
  // ", asimismo, dialogaron sobre Q": what adds a clause may stand between commas.
  const added = scene.sign(lead - 1) === ',' ? scene.tags.at(lead - 2) : undefined
  const adds =
    (added?.kind === 'also' || added?.kind === 'adverb') &&
    added.after === lead - 1 &&
    SIGNS.has(scene.sign(added.first - 1)) &&
    tells
  const joins =
    beside || next || adds || before?.kind === 'and' || before?.kind === 'but' || scene.sign(group.first - 1) === ','
  if (before?.kind === 'and' && before.hit.entry.id === 'nouns' && !isVerb(reader, cue)) return undefined
  if (before?.kind === 'and' && last && joinsVerb(reader, before.first, last)) return undefined
  if (before?.kind === 'but' && last && correlates(reader, before.first, last)) return undefined
  // "X, who praised P, stressed Q", "X, noting P, urged Q": the main clause's subject stands before what is put in.
  if (
    last &&
    (last.rule.startsWith('relative') || last.rule.startsWith('aside')) &&
    scene.sign(group.first - 1) === ','
  )
    return active(reader, cue, group, { chain: [...last.subject], first: group.first }, undefined, 'behind-relative')
  // "Al referirse a P, aseveró que Q": behind a fronted participle the main verb goes on with whoever spoke before.
  const opened = last !== undefined && reader.pending.includes(last) && scene.sign(group.first - 1) === ','
  if (opened && scene.passage.language.grammar.dropsSubject)
    return active(reader, cue, group, undefined, undefined, 'verb-alone')
  if (joins && last && !before && !adds && !inSeries(reader, cue) && !followsOn(reader, cue, last)) return undefined
  if (joins && last)
    return interrupts(reader, before?.kind === 'and' ? before.first : group.first - 1, last)
      ? undefined
      : active(reader, cue, group, together(last, cue), last, 'conjoined')
  const sign = scene.sign(group.first - 1)
  if (joins || sign === ')' || sign === '"') {
    const subject = last ? undefined : reader.subjects.apart(group.first, floor)
    if (subject) return active(reader, cue, group, subject, undefined, 'subject-apart')
  }
  // "Destacó que ...": the subject is the one before.
  const drops = scene.passage.language.grammar.dropsSubject
  // "Sobre la reunión con X, celebrada en Y, ha señalado que P": whatever describes what stands in front.
  const fronted = !last && scene.sign(group.first - 1) === ',' && scene.tags.is(floor, 'preposition', 'topic', 'also')
  const told = scene.tags.is(cue.after, 'that') || ((cue.hit.feats & PAST) !== 0 && TOLD.has(SENSES[cue.sense].act))
  if (drops && (opens(reader, group.first) || (fronted && told))) {
    const seat = seatAt(scene, cue.after) ?? seatBefore(scene, group.first, floor)
    if (seat && cue.hit.feats & PLURAL && SENSES[cue.sense].act === 'speak')
      return active(
        reader,
        cue,
        group,
        { chain: [seat], first: Math.min(seat.first, group.first) },
        undefined,
        'seat-verb',
      )
    if (!last) return active(reader, cue, group, undefined, undefined, 'verb-alone')
  }
  return undefined
}

/** "recibió a X, con quien abordó P y repasó Q": both did what is joined to what both did. */
function together({ rule, subject, partner }: Draft, { sense, first }: Cue): Subject | undefined {
  const { act } = SENSES[sense]
  const both = act === 'discuss' || act === 'agree' || sense === 'concur'
  // "The session was chaired by X and Y and discussed P"
  if (both && rule === 'passive-encounter' && subject.length === 0 && partner.length > 1)
    return { chain: [...partner], first }
  return rule.startsWith('exchange') && both ? { chain: [...subject], first } : undefined
}

/** Longest phrase between two commas behind a conjunction, in tokens. */
const INSERTED = 10

/** "agradeció P y, en ese marco, invitó a X": the conjunction before a phrase between commas. */
function andBeforeInsertion(scene: Scene, at: number, floor: number): Tag | undefined {
  if (scene.sign(at - 1) !== ',') return undefined
  for (let p = at - 2; p > floor && at - p < INSERTED; p--) {
    if (scene.sign(p) !== ',') continue
    const and = scene.tags.is(p - 1, 'and') ? scene.tags.at(p - 1) : undefined
    return and && onlyWhen(scene, p + 1, at - 1) ? and : undefined
  }
  return undefined
}

/** "recibió a X, quien, al darle la bienvenida, expresó P": the relative before a phrase between commas that tells no clause of its own. */
function relativeBeforeInsertion(scene: Scene, at: number, floor: number): Tag | undefined {
  if (scene.sign(at - 1) !== ',') return undefined
  for (let p = at - 2; p > floor && at - p < 2 * INSERTED; p--) {
    const tag = scene.tags.at(p)
    if (tag?.kind === 'that' || tag?.kind === 'relative' || tag?.kind === 'auxiliary' || scene.sign(p) === ';')
      return undefined
    // "por su parte": a word of a longer phrase of grammar is no verb.
    const verb = tag ? undefined : scene.cueAt(p)
    if (verb && verb.hit.feats & FINITE && !(verb.hit.feats & (PARTICIPLE | PERFECT))) return undefined
    // "quien también, ..."
    const before = scene.sign(p) === ',' ? scene.tags.at(scene.tags.before(p, 'adverb', 'also') - 1) : undefined
    if (before?.kind === 'relative') return before
  }
  return undefined
}

/** "Both condemn P, reiterate Q and call for R": a row of verbs in the present, of one number, none behind a complementiser. */
function goesOnInPresent({ scene, last }: SentenceReader, cue: Cue, group: VerbGroup): boolean {
  const [verb] = last?.cue ?? []
  const before = verb && last?.form === 'finite' && !last.within ? scene.cueAt(verb.first) : undefined
  if (!before || last?.rule.endsWith('that') || !(before.hit.feats & PRESENT) || before.hit.feats & PAST) return false
  const number = (feats: number) => feats & (PLURAL | SINGULAR)
  const joined = scene.tags.is(group.first - 1, 'and') || scene.sign(group.first - 1) === ','
  return joined && SENSES[cue.sense].act === 'speak' && number(cue.hit.feats) === number(before.hit.feats)
}

/** "discussed P, as well as exchanged views on Q", "... as well as considered Q": a verb, and no participle that describes a noun. */
function isVerb({ scene, last }: SentenceReader, cue: Cue): boolean {
  if (cue.after - cue.first > 1 || scene.tags.is(cue.after, 'article', 'that')) return true
  return SENSES[cue.sense].act === 'discuss' && last !== undefined && SENSES[last.sense].act === 'discuss'
}

/** The relative before a verb of discussing or agreeing, whose subject it is, and phrases between the two. */
function relativeApart(scene: Scene, { sense }: Cue, at: number, floor: number): Tag | undefined {
  const { act } = SENSES[sense]
  const relative = act === 'discuss' || act === 'agree' ? relativeBeforePhrases(scene, at, floor) : undefined
  return relative && relative.first < at - 1 ? relative : undefined
}
