/** The number of a round: an ordinal that belongs to a noun for a session or to the mechanism's own noun. */
import type { Account, Found } from '../../sense/account.ts'
import { FINITE, PLURAL, SINGULAR, VERBAL_NOUN } from '../../sense/features.ts'
import type { Range } from '../../sense/mention.ts'
import { pastArticle } from '../article.ts'
import { startingAt } from '../within.ts'
import { cameFor, isGoal } from './another.ts'
import { attended, CLAUSE, metDuring } from './attended.ts'
import { besideMain } from './beside-main.ts'
import { isCall } from './cast.ts'
import { besideEarlier } from './earlier.ts'
import { firstSince, happensFirst } from './first-of.ts'
import { ofOthers } from './gathering.ts'
import { onlyNameWords, onlyQualities } from './name-words.ts'
import type { Outside } from './skeleton.ts'

export interface Round {
  readonly value: number
  /** The ordinal's words. */
  readonly ordinal: Range
  /** The noun's words. */
  readonly noun: Found
  /** The noun is one for sessions of something standing: it needs no standing format beside it. */
  readonly standing: boolean
  readonly rule: string
}

/** Ids of nouns that are counted without being sessions: the first visit, the second call. */
const PASSING = new Set(['visit', 'call'])
/** Ids of nouns for a session of something standing: round, session. */
const STANDING = new Set(['session'])
/** Furthest an ordinal may stand from its noun, in tokens. */
const NEAR = 3
/** Furthest it may stand in front of its noun. */
const AHEAD = 14
/** Most tokens of one noun. */
const LONGEST = 24

/** Every round that the encounter-telling part of a document names, in order. */
export function roundsIn(account: Account, skeleton: Outside, range: Range): Round[] {
  const rounds: Round[] = []
  const firsts = account.find('first', range).filter(({ id }) => id === 'inaugural')
  const plain = [...plainNumbers(account, range), ...numberedBefore(account, range)]
  for (const ordinal of [...account.ordinals, ...firsts.map((found) => ({ ...found, value: 1 })), ...plain]) {
    if (ordinal.first < range.first || ordinal.after > range.after) continue
    const found = nounBeside(account, nounsNear(account, ordinal, range), ordinal)
    if (!found || aside(account, found.noun.first < ordinal.first ? found.noun : ordinal)) continue
    if (skeleton.ahead(ordinal)) continue
    // "like the first round", "to head the delegation to the 7th session": a session that is none of this one's.
    if (isLikened(account, found.noun) || isGoal(account, found.noun)) continue
    // The ordinal of a king is part of his name, and a visit is no session.
    if (!skeleton.told(ordinal) || account.mentionAt(ordinal.first)?.person) continue
    if (PASSING.has(found.noun.id) || happensFirst(account, ordinal) || besideEarlier(account, ordinal)) continue
    const standing = STANDING.has(found.noun.id)
    if (ordinal.value === 1 && !standing && firstSince(account, found.noun)) continue
    rounds.push({ value: ordinal.value, ordinal, noun: found.noun, standing, rule: found.rule })
  }
  return rounds
}

/** "like the first round": whether a noun is only what something else is compared to. */
function isLikened(account: Account, { first }: Range): boolean {
  return account
    .find('round', { first, after: first + 1 })
    .some((noun) => noun.first === first && noun.preposition === 'as')
}

/** Highest number that a session has. */
const MOST = 300

/** "la 45 cumbre": a number in digits between its article and a noun in the singular counts nothing, and says which one it is. */
function numberedBefore(account: Account, range: Range): (Range & { value: number })[] {
  return [...account.find('round', range), ...account.find('mechanism', range)].flatMap((noun) => {
    const at = noun.first - 1
    const number = account.numberAt(at)
    const digits = /^\d{1,3}$/u.test(account.foldedAt(at)) && number?.after === noun.first && number.value > 1
    const many = noun.feats & PLURAL && !(noun.feats & SINGULAR)
    if (!digits || many || account.grammarAt(at - 1) !== 'article' || !account.modifiersFollow(at)) return []
    return startingAt(account.ordinals, at) ? [] : [{ first: at, after: noun.first, value: number.value }]
  })
}

/** الدورة 16, "sesión 5": a bare number right behind the noun for a session, in a language that sets what describes it there. */
function plainNumbers(account: Account, range: Range): (Range & { value: number })[] {
  return account.find('round', range).flatMap((noun) => {
    const number =
      STANDING.has(noun.id) && account.modifiersFollow(noun.first) ? account.numberAt(noun.after) : undefined
    if (!number || !Number.isInteger(number.value) || number.value < 1 || number.value > MOST) return []
    const words = { first: noun.after, after: number.after }
    const dated = account.dates.some(({ first, after }) => first < words.after && words.first < after)
    const counts = dated || account.find('unit', { first: words.after, after: words.after + 1 }).length > 0
    return counts || startingAt(account.ordinals, words.first) ? [] : [{ ...words, value: number.value }]
  })
}

/** Nouns that an ordinal could count, in order: only those about it, so that the work does not grow with all that the text counts. */
function nounsNear(account: Account, ordinal: Range, range: Range): Found[] {
  const about = {
    first: Math.max(range.first, ordinal.first - NEAR - LONGEST),
    after: Math.min(range.after, ordinal.after + AHEAD + LONGEST),
  }
  const rounds = account.find('round', about)
  // A noun for sessions may be one for an encounter as well.
  const encounters = account
    .find('encounter', about)
    .filter(({ first }) => !rounds.some((noun) => noun.first === first))
  return [...rounds, ...account.find('format', about), ...encounters, ...account.find('mechanism', about)].sort(
    (a, b) => a.first - b.first || b.after - a.after,
  )
}

/** The noun that an ordinal counts: right before it, right behind it, or behind it over the words that name the mechanism. */
function nounBeside(
  account: Account,
  nouns: readonly Found[],
  ordinal: Range,
): { noun: Found; rule: string } | undefined {
  const before = nouns.findLast(
    (noun) =>
      noun.after <= ordinal.first &&
      ordinal.first - noun.after <= NEAR &&
      onlyQualities(account, noun.after, ordinal.first),
  )
  // 会谈首先: one sign behind a noun opens the next word, where what counts it stands before.
  const opens = account.headLast(ordinal.first) && ordinal.after - ordinal.first === 1
  if (before && !opens) return { noun: before, rule: 'round/ordinal-after-noun' }
  const behind = nouns.find(
    (noun) =>
      noun.first >= ordinal.after &&
      !noun.preposition &&
      noun.first - ordinal.after <= AHEAD &&
      onlyNameWords(account, ordinal.after, noun.first),
  )
  if (behind) return { noun: behind, rule: 'round/ordinal-before-noun' }
  return undefined
}

/** Whether the sentence has told of an encounter before a token. @param there whether that somebody was there tells of one */
export function tellsBefore(account: Account, { first }: Range, there = true): boolean {
  const sentence = account.sentences[account.sentenceOf(first)]
  if (!sentence) return false
  return account.frames.some((frame) => {
    const at = frame.cue[0]?.first ?? 0
    const told = frame.act === 'meet' || (frame.act === 'hold' && isCall(account, frame))
    return told && (there || frame.sense !== 'attend') && frame.form !== 'nominal' && at >= sentence.first && at < first
  })
}

/** The preposition that governs a noun: the last before it, the longest where several begin at one token. */
export function governing(account: Account, { first }: Range): Found | undefined {
  const before = account
    .find('preposition', { first: Math.max(sentenceFirst(account, first), first - PHRASE - LONG), after: first })
    .filter((one) => one.after > first - PHRASE && !INNER.has(one.id) && !governsPlace(account, one, first))
  const last = before.at(-1)
  const whole = last && before.find((one) => one.first <= last.first && one.after > last.first)
  const governs = whole && (takingPart(account, whole) ?? whole)
  return governs ?? ofSession(account, first)
}

/** Where the sentence of a token begins: what closes the one before governs nothing in it. */
function sentenceFirst(account: Account, at: number): number {
  const first = account.sentences[account.sentenceOf(at)]?.first ?? 0
  return at < first ? 0 : first
}

/** "after the 5th session of the council's summit": what governs the session whose is what stands behind "of". */
function ofSession(account: Account, first: number): Found | undefined {
  const range = { first: Math.max(sentenceFirst(account, first), first - PHRASE), after: first }
  for (const of of account.find('preposition', range)) {
    const noun = of.id === 'of' && account.find('round', { first: of.first - 1, after: of.first })[0]
    if (noun && noun.after === of.first) return governing(account, noun)
  }
  return undefined
}

/** Longest phrase of taking part, in tokens: "in the framework of his participation". */
const PART = 8

/** "met X on the occasion of his participation in P": the preposition that the noun for taking part governs, as one by which P is beside the meeting. */
function takingPart(account: Account, { first, after }: Found): Found | undefined {
  const before = { first: Math.max(0, first - PART), after: first }
  const part = account
    .find('cue', before)
    .find((cue) => cue.id === 'attend' && cue.feats & VERBAL_NOUN && cue.after === first)
  if (!part || account.grammarAt(part.first - 1) !== 'article') return undefined
  const lead = account
    .find('preposition', { first: before.first, after: part.first })
    .find((one) => one.after === part.first - 1 && !INNER.has(one.id))
  return lead && { ...lead, id: 'beside', after }
}

/** "In Cape Town, the eleventh session", "in the palace of Q the eleventh session": the preposition's noun is the place before it. */
function governsPlace(account: Account, { after }: Found, noun: number): boolean {
  const between = { first: after, after: noun }
  if (account.find('place', between).some(({ first }) => first === after)) return true
  const own = pastArticle(account, after)
  return account.find('venue', between).some((venue) => venue.first === own && articleIn(account, venue.after, noun))
}

/** Whether an article opens another noun phrase between two tokens. */
function articleIn(account: Account, first: number, after: number): boolean {
  for (let at = first; at < after; at++) if (account.grammarAt(at) === 'article') return true
  return false
}

/** Furthest a preposition may stand before the noun that it governs, in tokens. */
const PHRASE = 9
/** Most words of a preposition: "dans le cadre de la préparation de". */
const LONG = 7
/** Prepositions within a noun phrase. */
const INNER = new Set(['of', 'between', 'for'])
const ASIDE = new Set(['beside', 'after', 'before', 'amid'])
const BY_THE_WAY = new Set(['during', 'about'])
/** Furthest a verb may stand behind the encounter whose being held it tells, in tokens. */
const HELD = 14

/** Whether a finite verb behind a noun tells that the encounter was held. */
function heldIn(account: Account, { after }: Range): boolean {
  const sentence = account.sentences[account.sentenceOf(after)]
  return account
    .find('cue', { first: after, after: Math.min(after + HELD, sentence?.after ?? after) })
    .some(({ id, feats }) => (id === 'hold' || id === 'convene' || id === 'conclude') && (feats & FINITE) !== 0)
}

/** "on ASEAN Summit sidelines": the noun before what says that something met beside it. */
function onItsSidelines(account: Account, { after }: Range): boolean {
  if (account.modifiersFollow(after)) return false
  return account.find('preposition', { first: after, after: after + 1 }).some(({ id }) => id === 'beside')
}

/** Furthest that "on the sidelines of" may stand before what is said of the gathering, in tokens. */
const SIDELINE = 30

/** "On the sidelines of the General Assembly in its 78th session": what a preposition says of that gathering is not of the meeting. */
function withinAside(account: Account, { first, id }: Found): boolean {
  if (id !== 'in' && id !== 'at') return false
  const before = account.find('preposition', { first: Math.max(0, first - SIDELINE), after: first })
  const beside = before.findLast((one) => one.id === 'beside' && one.after <= first)
  if (!beside) return false
  for (let at = beside.after; at < first; at++) {
    // "as representative of the president, X Y, in the 37th session": commas about a name close nothing.
    const named = [at - 1, at, at + 1].some((near) => account.mentionAt(near)?.person)
    if (CLAUSE.has(account.foldedAt(at)) && !named) return false
  }
  return account.find('cue', { first: beside.after, after: first }).every(({ feats }) => (feats & FINITE) === 0)
}

/** "The meeting followed the summit of A": behind the noun for an encounter, what says when it was leads to another one. */
function isOtherInOrder(account: Account, noun: Range): boolean {
  const sentence = account.sentences[account.sentenceOf(noun.first)]
  if (!sentence || account.headLast(noun.first)) return false
  return account
    .find('preposition', { first: sentence.first, after: noun.first })
    .some(({ id, first, preposition }) => {
      const before = (id === 'after' || id === 'before') && !preposition ? account.mentionAt(first - 1) : undefined
      return before?.kind === 'encounter' && before.after === first
    })
}

/** A session only mentioned as the occasion of another encounter: "on the sidelines of the 4th session". */
export function aside(account: Account, noun: Range & { readonly id?: string }): boolean {
  if (
    attended(account, noun) ||
    metDuring(account, noun) ||
    besideMain(account, noun) ||
    onItsSidelines(account, noun) ||
    isOtherInOrder(account, noun)
  )
    return true
  if (cameFor(account, noun) && tellsBefore(account, noun)) return true
  const governs = governing(account, noun)
  if (!governs) return false
  // "signed it after the ninth round was held": a clause that tells of the round itself.
  if (governs.id === 'after' && heldIn(account, noun)) return false
  if (withinAside(account, governs) || ofOthers(account, noun, governs)) return true
  // "met during the summit", "to carry out what was issued by the 5th session": what they met at, or tell of, is another.
  return ASIDE.has(governs.id) || (BY_THE_WAY.has(governs.id) && tellsBefore(account, noun))
}
