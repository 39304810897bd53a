/** Finds the subject of a verb that follows it, over whatever is inserted between the two. */
import { FINITE, PARTICIPLE } from '../../sense/features.ts'
import type { Mention } from '../../sense/mention.ts'
import { skipAdverbial } from '../adverbial.ts'
import type { Scene } from '../scene.ts'
import type { Sentence } from '../sentences.ts'
import { SUBJECTS } from '../subjects.ts'

/** Ids of mentions of a party that name a body which can speak. */
const SPEAKING = new Set(['country'])
const joint = (mention: Mention) => mention.kind === 'joint' && mention.id === 'joint'
/** Prepositions of the place where a speaker sits, and who can sit there. */
const SEATED = new Set(['in', 'at'])
const OWNERS = new Set(['person', 'office', 'voice', 'spokesperson', 'outsider'])
/** Longest insertion between subject and verb, in tokens. */
const INSERTION = 40
/** Longest phrase that hangs on a subject's noun: "a senior official at the ministry". */
const ATTACHED = 9

export interface Subject {
  readonly chain: Mention[]
  /** First token of the noun phrase, articles included. */
  readonly first: number
}

export function canBeSubject(mention: Mention | undefined): mention is Mention {
  return mention !== undefined && SUBJECTS.has(mention.kind) && !mention.oblique
}

/** Who can be named as a source: whatever the case that a preposition gives it. */
export function canBeNamed(mention: Mention | undefined): mention is Mention {
  return mention !== undefined && SUBJECTS.has(mention.kind)
}

export class Subjects {
  readonly #scene: Scene
  readonly #sentence: Sentence

  constructor(scene: Scene, sentence: Sentence) {
    this.#scene = scene
    this.#sentence = sentence
  }

  /** The subject whose phrase ends where a verb group begins, insertions left out. @param floor where the clause begins at the earliest */
  endingAt(at: number, floor: number): Subject | undefined {
    const subject = this.phraseEndingAt(at, floor)
    if (!subject) return undefined
    const { chain, first } = subject
    const lead = this.#scene.tags.at(first - 1)
    if (lead?.kind === 'preposition' && lead.hit.entry.id !== 'as' && first > floor) {
      // "After a summit led by A and B, C and D met": a new list begins behind one that "and" has closed.
      const own = this.#newList(chain)
      if (own) return own
      // "The talks between A and B", "the meeting with X": what they had is the subject.
      const encounter = mentionsBefore(this.#scene, lead.first)
      if (encounter && encounter.first >= floor) return { chain: [encounter], first: this.phraseFirst(encounter.first) }
      // "the embassy in X said": where somebody is stands behind him.
      const owner = SEATED.has(lead.hit.entry.id) ? this.#mentionEnding(lead.first) : undefined
      if (owner && owner.first >= floor && OWNERS.has(owner.kind)) return this.endingAt(lead.first, floor)
      // "of" and other prepositions make it part of a longer phrase, whose own first noun is the subject.
      return this.apart(first, floor)
    }
    return { chain, first }
  }

  #newList(chain: readonly Mention[]): Subject | undefined {
    const before = (mention: Mention | undefined) => (mention ? this.phraseFirst(mention.first) : 0) - 1
    const at = chain.findIndex(
      (mention, index) =>
        index > 0 && this.#scene.sign(before(mention)) === ',' && this.#scene.tags.is(before(chain[index - 1]), 'and'),
    )
    return at < 0 ? undefined : { chain: chain.slice(at), first: before(chain[at]) + 1 }
  }

  /** The noun phrase that ends before a verb group, whether or not a preposition governs it. */
  phraseEndingAt(at: number, floor: number): Subject | undefined {
    // Behind "and" a verb goes on with the subject it has.
    if (this.#scene.tags.is(at - 1, 'and') && this.#scene.passage.language.grammar.dropsSubject) return undefined
    const p = this.#overInsertions(at, floor)
    const mention = this.#mentionEnding(p) ?? this.#withPhrase(p, floor)
    if (!mention || mention.first < floor) return undefined
    const chain = this.#chainBefore(mention)
    return { chain, first: this.phraseFirst((chain[0] as Mention).first) }
  }

  /** The subject right behind a verb ("отметил министр", "afirmó el canciller"), adverbs left out. */
  behind(at: number): Subject | undefined {
    const { tags } = this.#scene
    let p = at
    // Over when and where, and over a person who is the object: acompañaron a X el ministro Y.
    while (p < this.#sentence.after && p - at < ATTACHED * 2) {
      const next = skipAdverbial(this.#scene, p, this.#sentence.after)
      if (next === p) break
      p = next
    }
    const mention = this.#scene.mentionStart(tags.behind(p, 'article', 'quantity'))
    if (!canBeSubject(mention) || mention.oblique || mention.preposition) return undefined
    return { chain: this.chainFrom(mention), first: p }
  }

  /** "it is said *in the statement*", "the *ministry* said" told as "in the ministry they said": the body that speaks. */
  seatAt(at: number): Mention | undefined {
    if (!this.#scene.passage.language.grammar.dropsSubject) return undefined
    const tag = this.#scene.tags.at(at)
    if (tag?.kind !== 'preposition' || tag.first !== at || !['in', 'on'].includes(tag.hit.entry.id)) return undefined
    const mention = this.#scene.mentionStart(this.#scene.tags.behind(tag.after, 'article'))
    return mention && (mention.kind === 'voice' || SPEAKING.has(mention.id) || joint(mention)) ? mention : undefined
  }

  /** The body that a phrase in front of a verb without subject names: "in the ministry (they) stressed". */
  seatBefore(at: number, floor: number): Mention | undefined {
    for (let p = floor; p < at; p++) {
      const seat = this.seatAt(p)
      if (seat) return seat
    }
    return undefined
  }

  /** A subject with nothing but phrases of time, place and company between it and its verb. */
  overPhrases(at: number, floor: number): Subject | undefined {
    if (!this.#scene.passage.language.grammar.cases) return undefined
    const subject = this.apart(at, floor)
    if (!subject) return undefined
    let p = (subject.chain.at(-1) as Mention).after
    while (p < at) {
      const next = skipAdverbial(this.#scene, p, at)
      if (next === p) return undefined
      p = next
    }
    return p === at ? subject : undefined
  }

  /** "The communiqué closing the session called for P": a subject with its participle, before a verb that nothing else is the subject of. */
  overParticiple(at: number, floor: number): Subject | undefined {
    const { passage } = this.#scene
    const subject = this.apart(at, floor)
    const after = subject?.chain.at(-1)?.after ?? at
    if (after >= at || !passage.hits(after).some(({ feats }) => feats & PARTICIPLE)) return undefined
    for (let p = after + 1; p < at; p++)
      if (this.#scene.sign(p) || this.#scene.tags.is(p, 'relative', 'that', 'subordinator', 'auxiliary'))
        return undefined
    return subject
  }

  /** The first mention of the clause, if no preposition stands before it: the subject of a verb further on. */
  apart(at: number, floor: number): Subject | undefined {
    const { tags } = this.#scene
    let governed = 0
    for (let p = floor; p < at; p++) {
      const mention = this.#scene.mentionStart(p)
      if (!mention) continue
      const first = this.phraseFirst(mention.first)
      // "between A and B": B is governed as A is.
      const joins = tags.is(first - 1, 'and') && governed === tags.at(first - 1)?.first
      if (joins || tags.is(first - 1, 'preposition')) governed = mention.after
      if (joins) continue
      if (canBeSubject(mention) && !tags.is(first - 1, 'preposition') && mention.kind !== 'encounter')
        return { chain: this.chainFrom(mention), first }
      if (mention.after > p) p = mention.after - 1
    }
    return undefined
  }

  /** The noun for an encounter with which a clause begins, fronted phrases left out. */
  firstEncounter(at: number, floor: number): Subject | undefined {
    for (let p = floor; p < at; p++) {
      if ((this.#scene.cueAt(p)?.hit.feats ?? 0) & FINITE) return undefined
      const mention = this.#scene.mentionStart(p)
      if (!mention) continue
      const first = this.phraseFirst(mention.first)
      const lead = this.#scene.tags.at(first - 1)
      // "the tenth session of the X-Y commission": the commission is what took place.
      const whole = mention.kind === 'encounter' && lead?.kind === 'preposition' && lead.hit.entry.id === 'of'
      if (lead?.kind === 'preposition' && !whole) {
        p = mention.after - 1
        continue
      }
      return mention.kind === 'encounter' ? { chain: [mention], first } : undefined
    }
    return undefined
  }

  /** A subject that begins at a token, with those joined to it. */
  beginningAt(at: number): Subject | undefined {
    const mention = this.#scene.mentionStart(this.#scene.tags.behind(at, 'article', 'quantity'))
    return canBeSubject(mention) ? { chain: this.chainFrom(mention), first: at } : undefined
  }

  chainFrom(mention: Mention): Mention[] {
    const { tags } = this.#scene
    // "the co-chairs Minister X and Minister Y": those named right behind are who they are.
    const named = mention.kind === 'joint' ? this.#scene.mentionStart(mention.after) : undefined
    if (named?.kind === 'person' && canBeSubject(named)) return this.chainFrom(named)
    const chain = [mention]
    let p = mention.after
    for (;;) {
      const listed = this.#scene.sign(p) === ',' || this.#scene.sign(p) === ';'
      if (listed) p++
      const and = tags.is(p, 'and')
      if (!and && !listed) break
      if (and) p = tags.at(p)?.after ?? p + 1
      const next = this.#scene.mentionStart(tags.behind(p, 'article'))
      // In a list of people each stands behind a comma or semicolon.
      if (!canBeSubject(next) || (!and && next.kind !== 'person')) break
      chain.push(next)
      p = next.after
    }
    return chain
  }

  /** First token of the noun phrase: its articles and quantities included. */
  phraseFirst(at: number): number {
    const p = Math.max(this.#sentence.first, this.#scene.tags.before(at, 'article', 'quantity'))
    const owner = this.#owner(p)
    return owner ? this.phraseFirst(owner.first) : p
  }

  /** "the Foreign Ministry's press service": whose the noun at a token is. */
  #owner(at: number): Mention | undefined {
    const { passage, mentions } = this.#scene
    if (!passage.isPossessive(at - 2)) return undefined
    const owner = mentions.at(at - 3)
    return owner?.after === at - 2 && owner.first >= this.#sentence.first ? owner : undefined
  }

  /** Back over adverbs, turn-taking, dates, brackets and what stands between commas. */
  #overInsertions(at: number, floor: number): number {
    const { tags, mentions } = this.#scene
    let p = at
    for (let i = 0; i < 6 && p > floor; i++) {
      const tag = tags.at(p - 1)
      const date = this.#scene.dateAt(p - 1)
      const sign = this.#scene.sign(p - 1)
      if (tag && tag.after === p && (tag.kind === 'adverb' || tag.kind === 'turn' || tag.kind === 'also')) p = tag.first
      else if (date && date.after === p && date.first > floor) {
        const on = tags.at(date.first - 1)
        p = on?.kind === 'preposition' && on.after === date.first ? on.first : date.first
      } else if (i === 0 && sign === '«' && mentions.at(p - 2)?.after === p - 1) {
        // 'Both ministers "stressed P"': the quotation opens with the verb.
        p--
      } else if (sign === ')') {
        const open = this.#open(p, floor)
        if (open === p) break
        p = open
      } else if (sign === ',') {
        const covered = mentions.at(p - 2)
        // "Wang Yi, director of ..., said": a comma closes an apposition that the mention covers.
        if (covered?.after === p - 1 && this.#hasComma(covered)) p--
        else {
          const open = this.#insertion(p - 1, floor)
          if (open === undefined) break
          p = open
        }
      } else break
    }
    return p
  }

  /** Where an insertion that closes at a comma opens: at the comma before a relative, a turn, a preposition or a participle. */
  #insertion(close: number, floor: number): number | undefined {
    const { tags } = this.#scene
    for (let p = close - 1; p > floor && close - p < INSERTION; p--) {
      if (this.#scene.sign(p) !== ',' && this.#scene.sign(p) !== '-') continue
      const next = tags.at(p + 1)
      if (
        next &&
        ['relative', 'turn', 'preposition', 'according', 'also', 'adverb', 'subordinator', 'while'].includes(next.kind)
      )
        return p
      if (this.#scene.cueAt(p + 1)) return p
      const mention = this.#scene.mentionStart(this.#scene.tags.behind(p + 1, 'article', 'quantity'))
      if (
        mention &&
        (mention.kind === 'office' || mention.kind === 'voice' || mention.kind === 'party') &&
        mention.after <= close
      )
        return p
    }
    return undefined
  }

  #open(at: number, floor: number): number {
    for (let p = at - 2; p > floor && at - p < 12; p--) if (this.#scene.sign(p) === '(') return p
    return at
  }

  #mentionEnding(at: number): Mention | undefined {
    const mention = this.#scene.mentions.at(at - 1)
    return mention?.after === at && canBeSubject(mention) ? mention : undefined
  }

  /** "a senior official at the ministry": the noun before a phrase that ends here. */
  #withPhrase(at: number, floor: number): Mention | undefined {
    const { tags, mentions } = this.#scene
    for (let p = at - 1; p > floor && at - p < ATTACHED; p--) {
      if (
        this.#scene.sign(p) ||
        this.#scene.cueAt(p) ||
        tags.is(p, 'that', 'relative', 'subordinator', 'and', 'but', 'while')
      )
        return undefined
      const tag = tags.at(p)
      if (tag?.kind !== 'preposition' || tag.first !== p) continue
      const owner = mentions.at(p - 1)
      if (owner?.after === p && canBeSubject(owner) && owner.kind !== 'encounter' && owner.kind !== 'pronoun')
        return owner
    }
    return undefined
  }

  #chainBefore(last: Mention): Mention[] {
    const { tags, mentions } = this.#scene
    const chain = [last]
    for (;;) {
      let q = this.phraseFirst((chain[0] as Mention).first) - 1
      if (tags.is(q, 'and')) {
        q = (tags.at(q)?.first ?? q) - 1
        if (this.#scene.sign(q) === ',') q--
      } else if ((this.#scene.sign(q) === ',' && chain.length > 1) || this.#scene.sign(q) === ';') q--
      else break
      const previous = mentions.at(q)
      if (
        previous?.after !== q + 1 ||
        !canBeSubject(previous) ||
        previous.kind === 'encounter' ||
        last.kind === 'encounter'
      )
        break
      chain.unshift(previous)
    }
    return chain
  }

  #hasComma(mention: Mention): boolean {
    for (let p = mention.first; p < mention.after; p++) if (this.#scene.sign(p) === ',') return true
    return false
  }
}

/** The noun for an encounter that ends right before a preposition. */
function mentionsBefore(scene: Scene, at: number): Mention | undefined {
  let p = at
  while (scene.continues(p - 1)) p--
  const mention = scene.mentions.at(p - 1)
  return mention?.after === p && mention.kind === 'encounter' && !mention.oblique ? mention : undefined
}

export function isJoint(chain: readonly Mention[]): boolean {
  const [only] = chain
  return (
    chain.length > 1 ||
    only?.kind === 'joint' ||
    only?.kind === 'encounter' ||
    (only?.kind === 'pronoun' && only.id === 'they')
  )
}

export function isPlural(chain: readonly Mention[]): boolean {
  const [only] = chain
  const several = only?.kind === 'pronoun' && (only.id === 'they' || only.id === 'we')
  return chain.length > 1 || only?.kind === 'joint' || several || only?.number !== 'one'
}
