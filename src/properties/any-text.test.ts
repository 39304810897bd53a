/** Any string at all ends with a sound record or a clear error, however long it is. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evidenceFlaws, InputError, languages, read, recordSchema } from '../index.ts'
import { reportsIn } from './examples.ts'

const CODES = languages.map(({ code }) => code)

/** Stretches of reports, cut anywhere that cuts no character, between strings of any kind. */
const jumble = fc.constantFrom(...CODES).chain((language) => {
  const texts = reportsIn(language)
  const stretch = fc
    .record({ text: fc.constantFrom(...texts), at: fc.nat(4000), length: fc.integer({ min: 1, max: 200 }) })
    .map(({ text, at, length }) => text.slice(at % text.length, (at % text.length) + length).toWellFormed())
  const part = fc.oneof(
    { arbitrary: stretch, weight: 4 },
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
  )
  return fc.record({
    language: fc.constant(language),
    text: fc.array(part, { maxLength: 8 }).map((parts) => parts.join('')),
  })
})

test('any text gives a record whose readings rest on its words, or an error that says what to do', () => {
  fc.assert(
    fc.property(jumble, ({ language, text }) => {
      try {
        const record = read(text, { language, published: '2025-12-03' })
        recordSchema.parse(record)
        expect(evidenceFlaws(record, text)).toEqual([])
      } catch (error) {
        if (!(error instanceof InputError)) throw error
        expect(text.trim()).toBe('')
      }
    }),
    { numRuns: 150 },
  )
})

test('a text whose language is not told gives a record, or an error that says what to do', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      try {
        expect(evidenceFlaws(read(text), text)).toEqual([])
      } catch (error) {
        if (!(error instanceof InputError)) throw error
      }
    }),
    { numRuns: 200 },
  )
})

test('the same text gives the same bytes, whatever was read in between', () => {
  fc.assert(
    fc.property(jumble, jumble, (one, other) => {
      fc.pre(one.text.trim() !== '' && other.text.trim() !== '')
      const bytes = () => JSON.stringify(read(one.text, { language: one.language }))
      const first = bytes()
      read(other.text, { language: other.language })
      expect(bytes()).toBe(first)
    }),
    { numRuns: 60 },
  )
})

test('a lone surrogate is refused with its place', () => {
  const half = fc.integer({ min: 0xd800, max: 0xdfff }).map((unit) => String.fromCharCode(unit))
  const words = fc.string({ unit: fc.constantFrom('a', 'ب', '中', '😀', '\n', ' ') })
  fc.assert(
    fc.property(words, half, words, (before, surrogate, behind) => {
      expect(() => read(`${before}${surrogate}${behind}`)).toThrow(`UTF-16 index ${before.length},`)
    }),
  )
})

const TEN_MEGABYTES = 10_000_000

test.each([['en', 'Merrin said that the sides agreed on (trade and ']])(
  'ten megabytes in one line are read: %s %s',
  (language, piece) => {
    const text = piece.repeat(TEN_MEGABYTES / piece.length)
    expect(read(text, { language }).document.length).toBe(text.length)
  },
)
