/** Decisions upon a record, and what a newer reading or another person makes of them. */
import { expect, test } from 'vitest'
import type { Held } from '../held.ts'
import { CASEBOOK } from '../sample.ts'
import type { Event } from '../store/events.ts'
import { applied, conflictsOf } from './apply.ts'
import { Decisions } from './decisions.ts'

const held = CASEBOOK[3] as Held
const round = held.record.meetings[0]
const target = { document: held.sha256, fact: round?.id as string, field: 'round' }
const event = (seq: number, kind: string, body: object, who = 'a'): Event => ({
  ...{ seq, kind, who, at: '', prev: '', hash: '' },
  body: body as Record<string, unknown>,
})
const correct = event(1, 'correct', { ...target, value: 21, was: round?.round?.value })

test('a correction changes the value, keeps the words, and leaves the reading itself as it is', () => {
  const after = applied(held, new Decisions([correct])).record.meetings[0]?.round
  expect(after).toMatchObject({ value: 21, from: round?.round?.from })
  expect(held.record.meetings[0]?.round?.value).toBe(20)
  expect(applied(held, new Decisions([correct, event(2, 'undo', { of: 1 })])).record).toEqual(held.record)
})

test('a rejected fact is left out until it is accepted', () => {
  const [fact] = held.record.statements
  const on = { document: held.sha256, fact: fact?.id as string }
  const left = (events: Event[]) =>
    applied(held, new Decisions(events)).record.statements.some(({ id }) => id === fact?.id)
  expect(left([event(1, 'reject', on)])).toBe(false)
  expect(left([event(1, 'reject', on), event(2, 'accept', on)])).toBe(true)
})

test('a newer reading keeps decisions and shows those that no longer fit', () => {
  const decisions = new Decisions([correct])
  expect(conflictsOf([held], decisions)).toEqual([])
  const newer = structuredClone(held)
  Object.assign(newer.record.meetings[0]?.round as object, { value: 22 })
  expect(conflictsOf([newer], decisions)).toMatchObject([{ why: 'value-changed', now: 22 }])
  newer.record.meetings = []
  expect(conflictsOf([newer], decisions)).toMatchObject([{ why: 'fact-gone' }])
})

test('two people who differ are a conflict', () => {
  const decisions = new Decisions([correct, event(2, 'correct', { ...target, value: 19 }, 'b')])
  expect(conflictsOf([held], decisions)).toMatchObject([{ why: 'people-differ', now: 19 }])
})
