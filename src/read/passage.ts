/** A stretch of a document in one language: its tokens with what the lexicon knows of each. */
import type { Language } from '../language/language.ts'
import type { Beginning, Hit, Lexicon, Split, Word } from '../language/lexicon.ts'
import { FINITE, WITH_AND, WITH_ARTICLE, WITH_PREPOSITION } from '../sense/features.ts'
import { type KindSet, kinds } from '../sense/kind-set.ts'
import type { Kind } from '../sense/kinds.ts'
import type { PartyMark } from '../sense/mention.ts'
import type { Span } from '../text/span.ts'
import { spanOf, type Tokens } from '../text/tokens.ts'
import { STATES } from '../world/index.ts'
import { RunOn } from './run-on.ts'

const PREPOSITION = kinds('preposition')
const OFFICE_WORDS = kinds('office', 'office-part', 'official')
const NONE: readonly Hit[] = []
const NO_SPLITS: readonly Split[] = []
/** Longest entry, in tokens. */
const LONGEST = 24

export class Passage {
  readonly language: Language
  readonly tokens: Tokens
  readonly words: readonly Word[]
  /** Half-open range of the document's tokens. */
  readonly first: number
  readonly after: number
  /** The parties looked up so far, by token; null where none is named (who/party.ts). */
  readonly parties = new Map<number, PartyMark | null>()
  readonly #lexicon: Lexicon
  /**
   * For each token the entries that begin there, as far as they were looked up. Shared with the parts that are cut from it, as far
   * as nothing in them can be looked up otherwise.
   */
  readonly #known: (Beginning | undefined)[]
  /** The token of which the first lookup is. */
  readonly #from: number
  /** In a script without spaces: which hits are words of their own. */
  readonly #runOn: RunOn | undefined
  #forms: Map<string, Set<string>> | undefined
  #states: Set<string> | undefined
  #apart: Set<string> | undefined
  #grammar: Set<string> | undefined

  constructor(
    language: Language,
    lexicon: Lexicon,
    tokens: Tokens,
    words: readonly Word[],
    first: number,
    after: number,
    whole?: Passage,
  ) {
    this.language = language
    this.#lexicon = lexicon
    this.tokens = tokens
    this.words = words
    this.first = first
    this.after = after
    // An entry crosses no line: cut at one, a passage has the same entries as the whole.
    const shares = whole && (after === whole.after || tokens.line[after - 1] === after)
    this.#known = shares ? whole.#known : new Array(after - first)
    this.#from = shares ? whole.#from : first
    this.#runOn = whole
      ? whole.#runOn
      : language.spaces
        ? undefined
        : new RunOn(language, lexicon, tokens, words, first, after)
  }

  /** A part of the passage, read on its own. */
  slice(first: number, after: number): Passage {
    return new Passage(this.language, this.#lexicon, this.tokens, this.words, first, after, this)
  }

  /** Whether a word begins at a token: always where words are set off by spaces. */
  opensWord(at: number): boolean {
    return this.#runOn?.opens(at) ?? true
  }

  /** Every lexicon entry that begins at a token, longest first; none crosses a line. */
  hits(at: number): readonly Hit[] {
    if (at < this.first || at >= this.after) return NONE
    return (this.#known[at - this.#from] ?? this.#lookUp(at)).hits
  }

  /** Whether a fixed phrase that is a cue may begin at a token. */
  opensPhrase(at: number): boolean {
    return this.#lexicon.opensPhrase(this.folded(at))
  }

  /** Every entry of more words that one word or `own` make with those from a later token on, as if nothing stood between. */
  hitsOver(at: number, from: number, own = 1): readonly Hit[] {
    const end = Math.min(this.after, from + LONGEST, this.tokens.line[at] as number)
    if (at < this.first || from >= end) return NONE
    const words = [...this.words.slice(at, at + own), ...this.words.slice(from, end)]
    return this.#lexicon
      .beginning(words, 0, words.length)
      .hits.filter(({ length }) => length > own)
      .map((hit) => ({ ...hit, length: hit.length + from - at - own }))
  }

  /** Whether an entry of one of these kinds begins at a token. */
  any(at: number, kinds: KindSet): boolean {
    if (at < this.first || at >= this.after) return false
    return (this.#known[at - this.#from] ?? this.#lookUp(at)).kinds.meets(kinds)
  }

  #lookUp(at: number): Beginning {
    const end = Math.min(this.after, at + LONGEST, this.tokens.line[at] as number)
    const found = this.#runOn?.standing(at, end) ?? this.#lexicon.beginning(this.words, at, end)
    this.#known[at - this.#from] = found
    return found
  }

  /** The longest entry of a kind that begins at a token. */
  find(at: number, kind: Kind): Hit | undefined {
    for (const hit of this.hits(at)) if (hit.entry.kind === kind) return hit
    return undefined
  }

  /** The one of several states that the passage names. */
  stateAmong(ids: readonly string[]): string | undefined {
    this.#states ??= this.#named()
    const found = ids.filter((id) => this.#states?.has(id))
    return found.length === 1 ? found[0] : undefined
  }

  #named(): Set<string> {
    const states = new Set<string>()
    for (let at = this.first; at < this.after; at++)
      for (const { entry } of this.hits(at)) if (entry.kind === 'state') states.add(entry.id)
    return states
  }

  /** The one state of a form of government (kingdom, sultanate) that the passage names: what "the Kingdom" means in it. */
  stateOfForm(form: string): string | undefined {
    if (!this.#forms) {
      this.#forms = new Map()
      for (let at = this.first; at < this.after; at++) {
        for (const { entry } of this.hits(at)) {
          const own = entry.kind === 'state' ? STATES[entry.id]?.form : undefined
          if (own) this.#forms.set(own, (this.#forms.get(own) ?? new Set()).add(entry.id))
        }
      }
    }
    const states = this.#forms.get(form)
    return states?.size === 1 ? [...states][0] : undefined
  }

  /** Whether the passage names a state otherwise than beside the words of an office, as whose that is. */
  namesApart(code: string): boolean {
    if (!this.#apart) {
      this.#apart = new Set()
      for (let at = this.first; at < this.after; at++) {
        for (const { entry, length } of this.hits(at)) {
          if (entry.kind !== 'state' || this.#apart.has(entry.id)) continue
          if (!this.any(at - 1, OFFICE_WORDS) && !this.any(at + length, OFFICE_WORDS)) this.#apart.add(entry.id)
        }
      }
    }
    return this.#apart.has(code)
  }

  /** How many folded letters of a token are a conjunction written together with an unknown word (وبوتين: 1). */
  conjoined(at: number): number {
    for (const split of this.splits(at)) {
      const plain = (split.feats & ~WITH_AND) === 0 && split.feats & WITH_AND && split.stem.length > 1
      if (plain && this.#isAnd(this.folded(at).slice(0, split.cut))) return split.cut
    }
    return 0
  }

  #isAnd(letters: string): boolean {
    return this.#lexicon.word(letters).hits.some(({ entry }) => entry.kind === 'and')
  }

  /** Whether the passage has a word in the spelling that only the word of grammar has: another spelling of it is then a name. */
  spellsAsGrammar(folded: string): boolean {
    if (!this.#grammar) {
      this.#grammar = new Set()
      const { asGrammar } = this.language.morphology
      for (let at = this.first; asGrammar && at < this.after; at++)
        if (this.words[at]?.kinds.meets(PREPOSITION) && asGrammar(this.raw(at))) this.#grammar.add(this.folded(at))
    }
    return this.#grammar.has(folded)
  }

  /** Every way to take clitics off a token. */
  splits(at: number): readonly Split[] {
    return this.words[at]?.splits ?? NO_SPLITS
  }

  /** Whether a word, known or not, looks like one with its article and nothing else written to it. */
  articleAttached(at: number): boolean {
    return this.splits(at).some(({ feats }) => feats & WITH_ARTICLE && !(feats & (WITH_AND | WITH_PREPOSITION)))
  }

  /** Whether an article stands right before a token; one with its apostrophe has two tokens: l'Angola. @param id which article, if not any */
  articleBefore(at: number, id?: string): boolean {
    return this.#articleFrom(at - 1, 1, id) || this.#articleFrom(at - 2, 2, id)
  }

  #articleFrom(at: number, length: number, id: string | undefined): boolean {
    return this.hits(at).some(
      ({ entry, length: own }) => entry.kind === 'article' && own === length && (id === undefined || entry.id === id),
    )
  }

  /** Whether a token can be a finite verb. */
  isFinite(at: number): boolean {
    return this.hits(at).some(({ entry, feats }) => entry.kind === 'cue' && (feats & FINITE) !== 0)
  }

  /** Whether a conjunction is written together with a known word. */
  andAttached(at: number): boolean {
    return this.hits(at).some(({ feats }) => (feats & WITH_AND) !== 0)
  }

  /** Whether the ending that makes a possessor of the word before it stands at a token: 's. */
  isPossessive(at: number): boolean {
    const { possessive } = this.language.grammar
    return possessive !== undefined && this.folded(at) === "'" && this.folded(at + 1) === possessive
  }

  /** The text of a token as written. */
  raw(at: number): string {
    return this.tokens.text.slice(this.tokens.start[at], this.tokens.end[at])
  }

  /** The folded text of a token. */
  folded(at: number): string {
    // An array is quick to answer only from its beginning on.
    return at < 0 ? '' : (this.words[at]?.folded ?? '')
  }

  /** What a token is compared by as part of a name. */
  nameKey(at: number): string {
    return this.words[at]?.nameKey ?? ''
  }

  /** The span of tokens from `first` up to, not including, `after`. */
  span(first: number, after: number): Span {
    return spanOf(this.tokens, first, after)
  }
}
