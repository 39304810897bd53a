/** What is told and what is only called so: examples from several languages. */
import { expect, test } from 'vitest'
import { read } from '../index.ts'

const record = (text: string) => read(text, { published: '2025-12-03' })

test('a numbered round is called after its topic, and nothing is said of it', () => {
  const { statements } = record(
    'India and China held the 24th round of talks on the boundary question in New Delhi on Tuesday.',
  )
  expect(statements).toEqual([])
})

test('the plural pronoun goes on for both sides', () => {
  const { agreements } = record(
    'Китай и Россия провели во вторник консультации в Москве. Стороны обменялись мнениями по вопросам безопасности. Они договорились усилить координацию.',
  )
  expect(agreements.map(({ content }) => content.value)).toEqual(['усилить координацию'])
})

test('what is in the accusative dual is called on, and calls on nobody', () => {
  const { statements } = record(
    'التقى وزير الخارجية المصري علي سالم وزير الخارجية الفرنسي جان دوبون في القاهرة. وقال علي سالم إن السلام ضروري. وحث البلدين على توسيع التعاون.',
  )
  expect(statements.at(-1)?.joint).toBe(false)
  expect(statements.at(-1)?.party?.value).toBe('EG')
})

test('a house called after somebody introduces nobody', () => {
  const record = read(
    'التقى وزير الخارجية الكيني تابور كسلاي نظيره التشادي حسن ديمبا في نيروبي، وزار جامعة الملك فهيم ومستشفى الأمير نديم.',
  )
  expect(record.participants.map(({ name }) => name.value.written)).toEqual(['تابور كسلاي', 'حسن ديمبا'])
})
