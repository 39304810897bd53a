/** Finds the subject of a verb that follows it, over whatever is inserted between the two. */

import type { Hit } from '../../language/lexicon.ts'
import { FINITE } from '../../sense/features.ts'
import { kinds } from '../../sense/kind-set.ts'
import type { Mention } from '../../sense/mention.ts'
import { DIGIT } from '../../text/tokens.ts'
import { skipAdverbial } from '../adverbial.ts'
import type { Scene } from '../scene.ts'
import type { Sentence } from '../sentences.ts'
import { canBeSubject } from '../subjects.ts'
import { headedBody } from './delegation.ts'
import { encounterEnding, isGoverned } from './encounter-noun.ts'
import { overInsertions } from './insertion.ts'
import { chainBefore, chainFrom, mentionEnding, newList, phraseFirst, relativeEnd, withPhrase } from './noun-phrase.ts'
import { opensNoun } from './openings.ts'
import { closedPhrase } from './subject-behind.ts'
import { isWhereCity } from './where.ts'

/** Prepositions of the place where a speaker sits, and who can sit there. */
const SEATED = new Set(['in', 'at'])
const OWNERS = new Set(['person', 'office', 'voice', 'spokesperson', 'outsider'])
/** Furthest over which a subject behind its verb is looked for, in tokens. */
const FAR = 18

/** Kinds of noun that are of somebody. */
const OWNED = kinds('encounter', 'format', 'round', 'document', 'office-part')

/** Most tokens of a day with its comma and preposition. */
const DAY = 8

export interface Subject {
  readonly chain: Mention[]
  /** First token of the noun phrase, articles included. */
  readonly first: number
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
    if (!subject) return this.#parted(at, floor)
    const { chain, first } = subject
    const lead = this.#scene.tags.at(first - 1)
    const governed = lead?.kind === 'preposition' && !opensNoun(this.#scene, lead.first, floor)
    if (governed && lead.hit.entry.id !== 'as' && first > floor) {
      const own = newList(this.#scene, this.#sentence, chain, { first: floor, after: lead.first })
      if (own) return own
      // "A delegation led by X met Y": whoever heads it did.
      const body = headedBody(this.#scene, lead.first)
      if (body !== undefined && body >= floor) return { chain, first: this.#phraseFirst(body) }
      // "The talks between A and B", "the meeting with X": what they had is the subject.
      const encounter = encounterEnding(this.#scene, lead.first)
      // "X on the sidelines of the summit in Y met": an encounter that is governed itself is where something took place.
      if (encounter && encounter.first >= floor && !isGoverned(this.#scene, encounter.first))
        return { chain: [encounter], first: this.#phraseFirst(encounter.first) }
      // "the embassy in X said": where somebody is stands behind him.
      const owner = SEATED.has(lead.hit.entry.id) ? mentionEnding(this.#scene, lead.first) : undefined
      if (owner && owner.first >= floor && OWNERS.has(owner.kind)) return this.endingAt(lead.first, floor)
      // "of" and other prepositions make it part of a longer phrase, whose own first noun is the subject.
      return this.apart(first, floor) ?? this.#encounterApart(first, floor) ?? this.#behindAgent(chain, lead.hit, at)
    }
    return this.#ofNoun(subject) ? this.#headOf(first, floor) : subject
  }

  /** "The meeting between X and Y, dealt with P", "X, on Monday met Y": a subject that opens its clause and that a comma wrongly parts from its verb. */
  #parted(at: number, floor: number): Subject | undefined {
    const { tags, passage } = this.#scene
    if (passage.language.grammar.cases) return undefined
    const dated = this.#overDay(at, floor)
    if (dated === undefined && (this.#scene.sign(at - 1) !== ',' || !tags.is(at, 'auxiliary'))) return undefined
    const subject = this.endingAt(dated ?? at - 1, floor)
    return subject &&
      (dated !== undefined || this.#isParted(subject, floor)) &&
      tags.behind(floor, 'also', 'adverb', 'article') === tags.behind(subject.first, 'article')
      ? subject
      : undefined
  }

  /** Whether a comma that does not belong there may part a subject from its verb: an encounter, or whoever opens the sentence. */
  #isParted({ chain: [one] }: Subject, floor: number): boolean {
    const opens = floor === this.#sentence.first && (one?.kind === 'person' || one?.kind === 'office')
    return one?.kind === 'encounter' || opens
  }

  /** "X, on Monday met Y": the comma before the day that alone stands between a subject and its verb. */
  #overDay(at: number, floor: number): number | undefined {
    for (let p = at - 1; p > Math.max(floor, at - DAY); p--) {
      if (this.#scene.sign(p) !== ',') continue
      const day = this.#scene.tags.is(p + 1, 'preposition') ? p + 2 : p + 1
      return this.#scene.dateAt(day)?.after === at ? p : undefined
    }
    return undefined
  }

  /** "the session (of) Q": a name that shows no case right behind a noun that is of somebody is in the genitive. */
  #ofNoun({ chain: [only, ...more], first }: Subject): boolean {
    const { passage } = this.#scene
    if (!passage.language.grammar.cases || !only || more.length > 0) return false
    return this.#isOwner(only) || (only.kind === 'party' && passage.any(first - 1, OWNED))
  }

  /** What a name in the genitive is of, if it can be a subject; else the first noun of the clause. */
  #headOf(at: number, floor: number): Subject | undefined {
    const encounter = encounterEnding(this.#scene, at)
    if (encounter && encounter.first >= floor && !isGoverned(this.#scene, encounter.first))
      return { chain: [encounter], first: this.#phraseFirst(encounter.first) }
    return this.apart(at, floor)
  }

  /** "A was represented by X and B was represented by Y": behind the agent of a clause before, "and" brings in a subject. */
  #behindAgent(chain: readonly Mention[], { entry }: Hit, at: number): Subject | undefined {
    // "The event, chaired by X and Y, stressed P": the comma closes what was put in.
    const last = chain.length > 1 && entry.id === 'by' && this.#scene.sign(at - 1) !== ',' ? chain.at(-1) : undefined
    return last && { chain: [last], first: this.#phraseFirst(last.first) }
  }

  /** The noun phrase that ends before a verb group, whether or not a preposition governs it. */
  phraseEndingAt(at: number, floor: number): Subject | undefined {
    // Behind "and" a verb goes on with the subject it has.
    if (this.#scene.tags.is(at - 1, 'and') && this.#scene.passage.language.grammar.dropsSubject) return undefined
    const p = this.#beforeCompany(overInsertions(this.#scene, at, floor))
    const mention = mentionEnding(this.#scene, p) ?? withPhrase(this.#scene, p, floor)
    if (!mention || mention.first < floor) return undefined
    const chain = chainBefore(this.#scene, this.#sentence, mention)
    return { chain, first: this.#phraseFirst((chain[0] as Mention).first) }
  }

  /** "The two ministers and their delegations": before those who came along, who are nobody in particular. */
  #beforeCompany(at: number): number {
    const { passage, tags } = this.#scene
    const own =
      passage.find(at - 1, 'delegation') && !this.#scene.mentions.at(at - 1) && passage.find(at - 2, 'possessive')
    return own && tags.is(at - 3, 'and') ? (tags.at(at - 3)?.first ?? at) : at
  }

  /** The subject right behind a verb ("отметил министр", "afirmó el canciller"), adverbs left out. */
  behind(at: number): Subject | undefined {
    const { tags, passage } = this.#scene
    // "stressed also the minister": a conjunction right behind the verb only lays weight on its subject.
    let p = passage.language.grammar.cases && tags.is(at, 'and') ? (tags.at(at)?.after ?? at) : at
    // Over when and where, and over a person who is the object: acompañaron a X el ministro Y.
    while (p < this.#sentence.after && p - at < FAR) {
      // "acompañaron al visitante el ministro Y": a pronoun with its own preposition is the object.
      const object = this.#scene.mentionStart(p)
      const whom = object?.kind === 'pronoun' && object.oblique ? object.after : undefined
      const next = whom ?? skipAdverbial(this.#scene, p, this.#sentence.after)
      // "los acompañaron, por el lado X, el ministro Y": a phrase between two commas.
      const closed =
        next === p && this.#scene.sign(p) === ',' ? closedPhrase(this.#scene, p, this.#sentence.after) : undefined
      // "attended: from the side of A — the minister X": the signs of a roll.
      const sign = next === p && passage.language.grammar.cases ? this.#scene.sign(p) : ''
      const roll = sign === ':' || (sign === '-' && p > at)
      if (next === p && closed === undefined && !roll) break
      p = roll ? p + 1 : (closed ?? next)
    }
    const noun = tags.behind(p, 'article', 'quantity')
    // "asistieron 21 autoridades"
    const counted = this.#scene.passage.find(noun, 'number') || this.#scene.passage.tokens.cls[noun] === DIGIT
    const mention = this.#scene.mentionStart(counted ? noun + 1 : noun)
    if (!canBeSubject(mention) || mention.oblique || mention.preposition) return undefined
    return { chain: chainFrom(this.#scene, mention), first: p }
  }

  /** The first mention of the clause, if no preposition stands before it: the subject of a verb further on. */
  apart(at: number, floor: number): Subject | undefined {
    const { tags } = this.#scene
    let governed = 0
    for (let p = floor; p < at; p++) {
      const closed = relativeEnd(this.#scene, p, at)
      if (closed !== undefined) {
        p = closed - 1
        continue
      }
      const mention = this.#scene.mentionStart(p)
      if (!mention) continue
      const first = this.#phraseFirst(mention.first)
      // "The meeting (of) X with Y was": a name right behind the noun for an encounter is in the genitive.
      if (this.#isOwner(mention)) {
        p = mention.after - 1
        continue
      }
      // "between A and B": B is governed as A is.
      const joins = tags.is(first - 1, 'and') && governed === tags.at(first - 1)?.first
      if (joins || tags.is(first - 1, 'preposition')) governed = mention.after
      if (joins) continue
      const subject = canBeSubject(mention) && mention.kind !== 'encounter' && !isWhereCity(this.#scene, mention)
      if (subject && !tags.is(first - 1, 'preposition')) return { chain: chainFrom(this.#scene, mention), first }
      if (mention.after > p) p = mention.after - 1
    }
    return undefined
  }

  /** Whether somebody without an office, whose name need show no case, stands right behind the noun for an encounter. */
  #isOwner({ kind, office, first }: Mention): boolean {
    if (!this.#scene.passage.language.grammar.cases || kind !== 'person' || office) return false
    const encounter = this.#scene.mentions.at(first - 1)
    return encounter?.kind === 'encounter' && !encounter.oblique
  }

  /** "The visit of X, Y, to Z was": an encounter that opens the clause, with nothing but its article before it. */
  #encounterApart(at: number, floor: number): Subject | undefined {
    const found = this.firstEncounter(at, floor)
    const before = found ? this.#scene.sign(found.first - 1) : ''
    return found && (found.first === floor || before === ',' || before === ';') ? found : undefined
  }

  /** The noun for an encounter with which a clause begins, fronted phrases left out. */
  firstEncounter(at: number, floor: number): Subject | undefined {
    for (let p = floor; p < at; p++) {
      if ((this.#scene.cueAt(p)?.hit.feats ?? 0) & FINITE) return undefined
      const mention = this.#scene.mentionStart(p)
      if (!mention) continue
      const first = this.#phraseFirst(mention.first)
      const lead = this.#scene.tags.at(first - 1)
      // "the tenth session of the X-Y commission": the commission is what took place.
      const whole = mention.kind === 'encounter' && lead?.kind === 'preposition' && lead.hit.entry.id === 'of'
      // "The Foreign Office consultations", "the India-Oman talks": whose they are.
      const whose = mention.kind === 'voice' || mention.kind === 'party'
      if (whose && this.#scene.mentionStart(mention.after)?.kind === 'encounter') {
        p = mention.after - 1
        continue
      }
      // "According to X, the meeting was": a source opens no clause.
      if (lead?.kind === 'according' || (lead?.kind === 'preposition' && !whole)) {
        p = mention.after - 1
        continue
      }
      return mention.kind === 'encounter' ? { chain: [mention], first } : undefined
    }
    return undefined
  }

  #phraseFirst(at: number): number {
    return phraseFirst(this.#scene, this.#sentence, at)
  }
}
