/** Clauses of a subject-first language: subject, verb group, complementiser or preposition, content; with inversion behind quotations. */
import { INFINITIVE, PARTICIPLE, PAST, PERFECT, PLURAL, PRESENT, SINGULAR } from '../sense/features.ts'
import type { Holds } from '../sense/frame.ts'
import type { Mention, Range } from '../sense/mention.ts'
import { SENSES } from '../sense/senses.ts'
import { type Draft, trim } from './clauses.ts'
import { companions } from './companions.ts'
import { contentStart, exchangeTopics } from './content.ts'
import { type Cue, fitting, type Scene } from './scene.ts'
import type { Sentence } from './sentences.ts'

/** What can stand as the subject of a reporting verb. */
const SUBJECTS = new Set(['person', 'office', 'party', 'joint', 'voice', 'spokesperson', 'outsider', 'encounter', 'pronoun', 'homeland'])
const QUOTES = new Set(['"', '»', '”'])

/** The verb with the words of grammar before it that belong to it. */
interface VerbGroup {
  readonly first: number
  readonly holds: Holds
  readonly passive: boolean
  readonly auxiliary: boolean
  readonly infinitive: boolean
}

export function readSubjectFirst(scene: Scene, sentence: Sentence, index: number, drafts: Draft[]): void {
  new SubjectFirst(scene, sentence, index, drafts).read()
}

class SubjectFirst {
  readonly scene: Scene
  readonly sentence: Sentence
  readonly index: number
  readonly drafts: Draft[]
  readonly begun: number

  constructor(scene: Scene, sentence: Sentence, index: number, drafts: Draft[]) {
    this.scene = scene
    this.sentence = sentence
    this.index = index
    this.drafts = drafts
    this.begun = drafts.length
  }

  read(): void {
    let at = this.sentence.first
    while (at < this.sentence.after) {
      const tag = this.scene.tags.at(at)
      const cue = tag && tag.kind !== 'adverb' && tag.first < at ? undefined : this.scene.cueAt(at)
      const draft = cue && this.#cue(cue)
      if (draft) {
        this.drafts.push(draft)
        at = Math.max(at + 1, cue.after)
      } else at++
    }
  }

  /** The last clause read in this sentence. */
  get last(): Draft | undefined {
    return this.drafts.length > this.begun ? this.drafts.at(-1) : undefined
  }

  #cue(cue: Cue): Draft | undefined {
    const feats = cue.all.reduce((all, hit) => all | hit.feats, 0)
    const group = this.#group(cue.first)
    if (group.infinitive) return undefined
    if (group.passive && feats & PERFECT) return this.#passive(cue, group)
    if (feats & PARTICIPLE && !group.auxiliary) return this.#participle(cue, group)
    const finite = feats & PAST || (group.auxiliary && feats & (PERFECT | INFINITIVE))
    const present = !finite && feats & PRESENT
    if (!finite && !present) return undefined
    return this.#finite(cue, group, present !== 0 && present !== false)
  }

  /** Back over adverbs, auxiliaries, negation and modals. */
  #group(at: number): VerbGroup {
    let first = at
    let holds: Holds = 'yes'
    let passive = false
    let auxiliary = false
    let infinitive = false
    for (let i = 0; i < 6 && first > this.sentence.first; i++) {
      const tag = this.scene.tags.at(first - 1)
      if (!tag) break
      const { kind } = tag
      const id = tag.hit.entry.id
      if (kind === 'not') holds = 'no'
      else if (kind === 'may' || kind === 'must') holds = 'maybe'
      else if (kind === 'will') holds = 'plan'
      else if (kind === 'auxiliary') {
        auxiliary = true
        if (id === 'passive') passive = true
      } else if (kind === 'preposition' && id === 'to' && tag.after === at) {
        infinitive = true
        break
      } else if (kind !== 'adverb' && !(kind === 'also' && tag.hit.length === 1)) break
      if (kind === 'not' || kind === 'may' || kind === 'must' || kind === 'will') auxiliary = true
      first = tag.first
    }
    return { first, holds, passive, auxiliary, infinitive }
  }

  #finite(cue: Cue, group: VerbGroup, present: boolean): Draft | undefined {
    const { scene, sentence } = this
    const inverted = this.#inverted(cue, group)
    if (inverted) return inverted
    const left = group.first - 1
    const subject = this.#subjectEndingAt(group.first)
    const before = scene.tags.at(left)
    if (present) {
      const plural = (cue.hit.feats & PLURAL) !== 0 && (cue.hit.feats & SINGULAR) === 0
      if (!subject || this.last || (plural && !isPlural(subject))) return undefined
    }
    if (subject) {
      if (!this.#opens(subject[0] as Mention)) {
        const embedded = this.#embedded(cue, group, subject)
        if (embedded !== 'clause') return embedded
      }
      return this.#trailing(cue, group, subject) ?? this.#active(cue, group, subject, undefined, 'subject-verb')
    }
    if (before?.kind === 'relative' || before?.kind === 'that' || before?.kind === 'subordinator') return undefined
    const joins = before?.kind === 'and' || before?.kind === 'but'
    const comma = scene.sign(left) === ','
    if (joins || comma) {
      if (this.last && !this.#interrupts(left)) return this.#active(cue, group, [], this.last, 'conjoined')
      const initial = this.#clauseSubject(group.first)
      if (initial) return this.#active(cue, group, initial, undefined, 'subject-apart')
    }
    if (scene.sign(left) === ')' || scene.sign(left) === '"') {
      const initial = this.#clauseSubject(group.first)
      if (initial && !this.last) return this.#active(cue, group, initial, undefined, 'subject-apart')
    }
    if (left < sentence.first) return undefined
    return undefined
  }

  /** A clause inside a content: only what both sides did, or what another person said, is taken out of it. */
  #embedded(cue: Cue, group: VerbGroup, subject: Mention[]): Draft | undefined | 'clause' {
    const first = (subject[0] as Mention).first
    const { act } = SENSES[cue.sense]
    const inside = this.last
    if (!inside) return 'clause'
    const before = this.scene.tags.at(first - 1)
    const that = before?.kind === 'that'
    const joint = subject.length > 1 || (subject[0] as Mention).kind === 'joint'
    if ((act === 'agree' || act === 'discuss') && joint) {
      const draft = this.#active(cue, group, subject, undefined, 'subject-verb')
      if (draft) draft.within = inside
      return draft
    }
    const named = (subject[0] as Mention).kind === 'person' || (subject[0] as Mention).kind === 'joint'
    if (act === 'speak' && that && named && subject[0] !== inside.subject[0] && cue.hit.feats & PAST) {
      const draft = this.#active(cue, group, subject, undefined, 'subject-verb')
      if (draft) draft.within = inside
      return draft
    }
    return undefined
  }

  /** "P," said X: the subject behind the verb, the content before it. */
  #inverted(cue: Cue, group: VerbGroup): Draft | undefined {
    const { scene } = this
    if (SENSES[cue.sense].act !== 'speak' || group.auxiliary) return undefined
    const left = scene.sign(group.first - 1)
    if (!QUOTES.has(left) && left !== ',') return undefined
    let p = cue.after
    while (scene.tags.is(p, 'article', 'adverb')) p++
    const mention = scene.mentionStart(p)
    if (!mention || !SUBJECTS.has(mention.kind)) return undefined
    const content = this.#contentBefore(group.first)
    if (!content) return undefined
    return { ...this.#draft(cue, group, [mention], undefined, 'quote-verb-subject'), contentBefore: content, clauseFirst: content.first }
  }

  /** P, X said: subject and verb at the end, the content before them. */
  #trailing(cue: Cue, group: VerbGroup, subject: Mention[]): Draft | undefined {
    const { scene, sentence } = this
    if (SENSES[cue.sense].act !== 'speak') return undefined
    const first = this.#phraseFirst((subject[0] as Mention).first)
    const left = scene.sign(first - 1)
    if (first <= sentence.first || (!QUOTES.has(left) && left !== ',')) return undefined
    const next = scene.sign(cue.after)
    const ends = cue.after >= sentence.after || next === '.' || next === ',' || scene.dateAt(cue.after) !== undefined || scene.tags.is(cue.after, 'preposition', 'adverb', 'while')
    if (!ends || (!QUOTES.has(left) && next !== '.' && cue.after < sentence.after && !this.#endsWithoutContent(cue.after))) return undefined
    const before = this.#contentBefore(first)
    if (!before) return undefined
    // "P, X said, goes on": the clause is taken up behind the insertion.
    const content = next === ',' ? { ...before, after: this.#resumedTo(cue.after, before.after) } : before
    return { ...this.#draft(cue, group, subject, undefined, 'quote-subject-verb'), contentBefore: content, clauseFirst: content.first }
  }

  /** Where a clause ends that goes on behind an inserted "X said,"; `otherwise` if another reporting verb comes. */
  #resumedTo(at: number, otherwise: number): number {
    const { scene, sentence } = this
    if (scene.tags.is(at + 1, 'and', 'while', 'but', 'relative')) return otherwise
    for (let p = at + 1; p < sentence.after; p++) {
      const cue = scene.cueAt(p)
      if (cue && cue.hit.feats & (PARTICIPLE | PAST) && SENSES[cue.sense].act === 'speak') return otherwise
    }
    return trim(scene, at + 1, sentence.after)?.after ?? otherwise
  }

  /** Behind a trailing "X said" there may be when and where, but no complementiser. */
  #endsWithoutContent(at: number): boolean {
    for (let p = at; p < this.sentence.after; p++) {
      if (this.scene.tags.is(p, 'that') || this.scene.sign(p) === ':' || this.scene.sign(p) === '"') return false
    }
    return this.sentence.after - at < 14
  }

  /** The quotation or clause that ends before a token. */
  #contentBefore(at: number): Range | undefined {
    const { scene, sentence } = this
    let after = at
    while (after > sentence.first && (scene.sign(after - 1) === ',' || scene.tags.is(after - 1, 'and', 'also'))) after--
    const closed = QUOTES.has(scene.sign(after - 1))
    let first = this.last ? Math.max(sentence.first, lastToken(this.last)) : sentence.first
    if (closed) {
      let p = after - 2
      const limit = this.#paragraphFirst()
      while (p >= limit && !QUOTES.has(scene.sign(p)) && scene.sign(p) !== '«') p--
      if (p >= limit) first = p
    }
    return trim(scene, first, after)
  }

  #paragraphFirst(): number {
    let index = this.index
    while (index > 0 && !this.scene.sentences[index]?.opens) index--
    return this.scene.sentences[index]?.first ?? this.sentence.first
  }

  /** "P was discussed", "it was agreed that P": nobody is named, both sides are meant; "by X" names who. */
  #passive(cue: Cue, group: VerbGroup): Draft | undefined {
    const { scene, sentence } = this
    const { act } = SENSES[cue.sense]
    if (act === 'meet' || act === 'hold') return this.#passiveEncounter(cue, group)
    const relative = scene.tags.at(group.first - 1)
    if (relative?.kind === 'relative' || relative?.kind === 'that') return undefined
    const owner = scene.mentions.at(group.first - 1)
    const impersonal = owner?.kind === 'pronoun' && owner.id === 'it'
    const agent = this.#agent(cue.after)
    const base = this.#draft(cue, group, agent ? [agent] : [], undefined, 'passive')
    if (!agent) base.form = 'impersonal'
    if (impersonal) {
      const content = contentStart(scene, cue, cue.after, sentence.after)
      return content ? { ...base, contentFirst: content.first, contentCut: content.cut, rule: `passive+${content.by}` } : undefined
    }
    if (act === 'speak' && agent === undefined && this.last) return undefined
    if (this.last && !this.#opensAt(this.#clauseStart(group.first))) return undefined
    const content = trim(scene, this.#clauseStart(group.first), group.first)
    if (!content || act === 'fail' || act === 'plan') return undefined
    return { ...base, contentBefore: content, clauseFirst: content.first }
  }

  #passiveEncounter(cue: Cue, group: VerbGroup): Draft | undefined {
    const subject = this.#subjectEndingAt(group.first)
    const noun = subject?.[0]
    if (!noun) return undefined
    const draft = this.#draft(cue, group, noun.kind === 'encounter' ? [] : subject, undefined, 'passive-encounter')
    draft.partner = companions(this.scene, draft, cue.after, this.sentence.after)
    draft.form = 'impersonal'
    return draft
  }

  #agent(at: number): Mention | undefined {
    const tag = this.scene.tags.at(at)
    if (tag?.kind !== 'preposition' || tag.hit.entry.id !== 'by') return undefined
    let p = tag.after
    while (this.scene.tags.is(p, 'article', 'quantity')) p++
    const mention = this.scene.mentionStart(p)
    return mention && SUBJECTS.has(mention.kind) ? mention : undefined
  }

  /** ", noting that", "while underscoring": goes on for the subject of the clause before it. */
  #participle(cue: Cue, group: VerbGroup): Draft | undefined {
    const { scene, sentence } = this
    const left = group.first - 1
    const before = scene.tags.at(left)
    const { act } = SENSES[cue.sense]
    if (act === 'meet' || act === 'hold' || act === 'fail' || act === 'plan') return undefined
    const subject = this.#subjectEndingAt(group.first)
    const absolute = subject && this.#opensAbsolute(this.#phraseFirst((subject[0] as Mention).first) - 1)
    const asSaying = before?.kind === 'preposition' && before.hit.entry.id === 'as'
    const joins = before?.kind === 'and' || before?.kind === 'while' || before?.kind === 'but'
    const starts = group.first === sentence.first
    const comma = scene.sign(left) === ','
    if (!(absolute || asSaying || (joins && this.last) || starts || comma)) return undefined
    if (subject && !absolute && !comma) return undefined
    const content = contentStart(scene, cue, cue.after, sentence.after)
    if (!content) return undefined
    const own = absolute ? subject : asSaying ? this.#subjectEndingAt(before.first) : starts ? this.#nextSubject(cue.after) : undefined
    const parent = own ? undefined : this.last
    const initial = own ?? (parent ? [] : this.#clauseSubject(group.first))
    if (!initial) return undefined
    const draft = this.#draft(cue, group, [...initial], parent, `participle+${content.by}`)
    return { ...draft, form: 'participle', contentFirst: content.first, contentCut: content.cut, partner: [...content.partner] }
  }

  /** "with both sides agreeing that": the preposition opens a clause. */
  #opensAbsolute(at: number): boolean {
    const tag = this.scene.tags.at(at)
    return tag?.kind === 'while' || (tag?.kind === 'preposition' && tag.hit.entry.id === 'with')
  }

  /** The subject of the clause that follows a fronted participle: "Noting that P, X said Q". */
  #nextSubject(at: number): Mention[] | undefined {
    for (let p = at; p < this.sentence.after; p++) {
      if (this.scene.sign(p) !== ',') continue
      let q = p + 1
      while (this.scene.tags.is(q, 'article', 'quantity')) q++
      const mention = this.scene.mentionStart(q)
      if (mention && SUBJECTS.has(mention.kind)) {
        const chain = this.#chainFrom(mention)
        const end = chain.at(-1)?.after ?? mention.after
        let r = end
        while (this.scene.tags.is(r, 'adverb', 'auxiliary', 'also')) r++
        if (this.scene.cueAt(r)) return chain
      }
    }
    return undefined
  }

  #chainFrom(mention: Mention): Mention[] {
    const chain = [mention]
    let p = mention.after
    for (;;) {
      if (this.scene.sign(p) === ',') p++
      if (!this.scene.tags.is(p, 'and')) break
      p = this.scene.tags.at(p)?.after ?? p + 1
      while (this.scene.tags.is(p, 'article')) p++
      const next = this.scene.mentionStart(p)
      if (!next || !SUBJECTS.has(next.kind)) break
      chain.push(next)
      p = next.after
    }
    return chain
  }

  #active(cue: Cue, group: VerbGroup, subject: Mention[], parent: Draft | undefined, rule: string): Draft | undefined {
    const draft = this.#draft(cue, group, subject, parent, rule)
    const content = contentStart(this.scene, cue, cue.after, this.sentence.after)
    const read = fitting(cue, content?.preposition, isJoint(subject.length ? subject : (parent?.subject ?? [])))
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
    if (act === 'meet' || act === 'hold') {
      const topics = act === 'hold' ? exchangeTopics(this.scene, cue.after, this.sentence.after) : undefined
      draft.partner = companions(this.scene, draft, cue.after, topics ?? this.sentence.after)
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

  #draft(cue: Cue, group: VerbGroup, subject: Mention[], parent: Draft | undefined, rule: string): Draft {
    const start = subject.length > 0 && rule !== 'quote-verb-subject' && (subject[0] as Mention).first < cue.first ? this.#phraseFirst((subject[0] as Mention).first) : group.first
    const clauseFirst = this.#connected(start)
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
    const from = this.last ? lastToken(this.last) : this.sentence.first
    for (let p = comma - 1; p >= from && comma - p < 16; p--) {
      const tag = scene.tags.at(p)
      if (tag && tag.first === p && scene.passage.hits(p).some((hit) => hit.entry.kind === 'topic') && (p === this.sentence.first || scene.sign(p - 1) === '.')) {
        return { first: tag.after, after: comma }
      }
    }
    return undefined
  }

  /** Back over connectives and commas to where the clause begins. */
  #connected(at: number): number {
    let p = at
    while (p > this.sentence.first) {
      const tag = this.scene.tags.at(p - 1)
      if (tag && ['and', 'also', 'while', 'but', 'turn', 'adverb', 'quantity', 'article'].includes(tag.kind)) p = tag.first
      else if (this.scene.sign(p - 1) === ',' || this.scene.sign(p - 1) === ';') p--
      else break
    }
    return p
  }

  /** The subject whose last mention ends where a verb group begins, with those joined before it. */
  #subjectEndingAt(at: number): Mention[] | undefined {
    const { scene } = this
    let p = at
    if (scene.sign(p - 1) === ')') p = this.#beforeBracket(p)
    // "Wang Yi, director of ..., said": a comma closes an apposition that the mention covers.
    if (scene.sign(p - 1) === ',' && scene.mentions.at(p - 2)?.after === p - 1 && this.#hasComma(scene.mentions.at(p - 2) as Mention)) p--
    const mention = scene.mentions.at(p - 1)
    if (!mention || mention.after !== p || !SUBJECTS.has(mention.kind)) return undefined
    const chain = [mention]
    for (;;) {
      const first = this.#phraseFirst((chain[0] as Mention).first)
      let q = first - 1
      if (scene.tags.is(q, 'and')) {
        q = (scene.tags.at(q)?.first ?? q) - 1
        if (scene.sign(q) === ',') q--
      } else if (scene.sign(q) === ',' && chain.length > 1) q--
      else break
      const previous = scene.mentions.at(q)
      if (!previous || previous.after !== q + 1 || !SUBJECTS.has(previous.kind) || previous.kind === 'encounter' || mention.kind === 'encounter') break
      chain.unshift(previous)
    }
    const lead = scene.tags.at(this.#phraseFirst((chain[0] as Mention).first) - 1)
    if (lead?.kind === 'preposition' && lead.hit.entry.id !== 'as') return this.#clauseSubject((chain[0] as Mention).first)
    return chain
  }

  /** Before the bracket that closes just before a token. */
  #beforeBracket(at: number): number {
    for (let p = at - 2; p > this.sentence.first && at - p < 12; p--) if (this.scene.sign(p) === '(') return p
    return at
  }

  #hasComma(mention: Mention): boolean {
    for (let p = mention.first; p < mention.after; p++) if (this.scene.sign(p) === ',') return true
    return false
  }

  /** First token of the noun phrase: its articles and quantities included. */
  #phraseFirst(at: number): number {
    let p = at
    while (p > this.sentence.first && this.scene.tags.is(p - 1, 'article', 'quantity')) p = this.scene.tags.at(p - 1)?.first ?? p - 1
    return p
  }

  /** The first mention of the clause that ends at a token, if no preposition stands before it. */
  #clauseSubject(at: number): Mention[] | undefined {
    for (let p = this.#clauseStart(at); p < at; p++) {
      const mention = this.scene.mentionStart(p)
      if (!mention) continue
      const first = this.#phraseFirst(mention.first)
      if (SUBJECTS.has(mention.kind) && !this.scene.tags.is(first - 1, 'preposition') && mention.kind !== 'encounter') return this.#chainFrom(mention)
      if (mention.after > p) p = mention.after - 1
    }
    return undefined
  }

  /** Where the clause that a token stands in begins: behind the last clause of the sentence, or at its start. */
  #clauseStart(at: number): number {
    let start = this.sentence.first
    if (this.last) start = Math.max(start, lastToken(this.last))
    for (let p = at - 1; p > start; p--) {
      if (this.scene.sign(p) === ';') return p + 1
      if (this.last && this.scene.sign(p) === ',' && this.scene.tags.is(p + 1, 'and', 'while', 'but')) return p + 2
    }
    return start
  }

  /** Whether a clause may begin with this mention: at the start, behind a connective, a comma or a fronted phrase. */
  #opens(mention: Mention): boolean {
    return this.#opensAt(this.#phraseFirst(mention.first))
  }

  #opensAt(first: number): boolean {
    if (!this.last) return true
    const { scene } = this
    const before = scene.tags.at(first - 1)
    if (before && ['while', 'but', 'also', 'turn'].includes(before.kind)) return true
    if (before?.kind === 'and') {
      const sign = scene.sign(before.first - 1)
      return sign === ',' || sign === ';' || scene.mentionStart(first)?.kind === 'joint' || scene.mentions.at(first)?.kind === 'joint' || scene.mentions.at(this.#behindArticles(first))?.kind === 'joint'
    }
    return scene.sign(first - 1) === ';' || (scene.sign(first - 1) === ',' && this.last.contentBefore !== undefined)
  }

  #behindArticles(at: number): number {
    let p = at
    while (this.scene.tags.is(p, 'article', 'quantity')) p++
    return p
  }

  /** A comma or conjunction that stands inside an open subordinate clause does not go on with the main one. */
  #interrupts(at: number): boolean {
    const last = this.last
    if (!last) return false
    for (let p = at - 1; p > lastToken(last); p--) {
      if (this.scene.tags.is(p, 'relative') && this.scene.sign(at) === ',') return true
    }
    return false
  }
}

function lastToken(draft: Draft): number {
  return Math.max(draft.cue.at(-1)?.after ?? 0, draft.contentBefore?.after ?? 0)
}

function isJoint(subject: readonly Mention[]): boolean {
  return subject.length > 1 || subject[0]?.kind === 'joint' || subject[0]?.kind === 'encounter' || (subject[0]?.kind === 'pronoun' && subject[0].id === 'they')
}

function isPlural(subject: readonly Mention[]): boolean {
  return subject.length > 1 || (subject[0] as Mention).kind === 'joint' || (subject[0] as Mention).number !== 'one'
}

