/** The day of publication that a person gives a report afterwards: what is read by it, what people decided before, and taking it back. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Held } from '../held.ts'
import { addAll } from '../store/add.ts'
import { copyInto } from '../store/copy.ts'
import { type NewStores, newStores } from '../store/sample.ts'
import type { Store } from '../store/store.ts'
import { verify } from '../store/verify.ts'
import { conflictsOf, withPeople } from './apply.ts'
import { readAgain, setPublished } from './dated.ts'
import { decide, turn } from './review.ts'

const REPORT = `Norway and Chile hold consultations

The foreign ministers of Norway and Chile, Kari Lund and Luis Rojas, held the fourth round of political consultations in Oslo on Tuesday. Lund said that Norway supports the agreement on fisheries.`

let stores: NewStores
beforeAll(() => {
  stores = newStores()
}, 60_000)
afterAll(() => stores.close())

async function holding(store: Store): Promise<Held> {
  const text = async () => REPORT
  for await (const one of addAll(store, [{ name: 'a.en.txt', language: 'en', text }], 'Amal'))
    expect(one.state).toBe('added')
  return now(store)
}

async function now(store: Store): Promise<Held> {
  const [held] = await store.numbered([1])
  return held as Held
}

const dayIn = ({ record }: Held) => record.meetings[0]?.date?.value.from

describe.each(['sqlite', 'postgres'] as const)('%s', (kind) => {
  test('the report is read by it, in the log and in the indexes; taken back and redone it is read again', async ({
    skip,
  }) => {
    const store = (await stores[kind]()) ?? skip()
    const held = await holding(store)
    expect(dayIn(held)).toBeUndefined()
    expect(held.record.abstentions.some(({ why }) => why.includes('--published'))).toBe(true)
    const seq = await setPublished(store, held, { day: '2024-03-07', note: 'the ministry’s site' }, 'Amal')
    const after = await now(store)
    expect([after.published, dayIn(after)]).toEqual(['2024-03-07', '2024-03-05'])
    expect(await store.events(['dated'])).toMatchObject([
      { seq, who: 'Amal', body: { value: '2024-03-07', was: null, note: 'the ministry’s site' } },
    ])
    const [row] = await store.db.all('SELECT day FROM encounter WHERE seq = 1')
    expect(Number(row?.day)).toBe(Date.parse('2024-03-05') / 86_400_000)
    expect((await verify(store)).flaws).toEqual([])

    await setPublished(store, after, { day: '2024-03-14' }, 'Badr')
    expect(dayIn(await now(store))).toBe('2024-03-12')
    await turn(store, 'undo', undefined, 'Badr')
    expect([(await now(store)).published, dayIn(await now(store))]).toEqual(['2024-03-07', '2024-03-05'])
    await turn(store, 'undo', seq, 'Amal')
    expect([(await now(store)).published, dayIn(await now(store))]).toEqual([null, undefined])
    await turn(store, 'redo', seq, 'Amal')
    expect(dayIn(await now(store))).toBe('2024-03-05')
    expect((await verify(store)).flaws).toEqual([])

    const copy = await stores.sqlite()
    await copyInto(store, copy)
    expect(await verify(copy)).toEqual(await verify(store))
    await store.db.all("UPDATE document SET published = '2024-03-08' WHERE seq = 1")
    expect((await verify(store)).flaws.join()).toMatch(/the published of document/)
    await Promise.all([store.close(), copy.close()])
  })

  test('what people decided stays, and what no longer fits is a conflict', async ({ skip }) => {
    const store = (await stores[kind]()) ?? skip()
    const held = await holding(store)
    const fact = held.record.meetings[0]?.id as string
    const words = REPORT.indexOf('Tuesday')
    const value = { from: '2024-02-27', to: '2024-02-27' }
    const from = [{ start: words, end: words + 'Tuesday'.length }]
    await decide(store, 'correct', held, { fact, field: 'date', value, from }, 'Amal')
    await decide(store, 'accept', held, { fact, field: 'round' }, 'Amal')
    await setPublished(store, held, { day: '2024-03-07' }, 'Badr')
    const [after, decisions] = [await now(store), await store.decisions()]
    expect(dayIn(withPeople(after, decisions))).toBe('2024-02-27')
    expect(conflictsOf([after], decisions)).toMatchObject([{ why: 'value-changed', decision: { field: 'date' } }])
    await setPublished(store, after, { day: '2024-03-08' }, 'Amal')
    const differ = conflictsOf([await now(store)], await store.decisions()).filter(({ why }) => why === 'people-differ')
    expect(differ).toMatchObject([{ decision: { kind: 'dated', value: '2024-03-07' }, now: '2024-03-08' }])
    await store.close()
  })

  test('of two at once, the one that read by a day that no longer stands writes nothing', async ({ skip }) => {
    const store = (await stores[kind]()) ?? skip()
    const held = await holding(store)
    const seq = await setPublished(store, held, { day: '2024-03-07' }, 'Amal')
    await expect(
      turn(store, 'undo', seq, 'Amal', async (one, published) => {
        await setPublished(store, await now(store), { day: '2024-03-14' }, 'Badr')
        return readAgain(one, published)
      }),
    ).rejects.toThrow('changed by somebody else')
    expect([(await now(store)).published, dayIn(await now(store))]).toEqual(['2024-03-14', '2024-03-12'])
    // Nor does a newer engine's reading that began before.
    await store.reread(held, { ...held.record, engine: 'newer' }, 'Amal')
    expect(dayIn(await now(store))).toBe('2024-03-12')
    await expect(setPublished(store, await now(store), { day: '2024-03-14' }, 'Amal')).rejects.toThrow('known')
    await expect(setPublished(store, await now(store), { day: '14 March' }, 'Amal')).rejects.toThrow('not a date')
    expect((await verify(store)).flaws).toEqual([])
    await store.close()
  })
})
