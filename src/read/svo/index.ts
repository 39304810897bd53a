/** Clauses of a subject-first language: subject, verb group, complementiser or preposition, content; and content before its speaker. */

import {
  FINITE,
  IMPERSONAL,
  INFINITIVE,
  PARTICIPLE,
  PASSIVE,
  PAST,
  PERFECT,
  PLURAL,
  PRESENT,
  SINGULAR,
  VERBAL_NOUN,
  WITH_FUTURE,
} from '../../sense/features.ts'
import type { Kind } from '../../sense/kinds.ts'
import type { Mention, Range } from '../../sense/mention.ts'
import { SENSES } from '../../sense/senses.ts'
import { skipAdverbial } from '../adverbial.ts'
import { companions } from '../companions.ts'
import { contentStart } from '../content.ts'
import { type Draft, draftOf } from '../draft.ts'
import { exchangeTopics } from '../exchange.ts'
import { quoteEnd } from '../quote.ts'
import { type Cue, fitting, type Scene } from '../scene.ts'
import type { Sentence } from '../sentences.ts'
import { isJoint, isPlural } from '../subjects.ts'
import type { Tag } from '../tags.ts'
import { saidBefore } from './anaphor.ts'
import { type Attribution, attributionsOf } from './attribution.ts'
import { agentFollows, isAuxiliary, reducedPassive, sharesAuxiliary, takingPlace } from './auxiliary.ts'
import {
  behindResumptive,
  boundaryAt,
  correlates,
  followsOn,
  inSeries,
  interrupts,
  joinsVerb,
  topicBefore,
} from './boundary.ts'
import { withCosigner } from './cosigner.ts'
import { crowned } from './crowned.ts'
import { between, holdsEncounter } from './encounter.ts'
import { type VerbGroup, verbGroup } from './group.ts'
import { impersonalClause, invertedSubject, objectBefore, objectFirst, toldBehind } from './inverted.ts'
import { inCompany, isFor, onlyShows, opensNoun, opensWith } from './openings.ts'
import { participle } from './participle.ts'
import { passive } from './passive.ts'
import { relays, tellsItself, tellsManner } from './relays.ts'
import { seatAt, seatBefore } from './seat.ts'
import { deedOf, firstTo, purposeOf, servedFor } from './served.ts'
import { source } from './source.ts'
import { type Subject, Subjects } from './subject.ts'
import { themeAt } from './theme.ts'
import { thenDid } from './then.ts'
import { called, ofDocuments, undertakes } from './undertaking.ts'
import { embeddedIn, exchangeIn, metThere, relativeClause, undertakenIn } from './within.ts'

/** Longest phrase in front of a clause that a conjunction opens, in tokens. */
const FRONTED = 10
/** Prepositions by which a date is a term and no appointment. */
const LIMITS = new Set(['before', 'since', 'from', 'after', 'about'])

/** Kinds of word that open the verb of a clause. */
const FINITE_OPENS = new Set<Kind>(['auxiliary', 'will', 'may'])

export function readSubjectFirst(scene: Scene, sentence: Sentence, index: number, drafts: Draft[]): void {
  new SentenceReader(scene, sentence, index, drafts).read()
}

export class SentenceReader {
  readonly scene: Scene
  readonly sentence: Sentence
  readonly index: number
  readonly drafts: Draft[]
  readonly subjects: Subjects
  /** How many drafts there were before this sentence. */
  readonly begun: number
  /** Fronted participles that wait for the subject of the main clause. */
  readonly pending: Draft[] = []
  #attributions: Attribution[] = []
  /** Behind the quotation that runs on from an earlier sentence. */
  readonly #running: number

  constructor(scene: Scene, sentence: Sentence, index: number, drafts: Draft[]) {
    this.scene = scene
    this.sentence = sentence
    this.index = index
    this.drafts = drafts
    this.subjects = new Subjects(scene, sentence)
    this.begun = drafts.length
    const before = drafts.findLast(({ contentFirst, inQuote }) => contentFirst >= 0 && !inQuote)
    this.#running = (before && quoteEnd(scene, before.contentFirst)) ?? 0
  }

  read(): void {
    const said = saidBefore(this)
    if (said) {
      this.drafts.push(said)
      return
    }
    // "That was said at the meeting of X with Y": what was said stands before, whoever passes it on.
    const passed = this.scene.passage.find(this.sentence.first, 'anaphor') !== undefined
    this.#attributions = attributionsOf(this.scene, this.subjects, this.sentence, this.index).filter(
      ({ subject, content }) => !passed && !tellsItself(this, subject, content),
    )
    for (let at = this.sentence.first; at < this.sentence.after; ) {
      const tag = this.scene.tags.at(at)
      const cue = tag && tag.kind !== 'adverb' && tag.first < at ? undefined : this.scene.cueAt(at)
      const draft = themeAt(this, at) ?? (cue && !this.#isGrammar(cue, tag) && this.#cue(cue))
      if (draft) {
        this.drafts.push(draft)
        at = Math.max(at + 1, draft.cue.at(-1)?.after ?? 0, cue?.after ?? 0)
      } else at++
    }
    source(this)
  }

  /**
   * "have yet to", "was scheduled to": words that say whether another verb came about are no verb of their own, and neither is what
   * they do with ("X, *accompanied by* Y, said"), unless an auxiliary makes it one.
   */
  #isGrammar(cue: Cue, tag: Tag | undefined): boolean {
    if (!tag || tag.after <= cue.after) return false
    if (tag.kind === 'preposition') return !this.scene.tags.is(tag.first - 1, 'auxiliary')
    return tag.kind === 'not' || tag.kind === 'may' || tag.kind === 'will'
  }

  /** The last main clause read in this sentence. */
  get last(): Draft | undefined {
    for (let i = this.drafts.length - 1; i >= this.begun; i--) {
      const draft = this.drafts[i] as Draft
      // "Led by X, the two sides ...": an attribute in front is no clause that others go on from.
      if (!draft.within && draft.rule !== 'reduced-passive' && draft.rule !== 'participle-members') return draft
    }
    return undefined
  }

  /** Where the clause that is being read begins at the earliest: behind the last cue and its tag. */
  floor(): number {
    const { last } = this
    return last ? lastToken(last) : this.sentence.first
  }

  #cue(cue: Cue): Draft | undefined {
    const feats = cue.all.reduce((all, hit) => all | hit.feats, 0)
    const group = verbGroup(this.scene, this.sentence, cue.first)
    if (cue.first < this.#running) {
      const told = this.#quoted(cue, group, feats, { first: this.sentence.first, after: this.#running })
      return told && { ...told, inQuote: true }
    }
    const attribution = this.#attributions.find((one) => one.cue.first === cue.first)
    if (attribution) return this.#attributed(attribution)
    if (isAuxiliary(this, cue)) return undefined
    // What a document or spokesperson relays is read as told.
    const around = this.#attributions.find(
      ({ content, subject }) => cue.first >= content.first && cue.first < content.after && !relays(this, subject),
    )
    if (around) return this.#quoted(cue, group, feats, around.content)
    if (group.infinitive) return feats & INFINITIVE ? purposeOf(this, cue, group) : undefined
    if (feats & VERBAL_NOUN && !(feats & (PARTICIPLE | FINITE)))
      return cue.hit.feats & IMPERSONAL ? impersonalClause(this, cue, group) : deedOf(this, cue, group)
    if (feats & INFINITIVE && !(feats & (FINITE | PERFECT)) && !group.auxiliary) {
      const next = thenDid(this, cue, group)
      if (next) return next
      const purpose = this.scene.tags.is(group.first - 1, 'preposition') && isFor(this.scene, group.first - 1)
      const told =
        (purpose ? purposeOf(this, cue, group) : undefined) ?? servedFor(this, cue, group) ?? firstTo(this, cue, group)
      if (told) return told
    }
    const closed = feats & FINITE || group.auxiliary ? crowned(this, cue, group) : undefined
    if (closed) return closed
    if (feats & PERFECT && (group.passive || (feats & PASSIVE && !group.auxiliary))) return passive(this, cue, group)
    if (cue.hit.feats & IMPERSONAL && cue.hit.feats & PASSIVE) return passive(this, cue, group)
    // A future is a form of its own where the present of some verbs is one.
    if (feats & WITH_FUTURE && !(feats & (PAST | PRESENT)))
      return this.#finite(cue, { ...group, holds: group.holds === 'yes' ? 'plan' : group.holds }, true)
    if (group.participial && feats & PERFECT) return participle(this, cue, group)
    const shared = sharesAuxiliary(this, cue, group, feats)
    if (shared) return shared
    if (feats & PERFECT && !group.auxiliary && agentFollows(this, cue)) return reducedPassive(this, cue, group)
    if (feats & PARTICIPLE && !group.auxiliary) return participle(this, cue, group)
    if (feats & PARTICIPLE && group.passive && !(feats & PERFECT)) return this.#goingOn(cue, group)
    // "were present at P": behind a verb of being stands a participle or an adjective, and no bare form of a verb.
    if (group.passive && feats & INFINITIVE && !(feats & (PERFECT | PARTICIPLE))) return undefined
    if (feats & PAST || (group.auxiliary && feats & (PERFECT | INFINITIVE))) return this.#finite(cue, group, false)
    if (feats & PRESENT) return this.#finite(cue, group, true)
    return undefined
  }

  /** P, X said. */
  #attributed({ cue, subject, content, first, rule }: Attribution): Draft | undefined {
    const relayed = relays(this, subject)
    if (!relayed) this.#forget(content)
    const group = verbGroup(this.scene, this.sentence, cue.first)
    const draft = this.draft(cue, group, subject, undefined, rule)
    // What somebody else says in it, or both sides do, is theirs alone.
    const reach = relayed ? content.after : content.first + 2
    const inner = this.drafts
      .slice(relayed ? 0 : this.begun)
      .some(
        (one) =>
          (one.clauseFirst >= content.first - 1 || (one.cue[0] as Range).first >= content.first) &&
          !(relayed && tellsManner(this, one, content)) &&
          one.clauseFirst <= reach &&
          one.holds !== 'maybe' &&
          (one.cue[0] as Range).first < content.after &&
          (relayed || (SENSES[one.sense].act !== 'meet' && SENSES[one.sense].act !== 'hold')),
      )
    // 'X stressed: "P", says the statement': X's words, which the statement passes on.
    const quoting = relayed && this.drafts.slice(this.begun).find((one) => opensWith(one, content))
    if (quoting && quoting.subject.length > 0) {
      quoting.contentBefore = content
      return { ...draft, holds: 'no', clauseFirst: first }
    }
    // What is told in it is read on its own, up to the tag.
    if (inner) return { ...draft, holds: 'no', clauseFirst: first }
    return { ...draft, contentBefore: content, clauseFirst: Math.min(content.first, first) }
  }

  /** Within a quotation or an attributed clause only what both sides did is read on its own. */
  #quoted(cue: Cue, group: VerbGroup, feats: number, content: Range): Draft | undefined {
    const { act } = SENSES[cue.sense]
    if (act !== 'agree' && act !== 'discuss') return undefined
    if (!(feats & PAST) && !(group.auxiliary && feats & PERFECT)) return undefined
    if (group.passive) return undefined
    const subject = this.subjects.endingAt(group.first, Math.max(this.sentence.first, content.first))
    const we = subject?.chain[0]?.kind === 'pronoun' && subject.chain[0].id === 'we'
    if (!subject || !(isJoint(subject.chain) || (we && act === 'agree'))) return undefined
    return this.active(cue, group, subject, undefined, 'subject-verb')
  }

  /** "is visiting", "were discussing P": what goes on; what one alone is considering is not talked over. */
  #goingOn(cue: Cue, group: VerbGroup): Draft | undefined {
    const draft = this.#finite(cue, group, false)
    const { act } = SENSES[draft?.sense ?? 'say']
    if (!draft || act === 'speak' || (act === 'discuss' && !isJoint(draft.subject))) return undefined
    return { ...draft, ongoing: group.present }
  }

  #finite(cue: Cue, verb: VerbGroup, present: boolean): Draft | undefined {
    const { scene } = this
    const group = this.#isScheduled(cue, verb) ? { ...verb, holds: 'plan' as const } : verb
    // "their shared commitment": behind a possessive stands no verb.
    if (scene.passage.find(group.first - 1, 'possessive') && !group.auxiliary) return undefined
    const floor = this.floor()
    const phrasesBefore = scene.passage.language.grammar.phrases === 'before'
    const told = toldBehind(this, cue)
    if (told) return this.active(cue, group, told, undefined, 'verb-subject', told.chain.at(-1)?.after)
    const found =
      this.subjects.endingAt(group.first, floor) ??
      (phrasesBefore
        ? this.subjects.apart(group.first, floor)
        : this.last
          ? undefined
          : (this.subjects.overPhrases(group.first, floor) ?? this.subjects.overParticiple(group.first, floor)))
    // Where a verb can do without a subject, a plural one does not speak for a single person before it.
    const many = (cue.hit.feats & (PLURAL | SINGULAR)) === PLURAL
    const alone = found && !isPlural(found.chain) && found.chain[0]?.kind !== 'party'
    const subject = scene.passage.language.grammar.dropsSubject && many && alone ? undefined : found
    const taking = takingPlace(this, cue, subject, group.first, floor)
    if (taking) return this.active(cue, group, taking, undefined, 'subject-verb')
    if (subject) {
      const boundary = boundaryAt(this, subject.first)
      if (present && !(boundary === 'open' && this.#agrees(cue, subject))) return undefined
      if (boundary === 'open') return this.active(cue, group, subject, undefined, 'subject-verb')
      if (boundary === 'that' || boundary === 'none') return embeddedIn(this, cue, group, subject, boundary)
      return undefined
    }
    // "In the meeting, which P concerned, it was agreed that": behind a comma nobody before it is who agreed.
    const apart = !this.last && scene.sign(group.first - 1) === ','
    const undertaken = undertakenIn(this, cue, group)
    if (undertaken) return undertaken
    if (cue.hit.feats & IMPERSONAL) return impersonalClause(this, cue, group, apart || this.opens(group.first))
    const inverted = invertedSubject(this, cue, group)
    if (inverted) return this.active(cue, group, inverted, undefined, 'verb-subject', inverted.chain.at(-1)?.after)
    const object = objectFirst(this, cue, group, floor)
    if (object) return object
    if (present) return undefined
    const before = scene.tags.at(group.first - 1)
    if (before?.kind === 'relative') {
      // "held talks, in the course of which they discussed P"
      const resumes = this.last && scene.tags.at(before.first - 1)?.hit.entry.id === 'during'
      if (resumes) return this.active(cue, group, undefined, this.last, 'resumed')
      return (
        exchangeIn(this, cue, group, before.first) ??
        relativeClause(this, cue, group, before.first) ??
        metThere(this, cue, group, before.first)
      )
    }
    if (before?.kind === 'that' || before?.kind === 'subordinator') return undefined
    const joins = before?.kind === 'and' || before?.kind === 'but' || scene.sign(group.first - 1) === ','
    const { last } = this
    if (before?.kind === 'and' && before.hit.entry.id === 'nouns') return undefined
    if (before?.kind === 'and' && last && joinsVerb(this, before.first, last)) return undefined
    if (before?.kind === 'but' && last && correlates(this, before.first, last)) return undefined
    // "X, who praised P, stressed Q", "X, noting P, urged Q": the main clause's subject stands before what is put in.
    if (
      last &&
      (last.rule.startsWith('relative') || last.rule.startsWith('aside')) &&
      scene.sign(group.first - 1) === ','
    )
      return this.active(cue, group, { chain: [...last.subject], first: group.first }, undefined, 'behind-relative')
    if (joins && last && !before && !inSeries(this, cue) && !followsOn(this, cue, last)) return undefined
    if (joins && last)
      return interrupts(this, group.first - 1, last) ? undefined : this.active(cue, group, undefined, last, 'conjoined')
    const sign = scene.sign(group.first - 1)
    if (joins || sign === ')' || sign === '"') {
      const apart = this.subjects.apart(group.first, floor)
      if (apart && !last) return this.active(cue, group, apart, undefined, 'subject-apart')
    }
    // "Destacó que ...": the subject is the one before.
    const drops = scene.passage.language.grammar.dropsSubject && SENSES[cue.sense].act !== 'meet'
    if (drops && this.opens(group.first)) {
      const seat = seatAt(scene, cue.after) ?? seatBefore(scene, group.first, floor)
      if (seat && cue.hit.feats & PLURAL && SENSES[cue.sense].act === 'speak')
        return this.active(
          cue,
          group,
          { chain: [seat], first: Math.min(seat.first, group.first) },
          undefined,
          'seat-verb',
        )
      if (!last) return this.active(cue, group, undefined, undefined, 'verb-alone')
    }
    return undefined
  }

  /** "X must meet Y on Friday": what is to happen on a day that is named is a plan, and not only a duty. */
  #isScheduled(cue: Cue, { first, holds }: VerbGroup): boolean {
    const { scene, sentence } = this
    const { act } = SENSES[cue.sense]
    if (holds !== 'maybe' || (act !== 'meet' && act !== 'hold')) return false
    let must = false
    for (let p = first; p < cue.first; p++) {
      if (scene.tags.is(p, 'may')) return false
      must ||= scene.tags.is(p, 'must')
    }
    if (!must) return false
    for (let p = cue.after; p < sentence.after; p++) {
      if (scene.tags.is(p, 'that', 'relative', 'subordinator') || scene.sign(p) === ';') return false
      const before = scene.tags.at(p)
      const limit = before?.kind === 'preposition' && LIMITS.has(before.hit.entry.id)
      // "before Friday" sets a term.
      if (limit && scene.dateAt(scene.tags.is(before.after, 'article') ? before.after + 1 : before.after)) return false
      if (scene.dateAt(p)) return true
    }
    return false
  }

  /** Whether a clause begins at a verb group: at the sentence's start, behind a sign or connective, or behind fronted phrases alone. */
  opens(at: number, objects = true): boolean {
    const { scene } = this
    let p = this.floor()
    if (this.last) {
      const before = scene.tags.at(at - 1)
      return (
        ['and', 'but', 'also', 'while', 'turn'].includes(before?.kind ?? '') ||
        [',', ';'].includes(scene.sign(at - 1)) ||
        behindResumptive(this, at) ||
        this.#behindWhile(at)
      )
    }
    // "It is reported that P": what nobody is named for opens no clause of its own.
    for (let q = p; q < at; q++)
      if (scene.tags.is(q, 'that') && scene.sign(q - 1) === ',') p = scene.tags.at(q)?.after ?? q + 1
    while (p < at) {
      if (scene.sign(p)) p++
      else if (scene.tags.is(p, 'and', 'but', 'also', 'turn', 'while')) p = scene.tags.at(p)?.after ?? p + 1
      else if (opensNoun(scene, p, this.floor())) return false
      else {
        const object = scene.mentionStart(p)
        const next = objects && object?.oblique && !object.preposition ? object.after : skipAdverbial(scene, p, at)
        if (next === p) return false
        p = next
      }
    }
    return true
  }

  /** "..., while for Kenya attended X": only a phrase stands between what sets a clause against the one before and its verb. */
  #behindWhile(at: number): boolean {
    const { scene } = this
    for (let p = at - 1; p > this.floor() && at - p < FRONTED; p--) {
      const tag = scene.tags.at(p)
      if (tag?.kind !== 'while') continue
      return scene.tags.is(tag.after, 'preposition') && skipAdverbial(scene, tag.after, at) === at
    }
    return false
  }

  /** The quotation reaches back over earlier sentences: what was read in them as said by its speaker is part of it. */
  #forget(content: Range): void {
    for (let i = this.begun - 1; i >= 0; i--) {
      const draft = this.drafts[i] as Draft
      const at = (draft.cue[0] as Range).first
      if (at < content.first) break
      if (SENSES[draft.sense].act === 'speak') draft.contentFirst = -1
    }
  }

  /** An active clause with its content, partners and the reading of its verb that fits. */
  active(
    cue: Cue,
    group: VerbGroup,
    subject: Subject | undefined,
    parent: Draft | undefined,
    rule: string,
    from = cue.after,
  ): Draft | undefined {
    const { scene, sentence } = this
    const chain = subject?.chain ?? []
    const draft = this.draft(cue, group, chain, parent, rule, Math.min(group.first, subject?.first ?? group.first))
    for (const waiting of subject ? this.pending.splice(0) : []) waiting.subject = [...chain]
    const content = contentStart(scene, cue, from, sentence.after)
    // "The summit scheduled for Monday was postponed": a participle, and the verb of the clause is still to come.
    const perfect = !group.auxiliary && cue.all.some(({ feats }) => feats & PERFECT)
    const opening = content?.by === 'object' ? scene.tags.at(content.first) : undefined
    if (perfect && opening?.hit.length === 1 && FINITE_OPENS.has(opening.kind)) return undefined
    const joint = isJoint(chain.length ? chain : (parent?.subject ?? [])) || inCompany(scene, from, content)
    const fits = fitting(cue, content?.preposition, joint)
    if (!fits) return undefined
    const object = content?.by === 'object' ? { first: content.first, after: sentence.after } : undefined
    const read = called(scene, ofDocuments(scene, fits, object), content)
    // "The document assumes P": what it provides for, and no opinion.
    if (read.sense === 'believe' && content?.by !== 'that' && chain[0]?.id === 'document') return undefined
    draft.sense = undertakes(scene, read, content, chain, rule === 'impersonal') ? 'agree' : read.sense
    draft.origin = read.hit.entry.origin
    if (content) {
      draft.contentFirst = content.first
      draft.contentCut = content.cut
      draft.partner = [...content.partner]
      draft.rule = `${rule}+${content.by}`
    }
    if (onlyShows(scene, draft)) return undefined
    const { act } = SENSES[draft.sense]
    // "have", "conduct", "stage" tell of an encounter only with its noun.
    if (act === 'hold' && !holdsEncounter(scene, draft, from, sentence.after)) return undefined
    if (act === 'meet' || act === 'hold') {
      const topics = act === 'hold' ? exchangeTopics(scene, from, sentence.after) : undefined
      const met = act === 'meet' && content?.by === 'preposition' ? content : undefined
      draft.partner = [
        ...between(scene, cue.after, subject?.first ?? 0),
        ...objectBefore(this, rule, cue),
        // "a accordé une audience à X": whoever stands behind the preposition that the verb governs is met.
        ...companions(scene, draft, met ? Math.max(from, met.first) : from, topics ?? sentence.after),
      ]
      draft.contentFirst = -1
      if (topics !== undefined) {
        draft.sense = 'discuss'
        draft.contentFirst = topics
        draft.contentCut = 0
        draft.rule = 'exchange'
      }
    }
    return withCosigner(scene, draft, sentence.after)
  }

  draft(
    cue: Cue,
    group: VerbGroup,
    subject: Mention[],
    parent: Draft | undefined,
    rule: string,
    first = group.first,
  ): Draft {
    const clauseFirst = this.connected(first)
    return draftOf({
      sense: cue.sense,
      cue: [{ first: cue.first, after: cue.after }],
      cueCut: cue.hit.split.cut,
      origin: cue.hit.entry.origin,
      sentence: this.index,
      form: 'finite',
      subject,
      holds: group.holds,
      topic: topicBefore(this, clauseFirst),
      parent,
      clauseFirst,
      rule,
    })
  }

  /** Back over connectives and commas to where the clause begins. */
  connected(at: number): number {
    const { scene } = this
    let p = at
    while (p > this.sentence.first) {
      const tag = scene.tags.at(p - 1)
      if (tag && ['and', 'also', 'while', 'but', 'turn', 'adverb', 'quantity', 'article'].includes(tag.kind))
        p = tag.first
      else if (scene.sign(p - 1) === ',' || scene.sign(p - 1) === ';') p--
      else break
    }
    return p
  }

  #agrees(cue: Cue, { chain }: Subject): boolean {
    if (this.last) return false
    const plural = (cue.hit.feats & PLURAL) !== 0 && (cue.hit.feats & SINGULAR) === 0
    return !plural || isPlural(chain)
  }
}

/** Behind the last token that a clause's cue, or the content before it, has. */
export function lastToken(draft: Draft): number {
  const tagged = draft.contentBefore ? (draft.subject.at(-1)?.after ?? 0) : 0
  return Math.max(
    draft.cue.at(-1)?.after ?? 0,
    tagged,
    draft.contentBefore && draft.contentBefore.after > (draft.cue[0]?.first ?? 0) ? draft.contentBefore.after : 0,
  )
}
