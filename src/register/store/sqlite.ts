/** The register in one file, by Node's own SQLite: write-ahead log, every commit on the disk, several processes at once. */
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { InputError } from '../../record/input-error.ts'
import type { Db, Row, Value } from './db.ts'

/** How long a writer waits for another, in milliseconds. */
const PATIENCE = 60_000

/** @throws InputError if the file is no register or cannot be opened */
export function openSqlite(file: string): Db {
  const prepared = new Map<string, StatementSync>()
  const db = helpful(file, () => {
    const opened = new DatabaseSync(file, { timeout: PATIENCE })
    keepLog(opened)
    opened.exec('PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON')
    return opened
  })
  const statement = (sql: string) => {
    const known = prepared.get(sql) ?? db.prepare(sql)
    prepared.set(sql, known)
    return known
  }
  // Work of one process is in order: a transaction belongs to a connection, and there is one.
  let last: Promise<unknown> = Promise.resolve()
  return {
    kind: 'sqlite',
    all: async (sql, ...values: Value[]) => helpful(file, () => statement(sql).all(...values) as Row[]),
    insert: async (table, rows) => {
      const [first] = rows
      if (!first) return
      const into = statement(`INSERT INTO ${table} VALUES (${first.map(() => '?').join(', ')})`)
      helpful(file, () => {
        for (const row of rows) into.run(...row)
      })
    },
    script: async (sql) => helpful(file, () => db.exec(sql)),
    write: (work) => {
      const done = last.then(async () => {
        helpful(file, () => db.exec('BEGIN IMMEDIATE'))
        try {
          const result = await work()
          helpful(file, () => db.exec('COMMIT'))
          return result
        } catch (error) {
          if (db.isTransaction) db.exec('ROLLBACK')
          throw error
        }
      })
      last = done.catch(() => undefined)
      return done
    },
    damage: async () => {
      const found = db.prepare('PRAGMA integrity_check(5)').all() as { integrity_check: string }[]
      const places = found.map(({ integrity_check: words }) => words.replace(/^\*\*\*.*\n/, '').replaceAll('\n', '; '))
      return places.flatMap((words) => (words === 'ok' ? [] : [`the file is damaged: ${words}`]))
    },
    close: async () => db.close(),
  }
}

/**
 * Turns the write-ahead log on. Two processes that do so in a new file might wait for each other for ever, so SQLite does not wait
 * here at all, whatever the timeout (https://www.sqlite.org/c3ref/busy_handler.html); trying again is left to its user.
 */
function keepLog(db: DatabaseSync): void {
  const until = Date.now() + PATIENCE
  for (;;) {
    try {
      db.exec('PRAGMA journal_mode = WAL')
      return
    } catch (error) {
      if (!isBusy(error) || Date.now() > until) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10)
    }
  }
}

const isBusy = (error: unknown) => ((error as { errcode?: number }).errcode ?? 0) % 256 === 5

/** SQLite's own numbers of what can go wrong (https://www.sqlite.org/rescode.html). */
const REASONS: Record<number, readonly [what: string, remedy: string]> = {
  5: ['is being written by another program', 'Wait until it is done, and run the command again.'],
  8: ['may not be written', 'Give yourself permission to write it, or name another folder in MAHDAR_HOME.'],
  10: ['cannot be written: the disk reports an error', 'Check the disk; nothing of this command was kept.'],
  11: ['is damaged', 'Move the file away, and restore a backup in its place: mahdar restore FILE.'],
  13: ['cannot grow: the disk is full', 'Make room and run the command again; nothing was half-written.'],
  14: ['cannot be opened', 'Check that its folder exists and may be written, or name another in MAHDAR_HOME.'],
  26: [
    'is no register',
    'Name another folder in MAHDAR_HOME; or move the file away, and restore a backup: mahdar restore FILE.',
  ],
}

function helpful<T>(file: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    const { errcode } = error as { errcode?: number }
    const [what, remedy] = REASONS[(errcode ?? 0) & 0xff] ?? []
    if (!what || !remedy) throw error
    throw new InputError({ what: `the register ${file} ${what}`, remedy })
  }
}
