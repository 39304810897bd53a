import fc from 'fast-check'
import { expect, test } from 'vitest'
import { at, groupsOf, paragraphsOf, trimmed } from './paragraphs.ts'

const texts = fc
  .array(fc.constantFrom('a', 'ب', '😀', ' ', '\n', '\r\n', '\u2029', 'é', '\u2067'), { maxLength: 80 })
  .map((all) => all.join(''))

test('paragraphs are the text itself, in order, and leave out nothing but white space', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const paragraphs = paragraphsOf(text)
      let last = 0
      for (const { start, end } of paragraphs) {
        expect(text.slice(last, start).trim()).toBe('')
        expect(text.slice(start, end)).not.toMatch(/[\r\n\u2028\u2029]/)
        last = end
      }
      expect(text.slice(last).trim()).toBe('')
    }),
  )
})

test('groups hold every paragraph once, whatever their size', () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 30 }), (text, size) => {
      const paragraphs = paragraphsOf(text)
      expect(groupsOf(paragraphs, size).flatMap((group) => group.paragraphs)).toEqual(paragraphs)
    }),
  )
})

test('the stretch at an offset is the last that begins before it', () => {
  const stretches = [{ start: 3 }, { start: 10 }, { start: 20 }]
  expect([0, 3, 9, 10, 19, 20, 99].map((offset) => at(stretches, offset)?.start)).toEqual([3, 3, 3, 10, 10, 20, 20])
  expect(at([], 5)).toBeUndefined()
})

test('a selection is taken without the white space at its ends', () => {
  expect(trimmed('a  bc \n d', 1, 7)).toEqual({ start: 3, end: 5 })
  expect(trimmed('a  b', 1, 3)).toBeNull()
})

test.each([
  ['Arabic', 'أكد الوزير أهمية الحوار بين البلدين. ', /[.]\s$/],
  ['Chinese', '双方就共同关心的问题深入交换了意见。', /。$/],
  ['words without sentences', 'أهمية الحوار بين البلدين ', /\s$/],
  ['Chinese without a stop', '双方就共同关心的问题深入交换了意见', /\p{Script=Han}$/u],
])('a very long line is cut where reading allows it: %s', (_, words, end) => {
  const text = `${words.repeat(2000)}\nshort`
  const paragraphs = paragraphsOf(text)
  expect(paragraphs.length).toBeGreaterThan(5)
  const parts = paragraphs.slice(0, -1)
  expect(parts.map(({ start, end }) => text.slice(start, end)).join('')).toBe(words.repeat(2000))
  for (const part of parts.slice(0, -1)) {
    expect(part.goesOn).toBe(true)
    expect(text.slice(part.start, part.end)).toMatch(end)
    expect(part.end - part.start).toBeLessThan(6_500)
  }
  expect(parts.at(-1)?.goesOn).toBe(false)
  expect(paragraphs.at(-1)).not.toHaveProperty('goesOn')
})

test('a very long word stays whole', () => {
  const word = 'ب'.repeat(50_000)
  expect(paragraphsOf(word)).toEqual([{ start: 0, end: 50_000 }])
  const [first, rest] = paragraphsOf(`${word} ${'كلمة '.repeat(3000)}`)
  expect([first?.end, rest?.start]).toEqual([50_001, 50_001])
})
