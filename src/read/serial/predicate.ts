/** The verb of a stretch, over the phrases that stand before it: with whom, about what, to whom, where. */
import type { Holds } from '../../sense/frame.ts'
import { kinds } from '../../sense/kind-set.ts'
import type { Mention, Range } from '../../sense/mention.ts'
import { isSense, SENSES, type Sense } from '../../sense/senses.ts'
import type { Cue, Scene } from '../scene.ts'
import { isWith } from '../who/mention-words.ts'
import { REPORTS } from './senses.ts'
import { behindBracket } from './stretch.ts'

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
  /** Toward whom it was done: 对X进行访问. */
  readonly toward: Mention | undefined
  /** The preposition of that phrase. */
  readonly preposition: string | undefined
}

const PARTICLE = kinds('particle')
const CUE = kinds('cue')
const WHO = new Set(['person', 'office', 'party', 'joint', 'pronoun'])
const DOCUMENTS = new Set(['document', 'voice'])
/** Furthest that a partner may stand behind the preposition, in tokens: 同来华进行正式访问的总统X. */
const COMPANY = 40
/** Furthest that a noun may stand behind the verb that only carries it, in tokens. */
const LIGHT = 24
/** Words of grammar that a verb carries. */
const CARRIED = new Set<string>(['adverb', 'also', 'quantity', 'auxiliary', 'and', 'turn', 'but'])
/** Longest noun for all those of a list, in tokens. */
const NOUN = 12
/** Longest adverb that no lexicon has, in tokens, where a particle closes it. */
const MANNER = 6

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
      const cue = verbAt(scene, p)
      const tag = scene.tags.at(p)
      // 就 and 将 are verbs of nothing: a word of grammar that is as long goes first.
      const word = tag?.first === p ? tag : undefined
      // 并提到P: what opens a topic is a verb where no topic is opened.
      const grammar =
        word && word.kind !== 'topic' && (word.kind === 'adverb' ? word.after > cueEnd(cue) : word.after >= cueEnd(cue))
      // 通过 is a preposition where a verb follows its phrase, else the verb itself.
      if (cue && word?.kind === 'preposition' && this.#adopts(cue, word))
        fallback ??= this.#done(cue, first < 0 ? p : first)
      if (cue && !grammar) {
        const done = this.#done(cue, first < 0 ? p : first)
        const occasion = done && this.#occasion(done)
        if (done && occasion !== undefined) {
          if (occasion >= this.#end) return { ...done, leads: true }
          this.#met = done
          fallback = done
          this.#partner = []
          this.#holds = 'yes'
          p = occasion
          first = -1
          continue
        }
        const relays = done && this.#relays(cue)
        if (done && relays) return { ...done, cue: relays, at: this.#met }
        if (done) return { ...done, at: this.#met }
        // 在与X举行的记者会上表示: the verb only says which.
        p = cue.after + (this.#placed && isParticle(scene, cue.after, 'attributive') ? 1 : 0)
        first = -1
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
    // 自1991年开启对话: what has long been so is not what they did here.
    if (this.#since && ['agree', 'discuss'].includes(actOf(cue))) return undefined
    return {
      cue,
      first,
      holds: this.#holds,
      partner: this.#partner,
      agent: this.#agent,
      topic: this.#topic,
      preposition: this.#preposition,
      toward: this.#toward,
      ...extra,
    }
  }

  /** Whether 通过 is a verb: what is adopted is a document, or the verb shows that it is done. */
  #adopts({ after }: Cue, word: Range): boolean {
    if (after > word.after || after >= this.#end || this.#scene.sign(after) === '《') return true
    for (let p = after; p < this.#end; p++)
      if (this.#scene.passage.hits(p).some(({ entry }) => entry.kind === 'document')) return true
    return false
  }

  /** Behind the word that makes a clause of meeting the time of another: 会谈时, 会见后. */
  #occasion({ cue }: Predicate): number | undefined {
    const scene = this.#scene
    if (!['meet', 'hold'].includes(actOf(cue))) return undefined
    for (let p = cue.after; p < Math.min(this.#end, cue.after + COMPANY); ) {
      const tag = scene.tags.at(p)
      const mention = scene.mentionStart(p)
      if (tag?.kind === 'subordinator' && tag.first === p)
        return p === cue.after || scene.mentions.at(p - 1) ? tag.after : undefined
      if (!mention && p > cue.after && verbAt(scene, p)) return undefined
      p = mention?.after ?? p + 1
    }
    return undefined
  }

  /** 发布新闻稿指出: a document, and the verb of what it says. */
  #relays({ sense, after }: Cue): Cue | undefined {
    if (sense !== 'announce' && sense !== 'issue') return undefined
    const document = this.#scene.passage.hits(after).find(({ entry }) => DOCUMENTS.has(entry.kind))
    const verb = document && verbAt(this.#scene, after + document.length)
    return verb && REPORTS.has(verb.sense) ? verb : undefined
  }

  /** Over a word that a verb carries, a date, a bracket, an adverb of manner. */
  #over(p: number): number | undefined {
    const scene = this.#scene
    const tag = scene.tags.at(p)
    const date = scene.dateAt(p)
    if (date) return date.after
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
    const occasion = scene.passage.find(p, 'resumptive')
    if (occasion) return p + occasion.length
    for (let q = p + 1; q < this.#end && q - p < MANNER && !scene.sign(q); q++)
      if (isParticle(scene, q, 'adverbial') && scene.passage.opensWord(q)) return q + 1
    return undefined
  }

  /** Behind a phrase with a preposition; the predicate itself where the phrase leads up to its verb. */
  #phrase(id: string, at: number): number | Predicate | undefined {
    if (id === 'with') return this.#company(at, this.#partner)
    if (id === 'by') return this.#company(at, this.#agent)
    if (id === 'about' || id === 'to') return this.#about(id, at)
    // 为P感到痛惜; else it only says for whom.
    const felt = id === 'for' ? this.#about(id, at) : undefined
    if (typeof felt === 'object') return felt
    if (id === 'from' && this.#scene.dateAt(at)) this.#since = true
    this.#placed = true
    return this.#place(at)
  }

  /** With whom, or by whom: the first of them and those joined on. */
  #company(at: number, found: Mention[]): number | undefined {
    const scene = this.#scene
    const limit = Math.min(this.#end, at + COMPANY)
    let chosen: Mention | undefined
    for (let p = at; p < limit; ) {
      const mention = scene.mentionStart(p)
      const who = mention && WHO.has(mention.kind) ? mention : undefined
      if (who && (!chosen || (chosen.kind === 'party' && isSomebody(who)))) {
        // 同俄方: a party is with whom unless somebody of it follows in the same phrase.
        if (chosen && !describes(scene, chosen.after, who.first)) break
        chosen = who
      } else if (who) break
      else if (chosen && verbAt(scene, p) && !describes(scene, chosen.after, limit)) break
      p = mention ? mention.after : p + 1
    }
    if (!chosen) return undefined
    const chain = chainFrom(scene, chosen, this.#end)
    found.push(...chain)
    return this.#behindList((chain.at(-1) as Mention).after)
  }

  /** 同X等多位官员举行会谈: behind the word that closes a list, and the noun for all of them. */
  #behindList(at: number): number {
    const scene = this.#scene
    if (!isParticle(scene, at, 'list')) return at
    const after = at + (scene.passage.find(at, 'particle')?.length ?? 1)
    for (let p = after; p < Math.min(this.#end, after + NOUN) && !scene.sign(p); p++)
      if (phraseWord(scene, p) || (verbAt(scene, p) && scene.passage.opensWord(p))) return p
    return after
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
      if (cue.sense === 'hold') light = p
      if (governs && (governs.length > 2 || light >= 0 || this.#closes(p + governs.length))) {
        // 进行了坦诚、务实的沟通: the verb that only carries the noun opens the predicate.
        const from = governs.length === 2 && light >= 0 && p - light < LIGHT ? light : p
        const first = backOver(scene, from, at)
        const read = { ...cue, first: from, after: p + governs.length, hit: governs, sense: governs.entry.id as Sense }
        best = this.#done(read, first, { topic: { first: at, after: first }, preposition: id }) ?? best
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

  /** Behind a phrase of place, time or manner: at the next verb or preposition, behind the locative if it has one. */
  #place(at: number): number | undefined {
    const scene = this.#scene
    let closer: number | undefined
    for (let p = at; p < this.#end; p++) {
      const tag = scene.tags.at(p)
      if (tag?.kind === 'subordinator' && tag.first === p && p > at) {
        if (closer === undefined) this.#meetsWithin(at, p)
        closer = tag.after
      }
      if (p > at && closer === undefined && phraseWord(scene, p)) break
    }
    if (closer !== undefined && closer < this.#end) return closer
    for (let p = at; p < this.#end; ) {
      const tag = scene.tags.at(p)
      const mention = scene.mentionStart(p)
      if (p > at && ((tag?.first === p && tag.kind === 'will') || phraseWord(scene, p))) return p
      if (p > at && verbAt(scene, p) && !this.#relative(p)) return p
      p = mention && !verbAt(scene, p) ? mention.after : p + 1
    }
    return undefined
  }

  /** 在与X会谈后: an encounter within a phrase of time. */
  #meetsWithin(at: number, after: number): void {
    const inner = phraseWord(this.#scene, at)?.id === 'with' ? predicateAt(this.#scene, at, after) : undefined
    if (inner && inner.partner.length > 0 && actOf(inner.cue) === 'meet') this.#met = inner
  }

  /** Whether a verb belongs to a phrase that 的 closes: 在X主持的会议上. */
  #relative(at: number): boolean {
    const scene = this.#scene
    const cue = verbAt(scene, at) as Cue
    return isParticle(scene, cue.after, 'attributive')
  }
}

/** Whether a word that only ties others together stands at a token. */
export function isParticle(scene: Scene, at: number, id: 'attributive' | 'list' | 'adverbial'): boolean {
  return scene.passage.any(at, PARTICLE) && scene.passage.find(at, 'particle')?.entry.id === id
}

function isBe({ passage }: Scene, at: number): boolean {
  return passage.find(at, 'auxiliary')?.entry.id === 'be'
}

const cueEnd = (cue: Cue | undefined) => cue?.after ?? 0

/** The word that opens a phrase before the verb: a preposition, or 与 and 和, which are conjunctions as well. */
export function phraseWord(scene: Scene, at: number): { id: string; after: number } | undefined {
  const tag = scene.tags.at(at)
  if (tag?.first !== at) return undefined
  if (tag.kind === 'preposition') return { id: tag.hit.entry.id, after: tag.after }
  const company = tag.kind === 'and' && isWith(scene.passage, at)
  return company ? { id: 'with', after: tag.after } : undefined
}

/** Whether only words that describe stand between two mentions of one phrase. */
function describes(scene: Scene, first: number, after: number): boolean {
  for (let p = first; p < after; p++) if (isParticle(scene, p, 'attributive')) return true
  return first === after
}

function isSomebody({ kind }: Mention): boolean {
  return kind === 'person' || kind === 'office'
}

/** Back from a verb over its adverbs. */
function backOver(scene: Scene, at: number, floor: number): number {
  let p = at
  while (p > floor + 1) {
    const tag = scene.tags.at(p - 1)
    if (!tag || !(CARRIED.has(tag.kind) || tag.kind === 'will' || tag.kind === 'must') || tag.first <= floor) break
    p = tag.first
  }
  return p
}

/** The verb at a token; an encounter's noun can be one (会见, 访问). */
export function verbAt(scene: Scene, at: number): Cue | undefined {
  if (!scene.passage.any(at, CUE)) return undefined
  const mention = scene.mentions.at(at)
  if (mention && !(mention.kind === 'encounter' && mention.first === at)) return undefined
  const all = scene.passage.hits(at).filter(({ entry }) => entry.kind === 'cue')
  const hit = all[0]
  if (!hit || !isSense(hit.entry.id)) return undefined
  const same = all.filter(({ length }) => length === hit.length)
  // Where the longest is one only behind its preposition, a shorter one may stand by itself: 达成共识, 达成 + 共识.
  const free = same.find(({ entry }) => !entry.bound) ?? all.find(({ entry }) => !entry.bound) ?? hit
  const readings = same.includes(free) ? same : [...same, free]
  return { first: at, after: at + free.length, hit: free, sense: free.entry.id as Sense, all: readings }
}

/** A mention and those joined to it: 、 or a conjunction between. */
export function chainFrom(scene: Scene, mention: Mention, end: number): Mention[] {
  const chain = [mention]
  for (let last = mention; ; ) {
    let p = last.after
    if (scene.sign(p) === '(') p = behindBracket(scene, p, end)
    const tag = scene.tags.at(p)
    if (tag?.kind === 'and' && tag.first === p) p = tag.after
    else if (scene.sign(p) === '、') p++
    else return chain
    const next = scene.mentionStart(scene.tags.behind(p, 'article'))
    if (!next || next.first >= end || !WHO.has(next.kind)) return chain
    chain.push(next)
    last = next
  }
}

export function actOf({ sense }: Cue) {
  return SENSES[sense].act
}
