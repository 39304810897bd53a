/** What leaves something to be done, and what does not. */
import { expect, test } from 'vitest'
import { read } from '../index.ts'

test('a consensus on nothing is left to nobody to do', () => {
  const { agreements, commitments } = read('肯尼亚外长李明14日在北京同乍得外长王刚举行会谈。会后，双方达成广泛共识。', {
    language: 'zh',
    published: '2025-03-12',
  })
  expect(agreements.map(({ content }) => content.value)).toEqual(['广泛共识'])
  expect(commitments).toEqual([])
})
