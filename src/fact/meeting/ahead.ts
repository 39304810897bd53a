/** What a report says will be: after it has told of an encounter that was held, the numbers and names of coming ones are not this one's. */
import type { Account } from '../../sense/account.ts'
import { WITH_FUTURE } from '../../sense/features.ts'
import type { Frame } from '../../sense/frame.ts'
import type { Range } from '../../sense/mention.ts'
import { type Sense, senseInfo } from '../../sense/senses.ts'
import { within } from '../within.ts'

/** Whether words stand where the report only looks ahead, and before it has told of an encounter that took place. */
export function isAhead(account: Account, words: Range): boolean {
  const index = account.sentenceOf(words.first)
  const sentence = account.sentences[index]
  if (!sentence || words.first < sentence.first) return false
  const marks = looksAhead(account, sentence)
  const mark = marks.findLast((at) => at < words.first) ?? marks[0]
  if (mark === undefined) return false
  if (isDue(account, words, marks)) {
    const told = ({ act, holds, cue }: Frame) =>
      (act === 'meet' || act === 'hold') && holds === 'yes' && (cue[0]?.first ?? words.first) < words.first
    if (account.frames.some(told)) return true
  }
  let held = false
  for (const { index: frame, act, form, holds, sentence: at, cue, partner } of account.frames) {
    if (holds !== 'yes') continue
    // "A and B talked about P": they met.
    if (act === 'discuss' && at < index && account.speakers[frame]?.kind === 'joint') held = true
    if (act !== 'meet' && act !== 'hold') continue
    // "P was at the centre of the meeting of A with B": a noun that names both tells of it in a sentence of its own.
    if (form === 'nominal' && (at >= index || !partner.some(({ person }) => person))) continue
    // "had arrived in X, where he will take part in the 5th session": what is told before that is held, what behind it is to come.
    const { first } = cue[0] as Range
    if (at === index && !(first < mark && mark < words.first)) return false
    held ||= at <= index
  }
  return held
}

/** Furthest that the relative of a noun's own clause stands behind it, in tokens. */
const RELATIVE = 4

/** "the summit that will be held": whether the clause about a noun right behind it looks ahead. */
function isDue(account: Account, { after }: Range, marks: readonly number[]): boolean {
  for (let at = after; at < after + RELATIVE; at++)
    if (account.grammarAt(at) === 'relative') return marks.includes(at + 1)
  return false
}

/** Furthest behind the noun for an encounter that its own verb may stand, in tokens: "the summit of A and B will be held". */
const OWN = 14

/**
 * "Announced that A and B will hold the third round": where no clause of a report's own tells of an encounter, the word by which
 * what somebody says puts it into the future.
 */
export function promised(account: Account, noun: Range): Range | undefined {
  const said = account.framesOf(account.sentenceOf(noun.first)).find(({ act, content }) => {
    return act === 'speak' && content !== undefined && holds(content, noun.first)
  })
  if (!said?.content) return undefined
  const first = looksAhead(account, said.content).find((at) => at < noun.after + OWN)
  return first === undefined ? undefined : { first, after: first + 1 }
}

/** "A announced P", "the ministry of A informed that P": what a state makes known, and does not claim. */
export function announces({ sense, subject }: Frame): boolean {
  return sense === 'announce' || (sense === 'inform' && subject[0]?.id === 'country')
}

/** "Announced that A will visit B in May": whether words stand in what somebody says will be. */
export function isPromised(account: Account, words: Range): boolean {
  return account
    .framesOf(account.sentenceOf(words.first))
    .some(
      ({ act, content }) =>
        act === 'speak' && content && holds(content, words.first) && looksAhead(account, content).length > 0,
    )
}

/** "Announced on Thursday that A will visit B in May": whether a date is of the announcement, and not of what is announced. */
export function ofAnnouncement(account: Account, date: Range): boolean {
  const frames = account.framesOf(account.sentenceOf(date.first))
  return frames.some(({ act, content, cue: [verb] }) => {
    // 13日宣布：X将访问A: whose journey is told by a clause of its own.
    if (act === 'speak' && !content && verb && date.after <= verb.first)
      return frames.some((frame) => frame.holds === 'plan' && (frame.cue[0]?.first ?? 0) > verb.first)
    const beside = act === 'speak' && content && verb && date.after <= content.first && verb.first < content.first
    return beside && looksAhead(account, content).length > 0
  })
}

const holds = ({ first, after }: Range, at: number): boolean => first <= at && at < after

/** The words of a sentence that look ahead, in order. */
function looksAhead(account: Account, sentence: Range): number[] {
  const marks: number[] = []
  for (let at = sentence.first; at < sentence.after; at++) {
    const kind = account.grammarAt(at)
    // The month of May is no verb.
    if (kind === 'will' || (kind === 'may' && !within(account.dates, sentence).some((date) => holds(date, at))))
      marks.push(at)
    // "includes a meeting scheduled with X": a word for what is to come, right behind the noun for an encounter.
    else if (account.entryAt('future', at) !== undefined && account.mentionAt(at - 1)?.kind === 'encounter')
      marks.push(at)
  }
  // سيرجي is spelt like "will postpone": what stands in somebody's name looks nowhere.
  for (const { id, feats, first } of account.find('cue', sentence))
    if ((feats & WITH_FUTURE || senseInfo(id as Sense).act === 'plan') && !account.mentionAt(first)?.person)
      marks.push(first)
  return marks.sort((a, b) => a - b)
}
