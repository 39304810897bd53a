/** Checks of what a caller hands to the library. */
import { InputError } from '../record/input-error.ts'

/** @throws InputError if the text is no string of whole characters, or holds nothing */
export function checkText(text: unknown): string {
  if (typeof text !== 'string')
    throw new InputError({ what: 'is no string', remedy: 'Give the text of a report as a string.' })
  if (!text.isWellFormed()) {
    const at = text.search(/\p{Surrogate}/u)
    const before = text.slice(0, at)
    const line = before.split(/\r\n|[\n\r\u2028\u2029]/).length
    const column = at - Math.max(...['\n', '\r', '\u2028', '\u2029'].map((end) => before.lastIndexOf(end)))
    const unit = text.charCodeAt(at).toString(16).toUpperCase()
    throw new InputError({
      what: `holds half a character, the lone surrogate U+${unit}`,
      where: `UTF-16 index ${at}, line ${line}, column ${column}`,
      remedy: 'Repair the text where it was cut or decoded; string.toWellFormed() puts U+FFFD in its place.',
    })
  }
  if (text.trim() === '')
    throw new InputError({ what: 'holds nothing but white space', remedy: 'Give the text of a report.' })
  return text
}

/** @throws InputError unless it is a day of the calendar written YYYY-MM-DD */
export function checkPublished(date: unknown): string {
  const parts = typeof date === 'string' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) : null
  if (parts) {
    const [year, month, day] = parts.slice(1).map(Number) as [number, number, number]
    const made = new Date(0)
    made.setUTCFullYear(year, month - 1, day)
    if (made.getUTCMonth() === month - 1 && made.getUTCDate() === day) return date as string
  }
  throw new InputError({
    what: `${JSON.stringify(date)} is ${parts ? 'no day of the calendar' : 'not a date as it is needed here'}`,
    remedy: 'Write the day of publication as YYYY-MM-DD, for example 2025-12-03.',
  })
}
