/** What a browser is given: made for use, and small. */
import { globSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, inject, test } from 'vitest'

const scripts = globSync('assets/*.js', { cwd: inject('pages') }).map((path) =>
  readFileSync(`${inject('pages')}/${path}`),
)

test('the pages are built for use, not for those who write them, wherever they are built', () => {
  // Words that React has in its developers' build alone.
  expect(scripts.filter((one) => one.includes('Warning: ') || one.includes('act(...)')).length).toBe(0)
})

test('all scripts together are little more than what the first screen may fetch', () => {
  const packed = scripts.reduce((sum, one) => sum + gzipSync(one).length, 0)
  expect(packed).toBeLessThan(270_000)
})
