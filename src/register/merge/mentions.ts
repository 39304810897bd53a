/** Where people are named: one name of one party is a node, whatever the document. */
import type { MahdarRecord } from '../../record/schema.ts'
import { fold } from '../../text/chars.ts'
import type { Held } from '../held.ts'
import type { Decisions } from '../review/decisions.ts'
import type { Meeting } from './merge.ts'
import { type Name, nameOf } from './names.ts'

export type Participant = MahdarRecord['participants'][number]

export interface Mention {
  /** `document#participant`: how people name it. */
  readonly id: string
  readonly held: Held
  readonly person: Participant
  /** The meeting in which it stands, or that its document is about. */
  readonly meeting: Meeting | undefined
}

export interface Node {
  /** How decisions name it: it is the same in every document and every reading. */
  readonly id: string
  readonly name: Name
  readonly party: string | undefined
  readonly mentions: Mention[]
}

const PERSON = 'person'

/** The node of a participant, as decisions name it. */
export function nodeId({ name, party }: Pick<Participant, 'name' | 'party'>): string {
  return personId(party?.value, fold(name.value.written))
}

export const personId = (party: string | undefined, folded: string): string => `${PERSON} ${party || '-'} ${folded}`

/** What a decision names, if it is a person. */
export function personNamed(id: string): { party: string; folded: string } | undefined {
  const [kind, party = '', ...words] = id.split(' ')
  return kind === PERSON ? { party: party === '-' ? '' : party, folded: words.join(' ') } : undefined
}

export const mentionId = (held: Held, { id }: Participant): string => `${held.sha256}#${id}`

/** @param meetings all that the documents tell of */
export function nodesOf(documents: readonly Held[], meetings: readonly Meeting[]): Node[] {
  const where = new Map(
    meetings.flatMap((meeting) => [...meeting.accounts, ...meeting.copies].map(({ id }) => [id, meeting] as const)),
  )
  const nodes = new Map<string, Node>()
  for (const held of documents)
    for (const person of held.record.participants) {
      const id = nodeId(person)
      const node = nodes.get(id) ?? {
        ...{ id, mentions: [], party: person.party?.value },
        name: nameOf(person.name.value.written),
      }
      nodes.set(id, node)
      const meeting = person.meeting || held.record.meetings[0]?.id
      node.mentions.push({ id: mentionId(held, person), held, person, meeting: where.get(`${held.sha256}#${meeting}`) })
    }
  return [...nodes.values()]
}

/** Of one name, the mentions that are one person: all, but for those that people set apart. */
export function oneName({ mentions }: Node, decisions: Decisions): Mention[][] {
  const groups: Mention[][] = []
  for (const one of mentions) {
    const own = groups.find((group) => group.some((other) => decisions.joined(one.id, other.id)))
    const free = groups.find((group) => !group.some((other) => decisions.apart(one.id, other.id)))
    const into = own ?? free
    if (into) into.push(one)
    else groups.push([one])
  }
  return groups
}
