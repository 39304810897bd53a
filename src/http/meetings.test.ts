/** Which reports stand together, as the application is told it, and what a person says of it. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CASEBOOK } from '../register/sample.ts'
import { appHolding, type InMemory } from './sample.ts'
import type { MeetingsAnswer } from './types.ts'

let holding: InMemory
const round20 = CASEBOOK.filter(({ name }) => name.startsWith('001'))
const round19 = CASEBOOK.filter(({ name }) => name.startsWith('002'))
const [one, other] = round20.map(({ sha256 }) => sha256) as [string, string]
beforeAll(async () => {
  holding = await appHolding([...round20, ...round19])
})
afterAll(() => holding.close())

const of = (sha: string) => holding.ask<MeetingsAnswer>(`documents/${sha}/meetings`)
const besides = async (sha: string) => (await of(sha)).meetings[0]?.others.length

test('a report is told with all others of its meeting, the reasons, and the mechanism', async () => {
  const { meetings, decided, documents } = await of(one)
  const [main] = meetings
  expect(main).toMatchObject({ main: true, round: 20, day: '2025-12-02', parties: ['CN', 'RU'] })
  expect(main?.mechanism?.id).toBe('cn-ru-strategic-security-consultation')
  expect(main?.others).toHaveLength(round20.length - 1)
  for (const { document, why, sure } of main?.others ?? []) {
    expect(documents[document]).toBeDefined()
    expect([why, sure]).toEqual(['mechanism-round', true])
  }
  expect(decided).toEqual([])
})

test('taken out, it stands alone; that is taken back, and put in force again', async () => {
  const out = await holding.post('meetings/out', { one })
  expect(out.status).toBe(200)
  const { seq } = (await out.json()) as { seq: number }
  expect(await besides(one)).toBe(0)
  expect(await besides(other)).toBe(round20.length - 2)
  const [decision] = (await of(one)).decided
  expect(decision).toMatchObject({ kind: 'split', one, more: round20.length - 2, who: 'Amal', standing: true })
  await holding.post('people/turn', { kind: 'undo', of: seq })
  expect(await besides(one)).toBe(round20.length - 1)
  await holding.post('people/turn', { kind: 'redo', of: seq })
  expect(await besides(one)).toBe(0)
})

test('joined with one of them, it is of their meeting again', async () => {
  expect((await holding.post('meetings/decisions', { kind: 'link', one, other })).status).toBe(200)
  expect(await besides(one)).toBe(round20.length - 1)
  expect((await of(one)).meetings[0]?.others.find(({ document }) => document === other)?.why).toBe('decided')
})

test.each([
  ['nothing stands with it', 'meetings/out', { one: round19[0]?.sha256.replace(/./g, '0') }],
  ['a person is no meeting', 'meetings/out', { one: `${one}#${round20[0]?.record.participants[0]?.id}` }],
  ['it is joined with itself', 'meetings/decisions', { kind: 'link', one, other: one }],
  ['one of them is not held', 'meetings/decisions', { kind: 'split', one, other: 'nothing' }],
])('refused with a sentence: %s', async (_, path, body) => {
  const answer = await holding.post(path, body)
  expect(answer.status).toBe(422)
  expect(((await answer.json()) as { remedy: string }).remedy).toMatch(/\.$/)
})
