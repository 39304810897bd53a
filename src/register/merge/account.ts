/** What one document tells of one encounter: what merging compares. */
import type { MahdarRecord } from '../../record/schema.ts'
import { fold } from '../../text/chars.ts'
import type { Held } from '../held.ts'
import { partiesKey } from '../store/prepare.ts'

export type Encounter = MahdarRecord['meetings'][number]

export interface Account {
  /** `document#meeting`: how decisions name it. */
  readonly id: string
  readonly held: Held
  readonly meeting: Encounter
  /** Whether the document is about it. */
  readonly main: boolean
  readonly parties: string
  /** The day it is told to have begun. */
  readonly day: string | undefined
  readonly people: ReadonlySet<string>
}

export function accountsOf(held: readonly Held[]): Account[] {
  return held.flatMap((one) =>
    one.record.meetings.map((meeting, place) => ({
      id: `${one.sha256}#${meeting.id}`,
      held: one,
      meeting,
      main: place === 0,
      parties: partiesKey(meeting.parties),
      day: meeting.date?.value.from,
      people: new Set(
        one.record.participants
          .filter((person) => person.meeting === meeting.id && person.role.value !== 'mentioned')
          .map(({ name }) => fold(name.value.written)),
      ),
    })),
  )
}

/** An encounter's own facts of a kind. */
export function factsOf<T extends { meeting: string }>(account: Account, facts: readonly T[]): T[] {
  return facts.filter(({ meeting }) => meeting === account.meeting.id || (meeting === '' && account.main))
}
