/** Puts everything that was read in a document's passages into the account that facts are read from. */
import type { Account, Found, Speaker } from '../sense/account.ts'
import type { DateMention, OrdinalMention } from '../sense/date.ts'
import { CAPITALISED, DEFINITE, NOMINATIVE, SINGULAR, WITH_ARTICLE } from '../sense/features.ts'
import type { Frame } from '../sense/frame.ts'
import type { Kind } from '../sense/kinds.ts'
import type { LookedFor } from '../sense/looked-for.ts'
import type { Mention, PartyMark, Person, Range } from '../sense/mention.ts'
import { indexFrom, lastBefore } from '../sense/order.ts'
import { CLASS, CONTROL, EXPAND, MARK } from '../text/chars.ts'
import type { Span } from '../text/span.ts'
import { spanOf, type Tokens } from '../text/tokens.ts'
import { findNumber } from './dates/index.ts'
import { collect } from './found.ts'
import type { Passage } from './passage.ts'
import type { Scene } from './scene.ts'
import type { Sentence } from './sentences.ts'
import { formOf } from './speaker-form.ts'
import { Speakers, type Turn } from './speakers.ts'
import type { Tags } from './tags.ts'
import { leaderParty } from './who/leaders.ts'
import { partyAt } from './who/party.ts'
import type { People } from './who/people.ts'

const NONE: readonly Found[] = []

/** Adds to a list in the order of the text: a report's behind what is there, a headline's before it. */
function put<T>(list: T[], more: readonly T[], report: boolean): void {
  if (report) for (const one of more) list.push(one)
  else list.unshift(...more)
}

export class DocumentAccount implements Account {
  readonly text: string
  readonly published: string | null
  readonly sentences: Sentence[] = []
  readonly mentions: Mention[] = []
  readonly dates: DateMention[] = []
  readonly ordinals: OrdinalMention[] = []
  title: Range | undefined
  readonly frames: Frame[] = []
  speakers: Speaker[] = []
  readonly #tokens: Tokens
  readonly #passages: Passage[] = []
  readonly #tags: Tags[] = []
  readonly #margins: Passage[] = []
  readonly #names: (kind: Kind, id: string) => Record<string, string>
  readonly #people: People
  /** The passage that was asked for last: what follows is mostly asked of the same. */
  #last: Passage | undefined
  #found: Map<string, Found[]> | undefined
  #bySentence: Map<number, Frame[]> | undefined

  constructor(
    tokens: Tokens,
    people: People,
    published: string | null,
    names: (kind: Kind, id: string) => Record<string, string>,
  ) {
    this.text = tokens.text
    this.#tokens = tokens
    this.#people = people
    this.published = published
    this.#names = names
  }

  /** Adds what was read in one passage. The headline's comes last: it abridges what the report says in full. */
  add(
    scene: Scene,
    frames: readonly Frame[],
    dates: readonly DateMention[],
    ordinals: readonly OrdinalMention[],
    report: boolean,
  ): void {
    this.#passages.push(scene.passage)
    this.#tags.push(scene.tags)
    if (!report) this.title = { first: scene.passage.first, after: scene.passage.after }
    // Loops, not spreads: a document may have more of these than a call has room for.
    for (const sentence of report ? scene.sentences : []) this.sentences.push(sentence)
    put(this.mentions, scene.mentions.list, report)
    put(this.dates, dates, report)
    put(this.ordinals, ordinals, report)
    for (const frame of frames) this.frames.push(frame)
    this.#bySentence = undefined
  }

  framesOf(sentence: number): readonly Frame[] {
    this.#bySentence ??= Map.groupBy(this.frames, (frame) => frame.sentence)
    return this.#bySentence.get(sentence) ?? []
  }

  get people() {
    return this.#people.list
  }

  /** The people found so far: each passage adds to them. */
  get known(): People {
    return this.#people
  }

  /** Adds a stretch of the page around the report: only its entries can be found. */
  addMargin(passage: Passage): void {
    this.#margins.push(passage)
  }

  numberAt(token: number): { value: number; after: number; vague: boolean } | undefined {
    const passage = this.#passage(token)
    return token < passage.first || token >= passage.after ? undefined : (findNumber(passage, token) ?? undefined)
  }

  /** Resolves speakers, once all frames are in. */
  settleSpeakers(): void {
    const turns: Turn[] = this.frames.map((frame) => ({
      frame,
      ...formOf(this.#passage(frame.cue[0]?.first ?? 0), frame),
    }))
    this.speakers = new Speakers({
      people: this.people,
      mentions: this.mentions,
      folded: (range) => this.folded(range),
      listed: (person) => this.listedParty(person),
      sentenceOf: (token) => this.sentenceOf(token),
    }).read(turns)
    for (const { act, within, content, clauseFirst } of this.frames) {
      // "X said that he discussed P with Y": what nobody passes on for others stays what X said.
      const told = within?.act === 'speak' && !within.content && act === 'discuss' ? within : undefined
      const kind = told && this.speakers[told.index]?.kind
      if (told && content && (kind === 'person' || kind === 'office' || kind === 'party'))
        told.content = { first: clauseFirst, after: content.after }
    }
  }

  #passage(token: number): Passage {
    const last = this.#last
    if (last && token >= last.first && token < last.after) return last
    for (const passage of this.#passages)
      if (token >= passage.first && token < passage.after) {
        this.#last = passage
        return passage
      }
    return this.#passages.at(-1) as Passage
  }

  isBare({ first }: Range, { feats }: Found): boolean {
    const { articles, cased } = this.#passage(first).language.grammar
    if (articles !== 'word' || !cased || !(feats & SINGULAR) || this.isNamelike(first)) return false
    return first === 0 || this.grammarAt(first - 1) !== 'article'
  }

  isGoverned({ first, feats }: Found): boolean {
    return this.#passage(first).language.grammar.cases && !(feats & NOMINATIVE)
  }

  modifiersFollow(token: number): boolean {
    return this.#passage(token).language.grammar.modifiers === 'after'
  }

  headLast(token: number): boolean {
    return this.#passage(token).language.grammar.phrases === 'before'
  }

  governsParagraph(token: number): boolean {
    return this.#passage(token).language.grammar.scope === 'paragraph'
  }

  languageAt(token: number): string {
    return this.#passage(token).language.code
  }

  mentionAt(token: number): Mention | undefined {
    const mention = lastBefore(this.mentions, token + 1)
    return mention && token < mention.after ? mention : undefined
  }

  partyAt(token: number): PartyMark | undefined {
    const passage = this.#passage(token)
    return token >= passage.first && token < passage.after ? partyAt(passage, token) : undefined
  }

  grammarAt(token: number): Kind | undefined {
    for (const tags of this.#tags) if (tags.covers(token)) return tags.at(token)?.kind
    return undefined
  }

  entryAt(kind: Kind, token: number): string | undefined {
    return this.#passage(token).find(token, kind)?.entry.id
  }

  ownerEnd(token: number): number | undefined {
    return this.#passage(token).isPossessive(token) ? token + 2 : undefined
  }

  isNamelike(token: number): boolean {
    return ((this.#passage(token).words[token]?.feats ?? 0) & (DEFINITE | CAPITALISED)) !== 0
  }

  listedParty({ name, folded }: Person): string | undefined {
    return leaderParty(this.#passage(name.first).language, folded)
  }

  names(kind: Kind, id: string): Record<string, string> {
    return this.#names(kind, id)
  }

  sentenceOf(token: number): number {
    return Math.max(0, indexFrom(this.sentences, token + 1) - 1)
  }

  find(kind: LookedFor, range: Range): readonly Found[] {
    this.#found ??= collect([...this.#passages, ...this.#margins], this.#tags)
    const all = this.#found.get(kind)
    if (!all) return NONE
    const within: Found[] = []
    for (let i = indexFrom(all, range.first); i < all.length; i++) {
      const found = all[i] as Found
      if (found.first >= range.after) break
      if (found.after <= range.after) within.push(found)
    }
    return within
  }

  span(range: Range, cut = 0): Span {
    const { start, end } = spanOf(this.#tokens, range.first, range.after)
    return { start: cut > 0 ? behindFolded(this.text, start, cut) : start, end }
  }

  words(range: Range, cut = 0): string {
    const { start, end } = this.span(range, cut)
    return this.text.slice(start, end)
  }

  alone(name: Range, noun: Found, parties: readonly string[]): string {
    const { between, grammar, morphology } = this.#passage(noun.first).language
    const cut = noun.first === name.first ? noun.cut : 0
    let words = this.words(name, cut).replace(/\s+/gu, ' ')
    // An adjective has the article of its noun: للجنة المشتركة, للجنة الكينية are of اللجنة, للجنة التنسيق of لجنة.
    const quality = this.find('quality', { first: noun.after, after: name.after }).find(
      ({ first }) => first === noun.after,
    )
    const described = quality
      ? (quality.feats & WITH_ARTICLE) !== 0
      : this.partyAt(noun.after)?.form === 'adjective' && this.isNamelike(noun.after)
    if (cut > 0 && noun.preposition && (described || noun.feats & WITH_ARTICLE))
      words = morphology.defined?.(words) ?? words
    const end = this.words({ first: name.first, after: noun.after }, cut).replace(/\s+/gu, ' ').length
    words = morphology.nominative?.(words, end, noun.feats) ?? words
    if (grammar.cased) words = words.charAt(0).toUpperCase() + words.slice(1)
    return parties.length > 0 ? between(words, parties) : words
  }

  folded({ first, after }: Range): string {
    let out = ''
    for (let at = first; at < after; at++) {
      if (out) out += ' '
      out += this.foldedAt(at)
    }
    return out
  }

  foldedAt(token: number): string {
    return this.#passage(token).folded(token)
  }
}

/** The offset behind `count` folded letters, with the marks that sit on the last of them. */
function behindFolded(text: string, start: number, count: number): number {
  let at = start
  let left = count
  while (left > 0) {
    const unit = text.charCodeAt(at)
    const kind = CLASS[unit]
    if (kind !== MARK && kind !== CONTROL) left -= unit >= 0xfb00 ? (EXPAND.get(unit)?.length ?? 1) : 1
    at++
  }
  while (CLASS[text.charCodeAt(at)] === MARK || CLASS[text.charCodeAt(at)] === CONTROL) at++
  return at
}
