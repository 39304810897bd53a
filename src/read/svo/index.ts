/** Clauses of a subject-first language: subject, verb group, complementiser or preposition, content; and content before its speaker. */
import {
  FEMININE,
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
import type { Draft } from '../clauses.ts'
import { companions } from '../companions.ts'
import { contentStart, exchangeTopics, skipAdverbial } from '../content.ts'
import { trim } from '../content-end.ts'
import { ordinalAt } from '../dates/ordinals.ts'
import { type Cue, fitting, type Scene } from '../scene.ts'
import type { Sentence } from '../sentences.ts'
import { type Attribution, attributionsOf, sourceOf } from './attribution.ts'
import { type VerbGroup, verbGroup } from './group.ts'
import { participle } from './participle.ts'
import { passive } from './passive.ts'
import { isJoint, isPlural, type Subject, Subjects } from './subject.ts'

/** Senses in which somebody else's words can stand inside a content. */
const REPORTS = new Set<string>([
  'say',
  'add',
  'note',
  'stress',
  'affirm',
  'reiterate',
  'announce',
  'inform',
  'warn',
  'believe',
  'express',
  'concur',
  'urge',
  'hope',
  'welcome',
])

/** Prepositions before an infinitive that says what something served for. */
const SERVES = new Set(['of', 'at', 'to', 'for'])
const NOTHING: ReadonlySet<string> = new Set()

export function readSubjectFirst(scene: Scene, sentence: Sentence, index: number, drafts: Draft[]): void {
  new SentenceReader(scene, sentence, index, drafts).read()
}

/** What stands before a clause: nothing (it may begin there), a complementiser, a relative, or the middle of another clause. */
type Boundary = 'open' | 'that' | 'relative' | 'subordinate' | 'none'

export class SentenceReader {
  readonly scene: Scene
  readonly sentence: Sentence
  readonly index: number
  readonly drafts: Draft[]
  readonly subjects: Subjects
  readonly #begun: number
  /** Fronted participles that wait for the subject of the main clause. */
  readonly pending: Draft[] = []
  #attributions: Attribution[] = []

  constructor(scene: Scene, sentence: Sentence, index: number, drafts: Draft[]) {
    this.scene = scene
    this.sentence = sentence
    this.index = index
    this.drafts = drafts
    this.subjects = new Subjects(scene, sentence)
    this.#begun = drafts.length
  }

  read(): void {
    this.#attributions = attributionsOf(this.scene, this.subjects, this.sentence, this.index)
    for (let at = this.sentence.first; at < this.sentence.after; ) {
      const tag = this.scene.tags.at(at)
      const cue = tag && tag.kind !== 'adverb' && tag.first < at ? undefined : this.scene.cueAt(at)
      const draft = cue && this.#cue(cue)
      if (draft) {
        this.drafts.push(draft)
        at = Math.max(at + 1, cue.after)
      } else at++
    }
    this.#source()
  }

  /** The last main clause read in this sentence. */
  get last(): Draft | undefined {
    for (let i = this.drafts.length - 1; i >= this.#begun; i--) {
      const draft = this.drafts[i] as Draft
      // "Led by X, the two sides ...": an attribute in front is no clause that others go on from.
      if (!draft.within && draft.rule !== 'reduced-passive') return draft
    }
    return undefined
  }

  /** Where the clause that is being read begins at the earliest: behind the last cue and its tag. */
  floor(): number {
    const { last } = this
    return last ? lastToken(last) : this.sentence.first
  }

  #cue(cue: Cue): Draft | undefined {
    const attribution = this.#attributions.find((one) => one.cue.first === cue.first)
    if (attribution) return this.#attributed(attribution)
    const feats = cue.all.reduce((all, hit) => all | hit.feats, 0)
    const group = verbGroup(this.scene, this.sentence, cue.first)
    if (this.#auxiliary(cue)) return undefined
    // What a document or spokesperson relays is read as told.
    const around = this.#attributions.find(
      ({ content, subject }) => cue.first >= content.first && cue.first < content.after && !relays(subject),
    )
    if (around) return this.#quoted(cue, group, feats, around)
    if (group.infinitive) return feats & INFINITIVE ? this.#purpose(cue, group) : undefined
    if (feats & VERBAL_NOUN && !(feats & (PARTICIPLE | FINITE)))
      return cue.hit.feats & IMPERSONAL ? this.#impersonal(cue, group) : this.#deed(cue, group)
    if (feats & INFINITIVE && !(feats & (FINITE | PERFECT)) && !group.auxiliary) {
      const told = this.#served(cue, group) ?? this.#firstTo(cue, group)
      if (told) return told
    }
    if (feats & PERFECT && (group.passive || (feats & PASSIVE && !group.auxiliary))) return passive(this, cue, group)
    if (cue.hit.feats & IMPERSONAL && cue.hit.feats & PASSIVE) return passive(this, cue, group)
    // A future is a form of its own where the present of some verbs is one.
    if (feats & WITH_FUTURE && !(feats & (PAST | PRESENT)))
      return this.#finite(cue, { ...group, holds: group.holds === 'yes' ? 'plan' : group.holds }, true)
    if (group.participial && feats & PERFECT) return participle(this, cue, group)
    const shared = this.#sharesAuxiliary(cue, group, feats)
    if (shared) return shared
    if (feats & PERFECT && !group.auxiliary && this.#agentFollows(cue)) return this.#reduced(cue, group)
    if (feats & PARTICIPLE && !group.auxiliary) return participle(this, cue, group)
    if (feats & PAST || (group.auxiliary && feats & (PERFECT | INFINITIVE))) return this.#finite(cue, group, false)
    if (feats & PRESENT) return this.#finite(cue, group, true)
    return undefined
  }

  /** "have agreed": a verb that only helps the one behind it. */
  #auxiliary(cue: Cue): boolean {
    const { scene } = this
    if (!scene.tags.is(cue.first, 'auxiliary') && !scene.passage.find(cue.first, 'auxiliary')) return false
    let p = cue.after
    while (scene.tags.is(p, 'adverb', 'not', 'turn')) p = scene.tags.at(p)?.after ?? p + 1
    return ((scene.cueAt(p)?.hit.feats ?? 0) & PERFECT) !== 0
  }

  /** "have praised P and stressed Q": behind "and" a participle goes on with the auxiliary of the verb before. */
  #sharesAuxiliary(cue: Cue, group: VerbGroup, feats: number): Draft | undefined {
    const { scene, last } = this
    if (!(feats & PERFECT) || feats & (FINITE | PARTICIPLE | PLURAL | FEMININE) || group.auxiliary) return undefined
    if (last?.form !== 'finite' || last.contentBefore || last.holds !== 'yes') return undefined
    // The verb's own object may be part of the phrase that it is known by: "réitéré leur engagement en".
    const possessive = scene.passage.find(cue.after, 'possessive') !== undefined || cue.after - cue.first > 1
    if (!scene.tags.is(group.first - 1, 'and') || (!scene.tags.is(cue.after, 'article', 'that') && !possessive))
      return undefined
    const { first = 0, after = 0 } = last.cue[0] ?? {}
    let compound = scene.tags.is(first - 1, 'auxiliary', 'adverb', 'also')
    for (let p = first; p < after; p++)
      compound ||= scene.passage.hits(p).some(({ entry }) => entry.kind === 'auxiliary' && entry.id === 'perfect')
    return compound ? this.active(cue, group, undefined, last, 'conjoined') : undefined
  }

  #agentFollows(cue: Cue): boolean {
    const tag = this.scene.tags.at(cue.after)
    return tag?.kind === 'preposition' && tag.hit.entry.id === 'by'
  }

  /** "the talks, led by X and Y": a passive without its auxiliary tells who took part; of anything else it is only an attribute. */
  #reduced(cue: Cue, group: VerbGroup): Draft | undefined {
    const { act } = SENSES[cue.sense]
    if (act !== 'meet' && act !== 'hold') return undefined
    const draft = this.draft(cue, group, [], undefined, 'reduced-passive')
    draft.form = 'impersonal'
    draft.within = this.last
    draft.partner = companions(this.scene, draft, cue.after, this.sentence.after)
    return draft.partner.length > 0 ? draft : undefined
  }

  /** P, X said. */
  #attributed({ cue, subject, content, first, rule }: Attribution): Draft | undefined {
    if (!relays(subject)) this.#forget(content)
    const group = verbGroup(this.scene, this.sentence, cue.first)
    const draft = this.draft(cue, group, subject, undefined, rule)
    // What somebody else says in it, or both sides do, is theirs alone.
    const reach = relays(subject) ? content.after : content.first + 2
    const inner = this.drafts
      .slice(this.#begun)
      .some(
        (one) =>
          one.clauseFirst >= content.first - 1 &&
          one.clauseFirst <= reach &&
          one.holds !== 'maybe' &&
          (one.cue[0] as Range).first < content.after &&
          (relays(subject) || SENSES[one.sense].act !== 'meet'),
      )
    // 'X stressed: "P", says the statement': X's words, which the statement passes on.
    const quoting = relays(subject) && this.drafts.slice(this.#begun).find((one) => opensWith(one, content))
    if (quoting && quoting.subject.length > 0) {
      quoting.contentBefore = content
      return { ...draft, holds: 'no', clauseFirst: first }
    }
    // What is told in it is read on its own, up to the tag.
    if (inner) return { ...draft, holds: 'no', clauseFirst: first }
    return { ...draft, contentBefore: content, clauseFirst: Math.min(content.first, first) }
  }

  /** Within a quotation or an attributed clause only what both sides did is read on its own. */
  #quoted(cue: Cue, group: VerbGroup, feats: number, around: Attribution): Draft | undefined {
    const { act } = SENSES[cue.sense]
    if (act !== 'agree' && act !== 'discuss') return undefined
    if (!(feats & PAST) && !(group.auxiliary && feats & PERFECT)) return undefined
    if (group.passive) return undefined
    const subject = this.subjects.endingAt(group.first, Math.max(this.sentence.first, around.content.first))
    const we = subject?.chain[0]?.kind === 'pronoun' && subject.chain[0].id === 'we'
    if (!subject || !(isJoint(subject.chain) || we)) return undefined
    return this.active(cue, group, subject, undefined, 'subject-verb')
  }

  #finite(cue: Cue, group: VerbGroup, present: boolean): Draft | undefined {
    const { scene } = this
    const floor = this.floor()
    const phrasesBefore = scene.passage.language.grammar.phrases === 'before'
    const told = this.#toldBehind(cue)
    if (told) return this.active(cue, group, told, undefined, 'verb-subject', told.chain.at(-1)?.after)
    const found =
      this.subjects.endingAt(group.first, floor) ??
      (phrasesBefore
        ? this.subjects.apart(group.first, floor)
        : this.last
          ? undefined
          : this.subjects.overPhrases(group.first, floor))
    // Where a verb can do without a subject, a plural one does not speak for a single person before it.
    const many = (cue.hit.feats & (PLURAL | SINGULAR)) === PLURAL
    const alone = found && !isPlural(found.chain) && found.chain[0]?.kind !== 'party'
    const subject = scene.passage.language.grammar.dropsSubject && many && alone ? undefined : found
    const taking = this.#takingPlace(cue, subject, group.first, floor)
    if (taking) return this.active(cue, group, taking, undefined, 'subject-verb')
    if (subject) {
      const boundary = this.#boundary(subject.first)
      if (present && !(boundary === 'open' && this.#agrees(cue, subject))) return undefined
      if (boundary === 'open') return this.active(cue, group, subject, undefined, 'subject-verb')
      if (boundary === 'that' || boundary === 'none') return this.#embedded(cue, group, subject, boundary)
      return undefined
    }
    if (cue.hit.feats & IMPERSONAL) return this.#impersonal(cue, group)
    const inverted = this.#inverted(cue, group)
    if (inverted) return this.active(cue, group, inverted, undefined, 'verb-subject', inverted.chain.at(-1)?.after)
    const object = this.#objectFirst(cue, group, floor)
    if (object) return object
    if (present) return undefined
    const before = scene.tags.at(group.first - 1)
    if (before?.kind === 'relative') {
      // "held talks, in the course of which they discussed P"
      const resumes = this.last && scene.tags.at(before.first - 1)?.hit.entry.id === 'during'
      if (resumes) return this.active(cue, group, undefined, this.last, 'resumed')
      return this.#exchange(cue, group, before.first) ?? this.#relative(cue, group, before.first)
    }
    if (before?.kind === 'that' || before?.kind === 'subordinator') return undefined
    const joins = before?.kind === 'and' || before?.kind === 'but' || scene.sign(group.first - 1) === ','
    const { last } = this
    // "X, who praised P, stressed Q": the relative's owner is the main clause's subject.
    if (last?.rule.startsWith('relative') && scene.sign(group.first - 1) === ',')
      return this.active(cue, group, { chain: [...last.subject], first: group.first }, undefined, 'behind-relative')
    if (joins && last && !before && !this.#series(cue)) return undefined
    if (joins && last)
      return this.#interrupts(group.first - 1, last) ? undefined : this.active(cue, group, undefined, last, 'conjoined')
    const sign = scene.sign(group.first - 1)
    if (joins || sign === ')' || sign === '"') {
      const apart = this.subjects.apart(group.first, floor)
      if (apart && !last) return this.active(cue, group, apart, undefined, 'subject-apart')
    }
    // "Destacó que ...": the subject is the one before.
    const drops = scene.passage.language.grammar.dropsSubject && SENSES[cue.sense].act !== 'meet'
    if (drops && this.opens(group.first)) {
      const seat = this.subjects.seatAt(cue.after) ?? this.subjects.seatBefore(group.first, floor)
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

  /** "The work of the X-Y commission was held": what took place is the encounter, not the party at the end of its name. */
  #takingPlace({ sense }: Cue, subject: Subject | undefined, at: number, floor: number): Subject | undefined {
    const first = subject?.chain[0]
    if ((sense !== 'convene' && sense !== 'conclude') || this.last || (first && first.kind !== 'party'))
      return undefined
    if (this.scene.tags.is(at - 1, 'relative', 'that', 'subordinator')) return undefined
    return this.subjects.firstEncounter(first?.first ?? at, floor)
  }

  /** Whether a verb behind a mere comma stands in a row that a conjunction closes: "welcomed P, stressed Q, and called for R". */
  #series(cue: Cue): boolean {
    const { scene, sentence } = this
    for (let p = cue.after; p < sentence.after; p++) {
      const tag = scene.tags.at(p)
      if ((tag?.kind !== 'and' && tag?.kind !== 'but') || tag.first !== p) continue
      let next = tag.after
      while (scene.tags.is(next, 'also', 'adverb', 'auxiliary')) next = scene.tags.at(next)?.after ?? next + 1
      const verb = scene.cueAt(next)
      if (verb?.all.some(({ feats }) => feats & (PAST | PERFECT | PRESENT))) return true
    }
    return false
  }

  /** "The memorandum was-signed-by-form signed the ministers": object, verb, subject, where the language lets them stand so. */
  #objectFirst(cue: Cue, group: VerbGroup, floor: number): Draft | undefined {
    const { scene } = this
    const { act } = SENSES[cue.sense]
    if (scene.passage.language.grammar.inversion !== 'free' || this.last) return undefined
    if (act !== 'agree' && act !== 'discuss') return undefined
    const subject = this.subjects.behind(cue.after)
    const number = subject && (isPlural(subject.chain) ? PLURAL : SINGULAR)
    const shown = cue.hit.feats & (PLURAL | SINGULAR)
    if (!subject || (shown && number && !(shown & number))) return undefined
    let first = floor
    while (scene.tags.is(first, 'also', 'and', 'but', 'turn') || scene.sign(first) === ',')
      first = scene.tags.at(first)?.after ?? first + 1
    for (let p = first; p < group.first; p++)
      if (scene.tags.is(p, 'that', 'relative', 'subordinator') || scene.cueAt(p)) return undefined
    const content = trim(scene, first, group.first)
    const read = content && fitting(cue, undefined, isJoint(subject.chain))
    if (!content || !read) return undefined
    const draft = this.draft(read, group, subject.chain, undefined, 'object-verb-subject', content.first)
    return { ...draft, contentBefore: content, clauseFirst: content.first }
  }

  /** "Took place a meeting": the encounter right behind the verb that says it was held. */
  #toldBehind(cue: Cue): Subject | undefined {
    if (this.scene.passage.language.grammar.inversion !== 'free' || this.last) return undefined
    if (cue.sense !== 'convene' && cue.sense !== 'conclude') return undefined
    const subject = this.subjects.behind(cue.after)
    return subject?.chain[0]?.kind === 'encounter' ? subject : undefined
  }

  /** "se acordó P", "se abordaron los temas P": nobody is named, whoever meets is meant. */
  #impersonal(cue: Cue, group: VerbGroup): Draft | undefined {
    if (!this.opens(group.first)) return undefined
    const draft = this.active(cue, group, undefined, undefined, 'impersonal')
    if (draft) draft.form = 'impersonal'
    return draft
  }

  /** The subject behind its verb, where the language lets it stand there and the clause begins with the verb. */
  #inverted(cue: Cue, group: VerbGroup): Subject | undefined {
    if (this.scene.passage.language.grammar.inversion !== 'free' || !this.opens(group.first)) return undefined
    // "explained P and thanked X": without a comma the second verb has the first one's subject.
    const { last, scene } = this
    const joined = scene.tags.is(group.first - 1, 'and') && scene.sign(group.first - 2) !== ','
    if (scene.passage.language.grammar.cases && joined && last && last.holds === 'yes' && last.subject.length > 0)
      return undefined
    const subject = this.subjects.behind(cue.after)
    const number = subject && (isPlural(subject.chain) ? PLURAL : SINGULAR)
    const shown = cue.hit.feats & (PLURAL | SINGULAR)
    return shown && number && !(shown & number) ? undefined : subject
  }

  /** Whether a clause begins at a verb group: at the sentence's start, behind a sign or connective, or behind fronted phrases alone. */
  opens(at: number, objects = true): boolean {
    const { scene } = this
    let p = this.floor()
    if (this.last) {
      const before = scene.tags.at(at - 1)
      return (
        ['and', 'but', 'also', 'while', 'turn'].includes(before?.kind ?? '') || [',', ';'].includes(scene.sign(at - 1))
      )
    }
    // "It is reported that P": what nobody is named for opens no clause of its own.
    for (let q = p; q < at; q++)
      if (scene.tags.is(q, 'that') && scene.sign(q - 1) === ',') p = scene.tags.at(q)?.after ?? q + 1
    while (p < at) {
      if (scene.sign(p)) p++
      else if (scene.tags.is(p, 'and', 'but', 'also', 'turn', 'while')) p = scene.tags.at(p)?.after ?? p + 1
      else {
        const object = scene.mentionStart(p)
        const next =
          objects && object?.oblique && !object.preposition ? object.after : skipAdverbial(scene, p, at, [], NOTHING)
        if (next === p) return false
        p = next
      }
    }
    return true
  }

  /** "met X, with whom he discussed P", "held a call in which they agreed P": both of the encounter speak. */
  #exchange(cue: Cue, group: VerbGroup, at: number): Draft | undefined {
    const { act } = SENSES[cue.sense]
    const { last } = this
    if ((act !== 'discuss' && act !== 'agree') || !last || last.holds !== 'yes') return undefined
    if (SENSES[last.sense].act !== 'meet' && SENSES[last.sense].act !== 'hold') return undefined
    const chain = [...last.subject, ...last.partner]
    return chain.length > 1 ? this.active(cue, group, { chain, first: at }, undefined, 'exchange-relative') : undefined
  }

  /** "..., who praised P": the person before the relative says it. */
  #relative(cue: Cue, group: VerbGroup, at: number): Draft | undefined {
    const { act } = SENSES[cue.sense]
    if (act !== 'speak' && act !== 'agree') return undefined
    const comma = this.scene.sign(at - 1) === ','
    const owner = this.scene.mentions.at(comma ? at - 2 : at - 1)
    if (!comma || owner?.kind !== 'person') return undefined
    return this.active(cue, group, { chain: [owner], first: at }, undefined, 'relative')
  }

  /** A clause inside a content: only what both sides did, or what another person said, is taken out of it. */
  #embedded(cue: Cue, group: VerbGroup, subject: Subject, boundary: Boundary): Draft | undefined {
    const { act } = SENSES[cue.sense]
    const inside = this.last
    if (!inside) return this.active(cue, group, subject, undefined, 'subject-verb')
    const [first] = subject.chain as [Mention]
    const joint = isJoint(subject.chain)
    const told = (act === 'agree' || act === 'discuss') && joint && first.kind !== 'pronoun'
    const direct = boundary === 'that' || subject.first === inside.contentFirst
    const said =
      act === 'speak' &&
      REPORTS.has(cue.sense) &&
      direct &&
      (first.kind === 'person' || first.kind === 'joint') &&
      first !== inside.subject[0] &&
      (cue.hit.feats & PAST) !== 0 &&
      !group.auxiliary
    if (!told && !said) return undefined
    const draft = this.active(cue, group, subject, undefined, 'subject-verb')
    if (draft) draft.within = inside
    return draft
  }

  /** "met X to discuss P": what they met for is what they talked about. */
  #purpose(cue: Cue, group: VerbGroup): Draft | undefined {
    const { last } = this
    if (
      !last ||
      SENSES[cue.sense].act !== 'discuss' ||
      !['meet', 'hold'].includes(SENSES[last.sense].act) ||
      last.holds !== 'yes'
    )
      return undefined
    const content = contentStart(this.scene, cue, cue.after, this.sentence.after)
    if (!content) return undefined
    const draft = this.draft(cue, group, [...last.subject], undefined, `purpose+${content.by}`)
    return {
      ...draft,
      partner: [...last.partner],
      contentFirst: content.first,
      contentCut: content.cut,
      clauseFirst: group.first - 1,
    }
  }

  /** "The visit was marked by the signing of P": a deed told by its noun, in a clause that tells what was done. */
  #deed(cue: Cue, group: VerbGroup): Draft | undefined {
    const { scene, last } = this
    if (SENSES[cue.sense].act !== 'agree' || (last && SENSES[last.sense].act === 'speak' && !last.contentBefore))
      return undefined
    let told = false
    for (let p = this.sentence.first; p < cue.first; p++) {
      if (scene.tags.is(p, 'that', 'subordinator')) return undefined
      told ||= scene.tags.is(p, 'auxiliary') || ((scene.cueAt(p)?.hit.feats ?? 0) & PAST) !== 0
    }
    const content = told ? contentStart(scene, cue, cue.after, this.sentence.after) : undefined
    if (content?.by !== 'preposition') return undefined
    const draft = this.draft(cue, group, [], undefined, 'deed+preposition', cue.first)
    draft.form = 'impersonal'
    const holds = this.#modality(cue.first)
    // "The session, which saw the signing of P, was held": behind a relative the main verb ends it.
    for (let p = content.first; p < this.sentence.after; p++) {
      if (!scene.tags.is(p, 'auxiliary') && scene.sign(p) !== ',') continue
      let relative = false
      for (let q = this.sentence.first; q < cue.first; q++) relative ||= scene.tags.is(q, 'relative')
      const whole = relative ? trim(scene, content.first, p) : undefined
      if (whole) return { ...draft, holds, contentBefore: whole }
      break
    }
    return { ...draft, holds, contentFirst: content.first, contentCut: content.cut }
  }

  /** "X was the first foreign leader to meet Y": who was the first to do it did it. */
  #firstTo(cue: Cue, group: VerbGroup): Draft | undefined {
    const { scene } = this
    const before = scene.tags.at(cue.first - 1)
    if (before?.kind !== 'preposition' || SENSES[cue.sense].act !== 'meet' || this.last) return undefined
    const subject = this.subjects.apart(cue.first, this.floor())
    let was = false
    for (let p = subject?.chain.at(-1)?.after ?? cue.first; p < cue.first; p++) {
      was ||= scene.tags.is(p, 'auxiliary')
      if (scene.tags.is(p, 'not', 'may', 'will')) return undefined
      if (was && ordinalAt(scene.passage, p)?.value === 1)
        return this.active(cue, { ...group, holds: 'yes' }, subject, undefined, 'first-to')
    }
    return undefined
  }

  /** "The meeting was an opportunity to discuss P and to stress Q": what an encounter served for, both sides did in it. */
  #served(cue: Cue, group: VerbGroup): Draft | undefined {
    const { scene } = this
    const { act } = SENSES[cue.sense]
    if (act !== 'discuss' && act !== 'speak') return undefined
    // "an opportunity to 'discuss P'": the quotation may open with the verb.
    const quoted = scene.sign(group.first - 1) === '«' || scene.sign(group.first - 1) === '"'
    const before = scene.tags.at(group.first - (quoted ? 2 : 1))
    if (before?.kind !== 'preposition' || !SERVES.has(before.hit.entry.id)) return undefined
    const { last } = this
    if (last) {
      const joined = last.rule.startsWith('served') && scene.tags.is(before.first - 1, 'and')
      return joined ? this.#serving(cue, group, last.subject, before.first) : undefined
    }
    if (act !== 'discuss') return undefined
    const subject = this.subjects.firstEncounter(before.first, this.floor())
    return subject && this.#serving(cue, group, subject.chain, before.first)
  }

  #serving(cue: Cue, group: VerbGroup, subject: readonly Mention[], first: number): Draft | undefined {
    const content = contentStart(this.scene, cue, cue.after, this.sentence.after)
    const read = content && fitting(cue, content.preposition, true)
    if (!read) return undefined
    const draft = this.draft(read, group, [...subject], undefined, `served+${content.by}`, first)
    return { ...draft, holds: this.#modality(first), contentFirst: content.first, contentCut: content.cut }
  }

  /** Whether what the clause before a token tells was done, is to come, or was not. */
  #modality(at: number): Draft['holds'] {
    for (let p = this.floor(); p < at; p++) {
      const { kind } = this.scene.tags.at(p) ?? {}
      if (kind === 'not') return 'no'
      if (kind === 'will') return 'plan'
      if (kind === 'may' || kind === 'must') return 'maybe'
    }
    return this.last?.rule.startsWith('served') ? this.last.holds : 'yes'
  }

  /** "According to X, P", where the sentence has no speaker of its own. */
  #source(): void {
    // Who met or will meet is told, whoever tells it.
    const spoken = this.drafts.slice(this.#begun).some(({ sense, holds, form, subject, relative }) => {
      const { act } = SENSES[sense]
      if (act === 'meet' || act === 'hold') return form === 'finite' && !relative && holds !== 'no' && isJoint(subject)
      return holds === 'yes' && act !== 'fail' && act !== 'plan'
    })
    const source = spoken ? undefined : sourceOf(this.scene, this.sentence)
    if (!source) return
    const { words, subject, content } = source
    // Who met is told by whoever reports it; that is no statement.
    const tells = (draft: Draft) =>
      ['meet', 'hold'].includes(SENSES[draft.sense].act) &&
      draft.holds === 'yes' &&
      !draft.within &&
      draft.subject.some(({ kind }) => kind !== 'encounter')
    if (this.drafts.slice(this.#begun).some(tells)) return
    this.drafts.push({
      sense: 'say',
      cue: [words],
      cueCut: 0,
      origin: '',
      sentence: this.index,
      form: 'according',
      subject: subject ? [subject] : [],
      partner: [],
      contentFirst: -1,
      contentCut: 0,
      holds: 'yes',
      topic: undefined,
      parent: undefined,
      within: undefined,
      clauseFirst: Math.min(words.first, content.first),
      contentBefore: content,
      rule: 'according',
    })
  }

  /** The quotation reaches back over earlier sentences: what was read in them as said by its speaker is part of it. */
  #forget(content: Range): void {
    for (let i = this.#begun - 1; i >= 0; i--) {
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
    const read = fitting(cue, content?.preposition, isJoint(chain.length ? chain : (parent?.subject ?? [])))
    if (!read) return undefined
    draft.sense = read.sense
    draft.origin = read.hit.entry.origin
    if (content) {
      draft.contentFirst = content.first
      draft.contentCut = content.cut
      draft.partner = [...content.partner]
      draft.rule = `${rule}+${content.by}`
    }
    const { act } = SENSES[draft.sense]
    // "have", "conduct", "stage" tell of an encounter only with its noun.
    if (act === 'hold' && !holdsEncounter(scene, draft, from, sentence.after)) return undefined
    if (act === 'meet' || act === 'hold') {
      const topics = act === 'hold' ? exchangeTopics(scene, from, sentence.after) : undefined
      draft.partner = [
        ...between(scene, cue.after, subject?.first ?? 0),
        ...this.#object(rule, cue),
        ...companions(scene, draft, from, topics ?? sentence.after),
      ]
      draft.contentFirst = -1
      if (topics !== undefined) {
        draft.sense = 'discuss'
        draft.contentFirst = topics
        draft.contentCut = 0
        draft.rule = 'exchange'
      }
    }
    return draft
  }

  /** "The minister (object) received the president": whoever stands before the verb as its object. */
  #object(rule: string, cue: Cue): Mention[] {
    if (rule !== 'verb-subject' || SENSES[cue.sense].act !== 'meet') return []
    const found: Mention[] = []
    for (let p = this.floor(); p < cue.first; ) {
      const mention = this.scene.mentionStart(p)
      const object = mention?.oblique && !mention.preposition ? mention : undefined
      if (object) found.push(object)
      const next = object?.after ?? skipAdverbial(this.scene, p, cue.first, [], NOTHING)
      p = Math.max(next, p + 1)
    }
    return found
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
    return {
      sense: cue.sense,
      cue: [{ first: cue.first, after: cue.after }],
      cueCut: cue.hit.split.cut,
      origin: cue.hit.entry.origin,
      sentence: this.index,
      form: 'finite',
      subject,
      partner: [],
      contentFirst: -1,
      contentCut: 0,
      holds: group.holds,
      topic: this.#topic(clauseFirst),
      parent,
      within: undefined,
      clauseFirst,
      contentBefore: undefined,
      rule,
    }
  }

  /** "On Ukraine, X said": the topic between the clause's start and its subject. */
  #topic(clauseFirst: number): Range | undefined {
    const { scene } = this
    if (scene.sign(clauseFirst - 1) !== ',' && scene.sign(clauseFirst) !== ',') return undefined
    const comma = scene.sign(clauseFirst) === ',' ? clauseFirst : clauseFirst - 1
    const from = this.floor()
    for (let p = comma - 1; p >= from && comma - p < 16; p--) {
      const tag = scene.tags.at(p)
      if (
        tag &&
        tag.first === p &&
        scene.passage.hits(p).some((hit) => hit.entry.kind === 'topic') &&
        (p === this.sentence.first || scene.sign(p - 1) === '.')
      ) {
        return { first: tag.after, after: comma }
      }
    }
    return undefined
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

  /** What stands before a noun phrase that is the subject of a finite verb. */
  #boundary(first: number): Boundary {
    const { scene, sentence, last } = this
    if (!last) {
      const before = scene.tags.at(first - 1)
      return before?.kind === 'subordinator' && this.#fronted(before.first) ? 'subordinate' : 'open'
    }
    const before = scene.tags.at(first - 1)
    if (first === sentence.first || (before && ['while', 'but', 'also', 'turn'].includes(before.kind))) return 'open'
    if (before?.kind === 'that') return 'that'
    // "held talks, in the course of which they agreed P": what was said there is told as the main clause is.
    const resumes =
      before && SENSES[last.sense].act !== 'speak' && scene.passage.find(before.first, 'resumptive') !== undefined
    if (before?.kind === 'relative') return resumes ? 'open' : 'relative'
    if (before?.kind === 'subordinator') return 'subordinate'
    const sign = scene.sign(before?.kind === 'and' ? before.first - 1 : first - 1)
    if (before?.kind === 'and') {
      const mention = scene.mentions.at(this.#behindArticles(first))
      return sign === ',' || sign === ';' || mention?.kind === 'joint' ? 'open' : 'none'
    }
    if (sign === ';') return 'open'
    // A fronted participle or what was said before a tag: the main clause comes behind the comma.
    if (sign === ',' && (this.pending.length > 0 || last.contentBefore)) return 'open'
    return 'none'
  }

  /** A subordinate clause that nothing precedes is no statement's. */
  #fronted(at: number): boolean {
    return at > this.sentence.first
  }

  #behindArticles(at: number): number {
    let p = at
    while (this.scene.tags.is(p, 'article', 'quantity')) p++
    return p
  }

  #agrees(cue: Cue, { chain }: Subject): boolean {
    if (this.last) return false
    const plural = (cue.hit.feats & PLURAL) !== 0 && (cue.hit.feats & SINGULAR) === 0
    return !plural || isPlural(chain)
  }

  /** A comma or conjunction that stands inside an open subordinate clause does not go on with the main one. */
  #interrupts(at: number, last: Draft): boolean {
    for (let p = at - 1; p > lastToken(last); p--) {
      if (this.scene.tags.is(p, 'relative') && this.scene.sign(at) === ',') return true
    }
    return false
  }
}

/** Whether what a clause says is the quotation that a tag behind it takes up, its opening mark aside. */
function opensWith({ contentFirst, contentBefore }: Draft, { first }: Range): boolean {
  return !contentBefore && contentFirst >= 0 && first - contentFirst <= 1 && first >= contentFirst
}

/** Furthest that the noun for an encounter may stand behind the verb that has it as its object. */
const OBJECT = 12

function holdsEncounter(scene: Scene, { subject, sense }: Draft, at: number, end: number): boolean {
  if (sense !== 'hold' || subject.some(({ kind }) => kind === 'encounter')) return true
  let limit = at + OBJECT
  for (let p = at; p < Math.min(end, limit); p++) {
    // When and where do not count: "held on Tuesday, at the seat of the ministry, the session".
    if (scene.dateAt(p) || scene.tags.is(p, 'preposition', 'article') || scene.mentions.at(p)) limit++
    const mention = scene.mentionStart(p)
    if (mention?.kind === 'encounter') return true
    if (['round', 'format', 'press'].some((kind) => scene.passage.find(p, kind as Kind))) return true
    if (scene.sign(p) === ';' || scene.tags.is(p, 'that', 'relative')) return false
  }
  return false
}

/** People between a verb and its subject behind it: acompañaron a X el ministro Y. */
function between(scene: Scene, at: number, end: number): Mention[] {
  const found: Mention[] = []
  for (let p = at; p < end; p++) {
    const mention = scene.mentionStart(p)
    if (mention?.kind === 'person' || mention?.kind === 'office') found.push(mention)
  }
  return found
}

/** Whether a document, ministry or spokesperson says it. */
function relays([only, ...more]: readonly Mention[]): boolean {
  if (more.length > 0 || !only) return false
  const { kind } = only
  return kind === 'voice' || kind === 'spokesperson' || kind === 'outsider' || (kind === 'party' && only.oblique)
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
