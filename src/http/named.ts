/** What answers share: what links to documents need. */
import type { Sheet } from '../register/cite.ts'
import type { Held } from '../register/held.ts'
import type { Documents, SheetsAnswer } from './types.ts'

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
