/** The verb of a stretch, over the phrases that stand before it: with whom, about what, to whom, where. */
import type { Holds } from '../../sense/frame.ts'
import type { Mention, Range } from '../../sense/mention.ts'
import { type Cue, readAs, type Scene } from '../scene.ts'
import { behindBracket } from './brackets.ts'
import { companyAt } from './company.ts'
import { adopts, behindOccasion, relayed } from './leading.ts'
import { behindPlace } from './place.ts'
import {
  actOf,
  asIssue,
  asMeeting,
  backOver,
  CARRIED,
  closes,
  isBe,
  isParticle,
  matterIn,
  occasionAt,
  phraseWord,
  pointedTo,
  verbAt,
  verbOfNoun,
} from './words.ts'

export interface Predicate {
  readonly cue: Cue
  /** The encounter at which it was done, named before it: 与X会谈时强调. */
  readonly at?: Predicate | undefined
  /** It only leads up to the verb behind the comma: 与X会谈时，强调. */
  readonly leads?: boolean
  /** First token of the verb with its adverbs and modals. */
  readonly first: number
  readonly holds: Holds
  /** With whom it was done, as phrases before the verb name them. */
  readonly partner: readonly Mention[]
  /** By whom, where a phrase before the verb names it. */
  readonly agent: readonly Mention[]
  /** What a phrase before the verb says it is about. */
  readonly topic: Range | undefined
  /** In which matter: 在X领域达成共识. */
  readonly matter: Range | undefined
  /** Toward whom it was done: 对X进行访问. */
  readonly toward: Mention | undefined
  /** The preposition of that phrase. */
  readonly preposition: string | undefined
  /** In which state it was done: 在X展开访问. */
  readonly where: Mention | undefined
}

/** Furthest that a noun may stand behind the verb that only carries it, in tokens. */
const LIGHT = 24
/** Longest adverb that no lexicon has, in tokens, where a particle closes it. */
const MANNER = 6

/** What is done by a verb that only says of what somebody spoke as he said more: 回顾P时说Q. */
const TOLD = new Set<string>(['speak', 'discuss'])

/** The predicate that begins at a token. @param end where its stretch ends */
export function predicateAt(scene: Scene, at: number, end: number): Predicate | undefined {
  return new Walk(scene, end).from(at)
}

class Walk {
  readonly #scene: Scene
  readonly #end: number
  #holds: Holds = 'yes'
  #partner: Mention[] = []
  #agent: Mention[] = []
  #topic: Range | undefined
  #preposition: string | undefined
  #met: Predicate | undefined
  #toward: Mention | undefined
  #matter: Range | undefined
  #where: Mention | undefined
  /** A phrase of place or time has been opened. */
  #placed = false
  /** It has gone on since a day that is named. */
  #since = false

  constructor(scene: Scene, end: number) {
    this.#scene = scene
    this.#end = end
  }

  from(start: number): Predicate | undefined {
    const scene = this.#scene
    let first = -1
    let fallback: Predicate | undefined
    for (let p = start; p < this.#end; ) {
      // 在与X的首脑会谈中
      const cue = verbAt(scene, p) ?? (this.#placed ? verbOfNoun(scene, p) : undefined)
      const tag = scene.tags.at(p)
      // 就 and 将 are verbs of nothing: a word of grammar that is as long goes first.
      const word = tag?.first === p ? tag : undefined
      // 并提到P: what opens a topic is a verb where no topic is opened.
      const grammar =
        word && word.kind !== 'topic' && (word.kind === 'adverb' ? word.after > cueEnd(cue) : word.after >= cueEnd(cue))
      // 通过 is a preposition where a verb follows its phrase, else the verb itself.
      if (cue && word?.kind === 'preposition' && adopts(scene, cue, word, this.#end))
        fallback ??= this.#done(cue, first < 0 ? p : first)
      if (cue && !grammar) {
        const done = this.#done(cue, first < 0 ? p : first)
        const occasion = done && behindOccasion(scene, cue, this.#end)
        if (done && occasion !== undefined) {
          if (occasion >= this.#end) return { ...done, leads: true }
          if (!TOLD.has(actOf(cue))) this.#met = done
          fallback = done
          this.#partner = []
          this.#holds = 'yes'
          p = occasion
          first = -1
          continue
        }
        const relays = done && relayed(scene, cue)
        if (done && relays) return { ...done, cue: relays, at: this.#met }
        // 在与X的通话中，: with whom the phrase itself says.
        if (done && this.#met?.cue.first === cue.first) return { ...this.#met, leads: true }
        if (done) return { ...done, at: this.#met }
        // 在与X举行的记者会上表示: the verb only says which, and what it says that of is in the phrase.
        const within = this.#placed && isParticle(scene, cue.after, 'attributive')
        const next = within && !verbAt(scene, cue.after + 1) ? this.#place(cue.after + 1) : cue.after + (within ? 1 : 0)
        if (next === undefined) return fallback
        p = next
        first = -1
        continue
      }
      // 在谈到P时表示
      if (word?.kind === 'topic' && !cue) {
        this.#placed = true
        const next = this.#place(word.after)
        if (next === undefined) return fallback
        p = next
        continue
      }
      const led = phraseWord(scene, p)
      // 除就P交换意见外，还Q: besides is a clause of its own.
      if (led?.id === 'around' && (verbAt(scene, led.after) || phraseWord(scene, led.after))) {
        p = led.after
        continue
      }
      if (led) {
        const next = this.#phrase(led.id, led.after)
        // X就说P: with nothing to govern it is an adverb.
        if (led.id === 'about' && typeof next !== 'object' && verbAt(scene, led.after)) {
          p = led.after
          continue
        }
        if (typeof next !== 'number') return next ?? fallback
        p = next
        first = -1
        continue
      }
      const next = this.#over(p)
      if (next === undefined) return fallback
      if (first < 0) first = p
      p = next
    }
    return fallback
  }

  #done(cue: Cue, first: number, extra: Partial<Predicate> = {}): Predicate | undefined {
    const scene = this.#scene
    // 双方达成的共识: a verb before 的 only says which.
    if (isParticle(scene, cue.after, 'attributive')) return undefined
    // X磋商是P: what it is of a noun.
    const noun = scene.mentionStart(cue.first)?.kind === 'encounter'
    if (noun && (isBe(scene, cue.after) || isBe(scene, cue.first - 1))) return undefined
    // X此次访问反映了P: a word that points to it says so as well, where nothing follows that a verb could have as its object.
    if (noun && pointedTo(scene, cue.first) && !scene.mentionStart(cue.after) && !closes(scene, cue.after))
      return undefined
    // 自1991年开启对话: what has long been so is not what they did here.
    if (this.#since && ['agree', 'discuss'].includes(actOf(cue))) return undefined
    return {
      cue: extra.topic ? cue : asIssue(scene, this.#partner.length === 0 ? cue : asMeeting(cue), this.#end),
      first,
      holds: this.#holds,
      partner: this.#partner,
      agent: this.#agent,
      topic: this.#topic,
      preposition: this.#preposition,
      matter: this.#matter,
      toward: this.#toward,
      where: this.#where,
      ...extra,
    }
  }

  /** Over a word that a verb carries, a date, a bracket, an adverb of manner. */
  #over(p: number): number | undefined {
    const scene = this.#scene
    const tag = scene.tags.at(p)
    const date = scene.dateAt(p)
    // 从今天起: a word that says since when goes on behind the day.
    if (date) return Math.max(date.after, tag?.kind === 'adverb' ? tag.after : 0)
    // 在会谈后的记者会上, 3日同X，举行会谈
    if (this.#placed && isParticle(scene, p, 'attributive')) return p + 1
    if (scene.sign(p) === ',' && this.#partner.length > 0) return p + 1
    const time = scene.passage.find(p, 'part-of-day')
    if (time && scene.passage.opensWord(p)) return p + time.length
    if (tag && tag.first === p) {
      const { kind } = tag
      if (kind === 'not') this.#holds = 'no'
      else if (kind === 'may' || kind === 'must') this.#holds = this.#holds === 'no' ? 'no' : 'maybe'
      else if (kind === 'will') this.#holds = this.#holds === 'no' ? 'no' : 'plan'
      else if (!CARRIED.has(kind) || isBe(scene, p)) return undefined
      return tag.after
    }
    if (scene.sign(p) === '(') return behindBracket(scene, p, this.#end)
    const occasion = occasionAt(scene, p)
    if (occasion) return p + occasion.length
    for (let q = p + 1; q < this.#end && q - p < MANNER && !scene.sign(q); q++)
      if (isParticle(scene, q, 'adverbial') && scene.passage.opensWord(q)) return q + 1
    return undefined
  }

  /** Behind a phrase with a preposition; the predicate itself where the phrase leads up to its verb. */
  #phrase(id: string, at: number): number | Predicate | undefined {
    if (id === 'with' || id === 'by') {
      const company = companyAt(this.#scene, at, this.#end)
      if (company) (id === 'with' ? this.#partner : this.#agent).push(...company.who)
      return company?.after
    }
    if (id === 'about' || id === 'to') return this.#about(id, at)
    // 为P感到痛惜, 在P上签字; else it only says for whom, or where.
    const felt = id === 'for' || id === 'in' ? this.#about(id, at) : undefined
    if (typeof felt === 'object') return felt
    if (id === 'from' && this.#scene.dateAt(at)) this.#since = true
    const state = id === 'in' ? this.#scene.mentionStart(at) : undefined
    if (state?.kind === 'party' && state.id !== 'seat') this.#where = state
    this.#placed = true
    const behind = this.#place(at)
    if (id === 'in' && behind !== undefined)
      this.#matter = matterIn(this.#scene, at, backOver(this.#scene, behind, at)) ?? this.#matter
    return behind
  }

  /** 就P交换意见, 对P表示欢迎: what stands before the verb is what it is about. */
  #about(id: string, at: number): Predicate | number | undefined {
    const scene = this.#scene
    let plain: number | undefined
    let best: Predicate | undefined
    let light = -1
    for (let p = at + 1; p < this.#end; ) {
      if (scene.sign(p) === '《' || scene.sign(p) === '(') {
        p = behindBracket(scene, p, this.#end)
        continue
      }
      const cue = verbAt(scene, p)
      if (!cue) {
        p++
        continue
      }
      const governs = cue.all.find(({ entry }) => entry.takes.includes(id))
      // 进行讨论和交流: one more verb for the same.
      const and = scene.tags.at(p - 1)?.kind === 'and' ? scene.tags.at(p - 1)?.first : p
      if (best && governs && best.cue.after === and) {
        p = cue.after
        continue
      }
      if (cue.sense === 'hold') light = p
      if (governs && (governs.length > 2 || light >= 0 || this.#closes(p + governs.length))) {
        // 进行了坦诚、务实的沟通: the verb that only carries the noun opens the predicate.
        const from = governs.length === 2 && light >= 0 && p - light < LIGHT ? light : p
        const first = backOver(scene, from, at)
        const read = { ...readAs(cue, governs), first: from, after: p + governs.length }
        const topic = (id === 'in' ? matterIn(scene, at, first) : undefined) ?? { first: at, after: first }
        best = this.#done(read, first, { topic, preposition: id }) ?? best
      } else if (!governs && id === 'about' && cue.sense === 'reach' && plain === undefined) {
        // 就P达成许多共识: its object may only say that there is one.
        const first = backOver(scene, p, at)
        best = this.#done(cue, first, { topic: { first: at, after: first }, preposition: id })
      } else if (!governs) plain ??= p
      // 再次表示遗憾: the verb that governs may begin within.
      p = governs ? cue.after : p + 1
    }
    if (best) return best
    const toward = id === 'to' ? scene.mentionStart(at) : undefined
    if (toward?.kind === 'party') this.#toward = toward
    return plain
  }

  /** Whether a verb that is a noun as well (交流合作) has nothing behind it that would make it one. */
  #closes(after: number): boolean {
    const scene = this.#scene
    return after >= this.#end || scene.sign(after) !== '' || scene.tags.at(after)?.first === after
  }

  /** Behind a phrase of place, time or manner, with the encounter that it names: 在与X会谈后. */
  #place(at: number): number | undefined {
    return behindPlace(this.#scene, at, this.#end, (first, after) => {
      const inner = new Walk(this.#scene, after)
      inner.#placed = true
      const met = inner.from(first)
      if (met && met.partner.length > 0 && ['meet', 'hold'].includes(actOf(met.cue))) this.#met = met
    })
  }
}

const cueEnd = (cue: Cue | undefined) => cue?.after ?? 0
