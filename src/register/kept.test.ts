/** What is kept of mechanisms is what would be made anew, whatever happened in between; and what nothing happened to is not made anew. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Kept } from './kept.ts'
import { type Known, knownIn } from './known.ts'
import { formatId } from './merge/formats.ts'
import { lookedIn, type Peopled } from './register.ts'
import { endsOf, paired } from './review/pair.ts'
import { turn } from './review/review.ts'
import { CASEBOOK } from './sample.ts'
import { followedBy, insertEvents } from './store/events.ts'
import { openIn } from './store/home.ts'
import type { Store } from './store/store.ts'

const folder = mkdtempSync(join(tmpdir(), 'mahdar-kept-'))
const DIALOGUE = ['cn-pk-ministerial-strategic-dialogue', 'cn-pk-strategic-dialogue'] as const
const CONSULTATION = 'cn-ru-strategic-security-consultation'
const late = CASEBOOK.filter(({ name }) => /^(001|002)/.test(name))
const early = CASEBOOK.filter((one) => !late.includes(one))
const [first, second] = early.filter(({ record }) => record.meetings[0]?.mechanism?.value.id === CONSULTATION)

let store: Store
let known: Kept<Known>
let read: Kept<Peopled>
let made: string[] = []

beforeAll(async () => {
  store = await openIn(folder)
  await store.add(early, 'test')
  const decisions = () => store.decisions()
  const noted = (id: string) => {
    made.push(id)
    return decisions()
  }
  known = new Kept(store, async (id) => knownIn(store, id, await noted(id)), 1000, false)
  read = new Kept(store, async (id) => lookedIn(store, id, await decisions()), 1000, true)
})
afterAll(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Meetings with their reports' records, and people with where they are named. */
const told = ({ documents, meetings, people }: Peopled) => ({
  documents: documents.map(({ seq, record }) => [seq, JSON.stringify(record)]),
  meetings: meetings.map(({ accounts, copies, round, day, mechanism, links }) => [
    ...[accounts, copies].map((all) => all.map(({ id }) => id)),
    ...[round, day, mechanism, links.length],
  ]),
  people: people.map(({ party, mentions }) => [party, ...mentions.map(({ id }) => id)]),
})

const formats = async () => [...new Set([...(await store.mechanisms()), 'none'])]

/** @returns the mechanisms that were made anew */
async function compared(): Promise<string[]> {
  const ids = await formats()
  made = []
  const [kept, whole] = [await known.all(ids), await read.all(ids)]
  const anew = [...made]
  const decisions = await store.decisions()
  for (const [at, id] of ids.entries()) {
    expect(kept[at], id).toEqual((await knownIn(store, id, decisions)).made)
    expect(told(whole[at] as Peopled), id).toEqual(told((await lookedIn(store, id, decisions)).made))
  }
  return anew
}

const append = (kind: string, body: Record<string, unknown>) =>
  store.append(kind, body, 'Amal', typeof body.document === 'string' ? body.document : undefined)
const of = (held = first) => ({ document: held?.sha256, fact: held?.record.meetings[0]?.id })

test('nothing is made anew where nothing happened, or only words were added', async () => {
  expect((await compared()).length).toBeGreaterThan(10)
  expect(await compared()).toEqual([])
  await append('comment', { ...of(), note: 'see the other report' })
  await append('brief', { mechanism: CONSULTATION, language: 'en', value: {} })
  expect(await compared()).toEqual([])
})

test('what people change of a report, and take back, changes what its meetings are part of', async () => {
  const seq = await append('correct', { ...of(), field: 'round', value: 40 })
  expect(await compared()).toEqual([CONSULTATION])
  await append('reject', { ...of(), field: 'mechanism' })
  expect(await compared()).toEqual([CONSULTATION])
  await turn(store, 'undo', seq, 'Amal')
  expect(await compared()).toEqual([CONSULTATION])
})

test('new reports change the mechanism that they tell of, and no other', async () => {
  await store.add(late, 'test')
  const anew = await compared()
  expect(anew).toContain(CONSULTATION)
  expect(anew.length).toBeLessThan((await formats()).length / 2)
})

test('meetings set apart, and names of a mechanism made one', async () => {
  const [one, other] = late.slice(0, 2).map((held) => endsOf(held, undefined))
  const [mine, theirs] = paired(one as NonNullable<typeof one>, other as NonNullable<typeof other>)
  await append('split', { one: mine, other: theirs })
  expect(await compared()).toContain(CONSULTATION)
  const seq = await append('link', { one: formatId(DIALOGUE[0]), other: formatId(DIALOGUE[1]) })
  expect((await compared()).sort()).toEqual([...DIALOGUE].sort())
  await turn(store, 'undo', seq, 'Amal')
  expect((await compared()).sort()).toEqual([...DIALOGUE].sort())
})

test('names of people made one change who took part, and no list', async () => {
  const [one, other] = [first, second].map((held) => held && endsOf(held, held.record.participants[0]?.id))
  const [mine, theirs] = paired(one as NonNullable<typeof one>, other as NonNullable<typeof other>)
  await append('split', { one: mine, other: theirs })
  expect(await compared()).toEqual([])
})

test('after more than is worth going through, everything is right too', async () => {
  await store.db.write(async () => {
    let head = await store.head()
    const events = Array.from({ length: 1001 }, (_, at) => {
      const event = followedBy(head, 'Amal', 'comment', { ...of(), note: `${at}` })
      head = event
      return event
    })
    await insertEvents(store.db, events)
  })
  expect((await compared()).length).toBe((await formats()).length)
})

test('while many are made others have their turn, and what they make meanwhile is not made again', async () => {
  const mechanisms = await store.mechanisms()
  const kept = new Kept(
    store,
    async (id) => knownIn(store, id, await store.decisions()).finally(() => made.push(id)),
    1000,
    false,
  )
  made = []
  let turns = 0
  const turning = setInterval(() => turns++)
  const [one, other] = await Promise.all([kept.all(mechanisms), kept.all(mechanisms)])
  clearInterval(turning)
  expect(mechanisms.length).toBeGreaterThan(3)
  expect(turns).toBeGreaterThan(0)
  expect(one).toEqual(other)
  expect(made).toEqual(mechanisms)
})
