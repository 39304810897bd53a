/** What was done before the encounter that a report tells of: "Earlier this month the two presidents signed P". */
import type { Account } from '../sense/account.ts'
import type { DateMention } from '../sense/date.ts'
import type { Frame } from '../sense/frame.ts'
import { within as datesIn } from './within.ts'

/** Furthest that the time stands from the word that says it was earlier in it, in tokens: "earlier *this month*". */
const NEAR = 3

/**
 * Whether a clause says of its own deed that it was done earlier in a time longer than a day. "Earlier on Tuesday" is still the same
 * encounter, and so may "earlier" alone be; in a report's first sentence it tells when the encounter itself was.
 */
export function isBefore(account: Account, frame: Frame): boolean {
  const { sentence, clauseFirst, cue, content, within } = frame
  if (sentence === 0 || within) return false
  // "Earlier this month, X signed P": what opens the sentence is of its first clause.
  const opens = account.framesOf(sentence)[0] === frame
  const first = opens ? (account.sentences[sentence]?.first ?? clauseFirst) : clauseFirst
  const after = Math.max(cue.at(-1)?.after ?? clauseFirst, content?.first ?? 0)
  return account.find('earlier', { first, after }).some((word) => {
    const times = datesIn(account.dates, { first: word.first - NEAR, after: word.after + NEAR })
    return times.some((time) => isLong(account, time))
  })
}

/** Length of a date to the day: 2025-03-01. */
const DAY = 10

/** Whether a time is a week, month or year, also where nothing says which. */
function isLong(account: Account, time: DateMention): boolean {
  if (time.to === null) return account.find('unit', time).some(({ id }) => id !== 'day')
  return time.from !== time.to || time.to.length < DAY
}
