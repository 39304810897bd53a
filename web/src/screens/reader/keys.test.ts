import { expect, test } from 'vitest'
import { meaningOf } from './keys.ts'
import { turns } from './review.ts'

const key = (key: string, code: string, more = {}) =>
  meaningOf({ key, code, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...more })

test.each([
  ['j', 'KeyJ', {}, 'next'],
  // The same keys with an Arabic layout
  ['ت', 'KeyJ', {}, 'next'],
  ['ش', 'KeyA', {}, 'accept'],
  ['ء', 'KeyX', {}, 'reject'],
  ['ع', 'KeyU', {}, 'undo'],
  ['{', 'KeyF', { shiftKey: true }, null],
  ['U', 'KeyU', { shiftKey: true }, 'redo'],
  ['z', 'KeyZ', { ctrlKey: true }, 'undo'],
  ['ئ', 'KeyZ', { ctrlKey: true, shiftKey: true }, 'redo'],
  // A letter is where the layout has it
  ['a', 'KeyQ', {}, 'accept'],
  ['?', 'Slash', { shiftKey: true }, 'help'],
  ['؟', 'Slash', { shiftKey: true }, 'help'],
  ['a', 'KeyA', { ctrlKey: true }, null],
  ['a', 'KeyA', { altKey: true }, null],
  ['Escape', 'Escape', {}, 'leave'],
])('%s on %s %o means %s', (letter, code, more, meaning) => {
  expect(key(letter, code, more)).toBe(meaning)
})

test('undo takes back one’s own last decision, redo the last taken back, until something new is decided', () => {
  const one = (seq: number, standing: boolean, turned: number | null, who = 'a') => ({
    seq,
    standing,
    turned,
    who,
    at: '',
    kind: 'accept' as const,
    document: '',
  })
  expect(turns([one(1, true, null), one(2, true, null, 'b')], 'a').undo?.seq).toBe(1)
  const back = turns([one(1, false, 4), one(2, false, 3)], 'a')
  expect([back.undo, back.redo?.seq]).toEqual([undefined, 1])
  expect(turns([one(1, false, 2), one(3, true, null)], 'a').redo).toBeUndefined()
})
