/**
 * The words of one language as the reader looks them up: a trie over folded words, and a memo of what each spelling means.
 *
 * A spelling is analysed once (its clitics taken off by the language, its entries found); every later occurrence is one map
 * lookup. Multi-word entries are followed from the memo's trie nodes, so matching costs the same for five or five hundred
 * thousand entries.
 */
import { KindSet, single } from '../sense/kind-set.ts'
import { fold } from '../text/chars.ts'
import { wordsOf } from '../text/tokens.ts'

/** One surface form with what it means. Shared by all its occurrences. */
export interface Entry {
  readonly words: string
  readonly kind: string
  readonly id: string
  readonly feats: number
  /** Prepositions that the word governs, by their universal names (`preposition` in words.yaml, clitics in the morphology). */
  readonly takes: readonly string[]
  /** The word has this sense only with one of them. */
  readonly bound: boolean
  /** Where the entry is written: file and key, for explanations. */
  readonly origin: string
}

/** A way to take clitics off a folded word: `feats` says which, `cut` and `tail` how many folded letters go at each end. */
export interface Split {
  readonly stem: string
  readonly feats: number
  readonly cut: number
  /** Those of the cut letters that are left out where the words are quoted: an article stays with its noun. All, where absent. */
  readonly quoted?: number
  readonly tail: number
  /** The preposition among the clitics, by its universal name. */
  readonly preposition?: string
}

/** An entry found at a token: `length` tokens long, with the clitics of its first token. */
export interface Hit {
  readonly entry: Entry
  readonly length: number
  /** The form's features and its clitics. */
  readonly feats: number
  readonly split: Split
}

/** The entries that begin at a token. */
export interface Beginning {
  /** Longest first. */
  readonly hits: readonly Hit[]
  /** The kinds of its hits. */
  readonly kinds: KindSet
}

/** A spelling as the lexicon knows it, with the entries that are this one word. */
export interface Word extends Beginning {
  readonly raw: string
  readonly folded: string
  /** Numeric value of a digit run, else NaN. */
  readonly value: number
  readonly steps: readonly Step[]
  /** NAME_START, NAME_PART, CAPITALISED as the language sees them. */
  readonly feats: number
  /** Every way to take clitics off the word. */
  readonly splits: readonly Split[]
  /** What the word is compared by where it is part of a name: without its case ending. */
  readonly nameKey: string
  /** A number made of the folded letters: see `follows`. */
  readonly signature: number
  /** What the reader of dates has worked out for the spelling (read/dates/words.ts). */
  date: unknown
}

interface Step {
  readonly node: Node
  readonly split: Split
}

interface Node {
  next: Map<string, Node> | undefined
  /** The signatures of the words in `next`: most words that follow in a text are none of them, and need no look into the map. */
  follows: Filter | undefined
  entries: Entry[] | undefined
  /** What the words that led here last time began, in just this spelling: mostly they are spelt alike the next time. */
  last: { readonly words: readonly Word[]; readonly beginning: Beginning } | undefined
}

export interface Morphology {
  /** Prepositions written together with their noun, by universal name. */
  readonly prepositions?: Readonly<Record<string, string>>
  /** Every way to take clitics off; the word itself is not among them. */
  splits?(folded: string): Split[]
  /** A folded word with each particle that is written before it. */
  attached?(folded: string): string[]
  /** Whether an entry may be read in a word with these clitics (a verb takes no article). */
  admits?(entry: Entry, split: Split): boolean
  /** Whether an entry may be read in a word spelt like this (an acronym only in capitals). */
  accepts?(entry: Entry, raw: string): boolean
  /** NAME_START | NAME_PART | CAPITALISED for a spelling; `hits` are its single-word entries. */
  nameFeatures(raw: string, folded: string, hits: readonly Hit[]): number
  /** Whether a spelling is that of a word of grammar, where a name is told from one by a letter that folding makes equal (على, علي). */
  asGrammar?(raw: string): boolean
  /** Whether a word has the form of an infinitive, known or not: what is agreed on is then something to be done. */
  isInfinitive?(folded: string): boolean
  /** Words without the article that their preposition hides, with it: للاجتماع without ل is الاجتماع. */
  defined?(words: string): string
  /**
   * Words as they stand alone: حواراً استراتيجياً names a حوار استراتيجي, политических консультаций are политические консультации.
   * @param end how many characters of the words reach to the end of their noun
   * @param feats the noun's features
   */
  nominative?(words: string, end: number, feats: number): string
  /** A word of a name without its case ending, so that all its forms are one. */
  nameKey?(folded: string): string
}

/** A number for a folded word, all of whose bits depend on all of its letters. */
function signatureOf(folded: string): number {
  let bits = folded.length
  for (let at = 0; at < folded.length; at++) bits = Math.imul(bits ^ folded.charCodeAt(at), 0x9e3779b1)
  return bits ^ (bits >>> 15)
}

/** Which words may be in a map, told by one bit of their signature; eight bits and more a word, so that few others pass. */
class Filter {
  readonly #bits: Int32Array
  readonly #mask: number

  constructor(words: Iterable<string>, count: number) {
    const size = Math.max(1, 2 ** Math.ceil(Math.log2(count / 4)))
    this.#bits = new Int32Array(size)
    this.#mask = size - 1
    for (const word of words) {
      const signature = signatureOf(word)
      this.#bits[(signature >>> 5) & this.#mask]! |= 1 << (signature & 31)
    }
  }

  /** False only if no word of this signature is in the map. */
  admits(signature: number): boolean {
    return ((this.#bits[(signature >>> 5) & this.#mask] as number) & (1 << (signature & 31))) !== 0
  }
}

/** The node of the word that follows. */
function following(node: Node, { signature, folded }: Word): Node | undefined {
  if (!node.next) return undefined
  node.follows ??= new Filter(node.next.keys(), node.next.size)
  return node.follows.admits(signature) ? node.next.get(folded) : undefined
}

/** Words as written, one space between them. */
function spelling(words: readonly Word[], first: number, after: number): string {
  let out = (words[first] as Word).raw
  for (let at = first + 1; at < after; at++) out += ` ${(words[at] as Word).raw}`
  return out
}

/** Whether words stand in a text from a token on. */
function standAt(own: readonly Word[], words: readonly Word[], at: number): boolean {
  for (let i = 0; i < own.length; i++) if (own[i] !== words[at + i]) return false
  return true
}

/** The kinds of some hits. */
export function kindsOf(hits: readonly Hit[]): KindSet {
  let kinds = KindSet.NONE
  for (const { entry } of hits) kinds = kinds.with(single(entry.kind))
  return kinds
}

const WHOLE: Split = { stem: '', feats: 0, cut: 0, tail: 0 }
/** Spellings are forgotten beyond this many, so that no input can fill the memory. */
const MEMO_LIMIT = 200_000
const NONE: readonly never[] = []

export class Lexicon {
  readonly #root: Node = { next: new Map(), follows: undefined, entries: undefined, last: undefined }
  readonly #morphology: Morphology
  #memo = new Map<string, Word>()
  /** Those of a single UTF-16 unit, by that unit. */
  readonly #signs: (Word | undefined)[] = new Array(65536)
  readonly size: number

  constructor(entries: readonly Entry[], morphology: Morphology) {
    this.#morphology = morphology
    for (const entry of entries) this.#add(entry)
    this.size = entries.length
  }

  #add(entry: Entry): void {
    let node = this.#root
    for (const word of wordsOf(entry.words)) {
      const key = fold(word)
      node.next ??= new Map()
      let next = node.next.get(key)
      if (!next) {
        next = { next: undefined, follows: undefined, entries: undefined, last: undefined }
        node.next.set(key, next)
      }
      node = next
    }
    node.entries ??= []
    node.entries.push(entry)
  }

  /** What a token of a text means: the spelling from `start` to `end`. */
  at(text: string, start: number, end: number): Word {
    if (end - start > 1) return this.word(text.slice(start, end))
    // A sign by itself, as most tokens of a script without spaces are, needs no string to be looked up.
    const unit = text.charCodeAt(start)
    let word = this.#signs[unit]
    if (!word) {
      word = this.word(text.charAt(start))
      this.#signs[unit] = word
    }
    return word
  }

  /** What a spelling means. @param raw one token as it stands in the text */
  word(raw: string): Word {
    let word = this.#memo.get(raw)
    if (!word) {
      if (this.#memo.size >= MEMO_LIMIT) this.#memo = new Map()
      word = this.#analyse(raw)
      this.#memo.set(raw, word)
    }
    return word
  }

  #analyse(raw: string): Word {
    const folded = fold(raw)
    const hits: Hit[] = []
    const steps: Step[] = []
    const take = (stem: string, split: Split) => {
      const node = this.#root.next?.get(stem)
      if (!node) return
      for (const entry of node.entries ?? NONE) {
        if (split !== WHOLE && this.#morphology.admits && !this.#morphology.admits(entry, split)) continue
        if (this.#morphology.accepts && !this.#morphology.accepts(entry, raw)) continue
        hits.push({ entry, length: 1, feats: entry.feats | split.feats, split })
      }
      // A word that carries a suffix cannot open a longer entry.
      if (node.next && split.tail === 0) steps.push({ node, split })
    }
    take(folded, WHOLE)
    const splits = this.#morphology.splits?.(folded) ?? NONE
    for (const split of splits) take(split.stem, split)
    // A word known as it stands is not another one with a pronoun behind: هناك is not هنا with ك.
    const known = hits.some((hit) => hit.split === WHOLE) ? hits.filter((hit) => hit.split.tail === 0) : hits
    const digits = /^[0-9]{1,15}$/.test(folded)
    return {
      raw,
      folded,
      value: digits ? Number(folded) : Number.NaN,
      hits: known.length ? known : NONE,
      kinds: kindsOf(known),
      steps: steps.length ? steps : NONE,
      feats: this.#morphology.nameFeatures(raw, folded, known),
      splits,
      nameKey: this.#morphology.nameKey?.(folded) ?? folded,
      signature: signatureOf(folded),
      date: undefined,
    }
  }

  /**
   * Every entry that begins at token `at`.
   * @param words the passage's words
   * @param end where the search must stop (entries do not cross a paragraph)
   */
  beginning(words: readonly Word[], at: number, end: number): Beginning {
    const word = words[at] as Word
    if (word.steps.length !== 1) return word.steps === NONE ? word : this.#find(words, at, end)
    let node = (word.steps[0] as Step).node
    let longest: Node | undefined
    let after = at
    for (let i = at + 1; i < end; i++) {
      const next = following(node, words[i] as Word)
      if (!next) break
      node = next
      if (!node.entries) continue
      longest = node
      after = i + 1
    }
    if (!longest) return word
    if (longest.last && standAt(longest.last.words, words, at)) return longest.last.beginning
    const beginning = this.#find(words, at, after)
    longest.last = { words: words.slice(at, after), beginning }
    return beginning
  }

  #find(words: readonly Word[], at: number, end: number): Beginning {
    const word = words[at] as Word
    const long: Hit[] = []
    for (const { node: start, split } of word.steps) {
      let node: Node | undefined = start
      for (let i = at + 1; i < end && node; i++) {
        node = following(node, words[i] as Word)
        for (const entry of node?.entries ?? NONE) {
          if (split !== WHOLE && this.#morphology.admits && !this.#morphology.admits(entry, split)) continue
          if (this.#morphology.accepts && !this.#morphology.accepts(entry, spelling(words, at, i + 1))) continue
          long.push({ entry, length: i + 1 - at, feats: entry.feats | split.feats, split })
        }
      }
    }
    if (long.length === 0) return word
    long.sort((a, b) => b.length - a.length)
    return { hits: long.concat(word.hits), kinds: kindsOf(long).with(word.kinds) }
  }
}
