/** What a party undertook to do: from agreements to do something, and from statements in which a speaker pledges for his side. */

import { z } from 'zod'
import type { Account } from '../sense/account.ts'
import { dateSchema, partySchema, type Reading, readingOf } from '../sense/reading.ts'
import { type FactKind, type Ledger, reading, type Undertaking } from './fact.ts'
import { within } from './within.ts'

const schema = z.strictObject({
  id: z.string(),
  by: z.array(readingOf(partySchema)),
  action: readingOf(z.string()),
  due: readingOf(dateSchema).nullable(),
  basis: z.string().describe('The agreement or statement that it stands in.'),
})
type Commitment = z.infer<typeof schema>

function read(account: Account, ledger: Ledger): Commitment[] {
  return ledger.undertakings.map((undertaking) => {
    const { content, cut, parties, basis, rule } = undertaking
    return {
      id: ledger.id('c', account.folded(content)),
      by: [...parties],
      action: reading(account, account.words(content, cut), [{ ...content, cut }], 'stated', rule),
      due: due(account, ledger, undertaking),
      basis,
    }
  })
}

/** The day, month or year named in what is undertaken that lies after the meeting or the report: when it is to be done. */
function due(
  account: Account,
  ledger: Ledger,
  { content, meeting }: Undertaking,
): Reading<{ from: string; to: string }> | null {
  const told = [account.published, ledger.dateOf.get(meeting)].filter((date) => typeof date === 'string').sort()[0]
  const date = within(account.dates, content).find(
    ({ from }) => told && from && from.slice(0, told.length) > told.slice(0, from.length),
  )
  return date?.from && date.to
    ? reading(account, { from: date.from, to: date.to }, [date], date.how, date.rule, date.doubt)
    : null
}

export const commitments: FactKind<'commitments', typeof schema> = {
  name: 'commitments',
  schema,
  needs: ['statements', 'agreements'],
  read,
}
