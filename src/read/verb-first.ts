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
import type { Holds } from '../sense/frame.ts'
import type { Kind } from '../sense/kinds.ts'
import type { Mention, Range } from '../sense/mention.ts'
import { SENSES, type Sense } from '../sense/senses.ts'
import type { Draft } from './clauses.ts'
import { companions } from './companions.ts'
import { contentStart, exchangeTopics, skipAdverbial } from './content.ts'
import { type Cue, fitting, type Scene } from './scene.ts'
import type { Sentence } from './sentences.ts'

/** The ending of an indefinite accusative: behind a clause it shows a participle. */
const TANWIN = /\u064b/
const NO_PREPOSITIONS: ReadonlySet<string> = new Set()
/** Furthest an encounter may stand before the verb that says what it dealt with, in tokens. */
const FAR = 48
/** Furthest a subject may stand from its verb, in tokens. */
const REACH = 24
/** What can stand as the subject of a reporting verb. */
const SUBJECTS = new Set([
  'person',
  'office',
  'party',
  'joint',
  'voice',
  'spokesperson',
  'outsider',
  'encounter',
  'pronoun',
  'homeland',
])

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
      drafts.push(according)
      at = according.contentFirst
      continue
    }
    const cue = tag && tag.hit.length > 1 ? undefined : scene.cueAt(at)
    const draft = cue && readCue(scene, sentence, index, cue, drafts, begun)
    if (draft) {
      draft.topic = topic
      topic = undefined
      drafts.push(draft)
      at = Math.max(draft.cue[0]?.after ?? at + 1, at + 1)
    } else at++
  }
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

/** Whether a clause can begin at a token: at the sentence's start, behind a sign, a connective, or with و attached. */
function startsClause(scene: Scene, at: number, sentence: Sentence): boolean {
  if (at === sentence.first || scene.andAttached(at)) return true
  const before = scene.tags.at(at - 1)
  if (before) {
    if (before.kind === 'adverb' || before.kind === 'turn') return startsClause(scene, before.first, sentence)
    return ['and', 'also', 'while', 'but', 'turn', 'auxiliary', 'will', 'not', 'may'].includes(before.kind)
  }
  if (scene.dateAt(at - 1) || scene.sign(at - 1) !== '') return true
  return fronted(scene, at, sentence)
}

/** Whether only phrases of time and place stand between the clause's start and a token: "At the meeting, X said". */
function fronted(scene: Scene, at: number, sentence: Sentence): boolean {
  let p = sentence.first
  for (let q = at - 1; q > sentence.first && at - q < REACH; q--)
    if (scene.sign(q) === ',' || scene.sign(q) === ';') p = Math.max(p, q + 1)
  while (p < at && scene.tags.is(p, 'and', 'also', 'but', 'while')) p = scene.tags.at(p)?.after ?? p + 1
  while (p < at) {
    const next = skipAdverbial(scene, p, at, [], NO_PREPOSITIONS)
    if (next === p) return false
    p = next
  }
  return p === at
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
  const holds = holdsBefore(scene, cue.first)
  const head = holds.first
  const resumes = scene.passage.find(cue.after, 'resumptive') !== undefined
  const opens = resumes || startsClause(scene, head, sentence)
  const previous = subjectBefore(scene, head, sentence)
  const settled = previous.length > 0 && scene.tags.is((previous[0] as Mention).first - 1, 'that')
  // Behind "that X" the verb's subject is X; whoever follows is addressed.
  const after = settled ? { subject: [], after: cue.after } : subjectAfter(scene, cue, sentence.after)
  const embedded = enclosing(drafts, begun)
  const lead = previous[0]?.first ?? head
  const afterThat = scene.tags.is(lead - 1, 'that') || embedded?.contentFirst === lead
  const withOther = scene.tags.is(cue.after, 'preposition') && scene.tags.at(cue.after)?.hit.entry.id === 'with'
  const ambiguous = isAmbiguous(scene, cue) && !(afterThat && withOther)
  // تبادل, بحث: without a subject such a word is a verb only where its sentence begins.
  const starts = cue.first === sentence.first || connected(scene, cue.first) || goesOn(scene, cue, sentence)
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
  const talks = !after.subject.length && !previous.length ? talksBefore(scene, cue, sentence) : undefined
  const subject = after.subject.length ? after.subject : resumed?.person ? [resumed] : talks ? [talks] : previous
  const shared = cue.all.some(({ entry }) => ['agree', 'discuss'].includes(SENSES[entry.id as Sense].act))
  if (afterThat && !shared && !isOther(subject)) return undefined
  if (
    afterThat &&
    shared &&
    !(withOther && after.subject.length === 0) &&
    !(joint(subject) && (subject[0]?.kind !== 'encounter' || relays(embedded)))
  )
    return undefined
  if (embedded && previous[0]?.kind === 'encounter' && !after.subject.length && !relays(embedded)) return undefined
  // Inside a content a verb that shares its subject goes on with what is said, unless a new clause opens.
  const told = shared && joint(previous)
  if (embedded && previous.length && !after.subject.length && !isOther(previous) && !told) return undefined
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
  const from = after.subject.length ? after.after : cue.after
  const content = contentStart(scene, cue, from, sentence.after)
  // بين is "between" unless it makes something clear.
  if (scene.tags.is(cue.first, 'preposition') && content?.by === 'object') return undefined
  const read = fitting(cue, content?.preposition, joint(subject) || (afterThat && withOther))
  if (!read) return undefined
  // "جاء في" reports only what a statement says.
  if (
    cue.after - cue.first > 1 &&
    scene.passage.find(cue.after - 1, 'preposition') &&
    (after.subject[0]?.kind !== 'voice' || content?.by === 'object')
  )
    return undefined
  const rule = `${after.subject.length ? 'verb-subject' : previous.length ? 'subject-verb' : 'verb-alone'}+${content?.by ?? 'nothing'}`
  const draft: Draft = {
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
    topic: undefined,
    parent: subject.length ? undefined : lastOf(drafts),
    within:
      embedded && (afterThat || ofEncounter || previous.length > 0 || holds.value === 'plan') ? embedded : undefined,
    clauseFirst: clauseFirst(
      scene,
      previous.length && !after.subject.length ? (previous[0] as Mention).first : head,
      sentence.first,
    ),
    contentBefore: undefined,
    relative: ofEncounter,
    rule,
  }
  const topics = act === 'hold' ? exchangeTopics(scene, from, sentence.after) : undefined
  if (act === 'meet' || act === 'hold') draft.partner = companions(scene, draft, from, topics ?? sentence.after)
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
  const content = contentStart(scene, cue, after.subject.length ? after.after : cue.after, sentence.after)
  if (!content) return undefined
  const sure = (feats & SINGULAR) !== 0 && (feats & FEMININE) === 0
  const alone = drafts.length === begun && !after.subject.length ? firstSubject(scene, sentence, cue.first) : undefined
  const parent = alone ? undefined : lastOf(drafts)
  // A feminine participle goes with a feminine verb; else it is an adjective or a noun.
  if (feats & FEMININE && !scene.andAttached(cue.first) && scene.sign(cue.first - 1) === '') return undefined
  if (feats & FEMININE && !parent?.feminine && content.by === 'object') return undefined
  // مركزا is a centre unless its preposition follows.
  if (content.by === 'object' && isAmbiguous(scene, cue) && !TANWIN.test(scene.passage.raw(cue.first))) return undefined
  if (!sure && !startsClause(scene, cue.first, sentence) && content.by === 'object') return undefined
  return {
    sense: cue.sense,
    cue: [{ first: cue.first, after: cue.after }],
    cueCut: cue.hit.split.cut,
    feminine: (feats & FEMININE) !== 0,
    origin: cue.hit.entry.origin,
    sentence: index,
    form: 'participle',
    subject: alone ? [alone] : after.subject,
    partner: [...content.partner],
    contentFirst: content.first,
    contentCut: content.cut,
    holds: 'yes',
    topic: undefined,
    parent,
    within: undefined,
    clauseFirst: clauseFirst(scene, cue.first, sentence.first),
    contentBefore: undefined,
    rule: `participle+${content.by}`,
  }
}

/** Whoever acts in a clause whose verb is no cue: the first person or side of the sentence that no preposition governs. */
function firstSubject(scene: Scene, sentence: Sentence, end: number): Mention | undefined {
  for (let p = sentence.first; p < end; p++) {
    const mention = scene.mentionStart(p)
    if (!mention) continue
    const who = ['person', 'office', 'joint', 'spokesperson', 'outsider'].includes(mention.kind)
    if (who && !mention.preposition && !scene.tags.is(p - 1, 'preposition', 'relative')) return mention
    p = mention.after - 1
  }
  return undefined
}

/** A light verb with the verb's noun: تم الاتفاق على, جرى خلال اللقاء بحث. Nobody is named: both sides are meant. */
function readLight(
  scene: Scene,
  sentence: Sentence,
  index: number,
  at: number,
  drafts: Draft[],
  begun: number,
): Draft | undefined {
  const light = scene.tags.at(at)
  if (!light) return undefined
  const before = scene.tags.at(at - 1)
  if (before?.kind === 'relative' || before?.kind === 'subordinator') return undefined
  let p = light.after
  const end = Math.min(sentence.after, p + REACH)
  while (p < end) {
    const cue = nounCue(scene, p)
    if (cue) {
      const content = contentStart(scene, cue, cue.after, sentence.after)
      if (!content) return undefined
      const holds = holdsBefore(scene, at)
      const embedded = scene.tags.is(holds.first - 1, 'that')
      // "He said that X was discussed" stays his; only an undertaking is taken out of what he says.
      if (embedded && SENSES[cue.sense].act !== 'agree') return undefined
      return {
        sense: cue.sense,
        cue: [
          { first: light.first, after: light.after },
          { first: cue.first, after: cue.after },
        ],
        cueCut: light.hit.split.cut,
        origin: cue.hit.entry.origin,
        sentence: index,
        form: 'impersonal',
        subject: [],
        partner: [...content.partner],
        contentFirst: content.first,
        contentCut: content.cut,
        holds: holds.value,
        topic: undefined,
        parent: undefined,
        within: embedded ? enclosing(drafts, begun) : undefined,
        clauseFirst: clauseFirst(scene, holds.first, sentence.first),
        contentBefore: undefined,
        rule: `light-verb+${content.by}`,
      }
    }
    // شهد اللقاء توقيع: the meeting stands between.
    const meeting = scene.mentionStart(p)
    const between = meeting && !meeting.preposition && (meeting.kind === 'encounter' || meeting.kind === 'joint')
    const next = between
      ? meeting.after
      : scene.sign(p) === ','
        ? p + 1
        : skipAdverbial(scene, p, end, [], NO_PREPOSITIONS)
    if (next === p) return undefined
    p = next
  }
  return undefined
}

/** "According to X, P": the clause behind is what X says. */
function readAccording(scene: Scene, sentence: Sentence, index: number, at: number): Draft | undefined {
  const tag = scene.tags.at(at)
  if (!tag || !startsClause(scene, at, sentence)) return undefined
  let p = tag.after
  while (scene.tags.is(p, 'article', 'relative') || scene.cueAt(p)) p++
  const mention = scene.mentionStart(p)
  if (!mention || !SUBJECTS.has(mention.kind) || mention.kind === 'encounter') return undefined
  let first = mention.after
  // "a statement of the ministry": whose it is.
  for (let owner = scene.mentionStart(first); owner?.preposition === 'for'; owner = scene.mentionStart(first))
    first = owner.after
  for (let p = first; p < sentence.after && p - first < 12; p++) {
    if (scene.cueAt(p) && scene.mentions.at(p) === undefined) break
    if (scene.sign(p) === ',') first = p
    if (scene.sign(p)) break
  }
  while (scene.sign(first) === ',' || scene.tags.is(first, 'also', 'that'))
    first = scene.tags.at(first)?.after ?? first + 1
  if (first >= sentence.after - 1) return undefined
  return {
    sense: 'say',
    cue: [{ first: tag.first, after: tag.after }],
    cueCut: tag.hit.split.cut,
    origin: tag.hit.entry.origin,
    sentence: index,
    form: 'according',
    subject: [mention],
    partner: [],
    contentFirst: first,
    contentCut: 0,
    holds: 'yes',
    topic: undefined,
    parent: undefined,
    within: undefined,
    clauseFirst: clauseFirst(scene, at, sentence.first),
    contentBefore: undefined,
    rule: 'according',
  }
}

function nounCue(scene: Scene, at: number): Cue | undefined {
  if (scene.mentions.at(at) && scene.mentionStart(at)?.kind !== 'encounter') return undefined
  const all = scene.passage
    .hits(at)
    .filter(({ entry, feats }) => entry.kind === 'cue' && entry.feats & VERBAL_NOUN && !(feats & WITH_PREPOSITION))
  const hit = all[0]
  if (!hit) return undefined
  return {
    first: at,
    after: at + hit.length,
    hit,
    sense: hit.entry.id as Cue['sense'],
    all: all.filter((other) => other.length === hit.length && other.split.cut === hit.split.cut),
  }
}

/** What stands before a verb and changes whether it came about; `first` is the first token of the verb group. */
function holdsBefore(scene: Scene, at: number): { value: Holds; first: number } {
  let first = at
  let value: Holds = scene.passage.hits(at).some((hit) => hit.entry.kind === 'cue' && hit.feats & (1 << 19))
    ? 'plan'
    : 'yes'
  for (let i = 0; i < 4; i++) {
    const tag = scene.tags.at(first - 1)
    if (!tag) break
    if (tag.kind === 'not') value = 'no'
    else if (tag.kind === 'may') value = 'maybe'
    else if (tag.kind === 'will') value = 'plan'
    else if (tag.kind === 'must') value = 'maybe'
    else if (tag.kind === 'that' && scene.tags.is(tag.first - 1, 'will', 'may', 'must')) {
      // من المقرر أن: the complementiser belongs to the plan, not to a report.
    } else if (tag.kind !== 'auxiliary' || tag.hit.entry.id === 'light') break
    first = tag.first
  }
  return { value, first }
}

/** The subject behind a verb, with those joined to it. */
function subjectAfter(scene: Scene, cue: Cue, end: number): { subject: Mention[]; after: number } {
  // A verb that comes before its subject is singular: one in the dual has had its subject.
  if (cue.all.every(({ feats }) => feats & PAST && feats & DUAL)) return { subject: [], after: cue.after }
  const takes = new Set(cue.all.flatMap((hit) => hit.entry.takes))
  const limit = Math.min(end, cue.after + REACH)
  let p = cue.after
  while (p < limit) {
    const mention = scene.mentionStart(p)
    if (mention && SUBJECTS.has(mention.kind) && !mention.preposition && !mention.oblique && !scene.dateAt(p)) {
      if (mention.kind === 'encounter' && cue.sense === 'attend') {
        p = mention.after
        continue
      }
      if (mention.kind === 'encounter' && !encounterCanAct(cue)) break
      return coordinated(scene, mention, end)
    }
    const tag = scene.tags.at(p)
    if (tag?.kind === 'that' || tag?.kind === 'relative') break
    if (tag?.kind === 'quantity') {
      p = tag.after
      continue
    }
    if (tag?.kind === 'preposition' && takes.has(tag.hit.entry.id)) break
    if (scene.sign(p) === ',' && !(p === cue.after || scene.tags.is(p - 1, 'turn', 'adverb') || scene.dateAt(p - 1)))
      break
    if (scene.sign(p) === ',') {
      p++
      continue
    }
    const attached = scene.prepositionAttached(p)
    if (attached && takes.has(attached)) break
    const next = skipAdverbial(scene, p, limit, [], takes)
    if (next === p) break
    p = next
  }
  return { subject: [], after: cue.after }
}

/** A meeting can discuss, affirm and bring about; it does not visit or receive. */
function encounterCanAct(cue: Cue): boolean {
  const { act } = SENSES[cue.sense]
  return act !== 'meet'
}

function coordinated(scene: Scene, first: Mention, end: number): { subject: Mention[]; after: number } {
  const subject = [first]
  let after = first.after
  for (;;) {
    let p = after
    if (scene.sign(p) === ',' && scene.andAttached(p + 1)) p++
    const and = scene.tags.is(p, 'and')
    if (and) p = scene.tags.at(p)?.after ?? p + 1
    const next = p < end ? scene.mentionStart(p) : undefined
    if (
      !next ||
      !SUBJECTS.has(next.kind) ||
      !(and || next.joined) ||
      (next.kind === 'encounter') !== (first.kind === 'encounter')
    )
      break
    subject.push(next)
    after = next.after
  }
  return { subject, after }
}

/** A subject before its verb: the mention that ends there and itself opens a clause. */
function subjectBefore(scene: Scene, at: number, sentence: Sentence): Mention[] {
  let p = at
  if (scene.sign(p - 1) === ',') p--
  while (p > sentence.first && (scene.tags.is(p - 1, 'adverb', 'turn') || scene.dateAt(p - 1))) {
    p = scene.tags.at(p - 1)?.first ?? scene.dateAt(p - 1)?.first ?? p - 1
  }
  const mention = p > sentence.first ? scene.mentions.at(p - 1) : undefined
  if (!mention || mention.after !== p || !SUBJECTS.has(mention.kind) || mention.preposition) return []
  const chain = [mention]
  let first = mention
  while (first.joined || scene.tags.is(first.first - 1, 'and')) {
    const back = scene.mentions.at(scene.tags.is(first.first - 1, 'and') ? first.first - 2 : first.first - 1)
    if (!back || !SUBJECTS.has(back.kind)) break
    chain.unshift(back)
    first = back
  }
  if (first.preposition) return []
  if (scene.tags.is(first.first - 1, 'preposition')) return []
  const opens = first.first === sentence.first || scene.sign(first.first - 1) !== '' || first.joined
  const connected = scene.tags.is(
    first.first - 1,
    'that',
    'also',
    'while',
    'but',
    'and',
    'auxiliary',
    'turn',
    'subordinator',
    'topic',
  )
  return opens || connected ? chain : []
}

/** "held talks with X, which dealt with P": the encounter before a verb of talking that has neither subject nor conjunction. */
function talksBefore(scene: Scene, cue: Cue, sentence: Sentence): Mention | undefined {
  const talking = cue.all.some(({ entry }) => SENSES[entry.id as Sense].act === 'discuss')
  if (!talking || scene.andAttached(cue.first) || connected(scene, cue.first)) return undefined
  for (let p = cue.first - 1; p >= sentence.first && cue.first - p < FAR; p--) {
    const mention = scene.mentions.at(p)
    if (mention?.kind === 'encounter') return mention
    if (scene.tags.is(p, 'that')) return undefined
  }
  return undefined
}

/** "... the talks, which X chaired", "talks he held with X": a relative clause about an encounter tells of it. */
function followsEncounter(scene: Scene, cue: Cue, sentence: Sentence): boolean {
  const relative = scene.tags.is(cue.first - 1, 'relative')
  if (!relative && !(cue.hit.feats & WITH_PRONOUN)) return false
  for (let p = cue.first - 1; p >= sentence.first && cue.first - p < REACH; p--) {
    const mention = scene.mentions.at(p)
    if (mention) return mention.kind === 'encounter' || (relative && mention.kind === 'party' && p > sentence.first)
    if (['round', 'format', 'press'].some((kind) => scene.passage.find(p, kind as Kind))) return true
    if (scene.tags.is(p, 'that')) return false
  }
  return false
}

/** A verb form that can also be read as a noun: بحث, وصف, رفض. */
function isAmbiguous(scene: Scene, cue: Cue): boolean {
  return scene.passage.hits(cue.first).some(({ entry, split, length }) => {
    if (length < cue.hit.length) return false
    if (entry.kind === 'cue') return (entry.feats & VERBAL_NOUN) !== 0
    return (
      entry.kind === 'common' ||
      entry.kind === 'stance' ||
      entry.kind === 'encounter' ||
      (entry.kind === 'document' && split.cut === 0)
    )
  })
}

/** Two or more speak together, or nobody is named. */
function joint(subject: readonly Mention[]): boolean {
  if (subject.length === 0) return false
  if (subject.length > 1) return true
  const only = subject[0] as Mention
  return only.kind === 'joint' || only.kind === 'encounter' || only.number !== 'one'
}

/** Somebody who can be quoted within a report: a person or both sides. */
function isOther(subject: readonly Mention[]): boolean {
  return subject.some((mention) =>
    ['person', 'office', 'joint', 'spokesperson', 'voice', 'outsider'].includes(mention.kind),
  )
}

/** Whether a statement or spokesman tells what stands in a content. */
function relays(draft: Draft | undefined): boolean {
  const kind = draft?.subject[0]?.kind
  return kind === 'voice' || kind === 'spokesperson'
}

/** The frame of this sentence whose content is open. */
function enclosing(drafts: readonly Draft[], begun: number): Draft | undefined {
  return drafts.length > begun ? lastOf(drafts) : undefined
}

function lastOf(drafts: readonly Draft[]): Draft | undefined {
  return drafts.at(-1)
}

/** Back over connectives, commas and fronted phrases to where the clause begins. */
function clauseFirst(scene: Scene, at: number, from: number): number {
  let p = at
  while (p > from) {
    const tag = scene.tags.at(p - 1)
    if (
      tag &&
      ['and', 'also', 'while', 'but', 'turn', 'adverb', 'auxiliary', 'not', 'will', 'may', 'must', 'quantity'].includes(
        tag.kind,
      )
    )
      p = tag.first
    else if (scene.sign(p - 1) === ',' || scene.sign(p - 1) === '.') p--
    else break
  }
  return p
}

/** "، وتطرقا إلى", "، وحذر من أن": behind a comma and و a word that its own preposition follows is a verb. */
function goesOn(scene: Scene, cue: Cue, sentence: Sentence): boolean {
  if (!scene.andAttached(cue.first) || scene.sign(cue.first - 1) !== ',') return false
  const content = contentStart(scene, cue, cue.after, sentence.after)
  return content !== undefined && content.preposition !== undefined && content.first - cue.after <= 2
}

/** Whether only a connective of clauses stands before a verb: "كما بحث". */
function connected(scene: Scene, at: number): boolean {
  return scene.tags.is(at - 1, 'also', 'while', 'but', 'turn')
}
