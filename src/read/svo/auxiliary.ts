/** Verbs without an auxiliary of their own: those that only help, those that share one, passives cut down to their participle. */

import { FEMININE, FINITE, PARTICIPLE, PAST, PERFECT, PLURAL } from '../../sense/features.ts'
import type { Mention } from '../../sense/mention.ts'
import { SENSES } from '../../sense/senses.ts'
import { OPENING_QUOTES } from '../../text/quotes.ts'
import { PARTNER, skipAdverbial } from '../adverbial.ts'
import { companions } from '../companions.ts'
import type { Draft } from '../draft.ts'
import { type Cue, featsOf, isPerfect, readAs, type Scene } from '../scene.ts'
import type { Tag } from '../tags.ts'
import { active } from './active.ts'
import { membersOf } from './delegation.ts'
import type { VerbGroup } from './group.ts'
import type { SentenceReader } from './index.ts'
import { phraseFirst } from './noun-phrase.ts'
import type { Subject } from './subject.ts'

/** "have agreed": a verb that only helps the one behind it. */
export function isAuxiliary(reader: SentenceReader, cue: Cue): boolean {
  const { scene } = reader
  if (!scene.tags.is(cue.first, 'auxiliary') && !scene.passage.find(cue.first, 'auxiliary')) return false
  const p = scene.tags.behind(cue.after, 'adverb', 'not', 'turn')
  return ((scene.cueAt(p)?.hit.feats ?? 0) & PERFECT) !== 0
}

const CONJOINED = 'conjoined'

/** "have praised P and stressed Q", "a salué P, plaidé pour Q et souligné R": a participle goes on with the auxiliary of the verb before. */
export function sharesAuxiliary(reader: SentenceReader, cue: Cue, group: VerbGroup, feats: number): Draft | undefined {
  const { scene, last } = reader
  if (group.auxiliary || last?.form !== 'finite' || last.contentBefore || last.holds !== 'yes') return undefined
  const joined = scene.tags.is(group.first - 1, 'and')
  if (!joined && !(scene.sign(group.first - 1) === ',' && joinedFurther(reader, cue))) return undefined
  if (!goesOn(scene, cue, feats)) return undefined
  const { first = 0, after = 0 } = last.cue[0] ?? {}
  let compound = last.rule.startsWith(CONJOINED) || scene.tags.is(first - 1, 'auxiliary', 'adverb', 'also')
  for (let p = first; p < after; p++) compound ||= scene.passage.hits(p).some(isPerfect)
  return compound ? active(reader, cue, group, undefined, last, CONJOINED) : undefined
}

/** Whether a participle without its auxiliary has an object or what it governs behind it. A form of the present may be the same: "fait part de". */
function goesOn(scene: Scene, cue: Cue, feats: number): boolean {
  if (!(feats & PERFECT) || feats & (PAST | PARTICIPLE | PLURAL | FEMININE)) return false
  // The verb's own object may be part of the phrase that it is known by: "réitéré leur engagement en".
  if (cue.after - cue.first > 1 || scene.passage.find(cue.after, 'possessive')) return true
  if (OPENING_QUOTES.has(scene.sign(cue.after))) return true
  // "a condamné P et appelé à Q": the preposition that the verb governs opens its content as well.
  const next = scene.tags.at(cue.after)
  const governs = next?.kind === 'preposition' && cue.all.some(({ entry }) => entry.takes.includes(next.hit.entry.id))
  // "l'accord, signé le 5 mai"
  return governs || (scene.tags.is(cue.after, 'article', 'that') && !scene.dateAt(cue.after))
}

/** Whether a list of such participles ends further on in the sentence: "and" with the last of them. */
function joinedFurther({ scene, sentence }: SentenceReader, { after }: Cue): boolean {
  for (let p = after; p < sentence.after; p++) {
    const tag = scene.tags.at(p)
    const cue = tag?.kind === 'and' && tag.first === p ? scene.cueAt(tag.after) : undefined
    if (cue && goesOn(scene, cue, featsOf(cue))) return true
  }
  return false
}

/** "accompagné de": a participle of company that is known with its preposition. */
export function isCompany({ sense, all, first }: Cue, tag: Tag): boolean {
  const { id, kind } = tag.hit.entry
  if (sense !== 'attend' || kind !== 'preposition' || id !== PARTNER || tag.first !== first) return false
  return all.some(({ feats }) => (feats & PERFECT) !== 0)
}

/** "led by X", "accompanied by X": of company the preposition may be another one. */
export function agentFollows(reader: SentenceReader, cue: Cue): boolean {
  // "received a visit by X": a verb with its object is active.
  const { scene } = reader
  const object = cue.after - cue.first > 1 && scene.mentions.at(cue.after - 1)?.kind === 'encounter'
  // ... but "received in audience by X"
  if (object && !scene.passage.find(cue.after - 2, 'preposition')) return false
  // "composed notably of"
  const tag = scene.tags.at(fronted(reader, cue) ? agentBehind(reader, cue) : scene.tags.behind(cue.after, 'adverb'))
  if (tag?.kind !== 'preposition') return false
  const { id } = tag.hit.entry
  // "accompanied by": the verb and its preposition are one word of the lexicon.
  if (cue.sense === 'attend' && tag.first === cue.first) return true
  if (isCompany(cue, tag)) return true
  return id === 'by' || (cue.sense === 'attend' && id === 'of' && cue.all.some(({ entry }) => entry.takes.includes(id)))
}

/** "Received by X, Y said P": a participle that opens the sentence. */
function fronted({ sentence }: SentenceReader, { all, first }: Cue): boolean {
  return first === sentence.first && all.some(({ entry }) => entry.id === 'receive')
}

/** "Received on Monday in Q by X": behind where and when it was. */
function agentBehind({ scene, sentence }: SentenceReader, cue: Cue): number {
  for (let p = cue.after; ; ) {
    const next = scene.tags.at(p)?.hit.entry.id === 'by' ? p : skipAdverbial(scene, p, sentence.after)
    if (next === p) return p
    p = next
  }
}

/** "Received by X, Y handed him P": who stands before the verb, whatever it tells. */
function mainSubject(reader: SentenceReader, at: number): Subject | undefined {
  const { scene, sentence, subjects } = reader
  for (let p = at; p < sentence.after; p++) {
    const verb = scene.tags.is(p, 'auxiliary') || ((scene.cueAt(p)?.hit.feats ?? 0) & FINITE) !== 0
    if (!verb || scene.mentions.at(p)) continue
    const subject = subjects.endingAt(p, at)
    return subject && scene.sign(subject.first - 1) === ',' ? subject : undefined
  }
  return undefined
}

/** "the talks, led by X and Y": a passive without its auxiliary tells who took part; of anything else it is only an attribute. */
export function reducedPassive(reader: SentenceReader, cue: Cue, group: VerbGroup): Draft | undefined {
  const received = fronted(reader, cue) ? cue.all.find(({ entry }) => entry.id === 'receive') : undefined
  const { act } = SENSES[received ? 'receive' : cue.sense]
  if (act !== 'meet' && act !== 'hold') return undefined
  const draft = reader.draft(received ? readAs(cue, received) : cue, group, [], undefined, 'reduced-passive')
  draft.form = 'impersonal'
  draft.within = reader.last
  if (cue.sense === 'attend') {
    draft.subject = companyOf(reader, cue)
    const told = draft.subject.length === 0 ? membersOf(reader, cue, group) : undefined
    if (told) return told
    draft.partner = companions(
      reader.scene,
      draft,
      reader.scene.tags.at(reader.scene.tags.behind(cue.after, 'adverb'))?.after ?? cue.after,
      beforeVerb(reader, cue),
    )
  } else {
    const main = received ? mainSubject(reader, cue.after) : undefined
    draft.partner = companions(reader.scene, draft, cue.after, main?.first ?? reader.sentence.after)
    draft.subject = main?.chain ?? []
  }
  if (draft.partner.length === 0) return undefined
  // "Received by X, Y said P": whoever the main clause is about.
  if (group.first === reader.sentence.first && cue.sense !== 'attend') reader.pending.push(draft)
  return draft
}

/** "X, que accompagnaient Y et Z": behind a relative that is its object a verb of company with its subject behind it. */
export function accompaniedBy(reader: SentenceReader, cue: Cue, group: VerbGroup): Draft | undefined {
  const { scene, sentence } = reader
  const object = scene.tags.at(group.first - 1)
  if (cue.sense !== 'attend' || object?.kind !== 'that' || group.first !== cue.first) return undefined
  if (scene.passage.language.grammar.inversion !== 'free' || scene.sign(object.first - 1) !== ',') return undefined
  const next = scene.mentionStart(scene.tags.behind(cue.after, 'article', 'quantity', 'adverb', 'also'))
  const owner = scene.mentionBefore(object.first)
  if (!next || (next.kind !== 'person' && next.kind !== 'office') || owner?.kind !== 'person') return undefined
  const draft = reader.draft(cue, group, [owner], undefined, 'reduced-passive')
  draft.form = 'impersonal'
  draft.within = reader.last
  draft.partner = companions(scene, draft, cue.after, sentence.after)
  return draft.partner.length > 0 ? draft : undefined
}

/** Where the next verb of the sentence stands, or its end. */
function beforeVerb({ scene, sentence }: SentenceReader, cue: Cue): number {
  for (let p = cue.after; p < sentence.after; p++) if ((scene.cueAt(p)?.hit.feats ?? 0) & FINITE) return p
  return sentence.after
}

/** "X, accompanied by Y": whoever stands right before a participle of company. */
function companyOf({ scene, sentence }: SentenceReader, cue: Cue): Mention[] {
  const owner = scene.mentionBefore(cue.first)
  const near = owner && owner.first >= sentence.first
  return near && (owner.kind === 'person' || owner.kind === 'office') ? [owner] : []
}

const TAKES = new Set<string>(['convene', 'conclude'])

/** "The work of the X-Y commission was held": what took place is the encounter, not the party at the end of its name. */
export function takingPlace(
  reader: SentenceReader,
  { all, sense }: Cue,
  subject: Subject | undefined,
  at: number,
  floor: number,
): Subject | undefined {
  const first = subject?.chain[0]
  const takes = TAKES.has(sense) || (sense === 'hold' && all.some(({ entry }) => TAKES.has(entry.id)))
  // "The meeting of the ministers of A and B will be held": whose it is stands behind a preposition.
  const owned =
    first && reader.scene.tags.is(phraseFirst(reader.scene, reader.sentence, first.first) - 1, 'preposition')
  if (!takes || reader.last || (first && !owned && first.kind !== 'party' && first.kind !== 'voice')) return undefined
  if (reader.scene.tags.is(at - 1, 'relative', 'that', 'subordinator')) return undefined
  return reader.subjects.firstEncounter(first?.first ?? at, floor)
}
