/** Visits every reading of a record, whatever kinds of fact it has. */
import type { Reading } from '../sense/reading.ts'
import type { MahdarRecord } from './schema.ts'

/** A reading and where it stands: `statements[2].content`. */
export interface Placed {
  readonly path: string
  readonly reading: Reading<unknown>
}

/** Every reading of a record, in the order of its fields. */
export function readingsOf(record: MahdarRecord): Placed[] {
  const placed: Placed[] = []
  visit(record, '', placed)
  return placed
}

function visit(node: unknown, path: string, placed: Placed[]): void {
  if (typeof node !== 'object' || node === null) return
  if (isReading(node)) {
    placed.push({ path, reading: node })
    return
  }
  if (Array.isArray(node)) {
    for (const [index, item] of node.entries()) visit(item, `${path}[${index}]`, placed)
    return
  }
  for (const [key, item] of Object.entries(node)) visit(item, path ? `${path}.${key}` : key, placed)
}

function isReading(node: object): node is Reading<unknown> {
  return 'value' in node && 'from' in node && 'rule' in node && Array.isArray(node.from)
}
