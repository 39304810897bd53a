import { describe, expect, it } from 'vitest'
import { findDates } from './dates.ts'
import { CODES, day, examplesOf, reader, written } from './examples.ts'
import { findNumber, findNumbers, findOrdinals } from './ordinals.ts'

describe.each(CODES)('dates in %s', (code) => {
  const examples = examplesOf(code)

  it('has at least forty examples', () => {
    expect(examples['should read'].length).toBeGreaterThanOrEqual(40)
  })

  it.each([...examples['should read']])('reads $text', async ({ text, published, dates }) => {
    const passage = (await reader(code))(text)
    expect(findDates(passage, day(published)).map(written)).toEqual(dates)
  })

  it.each([...examples['should not read']])('finds no date in %s', async (text) => {
    const passage = (await reader(code))(text)
    expect(findDates(passage, day('2025-12-03')).map(written)).toEqual([])
  })

  it('knows nothing of the reference where it is not given', async () => {
    const read = await reader(code)
    for (const { text, published } of examples['should read']) {
      const passage = read(text)
      const known = findDates(passage, day(published))
      const unknown = findDates(passage, null)
      // What is stated stays; what is reckoned from the reference has no value and says what it needs.
      for (const mention of unknown) {
        if (mention.needs === 'reference') expect([mention.from, mention.to]).toEqual([null, null])
        else expect(known.map(written)).toContain(written(mention))
      }
      for (const mention of known)
        if (mention.how === 'stated') expect(unknown.map(written)).toContain(written(mention))
    }
  })

  it('finds mentions in order, none over another', async () => {
    const read = await reader(code)
    const text = examples['should read'].map((example) => example.text).join(' ')
    let last = 0
    for (const { first, after } of findDates(read(text), day('2025-12-03'))) {
      expect(first).toBeGreaterThanOrEqual(last)
      expect(after).toBeGreaterThan(first)
      last = after
    }
  })

  it.each(Object.entries(examples.ordinals))('reads the ordinal in %s', async (text, value) => {
    const passage = (await reader(code))(text)
    expect(findOrdinals(passage).map((ordinal) => ordinal.value)).toEqual([value])
  })

  it.each(Object.entries(examples.numbers))('reads the number in %s', async (text, value) => {
    const passage = (await reader(code))(text)
    expect(findNumber(passage, 0)?.value).toBe(value)
    expect(findNumbers(passage).map((number) => number.value)).toEqual([value])
  })
})

describe('spelling variants', () => {
  const ARABIC_DIGITS = '٠١٢٣٤٥٦٧٨٩'
  const FULL_WIDTH = '０１２３４５６７８９'
  const digits = (text: string, to: string) => text.replace(/[0-9]/g, (digit) => to[Number(digit)] ?? digit)
  const variants: Record<string, (text: string) => string> = {
    'Arabic-Indic digits': (text) => digits(text, ARABIC_DIGITS),
    tashkeel: (text) => text.replace(/([\u0628-\u063a\u0641-\u064a])(?=[\u0621-\u064a])/g, '$1\u064e'),
    tatweel: (text) => text.replace(/([بتثجحخسشصضطظعغفقكلمنهي])(?=[\u0621-\u064a])/g, '$1\u0640'),
    'bidi marks': (text) => text.replace(/ /g, ' \u200f'),
  }

  it.each(Object.entries(variants))('of Arabic read the same: %s', async (_, change) => {
    const read = await reader('ar')
    for (const { text, published, dates } of examplesOf('ar')['should read']) {
      expect(findDates(read(change(text)), day(published)).map(written), text).toEqual(dates)
    }
  })

  it('of Chinese read the same: full-width digits', async () => {
    const read = await reader('zh')
    for (const { text, published, dates } of examplesOf('zh')['should read']) {
      expect(findDates(read(digits(text, FULL_WIDTH)), day(published)).map(written), text).toEqual(dates)
    }
  })
})

describe('doubts', () => {
  it.each([
    ['ar', 'عقد اللقاء أمس الأربعاء.', 'the weekday named is not that of the date'],
    ['ar', 'افتتحت السفارة في 10 رمضان 1445 هـ.', 'Hijri months may begin a day earlier or later: ±1 day'],
    ['ar', 'في 25 شوال 1436هـ الموافق 20 أغسطس 2015م.', 'the two calendars name different days'],
    ['en', 'It was signed on 3/7/2020.', 'day and month could be exchanged'],
    ['en', 'They met on 30 February 2024.', 'there is no such day'],
    ['fr', 'Au printemps 2024, ils se sont vus.', 'seasons differ by hemisphere'],
  ])('are said: %s %s', async (code, text, doubt) => {
    const passage = (await reader(code))(text)
    expect(findDates(passage, day('2025-12-03')).map((mention) => mention.doubt)).toEqual([doubt])
  })

  it('a weekday settles which day a Hijri date means', async () => {
    const read = await reader('ar')
    const [mention] = findDates(read('يوم الأربعاء 19/10/1436هـ'), null)
    expect(mention).toMatchObject({ from: '2015-08-05', calendar: 'hijri' })
    expect(mention?.doubt).toBeUndefined()
  })
})

describe('work grows with the length', () => {
  it.each([
    ['en', 'nineteen '],
    ['en', '5 March '],
    ['en', 'from Monday to the 3rd of '],
    ['en', '1/2 - '],
    ['ar', 'من يوم الثلاثاء و'],
    ['zh', '一'],
    ['zh', '年月日'],
  ])('%s: %s over and over', async (code, piece) => {
    const read = await reader(code)
    const time = (times: number) => {
      const passage = read(piece.repeat(times))
      const from = process.cpuUsage()
      findDates(passage, day('2025-12-03'))
      findOrdinals(passage)
      const used = process.cpuUsage(from)
      return used.user + used.system
    }
    time(500)
    const short = Math.max(time(1000), 2000)
    expect(time(8000)).toBeLessThan(short * 40)
  })
})
