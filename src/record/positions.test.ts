import { expect, test } from 'vitest'
import { CASEBOOK } from '../register/sample.ts'
import { derivedPositions } from './positions.ts'

test.each(CASEBOOK.map(({ name, record }) => [name, record] as const))(
  '%s: positions follow from the record',
  (_, record) => {
    expect(derivedPositions(record)).toEqual(record.positions)
  },
)
