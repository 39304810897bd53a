/** Whether a text tells that people met, so that who speaks in it can be taken to have spoken there. */
import type { Account } from '../../sense/account.ts'
import { prepositionOf } from '../preposition.ts'
import { isJourney } from './opened.ts'
import { governing } from './round.ts'
import type { Telling } from './telling.ts'

/** Prepositions that set something at an encounter or behind one, or say what somebody came for. */
const THERE = new Set(['at', 'in', 'on', 'during', 'after', 'for'])

/**
 * Whether an encounter is told of: by a clause that names more than a journey in passing, by its standing format, or as where
 * something took place. A noun alone tells of none: "opposed to talks".
 */
export function tellsThatMet(account: Account, { frames, nouns, mechanism }: Telling): boolean {
  if (mechanism || frames.some((frame) => !isJourney(frame))) return true
  return nouns.some(
    (noun) =>
      noun.id !== 'visit' && THERE.has((governing(account, noun) ?? prepositionOf(account, noun.first))?.id ?? ''),
  )
}
