/** A register into another, whichever databases they are in: what backup, restore and a move to a server are. */
import { InputError } from '../../record/input-error.ts'
import type { Value } from './db.ts'
import { remake } from './remake.ts'
import type { Store } from './store.ts'

/** What is kept, and the column that orders it; everything else is made of it. */
const TABLES = { event: 'seq', document: 'seq', reading: 'sha256' } as const
/** Rows of one step. */
const STEP = 500

/**
 * All of it or nothing. Nobody writes into either meanwhile, so that the copy is of one moment.
 * @throws InputError unless `to` is empty: a register is never written over
 */
export async function copyInto(from: Store, to: Store): Promise<void> {
  await from.db.write(() =>
    to.db.write(async () => {
      if ((await to.head()).seq > 0)
        throw new InputError({
          what: 'the register to write into is not empty',
          remedy: 'Name an empty folder in MAHDAR_HOME, or a new file.',
        })
      for (const [table, order] of Object.entries(TABLES)) {
        const step = `SELECT * FROM ${table}`
        const next = `ORDER BY ${order} LIMIT ${STEP}`
        let rows = await from.db.all(`${step} ${next}`)
        while (rows.length > 0) {
          const columns = Object.keys(rows[0] as object)
          await to.db.insert(
            `${table} (${columns.join(', ')})`,
            rows.map((row) => columns.map((column) => row[column] as Value)),
          )
          rows = await from.db.all(`${step} WHERE ${order} > ? ${next}`, rows.at(-1)?.[order] as Value)
        }
      }
      await remake(to.db)
    }),
  )
}
