/** Anniversaries and firsts, with their number and calendar year. */

import { z } from 'zod'
import type { Account, Found } from '../sense/account.ts'
import type { OrdinalMention } from '../sense/date.ts'
import { WITH_PREPOSITION } from '../sense/features.ts'
import type { Range } from '../sense/mention.ts'
import { dateSchema, readingOf } from '../sense/reading.ts'
import { type Sense, senseInfo } from '../sense/senses.ts'
import { UNDERTAKES } from './claim.ts'
import { type FactKind, type Ledger, reading } from './fact.ts'
import { isNoFirst, sinceThen } from './first-aside.ts'
import { reportedIn, type Years, yearOfFirst, yearsOfAnniversary } from './milestone-year.ts'
import { stanceOf } from './stance.ts'
import { within } from './within.ts'

const schema = z.strictObject({
  id: z.string(),
  what: readingOf(z.string()),
  ordinal: readingOf(z.int().positive()).nullable(),
  year: readingOf(z.int()).nullable(),
  since: readingOf(z.int()).nullable(),
  date: readingOf(dateSchema).nullable(),
})
type Milestone = z.infer<typeof schema>

/** Furthest an ordinal or number may stand from the word for an anniversary. */
const NEAR = 4
/** Longest description of what is remembered. */
const LONG = 16
const ENDS = new Set([',', ';', ')', '"', '»', '!', ':'])

function read(account: Account, ledger: Ledger): Milestone[] {
  const found: Milestone[] = []
  const clauses = new Set(account.frames.filter(({ form }) => form === 'finite').map(({ cue }) => cue[0]?.first))
  const told = new Set<string>()
  const report = reportedIn(account)
  for (const sentence of account.sentences) {
    let covered = -1
    for (const word of account.find('anniversary', sentence)) {
      if (word.first < covered) continue
      const ordinal = counted(account, word)
      if (isBirthday(account, word, ordinal)) continue
      const words = account.headLast(word.first)
        ? { first: describedBefore(account, word, ordinal, sentence), after: word.after }
        : {
            first: Math.min(word.first, ordinal?.first ?? word.first),
            after: described(account, word, ordinal, sentence, clauses),
          }
      covered = words.after
      const years = yearsOfAnniversary(account, sentence, words, ordinal, report)
      const cut = word.first === words.first ? word.cut : 0
      found.push(milestone(account, ledger, words, cut, 'anniversary', ordinal, years))
    }
    for (const word of firsts(account, sentence)) {
      if (word.first < covered || isWanted(account, word)) continue
      // "Their first summit ... . At this first summit": the same first, told again.
      const what = firstOf(account, word)
      if (what.some((id) => told.has(id))) continue
      for (const id of what) told.add(id)
      const words = { first: word.first, after: described(account, word, undefined, sentence, clauses) }
      covered = words.after
      const years = yearOfFirst(account, sentence, words, report)
      found.push(milestone(account, ledger, words, word.cut, 'first', undefined, years))
    }
  }
  return found
}

/** What is offered, asked for or agreed to hold for the first time was not held yet. */
function isWanted(account: Account, { first }: Range): boolean {
  return account.framesOf(account.sentenceOf(first)).some((frame) => {
    const { content, act, sense, holds } = frame
    if (!content || first < content.first || first >= content.after) return false
    if (UNDERTAKES.has(sense) && act === 'agree') return true
    return act === 'speak' && (holds !== 'yes' || WANTED.has(stanceOf(account, frame).value))
  })
}

const WANTED = new Set<string>(['offer', 'urge'])

/** "Congratulated him on his 60th": an anniversary of somebody, where nothing says of what. */
function isBirthday(account: Account, word: Found, ordinal: Range | undefined): boolean {
  const after = Math.max(word.after, ordinal?.after ?? 0)
  const here = account.framesOf(account.sentenceOf(word.first))
  return here.some(({ sense, content }) => sense === 'greet' && content && content.after === after)
}

/** Whether only words without grammar stand between: "the first Indo-Pacific dialogue", not "first stop of the visit". */
function together(account: Account, one: Range, other: Range): boolean {
  const [from, to] = one.first < other.first ? [one.after, other.first] : [other.after, one.first]
  for (let at = from; at < to; at++) if (account.grammarAt(at)) return false
  return true
}

/** The words for a first, and an encounter that is told to be the first: "the first round", "first visit since". */
function firsts(account: Account, sentence: Range): (Range & { cut: number })[] {
  const words: (Range & { cut: number })[] = account.find('first', sentence).filter((one) => !sinceThen(account, one))
  for (const one of within(account.ordinals, sentence)) {
    if (one.value !== 1 || isNoFirst(account, one)) continue
    const nouns = (['encounter', 'round', 'format'] as const).flatMap((kind) =>
      account.find(kind, {
        first: Math.max(sentence.first, one.first - 1),
        after: Math.min(sentence.after, one.after + NEAR),
      }),
    )
    // "It was the first in eight years": what it is the first of was named before.
    if (spell(account, one)) {
      words.push({ first: one.first, after: one.after, cut: 0 })
      continue
    }
    // المحطة الأولى لجولته: what a preposition brings in behind it is not the first.
    const noun = nouns
      .sort((a, b) => a.first - b.first)
      .find((noun) => together(account, one, noun) && !(noun.first > one.first && noun.feats & WITH_PREPOSITION))
    if (noun)
      words.push({
        first: Math.min(noun.first, one.first),
        after: Math.max(noun.after, one.after),
        cut: noun.first < one.first ? noun.cut : 0,
      })
  }
  return words.sort((a, b) => a.first - b.first)
}

/** The kinds of encounter that the words for a first name, each with the words that say more of it. */
function firstOf(account: Account, { first, after }: Range): string[] {
  const range = { first, after: after + 1 }
  return (['encounter', 'format'] as const).flatMap((kind) =>
    account
      .find(kind, range)
      .filter(({ id }) => id !== 'meeting' && id !== 'visit' && id !== 'other')
      .map(({ id }) => id),
  )
}

/** A number of years behind a preposition, right behind an ordinal. */
function spell(account: Account, { after }: Range): boolean {
  const preposition = account
    .find('preposition', { first: after, after: after + 2 })
    .find(({ first }) => first === after)
  const number = preposition && account.numberAt(preposition.after)
  if (!number) return false
  return account.find('unit', { first: number.after, after: number.after + 1 }).some(({ id }) => id.startsWith('year'))
}

function milestone(
  account: Account,
  ledger: Ledger,
  words: Range,
  cut: number,
  rule: string,
  ordinal: OrdinalMention | undefined,
  years: Years,
): Milestone {
  return {
    id: ledger.id('y', account.folded(words)),
    what: reading(account, account.words(words, cut), [{ ...words, cut }], 'stated', `milestone/${rule}`),
    ordinal: ordinal ? reading(account, ordinal.value, [ordinal], 'stated', 'milestone/ordinal') : null,
    ...years,
    date: null,
  }
}

/** The number of years: an ordinal or cardinal beside the word. */
function counted(account: Account, word: Found): OrdinalMention | undefined {
  // "in 2026 fifty years have passed": a calendar year counts nothing.
  const dated = (number: Range) =>
    account.dates.some(({ first, after, from }) => first <= number.first && number.after <= after && from?.length === 4)
  const near = (number: Range) =>
    ((number.first >= word.after && number.first - word.after <= NEAR) ||
      (number.after <= word.first && word.first - number.after <= 1)) &&
    !dated(number)
  const ordinal = account.ordinals.find(near)
  if (ordinal) return ordinal
  const numbers: OrdinalMention[] = []
  for (let at = Math.max(0, word.first - NEAR); at <= word.after + NEAR; at++) {
    const number = account.numberAt(at)
    if (number && Number.isInteger(number.value) && number.value > 0) numbers.push({ first: at, ...number })
  }
  // 两国建交50年: a number that is a part of the word comes before those beside it.
  return numbers.find(({ first, after }) => first >= word.first && after <= word.after) ?? numbers.find(near)
}

/** What is remembered: to the end of the phrase, before a sign or the next anniversary. @param clauses where verbs of clauses stand */
function described(
  account: Account,
  word: Range,
  ordinal: Range | undefined,
  sentence: Range,
  clauses: ReadonlySet<number | undefined>,
): number {
  const start = Math.max(word.after, ordinal?.after ?? 0)
  const next = account.find('anniversary', { first: word.after, after: sentence.after })[0]
  let after = start
  while (after < sentence.after && after - start < LONG && after !== next?.first) {
    // The next clause begins; what a preposition governs is no clause of its own.
    // "впервые обсудили P", 首次访问P: behind an adverb, or right behind its word, its own clause is what happened first.
    const own = after === start && (account.grammarAt(word.first) === 'adverb' || account.headLast(start))
    const clause = clauses.has(after) && !own
    if (clause && account.grammarAt(after - 1) !== 'preposition') break
    const sign = account.foldedAt(after)
    // A full stop inside a sentence ends an abbreviation.
    if (ENDS.has(sign) || (sign === '.' && after === sentence.after - 1) || account.grammarAt(after) === 'relative')
      break
    after++
  }
  while (after > start && ['and', 'auxiliary'].includes(account.grammarAt(after - 1) ?? '')) after--
  return after
}

/** Where a noun comes last: from where the phrase of what is remembered begins, behind a sign, "is", a preposition, or a day. */
function describedBefore(account: Account, word: Range, ordinal: Range | undefined, sentence: Range): number {
  const dates = within(account.dates, sentence)
  let first = Math.min(word.first, ordinal?.first ?? word.first)
  for (let at = first - 1; at >= sentence.first && first - at < LONG; at--) {
    const kind = account.grammarAt(at)
    // 中国和马来西亚建交50周年: the two are joined, and no clauses.
    const joins = kind === 'and' && account.mentionAt(at - 1) !== undefined
    if (kind && kind !== 'article' && !joins) break
    if (ENDS.has(account.foldedAt(at)) || account.foldedAt(at) === '.') break
    if (dates.some((date) => date.first <= at && at < date.after)) break
    // 愿以建交50周年为契机; but 合作启动25周年
    const verb = account.find('cue', { first: at, after: word.after }).find((cue) => cue.first === at)
    if (verb && senseInfo(verb.id as Sense).act === 'speak') break
    first = at
  }
  return first
}

export const milestones: FactKind<'milestones', typeof schema> = { name: 'milestones', schema, needs: [], read }
