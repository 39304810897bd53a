/** Many spellings, one person: by name and party, and by meeting where they met. Suggestions where it is unsure; people decide. */
import type { Held } from '../held.ts'
import type { Decisions } from '../review/decisions.ts'
import { type Mention, type Node, nodesOf, oneName } from './mentions.ts'
import type { Joined, Meeting } from './merge.ts'
import { alike } from './names.ts'

export interface Person {
  /** In the order in which documents were added. */
  readonly mentions: readonly Mention[]
  readonly party: string | undefined
  /** Why spellings are taken for one; `one` and `other` are mentions. */
  readonly links: readonly Joined[]
}

export interface Suggestion extends Joined {
  readonly between: readonly [Person, Person]
}

export interface People {
  readonly people: readonly Person[]
  readonly suggestions: readonly Suggestion[]
}

interface Group {
  readonly nodes: Set<string>
  readonly mentions: Mention[]
  readonly links: Joined[]
}

/** @param meetings all that the documents tell of */
export function mergePeople(documents: readonly Held[], meetings: readonly Meeting[], decisions: Decisions): People {
  const nodes = nodesOf(documents, meetings)
  const groups = new Map<string, Group>()
  const apart: Group[] = []
  for (const node of nodes) {
    const [first = [], ...others] = oneName(node, decisions)
    groups.set(node.id, { nodes: new Set([node.id]), mentions: [...first], links: [] })
    for (const mentions of others) apart.push({ nodes: new Set(), mentions, links: [] })
  }
  const join = (one: Node, other: Node, why: string) => {
    const [into, from] = [groups.get(one.id) as Group, groups.get(other.id) as Group]
    if (into === from || [...into.nodes].some((a) => [...from.nodes].some((b) => decisions.apart(a, b)))) return
    into.links.push(...from.links, { why, sure: true, ...ends(one, other) })
    into.mentions.push(...from.mentions)
    for (const id of from.nodes) {
      into.nodes.add(id)
      groups.set(id, into)
    }
  }
  const byId = new Map(nodes.map((node) => [node.id, node]))
  for (const [one, other] of decisions.joins) {
    const [a, b] = [byId.get(one), byId.get(other)]
    if (a && b) join(a, b, 'decided')
  }
  const links = linksOf(nodes)
  for (const { one, other, why, sure } of links) if (sure) join(one, other, why)
  const persons = new Map([...new Set([...groups.values(), ...apart])].map((group) => [group, personOf(group)]))
  const suggestions: Suggestion[] = []
  const suggested = new Set<string>()
  for (const { one, other, why } of links) {
    const [a, b] = [groups.get(one.id) as Group, groups.get(other.id) as Group]
    const between = [persons.get(a) as Person, persons.get(b) as Person] as const
    const pair = between.map(({ mentions }) => mentions[0]?.id).join(' ')
    if (a === b || suggested.has(pair) || decisions.apart(one.id, other.id)) continue
    suggested.add(pair)
    suggestions.push({ why, sure: false, ...ends(one, other), between })
  }
  return { people: [...persons.values()], suggestions }
}

const ends = (one: Node, other: Node) => ({ one: one.mentions[0]?.id ?? '', other: other.mentions[0]?.id ?? '' })

function personOf({ mentions, links }: Group): Person {
  const sorted = [...mentions].sort((a, b) => a.held.seq - b.held.seq)
  return { mentions: sorted, links, party: sorted.find(({ person }) => person.party)?.person.party?.value }
}

interface NodeLink {
  readonly one: Node
  readonly other: Node
  /** A label: `register.why.…`. */
  readonly why: string
  readonly sure: boolean
}

/** Pairs of names that may be one person's, the sure ones first. */
function linksOf(nodes: readonly Node[]): NodeLink[] {
  const links: NodeLink[] = []
  for (const own of Map.groupBy(nodes, ({ party }) => party ?? '').values())
    for (const [at, one] of own.entries())
      for (const other of own.slice(at + 1)) {
        const link = linkOf(one, other)
        if (link) links.push({ one, other, ...link })
      }
  // Whose party is not told can be anybody's of the same meeting.
  for (const one of nodes.filter(({ party }) => !party))
    for (const other of nodes)
      if (other.party && shared(one, other, meetingOf) && alike(one.name, other.name))
        links.push({ one, other, why: 'name-meeting', sure: false })
  return links.sort((a, b) => Number(b.sure) - Number(a.sure))
}

const meetingOf = ({ meeting }: Mention) => meeting?.id
const officeOf = ({ held, person: { office } }: Mention) =>
  office ? `${held.record.document.language} ${office.value}` : undefined

/** Of two names of one party. */
function linkOf(one: Node, other: Node): { why: string; sure: boolean } | undefined {
  if (alike(one.name, other.name)) {
    // One report that gives two names may mean two people.
    if (shared(one, other, ({ held }) => held.sha256)) return { why: 'name-report', sure: false }
    if (shared(one, other, meetingOf)) return { why: 'name-party-meeting', sure: true }
    if (shared(one, other, officeOf)) return { why: 'name-party-office', sure: true }
    const format = shared(one, other, ({ meeting }) => meeting?.mechanism)
    return { why: format ? 'name-party-mechanism' : 'name-party', sure: false }
  }
  return shared(one, other, leadOf) ? { why: 'leads', sure: false } : undefined
}

const LEADS = ['chair', 'host', 'guest']

/** The meeting in which someone alone leads the side, by that report. */
function leadOf({ held, person, meeting }: Mention): string | undefined {
  if (!LEADS.includes(person.role.value) || !person.party) return undefined
  const leading = held.record.participants.filter(
    (other) =>
      other.meeting === person.meeting &&
      other.party?.value === person.party?.value &&
      LEADS.includes(other.role.value),
  )
  return leading.length === 1 ? meeting?.id : undefined
}

function shared(one: Node, other: Node, of: (mention: Mention) => string | undefined): boolean {
  const [few, many] =
    one.mentions.length <= other.mentions.length ? [one.mentions, other.mentions] : [other.mentions, one.mentions]
  const all = new Set(few.map(of).filter((value) => value !== undefined))
  return all.size > 0 && many.some((mention) => all.has(of(mention) as string))
}
