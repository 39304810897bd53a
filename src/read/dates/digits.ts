/** A number in digits with its separators: 1,200 · 2.345,6 · 1 200 · 3.5. The lexicon says which sign is which. */
import { CLASS, DIGIT } from '../../text/chars.ts'
import { JOINED, SPACED } from '../../text/tokens.ts'
import type { Passage } from '../passage.ts'

export interface DigitsRead {
  readonly value: number
  readonly after: number
  /** How many digits, where it is a plain run of them; else 0. */
  readonly digits: number
}

/** The number in digits that begins at a token. */
export function readDigits(passage: Passage, at: number, end: number): DigitsRead {
  const { gap, cls } = passage.tokens
  const isDigits = (token: number) => token < end && cls[token] === DIGIT
  let whole = passage.folded(at)
  let after = at + 1
  const plain = whole.length
  // Groups of three after a sign or a space.
  while (isDigits(after + 1) && gap[after] === JOINED && gap[after + 1] === JOINED && groups(passage, after)) {
    whole += passage.folded(after + 1)
    after += 2
  }
  if (after === at + 1 && plain <= 3) {
    while (isSpacedGroup(passage, after, end)) {
      whole += passage.folded(after)
      after++
    }
  }
  let fraction = ''
  if (isDigits(after + 1) && gap[after] === JOINED && gap[after + 1] === JOINED && decimal(passage, after)) {
    fraction = passage.folded(after + 1)
    after += 2
  }
  const value = Number(fraction ? `${whole}.${fraction}` : whole)
  return { value, after, digits: after === at + 1 ? plain : 0 }
}

function groups(passage: Passage, sign: number): boolean {
  return passage.folded(sign + 1).length === 3 && passage.folded(sign - 1).length <= 3 && signIs(passage, sign, 'group')
}

function decimal(passage: Passage, sign: number): boolean {
  return signIs(passage, sign, 'decimal')
}

function signIs(passage: Passage, at: number, id: string): boolean {
  return passage.words[at]!.hits.some(({ entry }) => entry.kind === 'number-sign' && entry.id === id)
}

/** 1 200: a group of three after one space, not after a line end. */
function isSpacedGroup(passage: Passage, at: number, end: number): boolean {
  const { cls, gap, start, text } = passage.tokens
  if (at >= end || cls[at] !== DIGIT || gap[at] !== SPACED || passage.folded(at).length !== 3) return false
  const before = start[at]! - 1
  return passage.tokens.end[at - 1] === before && CLASS[text.charCodeAt(before)] === 0
}
