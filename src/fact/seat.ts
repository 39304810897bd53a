/** Whose seat a house is, as an apposition behind its name says. */
import type { Account } from '../sense/account.ts'
import type { PartyMark } from '../sense/mention.ts'
import { isState } from '../world/index.ts'

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
