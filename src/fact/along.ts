/** Who came along with a visitor, and whom he came to meet. */
import type { Account } from '../sense/account.ts'
import type { Frame } from '../sense/frame.ts'
import type { Mention } from '../sense/mention.ts'
import { GOING, isSense, senseInfo } from '../sense/senses.ts'
import { prepositionOf } from './preposition.ts'
import { within } from './within.ts'

/** Most tokens between those of a list: ", and". */
const JOINS = 2
const SIGNS = new Set(['、', ','])

/**
 * Those of a clause of going somewhere with whom its subject went: "visited A with X and Y", 偕X、Y访问A. They are no hosts, and of the
 * visitor's side. "Came to A to meet with Y", "for talks with Y" tells whom he met.
 */
export function cameAlong(account: Account, frame: Frame): ReadonlySet<Mention> {
  const found = new Set<Mention>()
  let last: Mention | undefined
  if (!GOING.has(frame.sense)) return found
  // "X, along with Y, visited A"
  for (const mention of frame.subject.slice(1)) if (isLed(account, frame, mention)) found.add(mention)
  for (const mention of frame.partner) {
    const led = isLed(account, frame, mention) || (last && joinedOn(account, last, mention))
    last = led ? mention : undefined
    if (last) found.add(last)
  }
  return found
}

/** Whether "with" leads to somebody, and no meeting with him. */
function isLed(account: Account, { cue }: Frame, { first }: Mention): boolean {
  if (prepositionOf(account, first)?.id !== 'with') return false
  const between = { first: cue.at(-1)?.after ?? first, after: first }
  const meets = account.find('cue', between).some(({ id }) => isSense(id) && MEETING.has(senseInfo(id).act))
  return !meets && !within(account.mentions, between).some(({ kind }) => kind === 'encounter')
}

/** Acts that bring somebody to others. */
const MEETING = new Set<string>(['meet', 'hold', 'discuss'])

/** Whether one stands right behind another and what joins those of a list. */
function joinedOn(account: Account, { after }: Mention, { first }: Mention): boolean {
  const joins = SIGNS.has(account.foldedAt(after)) || account.grammarAt(after) === 'and'
  return joins && first - after <= JOINS
}
