/** Persons as a page shows them: spellings over scripts, offices by day, and why spellings are taken for one. */
import { type Cell, type Cite, cite, type Phrase, quote } from '../cite.ts'
import { type Mention, nodeId } from '../merge/mentions.ts'
import type { Joined } from '../merge/merge.ts'
import type { Person, Suggestion } from '../merge/people.ts'
import { dayCell, spelling } from './people.ts'

export interface Spelling {
  /** `document#participant` of its first mention: by it people link and split. */
  readonly id: string
  /** The name as decisions have it. */
  readonly node: string
  readonly name: Phrase
  readonly times: number
  readonly cites: readonly Cite[]
}

export interface Term {
  readonly day: string | null
  readonly date: Cell
  /** Each office as the first report of that day that has it so writes it. */
  readonly offices: readonly { readonly office: Phrase; readonly cite: Cite }[]
  /** How many reports of that day name the person. */
  readonly reports: number
  readonly roles: readonly string[]
  readonly mechanism: string | null
  readonly round: number | null
}

export interface PersonLink {
  readonly one: { readonly id: string; readonly name: Phrase }
  readonly other: { readonly id: string; readonly name: Phrase }
  /** A label: `register.why.…`. */
  readonly why: string
}

export interface PersonRow {
  readonly party: string | null
  readonly spellings: readonly Spelling[]
  /** By day, first to last. */
  readonly terms: readonly Term[]
  readonly links: readonly PersonLink[]
}

export function personRow(person: Person): PersonRow {
  const spelt = Map.groupBy(person.mentions, ({ person: { name, party } }) => `${name.value.written} ${party?.value}`)
  const days = Map.groupBy(person.mentions, ({ meeting, held }) => meeting?.day ?? held.published ?? '')
  return {
    party: person.party ?? null,
    spellings: [...spelt.values()].map(spellingOf).sort((a, b) => b.times - a.times),
    terms: [...days].sort(([a], [b]) => a.localeCompare(b)).map(([day, mentions]) => termOf(day, mentions)),
    links: linkRows(person.links, [person]),
  }
}

export const suggestionRows = (suggestions: readonly Suggestion[]): PersonLink[] =>
  suggestions.flatMap((one) => linkRows([one], one.between))

function spellingOf(mentions: readonly Mention[]): Spelling {
  const [first] = mentions as [Mention]
  return {
    ...{ id: first.id, node: nodeId(first.person), name: spelling(first), times: mentions.length },
    cites: mentions.map(({ held, person }) => cite(held, person.name.from)),
  }
}

function termOf(day: string, mentions: readonly Mention[]): Term {
  const meeting = mentions.find((one) => one.meeting)?.meeting
  return {
    day: day || null,
    date: dayCell(mentions),
    offices: officesOf(mentions),
    reports: new Set(mentions.map(({ held }) => held)).size,
    roles: [...new Set(mentions.map(({ person }) => person.role.value))],
    mechanism: meeting?.mechanism ?? null,
    round: meeting?.round ?? null,
  }
}

function officesOf(mentions: readonly Mention[]): Term['offices'] {
  const told = mentions.flatMap(({ held, person: { office } }) => (office ? [{ held, office }] : []))
  const unique = new Map(told.toReversed().map((one) => [one.office.value, one]))
  return [...unique.values()].reverse().map(({ held, office }) => ({
    office: quote(held, office.from),
    cite: cite(held, office.from),
  }))
}

function linkRows(links: readonly Joined[], persons: readonly Person[]): PersonLink[] {
  const mentions = new Map(persons.flatMap((person) => person.mentions.map((one) => [one.id, one] as const)))
  return links.flatMap(({ one, other, why }) => {
    const [a, b] = [mentions.get(one), mentions.get(other)]
    return a && b ? [{ one: { id: one, name: spelling(a) }, other: { id: other, name: spelling(b) }, why }] : []
  })
}
