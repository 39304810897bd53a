/** Verify, backup, restore: what keeps a register. */
import { closeSync, copyFileSync, existsSync, fsyncSync, mkdtempSync, openSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemError } from '../../intake/files.ts'
import { InputError } from '../../record/input-error.ts'
import { copyInto } from '../../register/store/copy.ts'
import { migrate } from '../../register/store/migrations.ts'
import { openSqlite } from '../../register/store/sqlite.ts'
import { Store } from '../../register/store/store.ts'
import { verify } from '../../register/store/verify.ts'
import { counted, sayTo } from '../output.ts'
import { withStore } from './open.ts'

/** @returns whether everything holds */
export const check = (head: string | undefined): Promise<boolean> =>
  withStore(async (store) => {
    const { flaws, ...verdict } = await verify(store, head)
    for (const flaw of flaws) await sayTo(process.stderr, `mahdar: ${flaw}.\n`)
    if (flaws.length > 0)
      await sayTo(process.stderr, '  Restore a backup into an empty register: mahdar restore FILE.\n')
    await sayTo(
      process.stdout,
      `${counted(verdict.documents, 'document')}, ${counted(verdict.events, 'event')}, ${counted(flaws.length, 'flaw')}\nhead  ${verdict.head}\nstate ${verdict.state}\n`,
    )
    return flaws.length === 0
  })

/** Written beside its place and put there when it is whole: a backup is there or is not. */
export const backup = (file: string): Promise<void> =>
  withStore(async (store) => {
    if (existsSync(file))
      throw new InputError({
        what: `${file} exists`,
        remedy: 'Name a file that does not exist: a backup is never written over.',
      })
    const part = `${file}.part`
    try {
      remove(part)
      if (store.db.kind === 'sqlite') await store.db.all('VACUUM INTO ?', part)
      else await withFile(part, (into) => copyInto(store, into))
      sync(part)
      renameSync(part, file)
    } catch (error) {
      remove(part)
      const why =
        error instanceof InputError
          ? error.what.replace(/^the register .*?\.(?:sqlite|part) /, '')
          : `cannot be written: ${(error as Error).message}`
      throw new InputError({
        what: `the backup ${file} ${why}`,
        remedy: 'Name a file in a folder that exists, may be written and has room; the register is as it was.',
      })
    }
    await sayTo(process.stdout, `${counted(await store.count(), 'document')} kept in ${file}\n`)
  })

/** The backup itself is left as it is, whatever wrote it: a copy of it is opened. */
export const restore = (file: string): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'mahdar-restore-'))
  const copy = join(folder, 'backup.sqlite')
  return withStore(async (store) => {
    try {
      copyFileSync(file, copy)
    } catch (error) {
      const { what } = systemError(error)
      throw new InputError({ what: `${file} ${what}`, remedy: 'Name a file that mahdar backup wrote.' })
    }
    await withFile(copy, async (from) => {
      const { flaws } = await verify(from)
      if (flaws.length > 0)
        throw new InputError({
          what: `the backup ${file} does not hold: ${flaws[0]}`,
          remedy: 'Take another backup; nothing was restored.',
        })
      await copyInto(from, store)
    }).catch((error: unknown) => {
      if (!(error instanceof InputError) || !error.what.includes(copy)) throw error
      const what = error.what
        .replace(`the register ${copy}`, file)
        .replace('is no register', 'is no backup of a register')
      throw new InputError({ what, remedy: 'Name a file that mahdar backup wrote; nothing was restored.' })
    })
    await sayTo(process.stdout, `${await store.count()} documents restored\n`)
  }).finally(() => rmSync(folder, { recursive: true, force: true }))
}

function sync(file: string): void {
  const handle = openSync(file, 'r+')
  fsyncSync(handle)
  closeSync(handle)
}

const remove = (file: string) => {
  for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(file + ending, { force: true })
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
