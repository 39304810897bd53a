/** Which of the clauses that tell of an encounter is the main one, by who takes part in it. */
import type { Account } from '../../sense/account.ts'
import type { Frame } from '../../sense/frame.ts'
import { type CastMember, castOf } from './cast.ts'

/** The casts of clauses that tell of an encounter, that of the main one first. */
export function castsOf(account: Account, frames: readonly Frame[]): (readonly CastMember[])[] {
  const casts = frames.map((frame) => castOf(account, frame)).filter((cast) => cast.length > 0)
  // The first clause that tells of two or more is the main one; who headed his delegation tells of one.
  const first =
    casts.find((cast) => !heads(cast) && (cast.length > 1 || severalIn(cast))) ??
    casts.find((cast) => cast.length > 1) ??
    casts[0]
  // "X and Y arrived in Q and met Z": whom those who came met there.
  const met = first?.every(({ role }) => role === 'guest') ? casts.find((cast) => goesOn(first, cast)) : undefined
  const main = met ?? first
  return main ? [main, ...casts.filter((cast) => cast !== main)] : []
}

/** Whether those of a cast are told to head a side of an encounter. */
export const heads = (cast: readonly CastMember[]) => cast.some(({ rule }) => rule === 'role/lead')

/** Whether a cast has somebody of another, and others who are at home. */
function goesOn(journey: readonly CastMember[], cast: readonly CastMember[]): boolean {
  const came = (one: CastMember) => journey.some(({ person }) => person !== undefined && person === one.person)
  return !heads(cast) && cast.some(came) && cast.some((one) => one.person && one.role !== 'guest' && !came(one))
}

/** "The ministries of A and B": one mention of several parties. */
const severalIn = ([only]: readonly CastMember[]) => (only?.mention.parties.length ?? 0) > 1
