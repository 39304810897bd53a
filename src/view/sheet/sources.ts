/** Source sentences, numbered in the order in which a page refers to them. */
import type { Cell } from '../../register/cite.ts'
import type { Held } from '../../register/held.ts'

export interface Source {
  readonly number: number
  readonly held: Held
  readonly sentence: string
  /** The words in it that were referred to first. */
  readonly start: number
  readonly end: number
}

/** Numbers that follow one another, first to last. */
export type Marks = readonly (readonly [number, number])[]

const ENDS = /[.!?؟。！？\n]/

export class Sources {
  readonly #held: ReadonlyMap<string, Held>
  readonly #known = new Map<string, Source>()

  constructor(documents: readonly Held[]) {
    this.#held = new Map(documents.map((held) => [held.sha256, held]))
  }

  /** The numbers of a cell's sentences. */
  numbers(cell: Cell): Set<number> {
    return new Set(
      cell.cites.flatMap(({ document, spans }) => {
        const held = this.#held.get(document)
        return held ? spans.slice(0, 1).map(({ start, end }) => this.#number(held, start, end)) : []
      }),
    )
  }

  all(): Source[] {
    return [...this.#known.values()]
  }

  #number(held: Held, start: number, end: number): number {
    const sentence = sentenceAt(held.text, start, end)
    const key = `${held.sha256} ${sentence}`
    const known = this.#known.get(key) ?? { number: this.#known.size + 1, held, sentence, start, end }
    this.#known.set(key, known)
    return known.number
  }
}

/**
 * The numbers beside each cell of a row. Cells that follow one another and rest on the same have them once, at their end; what a row
 * is about is not numbered again, where all of it stands further on.
 */
export function numbersOf(row: readonly Cell[], sources: Sources): number[][] {
  const numbers = row.map((cell) => sources.numbers(cell))
  return numbers.map((own, at) => {
    const rest = numbers.slice(at + 1)
    const next = rest.find((later) => later.size > 0)
    const again = next !== undefined && next.size === own.size && own.isSubsetOf(next)
    const union = new Set(rest.flatMap((later) => [...later]))
    return again || (at === 0 && row.length > 1 && own.isSubsetOf(union)) ? [] : [...own]
  })
}

/** Numbers as runs. */
export function marksOf(numbers: Iterable<number>): Marks {
  const marks: [number, number][] = []
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = marks.at(-1)
    if (last?.[1] === number - 1) last[1] = number
    else marks.push([number, number])
  }
  return marks
}

/** The sentence, or sentences, in which a span stands. A stop inside a number or abbreviation ends none. */
function sentenceAt(text: string, start: number, end: number): string {
  let first = start
  while (first > 0 && !stop(text, first - 1)) first--
  let after = end
  while (after < text.length && !stop(text, after)) after++
  return text.slice(first, after + 1).trim()
}

/** A point ends no sentence behind one or two letters (H.E., Mr.) or before a number or a small letter (Nov. 12). */
function stop(text: string, at: number): boolean {
  const sign = text[at] as string
  if (!ENDS.test(sign)) return false
  if (/[。！？\n]/.test(sign)) return true
  const after = text.slice(at + 1, at + 4)
  if (!/^(\s|$)/.test(after)) return false
  return (
    sign !== '.' ||
    !(/^[^\S\n]+[\p{N}\p{Ll}]/u.test(after) || /(^|[^\p{L}])\p{Lu}\p{L}?$/u.test(text.slice(Math.max(0, at - 3), at)))
  )
}
