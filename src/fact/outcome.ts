/** Whether what is said reports progress on something, or that it was done: what follow-up rests on. Never what is asked for or planned. */
import type { Account, Found } from '../sense/account.ts'
import type { Frame } from '../sense/frame.ts'
import type { Kind } from '../sense/kinds.ts'
import type { Range } from '../sense/mention.ts'
import type { Reading } from '../sense/reading.ts'
import type { Stance } from '../sense/senses.ts'
import { reading } from './fact.ts'

export const OUTCOMES = ['progress', 'fulfilled'] as const
type Outcome = (typeof OUTCOMES)[number]

/** Attitudes of somebody who wants a thing, and does not report it. */
const WANTS: readonly string[] = ['urge', 'offer', 'warn']
/** The same of nouns and predicates before it: "the importance of progress", "committed to progress" report none. */
const NO_REPORT: readonly string[] = [...WANTS, 'affirm']
/** Words before the outcome's in which a negation, possibility or plan reaches it, in tokens. */
const REACH = 4
const UNDONE: readonly (Kind | undefined)[] = ['not', 'may', 'must', 'will', 'subordinator']

/** That a thing was done goes before that it is on its way. */
export function outcomeOf(account: Account, frame: Frame, stance: Reading<Stance>): Reading<Outcome> | undefined {
  if (frame.holds !== 'yes' || frame.sense === 'deny') return undefined
  const content = frame.content as Range
  const told = account
    .find('outcome', content)
    .filter((one) => !wanted(account, stance, one) && !undone(account, content, one))
  const words = told.find(({ id }) => id === 'fulfilled') ?? told[0]
  return words && reading(account, words.id as Outcome, [words], 'stated', 'outcome')
}

/** Whether the attitude asks for it; an attitude seen in the outcome's own words is none. */
function wanted(account: Account, { value, from }: Reading<Stance>, words: Found): boolean {
  const { start, end } = account.span(words)
  return WANTS.includes(value) && !from.some((one) => one.start < end && start < one.end)
}

function undone(account: Account, content: Range, { first }: Found): boolean {
  for (let at = Math.max(content.first, first - REACH); at < first; at++)
    if (UNDONE.includes(account.grammarAt(at))) return true
  const before = { first: content.first, after: first }
  return [...account.find('stance', before), ...account.find('predicate', before)].some(({ id }) =>
    NO_REPORT.includes(id),
  )
}
