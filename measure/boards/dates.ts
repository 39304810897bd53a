/**
 * The board dates-msrt: dates and ranges in sentences with their values (microsoft/Recognizers-Text, MIT).
 *
 * A case is right when every date that it expects is found where it stands with one of the values it allows. The board's ranges
 * end on the day after; of two dates joined ("May to July") it takes the second's first day for the end.
 *
 * Left out of scope, and counted as missed: holidays (they belong to a country, and no table of them could be the same for all),
 * business days, fiscal and school years, reign years of Chinese dynasties, lunar new-year names, comparisons ("more than two weeks
 * after"), recurring and vague times, numbers that stand for a day without any word that says so.
 */
import { dayNumber } from '../../src/read/dates/calendar.ts'
import { type DateMention, findDates } from '../../src/read/dates/dates.ts'
import { loadLanguages, type Miss, passageOf } from './board.ts'

interface Expected {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly timex?: string
  readonly values?: readonly Record<string, string | null>[]
}

export interface Row {
  readonly id: string
  readonly text: string
  readonly ref: string | null
  readonly lang: string
  readonly kind: 'valued' | 'span_only' | 'negative'
  readonly expected: readonly Expected[]
}

export interface Figures {
  /** Cases with a value to check, and those right. */
  cases: number
  right: number
  /** Of all cases that expect a date, those where each is found where it stands (half of either span). */
  spanCases: number
  spanRight: number
  /** Cases without a date, and those where none is read. */
  negative: number
  quiet: number
  /** Cases for which the board gives no value (seasons, days that do not exist): not counted above. */
  unvalued: number
}

/**
 * Scores the rows.
 * @param rows of dates-msrt.jsonl
 * @param assumed the reference of rows that have none. The board lost it for four fifths of its French rows, whose values are
 * reckoned from it all the same (upstream it is 2016-11-07 for most); without one, what is relative stays unread, as it must.
 */
export async function score(
  rows: readonly Row[],
  assumed: string | null = null,
): Promise<{ languages: Record<string, Figures>; misses: Miss[] }> {
  await loadLanguages(new Set(rows.map((row) => row.lang)))
  const languages: Record<string, Figures> = {}
  const misses: Miss[] = []
  for (const row of rows) {
    languages[row.lang] ??= { cases: 0, right: 0, spanCases: 0, spanRight: 0, negative: 0, quiet: 0, unvalued: 0 }
    const figures = languages[row.lang]!
    const found = read(row, assumed)
    if (row.kind === 'negative' || row.expected.length === 0) {
      figures.negative++
      if (found.length === 0) figures.quiet++
      else misses.push(miss(row, found))
      continue
    }
    figures.spanCases++
    if (row.expected.every((expected) => found.some(({ start, end }) => halfShared(expected, start, end))))
      figures.spanRight++
    if (row.kind !== 'valued') continue
    const checked = row.expected.filter((expected) => alternatives(expected).length > 0)
    if (checked.length === 0) {
      figures.unvalued++
      continue
    }
    figures.cases++
    const right = checked.every((expected) =>
      found.some(
        ({ mention, start, end }) => start < expected.end && end > expected.start && valueRight(expected, mention),
      ),
    )
    if (right) figures.right++
    else misses.push(miss(row, found))
  }
  return { languages, misses }
}

type Found = { mention: DateMention; start: number; end: number }

function read(row: Row, assumed: string | null): Found[] {
  const passage = passageOf(row.lang, row.text)
  const ref = row.ref ?? assumed
  const [year = 0, month = 0, day = 0] = (ref ?? '').slice(0, 10).split('-').map(Number)
  return findDates(passage, ref ? { year, month, day } : null).map((mention) => ({
    mention,
    ...passage.span(mention.first, mention.after),
  }))
}

function halfShared(expected: Expected, start: number, end: number): boolean {
  const shared = Math.min(expected.end, end) - Math.max(expected.start, start)
  return shared * 2 >= Math.max(expected.end - expected.start, end - start)
}

interface Alternative {
  readonly start: string | null
  readonly end: string | null
  readonly point: boolean
}

const DAY = /^\d{4}-\d{2}-\d{2}/

function alternatives(expected: Expected): Alternative[] {
  return (expected.values ?? []).flatMap((value): Alternative[] => {
    const point = value.value ?? value.date
    if (point && DAY.test(point) && !point.startsWith('0001')) return [{ start: point, end: point, point: true }]
    const start = value.start ?? value.startDate ?? null
    const end = value.end ?? value.endDate ?? null
    const good = (day: string | null) => day !== null && DAY.test(day) && !day.startsWith('0001')
    return good(start) || good(end)
      ? [{ start: good(start) ? start : null, end: good(end) ? end : null, point: false }]
      : []
  })
}

function number(iso: string): number {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number)
  return dayNumber(year, month, day)
}

/** First and last day of an ISO date that may be cut. */
function daysOf(iso: string): [number, number] {
  const [year = 0, month, day] = iso.split('-').map(Number)
  if (day) return [number(iso), number(iso)]
  if (month) return [dayNumber(year, month, 1), dayNumber(year, month + 1, 1) - 1]
  return [dayNumber(year, 1, 1), dayNumber(year + 1, 1, 1) - 1]
}

function valueRight(expected: Expected, mention: DateMention): boolean {
  const joined = expected.timex?.startsWith('(') ?? false
  const readings = [mention.exact, mention.from && mention.to ? { from: mention.from, to: mention.to } : undefined]
  return readings.some((reading) => {
    if (!reading) return false
    const [first] = daysOf(reading.from)
    const [lastsFirst, last] = daysOf(reading.to)
    return alternatives(expected).some(({ start, end, point }) => {
      if (point) return first === number(start!) && last === first
      const begins = start === null ? null : number(start)
      const ends = end === null ? null : number(end)
      if (begins !== null && ends !== null)
        return first === begins && (last + 1 === ends || (joined && lastsFirst === ends))
      if (begins !== null)
        return mention.bound === 'since'
          ? first === begins
          : mention.bound === 'after' && (last + 1 === begins || last === begins)
      return mention.bound === 'before'
        ? first === ends
        : mention.bound === 'until' && [last, last + 1, lastsFirst].includes(ends!)
    })
  })
}

function miss(row: Row, found: readonly Found[]): Miss {
  const expected = row.expected.map(
    (e) =>
      `${e.text} = ${alternatives(e)
        .map((a) => `${a.start ?? ''}${a.point ? '' : `..${a.end ?? ''}`}`)
        .join(' / ')}`,
  )
  const read = found.map(
    ({ mention, start, end }) =>
      `${row.text.slice(start, end)} = ${mention.from}..${mention.to} ${mention.bound ?? ''} ${mention.rule}`,
  )
  return { id: row.id, lang: row.lang, text: row.text, expected: expected.join(' ; '), read: read.join(' ; ') }
}
