/** What single views tell, on texts of our own with invented people. */
import { describe, expect, test } from 'vitest'
import { read } from '../../index.ts'
import { labelsIn } from '../../view/labels.ts'
import { sheetPage } from '../../view/sheet/pages.ts'
import type { Cell, Phrase } from '../cite.ts'
import type { Held } from '../held.ts'
import { registerOf } from '../register.ts'
import { Decisions } from '../review/decisions.ts'
import { sha256 } from '../store/events.ts'
import { brief } from './brief.ts'
import { calendar, entries } from './calendar.ts'
import { chronology } from './chronology.ts'
import { endsOf } from './compare.ts'
import { driftOfFormula } from './drift.ts'
import { followup } from './followup.ts'
import { matrix } from './matrix.ts'
import { consultations, GULF, GULF_PUBLISHED } from './sample.ts'
import { hits } from './search.ts'
import { silence } from './silence.ts'

function held(text: string, published: string): Held {
  const id = sha256(text)
  const record = read(text, { published })
  return { sha256: id, seq: 0, name: id.slice(0, 6), captured: published, published, family: id, text, record }
}

const registered = (...documents: Held[]) => registerOf(documents, new Decisions([]))
const said = ({ words }: Cell): string[] => words.flatMap((one: Phrase) => ('say' in one ? [one.say] : []))
const quoted = ({ words }: Cell): string[] => words.flatMap((one: Phrase) => ('quote' in one ? [one.quote] : []))

const round = (number: string, year: number, more: string) => held(consultations(number, year, more), `${year}-06-04`)

describe('what became of undertakings', () => {
  const first = round(
    'third',
    2023,
    'The two sides agreed to establish a joint fisheries centre in Bergen by the end of 2024.',
  )
  const last = (later: readonly Held[], today = '2024-06-01') =>
    followup(registered(first, ...later), today).rows[0]?.at(-1) as Cell

  test.each([
    ['Lund said that the joint fisheries centre in Bergen had been established.', 'register.fulfilled'],
    ['The two sides welcomed the progress made on the joint fisheries centre in Bergen.', 'register.progress'],
    ['The two sides agreed to establish the joint fisheries centre in Bergen.', 'register.restated'],
  ])('%s', (words, state) => {
    const cell = last([round('fourth', 2024, words)])
    expect(said(cell)).toContain(state)
    expect(cell.cites.length).toBeGreaterThan(0)
    expect(quoted(cell).join()).toContain('fisheries centre')
  })

  test.each([
    'Lund said that the joint school in Bergen had been opened.',
    'Lund said that the joint fisheries centre in Bergen would be established next year.',
    'The two sides discussed the joint fisheries centre in Bergen.',
    'The two sides called for progress on the joint fisheries centre in Bergen.',
  ])('is claimed by no words such as: %s', (words) => {
    expect(said(last([round('fourth', 2024, words)]))).toEqual(['register.no-report'])
  })

  test('is not restated by what is of the same topic alone, in whichever of its languages', () => {
    const security = round(
      'third',
      2023,
      'The two sides agreed to coordinate their efforts on strategic security in the Arctic.',
    )
    const said4 = (...later: string[]) =>
      said(
        followup(registered(security, ...later.map((words) => held(words, '2024-06-04'))), '2024-07-01').rows[0]?.at(
          -1,
        ) as Cell,
      )
    const other = consultations(
      'fourth',
      2024,
      'The two sides agreed to carry out the consensus of the two presidents on strategic security.',
    )
    const otherSpanish =
      'Noruega y Chile celebraron el 3 de junio de 2024 en Santiago la cuarta ronda de consultas políticas. Las dos partes acordaron aplicar el consenso de los dos presidentes en materia de seguridad estratégica.'
    expect(said4(other)).toEqual(['register.no-report'])
    expect(said4(other, otherSpanish)).toEqual(['register.no-report'])
    const same = consultations('fourth', 2024, 'The two sides agreed to coordinate more closely on strategic security.')
    expect(said4(same)).toContain('register.restated')
  })

  test('names the meeting that told it, in order', () => {
    const cell = last([
      round('fourth', 2024, 'The two sides welcomed the progress made on the joint fisheries centre in Bergen.'),
      round('fifth', 2025, 'Lund said that the joint fisheries centre in Bergen had been established.'),
    ])
    expect(said(cell)).toEqual(['round', 'register.progress', 'round', 'register.fulfilled'])
  })

  test('a date that has passed is told, unless it was done', () => {
    expect(said(last([], '2024-06-01'))).toEqual(['register.no-later'])
    expect(said(last([], '2025-02-01'))).toEqual(['register.overdue', 'register.no-later'])
    const done = round('fourth', 2024, 'Lund said that the joint fisheries centre in Bergen had been established.')
    expect(said(last([done], '2025-02-01'))).not.toContain('register.overdue')
  })
})

test('two reports are called by the ends of their paths', () => {
  expect(endsOf(['/home/amal/reports/one.txt', '/home/amal/two.txt'])).toEqual(['one.txt', 'two.txt'])
  expect(endsOf(['/home/amal/a/report.txt', 'C:\\b\\report.txt'])).toEqual(['a/report.txt', 'b/report.txt'])
  expect(endsOf(['pasted', 'pasted'])).toEqual(['pasted', 'pasted'])
})

describe('dates', () => {
  const year = round(
    'third',
    2023,
    'Next year marks the 60th anniversary of diplomatic relations between the two countries.',
  )

  test('a milestone known by its year is that year, and no day', () => {
    expect(entries(registered(year)).map(({ date }) => date)).toEqual(['2024'])
  })

  test('its identifier does not depend on who tells it, nor on how many do', () => {
    const again = round(
      'third',
      2023,
      'Lund recalled that next year marks the 60th anniversary of diplomatic relations.',
    )
    const ids = [[year], [again], [year, again]].map((documents) =>
      entries(registered(...documents)).map(({ uid }) => uid),
    )
    expect(new Set(ids.flat()).size).toBe(1)
  })
})

test('one anniversary is one entry however reports word it, and what another remembers stays apart', () => {
  const told = (words: string) => round('third', 2023, `Lund noted that next year marks ${words}.`)
  const one = told('the 30th anniversary of the founding of the strategic partnership of Norway and Iceland')
  const other = told('the thirtieth anniversary of the start of the strategic partnership between the two countries')
  const treaty = told('the 30th anniversary of the fisheries treaty')
  const count = (...documents: Held[]) => entries(registered(...documents)).length
  expect([count(one, other), count(one, other, treaty)]).toEqual([1, 2])
})

test('what is past stands behind what is ahead, and says so; this year is not over before its end', () => {
  const marking = (ordinal: string, years: number, from: number) =>
    `${consultations(ordinal, from + years - 1, `Lund noted that next year would mark the ${years}th anniversary of diplomatic relations.`)}`
  const documents = [marking('third', 30, 1990), marking('fourth', 40, 1990), marking('fifth', 50, 1990)].map(
    (text, at) => held(text, `${2019 + 10 * at}-06-10`),
  )
  const rows = calendar(registered(...documents), '2030-12-31').rows
  const told = rows.map(([date]) =>
    date?.words.map((one) => ('date' in one ? one.date.from : 'say' in one ? one.say : '')),
  )
  expect(told).toEqual([['2030'], ['2040'], ['2020', '', 'register.past']])
})

describe('a day that its report gives in the Hijri calendar too', () => {
  const reports = { ar: held(GULF.ar, GULF_PUBLISHED), en: held(GULF.en, GULF_PUBLISHED) }

  test.each([
    ['ar', '8 نوفمبر 2025', '17 جمادى الأولى 1447هـ'],
    ['en', '8 November 2025', '17 Jumada al-Awwal 1447 AH'],
  ] as const)('is told with its words in both calendars, on the page and in the brief: %s', (code, day, words) => {
    const labels = labelsIn(code)
    for (const documents of [[reports[code]], [reports.ar, reports.en]])
      for (const sheets of [
        [chronology(registered(...documents))],
        brief(registered(...documents), code, '2026-01-01'),
      ])
        for (const format of ['text', 'html'] as const) {
          const page = sheetPage(sheets, documents, labels, format).split(labels.say('register.sources'))[0]
          expect(page).toContain(day)
          expect(page).toContain(words)
        }
  })

  test('is told once where no report has the other calendar', () => {
    const dates = JSON.stringify(chronology(registered(round('third', 2023, ''))).rows.map(([, date]) => date))
    expect(dates).toContain('"date"')
    expect(dates).not.toContain('written')
  })
})

describe('silence', () => {
  const before = round(
    'third',
    2023,
    'Lund stressed that Norway supports a ceasefire in Gaza. The two sides discussed trade.',
  )

  test('says in how many documents a side was looked for', () => {
    const register = registered(before, round('fourth', 2024, 'The two sides discussed trade.'))
    const row = silence(register).rows.find(([, issue]) => JSON.stringify(issue?.words).includes('gaza'))
    expect(row?.at(-1)?.words).toEqual([{ say: 'register.not-mentioned', filling: 1 }])
  })

  test('is not claimed of a side where only another side speaks, nor where the words stand', () => {
    const now = (words: string) => {
      const rows = silence(registered(before, round('fourth', 2024, words))).rows
      return rows.find(([, issue]) => JSON.stringify(issue?.words).includes('gaza'))?.at(-1) as Cell
    }
    expect(said(now('Rojas stressed that Chile supports a ceasefire in Gaza.'))).toEqual(['register.not-by-side'])
    const there = now('The consultations were overshadowed by the news from Gaza.')
    expect(said(there)).toEqual(['register.words-there'])
    expect(there.cites).toHaveLength(1)
  })
})

test('sides that oppose each other are opposed, even where the issue was discussed together', () => {
  const sheet = matrix(
    registered(
      round(
        'third',
        2023,
        'The two sides discussed Gaza. Lund supported a ceasefire in Gaza. Rojas opposed a ceasefire in Gaza.',
      ),
    ),
  )
  const row = sheet.rows.find(([name]) => JSON.stringify(name?.words) === '[{"issue":"gaza"}]')
  expect(said(row?.[1] as Cell)).toEqual(['alignment.opposed'])
})

test('a formula: new, stronger, kept, weaker, no longer, and again', () => {
  const [plain, full] = ['a strategic partnership', 'a comprehensive strategic partnership']
  const words = [plain, full, full, plain, undefined, plain]
  const rounds = ['third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth']
  const documents = words.map((formula, at) =>
    round(rounds[at] as string, 2020 + at, `Lund said that the two countries had ${formula ?? 'much in common'}.`),
  )
  const [row] = driftOfFormula(registered(...documents), [
    'strategic partnership',
    'comprehensive strategic partnership',
  ]).rows
  expect(row?.slice(1, 3).map(({ words: [head] }) => head)).toEqual([
    { say: 'round', filling: 3 },
    { say: 'round', filling: 8 },
  ])
  expect(row?.slice(3).map((cell) => said(cell)[0]?.replace('register.', ''))).toEqual([
    ...['new', 'stronger', 'kept', 'weaker', 'no-more', 'again'],
  ])
})

test('a round that is announced is in the chronology as that', () => {
  const sheet = chronology(
    registered(
      round('third', 2023, ''),
      held(
        'Norway and Chile to meet\n\nNorway and Chile will hold the fourth round of political consultations in Santiago on 3 June 2024.',
        '2024-05-20',
      ),
    ),
  )
  expect(sheet.rows.map(([first]) => said(first as Cell))).toEqual([[], ['register.announced']])
})

test('undertakings are found by the issue of what was agreed', () => {
  const documents = [round('third', 2023, 'The two sides agreed to strengthen cooperation in energy by 2025.')]
  const { rows } = hits(documents, { words: '', phrases: [], facets: { issue: 'energy', kind: 'commitment' } })
  expect(rows).toHaveLength(1)
  expect(quoted(rows[0]?.[1] as Cell).join()).toContain('energy')
})
