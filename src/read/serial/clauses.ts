/** The clauses of a sentence as they are told: which of those that verbs open tell something of their own, of whom, and what. */
import type { Mention, Range } from '../../sense/mention.ts'
import { GOING } from '../../sense/senses.ts'
import type { Draft } from '../draft.ts'
import type { Scene } from '../scene.ts'
import type { Sentence } from '../sentences.ts'
import { withinQuotation } from './brackets.ts'
import { clauseOf } from './clause.ts'
import { isBarren, readContent } from './content.ts'
import { asReception, byTheWay, readEncounter, talkedOf } from './encounter.ts'
import { Floor } from './floor.ts'
import { behindOccasion } from './leading.ts'
import type { Predicate } from './predicate.ts'
import { isRelayed, saysNoMore } from './quoting.ts'
import { aboutTopic, stillToCome, talkedWith, toldAlone } from './reread.ts'
import type { Stretch } from './stretch.ts'
import { endForAnother, isApart } from './unread.ts'
import { actOf } from './words.ts'

export class Clauses {
  readonly floor: Floor
  /** Who waits for his verb, which stands behind the next comma. */
  waiting: Mention[] = []
  /** What is said goes on, and nobody is known to say it. */
  unheard = false
  topic: Range | undefined
  readonly #scene: Scene
  readonly #sentence: Sentence
  readonly #index: number
  readonly #drafts: Draft[]
  readonly #begun: number
  /** The journey during which what follows was done. */
  #journey: Draft | undefined

  /** @param drafts the clauses found so far, to which those of the sentence are added */
  constructor(scene: Scene, sentence: Sentence, index: number, drafts: Draft[]) {
    this.#scene = scene
    this.#sentence = sentence
    this.#index = index
    this.#drafts = drafts
    this.#begun = drafts.length
    this.floor = new Floor(scene, sentence, index, drafts)
  }

  /**
   * What somebody does in a stretch, where that tells something of its own.
   * @param told whether the stretch before only named the occasion
   * @param first where the clause begins
   */
  add(subject: Mention[], found: Predicate, stretch: Stretch, told: boolean, first: number): void {
    if (found.at) this.add(subject, { ...found.at, leads: true }, stretch, told, first)
    const named = found.matter ?? this.topic
    const about = named ? aboutTopic(this.#scene, found, named) : found
    const acting = this.floor.acting(subject)
    const read = toldAlone(acting, asReception(this.#scene, about, stretch.after))
    const before = this.#drafts.slice(this.#begun)
    const predicate = stillToCome(this.#scene, subject, talkedWith(acting, read, before), before)
    const { cue } = predicate
    const act = actOf(cue)
    if (isBarren(this.#scene, predicate)) {
      endForAnother(this.floor, subject, stretch)
      // 对此表示感谢，并希望P: whoever has nothing to say here goes on behind the comma.
      if (this.#scene.sign(stretch.after) === ',') this.waiting = subject
      return
    }
    // 午宴邀请X出席: who was there.
    if (cue.sense === 'invite' && subject[0]?.kind === 'encounter') return
    // 赴X会见Y: a city receives nobody.
    if (act === 'meet' && subject[0]?.kind === 'party' && subject[0].id === 'seat') subject = []
    const ongoing = this.floor.ongoing()
    const relayed = ongoing !== undefined && isRelayed(this.#scene, ongoing, subject, predicate, first)
    if (relayed && saysNoMore(this.#scene, ongoing, first)) ongoing.contentFirst = -1
    else if (ongoing && !relayed && withinQuotation(this.#scene, ongoing.contentFirst, predicate.cue.first)) return
    else if (
      !relayed &&
      ongoing?.reach === 'paragraph' &&
      !this.floor.interrupts(ongoing, subject, predicate, told, first)
    )
      return
    if (predicate.holds === 'maybe' && act !== 'meet' && act !== 'hold') return
    if (act !== 'meet' && act !== 'hold' && this.#scene.isHeading(this.#index)) return
    if (isApart(this.floor, subject, cue, this.#sentence)) {
      this.unheard = true
      return
    }
    // 我们, and nobody is known to speak.
    if (subject[0]?.kind === 'pronoun' && subject[0].id === 'we' && !ongoing) this.unheard = true
    if ((subject.length === 0 || subject[0]?.id === 'we') && this.unheard) return
    if (subject.length === 0 && ongoing && this.floor.goesOn(ongoing, predicate, told, first)) return
    const last = this.#drafts.length > this.#begun ? this.#drafts.at(-1) : undefined
    if (subject.length === 0 && !last && act !== 'hold' && act !== 'meet' && !this.floor.carries(predicate, ongoing))
      return
    const who = subject.length > 0 ? this.floor.alone(subject, predicate) : this.floor.together(predicate)
    const where = { sentence: this.#index, first: Math.min(first, this.#opening(stretch)) }
    const draft = clauseOf(who, predicate, this.topic, where)
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
    this.topic = undefined
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
