/**
 * "Kenya's delegation was led by X, Chad's — Y", "the Chadian side by Y", والجانب التشادي Y: who stands in the place that a verb said
 * before gave to another, behind a dash, the preposition of the passive, or the other side's name alone.
 */
import type { Account } from '../../sense/account.ts'
import type { Frame } from '../../sense/frame.ts'
import type { Mention, PartyMark } from '../../sense/mention.ts'
import { prepositionOf } from '../preposition.ts'
import { within } from '../within.ts'

/** Senses that say who stands for a side. */
const STANDS_FOR = new Set<string>(['lead', 'chair', 'attend'])
const SIDES = new Set(['side', 'delegation'])
/** Longest name or adjective of a state, in tokens. */
const NAME = 3

export interface Gapped {
  readonly mention: Mention
  readonly side: PartyMark
}

/** The people that stand so behind a clause, each with the party that he stands for. */
export function gapped(account: Account, { sense, cue, sentence }: Frame): Gapped[] {
  const first = cue[0]?.first
  const end = account.sentences[sentence]?.after
  if (first === undefined || end === undefined || !STANDS_FOR.has(sense)) return []
  return within(account.mentions, { first, after: end }).flatMap((mention) => {
    if (!mention.person) return []
    const link = linkBefore(account, mention.first)
    const side = link === undefined ? otherSide(account, first, mention) : partyEnding(account, link)
    return side ? [{ mention, side }] : []
  })
}

/** Where the dash or the preposition begins that sets somebody in another's place. */
function linkBefore(account: Account, at: number): number | undefined {
  if (account.foldedAt(at - 1) === '-') return at - 1
  const by = prepositionOf(account, at)
  return by?.id === 'by' ? by.first : undefined
}

/** The side right before somebody that the verb does not name first: its own stands between the verb and whoever heads it. */
function otherSide(account: Account, verb: number, { first }: Mention): PartyMark | undefined {
  const side = account.mentionAt(first - 1)
  if (!side || side.after !== first || !SIDES.has(side.id) || side.parties.length !== 1 || side.first <= verb)
    return undefined
  const another = within(account.mentions, { first: verb, after: side.first }).some(({ person }) => person)
  return another ? side.parties[0] : undefined
}

/** The one party that the words before a token name. */
function partyEnding(account: Account, at: number): PartyMark | undefined {
  const named = account.mentionAt(at - 1)
  if (named) return named.after === at && !named.person && named.parties.length === 1 ? named.parties[0] : undefined
  for (let p = at - 1; p >= at - NAME; p--) {
    const mark = account.partyAt(p)
    if (mark) return mark.after === at ? mark : undefined
  }
  return undefined
}
