/** Everything that is derived from texts, readings and decisions, made anew: after a step of the tables, and in a copy. */
import { Decisions, REVIEWS } from '../review/decisions.ts'
import type { Db, Value } from './db.ts'
import { eventsOf } from './events.ts'
import { indexing } from './indexes.ts'
import { likenessOf } from './likeness.ts'
import { indexedOf } from './prepare.ts'
import { HELD, held } from './rows.ts'

/** Documents of one step. */
const STEP = 200

/** Inside a transaction; the tables of indexes are empty. */
export async function remake(db: Db): Promise<void> {
  const decisions = new Decisions(await eventsOf(db, REVIEWS))
  for (let last = 0; ; ) {
    const rows = await db.all(`${HELD} WHERE d.seq > ? ORDER BY d.seq LIMIT ${STEP}`, last)
    if (rows.length === 0) return
    const index = await indexing(db)
    const likeness: Value[][] = []
    for (const one of rows.map(held)) {
      index.add(one.seq, indexedOf(one, decisions))
      if (one.family === one.sha256)
        for (const band of new Set(likenessOf(one.text).bands)) likeness.push([band, one.seq])
      last = one.seq
    }
    await db.insert('likeness', likeness)
    await index.write()
  }
}
