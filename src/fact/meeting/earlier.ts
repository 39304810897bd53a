/** What a report tells of encounters long before it: the dates, places and numbers of earlier rounds are not this one's. */
import type { Account } from '../../sense/account.ts'
import type { DateMention } from '../../sense/date.ts'
import type { Range } from '../../sense/mention.ts'
import { within } from '../within.ts'

/** Days before its publication from which on a date that a report gives is of something earlier. */
const LONG = 200
/** How near such a date stands to the words that belong to it, in tokens. */
const NEAR = 12
const DAY = 86_400_000

/** Whether a date lies long before the day of publication. The first sentence tells of the encounter whenever it was. */
export function isEarlier({ published, sentences }: Account, date: DateMention): boolean {
  if (!published || date.to === null || date.first < (sentences[0]?.after ?? 0)) return false
  return Date.parse(published) - Date.parse(date.to) > LONG * DAY
}

/** Whether a date long before the day of publication stands beside words, in their sentence and nearer than any other date. */
export function besideEarlier(account: Account, words: Range): boolean {
  const sentence = account.sentences[account.sentenceOf(words.first)]
  if (!sentence || !account.published) return false
  let nearest: DateMention | undefined
  let least = NEAR + 1
  const about = {
    first: Math.max(sentence.first, words.first - 2 * NEAR),
    after: Math.min(sentence.after, words.after + 2 * NEAR),
  }
  for (const date of within(account.dates, about)) {
    if (account.headLast(words.first) && isOthers(account, words, date)) continue
    const gap = date.first >= words.after ? date.first - words.after : words.first - date.after
    if (gap >= least) continue
    least = gap
    nearest = date
  }
  return nearest !== undefined && isEarlier(account, nearest)
}

/** 第三次会谈，去年A以来…; 去年以来第三次会谈: whether a date is another clause's, or that since which something has been so. */
function isOthers(account: Account, words: Range, { first, after }: DateMention): boolean {
  if ([after - 1, after].some((at) => account.grammarAt(at) === 'subordinator')) return true
  for (let at = words.after; at < first; at++) if (account.foldedAt(at) === ',') return true
  return false
}
