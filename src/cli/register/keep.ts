/** History, verify, backup, restore: what keeps a register. */
import { existsSync } from 'node:fs'
import { InputError } from '../../record/input-error.ts'
import { copyInto } from '../../register/store/copy.ts'
import { migrate } from '../../register/store/migrations.ts'
import { openSqlite } from '../../register/store/sqlite.ts'
import { Store } from '../../register/store/store.ts'
import { verify } from '../../register/store/verify.ts'
import { sayTo } from '../output.ts'
import { withStore } from './open.ts'

export const history = (): Promise<void> =>
  withStore(async (store) => {
    for (const { seq, at, who, kind, body } of await store.events()) {
      const what = kind === 'add' ? `${String(body.sha256).slice(0, 12)} ${body.name}` : JSON.stringify(body)
      await sayTo(process.stdout, `${seq} ${at} ${who} ${kind} ${what}\n`)
    }
  })

/** @returns whether everything holds */
export const check = (head: string | undefined): Promise<boolean> =>
  withStore(async (store) => {
    const { flaws, ...verdict } = await verify(store, head)
    for (const flaw of flaws) await sayTo(process.stderr, `mahdar: ${flaw}.\n`)
    await sayTo(
      process.stdout,
      `${verdict.documents} documents, ${verdict.events} events, ${flaws.length} flaws\nhead  ${verdict.head}\nstate ${verdict.state}\n`,
    )
    return flaws.length === 0
  })

export const backup = (file: string): Promise<void> =>
  withStore(async (store) => {
    if (existsSync(file))
      throw new InputError({
        what: `${file} exists`,
        remedy: 'Name a file that does not exist: a backup is never written over.',
      })
    await withFile(file, (into) => copyInto(store, into))
    await sayTo(process.stdout, `${await store.count()} documents kept in ${file}\n`)
  })

export const restore = (file: string): Promise<void> => {
  if (!existsSync(file))
    throw new InputError({ what: `${file} does not exist`, remedy: 'Name a file that mahdar backup wrote.' })
  return withStore(async (store) => {
    await withFile(file, (from) => copyInto(from, store))
    await sayTo(process.stdout, `${await store.count()} documents restored\n`)
  })
}

async function withFile(file: string, work: (store: Store) => Promise<void>): Promise<void> {
  const store = new Store(openSqlite(file))
  try {
    await migrate(store.db)
    await work(store)
  } finally {
    await store.close()
  }
}
