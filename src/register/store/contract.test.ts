/** What every store does, whichever database it is in: SQLite, and PostgreSQL where a server's programs are installed. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fold } from '../../text/chars.ts'
import type { Held } from '../held.ts'
import { mechanismsIn } from '../known.ts'
import { peopleNamed } from '../people.ts'
import { mechanismIn } from '../register.ts'
import { decide, pair, turn } from '../review/review.ts'
import { CASEBOOK } from '../sample.ts'
import { extentOf } from '../views/mechanisms.ts'
import { copyInto } from './copy.ts'
import { findIn } from './find.ts'
import { migrate } from './migrations.ts'
import { namesSounding, namesWith } from './names.ts'
import { openPostgres } from './postgres.ts'
import { type NewStores, newStores } from './sample.ts'
import { Store } from './store.ts'
import { verify } from './verify.ts'

const SOME = CASEBOOK.slice(0, 12)
/** Of a mechanism that the list does not have. */
const OTHER = 'ke-td-border-committee'
const fresh = ({ name, text, record }: Held) => ({ name, text, record })

let stores: NewStores
beforeAll(() => {
  stores = newStores()
}, 60_000)
afterAll(() => stores.close())

describe.each(['sqlite', 'postgres'] as const)('%s', (kind) => {
  const opened = async (skip: () => never): Promise<Store> => (await stores[kind]()) ?? skip()

  test('adding is idempotent, and all of it verifies', async ({ skip }) => {
    const store = await opened(skip)
    expect((await store.add(SOME.map(fresh), 'a')).map(({ state }) => state)).toEqual(SOME.map(() => 'added'))
    const before = await verify(store)
    expect(before).toMatchObject({ documents: SOME.length, events: SOME.length, flaws: [] })
    expect((await store.add(SOME.map(fresh), 'a')).map(({ state }) => state)).toEqual(SOME.map(() => 'known'))
    expect(await verify(store)).toEqual(before)
    await store.close()
  })

  test('all of a batch or none', async ({ skip }) => {
    const store = await opened(skip)
    const broken = { ...fresh(SOME[1] as Held), record: { ...SOME[1]?.record, meetings: undefined } } as never
    await expect(store.add([fresh(SOME[0] as Held), broken], 'a')).rejects.toThrow()
    expect(await store.count()).toBe(0)
    expect((await store.head()).seq).toBe(0)
    await store.close()
  })

  test('a near copy is grouped with the first', async ({ skip }) => {
    const store = await opened(skip)
    const [first] = SOME as [Held]
    const text = first.text.replace(/\n/, ' (update)\n')
    const record = structuredClone(first.record)
    record.document.sha256 = 'f'.repeat(64)
    const outcomes = await store.add([fresh(first), { name: 'copy', text, record }], 'a')
    expect(outcomes[1]).toMatchObject({ state: 'copy', of: first.sha256 })
    await store.close()
  })

  test('finds by mechanism and by words', async ({ skip }) => {
    const store = await opened(skip)
    await store.add(SOME.map(fresh), 'a')
    expect((await store.of('cn-ru-strategic-security-consultation')).length).toBe(SOME.length)
    const found = async (...phrases: string[]) =>
      (await store.numbered(await findIn(store, { phrases, facets: [] }, 50))).map(({ text }) => fold(text))
    const taiwan = await found('Taiwan')
    expect(taiwan.length).toBeGreaterThan(0)
    expect(taiwan.every((text) => text.includes('taiwan'))).toBe(true)
    expect((await found('المُشاورات')).length).toBeGreaterThan(0)
    expect(await found('\' OR " ) --')).toEqual([])
    await store.close()
  })

  test('decisions are events that can be undone and redone', async ({ skip }) => {
    const store = await opened(skip)
    const [first] = SOME as [Held]
    await store.add([fresh(first)], 'a')
    const fact = first.record.meetings[0]?.id as string
    const seq = await decide(store, 'accept', first, { fact, field: 'kind' }, 'b')
    expect(await turn(store, 'undo', undefined, 'b')).toBe(seq)
    await expect(turn(store, 'undo', undefined, 'b')).rejects.toThrow('nothing to undo')
    expect(await turn(store, 'redo', undefined, 'b')).toBe(seq)
    await expect(decide(store, 'accept', first, { fact: 'x' }, 'b')).rejects.toThrow('has no fact')
    expect((await verify(store)).flaws).toEqual([])
    await store.close()
  })

  test('what was changed behind its back shows', async ({ skip }) => {
    const store = await opened(skip)
    await store.add(SOME.slice(0, 3).map(fresh), 'a')
    const { head } = await verify(store)
    await store.db.all("UPDATE event SET who = 'x' WHERE seq = 2")
    await store.db.all("UPDATE document SET text = 'x' WHERE seq = 1")
    const { flaws } = await verify(store, head)
    expect(flaws.join()).toMatch(/event 2 was changed.*text of document \w+ was changed/)
    expect((await verify(store, '0'.repeat(64))).flaws.join()).toMatch(/is not in the log/)
    await store.close()
  })

  test('writers at once lose nothing', async ({ skip }) => {
    const store = await opened(skip)
    await Promise.all(SOME.map((one) => store.add([fresh(one)], 'a')))
    expect(await verify(store)).toMatchObject({ documents: SOME.length, events: SOME.length, flaws: [] })
    await store.close()
  })

  test('a copy is the same register, and nothing is written over', async ({ skip }) => {
    const store = await opened(skip)
    await store.add(SOME.map(fresh), 'a')
    const into = await stores.sqlite()
    await copyInto(store, into)
    expect(await verify(into)).toEqual(await verify(store))
    await expect(copyInto(store, into)).rejects.toThrow('not empty')
    await Promise.all([store.close(), into.close()])
  })

  test('a newer register is refused', async ({ skip }) => {
    const store = await opened(skip)
    await store.db.script('UPDATE schema_version SET version = 99')
    await expect(migrate(store.db)).rejects.toThrow('newer version')
    await store.close()
  })

  test('a corrected mechanism is where the report is found', async ({ skip }) => {
    const store = await opened(skip)
    const [first] = SOME as [Held]
    await store.add(SOME.map(fresh), 'a')
    const meeting = first.record.meetings[0]
    const value = { ...meeting?.mechanism?.value, id: OTHER }
    await decide(store, 'correct', first, { fact: meeting?.id as string, field: 'mechanism', value }, 'b')
    expect((await store.of(OTHER)).map(({ sha256 }) => sha256)).toContain(first.sha256)
    expect(await store.mechanisms()).toContain(OTHER)
    await turn(store, 'undo', undefined, 'b')
    expect(await store.of(OTHER)).toEqual([])
    await store.close()
  })

  test('the index tells of a mechanism what its documents do, also after an older version', async ({ skip }) => {
    const store = await opened(skip)
    await store.add(CASEBOOK.map(fresh), 'a')
    const [one, other] = [SOME[0], SOME.at(-1)].map((held) => `${held?.sha256}#${held?.record.meetings[0]?.id}`)
    await pair(store, 'split', one as string, other as string, 'b')
    const listed = await mechanismsIn(store)
    expect(listed.length).toBeGreaterThan(10)
    for (const { id, name, written, language, others, ...extent } of listed)
      expect(extentOf((await mechanismIn(store, id)).meetings), id).toEqual(extent)
    await store.db.script(
      'ALTER TABLE encounter DROP COLUMN told; DROP TABLE listing; UPDATE schema_version SET version = 2',
    )
    await migrate(store.db)
    expect(await mechanismsIn(store)).toEqual(listed)
    await store.close()
  })

  test('names are found by their words and by their sound', async ({ skip }) => {
    const store = await opened(skip)
    await store.add(CASEBOOK.map(fresh), 'a')
    expect((await namesWith(store, 'Sergei Shoigu')).map(({ party }) => party)).toContain('RU')
    expect((await namesSounding(store, ['شويغو'])).map(({ written }) => written)).toContain('绍伊古')
    const { people } = await peopleNamed(store, 'Shoigu')
    expect(people.length).toBe(1)
    await store.close()
  })
})

test('a disk that is full: a sentence, and the register as it was', async () => {
  const store = await stores.sqlite()
  await store.add(SOME.slice(0, 3).map(fresh), 'a')
  const before = await verify(store)
  const [row] = await store.db.all('PRAGMA page_count')
  await store.db.script(`PRAGMA max_page_count = ${Number(row?.page_count) + 1}`)
  await expect(store.add(SOME.slice(3).map(fresh), 'a')).rejects.toThrow('the disk is full. Make room')
  expect(await verify(store)).toEqual(before)
  await store.db.script('PRAGMA max_page_count = 1000000')
  expect((await store.add(SOME.map(fresh), 'a')).length).toBe(SOME.length)
  expect((await verify(store)).flaws).toEqual([])
  await store.close()
})

test('a server that goes away in the middle: a sentence, and nothing half-written', async ({ skip }) => {
  const server = stores.server ?? skip()
  const open = async () => {
    const store = new Store(openPostgres(server.url))
    await migrate(store.db)
    return store
  }
  const store = await open()
  await store.add(SOME.slice(0, 3).map(fresh), 'a')
  const before = await verify(store)
  const halfway = store.db.write(async () => {
    await store.db.all("UPDATE document SET name = 'x'")
    server.halt()
    await store.db.all('SELECT 1')
  })
  await expect(halfway).rejects.toThrow('does not answer')
  await expect(store.add(SOME.map(fresh), 'a')).rejects.toThrow('does not answer')
  await store.close()
  server.start()
  const again = await open()
  expect(await verify(again)).toEqual(before)
  await again.close()
})
