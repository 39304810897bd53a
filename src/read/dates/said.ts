/** What the atoms of a date say together, and what the words round them leave of it. */
import { CAPITALISED } from '../../sense/features.ts'
import { LETTER } from '../../text/chars.ts'
import { NEW_LINE } from '../../text/tokens.ts'
import type { Atom } from './atom.ts'
import { civil } from './calendar.ts'
import { STOP } from './info.ts'
import type { Context } from './pattern.ts'
import { GRAIN, KIND, LINK } from './symbols.ts'
import { type Time, time } from './time.ts'
import { infoOf } from './words.ts'

const { DAY, SDAY, MON, HIJ, YR, YEAR, WHEN } = KIND
const DAYS = DAY | SDAY

/** What the atoms of a date say together. */
export function stated(parts: readonly Atom[]): Time {
  const t = time({})
  for (const part of parts) {
    const { kinds } = part
    if (kinds & WHEN && !(kinds & (MON | HIJ | DAYS))) t.when = part.when
    else if (kinds & (MON | HIJ)) {
      t.month = part.info.month
      t.hijri ||= (kinds & HIJ) !== 0
    } else if (kinds & (YR | YEAR)) setYear(t, part)
    else if (kinds & DAYS) t.day = part.num
  }
  if (t.day === 0) {
    t.grain = t.month ? GRAIN.month : GRAIN.year
    t.grainTo = t.grain
  }
  return t
}

/** Takes over the year that an atom names. */
export function setYear(t: Time, part: Atom): void {
  if (part.time && Number.isNaN(part.time.year)) {
    t.relative = true
    // Without a reference the year stays unknown and the date cannot be settled.
    if (Number.isNaN(part.time.start)) t.settled = true
    else t.year = civil(part.time.start).year
  } else t.year = part.time?.year ?? part.num
}

/** Whether a word follows that the last number may count ("in May 12 people"), where days stand before months. */
export function countsNext({ passage, next }: Context): boolean {
  const { cls, gap } = passage.tokens
  const at = next.first
  if (next.kinds !== 0 || next.gap & ~LINK.SPACED || at >= passage.after || gap[at] === NEW_LINE) return false
  return cls[at] === LETTER && infoOf(passage.words[at]!).level === STOP
}

/** A month's name that is another word as well, not written as names are where months have capital letters. */
export function lowered(month: Atom, { passage }: Context): boolean {
  const cased = passage.language.grammar.cased && month.info.leads
  return month.info.unsure && cased && !(passage.words[month.first]!.feats & CAPITALISED)
}
