/** What belongs to another encounter than the one that is told of: what it prepares, what a relative clause tells of. */
import type { Account } from '../../sense/account.ts'
import { VERBAL_NOUN } from '../../sense/features.ts'
import type { Range } from '../../sense/mention.ts'
import { governing } from './round.ts'

/** Furthest that a relative may stand before a date or place that belongs to its clause. */
export const RELATIVE = 6

/** Furthest that the day or place of what is prepared may stand behind its noun, in tokens. */
export const PREPARED = 16

/** Whether a day or place stands behind the noun of an encounter that is only prepared: "to prepare the 14th session, due in X on Y". */
export function ofAnother(account: Account, sentence: Range, { first }: Range): boolean {
  const before = { first: Math.max(sentence.first, first - PREPARED), after: first }
  const nouns = [
    ...account.find('encounter', before),
    ...account.find('round', before),
    ...account.find('format', before),
  ]
  const noun = nouns.sort((a, b) => a.first - b.first).at(-1)
  return noun !== undefined && governing(account, noun)?.id === 'before'
}

/** Furthest that "to take part in" stands before the gathering that it leads to, in tokens. */
const TOWARDS = 5

/** "received X, who came to take part in the summit": what somebody came for, where the report tells of another encounter. */
export function isGoal(account: Account, { first }: Range): boolean {
  const before = { first: Math.max(0, first - TOWARDS), after: first }
  const goal = account
    .find('cue', before)
    .some(({ id, feats, preposition }) => id === 'attend' && feats & VERBAL_NOUN && preposition === 'for')
  if (!goal) return false
  const headline = first < (account.sentences[0]?.first ?? 0)
  const own = headline ? account.frames : account.framesOf(account.sentenceOf(first))
  return own.some(
    ({ act, form, holds, subject, partner }) =>
      act === 'meet' && form === 'finite' && holds === 'yes' && subject.length > 0 && partner.length > 0,
  )
}

/** A relative clause about the encounter itself: "the dialogue that was held today". */
export function ofEncounter(account: Account, relative: number): boolean {
  const before = { first: Math.max(0, relative - RELATIVE), after: relative }
  return account.find('encounter', before).length > 0 || account.find('format', before).length > 0
}

/** Longest noun between a place's name and the word that closes its phrase, in tokens. */
const MATTER = 5

/** 在X问题上: a place by which a phrase names what is dealt with, where nothing in it says that anybody met. */
export function ofMatter(account: Account, place: Range): boolean {
  if (!account.headLast(place.first)) return false
  for (let at = place.after; at - place.after < MATTER; at++) {
    if (account.entryAt('particle', at) === 'locative') return at > place.after
    if (account.mentionAt(at) || account.grammarAt(at)) return false
  }
  return false
}
