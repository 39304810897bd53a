/** Whose side those are whose offices name no state, and who serve somebody that the report names, or his body. */
import type { Account } from '../../sense/account.ts'
import type { Person } from '../../sense/mention.ts'
import { isState } from '../../world/index.ts'
import { isPassive } from '../passive.ts'
import { framesBy } from './appearances.ts'
import { namesNoState } from './fits.ts'
import { holdersOf } from './holders.ts'
import type { KinFinder } from './kin.ts'

/** Kinds of office that are somebody's: the adviser of the president. */
const SERVES = new Set(['adviser', 'director', 'secretary', 'deputy', 'envoy', 'member'])
/** Kinds of office of those who are served. */
const SERVED = new Set(['president', 'premier', 'monarch', 'heir', 'chancellor'])

/** "the adviser of the president, X": without a state, of the side of the only president of the report. */
export const servedBy: KinFinder =
  ({ account, known }) =>
  (person) => {
    for (const { kinds } of person.offices.filter(namesNoState)) {
      const [serves = '', ...owner] = kinds
      if (!SERVES.has(serves) || !SERVED.has(owner[0] ?? '')) continue
      const [only, ...more] = holdersOf(account, owner).filter((other) => other !== person)
      const theirs = only && known.get(only)
      if (theirs && more.every((other) => known.get(other)?.value === theirs.value))
        return [theirs, 'serves', 'serves an official of this party']
    }
    return undefined
  }

/** "the assistant secretary-general X": of the body of whose secretary-general the report tells, where he names none. */
export const assists: KinFinder = ({ account, known }) => {
  const secretaries = holdersOf(account, ['secretary'])
  return (person) => {
    const assistant = person.offices.some(
      ({ kinds, party, posted }) => !party && !posted && kinds.includes('secretary') && kinds.includes('deputy'),
    )
    const [head, ...more] = assistant ? secretaries.filter((other) => other !== person) : []
    const party = head && more.length === 0 ? known.get(head) : undefined
    return party && !isState(party.value) ? [party, 'serves', 'serves an official of this party'] : undefined
  }
}

/**
 * "X received Y. The meeting was attended by Z": who holds an office of no state, and was there when one side received the other, is of
 * the side at home, which need not say whose its officials are.
 */
export const attendsAtHome: KinFinder = ({ account, known }) => {
  const host = onlyHost(account)
  return (person) => {
    const { offices } = person
    if (!host || offices.length === 0 || !offices.every(namesNoState)) return undefined
    const attends = framesBy(account, person).some(
      (frame) =>
        frame.sense === 'attend' &&
        frame.form === 'finite' &&
        frame.holds === 'yes' &&
        !frame.within &&
        !isPassive(frame) &&
        frame.partner.every((mention) => !mention.person),
    )
    const party = attends ? known.get(host) : undefined
    return party && [party, 'at-home', 'was there where an official of this party received the other side']
  }
}

/** The one person who is told to have received somebody. */
function onlyHost({ frames }: Account): Person | undefined {
  const receptions = frames.filter(({ sense, holds, within }) => sense === 'receive' && holds === 'yes' && !within)
  const hosts = receptions.flatMap((frame) => (isPassive(frame) ? frame.partner : frame.subject)[0]?.person ?? [])
  const [host, ...more] = new Set(hosts)
  return more.length === 0 ? host : undefined
}
