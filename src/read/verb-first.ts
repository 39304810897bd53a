/** Clauses of a verb-first language: verb, subject, complementiser or preposition, content. */

import {
  DUAL,
  FEMININE,
  FIRST_PERSON,
  IMPERSONAL,
  PARTICIPLE,
  PAST,
  PLURAL,
  PRESENT,
  SINGULAR,
  VERBAL_NOUN,
  WITH_ARTICLE,
  WITH_PREPOSITION,
  WITH_PRONOUN,
} from '../sense/features.ts'
import type { Mention, Range } from '../sense/mention.ts'
import { SENSES, type Sense } from '../sense/senses.ts'
import { PARTNER } from './adverbial.ts'
import { companions } from './companions.ts'
import { type ContentStart, contentStart } from './content.ts'
import { type Draft, draftOf } from './draft.ts'
import { exchangeTopics } from './exchange.ts'
import { type Cue, fitting, type Scene } from './scene.ts'
import type { Sentence } from './sentences.ts'
import { agreedNoun, readAccording, readLight } from './verb-light.ts'
import {
  clauseFirst,
  connected,
  enclosing,
  followsEncounter,
  goesOn,
  holdsBefore,
  isAmbiguous,
  isMain,
  lastOf,
  onlyDescribes,
  opensWithNoun,
  startsClause,
} from './verb-opening.ts'
import {
  describedBefore,
  firstSubject,
  isOther,
  joint,
  subjectAfter,
  subjectBefore,
  talksBefore,
} from './verb-subject.ts'

/** The ending of an indefinite accusative: behind a clause it shows a participle. */
const TANWIN = /\u064b/

export function readVerbFirst(scene: Scene, sentence: Sentence, index: number, drafts: Draft[]): void {
  const begun = drafts.length
  let topic: Range | undefined
  let at = sentence.first
  while (at < sentence.after) {
    const tag = scene.tags.at(at)
    if (
      tag?.first === at &&
      (at === sentence.first || scene.andAttached(at) || scene.sign(at - 1) === ',') &&
      scene.passage.find(at, 'topic')?.length === tag.hit.length
    ) {
      topic = { first: tag.after, after: topicEnd(scene, tag.after, sentence.after) }
      at = tag.after
      continue
    }
    if (tag?.kind === 'auxiliary' && tag.hit.entry.id === 'light' && tag.first === at) {
      const draft = readLight(scene, sentence, index, at, drafts, begun)
      if (draft) {
        draft.topic = topic
        topic = undefined
        drafts.push(draft)
        at = Math.max(at + 1, draft.contentFirst)
        continue
      }
    }
    const according =
      tag?.kind === 'according' && tag.first === at ? readAccording(scene, sentence, index, at) : undefined
    if (according) {
      // "X renewed, according to Y, P": set into a clause it only says who passes that on.
      if (!insertedIn(scene, at, enclosing(drafts, begun))) drafts.push(according)
      at = according.contentFirst
      continue
    }
    const cue = tag && tag.hit.length > 1 ? undefined : scene.cueAt(at)
    const draft = cue && readCue(scene, sentence, index, cue, drafts, begun)
    if (draft) {
      draft.topic = topic
      topic = undefined
      drafts.push(draft)
      const deed = agreedNoun(scene, draft, sentence, index)
      if (deed) drafts.push(deed)
      at = Math.max((deed ?? draft).cue[0]?.after ?? at + 1, at + 1)
    } else at++
  }
}

/** Whether a phrase between signs stands inside a clause that nothing has closed. */
function insertedIn(scene: Scene, at: number, told: Draft | undefined): boolean {
  const { act } = SENSES[told?.sense ?? 'say']
  return told !== undefined && told.contentFirst >= at && act !== 'meet' && act !== 'hold' && scene.sign(at - 1) !== ''
}

/** Where a fronted topic ends: at the comma or the verb behind it. */
function topicEnd(scene: Scene, at: number, end: number): number {
  let p = at
  while (p < end && scene.sign(p) !== ',') {
    const cue = scene.cueAt(p)
    if (cue && cue.hit.feats & PAST) break
    p++
  }
  return p
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

function readCue(
  scene: Scene,
  sentence: Sentence,
  index: number,
  cue: Cue,
  drafts: Draft[],
  begun: number,
): Draft | undefined {
  const feats = cue.hit.feats
  if (feats & (WITH_ARTICLE | WITH_PREPOSITION)) return undefined
  const before = scene.tags.at(cue.first - 1)
  if (feats & PARTICIPLE && !(feats & (PAST | PRESENT)))
    return readParticiple(scene, sentence, index, cue, drafts, begun)
  if (!(feats & (PAST | PRESENT))) return undefined
  const act = SENSES[cue.sense].act
  // "we agreed on": whoever meets did; whatever else "we" say is what the speaker says.
  const we = (feats & FIRST_PERSON) !== 0
  if (we && (act !== 'agree' || !(feats & PLURAL) || feats & PRESENT)) return undefined
  const ofEncounter = (act === 'meet' || act === 'hold') && followsEncounter(scene, cue, sentence)
  if ((before?.kind === 'relative' && !ofEncounter) || before?.kind === 'subordinator') return undefined
  if (act !== 'meet' && act !== 'hold' && onlyDescribes(scene, cue, sentence)) return undefined
  const holds = holdsBefore(scene, cue.first)
  const head = holds.first
  const resumes = scene.passage.find(cue.after, 'resumptive') !== undefined
  const opens = resumes || startsClause(scene, head, sentence)
  const near = subjectBefore(scene, head, sentence)
  const previous = near.length > 0 ? near : describedBefore(scene, head, enclosing(drafts, begun))
  const settled = previous.length > 0 && scene.tags.is((previous[0] as Mention).first - 1, 'that')
  // Behind "that X" the verb's subject is X; whoever follows is addressed.
  const after = settled ? { subject: [], after: cue.after } : subjectAfter(scene, cue, sentence.after)
  // "In a meeting he held in X A said P": the main verb stands in nothing that was said before it.
  const main = isMain(scene, cue, sentence)
  const embedded = main ? undefined : enclosing(drafts, begun)
  const lead = previous[0]?.first ?? head
  const afterThat = scene.tags.is(lead - 1, 'that') || embedded?.contentFirst === lead
  const withOther = scene.tags.is(cue.after, 'preposition') && scene.tags.at(cue.after)?.hit.entry.id === 'with'
  const ambiguous = isAmbiguous(scene, cue) && !(afterThat && withOther) && !resumes
  // وحرصهما على: spelt like a noun, with a pronoun behind it and nobody who acts it is the noun.
  if (ambiguous && feats & WITH_PRONOUN && !ofEncounter && !after.subject.length) return undefined
  // "the discussion of the main issues": behind a verbal noun without a conjunction such a word is what it governs.
  const deed = scene.cueAt(cue.first - 1)
  if (ambiguous && deed?.all.some((hit) => hit.feats & VERBAL_NOUN) && !scene.andAttached(cue.first)) return undefined
  // "the continuation of the support of Y": nor behind a noun in construct.
  if (ambiguous && inConstruct(scene, cue)) return undefined
  // "X stressed the keenness of Y": right behind a verb and its subject such a word is what was stressed.
  if (ambiguous && embedded?.contentFirst === cue.first && !embedded.rule.endsWith('that')) return undefined
  // "Agreed on widening P, and on the exchange of Q": one more of the nouns that were agreed on.
  const told = embedded && (SENSES[embedded.sense].act === 'agree' || embedded.rule.startsWith('light-verb'))
  const listed = told && opensWithNoun(scene, embedded.contentFirst)
  const alone = !after.subject.length || after.subject[0]?.kind === 'encounter'
  if (ambiguous && listed && alone && !(feats & DUAL) && scene.andAttached(cue.first) && !connected(scene, head))
    return undefined
  // تبادل, بحث: without a subject such a word is a verb only where its sentence begins.
  const talks = !after.subject.length && !previous.length ? talksBefore(scene, cue, sentence, embedded) : undefined
  const starts =
    (talks !== undefined && scene.andAttached(cue.first)) ||
    cue.first === sentence.first ||
    connected(scene, cue.first) ||
    goesOn(scene, cue, sentence)
  if (ambiguous && !ofEncounter && !after.subject.length && !starts && !previous.length) return undefined
  if (
    ambiguous &&
    !ofEncounter &&
    scene.andAttached(cue.first) &&
    !after.subject.length &&
    scene.sign(cue.first - 1) === '' &&
    cue.first !== sentence.first
  )
    return undefined
  if (feats & PRESENT && !(feats & PAST)) {
    // The present reports only where the clause plainly opens: headlines, "كما يؤكد".
    const planned = holds.value === 'plan' && (act === 'meet' || act === 'hold')
    if (
      holds.value === 'yes' &&
      (embedded || !(opens || previous.length) || !(after.subject.length || previous.length))
    )
      return undefined
    if ((holds.value !== 'yes' && embedded && !planned) || cue.sense === 'believe') return undefined
  }
  if (!opens && !previous.length && !afterThat && !ofEncounter) return undefined
  // "a call from X, who reaffirmed in it P": whoever stands right before it.
  const resumed = resumes && feats & SINGULAR && !previous.length ? scene.mentions.at(cue.first - 1) : undefined
  const own = after.subject.length ? after.subject : resumed?.person ? [resumed] : talks ? [talks] : previous
  const shared = cue.all.some(({ entry }) => ['agree', 'discuss'].includes(SENSES[entry.id as Sense].act))
  if (afterThat && !shared && !isOther(own)) return undefined
  if (
    afterThat &&
    shared &&
    !(withOther && after.subject.length === 0) &&
    !(joint(own) && (own[0]?.kind !== 'encounter' || act === 'agree' || relays(embedded)))
  )
    return undefined
  if (embedded && previous[0]?.kind === 'encounter' && !after.subject.length && act !== 'agree' && !relays(embedded))
    return undefined
  // Inside a content a verb that shares its subject goes on with what is said, unless a new clause opens.
  const both = shared && joint(previous)
  if (embedded && previous.length && !after.subject.length && !isOther(previous) && !both) return undefined
  if (
    act === 'meet' &&
    !after.subject.length &&
    !previous.length &&
    scene.andAttached(cue.first) &&
    scene.sign(cue.first - 1) === ''
  )
    return undefined
  // "وحرص مصر" is a noun with its owner: a country's name would want the feminine verb.
  if (
    ambiguous &&
    embedded &&
    after.subject[0]?.kind === 'party' &&
    after.subject[0].id !== 'side' &&
    !(feats & FEMININE)
  )
    return undefined
  const start = contentStart(scene, cue, after.after, sentence.after)
  const relayed = quoted(scene, start, sentence.after)
  const content = relayed?.content ?? start
  const subject = relayed ? [relayed.speaker] : own
  // بين is "between" unless it makes something clear.
  if (scene.tags.is(cue.first, 'preposition') && content?.by === 'object') return undefined
  // "went over P with X": what one sets out to somebody, two talk over together.
  const together = joint(subject) || (afterThat && withOther) || accompanied(scene, content, cue.after)
  const read = fitting(cue, content?.preposition, together)
  if (!read) return undefined
  // قام بـ is "carried out": it tells of a visit only where that is what was carried out.
  const bound = read.sense === 'visit' && read.hit.entry.takes.includes('by')
  if (bound && (!content || scene.mentionStart(content.first)?.kind !== 'encounter')) {
    // "قام بالتوقيع على P": ... or of what the verb's noun tells.
    const deed = content && governedNoun(scene, content.first)
    const object = deed && contentStart(scene, deed, deed.after, sentence.after)
    if (!deed || !object) return undefined
    return draftOf({
      sense: deed.sense,
      cue: [
        { first: cue.first, after: cue.after },
        { first: deed.first, after: deed.after },
      ],
      cueCut: cue.hit.split.cut,
      origin: deed.hit.entry.origin,
      sentence: index,
      form: 'finite',
      subject,
      partner: [...object.partner],
      contentFirst: object.first,
      contentCut: object.cut,
      holds: holds.value,
      parent: subject.length ? undefined : lastOf(drafts),
      clauseFirst: clauseFirst(scene, head, sentence.first),
      rule: `carried-out+${object.by}`,
    })
  }
  // "جاء في" reports only what a statement says.
  if (
    cue.after - cue.first > 1 &&
    scene.passage.find(cue.after - 1, 'preposition') &&
    (after.subject[0]?.kind !== 'voice' || content?.by === 'object')
  )
    return undefined
  const rule = `${after.subject.length ? 'verb-subject' : previous.length ? 'subject-verb' : 'verb-alone'}+${content?.by ?? 'nothing'}`
  const draft = draftOf({
    sense: read.sense,
    cue: [{ first: cue.first, after: cue.after }],
    cueCut: cue.hit.split.cut,
    feminine: (feats & FEMININE) !== 0,
    origin: read.hit.entry.origin,
    sentence: index,
    form: (feats & IMPERSONAL && subject.length === 0) || we ? 'impersonal' : 'finite',
    subject,
    partner: [...(content?.partner ?? [])],
    contentFirst: content?.first ?? -1,
    contentCut: content?.cut ?? 0,
    holds: holds.value,
    parent: subject.length ? undefined : lastOf(drafts),
    within:
      embedded && (afterThat || ofEncounter || previous.length > 0 || holds.value === 'plan') ? embedded : undefined,
    clauseFirst: clauseFirst(
      scene,
      previous.length && !after.subject.length ? (previous[0] as Mention).first : head,
      sentence.first,
    ),
    relative: ofEncounter,
    rule,
  })
  // ... and who held it is who speaks.
  const described = main ? enclosing(drafts, begun) : undefined
  if (described && described.subject.length === 0 && described.relative) described.subject = subject.slice()
  const topics = act === 'hold' ? exchangeTopics(scene, after.after, sentence.after) : undefined
  // "spoke this evening, at the ministry, with X": a talk whose topics are not named is told as a meeting is.
  if (act === 'meet' || act === 'hold' || (act === 'discuss' && !content && draft.partner.length === 0))
    draft.partner = companions(scene, draft, after.after, topics ?? sentence.after)
  if (topics !== undefined)
    Object.assign(draft, { sense: 'discuss', contentFirst: topics, contentCut: 0, rule: 'exchange' })
  return draft
}

/** A participle that goes with the clause before it. */
function readParticiple(
  scene: Scene,
  sentence: Sentence,
  index: number,
  cue: Cue,
  drafts: Draft[],
  begun: number,
): Draft | undefined {
  const { feats } = cue.hit
  const before = scene.tags.at(cue.first - 1)
  if (
    before &&
    ['relative', 'preposition', 'subordinator', 'not'].includes(before.kind) &&
    !scene.andAttached(cue.first)
  )
    return undefined
  const after = subjectAfter(scene, cue, sentence.after)
  const content = contentStart(scene, cue, after.after, sentence.after)
  if (!content) return undefined
  const sure = (feats & SINGULAR) !== 0 && (feats & FEMININE) === 0
  const alone = drafts.length === begun ? firstSubject(scene, sentence, cue.first) : undefined
  const parent = alone ? undefined : lastOf(drafts)
  // أكد مجددا أن: a word that is an adverb as well says how, where the verb before it has yet to say what.
  if (content.by === 'that' && scene.tags.is(cue.first, 'adverb') && scene.sign(cue.first - 1) === '') return undefined
  // A feminine participle goes with a feminine verb; else it is an adjective or a noun.
  if (
    feats & FEMININE &&
    scene.sign(cue.first - 1) === '' &&
    (content.by === 'object' || !scene.andAttached(cue.first))
  )
    return undefined
  if (feats & FEMININE && !parent?.feminine && content.by === 'object') return undefined
  // مركزا is a centre unless its preposition follows.
  if (content.by === 'object' && isAmbiguous(scene, cue) && !TANWIN.test(scene.passage.raw(cue.first))) return undefined
  if (!sure && !startsClause(scene, cue.first, sentence) && content.by === 'object') return undefined
  return draftOf({
    sense: cue.sense,
    cue: [{ first: cue.first, after: cue.after }],
    cueCut: cue.hit.split.cut,
    feminine: (feats & FEMININE) !== 0,
    origin: cue.hit.entry.origin,
    sentence: index,
    form: 'participle',
    // "calling on X to P": whoever stands behind a participle is spoken to, and does not speak.
    subject: alone ? [alone] : confirmed(scene, cue.first, sentence),
    partner: [...content.partner],
    contentFirst: content.first,
    contentCut: content.cut,
    parent,
    clauseFirst: clauseFirst(scene, cue.first, sentence.first),
    rule: `participle+${content.by}`,
  })
}

/** The verb's noun, written together with the preposition that governs it: بالتوقيع. */
function governedNoun(scene: Scene, at: number): Cue | undefined {
  const all = scene.passage
    .hits(at)
    .filter(({ entry, feats, split }) => entry.kind === 'cue' && feats & VERBAL_NOUN && split.preposition === 'by')
  const [hit] = all
  return hit && { first: at, after: at + hit.length, hit, sense: hit.entry.id as Sense, all }
}

/** Whether a noun without article or pronoun stands right before a word that may be what it governs. */
function inConstruct(scene: Scene, { first }: Cue): boolean {
  const { passage } = scene
  if (scene.andAttached(first) || scene.definite(first - 1) || scene.mentions.at(first - 1) || scene.tags.at(first - 1))
    return false
  const hits = passage.hits(first - 1)
  return (
    hits.length > 0 &&
    hits.every(({ entry, split }) => entry.kind === 'common' && entry.id === 'noun' && split.tail === 0)
  )
}

/** Longest relative clause by which somebody confirms what was said, in tokens. */
const CONFIRMS = 12

/** ", which X confirmed in his turn, saying P": a participle behind such a clause goes with whoever confirms. */
function confirmed(scene: Scene, at: number, sentence: Sentence): Mention[] {
  if (scene.sign(at - 1) !== ',') return []
  for (let p = at - 2; p > sentence.first && at - p < CONFIRMS; p--) {
    if (scene.sign(p) === ',') return []
    const cue = scene.tags.is(p - 1, 'relative') ? scene.cueAt(p) : undefined
    if (!cue || SENSES[cue.sense].act !== 'speak' || !(cue.hit.feats & PAST && cue.hit.feats & WITH_PRONOUN)) continue
    const { subject } = subjectAfter(scene, cue, at)
    return subject[0]?.kind === 'person' || subject[0]?.kind === 'office' ? subject : []
  }
  return []
}

/** Whether "with" brings in the other side before what was said. */
function accompanied({ tags }: Scene, content: ContentStart | undefined, from: number): boolean {
  return (content?.partner ?? []).some(({ first }) => {
    const link = first > from ? tags.at(first - 1) : undefined
    return link?.kind === 'preposition' && link.hit.entry.id === PARTNER
  })
}

/** Whether a statement or spokesman tells what stands in a content. */
function relays(draft: Draft | undefined): boolean {
  const kind = draft?.subject[0]?.kind
  return kind === 'voice' || kind === 'spokesperson'
}
