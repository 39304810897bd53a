/** Turns a run of tokens that may hold dates into atoms with the links between them. */
import { DIGIT } from '../../text/chars.ts'
import { JOINED } from '../../text/tokens.ts'
import type { Passage } from '../passage.ts'
import { Atom } from './atom.ts'
import { emptyInfo, type Info, ROLE, setNumber } from './info.ts'
import { wideAt } from './lookup.ts'
import { markAfter, type NumberRead, readNumber } from './numbers.ts'
import { isOtherNumber, readCluster } from './numeric.ts'
import { namesHouse } from './surroundings.ts'
import { KIND, LINK, OPENERS } from './symbols.ts'
import type { Moment } from './time.ts'
import { infoOf } from './words.ts'

/** The links before the next atom, gathered token by token. */
class Gap {
  bits = 0
  lead = 0
  rest = 0
  leadAfter = 0
  opener = -1
  words = 0

  add(links: number, at: number, after: number, spaced: boolean): void {
    const bits = links | (spaced ? LINK.SPACED : 0)
    if (this.words++ === 0) {
      this.lead = links
      this.leadAfter = after
    } else this.rest |= bits
    this.bits |= bits
    if (links & OPENERS) this.opener = this.opener < 0 ? at : this.opener
    else if (!(links & (LINK.THE | LINK.IN | LINK.OF))) this.opener = -1
  }

  give(atom: Atom, own: number, spaced: boolean): void {
    atom.gap = this.bits | own | (spaced ? LINK.SPACED : 0)
    atom.lead = this.lead
    atom.rest = this.rest | own | (spaced ? LINK.SPACED : 0)
    atom.leadAfter = this.leadAfter
    atom.opener = this.opener < 0 ? atom.first : this.opener
    this.bits = 0
    this.lead = 0
    this.rest = 0
    this.opener = -1
    this.words = 0
  }
}

/** The atoms of a run of tokens; the last is an empty one that carries the links at the end. */
export function atomsOf(passage: Passage, first: number, after: number, moment: Moment): Atom[] {
  const { cls, gap: gaps } = passage.tokens
  const atoms: Atom[] = []
  const gap = new Gap()
  let at = first
  while (at < after) {
    const spaced = gaps[at] !== JOINED
    const wide = wideAt(passage, at)
    const fitting = wide && wide.length <= after - at ? wide : undefined
    const info = fitting?.info ?? infoOf(passage.words[at]!)
    let next = at + (fitting?.length ?? 1)
    let atom: Atom | null = null
    if (info.role & ROLE.MARK_BEFORE && next < after && namesHouse(passage, at)) next = at + 2
    else if (cls[at] === DIGIT) {
      atom = readCluster(passage, at, after, moment) ?? plainNumber(passage, at, after)
      if (atom.kinds && atom.after - at > 2 && isOtherNumber(passage, at, atom.after)) atom.kinds = 0
      next = atom.after
    } else if (info.role & ROLE.MARK_BEFORE && next < after && passage.words[next]) {
      atom = marked(passage, at, next, after)
      if (atom) next = atom.after
      else gap.add(info.links, at, next, spaced)
    } else if (info.kinds & (KIND.NUM | KIND.ORD) && info.num >= 0 && !info.roman) {
      atom = wordNumber(passage, at, after, info)
      next = atom.after
    } else if (info.kinds !== 0) atom = new Atom(at, next, info.kinds, info)
    else gap.add(info.links, at, next, spaced)
    if (atom) {
      // The point of an abbreviation ends no sentence and links nothing.
      if (info.short && next < after && gaps[next] === JOINED && passage.folded(next) === '.') atom.after = ++next
      gap.give(atom, cls[at] === DIGIT ? 0 : info.links, spaced)
      atoms.push(atom)
    }
    at = next
  }
  const last = new Atom(after, after, 0)
  gap.give(last, 0, false)
  atoms.push(last)
  return atoms
}

function plainNumber(passage: Passage, at: number, end: number): Atom {
  const read = readNumber(passage, at, end) as NumberRead
  const mark = read.after === at + 1 ? markAfter(passage, at + 1) : 0
  if (mark > 0) {
    const atom = numberAtom(at, mark, read.value, read.digits)
    // A mark may also stand for a decade: 90-е.
    const both = infoOf(passage.words[mark - 1]!).kinds & KIND.DMARK ? KIND.DEC : 0
    atom.kinds = KIND.ORD | (atom.kinds & (KIND.DAY | KIND.YR)) | both
    return atom
  }
  const atom = numberAtom(at, read.after, read.value, read.digits)
  if (isOtherNumber(passage, at, read.after)) atom.kinds = 0
  return atom
}

/** الـ20, 第20: a mark with the number after it. */
function marked(passage: Passage, at: number, from: number, end: number): Atom | null {
  const read = readNumber(passage, from, end)
  if (!read || read.value < 1) return null
  const atom = numberAtom(at, read.after, read.value, read.digits)
  const rank = infoOf(passage.words[at]!).role & ROLE.RANK
  atom.kinds = KIND.ORD | (rank ? 0 : atom.kinds & KIND.DAY)
  return atom
}

function wordNumber(passage: Passage, at: number, end: number, info: Info): Atom {
  const read = readNumber(passage, at, end)
  if (!read) return new Atom(at, at + 1, info.kinds, info)
  const single = read.value === info.num
  const made: Info = single ? { ...info } : emptyInfo()
  if (!single) setNumber(made, read.value, read.digits)
  else if (read.digits) setNumber(made, read.value, read.digits)
  if (read.ordinal && !single) made.kinds = (made.kinds & ~KIND.MNUM) | KIND.ORD
  else if (read.ordinal) made.kinds |= KIND.ORD
  made.vague = read.vague
  if (info.kinds & KIND.WHEN && !single) made.kinds &= ~KIND.WHEN
  const atom = new Atom(at, read.after, made.kinds, made)
  if (atom.kinds & KIND.NUM && read.value >= 1000 && read.value < 3000 && read.digits === 0) atom.kinds |= KIND.YR
  return atom
}

function numberAtom(first: number, after: number, value: number, digits: number): Atom {
  const info = emptyInfo()
  setNumber(info, value, digits)
  return new Atom(first, after, info.kinds, info)
}
