/**
 * Clauses of a language that sets them side by side: no word opens what is said, phrases stand before their verb, and one reporting
 * verb with a comma behind it governs its whole paragraph.
 */

import type { Mention, Range } from '../../sense/mention.ts'
import { trim } from '../content-end.ts'
import { type Draft, draftOf, toldBy } from '../draft.ts'
import type { Scene } from '../scene.ts'
import type { Sentence } from '../sentences.ts'
import { canBeSubject, isJoint } from '../subjects.ts'
import { behindQuotation } from './brackets.ts'
import { chainFrom } from './company.ts'
import { isBarren, readContent } from './content.ts'
import { asReception, readEncounter } from './encounter.ts'
import { Floor } from './floor.ts'
import { behindOffices, behindPhrase, behindRelative, behindSubject, topicOf } from './openings.ts'
import { aboutTopic, type Predicate, predicateAt } from './predicate.ts'
import { FLOOR } from './senses.ts'
import { leadOf, type Stretch, stretchesOf, withTopics } from './stretch.ts'
import { actOf, isParticle, phraseWord, verbAt } from './words.ts'

/** Reads a sentence of a scene. @param drafts the clauses found so far, to which those of the sentence are added */
export function readSerial(scene: Scene, sentence: Sentence, index: number, drafts: Draft[]): void {
  new Reader(scene, sentence, index, drafts).read()
}

class Reader {
  readonly #scene: Scene
  readonly #sentence: Sentence
  readonly #index: number
  readonly #drafts: Draft[]
  readonly #begun: number
  readonly #floor: Floor
  /** The last stretch only named the occasion (会谈后,): what follows is told of it. */
  #told = false
  /** Where that stretch begins. */
  #occasion = -1
  #waiting: Mention[] = []
  /** What is said goes on, and nobody is known to say it. */
  #unheard = false
  #topic: Range | undefined

  constructor(scene: Scene, sentence: Sentence, index: number, drafts: Draft[]) {
    this.#scene = scene
    this.#sentence = sentence
    this.#index = index
    this.#drafts = drafts
    this.#begun = drafts.length
    this.#floor = new Floor(scene, sentence, index, drafts)
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
    const at = behindSubject(scene, subject, lead.after, stretch)
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

  #add(subject: Mention[], found: Predicate, stretch: Stretch, told: boolean, first: number): void {
    if (found.at) this.#add(subject, found.at, stretch, told, first)
    const named = found.matter ?? this.#topic
    const about = named ? aboutTopic(this.#scene, found, named) : found
    const predicate = asReception(this.#scene, about, stretch.after)
    const { cue } = predicate
    const act = actOf(cue)
    if (isBarren(this.#scene, predicate)) return
    // 赴X会见Y: a city receives nobody.
    if (act === 'meet' && subject[0]?.kind === 'party' && subject[0].id === 'seat') subject = []
    const ongoing = this.#floor.ongoing()
    // 外务省指出，双方确认P: what a body relays is read as told.
    const relayed =
      ongoing &&
      ['voice', 'spokesperson', 'outsider'].includes(ongoing.subject[0]?.kind ?? '') &&
      (isJoint(subject) ||
        (subject[0]?.kind === 'person' && act === 'speak' && first === ongoing.contentFirst) ||
        (subject.length > 0 && (act === 'meet' || act === 'hold') && predicate.holds === 'yes'))
    if (relayed && first === ongoing.contentFirst) ongoing.contentFirst = -1
    else if (ongoing?.reach === 'paragraph' && !this.#floor.interrupts(ongoing, subject, predicate, told, first)) return
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
    if (subject.length === 0 && ongoing && this.#floor.goesOn(ongoing, predicate, told, first)) return
    const last = this.#drafts.length > this.#begun ? this.#drafts.at(-1) : undefined
    if (subject.length === 0 && !last && act !== 'hold' && act !== 'meet' && !this.#floor.carries(predicate, ongoing))
      return
    const draft = this.#draft(this.#floor.alone(subject, cue), predicate, Math.min(first, this.#opening(stretch)))
    if (act === 'meet' || act === 'hold') {
      if (!readEncounter(this.#scene, draft, predicate, stretch.after)) return
    } else if (!readContent(this.#scene, draft, predicate, stretch, last === undefined)) return
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

  #draft(subject: Mention[], { cue, first, holds }: Predicate, start: number): Draft {
    return draftOf({
      ...toldBy(cue, this.#index),
      form: 'finite',
      subject,
      holds,
      topic: this.#topic,
      clauseFirst: Math.min(first, start),
      rule: subject.length > 0 ? 'subject-verb' : 'verb',
      reach: 'sentence',
    })
  }
}
