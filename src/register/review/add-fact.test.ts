/** What people add and correct by words: over a real register, taken back and put in force again, and over a newer reading. */

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { evidenceFlaws } from '../../record/evidence.ts'
import { type MahdarRecord, recordSchema } from '../../record/schema.ts'
import type { Held } from '../held.ts'
import { CASEBOOK } from '../sample.ts'
import { openIn } from '../store/home.ts'
import type { Store } from '../store/store.ts'
import { verify } from '../store/verify.ts'
import { addFact } from './add-fact.ts'
import { applied, conflictsOf } from './apply.ts'
import { Decisions, REVIEWS } from './decisions.ts'
import { decide, turn } from './review.ts'

const held = CASEBOOK.find(({ name }) => name === '001-china-russia-consultation-20/report.en') as Held
const at = (words: string) => {
  const start = held.text.indexOf(words)
  expect(start).toBeGreaterThan(-1)
  return [{ start, end: start + words.length }]
}
const STATEMENT = {
  speaker: { value: { participant: null }, from: at('Shoigu') },
  party: { value: 'RU', from: at('Russian') },
  cue: { value: { sense: 'say' }, from: at('for his part') },
  content: { from: at('support for China') },
  stance: { value: 'support', from: at('support for China') },
  issues: [{ value: 'taiwan', from: at('Taiwan') }],
}

let home: string
let store: Store

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'mahdar-add-'))
  store = await openIn(home)
  await store.add([{ name: held.name, text: held.text, record: held.record }], 'a')
})
afterEach(async () => {
  await store.close()
  rmSync(home, { recursive: true, force: true })
})

const now = async (on = held): Promise<MahdarRecord> => applied(on, new Decisions(await store.events(REVIEWS))).record
const conflicts = async (on: Held) => conflictsOf([on], new Decisions(await store.events(REVIEWS)))

test('an added statement is in the record, with its words, and every check holds', async () => {
  const { fact } = await addFact(store, held, 'statements', STATEMENT, 'Mona')
  const record = await now()
  expect(record.statements.at(-1)).toMatchObject({
    ...{ id: fact, joint: false, meeting: held.record.meetings[0]?.id },
    content: { value: 'support for China', rule: 'people/Mona', how: 'stated' },
    cue: { value: { sense: 'say', written: 'for his part' } },
    parties: [{ value: 'RU' }],
  })
  expect(recordSchema.parse(record)).toEqual(record)
  expect(evidenceFlaws(record, held.text)).toEqual([])
  expect(record.positions.find(({ party, issue }) => party === 'RU' && issue === 'taiwan')?.basis).toContain(fact)
  expect((await verify(store)).flaws).toEqual([])
})

test('ids of added facts are those that the engine gives', async () => {
  for (const section of [
    'agreements',
    'statements',
    'participants',
    'commitments',
    'milestones',
    'indicators',
  ] as const) {
    const one = held.record[section][0]
    if (!one) continue
    const bare = { ...held, record: { ...held.record, [section]: [], commitments: [] } }
    expect((await addFact(store, bare, section, one as never, 'a')).fact).toBe(one.id)
  }
})

test('taken back and put in force again, and decided upon like any other', async () => {
  const { seq, fact } = await addFact(store, held, 'statements', STATEMENT, 'a')
  await turn(store, 'undo', seq, 'a')
  expect(await now()).toEqual(held.record)
  await turn(store, 'redo', seq, 'a')
  await decide(store, 'correct', held, { fact, field: 'stance', value: 'affirm' }, 'b')
  expect((await now()).statements.find(({ id }) => id === fact)?.stance).toMatchObject({ value: 'affirm' })
  await decide(store, 'reject', held, { fact }, 'b')
  expect((await now()).statements.some(({ id }) => id === fact)).toBe(false)
})

test('a newer engine that reads the same has it once', async () => {
  const { fact } = await addFact(store, held, 'statements', STATEMENT, 'a')
  const newer = structuredClone(held)
  newer.record.statements = (await now()).statements
  expect((await now(newer)).statements.filter(({ id }) => id === fact)).toHaveLength(1)
})

test.each([
  ['no cue', { ...STATEMENT, cue: undefined }, 'cue'],
  ['a stance of no list', { ...STATEMENT, stance: { value: 'fond', from: at('Taiwan') } }, 'stance'],
  ['words past the end', { ...STATEMENT, content: { from: [{ start: 1, end: 1e6 }] } }, 'content'],
  [
    'a speaker who is not there',
    { ...STATEMENT, speaker: { value: { participant: 'p-x' }, from: at('Wang') } },
    'speaker',
  ],
])('refused: %s', async (_, given, where) => {
  await expect(addFact(store, held, 'statements', given as never, 'a')).rejects.toMatchObject({
    where: expect.stringContaining(where),
  })
  expect(await now()).toEqual(held.record)
})

test('a fact is not added twice', async () => {
  await addFact(store, held, 'statements', STATEMENT, 'a')
  await expect(addFact(store, held, 'statements', STATEMENT, 'b')).rejects.toThrow('has this fact already')
})

test('other words change what is quoted, and the undoing brings the machine’s back', async () => {
  const fact = held.record.agreements[0] as MahdarRecord['agreements'][number]
  await decide(
    store,
    'correct',
    held,
    { fact: fact.id, field: 'content', from: at('go on implementing the consensus') },
    'Mona',
  )
  expect((await now()).agreements[0]?.content).toEqual({
    ...{ value: 'go on implementing the consensus', from: at('go on implementing the consensus') },
    ...{ how: 'stated', rule: 'people/Mona' },
  })
  expect(await conflicts(held)).toEqual([])
  const newer = structuredClone(held)
  ;(newer.record.agreements[0] as typeof fact).content.from = at('implementing')
  expect(await conflicts(newer)).toMatchObject([{ why: 'words-changed' }])
  await turn(store, 'undo', undefined, 'a')
  expect(await now()).toEqual(held.record)
})

test('fields that the engine left empty are filled, items of lists changed, added and taken out', async () => {
  const [agreement] = held.record.agreements
  const meeting = held.record.meetings[0] as MahdarRecord['meetings'][number]
  const bare = structuredClone(held)
  Object.assign(bare.record.meetings[0] as object, { place: null })
  bare.record.abstentions.push({ field: 'meetings[0].place', why: 'no place is given for the meeting' })
  const place = { name: { en: 'Moscow' }, country: 'RU' }
  await expect(decide(store, 'correct', bare, { fact: meeting.id, field: 'place', value: place }, 'a')).rejects.toThrow(
    'was not read to say',
  )
  await decide(store, 'correct', bare, { fact: meeting.id, field: 'place', value: place, from: at('Moscow') }, 'a')
  const filled = await now(bare)
  expect(filled.meetings[0]?.place?.value).toEqual({ ...place, written: 'Moscow' })
  expect(filled.abstentions).toEqual(held.record.abstentions)
  expect(await conflicts(bare)).toEqual([])

  const on = { fact: agreement?.id as string }
  const places = agreement?.parties.length ?? 0
  await decide(store, 'correct', held, { ...on, field: `parties[${places}]`, value: 'UN', from: at('Japan') }, 'a')
  await decide(store, 'reject', held, { ...on, field: 'parties[0]' }, 'a')
  const { parties } = (await now()).agreements[0] as MahdarRecord['agreements'][number]
  expect(parties.map(({ value }) => value)).toEqual(['RU', 'UN'])
  await expect(decide(store, 'correct', held, { ...on, field: 'parties[9]', value: 'UN' }, 'a')).rejects.toThrow(
    'no reading',
  )
})

test('a value that is the words cannot be typed', async () => {
  const on = { fact: held.record.agreements[0]?.id as string, field: 'content' }
  await expect(decide(store, 'correct', held, { ...on, value: 'something else' }, 'a')).rejects.toThrow('does not say')
})
