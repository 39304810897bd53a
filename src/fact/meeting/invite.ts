/** "At the invitation of X, Y visited Z": who invites, and whose host he is. */
import type { Account } from '../../sense/account.ts'
import type { Person, Range } from '../../sense/mention.ts'
import type { Ledger } from '../fact.ts'

/** Who invites in the first sentences, with the words that show it. */
export function* invitersIn(account: Account, lead: Range): Generator<{ person: Person; shown: Range }> {
  for (const { id, first, after } of account.find('preposition', lead)) {
    if (id !== 'invitation') continue
    let at = after
    while (account.grammarAt(at) === 'article') at++
    const mention = account.mentionAt(at)
    if (mention?.first === at && mention.person) yield { person: mention.person, shown: { first, after } }
  }
}

/** Whoever invites the guests of an encounter is their host, unless he is of their side. */
export function invite(
  account: Account,
  { parts, partyOf }: Ledger,
  lead: Range,
  meeting: string,
  codes: readonly string[],
): void {
  const party = (person: Person) => partyOf.get(person)?.value ?? ''
  const guests = [...parts].flatMap(([person, { role }]) => (role === 'guest' ? [party(person)] : []))
  if (guests.length === 0) return
  for (const { person, shown } of invitersIn(account, lead)) {
    const own = party(person)
    if (
      (parts.get(person)?.role ?? 'participant') !== 'participant' ||
      guests.includes(own) ||
      (own && !codes.includes(own))
    )
      continue
    parts.set(person, { meeting, role: 'host', shown: [shown], rule: 'role/invitation' })
  }
}
