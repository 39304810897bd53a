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
import type { Morphology } from './morphology.ts'

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
  /** The number of the folded word among those that go on an entry; -1 if it goes on none. */
  readonly symbol: number
  /** What the reader of dates has worked out for the spelling (read/dates/words.ts). */
  date: unknown
}

interface Step {
  readonly node: Node
  readonly split: Split
}

/** Where the words of entries lead; `next` is by the symbol of the word that follows. */
interface Node {
  next: Map<number, Node> | undefined
  entries: Entry[] | undefined
  /** What the words that led here last time began, in just this spelling: mostly they are spelt alike the next time. */
  last: { readonly words: readonly Word[]; readonly beginning: Beginning } | undefined
}

/** The node that a word leads to, made if new. */
function nodeOf<Key>(next: Map<Key, Node>, key: Key): Node {
  let node = next.get(key)
  if (!node) {
    node = { next: undefined, entries: undefined, last: undefined }
    next.set(key, node)
  }
  return node
}

/** A word's symbol, given if new. */
function symbolOf(symbols: Map<string, number>, word: string): number {
  let symbol = symbols.get(word)
  if (symbol === undefined) {
    symbol = symbols.size
    symbols.set(word, symbol)
  }
  return symbol
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
  /** By the first word of entries. */
  readonly #first = new Map<string, Node>()
  /** By the further words of entries, from 0 on. */
  readonly #symbols = new Map<string, number>()
  /** First words of fixed phrases that are cues. */
  readonly #phrases = new Set<string>()
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
    const [first, ...more] = wordsOf(entry.words).map(fold)
    if (entry.kind === 'cue' && more.length > 0) this.#phrases.add(first as string)
    let node = nodeOf(this.#first, first as string)
    for (const word of more) {
      node.next ??= new Map()
      node = nodeOf(node.next, symbolOf(this.#symbols, word))
    }
    node.entries ??= []
    node.entries.push(entry)
  }

  /** Whether a cue of several words that governs something begins with a word. */
  opensPhrase(folded: string): boolean {
    return this.#phrases.has(folded)
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
      const node = this.#first.get(stem)
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
    const derived = known.length === 0 ? this.#morphology.derived?.(raw) : undefined
    if (derived) known.push({ entry: derived, length: 1, feats: derived.feats, split: WHOLE })
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
      symbol: this.#symbols.get(folded) ?? -1,
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
      const next = node.next?.get((words[i] as Word).symbol)
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
        node = node.next?.get((words[i] as Word).symbol)
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
