/** Ways to spell the same words give the same record. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { read } from '../index.ts'
import { factsOf, reportsIn } from './examples.ts'

type Change = (text: string, chance: () => boolean) => string

const exchange =
  (forms: Record<string, string>): Change =>
  (text, chance) =>
    Array.from(text, (sign) => (sign in forms && chance() ? (forms[sign] as string) : sign)).join('')

const behind =
  (pattern: RegExp, mark: string): Change =>
  (text, chance) =>
    text.replace(pattern, (found) => (chance() ? found + mark : found))

/** Two words that only tashkeel tells apart: they have tests of their own. */
const OMAN_OR_AMMAN = /(\p{L}*عمان\p{L}*)/u
const outside =
  (change: Change): Change =>
  (text, chance) =>
    text
      .split(OMAN_OR_AMMAN)
      .map((part, at) => (at % 2 ? part : change(part, chance)))
      .join('')

const digits = (zero: number) =>
  exchange(Object.fromEntries(Array.from('0123456789', (digit, value) => [digit, String.fromCharCode(zero + value)])))

const ANYWHERE: Record<string, Change> = {
  'bidi marks': behind(/ /gu, '\u200f'),
  'no-break spaces': exchange({ ' ': '\u00a0' }),
  'narrow no-break spaces': exchange({ ' ': '\u202f' }),
}

const OF_ARABIC: Record<string, Change> = {
  tashkeel: outside(behind(/[\u0628-\u063a\u0641-\u064a](?=[\u0621-\u064a])/gu, '\u064e')),
  shadda: outside(behind(/[\u0628-\u063a\u0641-\u064a](?=[\u0621-\u064a])/gu, '\u0651')),
  tatweel: behind(/[بتثجحخسشصضطظعغفقكلمنهي](?=[\u0621-\u064a])/gu, '\u0640'),
  'other alef forms': exchange({ أ: 'ا', إ: 'ا', آ: 'ا' }),
  'other yeh forms': exchange({ ي: 'ى' }),
  'Persian letters': exchange({ ي: 'ی', ك: 'ک' }),
  'teh marbuta without dots': exchange({ ة: 'ه' }),
  'Arabic-Indic digits': digits(0x660),
  'Persian digits': digits(0x6f0),
}

const OF_CHINESE: Record<string, Change> = { 'full-width digits': digits(0xff10) }

const OF_LETTERS: Record<string, Change> = {
  'letters taken apart': (text, chance) => text.replace(/\p{L}/gu, (sign) => (chance() ? sign.normalize('NFD') : sign)),
  apostrophes: exchange({ '’': "'", "'": '’' }),
}

const changes: Record<string, Record<string, Change>> = {
  ar: { ...ANYWHERE, ...OF_ARABIC },
  en: { ...ANYWHERE, ...OF_LETTERS },
  fr: { ...ANYWHERE, ...OF_LETTERS },
  ru: { ...ANYWHERE, ...OF_LETTERS },
  es: { ...ANYWHERE, ...OF_LETTERS },
  zh: { ...ANYWHERE, ...OF_CHINESE },
}

const cases = Object.entries(changes).flatMap(([language, of]) =>
  Object.entries(of).map(([name, change]) => ({ language, name, change })),
)

describe('the record stays the same', () => {
  const factsIn = (text: string, language: string) => factsOf(read(text, { language, published: '2025-12-03' }))

  test.each(cases)('$language: $name', ({ language, change }) => {
    for (const text of reportsIn(language))
      expect(
        factsIn(
          change(text, () => true),
          language,
        ),
      ).toEqual(factsIn(text, language))
  })

  test.each(cases)('$language: $name here and there', ({ language, change }) => {
    fc.assert(
      fc.property(fc.constantFrom(...reportsIn(language)), fc.infiniteStream(fc.boolean()), (text, chances) => {
        const varied = change(text, () => chances.next().value ?? true)
        expect(factsIn(varied, language)).toEqual(factsIn(text, language))
      }),
      { numRuns: 5 },
    )
  })
})

describe('words that only tashkeel tells apart', () => {
  const meetingIn = (city: string) =>
    read(`التقى وزير خارجية كينيا تافو مرين وزير خارجية بيرو رولو باستن في ${city} يوم الثلاثاء.`, {
      language: 'ar',
      published: '2025-12-03',
    }).meetings[0]
  const visitor = (state: string) =>
    read(`استقبل وزير خارجية كينيا تافو مرين وزير خارجية ${state} رولو باستن يوم الثلاثاء.`, {
      language: 'ar',
      published: '2025-12-03',
    }).meetings[0]

  test.each(['سلطنة عمان', 'سلطنة عُمان'])('%s is the sultanate', (state) => {
    expect(visitor(state)?.parties.map(({ value }) => value)).toEqual(['KE', 'OM'])
  })

  test('without its vowel signs the word is neither, as a place', () => {
    expect(meetingIn('عمان')?.place?.value.country ?? null).toBeNull()
  })

  // Known faults: the signs tell, and they are not yet listened to. A fault that is mended fails here.
  test.fails.each(['عمّان', 'عَمّان', 'عَمَّان'])('%s is the capital of Jordan', (city) => {
    expect(meetingIn(city)?.place?.value).toMatchObject({ country: 'JO' })
  })

  test.fails.each(['عُمان', 'عُمَان'])('%s is the sultanate', (state) => {
    expect(visitor(state)?.parties.map(({ value }) => value)).toEqual(['KE', 'OM'])
  })
})
