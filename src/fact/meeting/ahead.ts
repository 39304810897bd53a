/** What a report says will be: after it has told of an encounter that was held, the numbers and names of coming ones are not this one's. */
import type { Account } from '../../sense/account.ts'
import { WITH_FUTURE } from '../../sense/features.ts'
import type { Range } from '../../sense/mention.ts'
import { type Sense, senseInfo } from '../../sense/senses.ts'
import { within } from '../within.ts'

/** Whether words stand in a sentence that only looks ahead, and one before it told of an encounter that took place. */
export function isAhead(account: Account, words: Range): boolean {
  const index = account.sentenceOf(words.first)
  const sentence = account.sentences[index]
  if (!sentence || words.first < sentence.first || !looksAhead(account, sentence)) return false
  let held = false
  for (const { act, form, holds, sentence: at } of account.frames) {
    if ((act !== 'meet' && act !== 'hold') || holds !== 'yes' || form === 'nominal') continue
    if (at === index) return false
    held ||= at < index
  }
  return held
}

const holds = ({ first, after }: Range, at: number): boolean => first <= at && at < after

function looksAhead(account: Account, sentence: Range): boolean {
  for (let at = sentence.first; at < sentence.after; at++) {
    const kind = account.grammarAt(at)
    // The month of May is no verb.
    if (kind === 'will' || (kind === 'may' && !within(account.dates, sentence).some((date) => holds(date, at))))
      return true
  }
  return account
    .find('cue', sentence)
    .some(({ id, feats }) => feats & WITH_FUTURE || senseInfo(id as Sense).act === 'plan')
}
