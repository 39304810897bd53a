/** Names of files as pages show them. */
import { expect, test } from 'vitest'
import { fileOf, shortened } from './shortened.ts'

test('a name is shown without its folders, and without its middle where it would fill a page', () => {
  expect(fileOf('/home/amal/تقرير.txt')).toBe('تقرير.txt')
  expect(fileOf('C:\\reports\\one.txt')).toBe('one.txt')
  const long = fileOf(`${'ش'.repeat(3000)}.txt`)
  expect(long).toMatch(/^ش+…ش+\.txt$/)
  expect(long.length).toBeLessThan(90)
  expect(shortened('👩‍👩‍👧‍👦'.repeat(100)).isWellFormed()).toBe(true)
})
