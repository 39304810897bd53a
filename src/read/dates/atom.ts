/** The parts that a date is put together from, first words and numbers, then what rules make of them. */

import { emptyInfo, type Info } from './info.ts'
import type { Time } from './time.ts'

const NO_INFO = emptyInfo()

/** One part. `gap` holds the links that stand before it. */
export class Atom {
  first: number
  after: number
  kinds: number
  info: Info
  num = Number.NaN
  digits = 0
  /** Links before this atom; of these, `lead` the first word's, `rest` the others'. */
  gap = 0
  lead = 0
  rest = 0
  /** The token after the gap's first word, and the first token of the links that open an expression. */
  leadAfter = 0
  opener = 0
  time: Time | null = null
  rule = ''
  /** Of a duration, a selection or a period: the unit, how many, which (-1 the last), and what is said of it. */
  grain = 0
  count = 1
  which = 0
  weekday = 0
  when = ''
  /** Second number of a pair, or a duration's further parts. */
  second = Number.NaN
  more: Atom[] | null = null

  constructor(first: number, after: number, kinds: number, info: Info = NO_INFO) {
    this.first = first
    this.after = after
    this.kinds = kinds
    this.info = info
    this.opener = first
    if (info !== NO_INFO) {
      this.num = info.num
      this.digits = info.digits
      this.grain = info.grain
      this.count = info.count
      this.when = info.when
      this.weekday = info.weekday
    }
  }
}

/** A new part in place of others, with what a rule says of it. */
export function made(kinds: number, fields: Partial<Atom>): Atom {
  return Object.assign(new Atom(0, 0, kinds), fields)
}

/** An atom as it was, reaching over another: the word "month" before a month's name. */
export function keep(atom: Atom, change: Partial<Atom> = {}): Atom {
  return Object.assign(made(atom.kinds, {}), atom, { rule: '' }, change)
}
