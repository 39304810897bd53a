/** Where, as a phrase before the verb says it: 在A会见B, 在A国宾馆同B会谈, in a language whose phrases stand there. */
import type { Account, Found } from '../../sense/account.ts'
import type { Range } from '../../sense/mention.ts'
import { STATES } from '../../world/index.ts'
import { startingAt, within } from '../within.ts'
import { type PlaceFound, statePlace, wordedPlace } from './place-found.ts'
import type { Skeleton } from './skeleton.ts'

/** Longest name of a house or town with its noun, in tokens. */
const NAME = 14
/** Longest verb, in tokens. */
const VERB = 8
/** Acts by which it is told that people met. */
const TELLS = new Set(['meet', 'hold', 'discuss', 'agree'])
/** Words of grammar behind which a phrase has ended. */
const ENDS = new Set(['preposition', 'and', 'adverb', 'also'])

/** The state or town that such a phrase names. */
export function landInPhrase(account: Account, skeleton: Skeleton, sentence: Range): PlaceFound | undefined {
  for (const at of phrases(account, skeleton, sentence)) {
    const mark = account.partyAt(at)
    const state = mark?.form === 'name' && STATES[mark.code] ? mark : undefined
    if (state && closes(account, state.after)) return statePlace(state)
    const town = nounAfter(account, at, (id) => id === 'town')
    const first = state?.after ?? at
    if (town && town.first - first > 1) return wordedPlace({ first, after: town.after }, 'place/town')
    const named = nameBehind(account, at)
    if (named) return wordedPlace(named, 'place/town')
  }
  return undefined
}

/** Longest name of a town, in tokens. */
const TOWN = 6

/** 在A国西部城市Q: the name behind the noun that says what it is of, up to where the phrase ends. */
function nameBehind(account: Account, at: number): Range | undefined {
  const noun = account.find('venue', { first: at, after: at + NAME }).findLast(({ id }) => id === 'town')
  if (!noun || noun.after - noun.first < 2 || account.find('cue', { first: at, after: noun.first }).length > 0)
    return undefined
  for (let p = at; p <= noun.after + TOWN; p++) {
    const behind = p - noun.after
    if (behind > 1 && (closes(account, p) || account.foldedAt(p) === '(')) return { first: noun.after, after: p }
    const other = account.mentionAt(p)
    if ((other && other.kind !== 'party') || account.grammarAt(p) || !/^[\p{L}\p{N}]/u.test(account.foldedAt(p)))
      return undefined
  }
  return undefined
}

/** The house that such a phrase names. */
export function houseInPhrase(account: Account, skeleton: Skeleton, sentence: Range): PlaceFound | undefined {
  for (const at of phrases(account, skeleton, sentence)) {
    const house = nounAfter(account, at, (id) => id !== 'town')
    if (house) return wordedPlace({ first: at, after: house.after }, 'place/venue')
  }
  return undefined
}

/** Furthest that the noun for a visit stands behind where it leads, in tokens. */
const VISIT = 10

/** 对A进行访问: the state of one of the parties to which the phrase before a noun for a visit leads. */
export function visitedInPhrase(
  account: Account,
  skeleton: Skeleton,
  sentence: Range,
  parties: readonly string[],
): PlaceFound | undefined {
  if (!account.headLast(sentence.first)) return undefined
  for (const visit of account.find('encounter', sentence)) {
    if (visit.id !== 'visit' || !skeleton.has(visit) || skeleton.ahead(visit)) continue
    const before = { first: Math.max(sentence.first, visit.first - VISIT), after: visit.first }
    const to = account.find('preposition', before).findLast(({ id }) => id === 'to')
    const mark = to && account.partyAt(to.after)
    if (mark?.form === 'name' && STATES[mark.code] && parties.includes(mark.code))
      return statePlace(mark, 'place/destination')
  }
  return undefined
}

/** Behind each preposition of place that stands before the verb of a clause which tells of the encounter. */
function phrases(account: Account, skeleton: Skeleton, sentence: Range): number[] {
  if (!account.headLast(sentence.first)) return []
  return account
    .framesOf(account.sentenceOf(sentence.first))
    .flatMap(({ act, holds, within: inside, clauseFirst, cue }) => {
      const verb = cue[0] as Range
      if (!TELLS.has(act) || holds === 'no' || holds === 'maybe' || inside || !skeleton.told(verb)) return []
      return account
        .find('preposition', { first: clauseFirst, after: verb.first })
        .filter((one) => one.id === 'in' && skeleton.told(one) && !skeleton.ahead(one))
        .map(({ after }) => after)
    })
}

/** The noun for a place that closes the phrase which begins at a token: nothing but a name stands before it. */
function nounAfter(account: Account, first: number, fits: (id: string) => boolean): Found | undefined {
  const noun = account
    .find('venue', { first, after: first + NAME })
    .findLast(({ id, after }) => fits(id) && closes(account, after))
  if (!noun) return undefined
  const before = { first, after: noun.first }
  const other =
    account.find('cue', before).length > 0 ||
    within(account.dates, before).length > 0 ||
    within(account.mentions, before).some(({ kind }) => kind !== 'party')
  for (let at = first; at < noun.first; at++)
    if (other || account.grammarAt(at) || !/^[\p{L}\p{N}]/u.test(account.foldedAt(at))) return undefined
  return noun
}

/** Whether a phrase ends before a token: a verb, another phrase or a day stands there. */
function closes(account: Account, at: number): boolean {
  if (ENDS.has(account.grammarAt(at) ?? '') || startingAt(account.dates, at)) return true
  return account.find('cue', { first: at, after: at + VERB }).some(({ first }) => first === at)
}
