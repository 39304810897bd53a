/** A date that its report gives in the Hijri calendar, alone or beside the Gregorian: pages show the report's own words beside it. */
import type { Reading } from '../../sense/reading.ts'
import { fold } from '../../text/chars.ts'
import { type Phrase, quoteOf, type Told } from '../cite.ts'
import type { Held } from '../held.ts'

/** Hijri years of the last and the next hundred years, in the digits of any script. */
const YEAR = /(?<!\d)1[345]\d\d(?!\d)/

function isHijri({ text }: Held, { from, rule }: Reading<unknown>): boolean {
  return rule.endsWith('two-calendars') || from.some(({ start, end }) => YEAR.test(fold(text.slice(start, end))))
}

/**
 * A day as a page shows it. It is not reckoned into the Hijri calendar: that the moon was seen is a report's to say.
 * @param told the date as reports tell it
 */
export function dated(
  date: { readonly from: string; readonly to: string },
  told: readonly { readonly held: Held; readonly date: Reading<unknown> | null | undefined }[],
): Extract<Phrase, { date: unknown }> {
  const hijri = told.flatMap(({ held, date }): Told[] =>
    date && isHijri(held, date) ? [{ held, from: date.from }] : [],
  )
  return hijri.length > 0 ? { date, written: quoteOf(hijri) } : { date }
}
