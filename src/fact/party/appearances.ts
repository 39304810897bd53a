/** Where each person appears in a report: in which clauses, and by which mentions. Indexed once, as a report may name as many people as it has clauses. */
import type { Account } from '../../sense/account.ts'
import type { Frame } from '../../sense/frame.ts'
import type { Person } from '../../sense/mention.ts'
import { perReport } from '../per-report.ts'
import { addTo } from '../sorted.ts'

interface Appearances {
  readonly subject: ReadonlyMap<Person, readonly Frame[]>
  readonly any: ReadonlyMap<Person, readonly Frame[]>
  readonly mentions: ReadonlyMap<Person, readonly number[]>
  /** Who speaks, or is named in a clause that has a verb. */
  readonly taking: ReadonlySet<Person>
}

const appearancesIn = perReport((account): Appearances => {
  const subject = new Map<Person, Frame[]>()
  const any = new Map<Person, Frame[]>()
  const mentions = new Map<Person, number[]>()
  const taking = new Set<Person>()
  for (const frame of account.frames) {
    const named = peopleOf([...frame.subject, ...frame.partner])
    for (const person of peopleOf(frame.subject)) addTo(subject, person, frame)
    for (const person of named) addTo(any, person, frame)
    const speaker = account.speakers[frame.index]?.person
    if (frame.form !== 'nominal') for (const person of [...named, speaker]) if (person) taking.add(person)
  }
  account.mentions.forEach(({ person }, index) => {
    if (person) addTo(mentions, person, index)
  })
  return { subject, any, mentions, taking }
})

function peopleOf(those: readonly { readonly person?: Person | undefined }[]): Set<Person> {
  return new Set(those.flatMap(({ person }) => person ?? []))
}

/** The clauses that somebody is a subject of, in the order of the text. */
export function framesBy(account: Account, person: Person): readonly Frame[] {
  return appearancesIn(account).subject.get(person) ?? []
}

/** The clauses that somebody is a subject or a partner of, in the order of the text. */
export function framesWith(account: Account, person: Person): readonly Frame[] {
  return appearancesIn(account).any.get(person) ?? []
}

/** Among the account's mentions the places of those that mean somebody. */
export function mentionsOf(account: Account, person: Person): readonly number[] {
  return appearancesIn(account).mentions.get(person) ?? []
}

/** Whether somebody speaks, or is subject or partner of a clause. */
export function takesPart(account: Account, person: Person): boolean {
  return appearancesIn(account).taking.has(person)
}
