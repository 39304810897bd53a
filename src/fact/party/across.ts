/** Who sits across from whom: people of different sides, whatever their offices name. */
import type { Account } from '../../sense/account.ts'
import type { Mention, Person } from '../../sense/mention.ts'

/** Senses by which the subjects of one clause face each other: they co-chair, meet, discuss, agree. */
const FACING = new Set<string>(['chair', 'lead', 'meet', 'discuss', 'agree', 'sign', 'hold', 'call'])

/** For each person those who sit across. */
export function across(account: Account): Map<Person, Set<Person>> {
  const found = new Map<Person, Set<Person>>()
  const face = (a: Person | undefined, b: Person | undefined) => {
    if (!a || !b || a === b) return
    found.set(a, (found.get(a) ?? new Set()).add(b))
    found.set(b, (found.get(b) ?? new Set()).add(a))
  }
  const heads = new Set<Person>()
  for (const frame of account.frames) {
    if (frame.act !== 'meet' && frame.act !== 'discuss' && frame.act !== 'hold' && frame.act !== 'agree') continue
    if (frame.sense === 'attend' || frame.within) continue
    const subject = people(frame.subject)
    const partner = people(frame.partner)
    if (frame.sense === 'lead' || frame.sense === 'chair')
      for (const person of subject) if (subject.length === 1) heads.add(person)
    const [first] = partner
    for (const person of subject) face(person, first)
    if (partner.length === 0 && subject.length === 2 && FACING.has(frame.sense)) face(subject[0], subject[1])
  }
  // Two heads of delegations face each other.
  const [one, other, ...more] = heads
  if (more.length === 0) face(one, other)
  return found
}

function people(mentions: readonly Mention[]): Person[] {
  return mentions.flatMap(({ person }) => (person && !person.spokesperson && !person.outsider ? [person] : []))
}
