/** Places that no list has, by the words that show them: "in the border town of X", "met in X". */
import type { Account } from '../../sense/account.ts'
import { FINITE } from '../../sense/features.ts'
import type { Frame } from '../../sense/frame.ts'
import type { Kind } from '../../sense/kinds.ts'
import type { PartyMark, Range } from '../../sense/mention.ts'
import { STATES } from '../../world/index.ts'
import { pastArticle } from '../article.ts'
import { isAdjective } from '../phrase-words.ts'
import { IN, prepositionBefore } from '../preposition.ts'
import { over, startingAt } from '../within.ts'
import { behindInserted } from './inserted.ts'
import { listedPlace, type PlaceFound, statePlace, wordedPlace } from './place-found.ts'
import type { Skeleton } from './skeleton.ts'

/** Most words between the verb of an encounter and where it was. */
const REACH = 40
/** Longest bracket behind a place's name, in tokens. */
const BRACKET = 7
/** Longest name of a place, in tokens. */
const LONG = 6
/** What a capitalised word is that names no place. */
const OTHER: readonly Kind[] = [
  'organisation',
  'state',
  'place',
  'ambiguous',
  'publisher',
  'venue',
  'format',
  'encounter',
  'document',
  'office',
  'office-part',
  'voice',
  'press',
  'month',
  'weekday',
  'season',
  'institution',
  'issue',
  'common',
  'round',
  'title',
  'page',
]

/** The place of an encounter that the words of a sentence show where no list has its name. */
export function unlistedPlace(account: Account, skeleton: Skeleton, sentence: Range): PlaceFound | undefined {
  return townIn(account, skeleton, sentence) ?? fronted(account, sentence) ?? behindVerb(account, skeleton, sentence)
}

/** "in the city of X", "in the Peruvian town of X": a noun for a place with its name, listed or not. */
function townIn(account: Account, skeleton: Skeleton, sentence: Range): PlaceFound | undefined {
  for (const noun of account.find('venue', sentence)) {
    if (noun.id !== 'town' || !skeleton.told(noun) || skeleton.ahead(noun)) continue
    const before = phraseFirst(account, noun.first)
    if (!IN.has(prepositionBefore(account, before)?.id ?? '')) continue
    let p = noun.after
    while (p < noun.after + 2 && describes(account, p)) p++
    const [of] = account.find('preposition', { first: p, after: p + 1 })
    // в городе X: the name may stand right behind its noun.
    const behind = of?.id === 'of' ? of.after : of ? undefined : p
    if (behind === undefined) continue
    const city = account.find('place', { first: behind, after: sentence.after }).find((one) => one.first === behind)
    if (city) return listedPlace(city, 'place/city')
    const name = nameAt(account, behind, sentence.after)
    // Villa de Leyva: a noun with a capital is the name's own.
    const words = name && { ...name, first: isCapital(account, noun.first) ? noun.first : name.first }
    if (words) return wordedPlace(words, 'place/town')
  }
  return undefined
}

/** "met in X with Y": a capitalised word that nobody knows, right behind a preposition of place and the verb that tells of the encounter. */
function behindVerb(account: Account, skeleton: Skeleton, sentence: Range): PlaceFound | undefined {
  for (const frame of account.framesOf(account.sentenceOf(sentence.first))) {
    const { act, form, within, sense, cue, holds } = frame
    const [verb] = cue
    if ((act !== 'meet' && act !== 'hold') || sense === 'attend' || form === 'nominal' || within || holds === 'no')
      continue
    if (!verb || !skeleton.told(verb)) continue
    const before = stateBefore(account, verb.first)
    if (before) return statePlace(before)
    for (let p = verb.after; p < Math.min(sentence.after, verb.after + REACH); p++) {
      if ([';', ':', '"', '«', '('].includes(account.foldedAt(p)) || endsClause(account, p)) break
      const [at] = account.find('preposition', { first: p, after: p + 1 })
      // "received the ambassador of A in B": where somebody serves.
      if (!at || !IN.has(at.id) || at.preposition || account.mentionAt(at.first)?.person) continue
      const near = p - verb.after <= RIGHT_BEHIND || isBehindPartner(account, frame, p)
      const state = near ? stateAt(account, at.after) : undefined
      if (state) return statePlace(state)
      const words = nameAt(account, at.after, sentence.after)
      if (words && lands(account, sense, words)) continue
      if (words && closes(account, words.after)) return wordedPlace(words, 'place/named')
    }
  }
  return undefined
}

/** Those whose place is where they serve, and not where somebody met them. */
const POSTED = new Set(['ambassador', 'envoy'])

/** "met Y (on Monday) in Q": whether a preposition stands right behind the last one met, or behind the day. */
function isBehindPartner({ dates }: Account, { partner, act }: Frame, at: number): boolean {
  const last = partner.at(-1)
  const known = last?.person !== undefined || last?.id === 'delegation'
  if (act !== 'meet' || !known || last.office?.kinds.some((kind) => POSTED.has(kind))) return false
  const day = over(dates, at - 1)
  return last.after === at || (day?.after === at && day.first <= last.after + 1)
}

/** Senses of coming and being welcomed, which airports are for. */
const COMING = new Set<string>(['arrive', 'receive', 'visit'])

/** "arrived at X Y Airport": a house that somebody only came through. */
function lands(account: Account, sense: string, { after }: Range): boolean {
  return COMING.has(sense) && account.entryAt('institution', after - 1) !== undefined
}

/** В X прошло P: with what the sentence begins, and the verb that tells of the encounter behind it or behind the day. */
function fronted(account: Account, sentence: Range): PlaceFound | undefined {
  // Сегодня в X прошло P: the day may stand before the place.
  const begins = startingAt(account.dates, sentence.first)?.after ?? sentence.first
  const [at] = account.find('preposition', { first: begins, after: begins + 1 })
  const state = at && IN.has(at.id) && !at.preposition ? stateAt(account, at.after) : undefined
  if (state && opensMeeting(account, state)) return statePlace(state)
  const words = at && IN.has(at.id) ? nameAt(account, at.after, sentence.after) : undefined
  if (!words) return undefined
  // В X (Y-ская область)
  const named = behindInserted(account, words.after, '()', words.after + BRACKET)
  const behind = startingAt(account.dates, named)?.after ?? named
  const held = account
    .framesOf(account.sentenceOf(sentence.first))
    .some(({ act, form, within, holds, subject, cue: [verb] }) => {
      if (holds !== 'yes') return false
      if (act === 'hold' && verb?.first === behind) return true
      // В X министр A встретился с Y: whoever met stands right behind.
      const met = act === 'meet' && form === 'finite' && !within
      return met && !POSTED.has(subject[0]?.office?.kinds[0] ?? '') && subject[0]?.first === behind
    })
  return held ? wordedPlace(words, 'place/named') : undefined
}

/** Furthest that a state stands behind the verb by which it is where they met, and not what they met about. */
const RIGHT_BEHIND = 3

/** "X in Q met Y": a state between who met and the verb, behind its preposition. */
function stateBefore(account: Account, verb: number): PartyMark | undefined {
  const mark = account.partyAt(verb - 1)
  if (mark?.form !== 'name' || mark.after !== verb || !STATES[mark.code] || account.mentionAt(verb - 1)?.office)
    return undefined
  const [at] = account.find('preposition', { first: mark.first - 1, after: mark.first })
  return at && IN.has(at.id) ? mark : undefined
}

/** "In Q the minister of A met X": whether a clause of meeting that is nobody's words follows right in the sentence that a place opens. */
function opensMeeting(account: Account, { after }: Range): boolean {
  const [frame] = account.framesOf(account.sentenceOf(after - 1))
  const verb = frame?.cue[0]?.first ?? 0
  const meets = frame?.sense === 'meet' || frame?.sense === 'receive'
  return (
    frame !== undefined && meets && frame.form === 'finite' && frame.holds === 'yes' && !frame.within && verb >= after
  )
}

/** A state's own name at a token, its article left out. */
function stateAt(account: Account, at: number): PartyMark | undefined {
  const mark = account.partyAt(pastArticle(account, at))
  return mark?.form === 'name' && STATES[mark.code] ? mark : undefined
}

/** Whether a noun phrase ends before a token: an adjective with its capital ("in the Trilateral commission") goes on with its noun. */
function closes(account: Account, at: number): boolean {
  if (account.grammarAt(at) || startingAt(account.dates, at)) return true
  return !/^[\p{L}\p{N}]/u.test(account.words({ first: at, after: at + 1 }))
}

/** Back over an adjective and the article before a noun: "in the southern town of". */
function phraseFirst(account: Account, noun: number): number {
  const article = (at: number) => account.grammarAt(at) === 'article'
  if (article(noun - 1)) return noun - 1
  const word = /^\p{Ll}+$/u.test(account.words({ first: noun - 1, after: noun })) && !account.grammarAt(noun - 1)
  return word && article(noun - 2) ? noun - 2 : noun
}

function endsClause(account: Account, at: number): boolean {
  if (['that', 'relative', 'subordinator', 'while', 'but'].includes(account.grammarAt(at) ?? '')) return true
  // "received X, *head* of the government, at Q": a word of an office is no verb.
  if (account.mentionAt(at)?.office) return false
  return account.find('cue', { first: at, after: at + 1 }).some(({ feats }) => feats & FINITE)
}

/** An adjective between a noun for a place and its name: "the Mexican town of", "the border town of". */
function describes(account: Account, at: number): boolean {
  return account.partyAt(at)?.form === 'adjective' || isAdjective(account, at)
}

/** A run of capitalised words that begins with one that nobody knows. */
function nameAt(account: Account, first: number, end: number): Range | undefined {
  if (!isCapital(account, first) || account.mentionAt(first)) return undefined
  if (OTHER.some((kind) => account.entryAt(kind, first) !== undefined)) return undefined
  let after = first + 1
  for (let p = after; p < Math.min(end, first + LONG); p++) {
    if (account.mentionAt(p) || over(account.dates, p)) break
    // Pétion-Ville: a hyphen between two words with capitals is part of the name.
    const hyphen = account.foldedAt(p) === '-' && isCapital(account, p + 1)
    if (hyphen && /\S-\S/.test(account.words({ first: p - 1, after: p + 2 }))) continue
    if (isCapital(account, p)) after = p + 1
    else if (!(account.grammarAt(p) === 'article' || prepositionBefore(account, p + 1)?.id === 'of')) break
  }
  return { first, after }
}

/** Written with one capital letter, in a script that has them. */
function isCapital(account: Account, at: number): boolean {
  const word = account.words({ first: at, after: at + 1 })
  const [initial = ''] = word
  return initial !== initial.toLowerCase() && (word.length === 1 || word !== word.toUpperCase())
}
