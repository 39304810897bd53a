/** Finds the dates of a passage and says which days they are. */
import type { DateMention as Told } from '../../sense/date.ts'
import { DIGIT } from '../../text/chars.ts'
import { JOINED, NEW_LINE } from '../../text/tokens.ts'
import type { Passage } from '../passage.ts'
import type { Atom } from './atom.ts'
import { atomsOf } from './atoms.ts'
import { type Civil, dayNumber, isoDate } from './calendar.ts'
import { LINKING, ROLE, STOP, STRONG, WEAK } from './info.ts'
import { wideAt } from './lookup.ts'
import { applyPass } from './match.ts'
import { PASSES } from './passes.ts'
import type { Context } from './pattern.ts'
import { joined } from './rules-ranges.ts'
import { settle } from './settle.ts'
import { insideName, tenseAt } from './surroundings.ts'
import { GRAIN, KIND, LINK } from './symbols.ts'
import type { Moment, Time } from './time.ts'
import { infoOf } from './words.ts'

/** A date expression with what only the reading of dates knows of it. */
export interface DateMention extends Told {
  /** Converted from the Hijri calendar. */
  readonly calendar?: 'hijri'
  /** The text names one end only: since, until, before or after the date. */
  readonly bound?: 'since' | 'until' | 'before' | 'after'
  /** The very days that counting gives where the text is less exact: "two years ago". */
  readonly exact?: { readonly from: string; readonly to: string }
}

/**
 * Every date expression of a passage, from left to right; none overlaps another.
 * @param reference the day that the text was written on, for "yesterday" and dates without a year
 */
export function findDates(passage: Passage, reference: Civil | null): DateMention[] {
  const moment: Moment = {
    ref: reference ? dayNumber(reference.year, reference.month, reference.day) : Number.NaN,
    last: Number.NaN,
  }
  const found: DateMention[] = []
  const { gap, cls } = passage.tokens
  let first = -1
  let best: number = STOP
  for (let at = passage.first; at < passage.after; at++) {
    const info = infoOf(passage.words[at]!)
    let level = info.level
    let length = 1
    if (info.onward !== null) {
      const wide = wideAt(passage, at)
      if (wide) {
        level = wide.info.level
        length = wide.length
      }
    }
    if (level === WEAK && cls[at] === DIGIT && carries(passage, at, first)) level = STRONG
    if (first >= 0 && (level === STOP || gap[at] === NEW_LINE)) {
      if (best === STRONG) readRun(passage, first, at, moment, found)
      first = -1
    }
    if (level >= LINKING) {
      if (first < 0) {
        first = at
        best = level
      } else if (level > best) best = level
    }
    at += length - 1
  }
  if (first >= 0 && best === STRONG) readRun(passage, first, passage.after, moment, found)
  return found.filter((date) => !governs(passage, date))
}

/** Whether a number in digits may make a date by itself: joined to another (3/5), an ordinal (the 4th), after an article of days (le 4). */
function carries(passage: Passage, at: number, first: number): boolean {
  const { gap, cls } = passage.tokens
  if (at + 1 < passage.after && gap[at + 1] === JOINED) {
    if (at + 2 < passage.after && cls[at + 2] === DIGIT) return true
    const { role, kinds } = wideAt(passage, at + 1)?.info ?? infoOf(passage.words[at + 1]!)
    if (role & ROLE.MARK_AFTER || kinds & KIND.DMARK) return true
  }
  const article = LINK.THE | LINK.IN
  return first >= 0 && at > first && (infoOf(passage.words[at - 1]!).links & article) === article
}

function readRun(passage: Passage, first: number, after: number, moment: Moment, found: DateMention[]): void {
  let atoms = atomsOf(passage, first, after, moment)
  const context: Context = { passage, moment, next: atoms.at(-1)! }
  for (const pass of PASSES) atoms = applyPass(pass, atoms, context)
  for (let i = 0; i + 1 < atoms.length; i++) {
    const atom = atoms[i]!
    if (!(atom.kinds & KIND.DATE) || !atom.time || insideName(passage, atom.first, atom.after)) continue
    found.push(mention(passage, atom, atoms[i + 1]!, moment))
  }
}

function mention(passage: Passage, atom: Atom, next: Atom, moment: Moment): DateMention {
  let t = atom.time as Time
  if (!t.settled && t.when === '' && Number.isNaN(t.year)) {
    const until = atom.gap & LINK.UNTIL && t.month === 0
    if (until || tenseAt(passage, atom.first, atom.after) > 0) t.when = 'future'
  } else if (
    !t.settled &&
    t.when === 'this' &&
    t.weekday > 0 &&
    t.month === 0 &&
    tenseAt(passage, atom.first, atom.after) < 0
  ) {
    // "this Sunday they met", written on Monday, is yesterday.
    t.when = ''
  }
  const other = atom.more?.[0]?.time
  if (other) t = joined(t, other, moment)?.time ?? t
  settle(t, moment)
  const { bound, first, after } = bounds(atom, next, t)
  const known = !Number.isNaN(t.start) && !Number.isNaN(t.end)
  if (known) moment.last = t.start
  const found: Mutable<DateMention> = {
    first,
    after,
    from: known ? isoDate(t.start, t.hijri ? 'day' : cut(t.grain)) : null,
    to: known ? isoDate(t.end, t.hijri ? 'day' : cut(t.grainTo)) : null,
    how: t.relative || t.hijri ? 'implied' : 'stated',
    rule: atom.rule.startsWith('date/') ? atom.rule : `date/${atom.rule}`,
  }
  if (t.hijri) found.calendar = 'hijri'
  if (t.doubt) found.doubt = t.doubt
  if (bound) found.bound = bound
  if (!known && t.relative && Number.isNaN(moment.ref)) found.needs = 'reference'
  if (known && !Number.isNaN(t.exactTo)) {
    found.exact = {
      from: isoDate(Number.isNaN(t.exactFrom) ? t.start : t.exactFrom, 'day'),
      to: isoDate(t.exactTo, 'day'),
    }
  }
  return found
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

function cut(grain: number): 'day' | 'month' | 'year' {
  if (grain >= GRAIN.year) return 'year'
  return grain >= GRAIN.month ? 'month' : 'day'
}

/** Whether only one end is named, by a word before the date (since, by) or behind it (以来). */
function bounds(atom: Atom, next: Atom, t: Time): { bound: DateMention['bound']; first: number; after: number } {
  const { gap } = atom
  const from = gap & LINK.FROM && !(gap & LINK.OF)
  const bound: DateMention['bound'] | '' = t.range
    ? ''
    : gap & LINK.SINCE || from
      ? 'since'
      : gap & LINK.UNTIL
        ? 'until'
        : gap & LINK.BEFORE
          ? 'before'
          : gap & LINK.AFTER
            ? 'after'
            : ''
  // Days joined by "and" need no word that opens them: des 25 et 26 octobre.
  if (bound || (t.range && atom.rule !== 'date/days'))
    return { bound: bound || undefined, first: atom.opener, after: atom.after }
  const { lead } = next
  const behind =
    lead & LINK.SINCE_P
      ? 'since'
      : lead & LINK.UNTIL_P
        ? 'until'
        : lead & LINK.BEFORE_P
          ? 'before'
          : lead & LINK.AFTER_P
            ? 'after'
            : undefined
  return { bound: behind, first: atom.first, after: behind ? next.leadAfter : atom.after }
}

/** "накануне визита": the word for the day before is a preposition where what it governs stands behind it. */
function governs(passage: Passage, { first, after }: DateMention): boolean {
  const { isGoverned } = passage.language.morphology
  if (!isGoverned || after - first > 1 || after >= passage.after || !passage.find(first, 'preposition')) return false
  // "накануне 80-летия": a number joined to its noun.
  const { cls, gap } = passage.tokens
  const noun = cls[after] === DIGIT && gap[after + 2] === JOINED ? after + 2 : after
  return noun < passage.after && isGoverned(passage.folded(noun), passage.hits(noun))
}
