import { expect, test } from 'vitest'
import { KindSet, kinds } from './kind-set.ts'
import { KINDS, type Kind } from './kinds.ts'

const ALL = Object.keys(KINDS) as Kind[]

test('sets meet where they have a kind in common, and nowhere else', () => {
  for (const one of ALL) {
    const others = new KindSet(ALL.filter((kind) => kind !== one))
    expect(kinds(one).meets(kinds(one, 'cue')), one).toBe(true)
    expect(kinds(one).meets(others), one).toBe(false)
    expect(kinds(one).meets(KindSet.NONE), one).toBe(false)
  }
})

test('what is no kind has no place in a set', () => {
  expect(() => new KindSet(['cue', 'no-such-kind'])).toThrow('no-such-kind')
})
