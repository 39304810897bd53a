/** One field of a merged meeting: every source's reading, and whether they differ. */
import type { Reading } from '../../sense/reading.ts'
import { type Cell, cite, type Phrase, say, silent } from '../cite.ts'
import type { Account } from '../merge/account.ts'
import type { Meeting } from '../merge/merge.ts'
import { dated } from './hijri.ts'

/** @param show a value's words; values with the same `key` are one */
export function merged<T>(
  meeting: Meeting,
  of: (account: Account) => Reading<T> | null | undefined,
  key: (value: T) => string,
  show: (value: T, account: Account) => Phrase,
): Cell {
  const told = meeting.accounts.flatMap((account) => {
    const reading = of(account)
    return reading ? [{ account, reading }] : []
  })
  if (told.length === 0) return silent(meeting.accounts.map(({ held }) => held))
  const groups = [...Map.groupBy(told, ({ reading }) => key(reading.value)).values()]
  return {
    words: groups.flatMap((group, at) => {
      const [{ account, reading }] = group as [(typeof told)[number]]
      return [...(at > 0 ? [say('register.or')] : []), show(reading.value, account)]
    }),
    cites: told.map(({ account, reading }) => cite(account.held, reading.from)),
    ...(groups.length > 1 && { differs: true }),
  }
}

export const roundCell = (meeting: Meeting): Cell =>
  merged(
    meeting,
    ({ meeting: { round } }) => round,
    String,
    (value) => ({ plain: value }),
  )

export const dateCell = (meeting: Meeting): Cell =>
  merged(
    meeting,
    ({ meeting: { date } }) => date,
    (date) => date.from,
    (date) =>
      dated(
        date,
        meeting.accounts
          .filter(({ day }) => day === date.from)
          .map(({ held, meeting }) => ({ held, date: meeting.date })),
      ),
  )

export const placeCell = (meeting: Meeting): Cell =>
  merged(
    meeting,
    ({ meeting: { place } }) => place,
    ({ name, written }) => name.en ?? written,
    ({ name, written }, { held }) => ({ name, written, language: held.record.document.language }),
  )
