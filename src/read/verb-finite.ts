/** Finite verbs of a verb-first language that tell: verb, subject, complementiser or preposition, content. */
import {
  FEMININE,
  FIRST_PERSON,
  IMPERSONAL,
  PAST,
  PLURAL,
  PRESENT,
  SINGULAR,
  VERBAL_NOUN,
  WITH_PRONOUN,
} from '../sense/features.ts'
import { kinds } from '../sense/kind-set.ts'
import type { Mention } from '../sense/mention.ts'
import { RECEIVING, SENSES } from '../sense/senses.ts'
import { PARTNER } from './adverbial.ts'
import { companions } from './companions.ts'
import { type ContentStart, contentStart } from './content.ts'
import { companyBehind } from './content-end.ts'
import { type Draft, draftOf, lastNear, type SoFar, toldBy } from './draft.ts'
import { exchangeTopics } from './exchange.ts'
import { isOtherDeed } from './holds-encounter.ts'
import { type Cue, fitting, type Scene } from './scene.ts'
import type { Sentence } from './sentences.ts'
import { type Verb, verbAt } from './verb-around.ts'
import { carriedOut } from './verb-deed.ts'
import { clauseFirst, enclosing, lastOf, onlyDescribes } from './verb-opening.ts'
import { isNoun } from './verb-or-noun.ts'
import { readingsOf } from './verb-reading.ts'
import { isPartOfTold, opensReport } from './verb-reports.ts'
import { firstSubject, joint, ordinary } from './verb-subject.ts'

export function readFinite(soFar: SoFar, cue: Cue): Draft | undefined {
  const { scene, sentence, index, drafts, begun } = soFar
  const { feats } = cue.hit
  const { act } = SENSES[cue.sense]
  // "we agreed on": whoever meets did; whatever else "we" say is what the speaker says.
  const we = (feats & FIRST_PERSON) !== 0
  if (we && (act !== 'agree' || !(feats & PLURAL) || feats & PRESENT)) return undefined
  if (act !== 'meet' && act !== 'hold' && onlyDescribes(scene, cue, sentence)) return undefined
  const verb = verbAt(soFar, cue)
  const own = actors(scene, sentence, verb)
  if (isNoun(scene, sentence, verb) || !opensReport(scene, verb)) return undefined
  const { head, holds, embedded, previous, after } = verb
  const start = contentStart(scene, cue, after.after, sentence.after)
  if (isPartOfTold(scene, verb, own, accompanied(scene, start, cue.after))) return undefined
  const relayed = quoted(scene, start, sentence.after)
  const content = relayed?.content ?? start
  const met = wentOn(drafts)
  const withHim = scene.passage.find(cue.after, 'addressee')?.entry.id === 'with'
  // "reported that X met Y, and بحث معه P": with whom X met.
  const goesOn = withHim && own.length === 0 && SENSES[met?.sense ?? 'say'].act === 'meet' ? met : undefined
  const subject = relayed ? [relayed.speaker] : (goesOn?.subject ?? own).slice()
  // بين is "between" unless it makes something clear.
  if (scene.tags.is(cue.first, 'preposition') && content?.by === 'object') return undefined
  // "went over P with X": what one sets out to somebody, two talk over together.
  // ... and so do they where "with" has a pronoun: "received Y, and عرض معه P".
  const together =
    joint(subject) || (verb.afterThat && verb.withOther) || withHim || accompanied(scene, content, cue.after)
  if (act === 'discuss' && after.subject.length === 0 && containsOnly(scene, cue, content)) return undefined
  const read = fitting(readingsOf(scene, cue, own, content), content?.preposition, together)
  if (!read || (read.sense === 'establish' && ordinary(scene, cue) && !opensBody(scene, content?.first)))
    return undefined
  // "A and B adopt a position": what is done at all times is no undertaking, unless it is a document.
  if (
    read.sense === 'adopt' &&
    feats & PRESENT &&
    !(feats & PAST) &&
    !scene.passage.find(content?.first ?? -1, 'document')
  )
    return undefined
  // What a guest tells in the clause about him is his own, and not part of his being received.
  const within = !verb.ofGuest && (verb.afterThat || verb.ofEncounter || previous.length > 0 || holds === 'plan')
  const draft = draftOf({
    ...toldBy(cue, index),
    sense: read.sense,
    origin: read.hit.entry.origin,
    feminine: (feats & FEMININE) !== 0,
    form: (feats & IMPERSONAL && subject.length === 0) || we ? 'impersonal' : 'finite',
    subject,
    partner: [...(content?.partner ?? []), ...(goesOn?.partner ?? [])],
    contentFirst: content?.first ?? -1,
    contentCut: content?.cut ?? 0,
    holds,
    parent: subject.length ? undefined : wentOn(drafts),
    within: within ? embedded : undefined,
    clauseFirst: clauseFirst(scene, opening(scene, verb), sentence.first),
    relative: verb.ofEncounter,
    rule: `${after.subject.length ? 'verb-subject' : previous.length ? 'subject-verb' : 'verb-alone'}+${content?.by ?? 'nothing'}`,
  })
  // "charged X with his greetings": a verb of many uses greets with what only a greeting is.
  if (read.sense === 'greet' && ordinary(scene, cue)) {
    const whom = scene.mentionStart(content?.first ?? -1)
    const first = whom?.person ? whom.after : (content?.first ?? -1)
    if (scene.passage.find(first, 'stance')?.entry.id !== 'none') return undefined
    draft.contentFirst = first
  }
  // قام بـ is "carried out": it tells of a visit only where that is what was carried out.
  const bound = read.sense === 'visit' && read.hit.entry.takes.includes('by')
  if (bound && (!content || scene.mentionStart(content.first)?.id !== 'visit'))
    return carriedOut(scene, draft, head, sentence)
  if (isOtherDeed(scene, draft, cue, read, content, after.after, sentence.after)) return undefined
  // "جاء في" reports only what a statement says.
  if (
    cue.after - cue.first > 1 &&
    scene.passage.find(cue.after - 1, 'preposition') &&
    (after.subject[0]?.kind !== 'voice' || content?.by === 'object')
  )
    return undefined
  // "In a meeting he held in X A said P": who held it is who speaks.
  const described = verb.main ? enclosing(drafts, begun) : undefined
  if (described && described.subject.length === 0 && described.relative) described.subject = subject.slice()
  const topics = act === 'hold' ? exchangeTopics(scene, after.after, sentence.after) : undefined
  // "spoke this evening, at the ministry, with X": a talk whose topics are not named is told as a meeting is.
  if (act === 'meet' || act === 'hold' || (act === 'discuss' && !content && draft.partner.length === 0))
    draft.partner = companions(
      scene,
      draft,
      after.after,
      topics ?? (verb.ofEncounter ? clauseEnd(scene, after.after, sentence.after) : sentence.after),
    )
  const company =
    act === 'discuss' && content && draft.partner.length === 0 && !joint(subject)
      ? companyBehind(scene, content.first, sentence.after)
      : undefined
  if (company) draft.partner = [company.who]
  // "X, accompanied by Y": whom the pronoun behind the verb takes up stands right before it.
  const before = read.sense === 'attend' && feats & WITH_PRONOUN ? scene.mentionBefore(cue.first) : undefined
  // "X arrived in Q, whom Y accompanies"
  const led = before?.kind === 'party' ? lastOf(drafts)?.subject[0] : before
  if (led?.person && !draft.partner.includes(led) && !subject.includes(led)) draft.partner.unshift(led)
  const taken =
    feats & WITH_PRONOUN && !verb.ofEncounter && subject.length > 0 ? takenUp(draft, lastOf(drafts)) : undefined
  // ... and who goes on as the subject of what is told next.
  if (taken) Object.assign(draft, { partner: [taken], relative: true })
  if (topics !== undefined)
    Object.assign(draft, { sense: 'discuss', contentFirst: topics, contentCut: 0, rule: 'exchange' })
  return draft
}

/** The last draft, or one before it in its sentence where that only tells who came along, or when and where they met: that is not who goes on. */
function wentOn(drafts: readonly Draft[]): Draft | undefined {
  const last = lastOf(drafts)
  if (!last || !isAside(last)) return last
  return lastNear(drafts, last.sentence, (draft) => !isAside(draft) && draft.sentence === last.sentence) ?? last
}

/** "the meeting, which took place in Q", "whom X accompanied" */
function isAside({ sense, relative, subject }: Draft): boolean {
  return sense === 'attend' || (relative === true && subject.length === 0 && SENSES[sense].act === 'hold')
}

/** "X went to Q, where Y received *him*": whom the pronoun behind a verb of meeting takes up, where nobody else is named. */
function takenUp({ sense, subject, partner }: Draft, before: Draft | undefined): Mention | undefined {
  const [who, ...more] = before?.subject ?? []
  if (!RECEIVING.has(sense) || partner.length > 0 || !who?.person || more.length > 0) return undefined
  return subject.some(({ person }) => person === who.person) ? undefined : who
}

/** First token of the verb's clause: what its relative clause describes, the talks it tells of or its subject stand before it. */
function opening(scene: Scene, { document, ofGuest, previous, after, talks, head }: Verb): number {
  if (document) return document.after
  if (ofGuest) return head
  if (talks?.after === head) return scene.passage.find(talks.first - 1, 'when') ? talks.first - 1 : talks.first
  return after.subject.length ? head : (previous[0]?.first ?? head)
}

/** "The memorandum includes P": of a verb of ordinary use the document right behind it is the subject, and nobody has said anything. */
function containsOnly(scene: Scene, cue: Cue, content: ContentStart | undefined): boolean {
  return (
    content?.first === cue.after && ordinary(scene, cue) && scene.passage.find(content.first, 'document') !== undefined
  )
}

const BODY = kinds('format', 'office-part', 'delegation', 'mechanism', 'organisation', 'group')

/** "Formed a committee", but "formed an occasion": what is established is a body, where the verb has a wider use. */
function opensBody(scene: Scene, at: number | undefined): boolean {
  if (at === undefined) return false
  return scene.passage.any(at, BODY) || scene.mentionStart(at)?.id === 'committee'
}

/** "the call, which took place on Monday, P": where a relative clause ends, at the comma that no further name follows. */
function clauseEnd(scene: Scene, at: number, end: number): number {
  for (let p = at; p < end; p++) {
    const next = scene.sign(p) === ',' ? scene.mentionStart(p + 1) : undefined
    if (scene.sign(p) === ',' && !scene.mentions.at(p) && !next?.joined) return p
  }
  return end
}

/** Who does what the verb tells. */
function actors(scene: Scene, sentence: Sentence, verb: Verb): readonly Mention[] {
  const { cue, after, previous, resumes, talks, document } = verb
  if (after.subject.length) return after.subject
  // "a call from X, who reaffirmed in it P": whoever stands right before it.
  const resumed = resumes && cue.hit.feats & SINGULAR && !previous.length ? scene.mentions.at(cue.first - 1) : undefined
  if (resumed?.person) return [resumed]
  // "issued a statement in which they stressed P": whoever issued it.
  const issued = resumes && verb.embedded?.sense === 'issue' ? verb.embedded.subject : []
  if (issued.length > 0 && !previous.length) return issued
  const gave = resumes && cue.hit.feats & SINGULAR && !previous.length ? whoGave(scene, verb, sentence) : undefined
  return gave ? [gave] : talks ? [talks] : document ? [document] : previous
}

/** "X gave a speech *in which he* stressed P": whoever acts in the clause of a noun for no encounter that is not known yet. */
function whoGave(scene: Scene, { cue, embedded }: Verb, sentence: Sentence): Mention | undefined {
  const what = cue.first - 1
  if (embedded || scene.andAttached(cue.first) || scene.mentions.at(what) || scene.definite(what) || scene.sign(what))
    return undefined
  return scene.tags.at(what) ? undefined : firstSubject(scene, sentence, what)
}

/** "Quoted X as saying that P": who is quoted, and what he said. */
function quoted(
  scene: Scene,
  content: ContentStart | undefined,
  end: number,
): { speaker: Mention; content: ContentStart } | undefined {
  const speaker = content?.by === 'preposition' ? scene.mentionStart(content.first) : undefined
  const saying = speaker?.person || speaker?.kind === 'office' ? scene.cueAt(speaker.after) : undefined
  const owned = saying?.all.some(({ feats }) => feats & VERBAL_NOUN && feats & WITH_PRONOUN)
  if (!speaker || !saying || !owned || SENSES[saying.sense].act !== 'speak') return undefined
  const said = contentStart(scene, saying, saying.after, end)
  return said?.by === 'that' || said?.by === 'quote' ? { speaker, content: said } : undefined
}

/** Whether "with" brings in the other side before what was said. */
function accompanied({ tags }: Scene, content: ContentStart | undefined, from: number): boolean {
  return (content?.partner ?? []).some(({ first }) => {
    const link = first > from ? tags.at(first - 1) : undefined
    return link?.kind === 'preposition' && link.hit.entry.id === PARTNER
  })
}
