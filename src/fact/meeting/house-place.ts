/** Where, by the house in which people met: "at the Palace Q", в резиденции правительства A, в МИД A. */
import type { Account } from '../../sense/account.ts'
import type { PartyMark, Range } from '../../sense/mention.ts'
import { heldAt, houseOf, ownedHouse } from '../house.ts'
import { within } from '../within.ts'
import { houseName } from './house-name.ts'
import { located } from './located.ts'
import { type PlaceFound, wordedPlace } from './place-found.ts'
import type { Skeleton } from './skeleton.ts'

/** Most tokens of a day and of the body behind it with which a sentence begins. */
const DAY = 12
/** How many of the sentences that tell of an encounter tell in whose house it was. */
const TELLING = 2

/** The house that a sentence names as the place, by its name or by whose it is. */
export function houseIn(account: Account, skeleton: Skeleton, sentence: Range): PlaceFound | undefined {
  const nouns = account.find('venue', sentence).filter(({ id }) => id !== 'town')
  const [noun] = located(account, skeleton, sentence, nouns)
  const house = noun && ownedHouse(account, noun)
  const words = noun && (houseName(account, noun, sentence) ?? house?.words)
  if (words) return { ...wordedPlace(words, 'place/venue', noun.cut), house }
  return bodyIn(account, skeleton, sentence)
}

/** В МИД A состоялась встреча: the body with which a sentence begins, before the verb of a clause that tells of the encounter. */
function bodyIn(account: Account, skeleton: Skeleton, sentence: Range): PlaceFound | undefined {
  const opening = { first: sentence.first, after: Math.min(sentence.after, sentence.first + DAY) }
  for (const body of within(account.mentions, opening)) {
    const house = skeleton.told(body) && heldAt(account, body) ? houseOf(account, body) : undefined
    if (house) return { ...wordedPlace(house.words, 'place/body', body.cut), house }
  }
  return undefined
}

/** The party in whose house people met, where no place is told. @param sentences those that tell of it, the main one first */
export function ownerMet(
  account: Account,
  skeleton: Skeleton,
  sentences: readonly Range[],
  parties: readonly string[],
): PartyMark | undefined {
  for (const sentence of sentences.slice(0, TELLING)) {
    for (const body of within(account.mentions, sentence)) {
      const owner = houseOf(account, body)?.owner
      if (owner && parties.includes(owner.code) && skeleton.told(body) && !skeleton.ahead(body)) return owner
    }
  }
  return undefined
}
