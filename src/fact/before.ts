/** What was done before the encounter that a report tells of: "Earlier this month the two presidents signed P", "In 2019 they signed Q". */
import type { Account } from '../sense/account.ts'
import { type DateMention, isDay } from '../sense/date.ts'
import type { Frame } from '../sense/frame.ts'
import type { Range } from '../sense/mention.ts'
import { clauseStart } from './clause.ts'
import { prepositionBefore } from './preposition.ts'
import { within as datesIn } from './within.ts'

/** Furthest that the time stands from the word that says it was earlier in it, in tokens: "earlier *this month*". */
const NEAR = 3
/** Milliseconds before the day of the meeting from which on what a report dates is no outcome of it: thirty days. */
const LONG = 30 * 86_400_000
/** Longest date with its preposition that opens a sentence, in tokens. */
const OPENING = 8
/** Deeds that are done at once: a day behind them is theirs, and behind what is agreed it may be that of the deed to come. */
const AT_ONCE = new Set<string>(['sign', 'establish', 'adopt', 'launch', 'issue'])
/** Prepositions that lead to the month or year in which something was done. */
const WITHIN = new Set(['in', 'since'])

/**
 * Whether a clause says of its own deed that it was done earlier in a time longer than a day. "Earlier on Tuesday" is still the same
 * encounter, and so may "earlier" alone be; in a report's first sentence it tells when the encounter itself was.
 */
export function isBefore(account: Account, frame: Frame): boolean {
  const { sentence, clauseFirst, cue, content, within } = frame
  if (sentence === 0 || within) return false
  const first = clauseStart(account, frame)
  const after = Math.max(cue.at(-1)?.after ?? clauseFirst, content?.first ?? 0)
  return account.find('earlier', { first, after }).some((word) => {
    const times = datesIn(account.dates, { first: word.first - NEAR, after: word.after + NEAR })
    return times.some((time) => isLong(account, time))
  })
}

/** Whether a time is a week, month or year, also where nothing says which. */
function isLong(account: Account, time: DateMention): boolean {
  if (time.to === null) return account.find('unit', time).some(({ id }) => id !== 'day')
  return time.from !== time.to || !isDay(time.to)
}

/**
 * Whether a clause tells as background what was done before: earlier in a longer time, or on a date long before what is reported. What a
 * report's first sentence dates is the encounter itself.
 * @param day that of the meeting, else that of publication
 */
export function isBackground(account: Account, frame: Frame, day: string | null): boolean {
  const sentence = account.sentences[frame.sentence]
  if (!sentence) return false
  if (doneThen(account, frame)) return true
  if (frame.sentence === 0) return false
  if (isBefore(account, frame) || onEarlierDay(account, frame, sentence, day)) return true
  return day !== null && [longAgo, hadDone, inFront].some((told) => told(account, frame, sentence, day))
}

/** 双方当时就P达成共识: what was done at the time of something told before. */
function doneThen(account: Account, { clauseFirst, cue, within }: Frame): boolean {
  const clause = { first: clauseFirst, after: cue[0]?.first ?? clauseFirst }
  return !within && account.find('earlier', clause).some(({ id }) => id === 'then')
}

/** "X in 2019 signed P": a clause that opens with a date long before. */
function longAgo(account: Account, { clauseFirst, cue }: Frame, _: Range, day: string): boolean {
  const opening = { first: clauseFirst, after: cue[0]?.first ?? 0 }
  const [date] = datesIn(account.dates, opening)
  if (!date) return false
  // "to carry out the accord of 2019 the two agreed": the date of something else.
  const begins = beginOf(account, date)
  return (begins <= opening.first || account.mentionAt(begins - 1) !== undefined) && longBefore(date, day)
}

/** "The two had signed P in April": told as done before, with a day long before what is reported. */
function hadDone(account: Account, { clauseFirst }: Frame, sentence: Range, day: string): boolean {
  const had = [sentence.first, clauseFirst].some((at) => account.entryAt('auxiliary', at) === 'past')
  return had && datesIn(account.dates, sentence).some((date) => longBefore(date, day))
}

/**
 * "In June last year, the two raised P, and signed Q", "The two in 2010 signed P": what a sentence dates in front, with a comma or no
 * other date behind it, all its main clauses are dated by.
 */
function inFront(account: Account, { cue, within }: Frame, { first }: Range, day: string): boolean {
  const [date] = datesIn(account.dates, { first, after: first + OPENING })
  if (within || !date) return false
  const begins = beginOf(account, date)
  if (begins !== first && account.mentionAt(first)?.after !== begins) return false
  const alone = datesIn(account.dates, { first, after: cue[0]?.first ?? 0 }).length === 1
  return (alone || account.foldedAt(date.after) === ',') && longBefore(date, day)
}

/** "The two established relations on 5 October 2007": the clause closes with a day of its own, long before what is reported. */
function onEarlierDay(account: Account, { sense, content, cue }: Frame, sentence: Range, day: string | null): boolean {
  if (!AT_ONCE.has(sense) || !content) return false
  // A sentence's dates alone: a text may have as many dates as sentences.
  const stated = datesIn(account.dates, sentence).filter(({ how }) => how === 'stated')
  // "Relations were established in 1992": a day, month or year right behind the verb.
  const { after } = cue.at(-1) as Range
  const behind = stated.find(({ first }) => first - after >= 0 && first - after <= 1)
  if (behind && day && longBefore(behind, day)) return true
  const date = stated.find(
    ({ first, after }) =>
      first >= content.first &&
      first <= content.after + 1 &&
      (after >= content.after || account.foldedAt(after) === ','),
  )
  if (!date?.to || date.from !== date.to) return false
  // "signed P in 2019": a month or year is when it was done behind "in", and else at times the document's: "the plan for 2019".
  if (!isDay(date.to) && !WITHIN.has(prepositionBefore(account, date.first)?.id ?? '')) return false
  return !day || longBefore(date, day)
}

/** Where a date begins, with the preposition that leads to it. */
function beginOf(account: Account, { first }: Range): number {
  return prepositionBefore(account, first)?.first ?? first
}

/** Whether a day, month or year ended long before a day. */
function longBefore({ to }: DateMention, day: string): boolean {
  return to !== null && Date.parse(day) - lastDay(to) > LONG
}

/** When a day, month or year ends, in milliseconds. */
function lastDay(date: string): number {
  const [year = 0, month = 12, day] = date.split('-').map(Number)
  return day === undefined ? Date.UTC(year, month, 0) : Date.UTC(year, month - 1, day)
}
