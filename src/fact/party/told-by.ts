/** Whom a state's own body or spokesman tells of by the office alone: "the foreign ministry of A said that minister X met Y". */
import type { Account } from '../../sense/account.ts'
import type { Mention, Person } from '../../sense/mention.ts'
import type { Reading } from '../../sense/reading.ts'
import { isState } from '../../world/index.ts'
import { implied, partyReading, ruleName } from '../fact.ts'
import { within } from '../within.ts'
import { canServe, isOfState } from './fits.ts'

const DOUBT = 'the state whose own body tells of this person; the office does not name it'
/** Furthest behind the verb that whoever is told of stands, in tokens. */
const BEHIND = 3

/** Those who are first named right behind such a verb, by an office of state that names none. */
export function toldByOwn(account: Account, known: ReadonlyMap<Person, unknown>): [Person, Reading<string>][] {
  const found: [Person, Reading<string>][] = []
  const begins = new Map(account.mentions.toReversed().map((mention) => [mention.person, mention]))
  for (const { act, holds, within: inner, subject, cue, sentence } of account.frames) {
    const [teller, ...others] = subject
    const after = cue.at(-1)?.after
    const party = teller && (teller.kind === 'voice' || teller.kind === 'spokesperson') ? partyOf(teller) : undefined
    if (act !== 'speak' || holds !== 'yes' || inner !== undefined || others.length > 0) continue
    if (!party || !isState(party.code) || after === undefined) continue
    const [told] = within(account.mentions, { first: after, after: account.sentences[sentence]?.after ?? after })
    const person = told?.person
    if (!told || !person || told.first - after > BEHIND || known.has(person) || person.outsider) continue
    if (begins.get(person) !== told || !serves(account, person, party.code)) continue
    found.push([person, implied(partyReading(account, party), ruleName(account, person.name, 'party/told-by'), DOUBT)])
  }
  return found
}

const partyOf = ({ parties, person }: Mention) => (parties.length === 1 ? parties[0] : person?.party)

function serves(account: Account, person: Person, code: string): boolean {
  const { offices } = person
  return offices.some(isOfState) && offices.every(({ party }) => !party) && canServe(account, person, code)
}
