/** Assessments of the relationship and countable signs of it. */
import { z } from 'zod'
import type { Account } from '../sense/account.ts'
import { dateSchema, readingOf } from '../sense/reading.ts'
import { type FactKind, type Ledger, reading } from './fact.ts'

const schema = z.strictObject({
  id: z.string(),
  what: readingOf(z.string()),
  measure: z.enum(['leader-meetings', 'relations-level', 'trade', 'other']),
  value: readingOf(z.number()).nullable(),
  unit: z.string().nullable(),
  period: readingOf(dateSchema).nullable(),
})
type Indicator = z.infer<typeof schema>

function read(account: Account, ledger: Ledger): Indicator[] {
  const found: Indicator[] = []
  for (const sentence of account.sentences) {
    let covered = -1
    for (const word of account.find('assessment', sentence)) {
      if (word.first < covered) continue
      covered = word.after
      found.push({
        id: ledger.id('i', account.folded(word)),
        what: reading(account, account.words(word, word.cut), [word], 'stated', 'indicator/assessment'),
        measure: 'relations-level',
        value: null,
        unit: null,
        period: null,
      })
    }
  }
  return found
}

export const indicators: FactKind<'indicators', typeof schema> = { name: 'indicators', schema, needs: [], read }
