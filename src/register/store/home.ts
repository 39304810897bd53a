/** Where a register lives: a server if MAHDAR_DATABASE_URL names one, else a file under MAHDAR_HOME. */
import { existsSync, mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { InputError } from '../../record/input-error.ts'
import type { Db } from './db.ts'
import { migrate } from './migrations.ts'
import { Store } from './store.ts'

/** MAHDAR_HOME, or the folder that the platform keeps programs' data in. */
export function home(env: NodeJS.ProcessEnv = process.env): string {
  if (env.MAHDAR_HOME) return env.MAHDAR_HOME
  if (process.platform === 'win32') return join(env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'mahdar')
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'mahdar')
  return join(env.XDG_DATA_HOME || join(homedir(), '.local', 'share'), 'mahdar')
}

export const fileIn = (folder: string): string => join(folder, 'register.sqlite')

/** @throws InputError if the register cannot be opened, or a newer version wrote it */
export async function openStore(env: NodeJS.ProcessEnv = process.env): Promise<Store> {
  if (env.MAHDAR_DATABASE_URL) {
    const { openPostgres } = await import('./postgres.ts')
    return begin(openPostgres(env.MAHDAR_DATABASE_URL))
  }
  return openIn(home(env))
}

/**
 * Makes a folder and those above it, one by one: the recursive call of the platform never returns where the system refuses with
 * "no such file", as /proc does.
 */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  const above = dirname(resolve(folder))
  if (above !== resolve(folder)) makeFolder(above)
  try {
    mkdirSync(folder)
  } catch (error) {
    // Another process may have made it meanwhile.
    if (!existsSync(folder)) throw error
  }
}

/** The register in a folder, which is made if it is not there. */
export async function openIn(folder: string): Promise<Store> {
  try {
    makeFolder(folder)
  } catch (error) {
    throw new InputError({
      what: `the folder ${folder} cannot be made: ${(error as Error).message}`,
      remedy: 'Name another in MAHDAR_HOME.',
    })
  }
  const { openSqlite } = await import('./sqlite.ts')
  return begin(openSqlite(fileIn(folder)))
}

async function begin(db: Db): Promise<Store> {
  try {
    await migrate(db)
  } catch (error) {
    await db.close()
    throw error
  }
  return new Store(db)
}
