/** What assesses a relationship or counts a sign of it, and what says something else with the same words. */
import { expect, test } from 'vitest'
import { read } from '../index.ts'

const OPENING: Record<string, string> = {
  en: 'Norwegian Foreign Minister Kari Lund met Chilean Foreign Minister Luis Rojas in Oslo on 13 May 2025.',
  ar: 'التقى وزير الخارجية النرويجي كاري لوند وزير الخارجية التشيلي لويس روخاس في أوسلو في 13 مايو 2025.',
}

test.each([
  ['en', 'Lund said that ties between Norway and Chile had seen unprecedented growth.', ['unprecedented']],
  ['en', 'Lund said that relations are at an unprecedented level.', ['unprecedented level']],
  ['en', 'Lund warned of unprecedented challenges.', []],
  ['en', 'Lund said that relations help the region to face unprecedented challenges.', []],
  ['en', 'They talked for 45 minutes.', []],
  ['en', 'They signed three agreements.', ['three agreements']],
  ['ar', 'وقالت لوند إن العلاقات تشهد تطورا غير مسبوق.', ['غير مسبوق']],
  ['ar', 'وقالت لوند إن العلاقات عند مستوى عال "غير مسبوق".', ['مستوى عال', 'غير مسبوق']],
  ['ar', 'وعقد الجانبان اجتماع مجلس التعاون الاستراتيجي رفيع المستوى.', []],
  ['ar', 'وحذرت لوند من تحديات غير مسبوقة.', []],
])('%s: %s', (language, text, expected) => {
  const { indicators } = read(`${OPENING[language]} ${text}`, { language, published: '2025-05-14' })
  expect(indicators.map(({ what }) => what.value)).toEqual(expected)
})
