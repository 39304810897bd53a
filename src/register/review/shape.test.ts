/** What a correction may be, and what is said of one that may not. */
import { expect, test } from 'vitest'
import type { Held } from '../held.ts'
import { CASEBOOK } from '../sample.ts'
import { factOf, type Section } from './apply.ts'
import { readingAt } from './fields.ts'
import { corrected } from './shape.ts'

const held = CASEBOOK.find(({ name }) => name === '001-china-russia-consultation-20/report.en') as Held
const [meeting] = held.record.meetings
const [person] = held.record.participants
const [statement] = held.record.statements
const ids: Partial<Record<Section, string | undefined>> = {
  ...{ meetings: meeting?.id, participants: person?.id, statements: statement?.id },
}

function tried(kind: Section, field: string, value: unknown, from?: { start: number; end: number }[]) {
  const fact = factOf(held.record, ids[kind] as string)
  const reading = fact && readingAt(fact, field)
  return () => corrected(held, kind, field, reading, { value, from })
}

test.each([
  ['meetings', 'round', 21],
  ['meetings', 'kind', 'dialogue'],
  ['meetings', 'date', { from: '2025-12', to: '2025-12' }],
  ['participants', 'party', 'CN'],
  ['participants', 'party', 'GCC'],
  ['participants', 'role', 'guest'],
  ['participants', 'office', 'Foreign Minister'],
  ['statements', 'stance', 'urge'],
] as const)('%s.%s may be %j', (kind, field, value) => {
  expect(tried(kind, field, value)()).toMatchObject({ value })
})

test.each([
  ['meetings', 'round', '21', 'Give a whole number'],
  ['meetings', 'round', 0, 'Give a whole number'],
  ['meetings', 'kind', 'parley', 'Use one of consultation, meeting, call'],
  ['meetings', 'status', 'over', 'Use one of held, ongoing, announced, cancelled'],
  ['meetings', 'date', { from: '2025-02-30', to: '2025-02-30' }, 'There is no such day'],
  ['meetings', 'date', { from: '2025-12-03', to: '2025-12-02' }, 'It ends before it begins'],
  ['meetings', 'date', '2025-12-02', 'Use {"from"'],
  ['meetings', 'parties', ['CN', 'RU'], 'Correct one of kind, mechanism, round, date, place, status'],
  ['meetings', 'weather', 'fair', 'Correct one of'],
  ['participants', 'party', 'China', 'ISO 3166-1'],
  ['participants', 'party', 'XX', 'ISO 3166-1'],
  ['participants', 'role', 'boss', 'Use one of chair, host, guest, participant, mentioned'],
  ['participants', 'office', 'Emperor', 'does not say "Emperor"'],
  ['statements', 'stance', 'yes', 'Use one of support, oppose'],
] as const)('%s.%s may not be %j', (kind, field, value, words) => {
  expect(tried(kind, field, value)).toThrow(words)
})

test('words given must lie inside the text', () => {
  const { length } = held.text
  for (const [start, end] of [
    [-1, 4],
    [4, 4],
    [0.5, 3],
    [length - 1, length + 1],
  ] as const)
    expect(tried('meetings', 'round', 21, [{ start, end }])).toThrow(`Give offsets from 0 to ${length}`)
  expect(tried('meetings', 'round', 21, [{ start: 0, end: length }])()).toMatchObject({
    from: [{ start: 0, end: length }],
  })
})

test('a value that is words comes with their place', () => {
  const { from } = tried('participants', 'office', 'Foreign Minister')()
  expect(from?.map(({ start, end }) => held.text.slice(start, end))).toEqual(['Foreign Minister'])
})

test('what the text was not read to say needs its words', () => {
  const date = { from: '2026-01-01', to: '2026-01-01' }
  const [milestone] = held.record.milestones
  const attempt = (from?: { start: number; end: number }[]) => () =>
    corrected(held, 'milestones', 'date', milestone?.date, { value: date, from })
  expect(attempt()).toThrow('--from START-END')
  expect(attempt([{ start: 0, end: 5 }])()).toEqual({ value: date, from: [{ start: 0, end: 5 }] })
})
