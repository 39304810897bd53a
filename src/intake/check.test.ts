import { expect, test } from 'vitest'
import { InputError } from '../record/input-error.ts'
import { checkPublished, checkText } from './check.ts'

test.each(['2025-12-03', '2024-02-29', '1999-01-01'])('%s is a day', (date) => {
  expect(checkPublished(date)).toBe(date)
})

test.each(['2025-13-40', '2025-02-29', '2025-1-3', '03/12/2025', 'yesterday', '', '2025-12-03T10:00:00Z', 20251203])(
  '%s is none',
  (date) => {
    expect(() => checkPublished(date)).toThrow(/YYYY-MM-DD/)
  },
)

test('a lone surrogate is refused with its place', () => {
  const text = 'one\r\ntwo 😀\nthr\ud83dee'
  try {
    checkText(text)
    expect.unreachable()
  } catch (error) {
    expect(error).toBeInstanceOf(InputError)
    expect((error as InputError).where).toBe('UTF-16 index 15, line 3, column 4')
    expect((error as InputError).what).toContain('U+D83D')
  }
})

test('whole characters outside the basic plane are none', () => {
  expect(checkText('𝒜 😀 𠀀')).toBe('𝒜 😀 𠀀')
})

test.each(['', ' \n ', null, 5])('%j holds no report', (text) => {
  expect(() => checkText(text)).toThrow(InputError)
})
