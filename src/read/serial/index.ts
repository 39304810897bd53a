/**
 * Clauses of a language that sets them side by side: no word opens what is said, phrases stand before their verb, and one reporting
 * verb with a comma behind it governs its whole paragraph.
 */

import type { Mention } from '../../sense/mention.ts'
import { type Draft, draftOf, toldBy } from '../draft.ts'
import type { Scene } from '../scene.ts'
import type { Sentence } from '../sentences.ts'
import { canBeSubject } from '../subjects.ts'
import { closingAttend, readAttendees } from './attendees.ts'
import { Clauses } from './clauses.ts'
import { chainFrom, holderBehind, isListed } from './company.ts'
import { byTheWay, gatheringAt } from './encounter.ts'
import {
  behindOffices,
  behindPhrase,
  behindRelative,
  behindSubject,
  ofRegion,
  standsBare,
  summedUp,
  topicOf,
  withBody,
} from './openings.ts'
import { predicateAt } from './predicate.ts'
import { goesOnQuoting, quotedBehind } from './quoting.ts'
import { otherOf } from './reread.ts'
import { REPORTS } from './senses.ts'
import { sourceAt } from './source.ts'
import { deedBehind, leadOf, leadsUp, metThere, type Stretch, stretchesOf, withTopics } from './stretch.ts'
import { endPraise, maySpeak, opensUnknown } from './unread.ts'
import { isParticle, verbAt } from './words.ts'

/** Reads a sentence of a scene. @param drafts the clauses found so far, to which those of the sentence are added */
export function readSerial(scene: Scene, sentence: Sentence, index: number, drafts: Draft[]): void {
  new Reader(scene, sentence, index, drafts).read()
}

class Reader {
  readonly #scene: Scene
  readonly #sentence: Sentence
  readonly #index: number
  readonly #drafts: Draft[]
  readonly #clauses: Clauses
  /** The last stretch only named the occasion (会谈后,): what follows is told of it. */
  #told = false
  /** Where that stretch begins. */
  #occasion = -1
  /** What whoever waits for his verb does is still to come. */
  #planned = false
  /** Who did something that no lexicon knows, behind whose comma he may say something. */
  #passing: Mention[] = []

  constructor(scene: Scene, sentence: Sentence, index: number, drafts: Draft[]) {
    this.#scene = scene
    this.#sentence = sentence
    this.#index = index
    this.#drafts = drafts
    this.#clauses = new Clauses(scene, sentence, index, drafts)
  }

  read(): void {
    const quoting = goesOnQuoting(this.#scene, this.#sentence, this.#index, this.#drafts)
    if (quoting) {
      this.#drafts.push(quoting)
      return
    }
    for (const stretch of withTopics(this.#scene, stretchesOf(this.#scene, this.#sentence))) {
      const before = this.#drafts.length
      this.#stretch(stretch)
      const told = this.#drafts.length > before ? this.#drafts.at(-1) : undefined
      const deed = told && deedBehind(this.#scene, told, stretch)
      if (deed) this.#stretch(deed)
      const there = told && metThere(this.#scene, told, stretch)
      if (there) {
        this.#clauses.waiting = told.subject
        byTheWay(told)
        this.#stretch(there)
      }
      // 对于P，X表示Q: what leads up to a clause is its own.
      if (!told && this.#occasion < 0 && stretch.first === this.#sentence.first && leadsUp(this.#scene, stretch))
        this.#occasion = stretch.first
    }
    const ongoing = this.#clauses.floor.ongoing()
    const said = ongoing?.reach === 'paragraph' ? (ongoing.cue[0]?.first ?? 0) : Number.POSITIVE_INFINITY
    for (const list of readAttendees(this.#scene, this.#sentence, this.#index))
      if (list.clauseFirst < said) this.#drafts.push(list)
  }

  #stretch(stretch: Stretch): void {
    const scene = this.#scene
    // Within a quotation nothing is told, but for what a document tells.
    const quoting = this.#drafts.at(-1)
    if ((quoting?.quoted ?? 0) > stretch.first && quoting?.subject[0]?.kind !== 'voice') return
    const lead = leadOf(scene, stretch)
    const source = sourceAt(scene, lead.after, stretch, this.#index)
    if (source) {
      if (source.draft) this.#drafts.push(source.draft)
      return
    }
    const told = this.#told || lead.told
    const first = this.#occasion >= 0 ? this.#occasion : lead.after
    const topic = topicOf(scene, lead.after, stretch)
    this.#told = false
    if (topic || lead.after >= stretch.after) {
      this.#told = told
      this.#clauses.topic = topic ?? this.#clauses.topic
      if (this.#occasion < 0) this.#occasion = stretch.first
      return
    }
    this.#occasion = -1
    const named = scene.mentionStart(lead.after) ?? ofRegion(scene, lead.after)
    // 介绍P，通报Q: a document's noun that is the verb here.
    const verb = named?.kind === 'voice' ? verbAt(scene, lead.after) : undefined
    const opening = verb && verb.after <= (named?.after ?? 0) ? undefined : named
    const behind = scene.mentions.at(stretch.after - 1)
    if (!canBeSubject(opening) && behind?.kind === 'person' && isParticle(scene, behind.first - 1, 'attributive')) {
      // 到访X的总统Y，与Z会谈: who he is, and his verb behind the comma.
      this.#clauses.waiting = [behind]
      return
    }
    const described = canBeSubject(opening) ? undefined : behindRelative(scene, lead.after, stretch)
    if (described) {
      this.#clauses.waiting = []
      this.#clauses.add(described.subject, described.predicate, stretch, told, first)
      return
    }
    const gathering = gatheringAt(scene, lead.after, stretch.after)
    if (gathering) {
      this.#clauses.waiting = []
      this.#clauses.add([gathering.noun], gathering.predicate, stretch, told, first)
      return
    }
    const waiting = this.#clauses.waiting
    const planned = this.#planned
    const passing = this.#passing
    this.#clauses.waiting = []
    this.#planned = false
    this.#passing = []
    // X在Y陪同下，会见Z: a noun that is the verb here leaves it to whoever waits.
    const verbal = opening?.kind === 'encounter' && waiting.length > 0 && verbAt(scene, lead.after) !== undefined
    const subject =
      canBeSubject(opening) && !verbal
        ? otherOf(scene, summedUp(scene, withBody(scene, chainFrom(scene, opening, stretch.after))), this.#drafts)
        : waiting
    if (waiting === subject && waiting.length > 0) {
      const predicate = predicateAt(scene, lead.after, stretch.after)
      const holds = planned && predicate?.holds === 'yes' ? 'plan' : predicate?.holds
      if (predicate && holds) this.#clauses.add(subject, { ...predicate, holds }, stretch, told, first)
      return
    }
    const at = behindSubject(scene, subject, lead.after, stretch)
    const noun = subject.length === 1 && subject[0]?.kind === 'encounter'
    const predicate =
      predicateAt(scene, at, stretch.after) ??
      (noun && verbAt(scene, lead.after) ? predicateAt(scene, lead.after, stretch.after) : undefined)
    const here = subject.some(({ kind }) => kind === 'person')
      ? isListed(waiting)
        ? [...waiting, ...subject]
        : subject
      : waiting
    const attend =
      !predicate && here.length > 0 ? closingAttend(scene, Math.max(at, lead.after), stretch.after) : undefined
    if (attend) {
      this.#drafts.push(
        draftOf({ ...toldBy(attend, this.#index), form: 'finite', subject: here, clauseFirst: first, rule: 'listed' }),
      )
      return
    }
    // 双方围绕P等议题，总结Q: what it is about stands between it and its verb.
    const about = !predicate && subject.length > 0 ? topicOf(scene, at, stretch) : undefined
    if (about) {
      this.#clauses.waiting = subject
      this.#clauses.topic = about
      return
    }
    if (!predicate) {
      const quoted = quotedBehind(scene, subject, at, stretch, { sentence: this.#index, clauseFirst: first })
      if (quoted) {
        this.#drafts.push(quoted)
        return
      }
      const listed = behindOffices(scene, subject, stretch)
      if (listed) {
        this.#clauses.add(listed.subject, listed.predicate, stretch, told, first)
        return
      }
      // 党组成员、二级调研员X: somebody behind his offices, who closes the stretch.
      const holder = subject[0]?.kind === 'office' ? holderBehind(scene, subject[0], stretch.after) : undefined
      if (holder?.after === stretch.after && isListed(waiting) && scene.sign(stretch.after) === ',') {
        this.#clauses.waiting = [...waiting, holder]
        return
      }
      const inner = subject.length === 0 ? behindPhrase(scene, lead.after, stretch) : undefined
      const last = scene.mentions.at(stretch.after - 1)
      // 双方将在X，讨论P: to come, whichever verb stands behind the comma.
      if (subject.length > 0 && scene.tags.is(at, 'will') && scene.sign(stretch.after) === ',') {
        this.#clauses.waiting = subject
        this.#planned = true
        return
      }
      // Within what somebody says a state that is somewhere has told nothing.
      const said = subject[0]?.kind === 'party' && this.#clauses.floor.ongoing()?.reach === 'paragraph'
      if (!inner && !said && standsBare(scene, subject, at, stretch)) {
        // A主任X，B委员Y，Z参加: commas part those of a list.
        this.#clauses.waiting = isListed(waiting) && isListed(subject) ? [...waiting, ...subject] : subject
        return
      }
      // 正在X访问的总统Y，3日与Z会谈: the subject waits for its verb behind the comma.
      if (!inner && last?.kind === 'person' && last.after === stretch.after) this.#clauses.waiting = [last]
      // 会晤为峰会作了准备，并就P交换意见: behind a verb that no lexicon has the encounter goes on.
      if (noun && !inner && scene.sign(stretch.after) === ',') this.#clauses.waiting = subject
      if (inner) this.#clauses.add(inner.subject, inner.predicate, stretch, told, first)
      else if (scene.sign(stretch.after) === ',')
        this.#passing = maySpeak(this.#clauses.floor, subject, first === leadOf(scene, this.#sentence).after)
          ? subject
          : passing
      if (subject.length === 0 && scene.tags.is(lead.after, 'will'))
        endPraise(this.#clauses.floor, this.#index, stretch)
      // A欢迎P，表示Q, of somebody whom no lexicon and nothing in the text knows: not of whoever spoke before.
      if (!inner && subject.length === 0 && opensUnknown(scene, this.#sentence, lead.after, stretch))
        this.#clauses.unheard = true
      return
    }
    const spoke = subject.length === 0 && predicate.agent.length === 0 && REPORTS.has(predicate.cue.sense)
    // A主任X，B委员Y，C委员Z参加会见: all of a list that commas part were there.
    const all = predicate.cue.sense === 'attend' && isListed(subject) ? here : subject
    const own = spoke ? passing : predicate.cue.first < at ? [] : all
    if (predicate.leads) this.#clauses.waiting = subject
    this.#clauses.add(own.length > 0 ? own : [...predicate.agent], predicate, stretch, told, first)
  }
}
