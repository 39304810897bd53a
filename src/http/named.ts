/** What answers share: what links to documents need. */
import type { Sheet } from '../register/cite.ts'
import type { Held } from '../register/held.ts'
import { openingOf } from '../register/opening.ts'
import type { Documents, SheetsAnswer } from './types.ts'

export function documentsOf(held: readonly Held[]): Documents {
  const entries = held.map((one) => {
    const { sha256, name, record } = one
    const { title, publisher, language, published, direction } = record.document
    return [sha256, { name, title, opening: openingIn(one), publisher, language, published, direction }] as const
  })
  return Object.fromEntries(entries)
}

/** The first words of a text that has no headline. */
export const openingIn = ({ text, record }: Held): string | null =>
  record.document.title === null ? openingOf(text) : null

export const sheets = (made: readonly Sheet[], held: readonly Held[]): SheetsAnswer => ({
  sheets: made,
  documents: documentsOf(held),
})
