/** Clauses of a subject-first language: subject, verb group, complementiser or preposition, content; and content before its speaker. */

import {
  FINITE,
  IMPERSONAL,
  INFINITIVE,
  PARTICIPLE,
  PASSIVE,
  PAST,
  PERFECT,
  PRESENT,
  VERBAL_NOUN,
  WITH_FUTURE,
} from '../../sense/features.ts'
import type { Mention } from '../../sense/mention.ts'
import { behindCity } from '../dateline.ts'
import { type Draft, draftOf, lastNear, toldBy } from '../draft.ts'
import { runsOnTo } from '../quote.ts'
import { type Cue, featsOf, type Scene } from '../scene.ts'
import type { Sentence } from '../sentences.ts'
import type { Tag } from '../tags.ts'
import { aboutIt } from './about.ts'
import { saidBefore, takesUp } from './anaphor.ts'
import { attributionsOf } from './attribution.ts'
import type { Attribution } from './attribution-extent.ts'
import { accompaniedBy, agentFollows, isAuxiliary, isCompany, reducedPassive, sharesAuxiliary } from './auxiliary.ts'
import { lastToken, topicBefore } from './boundary.ts'
import { connected } from './clause-start.ts'
import { crowned } from './crowned.ts'
import { describesNext } from './described.ts'
import { finite, goingOn } from './finite.ts'
import { type VerbGroup, verbGroup } from './group.ts'
import { impersonalClause } from './inverted.ts'
import { metIn } from './met-in.ts'
import { isFor } from './openings.ts'
import { participle } from './participle.ts'
import { passive } from './passive.ts'
import { presentAt } from './present.ts'
import { relays, SOURCE, tellsItself } from './relays.ts'
import { scripted } from './script.ts'
import { deedOf, firstTo, furtherPurpose, nextInRow, purposeOf, servedFor } from './served.ts'
import { source } from './source.ts'
import { asSource } from './source-clause.ts'
import { attributed, quoted } from './speaker-behind.ts'
import { STAYING, stayAt } from './stay.ts'
import { Subjects } from './subject.ts'
import { themeAt } from './theme.ts'
import { narrated, thenDid } from './then.ts'
import { usedFor } from './used.ts'
import { viewAt } from './view.ts'
import { behindWire } from './wire.ts'

/** Rules of what is no clause that others go on from: attributes, and whoever only passes something on. */
const NO_CLAUSE = new Set([SOURCE, STAYING, 'reduced-passive', 'participle-members', 'passive-members'])

export function readSubjectFirst(scene: Scene, sentence: Sentence, index: number, drafts: Draft[]): void {
  new SentenceReader(scene, sentence, index, drafts).read()
}

/** Walks over one sentence, verb by verb, and hands each to the kind of clause that its form makes. */
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
  /** Where the sentence begins, behind the line of place, day and agency that may open it. */
  readonly start: number
  /** The sentence opens with what takes up the one before: what was said stands there, whoever passes it on. */
  readonly passed: boolean
  /** Behind the quotation that runs on from an earlier sentence. */
  readonly #running: number

  constructor(scene: Scene, sentence: Sentence, index: number, drafts: Draft[]) {
    this.scene = scene
    this.sentence = sentence
    this.index = index
    this.drafts = drafts
    this.subjects = new Subjects(scene, sentence)
    this.begun = drafts.length
    const wire = behindWire(scene, sentence)
    this.start = Math.max(wire, sentence.opens ? behindCity(scene.passage, sentence.first, sentence.after) : wire)
    this.passed = takesUp(scene, sentence)
    const told = lastNear(drafts, index, ({ contentBefore }) => contentBefore !== undefined)?.contentBefore?.after ?? 0
    const before = lastNear(drafts, index, ({ contentFirst, inQuote }) => contentFirst >= 0 && !inQuote)
    const from = before && scene.sentences[before.sentence]?.after
    this.#running = Math.max(told, before && from ? runsOnTo(scene, before.contentFirst, from) : 0)
  }

  read(): void {
    const said = saidBefore(this) ?? scripted(this)
    if (said) {
      this.drafts.push(said)
      return
    }
    this.#attributions = attributionsOf(this.scene, this.subjects, this.sentence, this.index).filter(
      ({ subject, content }) => !this.passed && !tellsItself(this, subject, content),
    )
    for (let at = this.sentence.first; at < this.sentence.after; ) {
      const tag = this.scene.tags.at(at)
      const cue = tag && tag.kind !== 'adverb' && tag.first < at ? undefined : this.scene.cueAt(at)
      const draft =
        themeAt(this, at) ??
        presentAt(this, at) ??
        stayAt(this, at) ??
        viewAt(this, at) ??
        (cue && (aboutIt(this, cue) ?? (!this.#isGrammar(cue, tag) && this.#cue(cue))))
      if (draft) {
        this.drafts.push(asSource(this, draft))
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
    // "Responding, X thanked Y"
    if (tag?.kind === 'turn' && tag.first === cue.first && this.scene.sign(tag.after) === ',') return true
    // "is open to P": what a longer word says of an attitude was not done.
    const attitude = this.scene.passage.find(cue.first, 'predicate')
    if (attitude && attitude.length > cue.after - cue.first) return true
    if (!tag || tag.after <= cue.after) return false
    if (tag.kind === 'preposition' && isCompany(cue, tag)) return false
    // "X, accompanied by Y,": a participle of company between commas says who took part.
    const company = tag.kind === 'preposition' && cue.sense === 'attend' && this.scene.sign(tag.first - 1) === ','
    if (tag.kind === 'preposition') return !company && !this.scene.tags.is(tag.first - 1, 'auxiliary')
    // "se trató de": longer than the verb it begins with, an auxiliary is what it is.
    return (
      tag.kind === 'not' ||
      tag.kind === 'may' ||
      tag.kind === 'will' ||
      (tag.kind === 'auxiliary' && tag.first === cue.first)
    )
  }

  /** The last main clause read in this sentence. */
  get last(): Draft | undefined {
    for (let i = this.drafts.length - 1; i >= this.begun; i--) {
      const draft = this.drafts[i] as Draft
      // "Led by X, the two sides ...": an attribute in front is no clause that others go on from.
      if (!draft.within && !NO_CLAUSE.has(draft.rule)) return draft
    }
    return undefined
  }

  /** "permitió que ambas partes repasaran P": what something made possible was done. */
  #enabled({ first }: Cue): boolean {
    for (let p = first - 1; p >= this.sentence.first; p--)
      if (this.scene.tags.at(p)?.hit.entry.id === 'enabling') return true
    return false
  }

  /** Where the clause that is being read begins at the earliest: behind the last cue and its tag. */
  floor(): number {
    const { last } = this
    return last ? lastToken(last) : this.start
  }

  #cue(cue: Cue): Draft | undefined {
    const feats = featsOf(cue)
    const group = verbGroup(this.scene, this.sentence, cue.first)
    if (cue.first < this.#running) {
      const told = quoted(this, cue, group, feats, { first: this.sentence.first, after: this.#running })
      return told && { ...told, inQuote: true }
    }
    const attribution = this.#attributions.find((one) => one.cue.first === cue.first)
    if (attribution) return attributed(this, attribution)
    if (isAuxiliary(this, cue)) return undefined
    // What a document or spokesperson relays is read as told.
    const around = this.#attributions.find(
      ({ content, subject }) => cue.first >= content.first && cue.first < content.after && !relays(this, subject),
    )
    if (around) return quoted(this, cue, group, feats, around.content) ?? metIn(this, cue, group, feats, around)
    if (group.infinitive)
      return feats & INFINITIVE ? (purposeOf(this, cue, group) ?? servedFor(this, cue, group)) : undefined
    const next = feats & INFINITIVE && feats & PRESENT && !group.auxiliary ? nextInRow(this, cue, group) : undefined
    if (next) return next
    if (feats & VERBAL_NOUN && !(feats & (PARTICIPLE | FINITE)))
      return cue.hit.feats & IMPERSONAL ? impersonalClause(this, cue, group) : deedOf(this, cue, group)
    if (feats & INFINITIVE && !(feats & (FINITE | PERFECT)) && !group.auxiliary) {
      const next = thenDid(this, cue, group) ?? narrated(this, cue, group)
      if (next) return next
      const led = this.scene.tags.is(group.first - 1, 'preposition') && isFor(this.scene, group.first - 1)
      const purpose = led || furtherPurpose(this, group.first)
      const told =
        (purpose ? purposeOf(this, cue, group) : undefined) ??
        usedFor(this, cue, group) ??
        servedFor(this, cue, group) ??
        firstTo(this, cue, group)
      if (told) return told
    }
    const company = feats & FINITE ? accompaniedBy(this, cue, group) : undefined
    if (company) return company
    const closed = feats & FINITE || group.auxiliary ? crowned(this, cue, group) : undefined
    if (closed) return closed
    if (feats & PERFECT && (group.passive || (feats & PASSIVE && !group.auxiliary))) return passive(this, cue, group)
    if (cue.hit.feats & IMPERSONAL && cue.hit.feats & PASSIVE) return passive(this, cue, group)
    // A future is a form of its own where the present of some verbs is one.
    if (feats & WITH_FUTURE && !(feats & (PAST | PRESENT)))
      return this.#enabled(cue)
        ? finite(this, cue, group, false)
        : finite(this, cue, { ...group, holds: group.holds === 'yes' ? 'plan' : group.holds }, true)
    if (group.participial && feats & PERFECT) return participle(this, cue, group)
    const shared = sharesAuxiliary(this, cue, group, feats)
    if (shared) return shared
    if (feats & PERFECT && !group.auxiliary && agentFollows(this, cue)) return reducedPassive(this, cue, group)
    if (feats & PARTICIPLE && !group.auxiliary) return participle(this, cue, group)
    if (feats & PARTICIPLE && group.passive && !(feats & PERFECT)) return goingOn(this, cue, group)
    // "were present at P": behind a verb of being stands a participle or an adjective, and no bare form of a verb.
    if (group.passive && feats & INFINITIVE && !(feats & (PERFECT | PARTICIPLE))) return undefined
    if (describesNext(this.scene, cue, group.first)) return undefined
    if (feats & PAST || (group.auxiliary && feats & (PERFECT | INFINITIVE))) return finite(this, cue, group, false)
    if (feats & PRESENT) return finite(this, cue, group, true)
    return undefined
  }

  /** A draft of the clause around a cue, as far as it is the same for every kind of clause. @param first where its words begin */
  draft(
    cue: Cue,
    group: VerbGroup,
    subject: Mention[],
    parent: Draft | undefined,
    rule: string,
    first = group.first,
  ): Draft {
    const clauseFirst = connected(this, first)
    return draftOf({
      ...toldBy(cue, this.index),
      form: 'finite',
      subject,
      holds: group.holds,
      topic: topicBefore(this, clauseFirst),
      parent,
      clauseFirst,
      rule,
    })
  }
}
