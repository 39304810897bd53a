/** Whether something else than the encounter is where a text names a place: somebody's post, another meeting, a document. */
import type { Account, Found } from '../../sense/account.ts'
import type { Range } from '../../sense/mention.ts'
import { PLACES } from '../../world/index.ts'
import { prepositionNear } from '../preposition.ts'
import { within } from '../within.ts'
import { ofAnother, ofEncounter, ofMatter, RELATIVE } from './another.ts'
import { besideEarlier } from './earlier.ts'
import { governing } from './round.ts'

export function isElsewhere(account: Account, sentence: Range, place: Found): boolean {
  return (
    isRegion(place) ||
    besideEarlier(account, place) ||
    isPost(account, place) ||
    ofMission(account, place) ||
    ofMatter(account, place) ||
    ofAnother(account, sentence, place) ||
    ofTheirs(account, sentence, place) ||
    issuedThere(account, place) ||
    passedOnThere(account, sentence, place) ||
    inRelative(account, sentence, place)
  )
}

/** Heads of those who are posted somewhere: "the ambassador in Q". */
const POSTED = new Set(['ambassador', 'envoy'])

/** "the permanent representative in New York": where somebody serves. */
function isPost(account: Account, { first, preposition }: Found): boolean {
  const mention = account.mentionAt(first)
  if (mention?.kind !== 'office') return mention?.person !== undefined
  return (
    mention.person !== undefined || !preposition || (mention.office?.kinds.some((kind) => POSTED.has(kind)) ?? false)
  )
}

/** "selon l'ambassade de A à Q": a body of one state in the city of another is where it serves. */
function ofMission(account: Account, { id, first }: Found): boolean {
  const body = account.mentionAt(first - 2)
  const [own] = body?.kind === 'voice' && body.after === first - 1 ? body.parties : []
  const country = PLACES[id]?.country
  return own !== undefined && country !== undefined && country !== own.code
}

/** Furthest that the place of an encounter told of in passing stands behind its noun, with its full name between, in tokens. */
const NAMED = 30

/** "during their meeting on 10 April in X": an encounter with a day of its own, told of in passing. */
function ofTheirs(account: Account, sentence: Range, place: Range): boolean {
  const before = { first: Math.max(sentence.first, place.first - NAMED), after: place.first }
  const noun = account.find('encounter', before).at(-1)
  const numbered = noun && account.ordinals.find(({ after }) => after === noun.first)
  const determiner = noun && account.grammarAt((numbered ?? noun).first - 1)
  if (!noun || (determiner !== 'possessive' && determiner !== 'article')) return false
  const dated = within(account.dates, { first: noun.after, after: place.first }).length > 0
  return dated && sentence.first > (account.sentences[0]?.first ?? 0) && governing(account, noun)?.id === 'during'
}

/** "A communiqué issued in X after the visit to Y": where a document was issued afterwards. */
function issuedThere(account: Account, { first, after }: Range): boolean {
  if (prepositionNear(account, after + 1) !== 'after') return false
  return account.find('cue', { first: Math.max(0, first - 2), after: first }).some(({ id }) => id === 'issue')
}

/** "That they told at the embassy in X": where something was passed on, in a sentence that takes up what was told and names no encounter. */
function passedOnThere(account: Account, sentence: Range, place: Range): boolean {
  if (account.entryAt('anaphor', sentence.first) === undefined) return false
  return account.find('encounter', { first: sentence.first, after: place.first }).length === 0
}

/** "the work that was taken up in X": where something else was done that a relative clause tells of. */
function inRelative(account: Account, sentence: Range, place: Range): boolean {
  if (account.headLast(place.first)) return false
  for (let at = place.first - 1; at >= Math.max(sentence.first, place.first - RELATIVE); at--)
    if (['relative', 'that'].includes(account.grammarAt(at) ?? ''))
      return !ofEncounter(account, at) && sentence.first > (account.sentences[0]?.first ?? 0)
  return false
}

/** A part of the world, where nobody met: "investment in Africa". */
function isRegion({ id }: Found): boolean {
  const place = PLACES[id]
  return (place?.kind === 'region' || place?.kind === 'water') && place.country === null
}
