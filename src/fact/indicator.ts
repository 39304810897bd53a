/** Assessments of the relationship and countable signs of it. */

import { z } from 'zod'
import type { Account, Found } from '../sense/account.ts'
import type { Range } from '../sense/mention.ts'
import { dateSchema, type Reading, readingOf } from '../sense/reading.ts'
import { type FactKind, type Ledger, reading } from './fact.ts'
import { assessments, signed } from './indicator-assessed.ts'
import { within } from './within.ts'

const MEASURES = ['leader-meetings', 'relations-level', 'trade', 'other'] as const

const schema = z.strictObject({
  id: z.string(),
  what: readingOf(z.string()),
  measure: z.enum(MEASURES),
  value: readingOf(z.number()).nullable(),
  unit: z.string().nullable(),
  period: readingOf(dateSchema).nullable(),
})
type Indicator = z.infer<typeof schema>

/** Furthest a figure may stand from what it measures, in tokens. */
const REACH = 14
/** Of the units of money the one that is none: trade grew by so much of what it was. */
const PERCENT = '%'
/** Most tokens of a word that joins a number to its unit: 800 millions d'euros. */
const JOINED = 2
/** Longest number before what it counts. */
const COUNT = 4

function read(account: Account, ledger: Ledger): Indicator[] {
  const found: Indicator[] = []
  for (const sentence of account.sentences) {
    const here: Indicator[] = []
    for (const range of assessments(account, sentence)) {
      const trade = account.find('measure', range).some(isTrade)
      here.push(indicator(account, ledger, range, trade ? 'trade' : 'relations-level', 'assessment'))
    }
    const more = [
      ...counts(account, sentence).map(({ value, ...words }) =>
        indicator(account, ledger, words, 'other', 'count', value),
      ),
      ...figures(account, ledger, sentence),
    ]
    // The headline and the body count the same things once.
    for (const one of more)
      if (
        ![...found, ...here].some(
          ({ value, what }) => one.value?.value === value?.value && one.what.value === what.value,
        )
      )
        here.push(one)
    here.push(...meetings(account, ledger, sentence))
    found.push(...here)
  }
  return found
}

const isTrade = ({ id }: Found) => id === 'trade'

function indicator(
  account: Account,
  ledger: Ledger,
  words: Range & { cut?: number },
  measure: Indicator['measure'],
  rule: string,
  value: Reading<number> | null = null,
  unit: string | null = null,
): Indicator {
  const first = { ...words, cut: words.cut ?? 0 }
  return {
    id: ledger.id('i', account.folded(words)),
    what: reading(account, account.words(words, first.cut), [first], 'stated', `indicator/${rule}`),
    measure,
    value,
    unit,
    period: period(account, words),
  }
}

/** A bare number that rather names a year: "the 2015 agreement". */
const isYear = (value: number) => value >= 1900 && value < 2100

/** A number of agreements, students, tourists: what can be counted of a relationship. */
function counts(account: Account, sentence: Range): (Range & { value: Reading<number> })[] {
  const found: (Range & { value: Reading<number> })[] = []
  const nouns = [
    ...account.find('measure', sentence).filter((one) => one.id === 'other'),
    ...account.find('document', sentence),
  ]
  for (const noun of nouns) {
    // "six accords de coopération": the longest name of what is counted.
    if (nouns.some((one) => one.first === noun.first && one.after > noun.after)) continue
    // "45 minutes" were talked, and are no minutes of a meeting.
    if (account.find('unit', noun).length > 0) continue
    for (let at = Math.max(sentence.first, noun.first - COUNT); at < noun.first; at++) {
      const number = account.mentionAt(at)?.kind === 'joint' ? undefined : account.numberAt(at)
      if (!number || number.vague || number.value < 2 || isYear(number.value) || noun.first - number.after > 1) continue
      const range = { first: at, after: number.after }
      const named = [...account.dates, ...account.ordinals].some((one) => one.first <= at && at < one.after)
      if (named) break
      found.push({
        first: at,
        after: noun.after,
        value: reading(account, number.value, [range], 'stated', 'indicator/number'),
      })
      break
    }
  }
  return found
}

/** An amount of money, which is one of trade or investment where the word for it stands near before it. */
function figures(account: Account, ledger: Ledger, sentence: Range): Indicator[] {
  const found = tradeFigures(account, ledger, sentence)
  const known = new Set(found.map(({ value }) => value?.value))
  for (const money of account.find('money', sentence)) {
    const words = amountAt(account, sentence, money)
    if (!words || known.has(words.value) || money.id === PERCENT) continue
    known.add(words.value)
    const value = reading(account, words.value, [words.number], 'stated', 'indicator/number')
    const trade = account.find('measure', { first: sentence.first, after: words.first }).some(isTrade)
    found.push(indicator(account, ledger, words, trade ? 'trade' : 'other', 'figure', value, money.id))
  }
  return found
}

/** The number that a word or sign for money goes with: "$5 billion", "300 million dollars". */
function amountAt(
  account: Account,
  sentence: Range,
  money: Range,
): (Range & { value: number; number: Range }) | undefined {
  for (let at = Math.max(sentence.first, money.first - COUNT); at <= Math.min(money.after, sentence.after - 1); at++) {
    const found = account.numberAt(at)
    const number = found && { first: at, after: found.after }
    if (!number || (at < money.first && money.first - number.after > JOINED)) continue
    return { first: Math.min(at, money.first), after: Math.max(number.after, money.after), value: found.value, number }
  }
  return undefined
}

function tradeFigures(account: Account, ledger: Ledger, sentence: Range): Indicator[] {
  const found: Indicator[] = []
  let last = -1
  for (const noun of account.find('measure', sentence)) {
    if (noun.id !== 'trade') continue
    for (let at = Math.max(noun.after, last); at < Math.min(sentence.after, noun.after + REACH); at++) {
      const number = account.numberAt(at)
      if (!number) continue
      const money = account.find('money', {
        first: Math.max(sentence.first, at - 1),
        after: Math.min(sentence.after, number.after + 2),
      })[0]
      if (!money) continue
      const words = { first: Math.min(at, money.first), after: Math.max(number.after, money.after) }
      found.push(
        indicator(
          account,
          ledger,
          words,
          'trade',
          'figure',
          reading(account, number.value, [{ first: at, after: number.after }], 'stated', 'indicator/number'),
          money.id,
        ),
      )
      last = words.after
      break
    }
  }
  return found
}

/** How often leaders met, or how many times over something grew: "the two presidents met twice this year". */
function meetings(account: Account, ledger: Ledger, sentence: Range): Indicator[] {
  const found: Indicator[] = []
  let covered = -1
  for (const times of account.find('times', sentence)) {
    if (times.first < covered) continue
    covered = times.after
    // 第五次会议: the fifth is no five times.
    const session = account.find('round', { first: times.after - 1, after: times.after }).length > 0
    if (session && account.ordinals.some((one) => one.first < times.after && times.first < one.after)) continue
    const before = { first: Math.max(sentence.first, times.first - REACH), after: times.after }
    const behind = { first: times.after, after: Math.min(sentence.after, times.after + REACH) }
    const about = account.headLast(times.first) ? behind : before
    const met = account.find('encounter', about)[0] ?? account.find('cue', about).find((cue) => cue.id === 'meet')
    // "Trade grew threefold": how many times what is counted.
    const grown = account.find('measure', before).find(({ id }) => id === 'trade' || id === 'other')
    const noun = grown ?? met
    if (!noun || (noun.first > times.after && signed(account, times.after, noun.first))) continue
    const words = {
      first: Math.min(noun.first, times.first),
      after: Math.max(noun.after, times.after),
      cut: noun.first < times.first ? noun.cut : 0,
    }
    found.push(
      indicator(
        account,
        ledger,
        words,
        grown ? (grown.id === 'trade' ? 'trade' : 'other') : 'leader-meetings',
        'times',
        reading(account, Number(times.id), [times], 'stated', 'indicator/times'),
      ),
    )
  }
  return found
}

/** The year or period that the sentence names for it. */
function period(account: Account, words: Range): Indicator['period'] {
  const sentence = account.sentences[account.sentenceOf(words.first)] as Range
  const date = within(account.dates, sentence).find(({ from }) => from !== null && from.length <= 7)
  if (!date || date.from === null || date.to === null) return null
  return reading(account, { from: date.from, to: date.to }, [date], date.how, date.rule, date.doubt)
}

export const indicators: FactKind<'indicators', typeof schema> = { name: 'indicators', schema, needs: [], read }
