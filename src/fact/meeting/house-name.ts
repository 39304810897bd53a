/** The name of a house in which people meet, behind its noun: Palacio de las Garzas, the residence «Q», Palais de Beit-Salam. */
import type { Account } from '../../sense/account.ts'
import type { Range } from '../../sense/mention.ts'
import { QUOTES } from '../../text/quotes.ts'
import { over } from '../within.ts'

/** A house's noun with the name behind it. */
export function houseName(account: Account, venue: Range, sentence: Range): Range | undefined {
  // "the Palace X", by which the ministry there is meant elsewhere: its name is a mention.
  const known = account.mentionAt(venue.first)
  const named = known?.kind === 'voice' && known.parties.every(({ first }) => first === venue.first)
  if (known && named && known.first === venue.first && known.after > venue.after) return known
  let after = venue.after
  for (;;) {
    // Palacio de las Garzas: "of" and articles stand inside a venue's name.
    let next = after
    const quoted = quotedName(account, next) ?? quotedName(account, ownerEnd(account, next))
    if (quoted) {
      after = quoted
      break
    }
    // "in the Palacio Nacional la III Comisión": an article that no "of" leads opens another noun.
    if (account.grammarAt(next) === 'article' && !account.isNamelike(next)) break
    while (['preposition', 'article'].includes(account.grammarAt(next) ?? '') && next - after < 3) next++
    // Beit-Salam: a hyphen between two words with capitals is part of the name.
    if (
      account.foldedAt(next) === '-' &&
      next > venue.after &&
      account.isNamelike(next + 1) &&
      /\S-\S/.test(account.words({ first: next - 1, after: next + 2 }))
    )
      next++
    if (next >= sentence.after || !account.isNamelike(next) || account.mentionAt(next)) break
    // "at the Palace on Sunday"
    if (over(account.dates, next)) break
    after = next + 1
  }
  return after === venue.after ? undefined : { first: venue.first, after }
}

/** Behind whose a house is, before its name: the residence of the government of Q «P». */
function ownerEnd(account: Account, at: number): number {
  const owner = account.mentionAt(at)
  return owner?.first === at && (owner.kind === 'voice' || owner.kind === 'party') ? owner.after : at
}

/** Longest name of a house between quotation marks, in tokens. */
const QUOTED = 6

/** Behind a name between quotation marks: the residence «Kuksaroy». */
function quotedName(account: Account, at: number): number | undefined {
  const close = QUOTES[account.foldedAt(at)]
  for (let p = at + 2; close && p < at + QUOTED; p++) if (account.foldedAt(p) === close) return p + 1
  return undefined
}
