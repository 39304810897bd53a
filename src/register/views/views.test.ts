/** Every line of every view resolves to words of documents, or says in which documents it was looked for. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Cell, Quote, Sheet } from '../cite.ts'
import type { Held } from '../held.ts'
import { type Register, registerOf } from '../register.ts'
import { Decisions } from '../review/decisions.ts'
import { CASEBOOK } from '../sample.ts'
import { brief } from './brief.ts'
import { calendar, coming } from './calendar.ts'
import { chronology } from './chronology.ts'
import { compare } from './compare.ts'
import { driftOfFormula, driftOfTopic } from './drift.ts'
import { followup, open } from './followup.ts'
import { indicators } from './indicators.ts'
import { issuesOf, matrix } from './matrix.ts'
import { hits } from './search.ts'
import { fresh, silence } from './silence.ts'

const TODAY = '2026-06-01'

function flaw(cell: Cell, held: ReadonlyMap<string, Held>): string | undefined {
  if (cell.words.length === 0) return 'no words'
  for (const { document, spans } of cell.cites) {
    const text = held.get(document)?.text
    if (text === undefined) return `unknown document ${document}`
    if (spans.length === 0) return 'no span'
    if (spans.some(({ start, end }) => start < 0 || start >= end || end > text.length)) return 'a span outside the text'
  }
  for (const quote of cell.words.flatMap((phrase) => ('quote' in phrase ? [phrase, ...(phrase.others ?? [])] : [])))
    if (!stands(quote, cell, held)) return `quotes what it does not cite: ${quote.quote}`
  if (cell.cites.length > 0 && !cell.searched) return undefined
  if (!cell.searched) return `neither words nor a search: ${JSON.stringify(cell.words)}`
  return cell.searched.every((id) => held.has(id)) ? undefined : 'searched what is not held'
}

/** Whether a quotation stands, part by part, in a document that the cell cites. */
const stands = ({ quote }: Quote, { cites }: Cell, held: ReadonlyMap<string, Held>): boolean =>
  cites.some(({ document }) => quote.split(' … ').every((part) => held.get(document)?.text.includes(part)))

const flaws = (sheets: readonly Sheet[], documents: readonly Held[]) => {
  const held = new Map(documents.map((one) => [one.sha256, one]))
  return sheets.flatMap(({ title, rows }) =>
    rows.flatMap((row) =>
      row.flatMap((cell) => flaw(cell, held) ?? []).map((what) => `${JSON.stringify(title)}: ${what}`),
    ),
  )
}

const viewsOf = (register: Register, issue: string): Sheet[] => [
  chronology(register),
  matrix(register),
  silence(register),
  fresh(register),
  open(register, TODAY),
  coming(register, TODAY),
  ...register.meetings.map(issuesOf),
  followup(register, TODAY),
  indicators(register),
  calendar(register, TODAY),
  driftOfTopic(register, issue),
  driftOfFormula(register, ['strategic partnership', 'الشراكة الاستراتيجية']),
  hits(register.documents, { words: 'x', phrases: ['Taiwan', 'تايوان'], facets: {} }),
  hits(register.documents, { words: 'x', phrases: [], facets: { party: 'CN' } }),
  hits(register.documents, { words: 'x', phrases: [], facets: { language: 'ar' } }),
  ...brief(register, 'ar', TODAY),
  ...brief(register, 'en', TODAY),
]

/** Any documents of the casebook, some of them as near copies of another or telling of what is still to come, with facts rejected. */
const someRegister = fc
  .subarray([...CASEBOOK], { maxLength: 12 })
  .chain((documents) =>
    fc.tuple(
      fc.tuple(
        ...documents.map((one) =>
          fc.constantFrom<Held>(
            one,
            one,
            { ...one, family: documents[0]?.sha256 as string },
            { ...one, record: announced(one.record) },
          ),
        ),
      ),
      fc.subarray(documents.flatMap(({ sha256, record }) => record.statements.map(({ id }) => [sha256, id] as const))),
    ),
  )
  .map(([documents, rejected]) => ({
    documents,
    decisions: new Decisions(
      rejected.map(([document, fact], at) => ({
        ...{ seq: at + 1, kind: 'reject', body: { document, fact } },
        ...{ at: '', who: 'a', prev: '', hash: '' },
      })),
    ),
  }))

const announced = (record: Held['record']): Held['record'] => ({
  ...record,
  meetings: record.meetings.map((one) => ({ ...one, status: { ...one.status, value: 'announced' as const } })),
})

describe('every cell of every view', () => {
  test('rests on words, or on a search, whatever is in the register', () => {
    fc.assert(
      fc.property(someRegister, fc.constantFrom('taiwan', 'ukraine', 'trade'), ({ documents, decisions }, issue) => {
        const register = registerOf(documents, decisions)
        expect(flaws(viewsOf(register, issue), documents)).toEqual([])
      }),
      { numRuns: 40, seed: 7 },
    )
  })

  test('of comparisons too', () => {
    const pair = fc.constantFrom(...CASEBOOK)
    fc.assert(
      fc.property(pair, pair, (one, other) => {
        expect(flaws([compare(one, other)], [one, other])).toEqual([])
      }),
      { numRuns: 60, seed: 7 },
    )
  })
})

test('an empty register has empty views and no error', () => {
  const empty = registerOf([], new Decisions([]))
  expect(viewsOf(empty, 'taiwan').flatMap(({ rows }) => rows)).toEqual([])
})

test('a gap between rounds is a line of its own', () => {
  const documents = CASEBOOK.filter(({ name }) => /^(003|005)/.test(name))
  const sheet = chronology(registerOf(documents, new Decisions([])))
  expect(sheet.rows.map(([first]) => first?.words[0])).toEqual([{ plain: 16 }, { plain: 17 }, { plain: 18 }])
  expect(sheet.rows[1]?.every(({ searched }) => searched?.length === documents.length)).toBe(true)
})
