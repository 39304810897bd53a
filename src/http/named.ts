/** What answers share: names of mechanisms, and what links to documents need. */
import type { Sheet } from '../register/cite.ts'
import type { Held } from '../register/held.ts'
import type { Named } from '../register/views/mechanisms.ts'
import type { Documents, SheetsAnswer } from './types.ts'

/** A mechanism as a document that tells of it names it. */
export function nameOf(id: string, held: Held | undefined): Named {
  const named = held?.record.meetings.find(({ mechanism }) => mechanism?.value.id === id)?.mechanism?.value
  return {
    id,
    name: named?.name ?? {},
    written: named?.written ?? id,
    language: held?.record.document.language ?? 'en',
  }
}

export function documentsOf(held: readonly Held[]): Documents {
  const entries = held.map(({ sha256, name, record: { document } }) => {
    const { title, publisher, language, published, direction } = document
    return [sha256, { name, title, publisher, language, published, direction }] as const
  })
  return Object.fromEntries(entries)
}

export const sheets = (made: readonly Sheet[], held: readonly Held[]): SheetsAnswer => ({
  sheets: made,
  documents: documentsOf(held),
})
