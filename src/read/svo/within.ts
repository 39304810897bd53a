/** Clauses inside others: relative clauses and what stands in somebody's content. */

import { IMPERSONAL, PAST, PERFECT, PLURAL, SINGULAR } from '../../sense/features.ts'
import type { Mention } from '../../sense/mention.ts'
import { GOING, REPORTING, SENSES } from '../../sense/senses.ts'
import { onlyWhen } from '../adverbial.ts'
import type { Draft } from '../draft.ts'
import { type Cue, ofSeveral } from '../scene.ts'
import { isJoint } from '../subjects.ts'
import { active } from './active.ts'
import type { Boundary } from './boundary.ts'
import type { VerbGroup } from './group.ts'
import type { SentenceReader } from './index.ts'
import { overInsertions } from './insertion.ts'
import { impersonalClause } from './inverted.ts'
import { chainBefore } from './noun-phrase.ts'
import { relays } from './relays.ts'
import type { Subject } from './subject.ts'

/** Senses in which somebody else's words can stand inside a content. */
const REPORTS = new Set<string>([...REPORTING, 'urge', 'hope', 'welcome'])

/** "met X, with whom he discussed P", "held a call in which they agreed P": both of the encounter speak. */
export function exchangeIn(reader: SentenceReader, cue: Cue, group: VerbGroup, at: number): Draft | undefined {
  const { act } = SENSES[cue.sense]
  const { last } = reader
  const shared = act === 'discuss' || act === 'agree' || cue.sense === 'concur'
  if (last?.holds !== 'yes') return undefined
  if (SENSES[last.sense].act !== 'meet' && SENSES[last.sense].act !== 'hold') return undefined
  if (!shared) return act === 'speak' ? saidThere(reader, cue, group, last, at) : undefined
  // "was received by X, who decided P": the relative that is its verb's subject stands for him alone.
  const owner = reader.scene.mentionBefore(at)
  const alone = owner && owner.number === 'one' && (owner.kind === 'person' || owner.kind === 'office')
  if (alone && act === 'agree' && reader.scene.tags.at(at)?.after === group.first)
    return active(reader, cue, group, { chain: [owner], first: at }, undefined, 'relative')
  const chain = [...last.subject, ...last.partner]
  // "Sostuvo un encuentro con X, con quien trató P": who held it is carried over from before.
  if (last.subject.length === 0 && last.rule.startsWith('verb-alone') && last.partner.length > 0) {
    const told = active(reader, cue, group, undefined, undefined, 'exchange-relative')
    return told && { ...told, partner: [...last.partner] }
  }
  return chain.length > 1 || chain[0]?.kind === 'joint'
    ? active(reader, cue, group, { chain, first: at }, undefined, 'exchange-relative')
    : undefined
}

/** Prepositions by which a relative takes up the occasion on which something was said. */
const OCCASIONS = new Set(['in', 'at', 'during'])

/** "held a press conference, where he stressed P", "..., ocasión en la que destacó P": a word, or a noun with its relative, that takes up the occasion. */
function takesUpOccasion({ passage }: SentenceReader['scene'], at: number): boolean {
  const resumes = passage.find(at, 'resumptive')
  return resumes !== undefined && (resumes.length === 1 || passage.find(at, 'preposition') === undefined)
}

/** "held a meeting in which they expressed P": what whoever held it said there, both where the verb is plural. */
function saidThere(reader: SentenceReader, cue: Cue, group: VerbGroup, last: Draft, at: number): Draft | undefined {
  const { scene } = reader
  const led =
    scene.passage.find(at, 'preposition')?.entry.id ?? scene.tags.at(scene.tags.before(at, 'article') - 1)?.hit.entry.id
  const where = takesUpOccasion(scene, at)
  const behind = scene.tags.at(at)?.after ?? at + 1
  const next = behind === group.first || scene.sign(behind) === ','
  // "X attended, accompanied by Y, on which occasion he said P": whoever the main clause is about.
  const main = last.subject.length === 0 && last.within ? last.within : last
  if (!(OCCASIONS.has(led ?? '') || where) || !next || main.subject.length === 0) return undefined
  const many = ofSeveral(cue)
  const chain = many ? [...main.subject, ...main.partner] : [...main.subject]
  if (many !== isJoint(chain)) return undefined
  return active(reader, cue, group, { chain, first: at }, undefined, 'exchange-said')
}

/** "arrived in X, where he met Y", "..., where he was received by Y": whoever went to the place before a relative. */
export function goneThere({ last, scene }: SentenceReader, at: number): Subject | undefined {
  const place = scene.sign(at - 1) === ',' ? scene.mentionBefore(at) : undefined
  // "travelled to A, where": behind a verb of going a state's name is where somebody went.
  const gone = place?.kind === 'party' && last !== undefined && GOING.has(last.sense)
  if (!(place?.id === 'seat' || gone) || last?.holds !== 'yes' || SENSES[last.sense].act !== 'meet') return undefined
  return last.subject.length > 0 ? { chain: [...last.subject], first: at } : undefined
}

/** "arrived in X, where he met Y": whoever went to a place met there. */
export function metThere(reader: SentenceReader, cue: Cue, group: VerbGroup, at: number): Draft | undefined {
  const { act } = SENSES[cue.sense]
  const subject = act === 'meet' || act === 'hold' ? goneThere(reader, at) : undefined
  return subject && active(reader, cue, group, subject, undefined, 'met-there')
}

/** "X and Y, who met on Monday": those before a relative met each other, or one of them somebody else. */
export function metWho(reader: SentenceReader, cue: Cue, group: VerbGroup, at: number): Draft | undefined {
  const { scene, sentence } = reader
  const { act } = SENSES[cue.sense]
  if ((act !== 'meet' && act !== 'hold') || cue.sense === 'attend' || scene.sign(at - 1) !== ',') return undefined
  // Only where relatives show their number as verbs do is it plain for whom one stands.
  if (!scene.passage.language.grammar.cases) return undefined
  const last = scene.mentionBefore(at)
  if (last?.kind !== 'person' || scene.tags.at(at)?.after !== overInsertions(scene, group.first, at)) return undefined
  const chain = chainBefore(scene, sentence, last)
  const many = ofSeveral(cue)
  if (many !== chain.length > 1) return undefined
  return active(reader, cue, group, { chain, first: at }, undefined, 'relative')
}

/** "received X, a quien agradeció P": to whom whoever met somebody said something. */
export function saidToHim(reader: SentenceReader, cue: Cue, group: VerbGroup, at: number): Draft | undefined {
  const { scene, last } = reader
  const to = scene.passage.find(at, 'preposition')?.entry ?? scene.tags.at(at - 1)?.hit.entry
  if (SENSES[cue.sense].act !== 'speak' || to?.kind !== 'preposition' || to.id !== 'to') return undefined
  if (scene.tags.at(at)?.after !== group.first || !last || last.holds !== 'yes' || !isTold(cue)) return undefined
  const [subject, ...more] = last.subject
  const met =
    SENSES[last.sense].act === 'meet' || (last.rule.startsWith('exchange') && more.length === 1) || told(reader, at)
  if (!met || (subject?.kind !== 'person' && subject?.kind !== 'office')) return undefined
  return active(reader, cue, group, { chain: [subject], first: at }, undefined, 'said-to-him')
}

/** "praised X, a quien describió como P": whether somebody of whom the clause before told stands right before a relative. */
function told({ scene, last }: SentenceReader, at: number): boolean {
  if (!last || SENSES[last.sense].act !== 'speak' || last.contentFirst < 0 || last.rule.endsWith('that')) return false
  const mention = scene.mentionStart(scene.tags.behind(last.contentFirst, 'article'))
  if (mention?.kind !== 'person' && mention?.kind !== 'office') return false
  return scene.sign(mention.after) === ',' && at - mention.after <= 2
}

const isTold = ({ hit }: Cue) => (hit.feats & (PAST | PERFECT)) !== 0

/** "..., who praised P": the person before the relative says it. */
export function relativeClause(reader: SentenceReader, cue: Cue, group: VerbGroup, at: number): Draft | undefined {
  const { act } = SENSES[cue.sense]
  if (act !== 'speak' && act !== 'agree') return undefined
  if (takesUpOccasion(reader.scene, at)) return undefined
  const before = reader.scene.mentionBefore(at)
  // "opened with speeches of the two ministers, who": of several whom nothing else is told of, with or without a comma.
  const several = before?.after === at && before.kind === 'joint' && act === 'speak' && group.auxiliary && !reader.last
  if (several) return active(reader, cue, group, { chain: [before], first: at }, undefined, 'relative')
  // "President X who praised P, said Q": a name needs nothing to tell whose it is, and the comma is left out.
  const bare = before?.after === at && before.kind === 'person' && act === 'speak' && group.auxiliary && !reader.last
  if (bare && reader.scene.tags.at(at)?.after === group.first && isOpening(reader, before))
    return active(reader, cue, group, { chain: [before], first: at }, undefined, 'relative')
  const owner = reader.scene.sign(at - 1) === ',' ? before : undefined
  if (owner?.kind !== 'person' && (owner?.kind !== 'office' || owner.number !== 'one')) return undefined
  return active(reader, cue, group, { chain: [owner], first: at }, undefined, 'relative')
}

/** Whether somebody opens his sentence, an article before him aside. */
function isOpening({ scene, sentence }: SentenceReader, { first }: Mention): boolean {
  return scene.tags.before(first, 'article') <= sentence.first
}

/** "according to the statement, which adds that P": what a document or ministry tells besides. */
export function voiceClause(reader: SentenceReader, cue: Cue, group: VerbGroup, at: number): Draft | undefined {
  const { scene } = reader
  if (SENSES[cue.sense].act !== 'speak' || !scene.tags.is(cue.after, 'that')) return undefined
  const owner = scene.mentionBefore(at)
  if (owner?.kind !== 'voice' || at - owner.after > 1) return undefined
  return active(reader, cue, group, { chain: [owner], first: at }, undefined, 'relative')
}

/** Senses in which several tell what they have done. */
const TELLS = new Set<string>(['announce', 'inform', 'say', 'affirm'])
/** ... and in which one tells what he did with others. */
const TELLS_ALONE = new Set<string>([...TELLS, 'note', 'add'])

/**
 * "The ministers announced that P has been agreed": what several tell that was undertaken, by nobody named, they undertook.
 * "X said that he agreed with Y to do P": so did who tells it, with whom he did it.
 */
export function undertakenIn(reader: SentenceReader, cue: Cue, group: VerbGroup): Draft | undefined {
  const { last, scene } = reader
  const relayed = last?.subject[0]?.kind === 'voice' || last?.subject[0]?.kind === 'spokesperson'
  // "X informó que acordaron P": a verb of several, told by one, is what he did with whoever he met.
  const several =
    scene.passage.language.grammar.dropsSubject &&
    !(cue.all.some(({ feats }) => feats & IMPERSONAL) || scene.passage.find(group.first - 1, 'impersonal')) &&
    ofSeveral(cue) &&
    last !== undefined &&
    ((scene.cueAt(last.cue[0]?.first ?? 0)?.hit.feats ?? 0) & (PLURAL | SINGULAR)) === SINGULAR
  const tells = several ? TELLS_ALONE : TELLS
  if (last?.holds !== 'yes' || !(tells.has(last.sense) || (relayed && SENSES[last.sense].act === 'speak')))
    return undefined
  if (SENSES[cue.sense].act !== 'agree' || !(cue.hit.feats & PAST) || group.holds !== 'yes') return undefined
  const opens = scene.tags.is(group.first - 1, 'that')
  if (!opens && !(last.rule.endsWith('that') && onlyWhen(reader.scene, last.contentFirst, group.first)))
    return undefined
  const impersonal = (cue.hit.feats & IMPERSONAL) !== 0
  if (!impersonal && (isJoint(last.subject) || relayed)) return undefined
  const draft = impersonal
    ? impersonalClause(reader, cue, group, true)
    : active(
        reader,
        cue,
        group,
        several ? undefined : { chain: [...last.subject], first: group.first },
        undefined,
        'told',
      )
  if (!draft || !(impersonal || several || draft.partner.length > 0)) return undefined
  draft.within = last
  // What an institution relays is told as the report itself would tell it.
  draft.told = !relayed
  return draft
}

/** A clause inside a content: only what both sides did, or what another person said, is taken out of it. */
export function embeddedIn(
  reader: SentenceReader,
  cue: Cue,
  group: VerbGroup,
  subject: Subject,
  boundary: Boundary,
): Draft | undefined {
  const { act } = SENSES[cue.sense]
  const inside = reader.last
  // "Wexley said Kenya was ready": what nobody known says of somebody is not his.
  if (!inside && boundary === 'that' && act === 'speak' && !REPORTS.has(cue.sense)) return undefined
  if (!inside) return active(reader, cue, group, subject, undefined, 'subject-verb')
  const [first] = subject.chain as [Mention]
  const joint = isJoint(subject.chain)
  const told = (act === 'agree' || act === 'discuss') && joint && first.kind !== 'pronoun'
  const direct = boundary === 'that' || onlyWhen(reader.scene, inside.contentFirst, subject.first)
  const said =
    act === 'speak' &&
    REPORTS.has(cue.sense) &&
    direct &&
    (first.kind === 'person' ||
      first.kind === 'joint' ||
      (first.kind === 'office' && relays(reader, inside.subject))) &&
    first !== inside.subject[0] &&
    (cue.hit.feats & PAST) !== 0 &&
    !group.auxiliary
  if (!told && !said) return undefined
  const draft = active(reader, cue, group, subject, undefined, 'subject-verb')
  if (draft) draft.within = inside
  return draft
}
