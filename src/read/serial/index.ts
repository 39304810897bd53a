/**
 * Clauses of a language that sets them side by side: no word opens what is said, phrases stand before their verb, and one reporting
 * verb with a comma behind it governs its whole paragraph.
 */

import type { Mention, Range } from '../../sense/mention.ts'
import { GOING } from '../../sense/senses.ts'
import { type Draft, draftOf, toldBy } from '../draft.ts'
import type { Scene } from '../scene.ts'
import type { Sentence } from '../sentences.ts'
import { canBeSubject } from '../subjects.ts'
import { closingAttend, readAttendees } from './attendees.ts'
import { withinQuotation } from './brackets.ts'
import { clauseOf } from './clause.ts'
import { chainFrom, holderBehind, isListed } from './company.ts'
import { isBarren, readContent } from './content.ts'
import { asReception, byTheWay, gatheringAt, readEncounter, talkedOf } from './encounter.ts'
import { Floor } from './floor.ts'
import { behindOccasion } from './leading.ts'
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
import { type Predicate, predicateAt } from './predicate.ts'
import { goesOnQuoting, isRelayed, quotedBehind, saysNoMore } from './quoting.ts'
import { aboutTopic, talkedWith, toldAlone } from './reread.ts'
import { REPORTS } from './senses.ts'
import { sourceAt } from './source.ts'
import { deedBehind, leadOf, leadsUp, type Stretch, stretchesOf, withTopics } from './stretch.ts'
import { endForAnother, endPraise, isApart, maySpeak, opensUnknown } from './unread.ts'
import { actOf, isParticle, verbAt } from './words.ts'

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
  /** What whoever waits for his verb does is still to come. */
  #planned = false
  /** Who did something that no lexicon knows, behind whose comma he may say something. */
  #passing: Mention[] = []
  /** What is said goes on, and nobody is known to say it. */
  #unheard = false
  #topic: Range | undefined
  /** The journey during which what follows was done. */
  #journey: Draft | undefined

  constructor(scene: Scene, sentence: Sentence, index: number, drafts: Draft[]) {
    this.#scene = scene
    this.#sentence = sentence
    this.#index = index
    this.#drafts = drafts
    this.#begun = drafts.length
    this.#floor = new Floor(scene, sentence, index, drafts)
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
      // 对于P，X表示Q: what leads up to a clause is its own.
      if (!told && this.#occasion < 0 && stretch.first === this.#sentence.first && leadsUp(this.#scene, stretch))
        this.#occasion = stretch.first
    }
    const ongoing = this.#floor.ongoing()
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
      this.#topic = topic ?? this.#topic
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
      this.#waiting = [behind]
      return
    }
    const described = canBeSubject(opening) ? undefined : behindRelative(scene, lead.after, stretch)
    if (described) {
      this.#waiting = []
      this.#add(described.subject, described.predicate, stretch, told, first)
      return
    }
    const gathering = gatheringAt(scene, lead.after, stretch.after)
    if (gathering) {
      this.#waiting = []
      this.#add([gathering.noun], gathering.predicate, stretch, told, first)
      return
    }
    const waiting = this.#waiting
    const planned = this.#planned
    const passing = this.#passing
    this.#waiting = []
    this.#planned = false
    this.#passing = []
    // X在Y陪同下，会见Z: a noun that is the verb here leaves it to whoever waits.
    const verbal = opening?.kind === 'encounter' && waiting.length > 0 && verbAt(scene, lead.after) !== undefined
    const subject =
      canBeSubject(opening) && !verbal
        ? summedUp(scene, withBody(scene, chainFrom(scene, opening, stretch.after)))
        : waiting
    if (waiting === subject && waiting.length > 0) {
      const predicate = predicateAt(scene, lead.after, stretch.after)
      const holds = planned && predicate?.holds === 'yes' ? 'plan' : predicate?.holds
      if (predicate && holds) this.#add(subject, { ...predicate, holds }, stretch, told, first)
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
      this.#waiting = subject
      this.#topic = about
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
        this.#add(listed.subject, listed.predicate, stretch, told, first)
        return
      }
      // 党组成员、二级调研员X: somebody behind his offices, who closes the stretch.
      const holder = subject[0]?.kind === 'office' ? holderBehind(scene, subject[0], stretch.after) : undefined
      if (holder?.after === stretch.after && isListed(waiting) && scene.sign(stretch.after) === ',') {
        this.#waiting = [...waiting, holder]
        return
      }
      const inner = subject.length === 0 ? behindPhrase(scene, lead.after, stretch) : undefined
      const last = scene.mentions.at(stretch.after - 1)
      // 双方将在X，讨论P: to come, whichever verb stands behind the comma.
      if (subject.length > 0 && scene.tags.is(at, 'will') && scene.sign(stretch.after) === ',') {
        this.#waiting = subject
        this.#planned = true
        return
      }
      // Within what somebody says a state that is somewhere has told nothing.
      const said = subject[0]?.kind === 'party' && this.#floor.ongoing()?.reach === 'paragraph'
      if (!inner && !said && standsBare(scene, subject, at, stretch)) {
        // A主任X，B委员Y，Z参加: commas part those of a list.
        this.#waiting = isListed(waiting) && isListed(subject) ? [...waiting, ...subject] : subject
        return
      }
      // 正在X访问的总统Y，3日与Z会谈: the subject waits for its verb behind the comma.
      if (!inner && last?.kind === 'person' && last.after === stretch.after) this.#waiting = [last]
      // 会晤为峰会作了准备，并就P交换意见: behind a verb that no lexicon has the encounter goes on.
      if (noun && !inner && scene.sign(stretch.after) === ',') this.#waiting = subject
      if (inner) this.#add(inner.subject, inner.predicate, stretch, told, first)
      else if (scene.sign(stretch.after) === ',')
        this.#passing = maySpeak(this.#floor, subject, first === leadOf(scene, this.#sentence).after)
          ? subject
          : passing
      if (subject.length === 0 && scene.tags.is(lead.after, 'will')) endPraise(this.#floor, this.#index, stretch)
      // A欢迎P，表示Q, of somebody whom no lexicon and nothing in the text knows: not of whoever spoke before.
      if (!inner && subject.length === 0 && opensUnknown(scene, this.#sentence, lead.after, stretch))
        this.#unheard = true
      return
    }
    const spoke = subject.length === 0 && predicate.agent.length === 0 && REPORTS.has(predicate.cue.sense)
    const own = spoke ? passing : predicate.cue.first < at ? [] : subject
    if (predicate.leads) this.#waiting = subject
    this.#add(own.length > 0 ? own : [...predicate.agent], predicate, stretch, told, first)
  }

  #add(subject: Mention[], found: Predicate, stretch: Stretch, told: boolean, first: number): void {
    if (found.at) this.#add(subject, { ...found.at, leads: true }, stretch, told, first)
    const named = found.matter ?? this.#topic
    const about = named ? aboutTopic(this.#scene, found, named) : found
    const acting = this.#floor.acting(subject)
    const read = toldAlone(acting, asReception(this.#scene, about, stretch.after))
    const predicate = talkedWith(acting, read, this.#drafts.slice(this.#begun))
    const { cue } = predicate
    const act = actOf(cue)
    if (isBarren(this.#scene, predicate)) {
      endForAnother(this.#floor, subject, stretch)
      // 对此表示感谢，并希望P: whoever has nothing to say here goes on behind the comma.
      if (this.#scene.sign(stretch.after) === ',') this.#waiting = subject
      return
    }
    // 午宴邀请X出席: who was there.
    if (cue.sense === 'invite' && subject[0]?.kind === 'encounter') return
    // 赴X会见Y: a city receives nobody.
    if (act === 'meet' && subject[0]?.kind === 'party' && subject[0].id === 'seat') subject = []
    const ongoing = this.#floor.ongoing()
    const relayed = ongoing !== undefined && isRelayed(this.#scene, ongoing, subject, predicate, first)
    if (relayed && saysNoMore(this.#scene, ongoing, first)) ongoing.contentFirst = -1
    else if (ongoing && !relayed && withinQuotation(this.#scene, ongoing.contentFirst, predicate.cue.first)) return
    else if (
      !relayed &&
      ongoing?.reach === 'paragraph' &&
      !this.#floor.interrupts(ongoing, subject, predicate, told, first)
    )
      return
    if (predicate.holds === 'maybe' && act !== 'meet' && act !== 'hold') return
    if (act !== 'meet' && act !== 'hold' && this.#scene.isHeading(this.#index)) return
    if (isApart(this.#floor, subject, cue, this.#sentence)) {
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
    const who = subject.length > 0 ? this.#floor.alone(subject, predicate) : this.#floor.together(predicate)
    const where = { sentence: this.#index, first: Math.min(first, this.#opening(stretch)) }
    const draft = clauseOf(who, predicate, this.#topic, where)
    if (act === 'meet' || act === 'hold') {
      const occasion = predicate.leads ? behindOccasion(this.#scene, cue, stretch.after) : undefined
      if (!readEncounter(this.#scene, draft, predicate, occasion ?? stretch.after)) {
        // X会见Y，就P进行会谈: whoever met talked about it.
        if (last && act === 'meet') this.#drafts.push(...talkedOf(this.#scene, draft, predicate))
        return
      }
      const journey = this.#journey
      this.#journey = predicate.leads && GOING.has(cue.sense) ? draft : undefined
      // 访问A期间，X会见Y: the journey is named by the way.
      if (journey?.sentence === this.#index && !predicate.leads && act === 'meet' && !GOING.has(cue.sense))
        byTheWay(journey)
    } else if (!readContent(this.#scene, draft, predicate, stretch, this.#isAlone(found.at))) return
    this.#drafts.push(draft)
    this.#topic = undefined
    // 就P举行会谈: that they met, and what they talked about.
    if (act === 'meet' && draft.sense === cue.sense) this.#drafts.push(...talkedOf(this.#scene, draft, predicate))
  }

  /** Whether no clause of the sentence stands before one, but for the encounter at which it was done. */
  #isAlone(at: Predicate | undefined): boolean {
    const before = this.#drafts.length - this.#begun
    return before === 0 || (before === 1 && this.#drafts[this.#begun]?.cue[0]?.first === at?.cue.first)
  }

  /** Where the clause of a stretch begins: with what leads up to it, unless somebody's words begin within. */
  #opening({ first }: Stretch): number {
    return (this.#drafts.at(-1)?.contentFirst ?? -1) > first ? Number.POSITIVE_INFINITY : first
  }
}
