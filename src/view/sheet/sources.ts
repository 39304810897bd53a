/** Source sentences, numbered in the order in which a page refers to them. */
import type { Cell } from '../../register/cite.ts'
import type { Held } from '../../register/held.ts'

export interface Source {
  readonly number: number
  readonly held: Held
  readonly sentence: string
}

const ENDS = /[.!?؟。！？\n]/

export class Sources {
  readonly #held: ReadonlyMap<string, Held>
  readonly #known = new Map<string, Source>()

  constructor(documents: readonly Held[]) {
    this.#held = new Map(documents.map((held) => [held.sha256, held]))
  }

  /** The numbers of a cell's sentences, in brackets. */
  marks(cell: Cell): string {
    const numbers = new Set(
      cell.cites.flatMap(({ document, spans }) => {
        const held = this.#held.get(document)
        return held ? spans.slice(0, 1).map(({ start, end }) => this.#number(held, start, end)) : []
      }),
    )
    return [...numbers].map((number) => `[${number}]`).join('')
  }

  all(): Source[] {
    return [...this.#known.values()]
  }

  #number(held: Held, start: number, end: number): number {
    const sentence = sentenceAt(held.text, start, end)
    const key = `${held.sha256} ${sentence}`
    const known = this.#known.get(key) ?? { number: this.#known.size + 1, held, sentence }
    this.#known.set(key, known)
    return known.number
  }
}

/** The sentence, or sentences, in which a span stands. A stop inside a number or abbreviation ends none. */
function sentenceAt(text: string, start: number, end: number): string {
  let first = start
  while (first > 0 && !stop(text, first - 1)) first--
  let after = end
  while (after < text.length && !stop(text, after)) after++
  return text.slice(first, after + 1).trim()
}

function stop(text: string, at: number): boolean {
  const sign = text[at] as string
  return ENDS.test(sign) && (/[。！？\n]/.test(sign) || /\s/.test(text[at + 1] ?? ' '))
}
