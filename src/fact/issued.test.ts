/** Documents that several issue in the first person, and clauses that only look like an encounter. */
import { expect, test } from 'vitest'
import { read } from '../index.ts'

const record = (text: string, language: string) => read(text, { language, published: '2025-03-12' })

test.each([
  [
    'en',
    'We reaffirm our commitment to the peace process. We call on both sides to resume talks.\n\nPresident of Kenya Tabor Kesley\n\nPresident of Chad Paul Aldin',
    2,
  ],
  [
    'en',
    'We, the Foreign Ministers of Kenya and Chad, issue this declaration. We condemn the attack in Zinder. We urge all sides to stop the fighting.',
    2,
  ],
])('who issues a document says what it says: %s %s', (language, text, count) => {
  const { meetings, statements } = record(text, language)
  expect(meetings.map(({ kind, parties }) => [kind.value, parties.map(({ value }) => value)])).toEqual([
    ['statement', ['KE', 'TD']],
  ])
  expect(statements.map(({ joint }) => joint)).toEqual(Array(count).fill(true))
})

test('what one alone speaks about is no statement of several', () => {
  const { meetings } = record('وتطرق وزير الخارجية الكيني تابور كسلاي في كلمة له إلى التوترات في آسيا.', 'ar')
  expect(meetings).toEqual([])
})

test('to call on somebody is no call', () => {
  const { meetings } = record(
    'The Foreign Ministers of Kenya and Chad met in Nairobi. They call on all parties to end the fighting.',
    'en',
  )
  expect(meetings.map(({ kind }) => kind.value)).toEqual(['meeting'])
})

test('who signs takes part', () => {
  const { participants } = record(
    'We call on both sides to resume talks.\n\nPresident of Kenya Tabor Kesley\n\nPresident of Chad Paul Aldin',
    'en',
  )
  expect(participants.map(({ name, role }) => [name.value.written, role.value])).toEqual([
    ['Tabor Kesley', 'participant'],
    ['Paul Aldin', 'participant'],
  ])
})
