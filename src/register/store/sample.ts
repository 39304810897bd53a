/** For tests and measuring: a PostgreSQL server of one's own, and new stores in either database. */
import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Db } from './db.ts'
import { migrate } from './migrations.ts'
import { openPostgres } from './postgres.ts'
import { openSqlite } from './sqlite.ts'
import { Store } from './store.ts'

export interface Server {
  readonly url: string
  /** As when the power goes. */
  halt(): void
  start(): void
  /** Stops it for good. */
  stop(): void
}

/** A server of our own on a socket in a folder, by Debian's or any installed initdb; none where there is none. */
export function startPostgres(): Server | undefined {
  const found = spawnSync('sh', ['-c', 'ls -d /usr/lib/postgresql/*/bin 2>/dev/null | tail -1'])
    .stdout.toString()
    .trim()
  if (!found) return undefined
  const root = process.getuid?.() === 0
  const run = (words: string) =>
    root ? execFileSync('su', ['postgres', '-s', '/bin/sh', '-c', words]) : execFileSync('sh', ['-c', words])
  try {
    const data = mkdtempSync(join(tmpdir(), 'mahdar-pg-'))
    chmodSync(data, 0o700)
    if (root) {
      const [uid, gid] = ['-u', '-g'].map((flag) => Number(execFileSync('id', [flag, 'postgres']).toString()))
      chownSync(data, uid as number, gid as number)
    }
    run(`${found}/initdb -D ${data}/d -U m -A trust >/dev/null`)
    const control = (words: string) => run(`${found}/pg_ctl -D ${data}/d ${words} >/dev/null`)
    const start = () => control(`-w -o "-c listen_addresses='' -k ${data}" -l ${data}/log start`)
    const halt = () => control('-m immediate stop')
    start()
    const stop = () => {
      halt()
      rmSync(data, { recursive: true, force: true })
    }
    return { url: `postgresql://m@localhost/postgres?host=${data}`, halt, start, stop }
  } catch {
    return undefined
  }
}

/** New stores, empty and ready; those in PostgreSQL are none where it is not installed, and take the place of the one before. */
export interface NewStores {
  readonly server: Server | undefined
  sqlite(): Promise<Store>
  postgres(): Promise<Store | undefined>
  /** Takes away all that was made. */
  close(): void
}

export function newStores(): NewStores {
  const folder = mkdtempSync(join(tmpdir(), 'mahdar-store-'))
  const server = startPostgres()
  let made = 0
  const ready = async (db: Db) => {
    await migrate(db)
    return new Store(db)
  }
  return {
    server,
    sqlite: () => ready(openSqlite(join(folder, `${made++}.sqlite`))),
    async postgres() {
      if (!server) return undefined
      const db = openPostgres(server.url)
      await db.script('DROP SCHEMA public CASCADE; CREATE SCHEMA public')
      return ready(db)
    },
    close() {
      server?.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
