/** Whose side those are whose offices name no state, and who serve somebody that the report names, or his body. */
import type { Account } from '../../sense/account.ts'
import type { Person } from '../../sense/mention.ts'
import type { Reading } from '../../sense/reading.ts'
import { isState } from '../../world/index.ts'
import { isPassive } from '../passive.ts'

type Known = ReadonlyMap<Person, Reading<string>>
type Found = [Reading<string>, string, string] | undefined

/** Kinds of office that are somebody's: the adviser of the president. */
const SERVES = new Set(['adviser', 'director', 'secretary', 'deputy', 'envoy', 'member'])
/** Kinds of office of those who are served. */
const SERVED = new Set(['president', 'premier', 'monarch', 'heir', 'chancellor'])

/** "the adviser of the president, X": without a state, of the side of the only president of the report. */
export function servedBy(account: Account, person: Person, known: Known): Found {
  for (const { kinds, party, posted, polity } of person.offices) {
    const [serves = '', ...owner] = kinds
    if (party || posted || polity || !SERVES.has(serves) || !SERVED.has(owner[0] ?? '')) continue
    const alike = account.people.filter(
      (other) => other !== person && other.offices.some((office) => sameKinds(office.kinds, owner)),
    )
    const parties = new Map(alike.map((other) => [known.get(other)?.value, known.get(other)]))
    const [only] = [...parties.values()]
    if (only && parties.size === 1) return [only, 'serves', 'serves an official of this party']
  }
  return undefined
}

/** "the assistant secretary-general X": of the body of whose secretary-general the report tells, where he names none. */
export function assists(account: Account, person: Person, known: Known): Found {
  const assistant = person.offices.some(
    ({ kinds, party, posted }) => !party && !posted && kinds.includes('secretary') && kinds.includes('deputy'),
  )
  if (!assistant) return undefined
  const heads = account.people.filter(
    (other) => other !== person && other.offices.some(({ kinds }) => sameKinds(kinds, ['secretary'])),
  )
  const [head, ...more] = heads
  const party = head && more.length === 0 ? known.get(head) : undefined
  return party && !isState(party.value) ? [party, 'serves', 'serves an official of this party'] : undefined
}

/**
 * "X received Y. The meeting was attended by Z": who holds an office of no state, and was there when one side received the other, is of
 * the side at home, which need not say whose its officials are.
 */
export function attendsAtHome(account: Account, person: Person, known: Known): Found {
  const [office] = person.offices
  if (!office || person.offices.some(({ party, posted, polity }) => party || posted || polity)) return undefined
  const attends = account.frames.some(
    (frame) =>
      frame.sense === 'attend' &&
      frame.form === 'finite' &&
      frame.holds === 'yes' &&
      !frame.within &&
      !isPassive(frame) &&
      frame.subject.some((mention) => mention.person === person) &&
      frame.partner.every((mention) => !mention.person),
  )
  const receptions = attends
    ? account.frames.filter((frame) => frame.sense === 'receive' && frame.holds === 'yes' && !frame.within)
    : []
  const hosts = new Set(
    receptions.map((frame) => (isPassive(frame) ? frame.partner : frame.subject)[0]?.person).filter(Boolean),
  )
  const [host, ...more] = hosts
  const party = host && more.length === 0 ? known.get(host) : undefined
  return party && [party, 'at-home', 'was there where an official of this party received the other side']
}

function sameKinds(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((kind, index) => kind === other[index])
}
