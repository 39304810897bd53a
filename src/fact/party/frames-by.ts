/** The clauses that somebody is a subject of. */
import type { Account } from '../../sense/account.ts'
import type { Frame } from '../../sense/frame.ts'
import type { Person } from '../../sense/mention.ts'

const subjects = new WeakMap<Account, ReadonlyMap<Person, readonly Frame[]>>()

/** In the order of the text; sorted once for a report, which may name as many people as it has clauses. */
export function framesBy(account: Account, person: Person): readonly Frame[] {
  const sorted = subjects.get(account) ?? bySubject(account)
  subjects.set(account, sorted)
  return sorted.get(person) ?? []
}

function bySubject({ frames }: Account): Map<Person, Frame[]> {
  const sorted = new Map<Person, Frame[]>()
  for (const frame of frames)
    for (const person of new Set(frame.subject.flatMap(({ person }) => person ?? []))) {
      const own = sorted.get(person)
      if (own) own.push(frame)
      else sorted.set(person, [frame])
    }
  return sorted
}
