/** Who came along with a visitor, and whom he came to meet. */
import type { Account } from '../sense/account.ts'
import type { Frame } from '../sense/frame.ts'
import type { Mention } from '../sense/mention.ts'
import { GOING, isSense, senseInfo } from '../sense/senses.ts'
import { prepositionOf } from './preposition.ts'
import { within } from './within.ts'

/** "X visited A with Y", but "X came to A to meet with Y", "for talks with Y": whether somebody in a clause of going came along. */
export function cameAlong(account: Account, { sense, cue }: Frame, { first }: Mention): boolean {
  if (!GOING.has(sense) || prepositionOf(account, first)?.id !== 'with') return false
  const between = { first: cue.at(-1)?.after ?? first, after: first }
  const meets = account.find('cue', between).some(({ id }) => isSense(id) && MEETING.has(senseInfo(id).act))
  return !meets && !within(account.mentions, between).some(({ kind }) => kind === 'encounter')
}

/** Acts that bring somebody to others. */
const MEETING = new Set<string>(['meet', 'hold', 'discuss'])
