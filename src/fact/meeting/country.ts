/** In whose country a place is: where no list has it, as whose house it is or the words beside its name say. */
import type { Account } from '../../sense/account.ts'
import type { Range } from '../../sense/mention.ts'
import { PLACES } from '../../world/index.ts'
import { namedHouse, onlyState, seatBehind } from '../house.ts'
import { prepositionBefore } from '../preposition.ts'
import type { PlaceFound } from './place-found.ts'

/** Most words between the noun for a town and its name: the adjective and "of". */
const DESCRIBED = 3
/** Signs that close a state's name behind a place. */
const CLOSES = new Set([',', '.', ')', ';'])

/** The state in which a place is: that of its list, that of the body whose house it is, else the one in which it is told to be. */
export function countryOf(account: Account, { state, id, words, house }: PlaceFound): string | null {
  if (id) return (state ? id : PLACES[id]?.country) ?? null
  const owned = house ?? namedHouse(account, words)
  const found = owned
    ? owned.country
    : (described(account, words) ?? seatBehind(account, words.after)?.code ?? setBehind(account, words))
  return found ?? null
}

/** "the Peruvian town of X", "la ciudad peruana de X": here, or where the text names it again. */
function described(account: Account, words: Range): string | undefined {
  const name = account.folded(words)
  const whole = { first: 0, after: account.sentences.at(-1)?.after ?? 0 }
  for (const noun of account.find('venue', whole)) {
    if (noun.id !== 'town') continue
    for (let at = noun.after; at <= noun.after + DESCRIBED; at++) {
      if (account.folded({ first: at, after: at + words.after - words.first }) !== name) continue
      const marks = [account.partyAt(noun.after), account.partyAt(noun.first - 1)]
      const state = onlyState(marks.flatMap((mark) => (mark?.form === 'adjective' ? mark : [])))
      if (state) return state.code
    }
  }
  return undefined
}

/** "in X, Kenya," and "in X (Kenya)": the state between commas or in brackets behind a town. */
function setBehind(account: Account, { first, after }: Range): string | undefined {
  const sign = account.foldedAt(after)
  if ((sign !== ',' && sign !== '(') || !prepositionBefore(account, first)) return undefined
  const mark = account.partyAt(after + 1)
  return mark?.form === 'name' && CLOSES.has(account.foldedAt(mark.after)) ? onlyState([mark])?.code : undefined
}
