/** Anniversaries, with their number and calendar year. */
import { z } from 'zod'
import type { Account, Found } from '../sense/account.ts'
import type { DateMention, OrdinalMention } from '../sense/date.ts'
import type { Range } from '../sense/mention.ts'
import { dateSchema, type Reading, readingOf } from '../sense/reading.ts'
import { type FactKind, type Ledger, reading } from './fact.ts'

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
const NEAR = 5
/** Longest description of what is remembered. */
const LONG = 24

function read(account: Account, ledger: Ledger): Milestone[] {
  const found: Milestone[] = []
  for (const sentence of account.sentences) {
    let year: DateMention | undefined
    for (const word of account.find('anniversary', sentence)) {
      const ordinal = counted(account, word)
      const after = described(account, word, ordinal, sentence)
      const words = { first: word.first, after }
      year = yearOf(account, sentence, words) ?? year
      const yearReading = year?.from ? reading(account, Number(year.from.slice(0, 4)), [year], year.how === 'stated' ? 'stated' : 'implied', 'milestone/year') : null
      found.push({
        id: ledger.id('y', account.folded(words)),
        what: reading(account, account.words(words, word.cut), [{ ...words, cut: word.cut }], 'stated', 'milestone/anniversary'),
        ordinal: ordinal ? reading(account, ordinal.value, [ordinal], 'stated', 'milestone/ordinal') : null,
        year: yearReading,
        since: sinceYear(account, ordinal, yearReading),
        date: null,
      })
    }
  }
  return found
}

function counted(account: Account, word: Found): OrdinalMention | undefined {
  const near = (number: OrdinalMention) => (number.first >= word.after && number.first - word.after <= NEAR) || (number.after <= word.first && word.first - number.after <= NEAR)
  const ordinal = account.ordinals.find(near)
  if (ordinal) return ordinal
  for (let at = word.first - NEAR; at <= word.after + NEAR; at++) {
    const number = at >= 0 ? account.numberAt(at) : undefined
    if (number && near({ first: at, after: number.after, value: 0 })) return { first: at, ...number }
  }
  return undefined
}

/** What is remembered: to the end of the phrase, before a sign or the next anniversary. */
function described(account: Account, word: Found, ordinal: Range | undefined, sentence: Range): number {
  const start = Math.max(word.after, ordinal?.after ?? 0)
  const next = account.find('anniversary', { first: word.after, after: sentence.after })[0]
  let after = start
  while (after < sentence.after && after - word.first < LONG && after !== next?.first) {
    const sign = account.folded({ first: after, after: after + 1 })
    if ([',', '.', ';', ')', '"', '»', '!'].includes(sign)) break
    after++
  }
  return after
}

/** The calendar year: a year named in the sentence outside the description, else the one in which the report speaks of it. */
function yearOf(account: Account, sentence: Range, words: Range): DateMention | undefined {
  return account.dates.find((date) => date.first >= sentence.first && date.after <= sentence.after && date.from !== null && date.from.length === 4 && date.from === date.to && (date.after <= words.first || date.first >= words.after))
}

function sinceYear(account: Account, ordinal: OrdinalMention | undefined, year: Reading<number> | null): Reading<number> | null {
  if (!ordinal || !year) return null
  return { ...reading(account, year.value - ordinal.value, [ordinal], 'implied', 'milestone/since'), from: [...reading(account, 0, [ordinal], 'implied', '').from, ...year.from] }
}

export const milestones: FactKind<'milestones', typeof schema> = { name: 'milestones', schema, needs: [], read }
