/** Where, by whose house it is: "in the residence of the government of A", "at the ministry of A". */
import type { Account } from '../../sense/account.ts'
import type { Mention, Range } from '../../sense/mention.ts'
import { heldAt, isMission, onlyState, seatAt } from '../seat.ts'
import { within } from '../within.ts'
import type { PlaceFound } from './setting.ts'
import type { Skeleton } from './skeleton.ts'

/** Most tokens of a day and of the body behind it with which a sentence begins. */
const DAY = 12

/** A house with whose it is, and the state that it stands in: that of the body which has its seat there. */
export function ownerOf(account: Account, house: Range): { words: Range; country: string | undefined } | undefined {
  const owner = account.mentionAt(house.after)
  const code = owner?.first === house.after ? stateOf(owner) : undefined
  if (!owner || !code) return undefined
  return { words: { first: house.first, after: owner.after }, country: isMission(account, house) ? undefined : code }
}

/** "At the ministry of A talks were held": the body with which a sentence begins, before the verb of a clause that tells of the encounter. */
export function bodyIn(account: Account, skeleton: Skeleton, sentence: Range): PlaceFound | undefined {
  const opening = { first: sentence.first, after: Math.min(sentence.after, sentence.first + DAY) }
  const body = within(account.mentions, opening).find((mention) => seatAt(account, mention))
  const country = body && stateOf(body)
  if (!body || !country || !skeleton.told(body)) return undefined
  const held = heldAt(account, body)
  const there = isMission(account, body) ? undefined : country
  return held ? { words: body, cut: body.cut, id: undefined, country: there, rule: 'place/body' } : undefined
}

/** The one state that a body, an office or a name is of. */
function stateOf({ kind, parties }: Mention): string | undefined {
  const owns = kind === 'voice' || kind === 'office' || (kind === 'party' && parties[0]?.form === 'name')
  return owns ? onlyState(parties)?.code : undefined
}
