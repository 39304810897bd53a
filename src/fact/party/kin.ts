/** People whose party another person's shows: in which order who is asked. */
import type { Account } from '../../sense/account.ts'
import { type Person, SEVERAL } from '../../sense/mention.ts'
import type { Reading } from '../../sense/reading.ts'
import { implied, ruleName } from '../fact.ts'
import { amongThose } from './among.ts'
import { headsBody } from './fits.ts'
import { accredited, beside, together, visited } from './kin-met.ts'
import { described, inList, owned, sameHouse, withinOffice } from './kin-named.ts'
import { colleague, restated } from './kin-said.ts'
import { assists, attendsAtHome, servedBy } from './served.ts'

/** What those of whom no words show the party are asked by: the report, the parties known, and who sits across from whom. */
export interface Kin {
  readonly account: Account
  readonly known: ReadonlyMap<Person, Reading<string>>
  readonly facing: ReadonlyMap<Person, ReadonlySet<Person>>
  readonly isAsked: (person: Person) => boolean
}

/** Somebody's party with the rule that finds it, and why it is in doubt. */
export type KinFound = readonly [Reading<string>, rule: string, doubt: string] | undefined

/** Made once for all people that are asked, so that what it looks through the report for it finds once. */
export type KinFinder = (kin: Kin) => (person: Person) => KinFound

const FINDERS: readonly KinFinder[] = [
  accredited,
  sameHouse,
  withinOffice,
  servedBy,
  assists,
  described,
  amongThose,
  visited,
  together,
  owned,
  beside,
  restated,
  colleague,
  inList,
  attendsAtHome,
]

/** The party that somebody else's shows, for those of whom no words show it. */
export function byAssociation(account: Account, known: Map<Person, Reading<string>>, facing: Kin['facing']): void {
  const isAsked = (person: Person) => canBeAsked(account, person)
  for (const finder of FINDERS) {
    const find = finder({ account, known, facing, isAsked })
    for (const person of account.people) {
      const found = known.has(person) || !isAsked(person) ? undefined : find(person)
      if (!found) continue
      const [party, rule, doubt] = found
      known.set(person, implied(party, ruleName(account, person.name, `party/${rule}`), doubt))
    }
  }
}

/** Whether somebody can be of another's party: whoever serves a body that several have together is of none of them. */
function canBeAsked(account: Account, person: Person): boolean {
  return !person.outsider && !person.offices.some(({ polity }) => polity === SEVERAL) && !headsBody(account, person)
}
