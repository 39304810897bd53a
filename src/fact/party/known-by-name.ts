/** Leaders whom a report introduces without their state, as the press of that state does. */
import type { Account } from '../../sense/account.ts'
import type { PartyMark, Person } from '../../sense/mention.ts'
import type { Reading } from '../../sense/reading.ts'

const HEADS = new Set(['president', 'premier', 'monarch'])
/** Whether whoever holds an office travels with ministers of his own. */
const leads = ({ kinds }: Person['offices'][number]) => kinds.some((kind) => HEADS.has(kind))

/** The party of those who meet others, and whom a report need not say to be of a state as everybody knows them, if they are of one. */
export function knownByName(account: Account, known: ReadonlyMap<Person, Reading<string>>): PartyMark[] {
  const met = account.frames.filter(({ act, within, holds }) => act === 'meet' && !within && holds === 'yes')
  const people = new Set(met.flatMap(({ subject, partner }) => [...subject, ...partner]).map(({ person }) => person))
  const marks = [...people].flatMap((person) => {
    const party = person && known.get(person)
    const named = party?.rule.endsWith('party/leader') && !person?.party && person?.offices.some(leads)
    return named && party ? [{ ...person.name, code: party.value, form: 'seat' as const, cut: person.nameCut }] : []
  })
  return new Set(marks.map(({ code }) => code)).size === 1 ? marks.slice(0, 1) : []
}

/**
 * 首相X会见Y: the state of well-known leaders whose office is told, and not of which state, where others tell that before it. Those of
 * two states tell nothing.
 */
export function unsaid(account: Account, known: ReadonlyMap<Person, Reading<string>>): string[] {
  const states = account.people.flatMap((person) => {
    const party = known.get(person)
    const bare = person.offices.length > 0 && person.offices.every((office) => !office.party && !office.posted)
    const listed = party?.rule.endsWith('party/leader') && account.headLast(person.name.first)
    return party && bare && listed ? [party.value] : []
  })
  const [state, other] = new Set(states)
  return state && !other ? [state] : []
}
