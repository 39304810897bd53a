/** Whose an agreement is: of those it is said to be between, else of those who met. */
import { expect, test } from 'vitest'
import { read } from '../index.ts'

const LEAD = {
  en: 'The Kenyan minister Tabor Wexley met the Chadian minister Dorvan Melik. ',
  fr: 'Le ministre kényan Tabor Wexley a rencontré le ministre tchadien Dorvan Melik. ',
  ru: 'Министр Кении Табор Векслин встретился с министром Чада Амином Дорвалем. ',
}

test.each([
  ['en', 'A charter was signed between Egypt and Oman.', ['EG', 'OM']],
  ['fr', "Une charte a été signée entre l'Égypte et Oman.", ['EG', 'OM']],
  ['ru', 'Хартия была подписана между Египтом и Оманом.', ['EG', 'OM']],
  ['ru', 'Между Египтом и Оманом подписано соглашение.', ['EG', 'OM']],
  ['ru', 'Подписано соглашение между правительствами Египта и Омана.', ['EG', 'OM']],
  ['ru', 'Подписан меморандум между министерствами транспорта.', ['KE', 'TD']],
  ['ru', 'Стороны подписали соглашение о торговле.', ['KE', 'TD']],
] as const)('%s: %s', (language, text, parties) => {
  const { agreements } = read(LEAD[language] + text, { language })
  expect(agreements.map((one) => one.parties.map(({ value }) => value))).toEqual([parties])
})
