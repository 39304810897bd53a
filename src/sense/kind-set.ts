/**
 * Sets of kinds as bits. What a word can be is held against what is looked for in one step, however many entries the word has:
 * most words of a text are of no interest to most rules.
 */
import { KINDS, type Kind } from './kinds.ts'

const NUMBER = new Map<string, number>(Object.keys(KINDS).map((kind, index) => [kind, index]))

export class KindSet {
  static readonly NONE: KindSet = new KindSet([])

  // Four times 32 kinds: fields, not an array, so that meeting another set is a handful of machine instructions.
  #a: number
  #b: number
  #c: number
  #d: number

  /** @throws Error if a name is none of a kind, or if there are more kinds than bits */
  constructor(kinds: Iterable<string>) {
    let a = 0
    let b = 0
    let c = 0
    let d = 0
    for (const kind of kinds) {
      const number = NUMBER.get(kind)
      if (number === undefined || number >= 128) throw new Error(`${kind} has no place in a set of kinds`)
      const bit = 1 << (number & 31)
      if (number < 32) a |= bit
      else if (number < 64) b |= bit
      else if (number < 96) c |= bit
      else d |= bit
    }
    this.#a = a
    this.#b = b
    this.#c = c
    this.#d = d
  }

  /** The kinds of both. */
  with(other: KindSet): KindSet {
    if (other === KindSet.NONE) return this
    if (this === KindSet.NONE) return other
    const both = new KindSet([])
    both.#a = this.#a | other.#a
    both.#b = this.#b | other.#b
    both.#c = this.#c | other.#c
    both.#d = this.#d | other.#d
    return both
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

const SINGLE = new Map<string, KindSet>()

/** The set of one kind. */
export function single(kind: string): KindSet {
  let set = SINGLE.get(kind)
  if (!set) {
    set = new KindSet([kind])
    SINGLE.set(kind, set)
  }
  return set
}
