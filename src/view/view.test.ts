import { globSync, readFileSync } from 'node:fs'
import { load as parse } from 'js-yaml'
import stringWidth from 'string-width'
import { describe, expect, test } from 'vitest'
import { read } from '../index.ts'
import { SAMPLE, SAMPLE_TEXT } from '../record/sample.ts'
import type { MahdarRecord } from '../record/schema.ts'
import { readingsOf } from '../record/walk.ts'
import { closeIsolates, contained, framed, isolate, printable, unframed } from './bidi.ts'
import { Labels, labelLanguages } from './labels.ts'
import { layOut, reflowed } from './layout.ts'
import { page } from './terminal.ts'

const [LRI, RLI, FSI, PDI] = ['\u2066', '\u2067', '\u2068', '\u2069']

describe('text of two directions', () => {
  test('is isolated only where it runs across', () => {
    expect(isolate('Moscow', 'ltr')).toBe('Moscow')
    expect(isolate('موسكو', 'rtl')).toBe('موسكو')
    expect(isolate('موسكو', 'ltr')).toBe(`${FSI}موسكو${PDI}`)
    expect(isolate('ISO 639', 'rtl', 'ltr')).toBe(`${LRI}ISO 639${PDI}`)
    // Digits beside Arabic letters would turn round the parts of a date.
    expect(isolate('2025-12-02', 'rtl')).toBe(`${FSI}2025-12-02${PDI}`)
    expect(isolate('الجولة 20', 'ltr', 'rtl')).toBe(`${RLI}الجولة 20${PDI}`)
  })

  test('of a document cannot reach beyond its place, nor command the terminal', () => {
    expect(printable('a\u202e b\u2067\tc\n d \u001b[31m')).toBe('a b c d [31m')
    const vocalised = 'ٱلرَّحْمَٰنِ'
    expect([printable(vocalised), contained(vocalised)]).toEqual([vocalised, vocalised])
    const stacked = `ب${'\u064e'.repeat(400)} 12`
    expect(printable(stacked)).toBe(`ب${'\u064e'.repeat(6)} 12`)
    expect(contained(stacked).replaceAll('\u200b', '')).toBe(printable(stacked))
    expect(contained(stacked).length).toBe(stacked.length)
  })

  test('isolates are closed on every line', () => {
    expect(closeIsolates([`a ${RLI}ب ${FSI}c`, `d${PDI} ه`, `و${PDI} z`])).toEqual([
      `a ${RLI}ب ${FSI}c${PDI}${PDI}`,
      `${RLI}${FSI}d${PDI} ه${PDI}`,
      `${RLI}و${PDI} z`,
    ])
  })

  test('a long line goes on below its words, and its isolates with it', () => {
    const layout = { width: 24, base: 'ltr', bidi: true } as const
    const text = `  [1] a title that is long: ${RLI}“قالت كينيا إنها تؤيد”${PDI}\n`
    expect(reflowed(text, layout).split('\n').map(unframed)).toEqual([
      '  [1] a title that is',
      '      long: “قالت كينيا',
      '      إنها تؤيد”',
      '',
    ])
    for (const line of reflowed(text, layout).split('\n'))
      expect(line.split(RLI).length, line).toBe(line.split(PDI).length)
  })

  test('a right-to-left line is marked and isolated as a whole', () => {
    expect(framed('اللقاء', 'rtl')).toBe(` \u200f${RLI}اللقاء${PDI}`)
    expect(framed('Meeting', 'ltr')).toBe('Meeting')
    expect(unframed(framed(`x ${RLI}اللقاء${PDI}`, 'ltr'))).toBe('x اللقاء')
  })
})

describe('lines', () => {
  const text = 'وزير الخارجية '.repeat(20).trim()

  test.each(['ltr', 'rtl'] as const)('wrap to the width, what has no width not counted: %s', (base) => {
    const lines = layOut([{ indent: 2, lead: '12  ', text: `“${RLI}${text}${PDI}”` }], { width: 50, base, bidi: true })
    expect(lines.length).toBeGreaterThan(4)
    for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(50)
    expect(lines.map((line) => line.split(/[\u2066-\u2068]/).length)).toEqual(
      lines.map((line) => line.split(PDI).length),
    )
  })

  test('without bidi controls have none', () => {
    const lines = layOut([{ indent: 0, text: `“${RLI}${text}${PDI}”` }], { width: 50, base: 'rtl', bidi: false })
    expect(lines.join('')).not.toMatch(/[\u200e\u200f\u2066-\u2069]/)
  })

  test('Chinese takes two columns a sign', () => {
    for (const line of layOut([{ indent: 0, text: '双方就共同关心的问题交换了意见'.repeat(6) }], {
      width: 40,
      base: 'ltr',
      bidi: true,
    })) {
      expect(stringWidth(line)).toBeLessThanOrEqual(40)
    }
  })
})

interface Reason {
  readonly why: string
}

describe('labels', () => {
  const keys = (node: object, path = ''): string[] =>
    Object.entries(node).flatMap(([key, value]) =>
      // Forms for numbers (one, few, other) are a language's own.
      typeof value === 'object' && !Array.isArray(value) && !(path === 'register.' && 'other' in value)
        ? keys(value, `${path}${key}.`)
        : [`${path}${key}`],
    )
  const of = (code: string) => {
    const file = readFileSync(new URL(`../language/${code}/labels.yaml`, import.meta.url), 'utf8')
    const { reasons, problems, ...words } = parse(file) as Record<string, object>
    return keys(words).sort()
  }

  test.each(labelLanguages())('%s has every word that English has', (code) => {
    expect(of(code)).toEqual(of('en'))
  })

  /** A report that says neither who spoke, nor when, where and in what format its two ministers met. */
  const UNSURE =
    'وأكد أن الحوار ضروري وأن السلام ممكن.\nالتقى وزير الخارجية التشيلي لويس روخاس نظيره الكيني جون موانغي.'

  test.each(labelLanguages().filter((code) => code !== 'en'))(
    '%s has words for all that the engine is unsure of',
    (code) => {
      const labels = new Labels(code)
      const records = globSync('casebook/*/*.record.json').map((path) => JSON.parse(readFileSync(path, 'utf8')))
      records.push(read(UNSURE, { language: 'ar' }))
      const reasons = new Set<string>(records.flatMap(({ abstentions }) => abstentions.map(({ why }: Reason) => why)))
      for (const record of records)
        for (const { reading } of readingsOf(record)) if (reading.doubt) reasons.add(reading.doubt)
      expect(reasons.size).toBeGreaterThan(10)
      expect([...reasons].filter((why) => labels.reason(why) === why)).toEqual([])
    },
  )

  test('a doubt about all that somebody said is told once, at his name', () => {
    const text = 'President Biden said trade had grown. He added that ties were close. He noted that talks would go on.'
    const shown = page(read(text, { language: 'en' }), text, { width: 100 }).join('\n')
    const [, his = ''] = shown.split('\n  Biden\n')
    expect(his).toMatch(/^ {4}not sure: known from the list/)
    expect(his.match(/not sure: known from the list/g)).toHaveLength(1)
  })

  test('a language without labels speaks English', () => {
    const labels = new Labels('xx')
    expect([labels.code, labels.say('section.meeting')]).toEqual(['en', 'Meeting'])
  })

  test('dates are as exact as they are known', () => {
    const labels = new Labels('en')
    expect(labels.date({ from: '2025-12-02', to: '2025-12-02' })).toBe('Tuesday, 2 December 2025')
    expect(labels.date({ from: '2025-12', to: '2025-12' })).toBe('December 2025')
    expect(labels.date({ from: '2025', to: '2026' })).toBe('2025 – 2026')
    expect(new Labels('ar').date({ from: '2025-12-02', to: '2025-12-02' })).toBe('الثلاثاء، 2 ديسمبر 2025')
  })

  test('what the engine says is said in the language of the page', () => {
    const labels = new Labels('ar')
    expect(labels.reason('nothing shows whom Sato represents')).toBe('لا شيء يبيّن من يمثله Sato')
    expect(labels.reason('there is no such day; something new')).toBe('لا وجود لهذا اليوم; something new')
  })
})

describe('a page', () => {
  const bare: MahdarRecord = {
    ...SAMPLE,
    meetings: [],
    participants: [],
    agreements: [],
    statements: [],
    positions: [],
    commitments: [],
    milestones: [],
    indicators: [],
    abstentions: [],
  }

  test('in the language of its document', () => {
    expect(`\n${page(SAMPLE, SAMPLE_TEXT).join('\n')}\n`).toMatchSnapshot()
  })

  test('with Arabic headings', () => {
    expect(`\n${page(SAMPLE, SAMPLE_TEXT, { labels: 'ar', bidi: false, width: 80 }).join('\n')}\n`).toMatchSnapshot()
  })

  test('that explains itself', () => {
    const lines = page({ ...bare, agreements: SAMPLE.agreements }, SAMPLE_TEXT, { explain: true, width: 200 })
    expect(`\n${lines.join('\n')}\n`).toMatchSnapshot()
  })

  test('of a text without a meeting says so', () => {
    expect(page(bare, SAMPLE_TEXT, { name: 'note.txt' }).join('\n')).toContain('reports no meeting')
    expect(page({ ...bare, document: { ...bare.document, title: null } }, SAMPLE_TEXT, { name: 'note.txt' })[0]).toBe(
      'note.txt',
    )
  })

  test('in colour only where it is asked for', () => {
    expect(page(SAMPLE, SAMPLE_TEXT).join('\n')).not.toContain('\u001b')
    expect(page(SAMPLE, SAMPLE_TEXT, { colour: true }).join('\n')).toContain('\u001b[1m')
  })
})
