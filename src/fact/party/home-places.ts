/** What the cities that a report names say of where it is from. */
import type { Account } from '../../sense/account.ts'
import { ENDLESS, type PartyMark } from '../../sense/mention.ts'
import { CAPITALS, isState, PLACES } from '../../world/index.ts'
import { withArticle } from '../article.ts'
import { heldAt, houseOf, seatBehind } from '../house.ts'
import { within } from '../within.ts'
import { besideOthers, tellsOfGathering } from './gathering.ts'
import { isSpelled } from './marks.ts'

/** How many words of a report can be its dateline. */
const DATELINE = 5

/** The countries of the cities that the page's margins and the first sentences name, each once. */
export function places(account: Account): { mark: PartyMark; sign: 'dateline' | 'place' | 'seat' }[] {
  const found = new Map<string, { mark: PartyMark; sign: 'dateline' | 'place' | 'seat' }>()
  const first = account.sentences[0]?.first ?? 0
  const after = account.sentences[Math.min(2, account.sentences.length - 1)]?.after ?? 0
  for (const place of account.find('place', { first: 0, after })) {
    const code = PLACES[place.id]?.country
    // "President Santiago X": a forename is nowhere.
    if (account.mentionAt(place.first)?.person?.folded.includes(account.foldedAt(place.first))) continue
    if (!code || found.has(code) || isSpelled(account, place.first) || besideOthers(account, place)) continue
    // A family name that is a town's as well is no place.
    const name = account.mentionAt(place.first)?.person?.name
    if (name && place.first >= name.first && place.first < name.after) continue
    // "Q's ambitions": a capital that something belongs to stands for its government, and not for where the report is from.
    if (account.foldedAt(place.after) === "'") continue
    const dateline = place.first < first + DATELINE && !place.preposition
    // "NEW YORK: X met Y on the sidelines of the assembly": where many gather in a city that governs nobody, the report is sent home.
    if (dateline && CAPITALS[code] !== place.id && tellsOfGathering(account, { first, after })) continue
    // Panama, Mexico: what is also a state's name says nothing of where the report is from, unless it stands at its head.
    if (!dateline && account.partyAt(place.first)?.form === 'name') continue
    // "at the palace of Q": whoever receives where his government sits is at home, though the report says of what he is president.
    const seat = PLACES[place.id]?.kind === 'venue' && PLACES[place.id]?.seat_of === code
    found.set(code, { mark: { ...place, code, form: 'seat' }, sign: dateline ? 'dateline' : seat ? 'seat' : 'place' })
  }
  for (const house of account.find('venue', { first: 0, after })) {
    // "in the Palace X, seat of the ministry of A": the apposition begins behind its comma.
    const noun = withArticle(account, house.first)
    const seat = seatBehind(account, noun - 1)
    if (seat && !found.has(seat.code)) found.set(seat.code, { mark: { ...seat, form: 'seat' }, sign: 'seat' })
  }
  // В МИД A состоялась встреча: who meets where a state's body sits is at home there, but for a mission.
  for (const mention of within(account.mentions, { first, after })) {
    const house = heldAt(account, mention) ? houseOf(account, mention) : undefined
    if (house?.country && !found.has(house.country)) found.set(house.country, { mark: house.owner, sign: 'place' })
  }
  const label = labelOf(account)
  if (label && !found.has(label.code)) found.set(label.code, { mark: label, sign: 'place' })
  return [...found.values()]
}

/** "Kenya: The minister met P": the state by which a report is headed. */
function labelOf(account: Account): PartyMark | undefined {
  const mark = account.partyAt(account.title?.first ?? account.sentences[0]?.first ?? 0)
  return mark?.form === 'name' && isState(mark.code) && account.foldedAt(mark.after) === ':' ? mark : undefined
}

/** Whether the page's margins or the dateline name a city of which it is not told whose it is: nobody is at home there. */
export function isFromNowhere(account: Account): boolean {
  const first = (account.sentences[1] ?? account.sentences[0])?.first ?? 0
  return account.find('place', { first: 0, after: first + DATELINE }).some(({ id, preposition }) => {
    const place = PLACES[id]
    return place?.kind === 'city' && place.country === null && !preposition
  })
}

/** Longest name of a state before its city's, in tokens. */
const LONGEST = 12

/** "in Lima, Peru", "Arica (Chile)": countries that a report must name beside their cities, as nobody does at home. */
export function explained(account: Account): Set<string> {
  const found = new Set<string>()
  for (const place of account.find('place', { first: 0, after: ENDLESS })) {
    const code = PLACES[place.id]?.country
    const sign = account.foldedAt(place.after)
    const behind = (sign === ',' || sign === '(') && account.partyAt(place.after + 1)?.code === code
    // 在塔吉克斯坦杜尚别: the state's name before the city's.
    const led =
      account.headLast(place.first) &&
      account
        .find('state', { first: Math.max(0, place.first - LONGEST), after: place.first })
        .some((state) => state.after === place.first && state.id === code)
    if (code && (behind || led)) found.add(code)
  }
  return found
}
