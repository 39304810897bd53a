/** A monarch's title that is somebody's given name: "Minister Amir X Y", "Sultan bin X", "Sultan X Y, minister of P". */
import { CAPITALISED, NAME_PART } from '../../sense/features.ts'
import { JOINED } from '../../text/tokens.ts'
import type { Passage } from '../passage.ts'

/** Longest name, and most words before the head of an office behind it. */
const NAME = 10
const FRONT = 4
/** Longest office of several words, in tokens. */
const OFFICE = 5

export function isForename(passage: Passage, at: number): boolean {
  const head = passage.language.grammar.cased ? passage.find(at, 'office') : undefined
  if (head?.entry.id !== 'monarch' || head.length > 1 || !passage.find(at, 'given')) return false
  if (passage.find(at + 1, 'name-particle')?.entry.id === 'son') return true
  return isCapital(passage, at + 1) && (behindTitle(passage, at) || holdsLess(passage, at + 1))
}

/** Right behind another office, or a title that is no part of a monarch's. */
function behindTitle(passage: Passage, at: number): boolean {
  const before = passage.folded(at - 1) === '.' && passage.tokens.gap[at - 1] === JOINED ? at - 2 : at - 1
  if (passage.find(before, 'title')) return true
  for (let p = at - 1; p >= Math.max(passage.first, at - OFFICE); p--) {
    const office = passage.find(p, 'office')
    if (office && p + office.length === at) return office.entry.id !== 'monarch'
  }
  return false
}

/** Whether the name goes on to a comma behind which an office stands that no monarch has. */
function holdsLess(passage: Passage, at: number): boolean {
  let p = at
  while (p < at + NAME && (isPart(passage, p) || passage.tokens.gap[p] === JOINED) && passage.folded(p) !== ',') p++
  if (passage.folded(p) !== ',') return false
  for (let q = p + 1; q <= p + FRONT; q++) {
    const office = passage.find(q, 'office')
    if (office) return office.entry.id !== 'monarch'
    if (!isCapital(passage, q) && !passage.find(q, 'article')) return false
  }
  return false
}

function isPart(passage: Passage, at: number): boolean {
  return ((passage.words[at]?.feats ?? 0) & NAME_PART) !== 0
}

function isCapital(passage: Passage, at: number): boolean {
  return ((passage.words[at]?.feats ?? 0) & CAPITALISED) !== 0
}
