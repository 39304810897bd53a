/** What is worked out once a report, however many people, clauses and days ask for it. */
import type { Account } from '../sense/account.ts'

/** Works something out of a report when it is first asked for, and keeps it as long as the report is. */
export function perReport<T>(work: (account: Account) => T): (account: Account) => T {
  const known = new WeakMap<Account, T>()
  return (account) => {
    if (!known.has(account)) known.set(account, work(account))
    return known.get(account) as T
  }
}
