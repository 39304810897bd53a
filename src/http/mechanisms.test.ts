/** Whatever tells of a mechanism tells the same of it: the list, its page, the chronology, the library and the brief. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CASEBOOK } from '../register/sample.ts'
import { openIn } from '../register/store/home.ts'
import type { Store } from '../register/store/store.ts'
import type { HeldMechanism } from '../register/views/mechanisms.ts'
import { appOf } from './app.ts'
import { Shown } from './registers.ts'
import type { BriefAnswer, Listing, MechanismAnswer } from './types.ts'

let folder: string
let store: Store
let app: ReturnType<typeof appOf>

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mahdar-mechanisms-'))
  store = await openIn(folder)
  await store.add(
    CASEBOOK.map(({ name, text, record }) => ({ name, text, record })),
    'test',
  )
  const shown = new Shown(store)
  app = appOf({ own: shown, casebook: shown }, 'token', folder)
})

afterAll(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

async function ask<T>(path: string): Promise<T> {
  const response = await app.request(`/api/casebook/${path}`, { headers: { host: 'localhost' } })
  expect(response.status, path).toBe(200)
  return (await response.json()) as T
}

test('list, page, chronology, library and brief agree on every mechanism', async () => {
  const rows = await ask<HeldMechanism[]>('mechanisms')
  expect(rows.length).toBeGreaterThan(10)
  for (const { id, name, written, language, ...extent } of rows) {
    const page = await ask<MechanismAnswer>(`mechanisms/${id}`)
    expect(page.extent, id).toEqual(extent)
    expect(page.mechanism, id).toEqual({ id, name, written, language })
    const meetings = page.steps.flatMap((step) => ('from' in step ? [] : [step]))
    expect(meetings.length, id).toBe(extent.rounds)
    const reports = new Set(meetings.flatMap((step) => step.reports.map(({ document }) => document)))
    expect([reports.size, Object.keys(page.documents).length], id).toEqual([extent.documents, extent.documents])
    const library = await ask<Listing>(`documents?mechanism=${id}`)
    expect(library.documents.filter(({ copyOf }) => copyOf === null).length, id).toBe(extent.documents)
    const last = meetings.findLast(({ status }) => status === null) ?? meetings.at(-1)
    expect(extent.last, id).toEqual({ number: last?.number, day: last?.day })
    const brief = await ask<BriefAnswer>(`mechanisms/${id}/brief?lang=en`)
    const cited = brief.notes.map(({ document }) => document)
    expect(
      cited.filter((document) => !reports.has(document)),
      id,
    ).toEqual([])
    expect(
      cited.some((document) => last?.reports.some((one) => one.document === document)),
      id,
    ).toBe(true)
  }
})

test('a name that reports of a meeting give it beside its own leads to what is held of it', async () => {
  const rows = await ask<HeldMechanism[]>('mechanisms')
  const called = new Set(CASEBOOK.flatMap(({ record }) => record.meetings[0]?.mechanism?.value.id ?? []))
  const others = [...called].filter((id) => rows.every((row) => row.id !== id))
  expect(others.length).toBeGreaterThan(0)
  for (const id of others) expect((await ask<MechanismAnswer>(`mechanisms/${id}`)).extent.rounds, id).toBeGreaterThan(0)
})
