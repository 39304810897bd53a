import { expect, test } from 'vitest'
import type { DocumentAnswer } from '../../../../../src/http/types.ts'
import { CASEBOOK } from '../../../../../src/register/sample.ts'
import { type Fact, factsAt, factsOf, partiesOf, passes, readAt } from './facts.ts'
import { densityOf, factsOver, hueOfFact, pieces, strokesOver } from './layers.ts'
import { groupsOf, paragraphsOf } from './paragraphs.ts'

const [held] = CASEBOOK.filter(({ name }) => name === '001-china-russia-consultation-20/report.en')
const { text, record } = held as NonNullable<typeof held>
const answer: DocumentAnswer = {
  ...{ sha256: record.document.sha256, name: '', captured: '', text, record },
  ...{ opening: null, side: null, rejected: [], decisions: [], conflicts: [], seen: 0 },
}
const agreement = record.agreements[0] as (typeof record.agreements)[number]
const about = { document: answer.sha256, fact: agreement.id, who: 'a', at: '', standing: true, turned: null }

test('every fact is there, and rests on words of the text', () => {
  const facts = factsOf(answer)
  const sections = [
    record.meetings,
    record.participants,
    record.agreements,
    record.statements,
    record.commitments,
    record.milestones,
    record.indicators,
  ]
  expect(facts.map(({ id }) => id).sort()).toEqual(
    sections
      .flat()
      .map(({ id }) => id)
      .sort(),
  )
  for (const { main } of facts) expect(main.length).toBeGreaterThan(0)
})

test('what people decided stands with the fact; rejected fields are no words of it', () => {
  const decided: DocumentAnswer = {
    ...answer,
    rejected: [{ fact: agreement.id, field: 'parties[0]' }],
    decisions: [
      { ...about, seq: 1, kind: 'reject', field: 'parties[0]' },
      {
        ...about,
        seq: 2,
        kind: 'correct',
        field: 'act',
        value: { sense: 'sign', written: 'agreed' },
        was: agreement.act.value,
      },
      { ...about, seq: 3, kind: 'comment', note: 'x' },
    ],
  }
  const fact = factsOf(decided).find(({ id }) => id === agreement.id)
  expect(fact).toMatchObject({ judged: true, accepted: false, rejected: false, parties: ['RU'] })
  expect(fact?.fields.find(({ path }) => path === 'parties[0]')?.rejected).toBe(true)
  expect(fact?.fields.find(({ path }) => path === 'act')?.was).toEqual(agreement.act.value)
  expect(
    factsOf(decided)
      .filter((one) => passes(one, 'unreviewed'))
      .some(({ id }) => id === agreement.id),
  ).toBe(false)
})

test('words give the facts that are about them, the closest first', () => {
  const facts = factsAt(factsOf(answer), agreement.content.from[0]?.start ?? 0)
  expect(facts[0]?.main.some(({ start }) => start === agreement.content.from[0]?.start)).toBe(true)
  expect(facts.map(({ id }) => id)).toContain(agreement.id)
  expect(factsAt(factsOf(answer), text.length - 1)).toEqual([])
})

/** All strokes over the text, a few lines at a time. */
function strokesOf(facts: readonly Fact[], order: readonly string[]) {
  const groups = groupsOf(paragraphsOf(text), 100)
  const over = factsOver(facts, groups)
  return groups.flatMap((group) => strokesOver(over.get(group) ?? [], group, order))
}

test('layers lie over each other: a tint for who, a line for what', () => {
  const order = partiesOf(record)
  expect(order.slice(0, 2)).toEqual(['CN', 'RU'])
  const facts = factsOf(answer)
  const strokes = strokesOf(facts, order)
  const over = strokes.filter(({ start }) => start === agreement.content.from[0]?.start).map(({ layer }) => layer)
  expect(over).toEqual(expect.arrayContaining(['kind-agreement', 'party-joint']))
  const person = facts.find(({ kind, parties }) => kind === 'participant' && parties[0] === 'RU')
  expect(person && hueOfFact(person, order)).toBe('party-1')
  expect(person && hueOfFact(person, ['KE'])).toBe(null)
})

test('a rejected fact is not painted', () => {
  const facts = factsOf({
    ...answer,
    rejected: [{ fact: agreement.id }],
    decisions: [{ ...about, seq: 1, kind: 'reject' }],
  })
  expect(strokesOf(facts, []).length).toBeLessThan(strokesOf(factsOf(answer), []).length)
  expect(facts.some(({ id, rejected }) => id === agreement.id && rejected)).toBe(true)
})

test('a span over several paragraphs is painted without what lies between them', () => {
  const paragraphs = paragraphsOf('one\n\ntwo\nthree')
  expect(pieces(paragraphs, { start: 1, end: 11 })).toEqual([
    { start: 1, end: 3 },
    { start: 5, end: 8 },
    { start: 9, end: 11 },
  ])
})

test('the minimap counts every fact once', () => {
  const facts = factsOf(answer)
  expect(densityOf(facts, text.length, 20, []).reduce((sum, { count }) => sum + count, 0)).toBe(facts.length)
})

test.each([
  [null, null],
  ['s-0123456789', { fact: 's-0123456789' }],
  ['3-9', { spans: [{ start: 3, end: 9 }] }],
  [
    '3-9,12-20',
    {
      spans: [
        { start: 3, end: 9 },
        { start: 12, end: 20 },
      ],
    },
  ],
  ['9-3', { spans: [] }],
  ['<img src=x>', { fact: '<img src=x>' }],
])('the address names %s', (given, expected) => {
  expect(readAt(given)).toEqual(expected)
})
