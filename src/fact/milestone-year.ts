/** Of which year an anniversary or a first is, and since which year an anniversary counts. */
import type { Account } from '../sense/account.ts'
import { type DateMention, isDay, type OrdinalMention } from '../sense/date.ts'
import type { Range } from '../sense/mention.ts'
import type { Reading } from '../sense/reading.ts'
import { reading } from './fact.ts'
import { sinceThen } from './first-aside.ts'
import { within } from './within.ts'

export interface Years {
  year: Reading<number> | null
  since: Reading<number> | null
}

const NONE: Years = { year: null, since: null }
/** What the years of a report's milestones are counted from. */
export interface Reported {
  /** The first day that it names, which is no day of what went before. */
  readonly told: DateMention | undefined
  /** The day of the report. */
  readonly day: string | null
}

export function reportedIn(account: Account): Reported {
  const told = account.dates.find((date) => isDay(date.from) && !follows(account, date))
  return { told, day: account.published ?? told?.from ?? null }
}

const CURRENT = 'no year is named: an anniversary is spoken of in its own'
/** Most years by which an anniversary is spoken of before or after its own year. */
const ABOUT = 2

/**
 * The years of an anniversary. In this order: the year from which it counts, where the sentence names that one ("the 47th anniversary of
 * ties, 28 March 1977"); the year the sentence names; that in which the sentence before says that something was founded; that of the report.
 * @param words of the anniversary
 * @param ordinal its number
 */
export function yearsOfAnniversary(
  account: Account,
  sentence: Range,
  words: Range,
  ordinal: OrdinalMention | undefined,
  { day }: Reported,
): Years {
  const begun = ordinal && day && within(account.dates, sentence).find((date) => counts(date, ordinal.value, day))
  if (ordinal && begun) return founded(account, ordinal, begun, Number(begun.to?.slice(0, 4)))
  const date = yearOf(account, sentence, (date) => !apart(account, words, date))
  if (date) {
    const year = yearOn(account, date)
    const since = ordinal && reading(account, year.value - ordinal.value, [ordinal, date], 'implied', 'milestone/since')
    return { year, since: since ?? null }
  }
  if (!ordinal) return NONE
  const before = foundedIn(account, sentence)
  return before
    ? founded(account, ordinal, before, Number(before.from?.slice(0, 4)))
    : inReport(account, words, ordinal, day)
}

/** The year of a first: that of its sentence, else that of the report. */
export function yearOfFirst(account: Account, sentence: Range, words: Range, { told }: Reported): Years {
  const date = yearOf(account, sentence, (date) => !wentBefore(account, words, date)) ?? told
  return date ? { year: yearOn(account, date), since: null } : NONE
}

function yearOn(account: Account, date: DateMention): Reading<number> {
  return reading(account, Number(date.from?.slice(0, 4)), [date], date.how, 'milestone/year', date.doubt)
}

/**
 * Whether so many years after a date, or the end of a span of years, are those of the report: "80 years after the war of 1941–1945". A
 * date of about the report's own time is that of the anniversary.
 */
function counts({ to }: DateMention, years: number, day: string): boolean {
  const ago = Number(day.slice(0, 4)) - Number(to?.slice(0, 4))
  return ago > ABOUT && Math.abs(ago - years) <= ABOUT
}

function founded(account: Account, ordinal: OrdinalMention, date: DateMention, since: number): Years {
  return {
    year: reading(account, since + ordinal.value, [ordinal, date], 'implied', 'milestone/founded'),
    since: reading(account, since, [date], date.how, 'milestone/since'),
  }
}

/** "On the 60th anniversary of P": where nothing says of which year it is, it is that of the report. */
function inReport(account: Account, words: Range, ordinal: OrdinalMention, day: string | null): Years {
  if (!day) return NONE
  const year = Number(day.slice(0, 4))
  return {
    year: reading(account, year, [words], 'implied', 'milestone/report', CURRENT),
    since: reading(account, year - ordinal.value, [ordinal], 'implied', 'milestone/since', CURRENT),
  }
}

/** The date at which something was established, in this sentence or the one before: "Ties began in 1992. [...] the 30th anniversary". */
function foundedIn(account: Account, sentence: Range): DateMention | undefined {
  const index = account.sentenceOf(sentence.first)
  const telling = [...account.framesOf(index - 1), ...account.framesOf(index)].find(
    ({ sense, holds }) => sense === 'establish' && holds === 'yes',
  )
  const where = telling && account.sentences[telling.sentence]
  return where && within(account.dates, where).find(({ from, how }) => from !== null && how === 'stated')
}

/** The calendar year that the sentence names, or that of a day it names. */
function yearOf(account: Account, sentence: Range, fits: (date: DateMention) => boolean): DateMention | undefined {
  const dates = within(account.dates, sentence).filter((date) => date.from !== null && fits(date))
  return (
    dates.find((date) => date.from?.length === 4 && date.from === date.to) ??
    dates.find((date) => date.from?.slice(0, 4) === date.to?.slice(0, 4))
  )
}

/** "the anniversary of ties, on which the partnership signed in 2005 was renewed": a date behind a relative is another clause's. */
function apart(account: Account, { after }: Range, date: Range): boolean {
  for (let at = after; at < date.first; at++) if (account.grammarAt(at) === 'relative') return true
  return false
}

/** "The first visit in eight years", "the first since the one of March 2023", "after the 2022 summit": the date of what went before. */
function wentBefore(account: Account, words: Range, date: Range): boolean {
  const inside = date.first >= words.first && date.after <= words.after
  if (inside && spans(account, date)) return true
  for (let at = words.first; at < date.first; at++)
    if (account.grammarAt(at) === 'subordinator' || PAST.has(account.entryAt('preposition', at) ?? '')) return true
  return follows(account, date)
}

/** "eight years": so many of a unit, not "next year". */
function spans(account: Account, date: Range): boolean {
  if (account.find('unit', date).length === 0) return false
  for (let at = date.first; at < date.after; at++) if (account.numberAt(at)) return true
  return false
}

/** Prepositions whose noun went before. */
const PAST = new Set(['after', 'since'])

function follows(account: Account, date: Range): boolean {
  return (
    sinceThen(account, date) || [2, 1].some((back) => account.entryAt('preposition', date.first - back) === 'after')
  )
}
