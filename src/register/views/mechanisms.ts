/** What is held of a mechanism, in figures: the same wherever they are told, of meetings read whole or out of the index. */
import type { Held } from '../held.ts'
import type { Linked } from '../merge/account.ts'
import type { Merged } from '../merge/merge.ts'
import { documentsOf, partiesOf, tookPlace } from './claims.ts'

export interface Extent {
  /** Reports of its meetings, near copies left out. */
  readonly documents: number
  /** Its meetings. */
  readonly rounds: number
  readonly parties: readonly string[]
  /** Of the last one that was held, or where none was the last that is told of. */
  readonly last: { readonly number: number | null; readonly day: string | null }
}

export interface Named {
  readonly id: string
  readonly name: Readonly<Record<string, string>>
  readonly written: string
  readonly language: string
}

export interface HeldMechanism extends Named, Extent {
  /** What reports of its meetings call it too; whether that is one mechanism with it, nobody has decided. */
  readonly others: readonly string[]
}

/** @param meetings of one mechanism, first to last */
export function extentOf(meetings: readonly Merged<Linked>[]): Extent {
  const last = lastOf(meetings)
  return {
    documents: documentsOf(meetings).length,
    rounds: meetings.length,
    parties: partiesOf(meetings),
    last: { number: last?.round ?? null, day: last?.day ?? null },
  }
}

/** The last that was held, or where none was the last that is told of. */
export const lastOf = <M extends Merged<Linked>>(meetings: readonly M[]): M | undefined =>
  meetings.findLast(tookPlace) ?? meetings.at(-1)

/** As the first report that calls it so names it; in other languages as the first report in each, else as any report knows it. */
export function nameIn(id: string, meetings: readonly Merged<Linked>[]): Named {
  const naming = meetings.flatMap(({ accounts }) =>
    accounts.filter(({ mechanism, called }) => mechanism === id || called === id),
  )
  const order = (one: Linked) => (one.called === id ? 0 : 1)
  naming.sort((a, b) => order(a) - order(b) || a.held.seq - b.held.seq)
  const named = naming.flatMap(({ named }) => named ?? [])
  const own = named.map(({ name, language }) => (name[language] ? { [language]: name[language] } : {}))
  const name = Object.assign({}, ...[...own, ...named.map((one) => one.name)].reverse())
  const [first] = named
  return { id, name, written: first?.written ?? id, language: first?.language ?? 'en' }
}

/** Mechanisms that documents name, each once. */
export const mechanismsNamed = (documents: readonly Held[]): string[] => [
  ...new Set(documents.flatMap(({ record }) => record.meetings.flatMap(({ mechanism }) => mechanism?.value.id ?? []))),
]
