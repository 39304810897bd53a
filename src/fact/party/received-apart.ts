/** Guests whom one host received one by one: another guest's side says nothing of theirs. */
import type { Account } from '../../sense/account.ts'
import type { Person } from '../../sense/mention.ts'
import type { Reading } from '../../sense/reading.ts'
import { isPassive } from '../passive.ts'

/** "X received the minister of A, Y. He also received Z": whether somebody was received by whoever received one of a party in a clause of its own. */
export function receivedApart(
  { frames }: Account,
  person: Person,
  known: ReadonlyMap<Person, Reading<string>>,
  code: string,
): boolean {
  const receptions = frames.filter((frame) => frame.sense === 'receive' && !isPassive(frame))
  const hosts = new Set(
    receptions.flatMap(({ subject, partner }) =>
      partner.some((one) => one.person === person) ? (subject[0]?.person ?? []) : [],
    ),
  )
  return receptions.some(({ subject, partner }) => {
    const [host, guest] = [subject[0]?.person, partner[0]?.person]
    const apart = host !== undefined && hosts.has(host) && !partner.some((one) => one.person === person)
    return apart && guest !== undefined && known.get(guest)?.value === code
  })
}
