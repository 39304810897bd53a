/** Whether a date's words are in the Hijri calendar, alone or beside the Gregorian: pages then show both. */
import type { Reading } from '../../sense/reading.ts'
import { fold } from '../../text/chars.ts'
import type { Held } from '../held.ts'

/** Hijri years of the last and the next hundred years, in the digits of any script. */
const YEAR = /(?<!\d)1[345]\d\d(?!\d)/

export function isHijri({ text }: Held, { from, rule }: Reading<unknown>): boolean {
  return rule.endsWith('two-calendars') || from.some(({ start, end }) => YEAR.test(fold(text.slice(start, end))))
}
