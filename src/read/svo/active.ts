/** An active clause: its content, its partners and the reading of its verb that fits. */

import { INFINITIVE, PERFECT, PRESENT } from '../../sense/features.ts'
import type { Kind } from '../../sense/kinds.ts'
import { SENSES, type Sense } from '../../sense/senses.ts'
import { companions } from '../companions.ts'
import { type ContentStart, contentStart } from '../content.ts'
import { pressAt } from '../content-ahead.ts'
import { closingMark } from '../content-quote.ts'
import type { Draft } from '../draft.ts'
import { exchangeTopics } from '../exchange.ts'
import { holdsEncounter, receivesThing } from '../holds-encounter.ts'
import { type Cue, fitting, ofSeveral, readAs, type Scene } from '../scene.ts'
import { isJoint } from '../subjects.ts'
import { alongWith, companyBeside, frontedCompany, goalBefore, withCompany } from './company.ts'
import { withCosigner } from './cosigner.ts'
import { between, praised } from './encounter.ts'
import type { VerbGroup } from './group.ts'
import type { SentenceReader } from './index.ts'
import { companyBefore, objectBefore } from './inverted.ts'
import { inCompany, onlyShows } from './openings.ts'
import { isStranded } from './stranded.ts'
import type { Subject } from './subject.ts'
import { called, closing, ofDocuments, undertakes } from './undertaking.ts'

/** "spoke with X to discuss P": what the preposition brings in is no one who was met. */
function isPurpose({ passage }: Scene, { first, preposition }: ContentStart): boolean {
  return (
    preposition === 'to' && passage.hits(first).some(({ feats, entry }) => entry.kind === 'cue' && feats & INFINITIVE)
  )
}

/** Kinds of word that open the verb of a clause. */
const FINITE_OPENS = new Set<Kind>(['auxiliary', 'will', 'may'])

const GOES_ON = new Set<string>(['add', 'say'])

/** "went on with her talks", "began a visit", "concluded the call": of a verb that means both, a noun right behind it is what somebody held, and nothing said. */
function goingOnWith(scene: Scene, cue: Cue | undefined, content: ContentStart | undefined): Cue | undefined {
  if (!cue || content?.by !== 'object') return cue
  const noun = scene.mentionStart(scene.tags.behind(content.first, 'article'))
  const begins = cue.sense === 'launch' && noun?.kind === 'encounter' && noun.id === 'visit'
  // "concluded the call", but "concluded a talks agreement"
  const ends = cue.sense === 'sign' && noun?.kind === 'encounter' && !scene.passage.find(noun.after, 'document')
  if (!begins && !ends && !GOES_ON.has(cue.sense)) return cue
  const held = cue.all.find(({ entry }) => SENSES[entry.id as Sense].act === 'hold')
  return held ? readAs(cue, held) : cue
}

/** Most words of what takes up what was told before: "así lo". */
const TAKES_UP = 2

/** "..., y así lo ha dicho X": whether what takes up what was told before stands right before a verb, or begins with its first words. */
function takesUp({ passage }: Scene, at: number): boolean {
  for (let p = at - TAKES_UP; p <= at; p++) {
    const word = passage.find(p, 'anaphor')
    if (word && p + word.length >= at) return true
  }
  return false
}

/** "held consultations in X", "held discussions with Y to explore P": of a phrase whose topic does not stand behind it, the verb that holds an encounter. */
function withoutNoun({ passage }: Scene, cue: Cue): Cue | undefined {
  if (cue.after - cue.first < 2) return undefined
  const all = passage.hits(cue.first).filter(({ entry, length }) => entry.kind === 'cue' && length === 1)
  const held = all.find(({ entry }) => entry.id === 'hold')
  return held && { ...cue, after: cue.first + 1, hit: held, sense: 'hold', all, parted: undefined, rest: undefined }
}

/** "Con su par abordó P", "Avec X, Y a évoqué P": whether who stands at the head of the clause can be with whom it was talked over. */
function setBefore({ scene }: SentenceReader, rule: string, subject: Subject | undefined): boolean {
  if (rule === 'verb-alone') return true
  if (rule !== 'subject-verb') return false
  return scene.passage.language.grammar.cases || (subject !== undefined && scene.sign(subject.first - 1) === ',')
}

/** Furthest that the mark stands behind its first that closes an outlet's name. */
const OUTLET = 3

/** "That he told on the network «X»": whether a quotation is no more than a name. */
function isNameOnly(scene: Scene, first: number): boolean {
  return closingMark(scene, first, first + OUTLET + 1) !== undefined
}

/** An active clause with its content, partners and the reading of its verb that fits. */
export function active(
  reader: SentenceReader,
  cue: Cue,
  group: VerbGroup,
  subject: Subject | undefined,
  parent: Draft | undefined,
  rule: string,
  from = cue.after,
): Draft | undefined {
  const { scene, sentence } = reader
  const chain = subject?.chain ?? []
  const draft = reader.draft(cue, group, chain, parent, rule, Math.min(group.first, subject?.first ?? group.first))
  for (const waiting of subject ? reader.pending.splice(0) : []) {
    waiting.subject = [...chain]
    // "Discussing P, he said Q": what one alone speaks of is no talk of both.
    if (SENSES[waiting.sense].act === 'discuss' && !isJoint(chain)) waiting.holds = 'no'
  }
  const content = contentStart(scene, cue, from, sentence.after)
  if (SENSES[cue.sense].act === 'agree' && isStranded(scene, content, sentence.after)) return undefined
  // "The summit scheduled for Monday was postponed": a participle, and the verb of the clause is still to come.
  // "il dit avoir évoqué P": a form of the present is no participle.
  const perfect = !group.auxiliary && cue.all.some(({ feats }) => feats & PERFECT) && !(cue.hit.feats & PRESENT)
  const opening = content?.by === 'object' ? scene.tags.at(content.first) : undefined
  if (perfect && opening?.hit.length === 1 && FINITE_OPENS.has(opening.kind)) return undefined
  // "Se comprometieron a P": a verb in the plural that has no subject by it tells of several.
  const several = !chain.length && !parent && ofSeveral(cue)
  const fronted = setBefore(reader, rule, subject) ? frontedCompany(reader, draft) : []
  const together = fronted.length > 0 || inCompany(scene, from, content)
  const joint = several || isJoint(chain.length ? chain : (parent?.subject ?? [])) || together
  const [owner] = chain
  const closed =
    owner?.kind === 'encounter' ? closing(scene, cue, { first: subject?.first ?? 0, after: owner.after }) : undefined
  const fits = closed ?? goingOnWith(scene, fitting(cue, content?.preposition, joint), content)
  const alone = fits ? undefined : withoutNoun(scene, cue)
  if (alone) return active(reader, alone, group, subject, parent, rule, from === cue.after ? alone.after : from)
  if (!fits) return undefined
  const whole = content?.by === 'object' ? { first: content.first, after: sentence.after } : undefined
  const read = praised(reader, draft, called(scene, ofDocuments(scene, fits, whole), content), content)
  // "The session opened the minister": a subject behind its verb is nothing that was agreed.
  const named = content?.by === 'object' ? scene.mentionStart(content.first) : undefined
  const nominative = named && !named.oblique && (named.kind === 'person' || named.kind === 'office')
  if (nominative && scene.passage.language.grammar.cases && SENSES[read.sense].act === 'agree') return undefined
  // "That the minister reported on his page": what he told stands before.
  const passed = (reader.passed && !reader.last) || takesUp(scene, group.first)
  const bare = content?.by === 'object' || (content?.by === 'quote' && isNameOnly(scene, content.first))
  if (passed && bare && SENSES[read.sense].act === 'speak') return undefined
  // "The document assumes P": what it provides for, and no opinion.
  if (read.sense === 'believe' && content?.by !== 'that' && chain[0]?.id === 'document') return undefined
  const doers = chain.length ? chain : (parent?.subject ?? [])
  draft.sense = undertakes(scene, read, content, doers, several || rule === 'impersonal') ? 'agree' : read.sense
  // "offered a joint press conference": what is offered is held.
  if (draft.sense === 'offer' && content?.by === 'object' && pressAt(scene, content.first)) draft.sense = 'hold'
  draft.origin = read.hit.entry.origin
  if (content) {
    draft.contentFirst = content.first
    draft.contentCut = content.cut
    draft.partner = [...content.partner]
    draft.rule = `${rule}+${content.by}`
  }
  if (onlyShows(scene, draft, cue.hit.feats)) return undefined
  const { act } = SENSES[draft.sense]
  // "have", "conduct", "stage" tell of an encounter only with its noun.
  const object = cue.after - cue.first > 1 ? cue.first + 1 : from
  if (act === 'hold' && !holdsEncounter(scene, draft, object, sentence.after)) return undefined
  if (receivesThing(scene, draft, from, sentence.after)) return undefined
  if (act === 'meet' || act === 'hold') {
    const topics = act === 'hold' ? exchangeTopics(scene, from, sentence.after) : undefined
    const met = act === 'meet' && content?.by === 'preposition' && !isPurpose(scene, content) ? content : undefined
    draft.partner = [
      ...between(scene, cue.after, subject?.first ?? 0),
      ...objectBefore(reader, rule, draft),
      ...companyBefore(reader, draft, group.first),
      ...(rule === 'verb-subject' && act === 'meet'
        ? [...frontedCompany(reader, draft), ...goalBefore(reader, draft)]
        : []),
      // "a accordé une audience à X": whoever stands behind the preposition that the verb governs is met.
      ...companions(scene, draft, met ? Math.max(from, met.first) : from, topics ?? sentence.after),
    ]
    if (rule === 'subject-verb') Object.assign(draft, alongWith(reader, draft))
    draft.contentFirst = -1
    if (topics !== undefined) {
      draft.sense = 'discuss'
      draft.contentFirst = topics
      draft.contentCut = 0
      draft.rule = 'exchange'
    }
  }
  if (act === 'discuss' || act === 'agree') {
    const company = [...fronted, ...companyBeside(reader, draft)]
    draft.partner.push(...company.filter((one) => !draft.partner.includes(one)))
  }
  return withCompany(reader, withCosigner(scene, draft, sentence.after))
}
