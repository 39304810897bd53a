/** A register into another, whichever databases they are in: what backup, restore and a move to a server are. */
import { InputError } from '../../record/input-error.ts'
import type { Value } from './db.ts'
import type { Store } from './store.ts'
import { foldedWords } from './words.ts'

const TABLES = ['event', 'document', 'reading', 'encounter', 'likeness'] as const
/** Rows of one step. */
const STEP = 500

/** @throws InputError unless `to` is empty: a register is never written over */
export async function copyInto(from: Store, to: Store): Promise<void> {
  await to.db.write(async () => {
    if ((await to.head()).seq > 0)
      throw new InputError({
        what: 'the register to write into is not empty',
        remedy: 'Name an empty folder in MAHDAR_HOME, or a new file.',
      })
    for (const table of TABLES)
      for (let at = 0; ; at += STEP) {
        const rows = await from.db.all(`SELECT * FROM ${table} ORDER BY 1, 2 LIMIT ? OFFSET ?`, STEP, at)
        for (const row of rows) {
          const columns = Object.keys(row)
          const places = columns.map(() => '?').join(', ')
          await to.db.all(
            `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places})`,
            ...(Object.values(row) as Value[]),
          )
          if (table === 'document') await words(to, Number(row.seq), row.text as string)
        }
        if (rows.length < STEP) break
      }
  })
}

/** The index of words is made anew: databases have their own. */
async function words(to: Store, seq: number, text: string): Promise<void> {
  const folded = foldedWords(text).join(' ')
  if (to.db.kind === 'sqlite') await to.db.all('INSERT INTO words (rowid, folded) VALUES (?, ?)', seq, folded)
  else await to.db.all("INSERT INTO words VALUES (?, to_tsvector('simple', ?))", seq, folded)
}
