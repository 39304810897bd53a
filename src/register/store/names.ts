/** Looking names of people up, by their words and by how they sound over scripts. */
import type { Row } from './db.ts'
import { soundKeys, wordKeys } from './prepare.ts'
import type { Store } from './store.ts'

export interface Named {
  readonly folded: string
  readonly written: string
  /** A party's code, or nothing where no report tells it. */
  readonly party: string
}

/** Most names that one question brings up. */
const NAMES = 300

/** Names that hold every word of a name. */
export function namesWith(store: Store, name: string): Promise<Named[]> {
  const keys = wordKeys(name)
  return keys.length === 0 ? Promise.resolve([]) : withKeys(store, keys, keys.length)
}

/** Names that may sound as one of these does, as a whole or in a part: candidates, no more. */
export async function namesSounding(store: Store, names: readonly string[]): Promise<Named[]> {
  const keys = [...new Set(names.flatMap(soundKeys))]
  return keys.length === 0 ? [] : withKeys(store, keys, 1)
}

/** Names by their folded words. */
export async function namesFolded(store: Store, folded: readonly string[]): Promise<Named[]> {
  if (folded.length === 0) return []
  const rows = await store.db.all(
    `SELECT DISTINCT n.folded, n.written, m.party FROM name n JOIN named m ON m.name = n.id WHERE n.folded IN (${places(folded)})`,
    ...folded,
  )
  return rows.map(named)
}

/** Numbers of the newest documents that name someone so. */
export async function naming(store: Store, folded: readonly string[], limit: number): Promise<number[]> {
  if (folded.length === 0) return []
  const rows = await store.db.all(
    `SELECT DISTINCT m.seq FROM name n JOIN named m ON m.name = n.id WHERE n.folded IN (${places(folded)}) ORDER BY m.seq DESC LIMIT ?`,
    ...folded,
    limit,
  )
  return rows.map(({ seq }) => Number(seq))
}

/** @param least how many of the keys a name must have */
async function withKeys(store: Store, keys: readonly string[], least: number): Promise<Named[]> {
  const rows = await store.db.all(
    `SELECT DISTINCT n.folded, n.written, m.party FROM (SELECT name FROM name_key WHERE key IN (${places(keys)})
      GROUP BY name HAVING COUNT(*) >= ? ORDER BY name LIMIT ${NAMES}) found JOIN name n ON n.id = found.name JOIN named m ON m.name = n.id`,
    ...keys,
    least,
  )
  return rows.map(named)
}

const named = ({ folded, written, party }: Row) => ({ folded, written, party }) as Named
const places = (values: readonly unknown[]) => values.map(() => '?').join(', ')
