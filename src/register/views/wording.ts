/** Where words by which an issue was known stand in reports in which nobody is read to speak of it: so that no silence is claimed there. */
import { type Cell, type Cite, cite, silent } from '../cite.ts'
import type { Held } from '../held.ts'
import { contentWords, has } from './alike.ts'
import { type Claim, citeOf } from './claims.ts'
import { find } from './phrase.ts'

/** Share of the reports in a language in which a word may stand at the most to show an issue by itself. */
const RARE = 1 / 3

const languageOf = ({ record }: Held): string => record.document.language

interface Sentence {
  readonly start: number
  readonly end: number
  readonly words: readonly string[]
}

export class Wordings {
  readonly #documents: readonly Held[]
  readonly #sentences = new Map<Held, readonly Sentence[]>()
  readonly #places = new Map<string, ReadonlySet<Sentence>>()

  /** @param documents of the mechanism: by them it is known which words are rare */
  constructor(documents: readonly Held[]) {
    this.#documents = documents
  }

  /**
   * A side's silence on an issue in documents; but where another side speaks of it, or words by which it was known stand there, that.
   * @param claims by which the issue is known
   * @param others what other sides say of it there
   */
  quiet(documents: readonly Held[], claims: readonly Claim[], others: readonly Claim[]): Cell {
    if (others.length > 0) return { ...silent(documents, 'register.not-by-side'), cites: others.map(citeOf) }
    const cites = this.#in(documents, claims)
    return { ...silent(documents, cites.length > 0 ? 'register.words-there' : undefined), cites }
  }

  /**
   * The first sentence in each document in which all words of a wording of these claims stand, or one that is rare among the
   * mechanism's reports; only in the claim's own language. What has short words alone (UN) is looked for as it is written.
   */
  #in(documents: readonly Held[], claims: readonly Claim[]): Cite[] {
    const wordings = Map.groupBy(claims, ({ held }) => languageOf(held))
    return documents.flatMap((held) => {
      const own = new Set((wordings.get(languageOf(held)) ?? []).map(wordingOf))
      for (const words of own) {
        const telling = contentWords(words)
        const span = telling.length > 0 ? this.#telling(held, telling) : find(held.text, words)[0]
        if (span) return [cite(held, [{ start: span.start, end: span.end }])]
      }
      return []
    })
  }

  #telling(held: Held, words: readonly string[]): Sentence | undefined {
    const [first, ...more] = words.map((word) => this.#placesOf(held, word))
    if (!first) return undefined
    const whole = [...first].find((sentence) => more.every((places) => places.has(sentence)))
    if (whole) return whole
    const rare = words.find((word) => this.#placesOf(held, word).size > 0 && this.#isRare(word, languageOf(held)))
    return rare === undefined ? undefined : [...this.#placesOf(held, rare)][0]
  }

  #isRare(word: string, language: string): boolean {
    const own = this.#documents.filter((one) => languageOf(one) === language)
    return own.filter((one) => this.#placesOf(one, word).size > 0).length <= own.length * RARE
  }

  /** The sentences of a document that have a word, in whichever form. */
  #placesOf(held: Held, word: string): ReadonlySet<Sentence> {
    const key = `${held.sha256} ${word}`
    const known = this.#places.get(key)
    if (known) return known
    const places = new Set(this.#sentencesOf(held).filter(({ words }) => has(words, word)))
    this.#places.set(key, places)
    return places
  }

  #sentencesOf(held: Held): readonly Sentence[] {
    const known = this.#sentences.get(held)
    if (known) return known
    const sentences = Array.from(held.text.matchAll(/[^.!?؟。！？\n]+/gu), ({ 0: words, index }) => ({
      start: index + words.length - words.trimStart().length,
      end: index + words.trimEnd().length,
      words: contentWords(words),
    })).filter(({ start, end }) => start < end)
    this.#sentences.set(held, sentences)
    return sentences
  }
}

/** The words of a text that were read as the issue. */
const wordingOf = ({ held: { text }, issueAt }: Claim): string =>
  issueAt.from.map(({ start, end }) => text.slice(start, end)).join(' ')
