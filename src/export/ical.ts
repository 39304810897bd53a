/** Milestones as iCalendar (RFC 5545): all-day dates, and identifiers that stay the same from export to export. */
import ical, { ICalCalendarMethod } from 'ical-generator'

export interface AllDay {
  readonly uid: string
  /** YYYY-MM-DD: what is known to a month or year only is no entry of a calendar. */
  readonly date: string
  readonly summary: string
  readonly description: string
}

/**
 * @param stamp when it is made: the same stamp and entries give the same file
 * @param note what is said of the calendar as a whole, such as what has no place in it; nothing if empty
 */
export function icalOf(name: string, entries: readonly AllDay[], stamp: Date, note = ''): string {
  const calendar = ical({
    name,
    description: escaped(note) || null,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'mahdar', product: 'mahdar' },
  })
  for (const { uid, date, summary, description } of entries) {
    const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
    const start = new Date(year, month - 1, day)
    calendar.createEvent({
      id: uid,
      start,
      end: new Date(year, month - 1, day + 1),
      allDay: true,
      summary,
      description,
      stamp,
    })
  }
  // Every line of a calendar ends in CRLF, the last one too (RFC 5545, 3.1).
  return `${calendar.toString()}\r\n`
}

/** As RFC 5545 writes text (3.3.11); the generator does this for entries, and not for the calendar as a whole. */
const escaped = (words: string): string => words.replace(/[\\;,]/g, '\\$&').replace(/\n/g, '\\n')
