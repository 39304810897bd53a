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

test.each([
  ['第六次中欧环境与气候高层对话', '欧盟委员会执行副主席里贝拉与中国副总理李明', '中欧环境与气候高层对话'],
  ['肯尼亚和乍得科技与创新合作联委会第三次会议', '肯尼亚外长李明同乍得外长王刚', '肯尼亚和乍得科技与创新合作联委会'],
])('a conjunction joins parts of a name: %s', (format, who, name) => {
  const { meetings } = record(`${who}14日在北京举行${format}。`, 'zh')
  expect(meetings[0]?.mechanism?.value.written).toBe(name)
})

test('a consensus on nothing is left to nobody to do', () => {
  const { agreements, commitments } = record(
    '肯尼亚外长李明14日在北京同乍得外长王刚举行会谈。会后，双方达成广泛共识。',
    'zh',
  )
  expect(agreements.map(({ content }) => content.value)).toEqual(['广泛共识'])
  expect(commitments).toEqual([])
})

test('what it is about stands between those who speak and their verb', () => {
  const { statements } = record(
    '肯尼亚外长李明14日在北京同乍得外长王刚举行会谈。李明表示，肯方愿深化合作。\n\n双方有关部门围绕贸易等议题，总结合作成果，对下一步合作进行了交流。',
    'zh',
  )
  expect(statements.slice(1).map(({ joint, content }) => [joint, content.value])).toEqual([
    [true, '合作成果'],
    [true, '下一步合作'],
  ])
})
