import { expect, test } from 'vitest'
import { NEW_LINE, tokenize } from './tokens.ts'
import { unwrap } from './wrap.ts'

const breaks = (text: string) => {
  const { gap, count } = unwrap(tokenize(text))
  let found = 0
  for (let at = 1; at < count; at++) if (gap[at] === NEW_LINE) found++
  return found
}

test('lines cut at a width are one paragraph', () => {
  const text =
    'The ministers of the two neighbouring countries met on\nMonday in the small town by the river and talked about\nthe bridge between the two banks, about the ferry and\nabout the road behind it, which leads to the forests\nof the north.\nThey agreed to meet again.'
  expect(breaks(text)).toBe(1)
})

test('an empty line ends a paragraph whatever the width', () => {
  const text =
    'The ministers of the two neighbouring countries met on\nMonday in the small town by the river and talked about\nthe bridge between the two banks, about the ferry and\nabout the road behind it and also of the harbour and\nof its future\n\nThey agreed to meet again.'
  expect(breaks(text)).toBe(1)
})

test('lines that are paragraphs stay so', () => {
  expect(breaks('Ministers meet\nThey met on Monday.\nThey talked.\nand so on\nin short lines')).toBe(4)
  expect(breaks(`${'They met in the town. '.repeat(10)}\nthey talked\nthey parted\nthey went home`)).toBe(3)
})
