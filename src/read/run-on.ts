/**
 * Which lexicon entries stand as words of their own in a script without spaces, where one sign may be a word or part of another:
 * 对 in 对话 is no preposition, 中 in 其中 no state.
 */
import type { Language } from '../language/language.ts'
import { type Beginning, type Hit, kindsOf, type Lexicon, type Word } from '../language/lexicon.ts'
import { KindSet, kinds } from '../sense/kind-set.ts'
import { GOING } from '../sense/senses.ts'
import { DIGIT, HAN, type Tokens } from '../text/tokens.ts'
import { wordStarts } from '../text/words.ts'

/** Kinds whose single signs go together with others into numbers and dates, which a dictionary of words cuts otherwise. */
const FREE =
  'number ordinal ordinal-mark unit when link deictic part-of part-of-day month weekday season era decade clock date-sign number-sign counted label future not-date given times round first particle'.split(
    ' ',
  )
/** Words of grammar: both their ends must be ends of words (同日 is none in 同日本). */
const BOUND = 'also adverb and but while not may must will preposition subordinator turn'.split(' ')
/** What is asked of the kind of every entry. */
const SORT = new Map<string, 'free' | 'bound' | 'party'>([
  ...FREE.map((kind) => [kind, 'free'] as const),
  ...BOUND.map((kind) => [kind, 'bound'] as const),
  ['state', 'party'],
  ['organisation', 'party'],
])
/** Kinds that a state's short form stands before: 俄外长, 美国务院. */
const OWNED = new Set(['office', 'office-part', 'voice', 'spokesperson'])
const GRAMMAR = new KindSet(BOUND)
const JOINS = kinds('adverb', 'and')
const AND = kinds('and')
const CUE = kinds('cue')
const PRONOUN = kinds('pronoun')
const OFFICE = kinds('office')
const SIDE = kinds('side')
const COUNTRY = kinds('country')
const PREPOSITION = kinds('preposition')
const PARTY = kinds('state', 'organisation')
/** Longest word of an entry, in tokens. */
const REACH = 24
const NONE: readonly string[] = []

export class RunOn {
  readonly #language: Language
  readonly #lexicon: Lexicon
  readonly #tokens: Tokens
  readonly #words: readonly Word[]
  readonly #first: number
  readonly #after: number
  #starts: Uint8Array | undefined
  /** For each token the entries that begin there, as far as they were looked up. */
  readonly #known: (Beginning | undefined)[]
  #named: Set<string> | undefined
  /** The short forms side by side that were last asked about. */
  #run: { readonly first: number; readonly after: number; readonly spelled: boolean } | undefined

  constructor(
    language: Language,
    lexicon: Lexicon,
    tokens: Tokens,
    words: readonly Word[],
    first: number,
    after: number,
  ) {
    this.#language = language
    this.#lexicon = lexicon
    this.#tokens = tokens
    this.#words = words
    this.#first = first
    this.#after = after
    this.#known = new Array(after - first)
  }

  /** Whether a word begins at a token. */
  opens(at: number): boolean {
    if (at <= this.#first || at >= this.#after) return true
    this.#starts ??= wordStarts(this.#tokens, this.#first, this.#after, this.#language.code)
    return this.#starts[at - this.#first] === 1
  }

  /** The entries at a token that are words there, none longer than to `end`. */
  standing(at: number, end: number): Beginning {
    const all = this.#all(at)
    let hits: Hit[] | undefined
    for (const [index, hit] of all.hits.entries()) {
      if (at + hit.length <= end && this.#stands(at, hit)) hits?.push(hit)
      else hits ??= all.hits.slice(0, index)
    }
    return hits ? { hits, kinds: kindsOf(hits) } : all
  }

  /** Every entry that begins at a token, whether or not a dictionary cuts the text so. */
  #all(at: number): Beginning {
    let all = this.#known[at - this.#first]
    if (!all) {
      all = this.#lexicon.beginning(this.#words, at, Math.min(this.#after, at + REACH))
      this.#known[at - this.#first] = all
    }
    return all
  }

  #stands(at: number, { entry, length }: Hit): boolean {
    const sort = SORT.get(entry.kind)
    // 轮值, 次官: the sign opens another word.
    if (entry.kind === 'round' && length === 1 && this.opens(at) && !this.opens(at + 1)) return false
    if (sort === 'free') return true
    if (length === 1 && sort === 'party' && this.#tokens.cls[at] === HAN) return this.#shortStands(at, entry.id)
    const opens = this.opens(at)
    const closes = this.opens(at + length)
    if (entry.kind === 'country' && length === 1) return closes && this.#shorts(at - 1).length > 0
    if (entry.kind === 'side' && length === 1) return closes && (opens || this.#shorts(at - 1).length > 0)
    if (length === 1 && entry.kind === 'office') return this.#shortOffice(at)
    if (length === 1 && GOING.has(entry.id) && entry.kind === 'cue' && this.#goesTo(at + 1)) return true
    if (length === 1 && sort === 'bound' && (this.#together(at) || (opens && this.#verbBehind(at + 1)))) return true
    // 他说, which a dictionary takes for one word
    if (length === 1 && entry.kind === 'pronoun' && this.#any(at + 1, CUE)) return opens
    if (length === 1 && entry.kind === 'cue' && closes && !opens)
      return this.opens(at - 1) && this.#any(at - 1, PRONOUN)
    if (length === 1 || sort === 'bound') return opens && closes
    if (opens && !closes && this.#cutsInto(at, at + length)) return false
    return opens || closes || (sort === 'party' && this.#ownsOffice(at + length))
  }

  /** 外长会 in 外长会见: the last signs of the word begin a verb, which goes on behind it. */
  #cutsInto(first: number, after: number): boolean {
    for (let at = first + 1; at < after; at++) {
      if (!this.opens(at)) continue
      const goesOn = ({ entry, length }: Hit) => entry.kind === 'cue' && at + length > after && this.opens(at + length)
      if (this.#all(at).hits.some(goesOn)) return true
    }
    return false
  }

  /** 也对, 并就: an adverb or conjunction and a word of grammar that a dictionary takes together. */
  #together(at: number): boolean {
    const first = this.opens(at) ? at : at - 1
    if (!this.opens(first) || this.opens(first + 1) || !this.opens(first + 2)) return false
    return this.#any(first, JOINS) && this.#any(first + 1, GRAMMAR)
  }

  /** 还谈及: a dictionary takes the sign and the first of the verb behind it for one word. */
  #verbBehind(at: number): boolean {
    if (at >= this.#after || this.opens(at)) return false
    return this.#all(at).hits.some(
      ({ entry, length }) => entry.kind === 'cue' && length > 1 && this.opens(at + 1) && this.opens(at + length),
    )
  }

  /** A state's short form, where it stands beside another (中俄), before 方 or an office, or in a list; which state, if several have it. */
  #shortStands(at: number, id: string): boolean {
    if (at > this.#first && this.#tokens.cls[at - 1] === DIGIT) return false
    const states = this.#shorts(at)
    if (states.length > 1 && !this.#isNamed(id)) return false
    if (states.length > 1 && states.filter((other) => this.#isNamed(other)).length > 1) return false
    if (this.#any(at + 1, SIDE) || (this.#any(at + 1, COUNTRY) && this.#isCountry(at + 1))) return true
    if (states.length === 1 && this.#any(at + 1, OFFICE) && this.#shortOffice(at + 1)) return true
    if (this.#goesTo(at)) return true
    const alone = this.opens(at) && this.opens(at + 1)
    const before = this.#shorts(at - 1).length > 0
    const behind = this.#shorts(at + 1).length > 0
    if (before || behind) return (alone || this.#onlyShorts(at)) && !this.#spelled(at) && !this.#ofPlace(at)
    if (!alone || this.#any(at, PREPOSITION)) return false
    // 越 in 砂拉越总理 ends a name that is spelled by its sound.
    return (states.length === 1 && this.#listed(at)) || (this.#ownsOffice(at + 1) && !this.#spelled(at))
  }

  /** 巴国: the noun for a country, cut down to one sign as its name is. */
  #isCountry(at: number): boolean {
    const noun = (this.#words[at] as Word).hits.some(({ entry, length }) => entry.kind === 'country' && length === 1)
    return noun && this.opens(at + 1)
  }

  /** 访美, 赴日: a state's short form behind a verb of one sign for going there. */
  #goesTo(at: number): boolean {
    const verb = at > this.#first ? this.#words[at - 1] : undefined
    if (!verb?.hits.some(({ entry, length }) => entry.kind === 'cue' && length === 1 && GOING.has(entry.id)))
      return false
    return this.#shorts(at).length === 1 && this.opens(at - 1) && this.opens(at + 1)
  }

  /** 日相, 英相: an office of one sign, which is a word behind a state's short form alone. */
  #shortOffice(at: number): boolean {
    const word = this.#words[at] as Word
    if (!word.hits.some(({ entry, length }) => entry.kind === 'office' && length === 1)) return false
    const digit = at - 2 >= this.#first && this.#tokens.cls[at - 2] === DIGIT
    return this.#shorts(at - 1).length === 1 && !digit && this.opens(at - 1) && this.opens(at + 1)
  }

  /** Whether an office or body of several signs begins at a token: whatever a dictionary cuts, a state's name ends before it. */
  #ownsOffice(at: number): boolean {
    if (at >= this.#after) return false
    return this.#all(at).hits.some(({ entry, length }) => OWNED.has(entry.kind) && length > 1)
  }

  /** 朝格 in 朝格特巴特尔: signs that only spell a name go on behind the short forms, which may spell one as well. */
  #spelledOn(first: number): boolean {
    let p = first
    for (; this.#shorts(p).length > 0; p++) if (!this.#spells(p)) return false
    return this.#spells(p) && (this.#words[p] as Word).hits.every(({ entry }) => entry.kind === 'given')
  }

  #spells(at: number): boolean {
    if (at >= this.#after || this.#tokens.cls[at] !== HAN) return false
    return (this.#words[at] as Word).hits.some(({ entry }) => entry.kind === 'given' && entry.id === 'syllable')
  }

  /** 加沙: two short forms that are the name of a place. */
  #ofPlace(at: number): boolean {
    for (const first of [at - 1, at]) {
      if (first < this.#first) continue
      if (this.#all(first).hits.some(({ entry, length }) => entry.kind === 'place' && length > 1)) return true
    }
    return false
  }

  /** Whether all signs of the word that covers a token are short forms of states. */
  #onlyShorts(at: number): boolean {
    let first = at
    while (first > this.#first && !this.opens(first)) first--
    for (let p = first; p === first || !this.opens(p); p++) if (this.#shorts(p).length === 0) return false
    return true
  }

  /** 伊 and 古 in 绍伊古: before the short forms stands a sign that is no word, as in a name spelled by its sound. */
  #spelled(at: number): boolean {
    // It is the same for all that stand side by side.
    if (!this.#run || at < this.#run.first || at >= this.#run.after) {
      let first = at
      let after = at + 1
      while (this.#shorts(first - 1).length > 0) first--
      while (this.#shorts(after).length > 0) after++
      this.#run = { first, after, spelled: this.#spelledOn(first) || this.#spelledFrom(first - 1) }
    }
    return this.#run.spelled
  }

  #spelledFrom(before: number): boolean {
    if (before < this.#first || this.#tokens.cls[before] !== HAN || !this.opens(before)) return false
    return (this.#words[before] as Word).hits.every(({ entry }) => entry.kind === 'given')
  }

  /** 中、日、韩 */
  #listed(at: number): boolean {
    const sign = (p: number) => p >= this.#first && this.#words[p]?.folded === '、'
    const apart = (p: number) => sign(p) || this.#any(p, AND)
    return (sign(at - 1) && apart(at + 1)) || (sign(at + 1) && this.#shorts(at + 2).length > 0)
  }

  #shorts(at: number): readonly string[] {
    if (at < this.#first || this.#tokens.cls[at] !== HAN || !this.#any(at, PARTY)) return NONE
    return (this.#words[at] as Word).hits.filter(({ entry }) => isParty(entry.kind)).map(({ entry }) => entry.id)
  }

  /** Whether a sign alone can be of one of these kinds. */
  #any(at: number, kinds: KindSet): boolean {
    return at < this.#after && (this.#words[at] as Word).kinds.meets(kinds)
  }

  /** Whether the text names a state by more than its short form. */
  #isNamed(id: string): boolean {
    if (!this.#named) {
      this.#named = new Set()
      for (let at = this.#first; at < this.#after; at++) {
        if ((this.#words[at] as Word).steps.length === 0) continue
        for (const { entry, length } of this.#all(at).hits)
          if (length > 1 && isParty(entry.kind)) this.#named.add(entry.id)
      }
    }
    return this.#named.has(id)
  }
}

function isParty(kind: string): boolean {
  return kind === 'state' || kind === 'organisation'
}
