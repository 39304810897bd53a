/** Milestones as iCalendar (RFC 5545): all-day dates, and identifiers that stay the same from export to export. */
import ical, { ICalCalendarMethod } from 'ical-generator'

export interface AllDay {
  readonly uid: string
  /** YYYY-MM-DD; of a year alone, its first day, which the description says. */
  readonly date: string
  readonly summary: string
  readonly description: string
}

/** @param stamp when it is made: the same stamp and entries give the same file */
export function icalOf(name: string, entries: readonly AllDay[], stamp: Date): string {
  const calendar = ical({ name, method: ICalCalendarMethod.PUBLISH, prodId: { company: 'mahdar', product: 'mahdar' } })
  for (const { uid, date, summary, description } of entries) {
    const [year = 1970, month = 1, day = 1] = date.split('-').map(Number)
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
  return calendar.toString()
}
