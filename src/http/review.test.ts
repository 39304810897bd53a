/** What the application's server answers where people read and review a document, over a real register. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Held } from '../register/held.ts'
import { CASEBOOK } from '../register/sample.ts'
import { openIn } from '../register/store/home.ts'
import type { Store } from '../register/store/store.ts'
import { appOf } from './app.ts'
import { Shown } from './registers.ts'
import type { DocumentAnswer, Why, WriteAnswer } from './types.ts'

const TOKEN = 'of-this-start'
const held = CASEBOOK.find(({ name }) => name === '001-china-russia-consultation-20/report.en') as Held
const fact = held.record.statements[0]?.id as string
const at = (words: string) => ({ start: held.text.indexOf(words), end: held.text.indexOf(words) + words.length })

let folder: string
let store: Store
let app: ReturnType<typeof appOf>

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mahdar-http-'))
  writeFileSync(join(folder, 'index.html'), '%TOKEN%')
  store = await openIn(folder)
  await store.add([{ name: held.name, text: held.text, record: held.record }], 'a')
  app = appOf({ own: new Shown(store), casebook: new Shown(store) }, TOKEN, folder)
})
afterEach(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

const base = `http://127.0.0.1:1/api/own/documents/${held.sha256}`
const get = async <T>(path = ''): Promise<T> => {
  const response = await app.request(base + path, { headers: { host: '127.0.0.1:1' } })
  expect(response.status).toBe(200)
  return response.json() as Promise<T>
}
async function post(path: string, body: object, who = 'منى', token = TOKEN) {
  const response = await app.request(base + path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: {
      ...{ host: '127.0.0.1:1', 'content-type': 'application/json', 'x-mahdar-token': token },
      'x-mahdar-reviewer': encodeURIComponent(who),
    },
  })
  return { status: response.status, answer: (await response.json()) as WriteAnswer & { what?: string; where?: string } }
}

test('a rejected fact stays in sight; who and when stand beside it', async () => {
  const { answer } = await post('/decisions', { seen: 0, kind: 'reject', fact })
  expect(answer.rejected).toEqual([{ fact }])
  expect(answer.record.statements.some(({ id }) => id === fact)).toBe(true)
  expect(answer.record.positions.every(({ basis }) => !basis.includes(fact))).toBe(true)
  expect(answer.decisions).toMatchObject([{ kind: 'reject', who: 'منى', standing: true, turned: null }])
  expect(Date.parse(answer.decisions[0]?.at as string)).not.toBeNaN()
})

test('what the page did not know is shown and nothing is written; sent again it is', async () => {
  const first = await post('/decisions', { seen: 0, kind: 'accept', fact }, 'a')
  const second = await post('/decisions', { seen: 0, kind: 'reject', fact }, 'b')
  expect(second.status).toBe(409)
  expect(second.answer).toMatchObject({ refused: true, seen: first.answer.seen })
  expect(second.answer.decisions.map(({ who }) => who)).toEqual(['a'])
  const again = await post('/decisions', { seen: second.answer.seen, kind: 'reject', fact }, 'b')
  expect(again.status).toBe(200)
  expect(again.answer.decisions.map(({ who }) => who)).toEqual(['a', 'b'])
  expect(again.answer.conflicts).toMatchObject([{ why: 'people-differ' }])
})

test('two windows that write at once: one is told to look first', async () => {
  const both = await Promise.all(['a', 'b'].map((who) => post('/decisions', { seen: 0, kind: 'accept', fact }, who)))
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  expect((await get<{ seen: number }>('/seen')).seen).toBe(both.find(({ status }) => status === 200)?.answer.seen)
})

test('everything is taken back and put in force again', async () => {
  const done = await post('/decisions', { seen: 0, kind: 'correct', fact, field: 'stance', value: 'warn' })
  const of = done.answer.decisions[0]?.seq
  expect(done.answer.decisions[0]).toMatchObject({ was: held.record.statements[0]?.stance.value, value: 'warn' })
  const undone = await post('/turn', { seen: done.answer.seen, kind: 'undo', of })
  expect(undone.answer.record.statements[0]).toEqual(held.record.statements[0])
  expect(undone.answer.decisions[0]).toMatchObject({ standing: false, turned: undone.answer.seen })
  const redone = await post('/turn', { seen: undone.answer.seen, kind: 'redo', of })
  expect(redone.answer.record.statements[0]?.stance.value).toBe('warn')
})

test('a fact from a selection, and why it is there', async () => {
  const fields = {
    content: { from: [at('peace')] },
    act: { value: { sense: 'agree' }, from: [at('agreed')] },
    parties: [{ value: 'CN', from: [at('China')] }],
  }
  const { answer } = await post('/facts', { seen: 0, section: 'agreements', fields })
  const added = answer.record.agreements.at(-1)
  expect(added).toMatchObject({ id: answer.added, content: { value: 'peace' }, act: { value: { written: 'agreed' } } })
  const why = await get<Why[]>(`/why/${answer.added}`)
  expect(why.find(({ path }) => path === 'agreements[0].content')).toMatchObject({
    ...{ rule: 'people/منى', quotes: ['peace'], origin: null },
  })
  const engine = await get<Why[]>(`/why/${fact}`)
  expect(engine.find(({ path }) => path.endsWith('.cue'))?.origin).toMatch(/^en\/lexicon\//)
})

test('by another day of publication the report is read anew, and as before when that is taken back', async () => {
  const day = ({ record }: DocumentAnswer) => record.meetings[0]?.date?.value.from
  const { answer } = await post('/published', { seen: 0, day: '2026-01-14', note: 'as printed' })
  expect([answer.record.document.published, day(answer)]).toEqual(['2026-01-14', '2026-01-13'])
  expect(answer.decisions).toMatchObject([{ kind: 'dated', value: '2026-01-14', was: held.published, who: 'منى' }])
  expect(await get<DocumentAnswer>()).toEqual(answer)
  const [{ seq: of }] = answer.decisions as [DocumentAnswer['decisions'][number]]
  const undone = await post('/turn', { seen: answer.seen, kind: 'undo', of })
  expect([undone.answer.record.document.published, day(undone.answer)]).toEqual([held.published, '2025-12-02'])
  expect(undone.answer.decisions).toMatchObject([{ standing: false }])
  expect((await post('/published', { seen: undone.answer.seen, day: '2025-13-01' })).answer.what).toMatch(/no day/)
  expect((await post('/published', { seen: 0, day: '2026-01-14' })).status).toBe(409)
})

test('comments answer each other', async () => {
  const first = await post('/decisions', { seen: 0, kind: 'comment', fact, note: 'Is it?' })
  const re = first.answer.seen
  const reply = await post('/decisions', { seen: re, kind: 'comment', fact, note: 'It is.', re }, 'b')
  expect(reply.answer.decisions).toMatchObject([{ note: 'Is it?' }, { note: 'It is.', re }])
})

test.each([
  [
    'a field with a value that it cannot have',
    '/decisions',
    { kind: 'correct', field: 'stance', value: 'fond' },
    'stance',
  ],
  [
    'words outside the text',
    '/decisions',
    { kind: 'correct', field: 'content', from: [{ start: 0, end: 10 ** 6 }] },
    'stretch of',
  ],
  ['no words', '/decisions', { kind: 'correct', field: 'content', from: [] }, 'from'],
  ['no such kind', '/facts', { section: 'constructor', fields: {} }, 'section'],
  ['an empty comment', '/decisions', { kind: 'comment', note: ' ' }, 'the comment is empty'],
])('refused: %s', async (_, path, body, words) => {
  const { status, answer } = await post(path, { seen: 0, fact, ...body })
  expect(status).toBe(422)
  expect(`${answer.what} ${answer.where}`).toContain(words)
  expect((await get<DocumentAnswer>()).seen).toBe(0)
})

test('nothing is written without the token or a name', async () => {
  expect((await post('/decisions', { seen: 0, kind: 'accept', fact }, 'a', 'other')).status).toBe(403)
  expect((await post('/decisions', { seen: 0, kind: 'accept', fact }, ' ')).status).toBe(422)
  expect((await get<DocumentAnswer>()).decisions).toEqual([])
})
