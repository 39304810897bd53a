/** Whatever tells of a mechanism tells the same of it: the list, its page, the chronology, the library and the brief. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CASEBOOK } from '../register/sample.ts'
import type { HeldMechanism } from '../register/views/mechanisms.ts'
import { labelsIn } from '../view/labels.ts'
import { appHolding, type InMemory } from './sample.ts'
import type { BriefAnswer, CalendarAnswer, Listing, MatrixAnswer, MechanismAnswer, SearchAnswer } from './types.ts'

let holding: InMemory
beforeAll(async () => {
  holding = await appHolding(CASEBOOK)
})
afterAll(() => holding.close())
const ask = <T>(path: string) => holding.ask<T>(path)

test('list, page, chronology, library and brief agree on every mechanism', async () => {
  const rows = await ask<HeldMechanism[]>('mechanisms')
  expect(rows.length).toBeGreaterThan(10)
  for (const { id, name, written, language, others: _, ...extent } of rows) {
    const page = await ask<MechanismAnswer>(`mechanisms/${id}`)
    expect(page.extent, id).toEqual(extent)
    expect(page.mechanism, id).toEqual({ id, name, written, language })
    const meetings = page.steps.flatMap((step) => ('from' in step ? [] : [step]))
    expect(meetings.length, id).toBe(extent.rounds)
    const reports = new Set(meetings.flatMap((step) => step.reports.map(({ document }) => document)))
    expect([reports.size, Object.keys(page.documents).length], id).toEqual([extent.documents, extent.documents])
    const library = await ask<Listing>(`documents?mechanism=${id}`)
    expect(library.documents.filter(({ copyOf }) => copyOf === null).length, id).toBe(extent.documents)
    const search = await ask<SearchAnswer>(`search?mechanism=${id}`)
    expect(search.hits.length, id).toBe(library.total)
    const counts = search.facets.find(({ facet }) => facet === 'mechanism')?.values
    expect(counts?.find(({ value }) => value === id)?.documents, id).toBe(extent.documents)
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
  for (const id of others) {
    const { mechanism, extent } = await ask<MechanismAnswer>(`mechanisms/${id}`)
    expect(extent.rounds, id).toBeGreaterThan(0)
    for (const path of ['search', 'documents'])
      expect(await ask(`${path}?mechanism=${id}`), id).toEqual(await ask(`${path}?mechanism=${mechanism.id}`))
  }
})

test('two names of one mechanism: suggested with its reason, accepted, and taken back', async () => {
  const post = async (path: string, body: object) => {
    const response = await holding.post(path, body)
    return { status: response.status, body: (await response.json()) as { seq: number } }
  }
  const ID = 'cn-pk-ministerial-strategic-dialogue'
  const OTHER = 'cn-pk-strategic-dialogue'
  const facet = async (id: string) => (await ask<SearchAnswer>(`search?mechanism=${id}`)).hits.length
  const before = await ask<MechanismAnswer>(`mechanisms/${ID}`)
  expect(before.perhaps.map(({ one, other }) => [one.id, other.id])).toEqual([[ID, OTHER]])
  // The reason is in reports: one that uses the one name and one that uses the other.
  const [one, other] = before.perhaps[0]?.cites ?? []
  for (const [cite, id] of [
    [one, ID],
    [other, OTHER],
  ] as const) {
    const held = CASEBOOK.find(({ sha256 }) => sha256 === cite?.document)
    const named = held?.record.meetings.find(({ mechanism }) => mechanism?.value.id === id)
    expect(cite?.spans).toEqual(named?.mechanism?.from)
  }
  const found = [await facet(ID), await facet(OTHER)]
  expect(found[0]).toBe(found[1])

  const { body } = await post('mechanisms/decisions', { kind: 'link', one: ID, other: OTHER })
  const linked = await ask<MechanismAnswer>(`mechanisms/${OTHER}`)
  expect(linked.perhaps).toEqual([])
  expect(linked.mechanism.id).toBe(ID)
  expect((await ask<MatrixAnswer>(`mechanisms/${OTHER}/matrix`)).mechanism).toEqual(linked.mechanism)
  expect(linked.decided).toMatchObject([{ seq: body.seq, kind: 'link', who: 'Amal', standing: true }])
  expect(linked.extent).toEqual(before.extent)
  const rows = await ask<HeldMechanism[]>('mechanisms')
  expect(rows.filter(({ id }) => id === ID || id === OTHER)).toMatchObject([{ id: ID, others: [] }])
  // Whichever name is searched for, reports with either are found.
  expect([await facet(ID), await facet(OTHER)]).toEqual(found)

  await post('people/turn', { kind: 'undo', of: body.seq })
  const undone = await ask<MechanismAnswer>(`mechanisms/${ID}`)
  expect(undone.perhaps).toEqual(before.perhaps)
  expect(undone.decided).toMatchObject([{ seq: body.seq, standing: false }])
  expect([await facet(ID), await facet(OTHER)]).toEqual(found)

  const split = await post('mechanisms/decisions', { kind: 'split', one: ID, other: OTHER })
  expect((await ask<MechanismAnswer>(`mechanisms/${ID}`)).perhaps).toEqual([])
  await post('people/turn', { kind: 'undo', of: split.body.seq })
  expect((await post('mechanisms/decisions', { kind: 'link', one: ID, other: 'none' })).status).toBe(422)
})

test('a mechanism has its name in every language in which any report knows it, wherever it is shown', async () => {
  // The reports in Arabic come last.
  const late = [...CASEBOOK].sort(
    (a, b) => Number(a.record.document.language === 'ar') - Number(b.record.document.language === 'ar'),
  )
  const other = await appHolding(late)
  try {
    const rows = await other.ask<HeldMechanism[]>('mechanisms')
    const arabic = new Set(
      late.flatMap(({ record }) =>
        record.meetings.flatMap(({ mechanism }) => (mechanism?.value.name.ar ? mechanism.value.id : [])),
      ),
    )
    expect(rows.filter(({ name, id }) => (name.ar !== undefined) !== arabic.has(id))).toEqual([])
    expect(rows.filter(({ name }) => name.ar === undefined).length).toBeGreaterThan(0)
    const held = new Map(rows.map((row) => [row.id, row.name]))
    for (const { id, name, written, language } of rows) {
      const brief = await other.ask<BriefAnswer>(`mechanisms/${id}/brief?lang=ar`)
      const title = labelsIn('ar').named(name, written, language)
      expect(brief.title).toContain(title)
      if (name.ar === undefined) expect([written, name[language]]).toContain(title)
    }
    const { documents } = await other.ask<Listing>('documents')
    const [{ mechanisms }, search] = [
      await other.ask<CalendarAnswer>('calendar?past=1'),
      await other.ask<SearchAnswer>('search?q=strategic'),
    ]
    const shown = [...documents.flatMap(({ mechanism }) => mechanism ?? []), ...mechanisms, ...search.mechanisms]
    expect(shown.length).toBeGreaterThan(20)
    for (const { id, name } of shown) if (held.has(id)) expect(name, id).toEqual(held.get(id))
  } finally {
    await other.close()
  }
})
