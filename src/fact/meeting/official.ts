/** Whether those who met did so as states: their national teams meet as well. */
import type { Account } from '../../sense/account.ts'
import type { Mention } from '../../sense/mention.ts'
import type { Reading } from '../../sense/reading.ts'
import type { Ledger } from '../fact.ts'
import { isOfState } from '../party/fits.ts'
import type { KindOfMeeting } from './schema.ts'
import type { Telling } from './telling.ts'

/** Kinds of mention that only a text about offices and ministries has. */
const OFFICIAL = new Set<string>(['office', 'voice', 'spokesperson'])
/** Words for a party's people. */
const PEOPLE = new Set<string>(['official', 'delegation'])

/**
 * Whether a meeting that a verb alone tells of, between bare names of states ("A will meet B on Tuesday"), is one of officials:
 * its text names some office, delegation, ministry, document or standing format.
 */
export function isOfficial(account: Account, telling: Telling, { rule }: Reading<KindOfMeeting>): boolean {
  const { casts, nouns, mechanism, round, joint } = telling
  if (!rule.endsWith('/verb') || mechanism || round || joint || nouns.length > 0) return true
  if (casts.flat().some(({ person, mention }) => person || mention.kind !== 'party' || mention.id)) return true
  return tellsOfOffices(account)
}

function tellsOfOffices({ people, mentions }: Account): boolean {
  return people.some(({ offices }) => offices.length > 0) || mentions.some(isOfOffice)
}

function isOfOffice({ kind, id, office }: Mention): boolean {
  if (kind === 'outsider') return false
  return office !== undefined || OFFICIAL.has(kind) || (kind === 'party' && PEOPLE.has(id))
}

/**
 * Whether a meeting of nobody whose party is known is one to record: "the residents met" is none. Either somebody has an office of state,
 * or two who are named met, in a text about offices or ministries: those of a match are none.
 */
export function namesOfficials(account: Account, { casts: [main = []], frames: [frame] }: Telling): boolean {
  if (account.people.some(({ offices }) => offices.some(isOfState))) return true
  const met = new Set(main.flatMap(({ person, role }) => (person && role !== 'mentioned' ? [person] : [])))
  return met.size > 1 && frame?.holds === 'yes' && tellsOfOffices(account)
}

/**
 * Whether no clause and no noun of a telling says that anybody met, and no two parties are known: a president who swears in ministers that
 * pledge their support, or opens a road where a governor is present, meets no other state. A standing format is known to have others.
 */
export function toldOfNone(
  { partyOf }: Ledger,
  { nouns, frames, mechanism, round }: Telling,
  parties: readonly Reading<string>[],
): boolean {
  // A conference with the press alone is a meeting with nobody.
  if (mechanism || round || nouns.some(({ id }) => id !== 'other') || parties.length > 1) return false
  if (new Set(partyOf.values().map(({ value }) => value)).size > 1) return false
  return frames.every(({ act, sense }) => act === 'agree' || sense === 'attend')
}
