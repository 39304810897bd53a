/**
 * Sets of kinds as bits. What a word can be is held against what is looked for in one step, however many entries the word has:
 * most words of a text are of no interest to most rules.
 */
import { KINDS, type Kind } from './kinds.ts'

const NUMBER = new Map<string, number>(Object.keys(KINDS).map((kind, index) => [kind, index]))

export class KindSet {
  static readonly NONE: KindSet = new KindSet([])

  // Four times 32 kinds: fields, not an array, so that meeting another set is a handful of machine instructions.
  readonly #a: number
  readonly #b: number
  readonly #c: number
  readonly #d: number

  /** @throws Error if a name is none of a kind, or if there are more kinds than bits */
  constructor(kinds: Iterable<string>) {
    const bits = new Int32Array(4)
    for (const kind of kinds) {
      const number = NUMBER.get(kind)
      if (number === undefined || number >= 128) throw new Error(`${kind} has no place in a set of kinds`)
      bits[number >> 5] = (bits[number >> 5] as number) | (1 << (number & 31))
    }
    ;[this.#a, this.#b, this.#c, this.#d] = bits as unknown as [number, number, number, number]
  }

  /** Whether both have a kind. */
  meets(other: KindSet): boolean {
    return ((this.#a & other.#a) | (this.#b & other.#b) | (this.#c & other.#c) | (this.#d & other.#d)) !== 0
  }
}

/** The set of these kinds. */
export function kinds(...names: readonly Kind[]): KindSet {
  return new KindSet(names)
}
