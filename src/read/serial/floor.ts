/** Who has the floor: whose words go on over a paragraph, and which clauses within them the report tells itself. */

import type { Hit } from '../../language/lexicon.ts'
import { isDay } from '../../sense/date.ts'
import type { Mention } from '../../sense/mention.ts'
import { SENSES } from '../../sense/senses.ts'
import { QUOTES } from '../../text/quotes.ts'
import type { Draft } from '../draft.ts'
import type { Cue, Scene } from '../scene.ts'
import type { Sentence } from '../sentences.ts'
import { isJoint } from '../subjects.ts'
import { withinQuotation } from './brackets.ts'
import type { Predicate } from './predicate.ts'
import { AGREES, FLOOR, LISTED, PERFORMED, REPORTS, SAYS, SETS_UP, TOGETHER, TURNS } from './senses.ts'
import { leadOf } from './stretch.ts'
import { actOf, isDone, takesNoObject } from './words.ts'

/** Acts of what follows a quotation that stands right behind its verb: 确认「P」，同意Q. */
const SAID = new Set(['speak', 'agree'])

/** What nobody does alone. */
const NONE_ALONE = new Set(['reach', 'sign', 'establish'])

/** The floor at one sentence: asked of each clause as it is found. */
export class Floor {
  readonly #scene: Scene
  readonly #sentence: Sentence
  readonly #index: number
  readonly #drafts: readonly Draft[]
  /** Somebody else's words stand in what is said. */
  #inner = false

  /** @param drafts the clauses found so far, which grow as the sentence is read */
  constructor(scene: Scene, sentence: Sentence, index: number, drafts: readonly Draft[]) {
    this.#scene = scene
    this.#sentence = sentence
    this.#index = index
    this.#drafts = drafts
  }

  /** The last clause of this paragraph, and whether what it says still goes on. */
  ongoing(): Draft | undefined {
    const last = this.#drafts.at(-1)
    if (!last || last.contentFirst < 0 || last.contentBefore) return undefined
    for (let i = last.sentence + 1; i <= this.#index; i++)
      if (this.#scene.sentences[i]?.opens || this.#scene.remarks(i)) return undefined
    return last.reach === 'paragraph' || last.sentence === this.#index ? last : undefined
  }

  /** Who acts in a clause: its subject, else whoever acted before it in its sentence. */
  acting(subject: readonly Mention[]): readonly Mention[] {
    const last = subject.length === 0 ? this.#drafts.at(-1) : undefined
    return last?.sentence === this.#index && last.partner.length === 0 ? this.#speakersOf(last) : subject
  }

  /** Whether both sides had their say before: 双方强调P。X方重申Q. */
  shared(): boolean {
    const last = this.#drafts.at(-1)
    return last !== undefined && this.#speakersOf(last)[0]?.kind === 'joint'
  }

  /** X表示P。一致同意Q: without a subject, whoever met does what more than one did; else whoever went before goes on. */
  together(predicate: Predicate): Mention[] {
    const ongoing = this.ongoing()
    if (!ongoing || isJoint(this.#speakersOf(ongoing)) || !isTogether(this.#scene, predicate.first))
      return this.alone([], predicate)
    const met = this.#drafts.findLast(({ sense, subject }) => SENSES[sense].act === 'meet' && subject.length > 0)
    return met ? [...met.subject, ...met.partner] : []
  }

  /** X与Y举行会谈，称P; X与Y会谈时称P: of two who met, the first goes on. */
  alone(subject: Mention[], { cue, at }: Predicate): Mention[] {
    if (!FLOOR.has(cue.sense)) return subject
    const last = this.#drafts.at(-1)
    const met = last && ['meet', 'hold', 'call'].includes(last.sense) ? last : undefined
    const [who, other, ...more] = at
      ? subject
      : subject.length === 0 && last?.sentence === this.#index
        ? (met?.subject ?? [])
        : []
    return who?.kind === 'person' && other?.kind === 'person' && more.length === 0 ? [who] : subject
  }

  /** Whether a verb without a subject belongs to what was agreed, hoped or said before it in its sentence: 同意A，支持B. */
  goesOn(ongoing: Draft, { cue, topic }: Predicate, told: boolean, first: number): boolean {
    const act = actOf(cue)
    const { sense } = ongoing
    const joint = isJoint(this.#speakersOf(ongoing))
    const said = SENSES[sense].act === 'speak' && joint
    if (SAID.has(act) && this.#behindQuoted(ongoing, first)) return false
    // 同意P，成立Q: one more thing that they agreed to do; with a particle of aspect it is done.
    if (AGREES.has(sense) && SETS_UP.has(cue.sense) && !told && !isDone(this.#scene, cue)) return true
    // 强调P；高度评价Q: where no comma lets the verb go on, a semicolon closes what it governs.
    if (ongoing.reach === 'sentence' && act === 'speak' && cue.first === first && this.#scene.sign(first - 1) === ';')
      return false
    // X强调双方交往密切，达成共识: what two reached is told by whoever speaks alone.
    if (!joint && !told && REPORTS.has(sense) && NONE_ALONE.has(cue.sense) && cue.first === first) return true
    // 双方强调A，呼吁B; 双方重申A，也就B交换意见
    if (said && topic) return false
    // 双方同意A，呼吁B
    if (joint && SAID.has(SENSES[sense].act) && PERFORMED.has(cue.sense) && cue.first === first) return false
    if (told || act === 'meet' || act === 'hold' || LISTED.has(sense)) return false
    if (FLOOR.has(cue.sense) || cue.sense === 'reiterate' || cue.sense === 'concur') return false
    // 支持P，认为Q: what is said behind an attitude of which no comma lets the verb go on.
    if (ongoing.reach === 'sentence' && REPORTS.has(cue.sense) && cue.first === first) return false
    if (this.#behindObject(ongoing, cue, first)) return false
    // 重申P，愿Q: readiness behind an attitude of which no comma lets the verb go on.
    if (
      ongoing.reach === 'sentence' &&
      ongoing.sentence === this.#index &&
      cue.sense === 'offer' &&
      cue.first === first
    )
      return SENSES[sense].act !== 'speak'
    const joined = this.#scene.tags.is((topic ? first : cue.first) - 1, 'also', 'and')
    return !joined && (act === 'speak' || act === 'discuss')
  }

  /** Whether a sentence without a subject goes on with whoever acted before. */
  carries({ cue, topic }: Predicate, ongoing: Draft | undefined): boolean {
    const { sense } = cue
    const act = actOf(cue)
    // 双方对P表示欢迎。对Q表示赞赏。
    const before = ongoing
      ? this.#speakersOf(ongoing)
      : (this.#drafts.findLast((one) => one.subject.length > 0)?.subject ?? [])
    if (topic && act === 'speak' && !this.#sentence.opens && isJoint(before)) return true
    // X表示P。并表示希望Q。
    if (before.length > 0 && !this.#sentence.opens && this.#saysAgain(cue)) return true
    return (
      (act === 'agree' || act === 'discuss' || FLOOR.has(sense) || sense === 'reiterate') && this.#drafts.length > 0
    )
  }

  /** Whether a clause within what somebody is saying is told by the report itself; if not, it is part of what he says. */
  interrupts(ongoing: Draft, subject: readonly Mention[], predicate: Predicate, told: boolean, first: number): boolean {
    if (told || this.#isReported(ongoing, subject, predicate, first)) return true
    this.#inner ||= actOf(predicate.cue) === 'speak' && (subject[0]?.kind === 'office' || subject[0]?.kind === 'person')
    return false
  }

  #isReported(ongoing: Draft, subject: readonly Mention[], predicate: Predicate, first: number): boolean {
    const { cue, holds } = predicate
    const [who] = subject
    // Y此行还将与Z会面: the report looks ahead, of somebody else than who has the floor.
    const ahead =
      holds === 'plan' && actOf(cue) === 'meet' && who?.kind === 'person' && who.person !== ongoing.subject[0]?.person
    if (ahead && this.#opens(first)) return true
    if (holds === 'maybe' || holds === 'plan') return false
    if (!who && SAID.has(actOf(cue)) && this.#behindQuoted(ongoing, first)) return true
    return who ? this.#turnsTo(subject, predicate, ongoing, first) : this.#speaksAgain(predicate, ongoing, first)
  }

  /** 谈到P，称Q; 谈及P，认为Q: behind an object that no comma lets go on. */
  #behindObject(ongoing: Draft, cue: Cue, first: number): boolean {
    const object = ongoing.sentence === this.#index && ongoing.rule.endsWith('+object')
    return object && (FLOOR.has(cue.sense) || cue.sense === 'believe') && cue.first === first
  }

  /** 强调P,并表示希望Q; 并表示支持Q: whether a verb of saying, or one that begins with it, is joined on. */
  #saysAgain({ first }: Cue): boolean {
    const says = ({ entry }: Hit) => entry.kind === 'cue' && SAYS.has(entry.id)
    return this.#scene.tags.is(first - 1, 'also', 'and') && this.#scene.passage.hits(first).some(says)
  }

  /** 重申「P」，愿Q: whether a quotation that stands right behind the verb has just closed. */
  #behindQuoted({ cue, contentFirst }: Draft, first: number): boolean {
    const close = QUOTES[this.#scene.sign(contentFirst)]
    if (!close || cue[0]?.after !== contentFirst || this.#scene.sign(first - 1) !== ',') return false
    return this.#scene.sign(first - 2) === close && !withinQuotation(this.#scene, contentFirst, first - 1)
  }

  /** Whether a clause without a subject, within what is said, is one more thing that its speakers did. */
  #speaksAgain({ cue, topic, partner }: Predicate, ongoing: Draft, first: number): boolean {
    const act = actOf(cue)
    if (this.#goesOnOf(first, cue)) return false
    // 与Y共同宣布P: with somebody, so by whoever is spoken of.
    if (act === 'speak' && partner.length > 0) return false
    const joint = isJoint(this.#speakersOf(ongoing))
    // X强调P；指出Q: a verb of taking the floor right behind a semicolon.
    const parted = this.#scene.sign(first - 1) === ';'
    if (parted && !this.#inner && FLOOR.has(cue.sense) && cue.first === first) return true
    // X表示P。一致同意Q: no longer X alone.
    const opens = this.#opens(first) || parted
    if (opens && isTogether(this.#scene, first)) return TOGETHER.has(cue.sense)
    // 双方表示P，同意Q
    if (act === 'agree')
      return (
        joint && (this.#scene.tags.is(cue.first - 1, 'also', 'and') || (AGREES.has(cue.sense) && cue.first === first))
      )
    if (act !== 'speak') return joint && act === 'discuss' && topic !== undefined
    // 双方强调A，呼吁B: what both do by saying so is each a statement.
    if (joint && PERFORMED.has(cue.sense) && cue.first === first) return true
    // 双方表示P。对Q表示欢迎。
    if (joint && topic && this.#opens(first)) return true
    if (!this.#inner && this.#behindObject(ongoing, cue, first)) return true
    if (this.#saysAgain(cue)) return true
    return (
      (TURNS.has(cue.sense) || cue.sense === 'concur') &&
      cue.sense !== 'believe' &&
      (joint || (cue.sense === 'stress' && !this.#inner) || this.#scene.tags.is(cue.first - 1, 'also', 'and', 'adverb'))
    )
  }

  /** Whether a clause within what is said, with a subject of its own, is told of that subject by the report. */
  #turnsTo(subject: readonly Mention[], { cue, partner, topic }: Predicate, ongoing: Draft, first: number): boolean {
    const act = actOf(cue)
    const who = subject[0] as Mention
    const opens = this.#opens(first) || this.#scene.sign(first - 1) === ';'
    if (isJoint(subject)) {
      if (who.id === 'country' || !opens) return false
      // 双方交流与合作机制日益全面, within what X says: a noun, where nothing shows that they did it.
      const shown = topic || isDone(this.#scene, cue) || isJoint(this.#speakersOf(ongoing))
      if (act === 'discuss' && !shown && takesNoObject(cue)) return false
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
      // X说P，他向Y转达Q: what he does besides within what is said.
      if (who.kind === 'pronoun' && !opens && cue.sense === 'inform') return false
      // Z同Y共同宣布P, within what X says: what he did with somebody is told by X.
      if (!opens && partner.length > 0) return false
      // 外交部愿Q, within what a minister says: a body that is not said to say it does so in his words.
      if (who.kind === 'voice' && !REPORTS.has(cue.sense)) return false
      const same = ongoing.subject[0]?.person && ongoing.subject[0]?.person === who.person
      if (who.kind === 'person' && !same && this.#isSpokenOf(who, cue)) return false
      return (
        FLOOR.has(cue.sense) ||
        (opens && (act === 'speak' || act === 'agree') && !same) ||
        (same === true && (act === 'speak' || opens))
      )
    }
    // 双方强调P。X方重申Q: of two who spoke, one goes on alone.
    if (opens && act === 'speak' && who.kind === 'party' && this.#speakersOf(ongoing)[0]?.kind === 'joint') return true
    // 西班牙重申P, after 关于X,: a state by its name, not 中方 of whoever speaks.
    if (who.id !== 'side' && who.id !== 'country' && cue.sense === 'reiterate') return true
    return FLOOR.has(cue.sense) && opens
  }

  /**
   * X表示P。去年9月，主席Y强调Q; X说P。主席Y提出Q: whether somebody who had no part in anything before is only spoken of, in a month or
   * year, or without a verb of saying.
   */
  #isSpokenOf({ person }: Mention, { sense }: Cue): boolean {
    if (!person || (FLOOR.has(sense) && !this.#opensLongAgo())) return false
    const him = (one: Mention) => one.person === person
    return !this.#drafts.some(({ subject, partner }) => subject.some(him) || partner.some(him))
  }

  /** Whether the sentence opens with a month or year, and no day. */
  #opensLongAgo(): boolean {
    const when = this.#scene.dateAt(this.#sentence.first)
    return when?.from != null && !isDay(when.from)
  }

  /** 去年9月，主席Y发表讲话，强调Q: whether the clause before a token, in such a sentence, is of somebody who is only spoken of. */
  #goesOnOf(first: number, cue: Cue): boolean {
    if (!this.#opensLongAgo()) return false
    for (let p = this.#sentence.first; p < first; p++) {
      const mention = this.#scene.mentionStart(p)
      if (mention?.kind === 'person') return this.#isSpokenOf(mention, cue)
    }
    return false
  }

  /** Whether a clause opens its sentence. */
  #opens(first: number): boolean {
    return leadOf(this.#scene, this.#sentence).after >= first
  }

  /** Whoever speaks in a clause: its subject, else that of the clause before it in its sentence. */
  #speakersOf(clause: Draft): Mention[] {
    if (clause.subject.length > 0) return clause.subject
    for (let i = this.#drafts.lastIndexOf(clause) - 1; this.#drafts[i]?.sentence === clause.sentence; i--) {
      const { subject } = this.#drafts[i] as Draft
      if (subject.length > 0) return subject
    }
    return []
  }
}

/** Whether a verb opens with the word for more than one that did it: 一致同意. */
function isTogether({ passage }: Scene, at: number): boolean {
  return passage.hits(at).some(({ entry }) => entry.kind === 'adverb' && entry.id === 'together')
}
