/** The server's views over a real register that holds casebook documents. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Cite } from '../register/cite.ts'
import { CASEBOOK } from '../register/sample.ts'
import type { HeldMechanism } from '../register/views/mechanisms.ts'
import { appHolding, type InMemory } from './sample.ts'
import type {
  CalendarAnswer,
  CompareAnswer,
  Documents,
  MatrixAnswer,
  MechanismAnswer,
  PeopleAnswer,
  SearchAnswer,
} from './types.ts'

const CONSULTATION = 'cn-ru-strategic-security-consultation'
/** Rounds 20, 19, 17 and 16 of the consultation: none of the 18th. */
const HELD = CASEBOOK.filter(({ name }) => /^(001|002|004|005|009|012)/.test(name))

let holding: InMemory
beforeAll(async () => {
  holding = await appHolding(HELD)
})
afterAll(() => holding.close())
const ask = <T>(path: string) => holding.ask<T>(path)
const post = (path: string, body: object) => holding.post(path, body)

const text = ({ document, spans }: Cite) => {
  const held = HELD.find(({ sha256 }) => sha256 === document)
  return spans.map(({ start, end }) => held?.text.slice(start, end)).join(' … ')
}

/** Every document that an answer cites is among those that it describes. */
function uncited(answer: { readonly documents: Documents }): string[] {
  const cited = [...JSON.stringify(answer).matchAll(/"document":"([0-9a-f]{64})"/g)].map(([, sha]) => sha as string)
  return cited.filter((sha) => !(sha in answer.documents))
}

describe('mechanisms', () => {
  test('are listed with documents, rounds, parties and the last round', async () => {
    const rows = await ask<HeldMechanism[]>('mechanisms')
    const [first] = rows
    expect(first).toMatchObject({ id: CONSULTATION, rounds: 4, parties: expect.arrayContaining(['CN', 'RU']) })
    expect(first?.last).toEqual({ number: 20, day: expect.stringMatching(/^2025-/) })
  })

  test('show rounds first to last, a gap as a gap, and who led in what office', async () => {
    const answer = await ask<MechanismAnswer>(`mechanisms/${CONSULTATION}`)
    expect(answer.steps.map((step) => ('from' in step ? [step.from, step.to] : step.number))).toEqual([
      16,
      17,
      [18, 18],
      19,
      20,
    ])
    const last = answer.steps.at(-1)
    if (!last || 'from' in last) throw new Error('the last step is a gap')
    expect(last.chairs.map(({ party }) => party).sort()).toEqual(['CN', 'RU'])
    for (const { name, cites } of last.chairs)
      expect(cites.some((one) => text(one).includes('quote' in name ? name.quote : ''))).toBe(true)
    expect(answer.points.filter(({ measure }) => measure === 'rounds').map(({ value }) => value)).toEqual(
      answer.points.filter(({ measure }) => measure === 'rounds').map(() => 1),
    )
    expect(uncited(answer)).toEqual([])
  })

  test('that are not held are refused with a remedy', async () => {
    const response = await holding.request('mechanisms/none')
    expect(response.status).toBe(422)
    expect(await response.json()).toMatchObject({ remedy: 'Choose one that is held.' })
  })
})

test('a square of the matrix has the words of each side, and says where nothing is mentioned', async () => {
  const { grid, documents } = await ask<MatrixAnswer>(`mechanisms/${CONSULTATION}/matrix`)
  expect(grid.rounds.map(({ number }) => number)).toEqual([16, 17, 19, 20])
  for (const { rounds } of grid.issues) {
    expect(rounds.length).toBe(grid.rounds.length)
    for (const { alignment, stands } of rounds) {
      if (alignment === null)
        expect(stands.every(({ stance, said }) => stance === null && said.length === 0)).toBe(true)
      for (const { stance, said, quiet } of stands) {
        expect(said.length > 0).toBe(stance !== null)
        expect(quiet !== null).toBe(stance === null && alignment !== null)
        for (const { words, cite } of said) {
          expect(cite.document in documents).toBe(true)
          expect(text(cite)).toContain('quote' in words ? words.quote : undefined)
        }
      }
    }
  }
  expect(grid.issues.some(({ rounds }) => rounds.some(({ alignment }) => alignment === 'agreed'))).toBe(true)
})

describe('two reports of one round', () => {
  const pair = (one: string, other: string) =>
    [one, other].map((name) => HELD.find((held) => held.name === `001-china-russia-consultation-20/${name}`)?.sha256)

  test('are aligned fact by fact over languages', async () => {
    const [a, b] = pair('report.ar', 'report.en')
    const { facts } = await ask<CompareAnswer>(`compare?a=${a}&b=${b}`)
    const about = (key: string) => facts.find((one) => JSON.stringify(one.about).includes(key))
    expect(about('field.round')?.outcome).toBe('both')
    // Both reports name both who led, each in its own script.
    const led = facts.filter(({ about: { words } }) => words.some((word) => 'name' in word))
    expect(led.length).toBe(2)
    for (const { outcome } of led) expect(outcome).toBe('both')
    for (const { sides, outcome } of facts) {
      const told = sides.map(({ searched }) => searched === undefined)
      if (outcome === 'only-first') expect(told).toEqual([true, false])
      if (outcome === 'only-second') expect(told).toEqual([false, true])
      if (outcome === 'both' || outcome === 'differently') expect(told).toEqual([true, true])
    }
  })

  test('name people in the reader’s language, where another report of the register does', async () => {
    const [a, b] = pair('report.zh', 'report.ru')
    const { facts } = await ask<CompareAnswer>(`compare?a=${a}&b=${b}`)
    const names = facts.flatMap(({ about: { words } }) => words.flatMap((word) => ('name' in word ? word : [])))
    expect(names.map(({ name }) => name.en).sort()).toEqual(['Sergei Shoigu', 'Wang Yi'])
    expect(names.map(({ name }) => name.ar).every(Boolean)).toBe(true)
  })

  test('are compared as people corrected them', async () => {
    const [a, b] = pair('report.ar', 'report.en')
    const meeting = HELD.find(({ sha256 }) => sha256 === b)?.record.meetings[0]?.id
    const correction = { seen: 0, kind: 'correct', fact: meeting, field: 'round', value: 19 }
    const { seen } = (await (await post(`documents/${b}/decisions`, correction)).json()) as { seen: number }
    const round = async () => {
      const { facts } = await ask<CompareAnswer>(`compare?a=${a}&b=${b}`)
      return facts.find(({ about }) => JSON.stringify(about).includes('field.round'))?.outcome
    }
    expect(await round()).toBe('differently')
    await post(`documents/${b}/turn`, { seen, kind: 'undo', of: seen })
    expect(await round()).toBe('both')
  })

  test('change places with their facts', async () => {
    const [a, b] = pair('report.ar', 'readout-ru.en')
    const one = await ask<CompareAnswer>(`compare?a=${a}&b=${b}`)
    const other = await ask<CompareAnswer>(`compare?a=${b}&b=${a}`)
    const count = ({ facts }: CompareAnswer, outcome: string) => facts.filter((fact) => fact.outcome === outcome).length
    expect(count(one, 'only-first')).toBe(count(other, 'only-second'))
    expect(count(one, 'only-first')).toBeGreaterThan(0)
    expect(count(one, 'both')).toBe(count(other, 'both'))
  })
})

describe('search', () => {
  test('finds the other languages too, and shows the variant with its surroundings', async () => {
    const answer = await ask<SearchAnswer>('search?q=Taiwan')
    expect(answer.phrases).toContain('تايوان')
    const languages = new Set(answer.hits.map(({ document }) => answer.documents[document]?.language))
    expect([...languages]).toEqual(expect.arrayContaining(['ar', 'en', 'zh']))
    // A name in each language, not each of its cases.
    expect(answer.phrases).toContain('Тайвань')
    expect(answer.phrases).not.toContain('Тайваню')
    for (const { snippets } of answer.hits)
      for (const { words, marks, cite } of snippets) {
        expect(marks.map(({ start, end }) => words.slice(start, end))).toContain(text(cite))
        const around = words.replace(/^… | …$/g, '')
        expect(HELD.find(({ sha256 }) => sha256 === cite.document)?.text).toContain(around)
      }
  })

  test('is narrowed by facets, which count what is found', async () => {
    const all = await ask<SearchAnswer>('search?q=Taiwan')
    const arabic = await ask<SearchAnswer>('search?q=Taiwan&language=ar')
    const count = all.facets.find(({ facet }) => facet === 'language')?.values.find(({ value }) => value === 'ar')
    expect(arabic.hits.length).toBe(count?.documents)
    const said = await ask<SearchAnswer>('search?party=CN&kind=statement&issue=taiwan')
    expect(said.hits.length).toBeGreaterThan(0)
    for (const { fact, kind } of said.hits) {
      expect(kind).toBe('register.kind.statement')
      expect(fact?.words).toContainEqual({ party: 'CN' })
    }
    const worded = await ask<SearchAnswer>('search?party=CN&kind=statement&q=Taiwan')
    expect(worded.hits.length).toBeGreaterThan(0)
    for (const { fact } of worded.hits)
      expect(
        fact?.words.some((one) => 'quote' in one && one.marks),
        '',
      ).toBe(true)
  })

  test('for nothing finds nothing', async () => {
    expect((await ask<SearchAnswer>('search?q=')).hits).toEqual([])
  })
})

describe('the calendar', () => {
  test('has each date once, in every language that has it, with every report of it', async () => {
    const { entries, documents } = await ask<CalendarAnswer>('calendar?past=1')
    const thirtieth = entries.filter(({ date, reason }) => date === '2026' && JSON.stringify(reason).includes('30'))
    expect(thirtieth.length).toBe(1)
    expect(thirtieth[0]).toMatchObject({
      mechanism: CONSULTATION,
      what: { others: expect.arrayContaining([expect.objectContaining({ language: 'en' })]) },
    })
    expect(new Set(thirtieth[0]?.cites.map(({ document }) => documents[document]?.language)).size).toBeGreaterThan(3)
  })

  test('can be subscribed to: of all, and of one mechanism', async () => {
    const all = await (await holding.request('calendar.ics?lang=en')).text()
    const one = await (await holding.request(`mechanisms/${CONSULTATION}/calendar.ics`)).text()
    // No date of these reports is known to the day: none is made up, and the calendar says which are left out.
    const note = (ics: string) => ics.replaceAll('\r\n ', '').match(/^X-WR-CALDESC:(.*)$/m)?.[1] ?? ''
    expect(one).toMatch(/^BEGIN:VCALENDAR\r\n.*\r\nEND:VCALENDAR\r\n$/s)
    expect(one).not.toContain('BEGIN:VEVENT')
    expect(note(one)).toContain('30')
    expect(note(all).length).toBeGreaterThan(note(one).length)
  })
})

describe('people', () => {
  const people = () => ask<PeopleAnswer>(`people?mechanism=${CONSULTATION}`)

  test('have the office of each day, with its words', async () => {
    const answer = await people()
    expect(uncited(answer)).toEqual([])
    const offices = answer.people.flatMap(({ terms }) => terms.flatMap((term) => term.offices))
    expect(offices.length).toBeGreaterThan(0)
    for (const { office, cite } of offices) expect(text(cite)).toBe('quote' in office ? office.quote : '')
    for (const { terms } of answer.people) {
      const days = terms.map(({ day }) => day ?? '')
      expect(days).toEqual([...days].sort())
    }
  })

  test('are found by a name in any script', async () => {
    const name = (await people()).people[0]?.spellings.find(
      ({ name }) => 'language' in name && name.language === 'en',
    )?.name
    const found = await ask<PeopleAnswer>(`people?q=${encodeURIComponent(name && 'quote' in name ? name.quote : '')}`)
    const languages = found.people[0]?.spellings.map((one) => ('language' in one.name ? one.name.language : ''))
    expect(new Set(languages).size).toBeGreaterThan(1)
  })

  test('are split and linked, and both are taken back', async () => {
    const before = await people()
    const person = before.people.find(({ links }) => links.length > 0)
    const link = person?.links[0]
    const response = await post('people/decisions', { kind: 'split', one: link?.one.id, other: link?.other.id })
    const { seq } = (await response.json()) as { seq: number }
    const after = await people()
    expect(after.people.length).toBe(before.people.length + 1)
    expect(after.decided[0]).toMatchObject({ seq, kind: 'split', who: 'Amal', standing: true })
    await post('people/turn', { kind: 'undo', of: seq })
    const again = await people()
    expect(again.people).toEqual(before.people)
    expect(again.decided[0]).toMatchObject({ seq, standing: false })
    const [one, other] = before.people.filter(({ party }) => party === 'CN').map(({ spellings }) => spellings[0]?.id)
    const linked = (await (await post('people/decisions', { kind: 'link', one, other })).json()) as { seq: number }
    expect((await people()).people.length).toBe(before.people.length - 1)
    await post('people/turn', { kind: 'undo', of: linked.seq })
    expect((await people()).people.length).toBe(before.people.length)
  })

  test('are not decided on without a name or a person', async () => {
    const nobody = await post('people/decisions', { kind: 'link', one: 'x#y', other: 'z' })
    expect(nobody.status).toBe(422)
    const nameless = { host: 'localhost', 'x-mahdar-token': 'token' }
    const unsigned = await holding.request('people/turn', {
      ...{ method: 'POST', headers: nameless },
      body: JSON.stringify({ kind: 'undo', of: 1 }),
    })
    expect(unsigned.status).toBe(422)
  })
})
