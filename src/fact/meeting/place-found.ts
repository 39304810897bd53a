/** A place as a rule finds it in the text: a city or house of the list, a state, or words that no list has. */
import type { Found } from '../../sense/account.ts'
import type { Range } from '../../sense/mention.ts'
import type { House } from '../house.ts'

/** The words of a place with what they are known by. */
export interface PlaceFound {
  readonly words: Range
  readonly cut: number
  /** Identifier of a place, or of a state. */
  readonly id: string | undefined
  readonly state?: boolean
  /** Whose it is, where it is a house whose owner the words tell. */
  readonly house?: House | undefined
  readonly rule: string
}

/** One that a list has. */
export function listedPlace(found: Found, rule: string): PlaceFound {
  return { words: found, cut: found.cut, id: found.id, rule }
}

/** A state's own name. */
export function statePlace(
  mark: Range & { readonly code: string; readonly cut: number },
  rule = 'place/state',
): PlaceFound {
  return { words: mark, cut: mark.cut, id: mark.code, state: true, rule }
}

/** One whose words alone tell it. @param cut of its first word, what is attached to it */
export function wordedPlace(words: Range, rule: string, cut = 0): PlaceFound {
  return { words, cut, id: undefined, rule }
}
