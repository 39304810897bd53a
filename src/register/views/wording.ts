/** Where words by which an issue was known stand in reports in which nobody is read to speak of it: so that no silence is claimed there. */
import { type Cell, type Cite, cite, silent } from '../cite.ts'
import type { Held } from '../held.ts'
import { contentWords, has } from './alike.ts'
import { type Claim, citeOf } from './claims.ts'
import { find } from './phrase.ts'

/** Share of the reports in a language in which a word may stand at the most to show an issue by itself. */
const RARE = 1 / 3

const languageOf = ({ record }: Held): string => record.document.language

export class Wordings {
  readonly #documents: readonly Held[]
  readonly #words = new Map<Held, readonly string[]>()
  readonly #rare = new Map<string, boolean>()

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
   * The first place in each document where a wording of these claims stands as it is, all its words in one sentence, or one that is
   * rare among the mechanism's reports; only in the claim's own language.
   */
  #in(documents: readonly Held[], claims: readonly Claim[]): Cite[] {
    const wordings = Map.groupBy(claims, ({ held }) => languageOf(held))
    return documents.flatMap((held) => {
      const own = new Set(
        (wordings.get(languageOf(held)) ?? []).map(({ held: { text }, issueAt }) =>
          issueAt.from.map(({ start, end }) => text.slice(start, end)).join(' '),
        ),
      )
      for (const words of own) {
        const span = find(held.text, words)[0] ?? this.#telling(held, words)
        if (span) return [cite(held, [span])]
      }
      return []
    })
  }

  #telling(held: Held, wording: string): { start: number; end: number } | undefined {
    const words = contentWords(wording)
    const there = words.filter((word) => has(this.#wordsOf(held), word))
    if (words.length === 0 || there.length === 0) return undefined
    for (const match of held.text.matchAll(/[^.!?؟。！？\n]+/gu)) {
      const sentence = contentWords(match[0])
      const found = there.filter((word) => has(sentence, word))
      if (found.length < words.length && !found.some((word) => this.#isRare(word, languageOf(held)))) continue
      const start = match.index + (match[0].length - match[0].trimStart().length)
      return { start, end: match.index + match[0].trimEnd().length }
    }
    return undefined
  }

  #isRare(word: string, language: string): boolean {
    const key = `${language} ${word}`
    const known = this.#rare.get(key)
    if (known !== undefined) return known
    const own = this.#documents.filter((one) => languageOf(one) === language)
    const rare = own.filter((one) => has(this.#wordsOf(one), word)).length <= own.length * RARE
    this.#rare.set(key, rare)
    return rare
  }

  #wordsOf(held: Held): readonly string[] {
    const known = this.#words.get(held) ?? contentWords(held.text)
    this.#words.set(held, known)
    return known
  }
}
