/** Why reports stand together, and what people say of it, in a register of the casebook. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Held } from './held.ts'
import type { Linked } from './merge/account.ts'
import { mechanismIn } from './register.ts'
import { link, takeOut } from './review/meetings.ts'
import { turn } from './review/review.ts'
import { CASEBOOK } from './sample.ts'
import { openIn } from './store/home.ts'
import type { Store } from './store/store.ts'
import { togetherWith, unsureIn } from './together.ts'

const folder = mkdtempSync(join(tmpdir(), 'mahdar-together-'))
const CONSULTATION = 'cn-ru-strategic-security-consultation'
let store: Store
let round20: Held[]
let round19: Held[]

beforeAll(async () => {
  store = await openIn(folder)
  await store.add(CASEBOOK, 'test')
  const all: Held[] = []
  for await (const held of store.all()) all.push(held)
  round20 = all.filter(({ name }) => name.startsWith('001'))
  round19 = all.filter(({ name }) => name.startsWith('002'))
})
afterAll(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

const told = async (held: Held) => {
  const [main] = await togetherWith(store, held, await store.decisions())
  return {
    id: main?.own.id as string,
    others: main?.others.map(({ account }) => account.held.sha256).sort(),
    why: [...new Set(main?.others.map(({ why }) => why))],
  }
}
const hashes = (all: readonly Held[], but: Held) =>
  all.flatMap(({ sha256 }) => (sha256 === but.sha256 ? [] : sha256)).sort()
/** Rounds of the mechanism as its page has them, with the number of their reports. */
const rounds = async () =>
  (await mechanismIn(store, CONSULTATION)).meetings
    .filter(({ round }) => (round ?? 0) >= 19)
    .map(({ round, accounts }) => `${round}: ${accounts.length}`)

test('each report of a round stands with all others of it, in six languages, and it is said why', async () => {
  for (const held of round20) {
    const { others, why } = await told(held)
    expect(others).toEqual(hashes(round20, held))
    expect(why).toContain('mechanism-round')
  }
})

test('the reports of every meeting are those that its mechanism lists', async () => {
  for (const meeting of (await mechanismIn(store, CONSULTATION)).meetings) {
    const [first] = meeting.accounts
    const of = (await togetherWith(store, first?.held as Held, await store.decisions())).find(
      ({ own }) => own.id === first?.id,
    )
    expect(of?.meeting.accounts.map(({ id }) => id)).toEqual(meeting.accounts.map(({ id }) => id))
  }
})

test('what only an unsure link brings to a meeting is told, with what hangs on it', () => {
  const link = (one: string, other: string, sure: boolean) => ({ one, other, sure, why: sure ? 'sure' : 'unsure' })
  const accounts = ['a', 'b', 'c', 'd'].map((id) => ({ id }) as Linked)
  const links = [link('a', 'b', true), link('b', 'c', false), link('c', 'd', true)]
  expect([...unsureIn({ accounts, links })]).toEqual([
    ['c', 'unsure'],
    ['d', 'unsure'],
  ])
})

test('a report is taken out of its meeting at once, and back by one undoing', async () => {
  const [one] = round20 as [Held]
  const before = await rounds()
  const seq = await takeOut(store, (await told(one)).id, 'Amal')
  expect((await told(one)).others).toEqual([])
  expect((await told(round20[1] as Held)).others).toEqual(hashes(round20.slice(1), round20[1] as Held))
  expect(await rounds()).toEqual(['19: 7', '20: 1', '20: 7'])
  await expect(takeOut(store, (await told(one)).id, 'Amal')).rejects.toThrow('no other report')
  await turn(store, 'undo', seq, 'Amal')
  expect(await rounds()).toEqual(before)
  await turn(store, 'redo', seq, 'Amal')
  expect((await told(one)).others).toEqual([])
})

test('joined again to one of them it is of their meeting again, and that is why', async () => {
  const [one, other] = round20 as [Held, Held]
  await link(store, 'link', (await told(one)).id, (await told(other)).id, 'Amal')
  const { others, why } = await told(one)
  expect(others).toEqual(hashes(round20, one))
  expect(why).toContain('decided')
})

test('meetings of two rounds are joined where somebody says so, and stand apart again when it is taken back', async () => {
  const [one, other] = [round20[0] as Held, round19[0] as Held]
  const before = await rounds()
  const seq = await link(store, 'link', (await told(one)).id, (await told(other)).id, 'Amal')
  const all = (await told(one)).others
  expect(all).toEqual(expect.arrayContaining(hashes(round20, one)))
  expect(all).toContain(other.sha256)
  await turn(store, 'undo', seq, 'Amal')
  expect(await rounds()).toEqual(before)
})
