/** "Kenya's delegation was led by X, Chad's — Y": whom a dash sets in the place that a verb said before gave to another. */
import type { Account } from '../../sense/account.ts'
import type { Frame } from '../../sense/frame.ts'
import type { Mention, PartyMark } from '../../sense/mention.ts'
import { within } from '../within.ts'

/** Senses that say who stands for a side. */
const STANDS_FOR = new Set<string>(['lead', 'chair', 'attend'])
const DASHES = new Set(['-', '–', '—'])
/** Longest name or adjective of a state, in tokens. */
const NAME = 3

export interface Gapped {
  readonly mention: Mention
  readonly side: PartyMark
}

/** The people that stand so behind a clause, each with the party named before the dash. */
export function gapped(account: Account, { sense, cue, sentence }: Frame): Gapped[] {
  const first = cue[0]?.first
  const end = account.sentences[sentence]?.after
  if (first === undefined || end === undefined || !STANDS_FOR.has(sense)) return []
  return within(account.mentions, { first, after: end }).flatMap((mention) => {
    if (!mention.person) return []
    const side = DASHES.has(account.foldedAt(mention.first - 1)) ? partyEnding(account, mention.first - 1) : undefined
    return side ? [{ mention, side }] : []
  })
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
