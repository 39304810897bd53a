/** Who met: each person in every spelling, with the office held on each day, and why spellings are taken for one. */

import { type Cell, cite, type Phrase, quote, type Sheet, say, silent } from '../cite.ts'
import type { Mention } from '../merge/mentions.ts'
import type { Joined, Meeting } from '../merge/merge.ts'
import type { Person, Suggestion } from '../merge/people.ts'
import { byLanguage } from './alike.ts'
import { headOf } from './head.ts'
import { nameIn } from './mechanisms.ts'

/** A person in one meeting, in the accounts that are looked at. */
export interface Present {
  readonly mentions: readonly Mention[]
  readonly roles: readonly string[]
  readonly party: string | undefined
}

/** Those who took part in a meeting. */
export function peopleOf({ people, accounts }: Meeting): Present[] {
  const told = new Set(accounts.map(({ id }) => id))
  return people.flatMap(({ mentions, party }) => {
    const here = mentions.filter(
      ({ held, person, meeting }) =>
        person.role.value !== 'mentioned' &&
        told.has(`${held.sha256}#${person.meeting || held.record.meetings[0]?.id}`) &&
        meeting !== undefined,
    )
    const roles = [...new Set(here.map(({ person }) => person.role.value))]
    return here.length > 0 ? [{ mentions: here, roles, party }] : []
  })
}

/** A row for each person and day: the name in every spelling, the day, the office as reports of that day have it. */
export function people(persons: readonly Person[]): Sheet {
  const rows = persons.flatMap((person) => {
    const days = Map.groupBy(person.mentions, ({ meeting, held }) => meeting?.day ?? held.published ?? '')
    return [...days]
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([, mentions]): Cell[] => [nameCell(person), dayCell(mentions), officeCell(mentions), meetingCell(mentions)])
  })
  return {
    title: [say('register.people')],
    columns: [say('register.person'), say('field.date'), say('field.office'), say('register.meeting')],
    rows,
    searched: [...new Set(persons.flatMap(({ mentions }) => mentions.map(({ held }) => held.sha256)))],
  }
}

/** Which spellings are taken for one person, or may be one, and why; each with the name by which people link or split it. */
export function spellings(
  persons: readonly Person[],
  suggestions: readonly Suggestion[],
  own: ReadonlySet<Person> = new Set(persons),
): Sheet {
  const mentions = new Map(persons.flatMap((person) => person.mentions.map((one) => [one.id, one] as const)))
  const row = ({ one, other, why, sure }: Joined): Cell[] => {
    const pair = [one, other].flatMap((id) => mentions.get(id) ?? [])
    const cites = pair.map(({ held, person }) => cite(held, person.name.from))
    const key = sure ? 'register.one-person' : 'register.perhaps-one'
    return [
      ...pair.map(
        (mention): Cell => ({ words: [spelling(mention), { plain: handle(mention) }], cites: citesOf([mention]) }),
      ),
      { words: [say(key)], cites },
      { words: [say(`register.why.${why}`)], cites },
    ]
  }
  const columns = ['register.spelling', 'register.other-spelling', 'register.taken', 'register.why.head']
  return {
    title: [say('register.spellings')],
    columns: columns.map((key) => say(key)),
    rows: [...persons.flatMap((person) => (own.has(person) ? person.links : [])), ...suggestions]
      .map(row)
      .filter((cells) => cells.length === columns.length),
    searched: [...new Set(persons.flatMap((person) => person.mentions.map(({ held }) => held.sha256)))],
  }
}

/** How people name a mention on the command line. */
export const handle = ({ held, person }: Mention): string => `${held.sha256.slice(0, 12)}#${person.id}`

export const spelling = ({ held, person }: Mention): Phrase => ({
  quote: person.name.value.written,
  language: held.record.document.language,
})
const citesOf = (mentions: readonly Mention[]) => mentions.map(({ held, person }) => cite(held, person.name.from))

function nameCell({ mentions, party }: Person): Cell {
  const spelt = new Map(mentions.map((mention) => [mention.person.name.value.written, mention]))
  const names = [...spelt.values()].flatMap((mention, at) => [...(at > 0 ? [{ plain: '/' }] : []), spelling(mention)])
  return { words: [...names, ...(party ? [{ plain: '·' }, { party }] : [])], cites: citesOf([...spelt.values()]) }
}

export function dayCell(mentions: readonly Mention[]): Cell {
  const [first] = mentions
  const date = first?.meeting?.accounts.flatMap(({ held, meeting }) =>
    meeting.date ? [{ held, date: meeting.date }] : [],
  )
  const told = date?.find((one) => one.date.value.from === first?.meeting?.day)
  if (told) return { words: [{ date: told.date.value }], cites: [cite(told.held, told.date.from)] }
  const published = first?.held.published
  if (published) return { words: [{ date: { from: published, to: published } }], cites: citesOf(mentions) }
  return { words: [say('register.undated')], cites: citesOf(mentions) }
}

/** Every report's office of that day; where they differ all of them stand. */
function officeCell(mentions: readonly Mention[]): Cell {
  const told = mentions.flatMap(({ held, person: { office } }) => (office ? [{ held, office }] : []))
  if (told.length === 0) return { ...silent(mentions.map(({ held }) => held)) }
  const offices = [...new Map(told.map((one) => [one.office.value, one])).values()]
  return {
    words: offices.flatMap(({ held, office }, at) => [...(at > 0 ? [{ plain: '/' }] : []), quote(held, office.from)]),
    cites: told.map(({ held, office }) => cite(held, office.from)),
  }
}

function meetingCell(mentions: readonly Mention[]): Cell {
  const meeting = mentions[0]?.meeting
  const roles = [...new Set(mentions.map(({ person }) => person.role.value))]
  const words: Phrase[] = roles.flatMap((role, at) => [...(at > 0 ? [{ plain: ';' }] : []), say(`role.${role}`)])
  if (meeting?.mechanism) words.push({ plain: '·' }, nameIn(meeting.mechanism, [meeting]), headOf(meeting))
  return { words, cites: mentions.map(({ held, person }) => cite(held, person.role.from)) }
}

/** A person's offices: the first that each language gives together, then the second, where one gives another. */
export function officesOf({ mentions }: Pick<Present, 'mentions'>) {
  const told = mentions.flatMap(({ held, person: { office } }) =>
    office ? [{ held, from: office.from, words: office.value }] : [],
  )
  return byLanguage(told)
}
