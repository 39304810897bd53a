/** The positions that a record's own agreements and statements give: where people changed those, the positions follow. */
import { positionsOf } from '../fact/index.ts'
import type { MahdarRecord } from './schema.ts'

export function derivedPositions({ agreements, statements }: MahdarRecord): MahdarRecord['positions'] {
  const values = <T>(readings: readonly { value: T }[]) => readings.map(({ value }) => value)
  return positionsOf([
    ...agreements.map(({ id, parties, issues }) => {
      return { id, parties: values(parties), issues: values(issues), joint: true, agreed: true, stance: 'affirm' }
    }),
    ...statements.map(({ id, parties, issues, joint, stance }) => {
      return { id, parties: values(parties), issues: values(issues), joint, agreed: false, stance: stance.value }
    }),
  ])
}
