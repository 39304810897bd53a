/** What a decision on two accounts or two people names: the encounters, the names, or the single mentions. */
import { InputError } from '../../record/input-error.ts'
import type { Held } from '../held.ts'
import { mentionId, nodeId } from '../merge/mentions.ts'

/** One end: of an encounter its account, of a person the name and the mention. */
export type Ends = { readonly account: string } | { readonly name: string; readonly mention: string }

/**
 * @param fact of the document: a participant or an encounter; its main encounter if left out
 * @throws InputError if it has no such participant or encounter
 */
export function endsOf(held: Held, fact: string | undefined): Ends {
  const person = held.record.participants.find(({ id }) => id === fact)
  if (person) return { name: nodeId(person), mention: mentionId(held, person) }
  const meeting = fact ? held.record.meetings.find(({ id }) => id === fact) : held.record.meetings[0]
  if (meeting) return { account: `${held.sha256}#${meeting.id}` }
  throw new InputError({
    what: fact
      ? `${held.name} names nobody, and no encounter, by ${JSON.stringify(fact)}`
      : `${held.name} tells of no meeting`,
    remedy: fact
      ? 'mahdar people NAME, or mahdar reports DOCUMENT, writes DOCUMENT#FACT behind each.'
      : 'Name a report of a meeting.',
  })
}

/**
 * Two spellings are linked or set apart wherever they stand; the same spelling, in these two places.
 * @throws InputError if one is a person and the other an encounter
 */
export function paired(one: Ends, other: Ends): [string, string] {
  if ('account' in one && 'account' in other) return [one.account, other.account]
  if ('name' in one && 'name' in other)
    return one.name === other.name ? [one.mention, other.mention] : [one.name, other.name]
  throw new InputError({ what: 'one of them is a person and the other a meeting', remedy: 'Name two of a kind.' })
}
