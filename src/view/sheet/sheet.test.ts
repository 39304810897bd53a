/** Views as pages: what runs the other way is set apart, marks lead to their sentences, and calendars have days alone. */
import { describe, expect, test } from 'vitest'
import { icalOf } from '../../export/ical.ts'
import { read } from '../../index.ts'
import type { Cell } from '../../register/cite.ts'
import type { Held } from '../../register/held.ts'
import { registerOf } from '../../register/register.ts'
import { Decisions } from '../../register/review/decisions.ts'
import { CASEBOOK } from '../../register/sample.ts'
import { matrix } from '../../register/views/matrix.ts'
import { labelsIn } from '../labels.ts'
import { briefOf, headOf } from './brief.ts'
import { daysOf } from './days.ts'
import { type Format, sheetPage } from './pages.ts'
import { inWords, plainPen } from './phrases.ts'
import { marksOf, numbersOf, Sources } from './sources.ts'

const none = new Decisions([])
const consultation = registerOf(
  CASEBOOK.filter(({ name }) => /^00[1-3]/.test(name)),
  none,
)
const TODAY = '2026-01-15'

function page(language: string, format: Format): string {
  const labels = labelsIn(language)
  const made = briefOf(consultation, labels, TODAY)
  return sheetPage(made.sheets, consultation.documents, labels, format, headOf(made))
}

/** Without the isolates in which a line has what runs the other way. */
const bare = (words: string) => words.replace(/[\u2066-\u2069]/g, '')

describe.each(['en', 'ar'])('the brief in %s', (language) => {
  test('has a sentence behind every mark, and a mark for every sentence', () => {
    const html = page(language, 'html')
    const marked = Array.from(html.matchAll(/href="#s(\d+)"><bdi>\[\d+(?:–(\d+))?\]/g)).flatMap(([, from, to]) => {
      const first = Number(from)
      return Array.from({ length: Number(to ?? from) - first + 1 }, (_, at) => first + at)
    })
    const noted = Array.from(html.matchAll(/<li id="s(\d+)">/g), ([, number]) => Number(number))
    expect(noted).toEqual(noted.map((_, at) => at + 1))
    expect([...new Set(marked)].sort((a, b) => a - b)).toEqual(noted)
  })

  test('opens with what it is about, headline, outlet, date and reading time', () => {
    const [title, ...lines] = page(language, 'text').split('\n')
    const labels = labelsIn(language)
    expect(title).toContain(labels.say('register.brief'))
    expect(lines.slice(0, 3).map(bare)).toEqual([
      labels.quoted(briefOf(consultation, labels, TODAY).headline?.quote ?? ''),
      labels.say('register.no-outlet'),
      labels.date({ from: '2025-12-03', to: '2025-12-03' }),
    ])
    expect(lines[3]).toMatch(/\d/)
  })

  test('is one file: nothing is fetched and nothing runs', () => {
    expect(page(language, 'html')).not.toMatch(/<script|src=|href="(?!#)|url\(|@import/)
  })
})

test('quotations that may run the other way are set apart in HTML, and nothing of a text is markup', () => {
  const [first] = CASEBOOK
  const text = (first as Held).text.replace('Russian', '<b>Russian</b>')
  const held = { ...(first as Held), text, record: read(text, { published: '2025-12-02' }) }
  const html = sheetPage([matrix(registerOf([held], none))], [held], labelsIn('ar'), 'html')
  expect(html).not.toContain('<b>Russian')
  expect(html).toMatch(/<bdi lang="en" dir="ltr">«[^<]+»<\/bdi>/)
})

test('signs stand close behind what they follow, and joining words bring their own spaces', () => {
  const words = (language: string) => {
    const labels = labelsIn(language)
    const phrases = [
      { party: 'CN' },
      { plain: ':' },
      { quote: 'x', language },
      { say: 'register.and' },
      { quote: 'y', language },
    ]
    return inWords(phrases, labels, plainPen(labels))
  }
  expect(words('en')).toBe('China: “x” and “y”')
  expect(bare(words('ar'))).toBe('الصين: «x» و«y»')
})

test('quotation marks run as their words do, in either page, and sentences have a direction of their own', () => {
  const [held] = CASEBOOK.filter(({ record }) => record.document.language === 'en') as [Held]
  const labels = labelsIn('ar')
  const words = inWords([{ quote: 'high level', language: 'en' }], labels, plainPen(labels))
  expect(words).toBe('\u2066«high level»\u2069')
  const html = sheetPage([matrix(registerOf([held], none))], [held], labels, 'html')
  expect(html).toMatch(/<q dir="ltr"><bdi lang="en" dir="ltr">«/)
})

test('a report without a headline is told by its file, not by where that lies', () => {
  const [held] = CASEBOOK as [Held]
  const record = { ...held.record, document: { ...held.record.document, title: null } }
  const bare = { ...held, record, name: '/home/someone/private/report.txt' }
  const page = sheetPage([matrix(registerOf([bare], none))], [bare], labelsIn('en'), 'html')
  expect(page).toContain('report.txt')
  expect(page).not.toContain('private')
})

test('neighbours that rest on the same have their numbers once, at the last of them', () => {
  const [held] = CASEBOOK as [Held]
  const sources = new Sources([held])
  const cellOf = (at: number): Cell => ({
    words: [],
    cites: [{ document: held.sha256, spans: held.record.statements[at]?.content.from ?? [] }],
  })
  const [one, other] = [cellOf(0), cellOf(1)]
  const none = { words: [], cites: [] }
  expect(numbersOf([none, one, one, other, one], sources)).toEqual([[], [], [1], [2], [1]])
  expect(numbersOf([one, other, one], sources)).toEqual([[], [2], [1]])
})

test('a quotation is shown in the reader’s language where there is one', () => {
  const phrase = { quote: 'да', language: 'ru', others: [{ quote: 'yes', language: 'en' }] }
  const shown = (language: string) => inWords([phrase], labelsIn(language), plainPen(labelsIn(language)))
  expect([shown('en'), shown('fr')]).toEqual(['“yes”', expect.stringContaining('да')])
})

test('labels are said in the form of their number', () => {
  const say = (filling: string) => labelsIn('en').say('register.not-mentioned', filling)
  expect([say('1'), say('7')]).toEqual([
    'not mentioned in the 1 document held',
    'not mentioned in the 7 documents held',
  ])
  expect(labelsIn('ar').say('register.reading-time', '3')).toBe('مدة القراءة: 3 دقائق')
})

test('numbers that follow one another are one mark', () => {
  expect(marksOf([7, 1, 2, 3, 5])).toEqual([
    [1, 3],
    [5, 5],
    [7, 7],
  ])
})

describe('the calendar', () => {
  const stamp = new Date('2026-01-15T00:00:00Z')
  const dated = structuredClone(consultation.documents[0] as Held)
  const [milestone] = CASEBOOK.flatMap(({ record }) => record.milestones)
  const { start = 0, end = 1 } = dated.record.statements[0]?.content.from[0] ?? {}
  const from = [{ start, end }]
  const reading = <T>(value: T) => ({ value, from, how: 'stated' as const, rule: 'test' })
  Object.assign(dated.record, {
    milestones: [
      {
        ...{
          ...milestone,
          id: 'y-1',
          what: reading('anniversary'),
          since: null,
          ordinal: reading(30),
          year: reading(2026),
        },
        date: reading({ from: '2026-04-23', to: '2026-04-23' }),
      },
    ],
  })

  test('has no day for what is known by its year, and says what is left out', () => {
    const { days, note } = daysOf(consultation, labelsIn('en'))
    expect(days).toEqual([])
    expect(note).toContain('2026: “30th anniversary of the strategic partnership')
    const file = icalOf('x', days, stamp, note)
    expect(file).not.toContain('VEVENT')
    const unfolded = file.replaceAll('\r\n ', '')
    expect(unfolded).toContain(
      'X-WR-CALDESC:Known by their month or year alone\\, and so no days of this calendar:\\n2024',
    )
    expect(
      unfolded
        .trim()
        .split('\r\n')
        .every((line) => /^[A-Z-]+[:;]/.test(line)),
    ).toBe(true)
  })

  test('has a day in full as an all-day entry, the same from export to export', () => {
    const file = () => {
      const { days, note } = daysOf(registerOf([dated], none), labelsIn('en'))
      return icalOf('x', days, stamp, note)
    }
    expect(file()).toContain('DTSTART;VALUE=DATE:20260423')
    expect(file()).toMatch(/DESCRIPTION:no\. 30 in 2026/)
    expect(file()).toBe(file())
  })
})
