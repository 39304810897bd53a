/** One field of a merged meeting: every source's reading, and whether they differ. */
import type { Reading } from '../../sense/reading.ts'
import { sharesKey } from '../../world/name-key/index.ts'
import { type Cell, cite, type Phrase, say, silent } from '../cite.ts'
import type { Account } from '../merge/account.ts'
import type { Meeting } from '../merge/merge.ts'
import { dated } from './hijri.ts'

interface Told<T> {
  readonly account: Account
  readonly reading: Reading<T>
}

/** @param same whether two sources say the same @param show a value's words */
function merged<T>(
  meeting: Meeting,
  of: (account: Account) => Reading<T> | null | undefined,
  same: (one: Told<T>, other: Told<T>) => boolean,
  show: (value: T, account: Account) => Phrase,
): Cell {
  const told = meeting.accounts.flatMap((account) => {
    const reading = of(account)
    return reading ? [{ account, reading }] : []
  })
  if (told.length === 0) return silent(meeting.accounts.map(({ held }) => held))
  const groups = told.filter((one, at) => !told.slice(0, at).some((other) => same(other, one)))
  return {
    words: groups.flatMap(({ account, reading }, at) => [
      ...(at > 0 ? [say('register.or')] : []),
      show(reading.value, account),
    ]),
    cites: told.map(({ account, reading }) => cite(account.held, reading.from)),
    ...(groups.length > 1 && { differs: true }),
  }
}

export const roundCell = (meeting: Meeting): Cell =>
  merged(
    meeting,
    ({ meeting: { round } }) => round,
    (one, other) => one.reading.value === other.reading.value,
    (value) => ({ plain: value }),
  )

export const dateCell = (meeting: Meeting): Cell =>
  merged(
    meeting,
    ({ meeting: { date } }) => date,
    (one, other) => one.reading.value.from === other.reading.value.from,
    (date) =>
      dated(
        date,
        meeting.accounts
          .filter(({ day }) => day === date.from)
          .map(({ held, meeting }) => ({ held, date: meeting.date })),
      ),
  )

interface Place {
  readonly name: Readonly<Record<string, string>>
  readonly written: string
  readonly language: string
}

const placeIn = ({ account, reading }: Told<Omit<Place, 'language'>>): Place => ({
  ...reading.value,
  language: account.held.record.document.language,
})

/** Whether reports of one meeting name one place: by its name, or in two languages by how it sounds, for places that no list has. */
export const onePlace = (one: Place, other: Place): boolean =>
  (one.name.en ?? one.written) === (other.name.en ?? other.written) ||
  (one.language !== other.language && sharesKey(one.written, other.written))

export const placeCell = (meeting: Meeting): Cell =>
  merged(
    meeting,
    ({ meeting: { place } }) => place,
    (one, other) => onePlace(placeIn(one), placeIn(other)),
    ({ name, written }, { held }) => ({ name, written, language: held.record.document.language }),
  )
