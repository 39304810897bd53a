/** People of a meeting, over spellings and scripts: by name, and by being the one who leads a side. */
import type { MahdarRecord } from '../../record/schema.ts'
import { fold } from '../../text/chars.ts'
import type { Held } from '../held.ts'
import { factsOf } from '../merge/account.ts'
import type { Meeting } from '../merge/merge.ts'

export interface Mention {
  readonly held: Held
  readonly person: MahdarRecord['participants'][number]
}

export interface Person {
  readonly mentions: readonly Mention[]
  readonly roles: readonly string[]
  readonly party: string | undefined
}

const LEADS = ['chair', 'host', 'guest']

export function peopleOf(meeting: Meeting): Person[] {
  const mentions = meeting.accounts.flatMap((account) =>
    factsOf(account, account.held.record.participants)
      .filter(({ role }) => role.value !== 'mentioned')
      .map((person) => ({ held: account.held, person })),
  )
  // In one report a side has one who leads it: over all reports that is one person, whatever the script.
  const leads = ({ person }: Mention) => LEADS.includes(person.role.value) && person.party
  const alone = (one: Mention) =>
    mentions.filter(
      (other) => other.held === one.held && leads(other) && other.person.party?.value === one.person.party?.value,
    ).length === 1
  const same = (one: Mention, other: Mention) => {
    if (fold(other.person.name.value.written) === fold(one.person.name.value.written)) return true
    const side = other.held !== one.held && other.person.party?.value === one.person.party?.value
    return side && leads(one) && leads(other) && alone(one) && alone(other)
  }
  let groups: Mention[][] = []
  for (const one of mentions) {
    const known = groups.filter((group) => group.some((other) => same(one, other)))
    groups = [...groups.filter((group) => !known.includes(group)), [...known.flat(), one]]
  }
  return groups.map((group) => ({
    mentions: group,
    roles: [...new Set(group.map(({ person }) => person.role.value))],
    party: group.find(({ person }) => person.party)?.person.party?.value,
  }))
}
