/**
 * Anniversaries and dates that reports name, and how each was computed. Of some only the year or month is known: they are listed as
 * that, and have no place in a calendar program, which knows days alone (RFC 5545 has no date without a day).
 */
import { isDay } from '../../sense/date.ts'
import { type Cell, type Cite, cite, type Phrase, quoteOf, type Sheet, say, sheetOf } from '../cite.ts'
import type { Held } from '../held.ts'
import { partiesKey } from '../merge/account.ts'
import type { Register } from '../register.ts'
import { sha256 } from '../store/events.ts'
import { together } from './alike.ts'
import { documentsOf, tookPlace } from './claims.ts'
import { headCell } from './head.ts'
import { dated } from './hijri.ts'
import { dateCell } from './merged.ts'

export interface Entry {
  /** Stable: made of what is remembered and when, not of who told it when. */
  readonly uid: string
  /** YYYY-MM-DD, YYYY-MM or YYYY, as exact as the texts have it. */
  readonly date: string
  /** The date, with its words where they are of another calendar. */
  readonly when: Extract<Phrase, { date: unknown }>
  /** Whose it is, in the order of their codes. */
  readonly parties: readonly string[]
  /** Under which it is told. */
  readonly mechanism: string | null
  readonly what: Phrase
  readonly reason: readonly Phrase[]
  readonly cites: readonly Cite[]
}

type Milestone = Held['record']['milestones'][number]

/** Share of words from which two wordings remember one thing, where its number, its years and its parties are the same already. */
const ONE = 0.5

export function entries({ documents }: Pick<Register, 'documents'>): Entry[] {
  const found = documents.flatMap((held) =>
    held.record.milestones.flatMap((milestone) => {
      const date = milestone.date?.value.from ?? (milestone.year ? String(milestone.year.value) : undefined)
      return date ? [{ held, milestone, date, words: unnumbered(held, milestone) }] : []
    }),
  )
  const keyOf = ({ held, date, milestone: { ordinal, since, what } }: (typeof found)[number]) =>
    `${date} ${ordinal?.value ?? ''} ${since?.value ?? ''} ${ordinal ? partiesIn(held).join(' ') : what.value}`
  const groups = [...Map.groupBy(found, keyOf)].flatMap(([key, own]) =>
    together(own, () => key, own[0]?.milestone.since ? ONE : undefined).map((group, place) => {
      const [{ held, milestone, date }] = group as [(typeof found)[number]]
      return {
        when: dated(
          { from: date, to: date },
          group.map(({ held, milestone }) => ({ held, date: milestone.date })),
        ),
        parties: partiesIn(held),
        mechanism: held.record.meetings[0]?.mechanism?.value.id ?? null,
        uid: `${sha256(place === 0 ? key : `${key} ${milestone.what.value}`).slice(0, 24)}@mahdar`,
        date,
        what: quoteOf(group.map((one) => ({ held: one.held, from: one.milestone.what.from }))),
        reason: reasonOf(milestone),
        cites: group.map((one) => cite(one.held, spansOf(one.milestone))),
      }
    }),
  )
  return groups.sort((a, b) => a.date.localeCompare(b.date) || a.uid.localeCompare(b.uid))
}

/** What is remembered without its number, which is one whether it is written in words or in digits. */
const unnumbered = ({ text }: Held, { what, ordinal }: Milestone): string =>
  (ordinal?.from ?? []).reduce((words, { start, end }) => words.replace(text.slice(start, end), ' '), what.value)

const partiesIn = ({ record: { meetings } }: Held): string[] =>
  partiesKey(meetings[0]?.parties ?? [])
    .split(' ')
    .filter(Boolean)

function reasonOf({ ordinal, since, year }: Milestone): Phrase[] {
  if (ordinal && since) return [say('register.years', ordinal.value), say('word.since', String(since.value))]
  const reason: Phrase[] = []
  if (ordinal) reason.push(say('word.ordinal', ordinal.value))
  if (since) reason.push(say('word.since', String(since.value)))
  if (year) reason.push(say('word.year', String(year.value)))
  return reason
}

const spansOf = ({ what, ordinal, year, date }: Milestone) => [
  ...what.from,
  ...(ordinal?.from ?? []),
  ...(year?.from ?? []),
  ...(date?.from ?? []),
]

/** Whether a date lies ahead of a day: a year or a month does until it is over. @param today YYYY-MM-DD */
export const isAhead = ({ date }: Pick<Entry, 'date'>, today: string): boolean => date >= today.slice(0, date.length)

/** What lies ahead first, the next one first; then what is past, the last one first. @param today YYYY-MM-DD */
export function calendar(register: Register, today: string): Sheet {
  const { true: ahead = [], false: past = [] } = Object.groupBy(entries(register), (one) => `${isAhead(one, today)}`)
  const rows = [...ahead, ...past.reverse()].map((entry): Cell[] => {
    const [when, ...others] = entryCells(entry) as [Cell, ...Cell[]]
    const words = past.includes(entry) ? [...when.words, { plain: '·' }, say('register.past')] : when.words
    return [
      { ...when, words },
      ...others,
      { words: [say(isDay(entry.date) ? 'register.as-day' : 'register.no-day')], cites: entry.cites },
    ]
  })
  const columns = ['field.date', 'register.what', 'register.reason', 'register.in-calendar']
  return sheetOf('register.calendar', columns, rows, register.documents)
}

/** What lies ahead: dates of this year that are not past, later ones, and meetings that are announced. @param today YYYY-MM-DD */
export function coming(register: Register, today: string): Sheet {
  const ahead = entries(register).filter((one) => isAhead(one, today))
  const announced = register.meetings
    .filter((meeting) => !tookPlace(meeting) && (meeting.day ?? today) >= today.slice(0, meeting.day?.length))
    .map((meeting): Cell[] => {
      const status = meeting.accounts.map(({ held, meeting: { status } }) => cite(held, status.from))
      const word = meeting.accounts[0]?.meeting.status.value ?? 'announced'
      return [dateCell(meeting), headCell(meeting), { words: [say(`status.${word}`)], cites: status }]
    })
  const columns = ['field.date', 'register.what', 'register.reason']
  return sheetOf('register.coming', columns, [...announced, ...ahead.map(entryCells)], documentsOf(register.meetings))
}

const entryCells = ({ when, what, reason, cites }: Entry): Cell[] => [
  { words: [when], cites },
  { words: [what], cites },
  { words: reason.length > 0 ? reason : [{ date: when.date }], cites },
]
