/** What a party undertook to do: from agreements, and from statements in which a speaker pledges for his side. */
import { z } from 'zod'
import type { Account } from '../sense/account.ts'
import { dateSchema, partySchema, readingOf } from '../sense/reading.ts'
import type { FactKind, Ledger } from './fact.ts'

const schema = z.strictObject({
  id: z.string(),
  by: z.array(readingOf(partySchema)),
  action: readingOf(z.string()),
  due: readingOf(dateSchema).nullable(),
  basis: z.string(),
})
type Commitment = z.infer<typeof schema>

function read(_account: Account, _ledger: Ledger): Commitment[] {
  return []
}

export const commitments: FactKind<'commitments', typeof schema> = {
  name: 'commitments',
  schema,
  needs: ['statements', 'agreements'],
  read,
}
