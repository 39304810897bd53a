/** Whose side those are on who came along with a visitor. */
import type { Account } from '../../sense/account.ts'
import type { Person } from '../../sense/mention.ts'
import type { Reading } from '../../sense/reading.ts'
import { cameAlong } from '../along.ts'
import { implied, partyReading, ruleName } from '../fact.ts'
import { framesWith } from './appearances.ts'

/** "X of A visited B with Y", "X of A, along with Y, visited B": who came along is of the visitor's side. */
export function alongWith(account: Account, person: Person): Reading<string> | undefined {
  for (const frame of framesWith(account, person)) {
    const { subject, within } = frame
    if (within) continue
    const along = [...cameAlong(account, frame)].some((one) => one.person === person)
    const mark = along ? (subject[0]?.person?.party ?? subject[0]?.parties[0]) : undefined
    if (mark)
      return implied(
        partyReading(account, mark),
        ruleName(account, mark, 'party/along'),
        'came along with somebody of this party',
      )
  }
  return undefined
}
