/** Where a state has its seat: whose a house is, its ministries and offices at home, its missions abroad. */
import type { Account } from '../sense/account.ts'
import type { Mention, PartyMark, Range } from '../sense/mention.ts'
import { isState } from '../world/index.ts'
import { prepositionOf } from './preposition.ts'

/** "in the Palace X, (the) seat of the ministry of A": the state whose seat the house is behind which a token stands. */
export function seatBehind(account: Account, after: number): PartyMark | undefined {
  if (account.foldedAt(after) !== ',') return undefined
  const past = (at: number) => (account.grammarAt(at) === 'article' ? at + 1 : at)
  const noun = past(after + 1)
  if (account.entryAt('venue', noun) !== 'house') return undefined
  const of = account.find('preposition', { first: noun + 1, after: noun + 2 })[0]
  return of?.id === 'of' ? onlyState(account.mentionAt(past(of.after))?.parties ?? []) : undefined
}

/** The one state that marks name. */
export function onlyState(marks: readonly PartyMark[]): PartyMark | undefined {
  const [mark, ...more] = marks
  return mark && more.length === 0 && isState(mark.code) ? mark : undefined
}

/** "at the ministry of A": whether a body of a state stands behind a preposition of place, and no document. */
export function seatAt(account: Account, { kind, id, first, parties: [party] }: Mention): boolean {
  const body =
    (kind === 'voice' && id === 'voice') || (kind === 'party' && id === 'country' && (party?.first ?? first) > first)
  return body && prepositionOf(account, first)?.id === 'in'
}

/** Whether words name a house that somebody works in abroad. */
export function isMission(account: Account, words: Range): boolean {
  return account.find('venue', words).some(({ id }) => id === 'mission')
}

/** Whether the verb of a clause that tells of an encounter stands right behind a body. */
export function heldAt(account: Account, { after }: Range): boolean {
  return account
    .framesOf(account.sentenceOf(after))
    .some(({ act, holds, cue }) => act === 'hold' && holds === 'yes' && cue[0]?.first === after)
}
