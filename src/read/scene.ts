/** What the readers of clauses share: a passage with everything found in it so far. */
import type { Hit } from '../language/lexicon.ts'
import type { DateMention } from '../sense/date.ts'
import {
  DEFINITE,
  FINITE,
  INFINITIVE,
  PAST,
  PERFECT,
  PLURAL,
  SINGULAR,
  WITH_AND,
  WITH_ARTICLE,
  WITH_PREPOSITION,
  WITH_PRONOUN,
} from '../sense/features.ts'
import { kinds } from '../sense/kind-set.ts'
import type { Mention } from '../sense/mention.ts'
import { isSense, QUOTATION, SENSES, type Sense } from '../sense/senses.ts'
import { CLOSING_QUOTES } from '../text/quotes.ts'
import { JOINED, PUNCTUATION } from '../text/tokens.ts'
import type { Passage } from './passage.ts'
import type { Sentence } from './sentences.ts'
import type { Tags } from './tags.ts'
import { overDescribed } from './verb-described.ts'
import { phraseOverSubject } from './verb-phrase.ts'
import type { Mentions } from './who/mentions.ts'

export interface Cue {
  readonly first: number
  readonly after: number
  readonly hit: Hit
  readonly sense: Sense
  /** All cue entries at the place: a verb may have several senses, told apart by what it governs. */
  readonly all: readonly Hit[]
  /** Where the subject begins that stands between a verb and the rest of its phrase. */
  readonly parted?: number | undefined
  /** ... and where that rest begins. */
  readonly rest?: number | undefined
}

const CUE = kinds('cue')
/** Longest heading, in tokens. */
const HEADING = 40
/** Signs that a sentence ends with. */
const STOPS = new Set(['.', '!', '?', '…', ':', ';', ',', ')', ...CLOSING_QUOTES])

/** Whether a word is the auxiliary of a perfect, a reflexive verb's too. */
export function isPerfect({ entry }: Hit): boolean {
  return entry.kind === 'auxiliary' && (entry.id === 'perfect' || entry.id === 'reflexive')
}

const talk = (hit: Hit) => ['discuss', 'agree'].includes(SENSES[hit.entry.id as Sense].act)

/** The reading of a cue that fits the preposition behind it: one that governs it, else one that needs none. */
export function fitting(cue: Cue, preposition: string | undefined, joint: boolean): Cue | undefined {
  // What one person sets out, two sides talk over; what one pledges, two agree.
  const all = [...cue.all].sort((a, b) => Number(talk(b) === joint) - Number(talk(a) === joint))
  const hit =
    (preposition && all.find(({ entry }) => entry.takes.includes(preposition))) ||
    all.find(({ entry }) => entry.takes.length === 0) ||
    all.find(({ entry }) => !entry.bound)
  return hit && readAs(cue, hit)
}

/** A cue in one of its readings. */
export function readAs(cue: Cue, hit: Hit): Cue {
  return { ...cue, hit, sense: hit.entry.id as Sense }
}

/** What any of its readings shows of a verb. */
export function featsOf({ all }: Cue): number {
  return all.reduce((feats, hit) => feats | hit.feats, 0)
}

/** Whether a verb is in the plural, and cannot be in the singular. */
export function ofSeveral({ hit }: Cue): boolean {
  return (hit.feats & (PLURAL | SINGULAR)) === PLURAL
}

export class Scene {
  readonly passage: Passage
  readonly mentions: Mentions
  readonly tags: Tags
  readonly sentences: readonly Sentence[]
  /** Delegations of which the text says whose they are. */
  readonly delegations: readonly Mention[]
  readonly #dates = new Map<number, DateMention>()
  /** The cues looked up so far: most are asked for more than once. */
  readonly #cues = new Map<number, Cue | undefined>()

  constructor(
    passage: Passage,
    mentions: Mentions,
    tags: Tags,
    dates: readonly DateMention[],
    sentences: readonly Sentence[],
  ) {
    this.passage = passage
    this.mentions = mentions
    this.tags = tags
    this.sentences = sentences
    this.delegations = mentions.list.filter(({ id, parties }) => id === 'delegation' && parties.length > 0)
    for (const date of dates) for (let i = date.first; i < date.after; i++) this.#dates.set(i, date)
  }

  dateAt(token: number): DateMention | undefined {
    return this.#dates.get(token)
  }

  /** Where the paragraph of a sentence ends. */
  paragraphEnd(sentence: number): number {
    let index = sentence
    while (this.sentences[index + 1] && !this.sentences[index + 1]?.opens) index++
    return (this.sentences[index] as Sentence).after
  }

  /** Where what one verb governs over its paragraph ends: with it, or before a sentence that opens with the writer's own remark. */
  wordsEnd(sentence: number): number {
    let index = sentence
    while (this.sentences[index + 1] && !this.sentences[index + 1]?.opens && !this.remarks(index + 1)) index++
    return (this.sentences[index] as Sentence).after
  }

  /** Whether a sentence is a line between others that ends like none: the heading of what follows. */
  isHeading(sentence: number): boolean {
    const { first, after, opens } = this.sentences[sentence] as Sentence
    const next = this.sentences[sentence + 1]
    if (!opens || !next?.opens || after - first > HEADING) return false
    return !STOPS.has(this.sign(after - 1))
  }

  /** Whether a sentence opens with the writer's own remark, or with who told him: 据悉, 此外，据外交部介绍. */
  remarks(sentence: number): boolean {
    const { first, after } = this.sentences[sentence] as Sentence
    for (let at = first; at < after; ) {
      const tag = this.tags.at(at)
      if (tag?.kind === 'editorial') return true
      if (tag?.kind === 'according') return this.mentionStart(tag.after) !== undefined
      if (tag?.kind === 'also') at = tag.after
      else if (this.sign(at) === ',') at++
      else return false
    }
    return false
  }

  /** The folded sign at a token that is punctuation, else ''. */
  sign(token: number): string {
    if (this.passage.tokens.cls[token] !== PUNCTUATION) return ''
    const sign = this.passage.folded(token)
    return sign === "'" && this.#doubled(token) ? '"' : sign
  }

  /** ‘’P’’: two single marks are a double one. */
  #doubled(token: number): boolean {
    const { passage } = this
    const { gap } = passage.tokens
    const after = passage.folded(token + 1) === "'" && gap[token + 1] === JOINED
    return after || (passage.folded(token - 1) === "'" && gap[token] === JOINED)
  }

  mentionStart(token: number): Mention | undefined {
    const mention = this.mentions.at(token)
    return mention?.first === token ? mention : undefined
  }

  /** The mention that ends right before a token, or before the comma there: "X, who". */
  mentionBefore(token: number): Mention | undefined {
    const after = this.sign(token - 1) === ',' ? token - 1 : token
    const mention = this.mentions.at(after - 1)
    return mention?.after === after ? mention : undefined
  }

  /** The cue that begins at a token, outside mentions. */
  cueAt(token: number): Cue | undefined {
    const alone = this.passage.language.grammar.subject !== 'after'
    if (alone && !this.passage.any(token, CUE) && !this.passage.opensPhrase(token)) return undefined
    let cue = this.#cues.get(token)
    if (cue === undefined && !this.#cues.has(token)) {
      cue = this.#lookUp(token)
      this.#cues.set(token, cue)
    }
    return cue
  }

  #lookUp(token: number): Cue | undefined {
    const mention = this.mentions.at(token)
    // "The meeting (object) led X": a fixed phrase that begins with a noun is more than the noun.
    const over = (length: number) => mention?.first === token && token + length > mention.after
    const all: Hit[] = []
    for (const hit of this.passage.hits(token)) {
      // "to review P and exchange views on Q": with its noun the verb is one, though it is spelt as an encounter is.
      const verb = hit.feats & PAST || (hit.feats & INFINITIVE && SENSES[hit.entry.id as Sense]?.act === 'discuss')
      if (hit.entry.kind !== 'cue' || (mention && !(over(hit.length) && verb))) continue
      if (this.#lacksReflexive(token, hit)) continue
      const [first = hit] = all
      if (hit.length === first.length && hit.split.cut === first.split.cut) all.push(hit)
    }
    const parted = mention || !this.passage.opensPhrase(token) ? [] : overDescribed(this, token, all)
    if (parted.length > 0) all.splice(0, all.length, ...parted)
    const phrase = phraseOverSubject(this, token)
    if (phrase) all.splice(0, all.length, ...phrase.hits)
    const [hit] = all
    if (!hit || !isSense(hit.entry.id)) return undefined
    // What reports a quotation alone is read so where there is one.
    const plain = all.filter(({ entry }) => !entry.takes.includes(QUOTATION))
    const open = plain.length > 0 ? plain : all
    // News tells in the past: of two verbs spelt alike the past one is read.
    const past = open.find(({ feats }) => feats & PAST) ?? open[0] ?? hit
    const { parted: behind, rest } = phrase ?? {}
    return {
      first: token,
      after: token + hit.length,
      hit: past,
      sense: past.entry.id as Sense,
      all,
      parted: behind,
      rest,
    }
  }

  /** "a prononcé": a reflexive verb's participle behind an auxiliary that is not reflexive is another verb's. */
  #lacksReflexive(token: number, { feats }: Hit): boolean {
    if (!(feats & WITH_PRONOUN) || !(feats & PERFECT) || feats & FINITE) return false
    const auxiliary = this.tags.at(this.tags.before(token, 'adverb', 'also') - 1)
    const { kind, id } = auxiliary?.hit.entry ?? {}
    return kind === 'auxiliary' && (id === 'perfect' || id === 'passive')
  }

  /** Whether a word is a noun with the article, or goes on with the noun phrase before it. */
  definite(token: number): boolean {
    const word = this.passage.words[token]
    return word !== undefined && (word.feats & DEFINITE) !== 0
  }

  /** Whether a word goes on with the noun phrase before it: it has the article and is no noun of its own. */
  continues(token: number): boolean {
    if (this.mentions.at(token) || this.tags.at(token)) return false
    const hits = this.passage.hits(token)
    // "Cooperation" stands in names of formats as what describes them, and is a noun of its own.
    const noun = hits.some(({ entry, length }) => entry.kind === 'common' && length === 1)
    if (
      !noun &&
      hits.some(
        ({ entry, split }) =>
          (entry.kind === 'quality' || entry.kind === 'adjective') && !split.preposition && !(split.feats & WITH_AND),
      )
    )
      return true
    if (!this.definite(token) || this.prepositionAttached(token)) return false
    return !hits.some(
      ({ entry }) =>
        entry.kind === 'common' ||
        entry.kind === 'cue' ||
        entry.kind === 'stance' ||
        entry.kind === 'predicate' ||
        entry.kind === 'document',
    )
  }

  /** A conjunction written together with the word. */
  andAttached(token: number): boolean {
    return this.passage.hits(token).some((hit) => hit.feats & WITH_AND) || this.mentionStart(token)?.joined === true
  }

  /** A governed preposition written together with a word, known or not, and its letters. */
  governedClitic(token: number, takes: ReadonlySet<string>): { cut: number; preposition: string } | undefined {
    const mention = this.mentionStart(token)
    if (mention) {
      const { preposition, cut } = mention
      return preposition && takes.has(preposition) ? { cut, preposition } : undefined
    }
    const hits = this.passage.hits(token)
    if (hits.some((hit) => hit.split.cut === 0 && hit.entry.kind !== 'common')) return undefined
    for (const { preposition, feats, cut, tail } of this.passage.splits(token)) {
      const plain = tail === 0 && !(feats & (WITH_AND | WITH_ARTICLE))
      if (plain && preposition && takes.has(preposition) && cut === 1) return { cut, preposition }
    }
    return undefined
  }

  prepositionAttached(token: number): string | undefined {
    const mention = this.mentionStart(token)
    if (mention) return mention.preposition
    const hits = this.passage.hits(token)
    // A word that is also known without the preposition is read without it.
    if (hits.length === 0 || hits.some((hit) => hit.split.cut === 0 && hit.entry.kind !== 'common')) return undefined
    return hits.find((hit) => hit.feats & WITH_PREPOSITION)?.split.preposition
  }
}
