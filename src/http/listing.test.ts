/** The list of documents: what it tells of each, and what it is narrowed to; whose account each is, as people say. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { read } from '../index.ts'
import type { Held } from '../register/held.ts'
import { FACTS } from '../register/review/apply.ts'
import { CASEBOOK } from '../register/sample.ts'
import { appHolding, type InMemory } from './sample.ts'
import type { DocumentAnswer, Listing } from './types.ts'

const AGENCY = `BEIJING, Feb. 26 (Xinhua) -- The foreign ministers of China and Chile, Wang Lin and Luis Rojas, held the fourth round of
political consultations in Beijing on Monday.`
const reports = CASEBOOK.filter(({ name }) => /^(001|002)/.test(name))
const arabic = reports.find(({ name }) => name.endsWith('report.ar')) as Held
let holding: InMemory
beforeAll(async () => {
  const record = read(AGENCY, { language: 'en', published: '2024-02-26' })
  holding = await appHolding([...reports, { name: 'folder/a report.txt', text: AGENCY, record } as Held])
})
afterAll(() => holding.close())

const list = (query = '') => holding.ask<Listing>(`documents?${query}`)
const of = (sha: string) => holding.ask<DocumentAnswer>(`documents/${sha}`)
const write = async (sha: string, path: string, body: object) =>
  holding.post(`documents/${sha}/${path}`, { seen: (await of(sha)).seen, ...body })

test('tells mechanism, round, day, side and state; a text without a headline is told by its first words', async () => {
  const { documents, held, sides } = await list()
  expect(held).toBe(reports.length + 1)
  expect(documents[0]).toMatchObject({
    ...{ title: null, round: 4, day: { from: '2024-02-26', to: '2024-02-26' }, state: 'new' },
    side: { party: 'CN', by: 'agency' },
    opening: expect.stringMatching(
      /^BEIJING, Feb\. 26 \(Xinhua\) -- The foreign ministers of China and Chile, .*Rojas/,
    ),
  })
  expect(documents.find(({ sha256 }) => sha256 === arabic.sha256)).toMatchObject({ opening: null, side: null })
  expect(sides).toEqual([
    { side: '', documents: reports.length },
    { side: 'CN', documents: 1 },
  ])
})

test.each([
  ['words of a headline', 'تنسيق أوثق', 1],
  ['the same in another spelling', 'تنسيق اوثق', 1],
  ['the first words of one without a headline', 'beijing, feb', 1],
  ['a part of the name', 'folder/A', 1],
  ['what would be a pattern', '%', 0],
])('is narrowed to %s', async (_, q, many) => {
  expect((await list(`q=${encodeURIComponent(q)}`)).total).toBe(many)
})

test('whose account a report is, a person says; it is narrowed to that, taken back, and put in force again', async () => {
  const { sha256 } = arabic
  expect((await write(sha256, 'side', { side: 'RU', note: 'from its ministry' })).status).toBe(200)
  expect((await of(sha256)).side).toEqual({ party: 'RU', by: 'person' })
  expect((await list('side=RU')).documents.map((one) => one.sha256)).toEqual([sha256])
  const [decision] = (await of(sha256)).decisions
  expect(decision).toMatchObject({ kind: 'side', value: 'RU', was: null, who: 'Amal', note: 'from its ministry' })
  await write(sha256, 'turn', { kind: 'undo', of: decision?.seq })
  expect((await of(sha256)).side).toBeNull()
  expect((await list('side=?')).total).toBe(reports.length)
  await write(sha256, 'turn', { kind: 'redo', of: decision?.seq })
  // Another's press, as somebody found out.
  await write(sha256, 'side', { side: null })
  expect((await of(sha256)).side).toEqual({ party: null, by: 'person' })
  expect((await list('side=-')).total).toBe(1)
})

test('is narrowed to what is reviewed, begun, or not', async () => {
  const [report] = (await list('state=new&side=CN')).documents
  const sha = report?.sha256 as string
  const { record } = await of(sha)
  const facts = FACTS.flatMap((kind) => record[kind].map(({ id }) => id))
  await write(sha, 'decisions', { kind: 'accept', fact: facts[0] })
  expect((await list('state=begun')).documents.map((one) => one.sha256)).toEqual([sha])
  for (const fact of facts.slice(1)) await write(sha, 'decisions', { kind: 'accept', fact })
  expect((await list('state=done')).documents.map((one) => one.sha256)).toEqual([sha])
})

test.each([['XX'], ['']])('refuses the party “%s”', async (side) => {
  expect((await write(arabic.sha256, 'side', { side })).status).toBe(422)
})
