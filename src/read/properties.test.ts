/** What holds of every reading, whatever the text. */
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { evidenceFlaws, InputError, type MahdarRecord, read } from '../index.ts'
import { fold } from '../text/chars.ts'
import { Passage } from './passage.ts'
import { reports, type Side, TEMPLATES } from './sample.ts'

const LANGUAGES = ['ar', 'zh', 'en', 'fr', 'ru', 'es']
const ALL = LANGUAGES.flatMap((language) => reports(language).map((text) => ({ language, text })))
const some = fc.constantFrom(...ALL)

/** A record without where its words stand, every string folded. */
function folded(record: MahdarRecord): unknown {
  const skip = new Set(['from', 'sha256', 'length', 'id', 'meeting', 'basis', 'participant', 'title', 'publisher'])
  return JSON.parse(JSON.stringify(record), (key, value) =>
    skip.has(key) ? undefined : typeof value === 'string' ? fold(value).replace(/[\s\u00a0]+/gu, ' ') : value,
  )
}

test('the words of every reading are in the text, also where sentences are cut and shuffled', () => {
  fc.assert(
    fc.property(some, some, fc.nat(), fc.nat(), (one, other, from, to) => {
      const text =
        `${one.text.slice(from % one.text.length)}\n${other.text.slice(0, to % other.text.length)}`.toWellFormed()
      fc.pre(text.trim() !== '')
      expect(evidenceFlaws(read(text, { language: one.language, published: '2024-03-05' }), text)).toEqual([])
    }),
    { numRuns: 200 },
  )
})

test('the same input gives the same bytes', () => {
  fc.assert(
    fc.property(some, ({ text, language }) => {
      expect(JSON.stringify(read(text, { language }))).toBe(JSON.stringify(read(text, { language })))
    }),
    { numRuns: 30 },
  )
})

describe('Arabic writing', () => {
  const VOWELS = ['\u064e', '\u064f', '\u0650', '\u0652']
  const LETTERS = /(?<=[\u0628-\u064a])(?=[\u0628-\u064a])/gu
  /** Which places of a text are changed comes from a seed, so that a failure can be shrunk. */
  const at = (text: string, pattern: RegExp, seed: number, change: (match: string, index: number) => string) => {
    let count = 0
    return text.replace(pattern, (match) => ((seed >> (count++ % 24)) & 1 ? change(match, count) : match))
  }
  /** عمان and عمّان, and whatever else its vowel signs tell apart, keep their spelling. */
  const words = (text: string, change: (word: string) => string) =>
    text.replace(/[\u0621-\u064a\u064b-\u0652]+/gu, (word) => (fold(word).endsWith('عمان') ? word : change(word)))
  const CHANGES: Record<string, (text: string, seed: number) => string> = {
    tashkeel: (text, seed) => words(text, (word) => at(word, LETTERS, seed, (_, i) => VOWELS[i % 4] as string)),
    tatweel: (text, seed) => at(text, LETTERS, seed, () => '\u0640'),
    'no hamza': (text, seed) => at(text, /[أإآ]/gu, seed, () => 'ا'),
    // علي and على are told apart by their last letter alone.
    'other yeh': (text, seed) => at(text, /(?<!عل)ي(?=\s|$)/gu, seed, () => 'ى'),
    'Persian letters': (text, seed) =>
      at(
        at(text, /ي/gu, seed, () => 'ی'),
        /ك/gu,
        seed,
        () => 'ک',
      ),
    'Arabic-Indic digits': (text, seed) =>
      at(text, /[0-9]/gu, seed, (digit) => String.fromCharCode(0x660 + Number(digit))),
    'bidi marks': (text, seed) => at(text, / /gu, seed, () => ' \u200f'),
    'no-break spaces': (text, seed) => at(text, / (?=\p{L})/gu, seed, () => '\u00a0'),
  }
  const arabic = reports('ar')

  test.each(Object.entries(CHANGES))('%s changes nothing but the words as written', (_, change) => {
    fc.assert(
      fc.property(fc.constantFrom(...arabic), fc.integer({ min: 1, max: 2 ** 24 - 1 }), (text, seed) => {
        const options = { language: 'ar', published: '2024-03-05' }
        expect(folded(read(change(text, seed), options))).toEqual(folded(read(text, options)))
      }),
      { numRuns: 12 },
    )
  })

  test('only vowel signs tell Amman from Oman', () => {
    const place = (name: string) =>
      read(`عقدت الجولة الثالثة من المشاورات السياسية بين الأردن وكينيا في ${name} يوم 4 مارس 2024.`, {
        language: 'ar',
      }).meetings[0]?.place?.value.country
    expect(place('عمّان')).toBe('JO')
    expect(place('مسقط')).toBe('OM')
  })
})

describe('the same measure for everyone', () => {
  /** What is read of two sides, with codes and people named by the side they are of. */
  const told = (record: MahdarRecord, a: Side, b: Side) => {
    const sides: Record<string, string> = { [a.code]: 'A', [b.code]: 'B' }
    const side = (code: string | undefined) => (code === undefined ? null : (sides[code] ?? code))
    const person = (name: string | undefined) =>
      name?.includes(a.person) ? 'A' : name?.includes(b.person) ? 'B' : name
    return {
      meetings: record.meetings.map((one) => ({
        kind: one.kind.value,
        date: one.date?.value,
        parties: one.parties.map(({ value }) => side(value)),
        status: one.status.value,
      })),
      participants: record.participants.map((one) => [
        person(one.name.value.written),
        side(one.party?.value),
        one.role.value,
        one.office !== null,
      ]),
      agreements: record.agreements.map((one) => [one.parties.map(({ value }) => side(value)), one.act.value.sense]),
      statements: record.statements.map((one) => [
        one.joint,
        side(one.party?.value),
        one.cue.value.sense,
        one.stance.value,
        one.issues.map(({ value }) => value),
      ]),
    }
  }

  const pairs = TEMPLATES.flatMap(({ language, sides, text }) =>
    sides.flatMap((a, i) =>
      sides.slice(i + 1).map((b) => ({ language, a, b, text, name: `${language} ${a.code} ${b.code}` })),
    ),
  )

  test.each(pairs)('$name exchanged', ({ language, a, b, text }) => {
    const options = { language, published: '2024-03-05' }
    const one = told(read(text(a, b), options), a, b)
    expect(one.meetings[0]?.parties).toEqual(['A', 'B'])
    expect(one.participants.length).toBe(2)
    expect(one.statements.length).toBeGreaterThan(1)
    expect(told(read(text(b, a), options), b, a)).toEqual(one)
  })
})

describe('any string', () => {
  const strange = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc
      .array(
        fc.constantFrom('(', '«', '"', '[', 'said that', 'أكد أن', '表示', ',', '.', '\n', 'China', 'و', '第3次'),
        { maxLength: 300 },
      )
      .map((parts) => parts.join(' ')),
  )

  test('ends with a record or a clear error', () => {
    fc.assert(
      fc.property(strange, fc.constantFrom(undefined, ...LANGUAGES), (text, language) => {
        try {
          expect(evidenceFlaws(read(text, { language }), text)).toEqual([])
        } catch (error) {
          expect(error).toBeInstanceOf(InputError)
        }
      }),
      { numRuns: 300 },
    )
  })

  /** Steps are counted where the reader looks at a token. */
  const steps = (text: string, language: string) => {
    const hits = vi.spyOn(Passage.prototype, 'hits')
    read(text, { language, published: '2024-03-05' })
    const count = hits.mock.calls.length
    hits.mockRestore()
    return count
  }
  const REPEATED: readonly [string, string][] = [
    ['en', 'said that '],
    ['en', 'Foreign Minister Tabor Wexley of Kenya, '],
    ['en', '((((('],
    ['en', 'The two sides agreed to set up a group on trade and discussed fisheries. '],
    ['ar', 'أكد أن '],
    ['ar', 'وزير الخارجية '],
    ['ar', 'واتفق الجانبان على إنشاء فريق عمل، مشيرا إلى أهمية التعاون. '],
    ['zh', '双方就贸易问题交换意见，表示愿加强合作。'],
    ['zh', '外交部长'],
    ['ru', 'заявил, что '],
    ['fr', 'a déclaré que '],
    ['es', 'afirmó que '],
  ]

  test.each(REPEATED)('%s: “%s” again and again takes steps in proportion to its length', (language, part) => {
    // Both longer than the longest sentence, within which a search may look back over the whole of it.
    const [short, long] = [steps(part.repeat(400), language), steps(part.repeat(1600), language)]
    expect(long / short).toBeLessThan(4 * 1.25)
  })

  test('half a character is refused with its place', () => {
    expect(() => read('The ministers met.\nThey \ud83d agreed.')).toThrow(/U\+D83D.*line 2, column 6/)
  })
})
