import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addMonths, civil, dayNumber, daysInMonth, isoDate, weekdayOf } from './calendar.ts'
import { hijriMonthStart, hijriOf } from './hijri.ts'

const DAY = 86_400_000
const days = fc.integer({ min: -700_000, max: 400_000 })

it('counts days as the platform does', () => {
  fc.assert(
    fc.property(days, (day) => {
      const date = new Date(day * DAY)
      expect(civil(day)).toEqual({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() })
      expect(weekdayOf(day)).toBe(date.getUTCDay() || 7)
      expect(isoDate(day, 'day')).toBe(date.toISOString().slice(0, 10))
    }),
  )
})

it('goes from a date to its number and back', () => {
  fc.assert(
    fc.property(days, (day) => {
      const { year, month, day: of } = civil(day)
      expect(dayNumber(year, month, of)).toBe(day)
      expect(of).toBeLessThanOrEqual(daysInMonth(year, month))
    }),
  )
})

it('keeps the day of the month where the other month has it', () => {
  expect(isoDate(addMonths(dayNumber(2024, 1, 31), 1), 'day')).toBe('2024-02-29')
  expect(isoDate(addMonths(dayNumber(2023, 12, 15), -13), 'day')).toBe('2022-11-15')
  expect(addMonths(Number.NaN, 3)).toBeNaN()
})

it('finds the first day of Hijri months', () => {
  expect(isoDate(hijriMonthStart(1436, 10) + 24, 'day')).toBe('2015-08-10')
  fc.assert(
    fc.property(fc.integer({ min: 1300, max: 1599 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
      expect(hijriOf(hijriMonthStart(year, month))).toEqual({ year, month, day: 1 })
    }),
  )
})
