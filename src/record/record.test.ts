import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { evidenceFlaws } from './evidence.ts'
import { explain } from './explain.ts'
import { inCodepoints, slicer } from './offsets.ts'
import { SAMPLE, SAMPLE_TEXT } from './sample.ts'
import { jsonSchema, type MahdarRecord, recordSchema } from './schema.ts'
import { ENGINE } from './version.ts'
import { readingsOf } from './walk.ts'

test('the engine has the version of the package', () => {
  expect(ENGINE).toBe(manifest.version)
})

test('the sample has the shape of a record', () => {
  expect(recordSchema.parse(SAMPLE)).toEqual(SAMPLE)
})

test('the JSON Schema is what other programs rely on', async () => {
  await expect(`${JSON.stringify(jsonSchema(), null, 2)}\n`).toMatchFileSnapshot('record.schema.json')
})

/** The sample's readings moved onto any spans of any text. */
function recordOver(text: string, spans: readonly { start: number; end: number }[]): MahdarRecord {
  const record = structuredClone(SAMPLE)
  record.document.length = text.length
  for (const [at, { reading }] of readingsOf(record).entries())
    reading.from = [spans[at % spans.length] ?? { start: 0, end: 1 }]
  return record
}

/** A text and spans of it that cut no character in two. */
const spanned = fc
  .array(fc.constantFrom('a', 'ب', '中', '😀', '𠀀', 'é', '\n', '\u2067'), { minLength: 1, maxLength: 60 })
  .chain((characters) => {
    const at = [0]
    for (const character of characters) at.push((at.at(-1) as number) + character.length)
    const place = fc.nat({ max: characters.length - 1 })
    const span = fc
      .tuple(place, place)
      .map(([a, b]) => ({ start: at[Math.min(a, b)] as number, end: at[Math.max(a, b) + 1] as number }))
    return fc.record({ text: fc.constant(characters.join('')), spans: fc.array(span, { minLength: 1, maxLength: 50 }) })
  })

describe('offsets', () => {
  test('in code points cut out the same words', () => {
    fc.assert(
      fc.property(spanned, ({ text, spans }) => {
        const before = recordOver(text, spans)
        const after = inCodepoints(before, text)
        expect(after.document).toMatchObject({ offsets: 'codepoint', length: Array.from(text).length })
        const words = (record: MahdarRecord) =>
          readingsOf(record).map(({ reading }) => reading.from.map(slicer(text, record.document.offsets)))
        expect(words(after)).toEqual(words(before))
      }),
    )
  })

  test('leave everything else as it was, and the given record too', () => {
    const before = structuredClone(SAMPLE)
    const after = inCodepoints(SAMPLE, SAMPLE_TEXT)
    expect(SAMPLE).toEqual(before)
    const bare = (record: MahdarRecord) =>
      JSON.stringify(record, (key, value) => (['from', 'offsets', 'length'].includes(key) ? undefined : value))
    expect(bare(after)).toBe(bare(before))
    expect(inCodepoints(after, SAMPLE_TEXT)).toBe(after)
  })
})

describe('evidence', () => {
  test('a sound record has no flaw, in either unit', () => {
    expect(evidenceFlaws(SAMPLE, SAMPLE_TEXT)).toEqual([])
    expect(evidenceFlaws(inCodepoints(SAMPLE, SAMPLE_TEXT), SAMPLE_TEXT)).toEqual([])
  })

  test.each([
    ['no words', []],
    ['past the end', [{ start: 0, end: SAMPLE_TEXT.length + 1 }]],
    ['empty', [{ start: 5, end: 5 }]],
    [
      'out of order',
      [
        { start: 9, end: 12 },
        { start: 1, end: 4 },
      ],
    ],
    ['other words', [{ start: 0, end: 9 }]],
  ])('%s', (_, from) => {
    const record = structuredClone(SAMPLE)
    ;(record.statements[0] as MahdarRecord['statements'][number]).content.from = from
    expect(evidenceFlaws(record, SAMPLE_TEXT).map(({ path }) => path)).toEqual(['statements[0].content'])
  })
})

test('every reading has a derivation with its words', () => {
  const derivations = explain(SAMPLE, SAMPLE_TEXT)
  expect(derivations.length).toBe(readingsOf(SAMPLE).length)
  expect(derivations.find(({ path }) => path === 'meetings[0].date')).toEqual({
    path: 'meetings[0].date',
    value: { from: '2025-12-02', to: '2025-12-02' },
    rule: 'en/date/weekday',
    how: 'implied',
    doubt: undefined,
    from: [{ start: SAMPLE_TEXT.indexOf('Tuesday'), end: SAMPLE_TEXT.indexOf('Tuesday') + 7 }],
    quotes: ['Tuesday'],
  })
})
