/** A clause with a finite verb: whose subject stands before it; without one see subjectless.ts. */

import { NEUTER } from '../../sense/features.ts'
import { SENSES } from '../../sense/senses.ts'
import { companions } from '../companions.ts'
import type { Draft } from '../draft.ts'
import { opensFinite } from '../opens-finite.ts'
import { type Cue, ofSeveral, readAs } from '../scene.ts'
import { isJoint, isPlural } from '../subjects.ts'
import { active } from './active.ts'
import { takingPlace } from './auxiliary.ts'
import { boundaryAt } from './boundary.ts'
import { membersBehind } from './delegation.ts'
import type { VerbGroup } from './group.ts'
import type { SentenceReader } from './index.ts'
import { toldBehind } from './inverted.ts'
import { withObjectBefore } from './object-before.ts'
import { receivedHim } from './received-him.ts'
import { isScheduled } from './scheduled.ts'
import type { Subject } from './subject.ts'
import { overParticiple, overPhrases } from './subject-apart.ts'
import { withoutSubject } from './subjectless.ts'
import { takenUp } from './taken-up.ts'
import { doneThere } from './there.ts'
import { embeddedIn } from './within.ts'

/** "is visiting", "were discussing P": what goes on; what one alone is considering is not talked over. */
export function goingOn(reader: SentenceReader, cue: Cue, group: VerbGroup): Draft | undefined {
  const draft = finite(reader, cue, group, false)
  const { act } = SENSES[draft?.sense ?? 'say']
  // "The ministers noted that both states are discussing P": what goes on is part of what they say.
  if (draft?.within && group.present) return undefined
  if (!draft || act === 'speak' || (act === 'discuss' && !isJoint(draft.subject))) return undefined
  return { ...draft, ongoing: group.present }
}

/** Furthest that a subject stands behind the subordinator that opens its sentence, in tokens: "once all of the". */
const OPENED = 4

/** @param present whether the form is one of the present, which is read only where its subject opens the clause and agrees with it */
export function finite(reader: SentenceReader, cue: Cue, verb: VerbGroup, present: boolean): Draft | undefined {
  const { scene } = reader
  const group = isScheduled(reader, cue, verb) ? { ...verb, holds: 'plan' as const } : verb
  const there = receivedHim(reader, cue, verb)
  if (there) return there
  // "their shared commitment": behind a possessive stands no verb.
  if (scene.passage.find(group.first - 1, 'possessive') && !group.auxiliary) return undefined
  // "the ministry in charge of P": nor behind a preposition.
  if (present && !group.auxiliary && scene.tags.is(group.first - 1, 'preposition')) return undefined
  // "The ministries of some states signed P": right before another finite verb such a word is a noun.
  if (present && !group.auxiliary && opensFinite(scene, cue.after)) return undefined
  const listed = membersBehind(reader, cue, group) ?? heldBefore(reader, cue, group)
  if (listed) return listed
  const floor = reader.floor()
  const phrasesBefore = scene.passage.language.grammar.phrases === 'before'
  const told = toldBehind(reader, cue)
  if (told) return active(reader, cue, group, told, undefined, 'verb-subject', told.chain.at(-1)?.after)
  const found =
    reader.subjects.endingAt(group.first, floor) ??
    (phrasesBefore
      ? reader.subjects.apart(group.first, floor)
      : reader.last
        ? undefined
        : (overPhrases(reader, group.first, floor) ?? overParticiple(reader, group.first, floor)))
  // Where a verb can do without a subject, a plural one does not speak for a single person before it.
  const many = ofSeveral(cue)
  const alone = found && !isPlural(found.chain) && found.chain[0]?.kind !== 'party'
  // "The decision of X was": nor does one in the neuter.
  const thing = (cue.hit.feats & NEUTER) !== 0 && (found?.chain[0]?.person ?? found?.chain[0]?.office) !== undefined
  const subject =
    !found || (scene.passage.language.grammar.dropsSubject && ((many && alone) || thing))
      ? undefined
      : takenUp(scene, found)
  const taking = takingPlace(reader, cue, subject, group.first, floor)
  if (taking) return active(reader, cue, group, taking, undefined, 'subject-verb')
  if (subject) {
    const boundary = boundaryAt(reader, subject.first)
    if (present && !(boundary === 'open' && agrees(reader, cue, subject))) return undefined
    // "Once both sides agree on P, the ministers will sign it": what is still to come about is no deed.
    if (
      present &&
      !reader.last &&
      scene.tags.is(reader.start, 'subordinator') &&
      subject.first - reader.start <= OPENED
    )
      return undefined
    // "The visit highlights P": what the writer makes of an encounter is nobody's statement.
    if (present && subject.chain[0]?.kind === 'encounter' && SENSES[cue.sense].act === 'speak') return undefined
    if (boundary === 'open') {
      const read = active(reader, cue, group, subject, undefined, 'subject-verb')
      const draft = read && withObjectBefore(reader, read, subject.first)
      // "A considers B a partner": what one thinks is not talked over.
      return present && draft && SENSES[draft.sense].act === 'discuss' && !isJoint(draft.subject) ? undefined : draft
    }
    if (boundary === 'relative' && !present) return doneThere(reader, cue, group, subject)
    if (boundary === 'that' || boundary === 'none') return embeddedIn(reader, cue, group, subject, boundary)
    return undefined
  }
  return withoutSubject(reader, cue, group, present, floor)
}

/** Whether no clause was read before in the sentence, and a plural verb has a plural subject. */
function agrees(reader: SentenceReader, cue: Cue, { chain }: Subject): boolean {
  if (reader.last) return false
  return !ofSeveral(cue) || isPlural(chain)
}

/** Kinds of word that describe a talk before its noun. */
const DESCRIBES = ['ordinal', 'quality', 'adjective'] as const

/** "X the first talk held with Y": who held an encounter that is the object before its verb, where cases tell the two apart. */
function heldBefore(reader: SentenceReader, cue: Cue, group: VerbGroup): Draft | undefined {
  const { scene, sentence } = reader
  const talk = scene.mentions.at(group.first - 1)
  const hit = cue.all.find(({ entry }) => entry.id === 'hold')
  if (!scene.passage.language.grammar.cases || !hit || talk?.kind !== 'encounter' || talk.after !== group.first)
    return undefined
  let p = talk.first
  while (DESCRIBES.some((kind) => scene.passage.find(p - 1, kind)?.length === 1)) p--
  const who = scene.mentions.at(p - 1)
  if (who?.after !== p || (who.kind !== 'person' && who.kind !== 'office') || who.oblique || reader.last)
    return undefined
  const draft = reader.draft(readAs(cue, hit), group, [who], undefined, 'subject-object-verb', who.first)
  draft.partner = companions(scene, draft, cue.after, sentence.after)
  return draft.partner.length > 0 ? draft : undefined
}
