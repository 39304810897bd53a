/** What one document tells of one encounter: what merging compares. */
import type { MahdarRecord } from '../../record/schema.ts'
import { fold } from '../../text/chars.ts'
import type { Held } from '../held.ts'

export type Encounter = MahdarRecord['meetings'][number]

/** An encounter as far as merging and lists look at it: the index holds it, so that meetings are known without reading documents. */
export interface Told {
  /** Of the encounter within its document. */
  readonly id: string
  readonly kind: string
  readonly status: string
  readonly mechanism: string | undefined
  /** The mechanism's name, as it is known and as it stands there. */
  readonly named:
    | (Pick<NonNullable<Encounter['mechanism']>['value'], 'name' | 'written'> & { readonly language: string })
    | undefined
  readonly round: number | undefined
  /** Who met, as one word. */
  readonly parties: string
  /** The day it is told to have begun. */
  readonly day: string | undefined
  /** Folded names of those who took part. */
  readonly people: readonly string[]
}

/** Where an encounter is told. */
export type Source = Pick<Held, 'sha256' | 'seq' | 'published' | 'family'>

/** What links are made of. */
export interface Linked<S extends Source = Source> extends Omit<Told, 'people'> {
  /** `document#meeting`: how decisions name it. */
  readonly id: string
  readonly held: S
  /** Its own name for the mechanism, whatever that stands under. */
  readonly called: string | undefined
  /** Whether the document is about it. */
  readonly main: boolean
  readonly people: ReadonlySet<string>
}

export interface Account extends Linked<Held> {
  readonly meeting: Encounter
}

/** Each encounter that a record tells of, the one that it is about first. */
export function toldIn({ document: { language }, meetings, participants }: MahdarRecord): Told[] {
  return meetings.map(({ id, kind, status, mechanism, round, parties, date }) => ({
    ...{ id, kind: kind.value, status: status.value, mechanism: mechanism?.value.id, round: round?.value },
    ...{ parties: partiesKey(parties), day: date?.value.from },
    named: mechanism ? { name: mechanism.value.name, written: mechanism.value.written, language } : undefined,
    people: participants
      .filter(({ meeting, role }) => meeting === id && role.value !== 'mentioned')
      .map(({ name }) => fold(name.value.written)),
  }))
}

/** @param place of the encounter in its document */
export const linked = <S extends Source>(held: S, told: Told, place: number): Linked<S> => ({
  ...{ ...told, held, main: place === 0, called: told.mechanism },
  id: `${held.sha256}#${told.id}`,
  people: new Set(told.people),
})

export function accountsOf(held: readonly Held[]): Account[] {
  return held.flatMap((one) =>
    toldIn(one.record).map((told, place) => ({
      ...linked(one, told, place),
      meeting: one.record.meetings[place] as Encounter,
    })),
  )
}

/** Parties in the order of their codes: who met, whichever a report names first. */
export function partiesKey(parties: Encounter['parties']): string {
  return [...new Set(parties.map(({ value }) => value))].sort().join(' ')
}

/** An encounter's own facts of a kind. */
export function factsOf<T extends { meeting: string }>(account: Account, facts: readonly T[]): T[] {
  return facts.filter(({ meeting }) => meeting === account.meeting.id || (meeting === '' && account.main))
}
