/**
 * Clauses of a language that sets them side by side: no word opens what is said, phrases stand before their verb, and one reporting
 * verb with a comma behind it governs its whole paragraph.
 */

import type { Mention, Range } from '../../sense/mention.ts'
import { SENSES } from '../../sense/senses.ts'
import { trim } from '../content-end.ts'
import { type Draft, draftOf } from '../draft.ts'
import type { Cue, Scene } from '../scene.ts'
import type { Sentence } from '../sentences.ts'
import { canBeSubject, isJoint } from '../subjects.ts'
import { behindOffices, behindPhrase, behindRelative, topicOf } from './openings.ts'
import { actOf, chainFrom, isParticle, type Predicate, phraseWord, predicateAt, verbAt } from './predicate.ts'
import { DONE, FLOOR, HAS_OBJECT, LISTED, PERFORMED, REPORTS, SAYS, TOGETHER, TURNS } from './senses.ts'
import { behindBracket, behindQuotation, leadOf, type Stretch, stretchesOf, withTopics } from './stretch.ts'

/** What is done by a verb that has an object of its own. */
const SAID = new Set<string>(['speak', 'discuss', 'agree'])
/** Kinds of what speaks for somebody: his office, his spokesman. */
const SPEAKS_FOR = new Set(['office-part', 'voice', 'spokesperson'])
/** Furthest that the object may stand behind its verb, in tokens. */
const OBJECT = 40

export function readSerial(scene: Scene, sentence: Sentence, index: number, drafts: Draft[]): void {
  new Reader(scene, sentence, index, drafts).read()
}

/** Furthest that a quotation opens before its close, in tokens. */
const QUOTED = 240

class Reader {
  readonly #scene: Scene
  readonly #sentence: Sentence
  readonly #index: number
  readonly #drafts: Draft[]
  readonly #begun: number
  /** The last stretch only named the occasion (会谈后,): what follows is told of it. */
  #told = false
  /** Where that stretch begins. */
  #occasion = -1
  #waiting: Mention[] = []
  /** What is said goes on, and nobody is known to say it. */
  #unheard = false
  /** Somebody else's words stand in what is said. */
  #inner = false
  #topic: Range | undefined

  constructor(scene: Scene, sentence: Sentence, index: number, drafts: Draft[]) {
    this.#scene = scene
    this.#sentence = sentence
    this.#index = index
    this.#drafts = drafts
    this.#begun = drafts.length
  }

  read(): void {
    for (const stretch of withTopics(this.#scene, stretchesOf(this.#scene, this.#sentence))) this.#stretch(stretch)
  }

  #stretch(stretch: Stretch): void {
    const scene = this.#scene
    // Within a quotation nothing is told.
    if ((this.#drafts.at(-1)?.quoted ?? 0) > stretch.first) return
    const lead = leadOf(scene, stretch)
    const told = this.#told || lead.told
    const first = this.#occasion >= 0 ? this.#occasion : lead.after
    const topic = topicOf(scene, lead.after, stretch)
    this.#told = false
    if (topic || lead.after >= stretch.after) {
      this.#told = told
      this.#topic = topic ?? this.#topic
      if (this.#occasion < 0) this.#occasion = stretch.first
      return
    }
    this.#occasion = -1
    const opening = scene.mentionStart(lead.after)
    const behind = scene.mentions.at(stretch.after - 1)
    if (!canBeSubject(opening) && behind?.kind === 'person' && isParticle(scene, behind.first - 1, 'attributive')) {
      // 到访X的总统Y，与Z会谈: who he is, and his verb behind the comma.
      this.#waiting = [behind]
      return
    }
    const described = canBeSubject(opening) ? undefined : behindRelative(scene, lead.after, stretch)
    if (described) {
      this.#waiting = []
      this.#add(described.subject, described.predicate, stretch, told, first)
      return
    }
    const waiting = this.#waiting
    this.#waiting = []
    const subject = canBeSubject(opening) ? chainFrom(scene, opening, stretch.after) : waiting
    if (waiting === subject && waiting.length > 0) {
      const predicate = predicateAt(scene, lead.after, stretch.after)
      if (predicate) this.#add(subject, predicate, stretch, told, first)
      return
    }
    let at = subject.at(-1)?.after ?? lead.after
    if (scene.sign(at) === '(') at = behindBracket(scene, at, stretch.after)
    // 代表X(Latin)大使: a title behind the name.
    const title = subject.length > 0 ? scene.mentionStart(at) : undefined
    if (title?.kind === 'office') at = title.after
    // X的办公室说: whoever speaks for him.
    if (subject.length === 1 && subject[0]?.kind === 'person' && isParticle(scene, at, 'attributive')) {
      const own = scene.passage.hits(at + 1).find(({ entry }) => SPEAKS_FOR.has(entry.kind) && entry.id !== 'rank')
      if (own && verbAt(scene, at + 1 + own.length)) at += 1 + own.length
    }
    // 等 behind a list of names
    if (
      subject.length > 0 &&
      isParticle(scene, at, 'list') &&
      (scene.passage.opensWord(at) || scene.passage.opensWord(at + 1))
    )
      at += scene.passage.find(at, 'particle')?.length ?? 1
    const predicate =
      (subject.length === 1 && subject[0]?.kind === 'encounter' && verbAt(scene, lead.after)
        ? predicateAt(scene, lead.after, stretch.after)
        : undefined) ?? predicateAt(scene, at, stretch.after)
    if (!predicate) {
      if (subject.length > 0 && this.#quotes(subject, at, stretch, first)) return
      const listed = behindOffices(scene, subject, stretch)
      if (listed) {
        this.#add(listed.subject, listed.predicate, stretch, told, first)
        return
      }
      const inner = subject.length === 0 ? behindPhrase(scene, lead.after, stretch) : undefined
      const last = scene.mentions.at(stretch.after - 1)
      // X在联合声明中，强调P: only a phrase behind the subject, whose verb stands behind the comma.
      if (!inner && subject.length > 0 && phraseWord(scene, at) && scene.sign(stretch.after) === ',') {
        this.#waiting = subject
        return
      }
      // 正在X访问的总统Y，3日与Z会谈: the subject waits for its verb behind the comma.
      if (!inner && last?.kind === 'person' && last.after === stretch.after) this.#waiting = [last]
      if (inner) this.#add(inner.subject, inner.predicate, stretch, told, first)
      return
    }
    const own = predicate.cue.first < at ? [] : subject
    if (predicate.leads) this.#waiting = subject
    this.#add(own.length > 0 ? own : [...predicate.agent], predicate, stretch, told, first)
  }

  /** X：「P。」: a sign says that somebody said it. */
  #quotes(subject: Mention[], at: number, stretch: Stretch, first: number): boolean {
    const scene = this.#scene
    if (at !== stretch.after || scene.sign(at) !== ':' || !['person', 'office'].includes(subject[0]?.kind ?? ''))
      return false
    const quoted = behindQuotation(scene, at + 1, scene.paragraphEnd(this.#index))
    if (quoted === undefined) return false
    const sign: Range = { first: at, after: at + 1 }
    this.#drafts.push(
      draftOf({
        sense: 'say',
        cue: [sign],
        sentence: this.#index,
        form: 'finite',
        subject,
        contentFirst: at + 1,
        clauseFirst: first,
        quoted,
        rule: 'subject-sign',
      }),
    )
    return true
  }

  /** The last clause of this paragraph, and whether what it says still goes on. */
  #ongoing(): Draft | undefined {
    const last = this.#drafts.at(-1)
    if (!last || last.contentFirst < 0 || last.contentBefore) return undefined
    for (let i = last.sentence + 1; i <= this.#index; i++) if (this.#scene.sentences[i]?.opens) return undefined
    return last.reach === 'paragraph' || last.sentence === this.#index ? last : undefined
  }

  #add(subject: Mention[], predicate: Predicate, stretch: Stretch, told: boolean, first: number): void {
    if (predicate.at) this.#add(subject, predicate.at, stretch, told, first)
    const { cue } = predicate
    const act = actOf(cue)
    // 赴X会见Y: a city receives nobody.
    if (act === 'meet' && subject[0]?.kind === 'party' && subject[0].id === 'seat') subject = []
    const ongoing = this.#ongoing()
    // 外务省指出，双方确认P: what a body relays is read as told.
    const relayed =
      ongoing &&
      ['voice', 'spokesperson', 'outsider'].includes(ongoing.subject[0]?.kind ?? '') &&
      (isJoint(subject) ||
        (subject[0]?.kind === 'person' && act === 'speak' && first === ongoing.contentFirst) ||
        (subject.length > 0 && (act === 'meet' || act === 'hold') && predicate.holds === 'yes'))
    if (relayed && first === ongoing.contentFirst) ongoing.contentFirst = -1
    else if (ongoing?.reach === 'paragraph' && !this.#interrupts(ongoing, subject, predicate, told, first)) {
      this.#inner ||= act === 'speak' && (subject[0]?.kind === 'office' || subject[0]?.kind === 'person')
      return
    }
    if (predicate.holds === 'maybe' && act !== 'meet' && act !== 'hold') return
    // 中方支持P, further on in a paragraph that nobody has the floor of, goes on with what was said before it.
    if (
      subject[0]?.kind === 'party' &&
      subject[0].id === 'side' &&
      act === 'speak' &&
      !this.#sentence.opens &&
      !ongoing &&
      !FLOOR.has(cue.sense)
    ) {
      this.#unheard = true
      return
    }
    // 我们, and nobody is known to speak.
    if (subject[0]?.kind === 'pronoun' && subject[0].id === 'we' && !ongoing) this.#unheard = true
    if ((subject.length === 0 || subject[0]?.id === 'we') && this.#unheard) return
    if (subject.length === 0 && ongoing && this.#goesOn(ongoing, predicate, told, first)) return
    const last = this.#drafts.length > this.#begun ? this.#drafts.at(-1) : undefined
    if (subject.length === 0 && !last && act !== 'hold' && act !== 'meet' && !this.#carries(predicate, ongoing)) return
    const draft = this.#draft(this.#alone(subject, cue), predicate, Math.min(first, this.#opening(stretch)))
    if (act === 'meet' || act === 'hold') {
      if (!this.#encounter(draft, predicate, stretch)) return
    } else if (!this.#content(draft, predicate, stretch)) return
    this.#drafts.push(draft)
    this.#topic = undefined
    // 就P举行会谈: that they met, and what they talked about.
    if (act === 'meet' && draft.sense === cue.sense && predicate.topic && draft.holds === 'yes') {
      const contentBefore = trim(this.#scene, predicate.topic.first, predicate.topic.after)
      if (contentBefore) this.#drafts.push({ ...draft, sense: 'discuss', contentBefore, partner: [...draft.partner] })
    }
  }

  /** Where the clause of a stretch begins: with what leads up to it, unless somebody's words begin within. */
  #opening({ first }: Stretch): number {
    return (this.#drafts.at(-1)?.contentFirst ?? -1) > first ? Number.POSITIVE_INFINITY : first
  }

  /** X与Y举行会谈，称P: of two who met, the first goes on. */
  #alone(subject: Mention[], { sense }: Cue): Mention[] {
    const last = this.#drafts.at(-1)
    if (subject.length > 0 || last?.sentence !== this.#index || !FLOOR.has(sense)) return subject
    const [who, other, ...more] = last.subject
    const met = last.sense === 'meet' || last.sense === 'hold' || last.sense === 'call'
    return met && who?.kind === 'person' && other?.kind === 'person' && more.length === 0 ? [who] : subject
  }

  /** Whoever speaks in a clause: its subject, else that of the clause before it in its sentence. */
  #speakersOf(clause: Draft): Mention[] {
    if (clause.subject.length > 0) return clause.subject
    const before = this.#drafts.slice(0, this.#drafts.indexOf(clause))
    const last = before.findLast(({ subject }) => subject.length > 0)
    return last?.sentence === clause.sentence ? last.subject : []
  }

  /** Whether a verb without a subject belongs to what was agreed, hoped or said before it in its sentence: 同意A，支持B. */
  #goesOn(ongoing: Draft, { cue, topic }: Predicate, told: boolean, first: number): boolean {
    const act = actOf(cue)
    const { sense } = ongoing
    const said = SENSES[sense].act === 'speak' && isJoint(this.#speakersOf(ongoing))
    // 双方强调A，呼吁B; 双方重申A，也就B交换意见
    if (said && ((PERFORMED.has(cue.sense) && cue.first === first) || topic)) return false
    if (told || act === 'meet' || act === 'hold' || LISTED.has(sense)) return false
    if (FLOOR.has(cue.sense) || cue.sense === 'reiterate' || cue.sense === 'concur') return false
    const joined = this.#scene.tags.is(cue.first - 1, 'also', 'and')
    return !joined && (act === 'speak' || act === 'discuss')
  }

  /** Whether a sentence without a subject goes on with whoever acted before. */
  #carries({ cue, topic }: Predicate, ongoing: Draft | undefined): boolean {
    const { sense } = cue
    const act = actOf(cue)
    // 双方对P表示欢迎。对Q表示赞赏。
    const before = ongoing
      ? this.#speakersOf(ongoing)
      : (this.#drafts.findLast((one) => one.subject.length > 0)?.subject ?? [])
    if (topic && act === 'speak' && !this.#sentence.opens && isJoint(before)) return true
    return (
      (act === 'agree' || act === 'discuss' || FLOOR.has(sense) || sense === 'reiterate') && this.#drafts.length > 0
    )
  }

  /** Whether a clause within what somebody is saying is told by the report itself. */
  #interrupts(
    ongoing: Draft,
    subject: readonly Mention[],
    { cue, holds, topic, partner }: Predicate,
    told: boolean,
    first: number,
  ): boolean {
    const act = actOf(cue)
    if (told) return true
    const [who] = subject
    // Y此行还将与Z会面: the report looks ahead, of somebody else than who has the floor.
    const ahead =
      holds === 'plan' && act === 'meet' && who?.kind === 'person' && who.person !== ongoing.subject[0]?.person
    if (ahead && leadOf(this.#scene, this.#sentence).after >= first) return true
    if (holds === 'maybe' || holds === 'plan') return false
    if (!who) {
      // 与Y共同宣布P: with somebody, so by whoever is spoken of.
      if (act === 'speak' && partner.length > 0) return false
      const joined = this.#scene.tags.is(cue.first - 1, 'also', 'and')
      if (act === 'agree') return joined && isJoint(this.#speakersOf(ongoing))
      if (act !== 'speak') return act === 'discuss' && topic !== undefined && isJoint(this.#speakersOf(ongoing))
      const says = TURNS.has(cue.sense) || cue.sense === 'concur'
      // 双方强调A，呼吁B: what both do by saying so is each a statement.
      const joint = isJoint(this.#speakersOf(ongoing))
      if (joint && PERFORMED.has(cue.sense) && cue.first === first) return true
      // 双方表示P。对Q表示欢迎。
      if (joint && topic && leadOf(this.#scene, this.#sentence).after >= first) return true
      return (
        says &&
        cue.sense !== 'believe' &&
        (isJoint(this.#speakersOf(ongoing)) ||
          (cue.sense === 'stress' && !this.#inner) ||
          this.#scene.tags.is(cue.first - 1, 'also', 'and', 'adverb'))
      )
    }
    const opens = leadOf(this.#scene, this.#sentence).after >= first || this.#scene.sign(first - 1) === ';'
    if (isJoint(subject)) {
      if (who.id === 'country' || !opens) return false
      return (
        TOGETHER.has(cue.sense) ||
        (act === 'speak' && (isJoint(this.#speakersOf(ongoing)) || TURNS.has(cue.sense))) ||
        (act === 'agree' && who.kind !== 'party')
      )
    }
    // 我: whoever has the floor says so of himself.
    if (who.kind === 'pronoun' && who.id === 'we') return false
    if (
      who.kind === 'person' ||
      who.kind === 'office' ||
      who.kind === 'spokesperson' ||
      who.kind === 'voice' ||
      who.kind === 'outsider' ||
      who.kind === 'pronoun'
    ) {
      if (act === 'meet' || act === 'hold') return false
      const same = ongoing.subject[0]?.person && ongoing.subject[0]?.person === who.person
      return (
        FLOOR.has(cue.sense) ||
        (opens && (act === 'speak' || act === 'agree') && !same) ||
        (same === true && act === 'speak') ||
        (same !== undefined && same && opens)
      )
    }
    // 西班牙重申P, after 关于X,: a state by its name, not 中方 of whoever speaks.
    if (who.id !== 'side' && who.id !== 'country' && cue.sense === 'reiterate') return true
    return FLOOR.has(cue.sense) && opens
  }

  #draft(subject: Mention[], { cue, first, holds }: Predicate, start: number): Draft {
    return draftOf({
      sense: cue.sense,
      cue: [{ first: cue.first, after: cue.after }],
      origin: cue.hit.entry.origin,
      sentence: this.#index,
      form: 'finite',
      subject,
      holds,
      topic: this.#topic,
      clauseFirst: Math.min(first, start),
      rule: subject.length > 0 ? 'subject-verb' : 'verb',
      reach: 'sentence',
    })
  }

  /** Who met whom: partners before the verb, and its object. */
  #encounter(draft: Draft, predicate: Predicate, stretch: Stretch): boolean {
    const { cue, partner } = predicate
    const noun = draft.subject[0]?.kind === 'encounter'
    draft.partner = [...partner]
    if (predicate.toward && (cue.sense === 'visit' || cue.sense === 'hold')) draft.partner.push(predicate.toward)
    if (noun) {
      draft.subject = [...predicate.agent]
      draft.form = 'impersonal'
    } else if (HAS_OBJECT.has(cue.sense)) draft.partner.push(...this.#object(cue, stretch.after, draft.subject))
    if (cue.sense === 'hold' && !noun && !this.#holds(cue, stretch.after)) return false
    // 到X展开为期2天的访问
    if (draft.sense === 'hold' && !noun && this.#isVisit(cue, stretch.after)) draft.sense = 'visit'
    if (draft.sense === 'hold' && predicate.topic) {
      draft.sense = 'discuss'
      draft.contentBefore = trim(this.#scene, predicate.topic.first, predicate.topic.after)
    }
    return noun || draft.subject.length + draft.partner.length > 0
  }

  /** Whoever stands behind the verb: the first person, else the first office or party. */
  #object({ after }: Cue, end: number, subject: readonly Mention[]): Mention[] {
    const scene = this.#scene
    let found: Mention | undefined
    let further = false
    for (let p = after; p < Math.min(end, after + OBJECT); ) {
      const mention = scene.mentionStart(p)
      // X和Y会谈提及P: behind a further verb only whom it describes is an object of the first.
      const verb = mention ? undefined : verbAt(scene, p)
      further ||= verb !== undefined && SAID.has(actOf(verb)) && scene.passage.opensWord(p)
      if (mention && !subject.includes(mention) && (!further || isParticle(scene, p - 1, 'attributive'))) {
        if (mention.kind === 'person') return chainFrom(scene, mention, end)
        if (!found && (mention.kind === 'office' || mention.kind === 'party' || mention.kind === 'joint'))
          found = mention
      }
      p = mention?.after ?? p + 1
    }
    return found ? [found] : []
  }

  /** "举行" tells of an encounter only with its noun. */
  #holds({ after }: Cue, end: number): boolean {
    const { passage } = this.#scene
    for (let p = after; p < end; p++)
      if (['encounter', 'format', 'press'].some((kind) => passage.find(p, kind as 'press'))) return true
    return false
  }

  /** Whether the last noun for an encounter behind a verb is that for a visit. */
  #isVisit({ after }: Cue, end: number): boolean {
    const { passage } = this.#scene
    for (let p = end - 1; p > after; p--) {
      const noun = passage.find(p, 'encounter')
      if (noun) return noun.entry.id === 'visit' && p + noun.length === end
    }
    return false
  }

  /** Where what is said, agreed or talked about stands. */
  #content(draft: Draft, { cue, topic, preposition, partner }: Predicate, stretch: Stretch): boolean {
    const scene = this.#scene
    draft.partner = [...partner]
    const governs = topic && cue.hit.entry.takes.includes(preposition ?? '')
    if (governs) {
      draft.contentBefore = trim(scene, topic.first, topic.after)
      draft.rule += '+preposition'
      return draft.contentBefore !== undefined
    }
    if (cue.hit.entry.bound) return false
    const end = this.#sentence.after
    let p = cue.after
    const sign = scene.sign(p)
    if (sign === ',' || sign === ':' || sign === '"' || sign === '「') {
      const reports = REPORTS.has(cue.sense)
      if (sign === ',' && !reports && actOf(cue) !== 'agree') return false
      if (reports) draft.reach = 'paragraph'
      draft.rule += '+comma'
      if (sign !== '"' && sign !== '「') p++
      draft.quoted = behindQuotation(scene, p, scene.paragraphEnd(this.#index))
    } else if (
      cue.sense === 'ask' &&
      (sign === '.' || p >= end) &&
      this.#scene.sentences[this.#index + 1]?.opens === false
    ) {
      // 提出4点建议: they follow in the next sentences.
      draft.reach = 'paragraph'
      draft.contentFirst = end
      return true
    } else if (p < stretch.after || sign === '《') {
      // 表示P。Q: what it has before it is a clause, and goes on as behind a comma.
      if (SAYS.has(cue.sense)) draft.reach = 'paragraph'
      draft.rule += '+object'
    } else return this.#before(draft, stretch)
    if (p >= end) return false
    if (cue.sense === 'reach' && topic && preposition === 'about' && this.#empty(p, stretch.after)) {
      // 就P达成许多共识: what the consensus is on.
      draft.contentBefore = trim(scene, topic.first, topic.after)
      return draft.contentBefore !== undefined
    }
    if (actOf(cue) === 'discuss' && p < stretch.after && this.#turns(stretch.after)) {
      // 商谈贸易问题，两人签署P
      draft.contentBefore = trim(scene, p, stretch.after)
      return draft.contentBefore !== undefined
    }
    if (DONE.has(cue.sense) && p < stretch.after) {
      // 达成共识，增进互信: what was done is the verb's object alone.
      draft.contentBefore = trim(scene, p, stretch.after)
      return draft.contentBefore !== undefined
    }
    draft.contentFirst = p
    return true
  }

  /** Whether an object only says that there is one, however it is described: 许多共识, 广泛而重要的共识. */
  #empty(first: number, after: number): boolean {
    const { passage } = this.#scene
    for (let p = first; p < after && p - first < OBJECT; p++) {
      if (passage.find(p, 'document') || this.#scene.sign(p) === '《') return false
      const noun = passage.find(p, 'filler')
      if (noun && (p + noun.length === after || passage.find(p + noun.length, 'and'))) return true
    }
    return false
  }

  /** Whether a clause with a subject of its own begins behind a comma. */
  #turns(at: number): boolean {
    const next = this.#scene.sign(at) === ',' ? this.#scene.mentionStart(at + 1) : undefined
    return next?.kind === 'joint' || next?.kind === 'person' || next?.kind === 'pronoun'
  }

  /** P, X said: the verb closes its sentence. */
  #before(draft: Draft, stretch: Stretch): boolean {
    const first = this.#sentence.first
    if (draft.subject.length === 0 || this.#drafts.length > this.#begun) return false
    if (stretch.first === first) return this.#quotedBefore(draft, first)
    const content: Range | undefined = trim(this.#scene, first, draft.clauseFirst)
    draft.contentBefore = content
    return content !== undefined
  }

  /** “P。”X说: a quotation that closes the sentence before, with its own stop in it. */
  #quotedBefore(draft: Draft, first: number): boolean {
    const scene = this.#scene
    const close = first - 1
    if (!SAYS.has(draft.sense) || !['"', '」'].includes(scene.sign(close))) return false
    const mark = scene.sign(close) === '"' ? '"' : '「'
    for (let p = close - 1; p > close - QUOTED && p >= scene.passage.first; p--) {
      if (scene.sign(p) !== mark) continue
      draft.contentBefore = trim(scene, p, close + 1)
      draft.rule += '+quote'
      return draft.contentBefore !== undefined
    }
    return false
  }
}
