/** Which language a text is in. */
import { expect, test } from 'vitest'
import { languageOfText } from './index.ts'

const ENGLISH = 'The two ministers said that they had met in Geneva and that the talks would go on.'

test.each([
  ['letters that are no word', 'x'.repeat(3000)],
  ['letters of another script that are no word', 'ش'.repeat(3000)],
  ['a picture as letters', 'iVBORw0KGgoAAAANSUhEUgAA'.repeat(400)],
])('a text is in its own language behind %s', (_, before) => {
  expect(languageOfText(`${before}\n\n${ENGLISH}`)).toMatchObject({ language: { code: 'en' } })
})

test('a language that is not read is named', () => {
  expect(
    languageOfText('Die beiden Minister haben sich gestern in Genf getroffen und über die Lage gesprochen.'),
  ).toEqual({
    name: 'German',
  })
})

test('letters that are no word are in no language', () => {
  expect(languageOfText('x'.repeat(3000))).toEqual({ name: undefined })
})
