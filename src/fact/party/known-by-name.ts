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
