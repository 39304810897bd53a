/** The milestones that have a day, as a calendar program takes them; and of those that have none, that and why they are not there. */

import type { Register } from '../../register/register.ts'
import { entries } from '../../register/views/calendar.ts'
import { isDay } from '../../sense/date.ts'
import type { Labels } from '../labels.ts'
import { inWords, type Pen } from './phrases.ts'

export interface Day {
  readonly uid: string
  /** YYYY-MM-DD */
  readonly date: string
  readonly summary: string
  /** The reckoning. */
  readonly description: string
}

const PEN: Pen = {
  own: (words) => words,
  foreign: (words, { quotes: [open, close] = ['', ''] } = {}) => open + words.replace(/\s+/g, ' ') + close,
}

/** @returns `note`: a line for each milestone that is known by its month or year alone */
export function daysOf(register: Pick<Register, 'documents'>, labels: Labels): { days: Day[]; note: string } {
  const words = (phrases: Parameters<typeof inWords>[0]) => inWords(phrases, labels, PEN)
  const all = entries(register).map(({ uid, date, what, reason }) => ({
    ...{ uid, date, summary: words([what]) },
    description: words(reason.length > 0 ? reason : [{ date: { from: date, to: date } }]),
  }))
  const left = all.filter(({ date }) => !isDay(date))
  const lines = left.map(
    ({ date, summary, description }) => `${labels.date({ from: date, to: date })}: ${summary} (${description})`,
  )
  const note = lines.length > 0 ? [`${labels.say('register.left-out')}`, ...lines].join('\n') : ''
  return { days: all.filter(({ date }) => isDay(date)), note }
}
