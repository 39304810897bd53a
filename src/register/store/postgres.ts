/** The register in a PostgreSQL server (`MAHDAR_DATABASE_URL`). Writers take one lock, so that the log has one order. */
import { AsyncLocalStorage } from 'node:async_hooks'
import { Pool, type PoolClient } from 'pg'
import { InputError } from '../../record/input-error.ts'
import { type Db, numbered, type Row, type Value } from './db.ts'

/** Of the lock that the writers of a register take; any number that no other program uses. */
const LOCK = 6_123_471

/** Values of one statement: less than the protocol's 65,535. */
const PARAMETERS = 20_000

/** @throws InputError if the address is none, or where the server cannot be reached, now or later */
export function openPostgres(url: string): Db {
  if (!/^postgres(ql)?:\/\//.test(url))
    throw new InputError({
      what: 'MAHDAR_DATABASE_URL is no address of a PostgreSQL database',
      remedy: 'Write it as postgres://USER:PASSWORD@HOST/DATABASE, or leave it out for a register in a file.',
    })
  const pool = new Pool({ connectionString: url, max: 4, connectionTimeoutMillis: 10_000 })
  pool.on('error', ignore)
  const own = new AsyncLocalStorage<PoolClient>()
  const run = (sql: string, values: Value[]) =>
    helpful(async () => {
      const on = own.getStore() ?? pool
      return (await on.query(numbered(sql), values.map(bytes))).rows as Row[]
    })
  return {
    kind: 'postgres',
    all: (sql, ...values) => run(sql, values),
    insert: async (table, rows) => {
      const width = rows[0]?.length ?? 1
      const step = Math.max(1, Math.floor(PARAMETERS / width))
      for (let from = 0; from < rows.length; from += step) {
        const some = rows.slice(from, from + step)
        const places = some.map((row) => `(${row.map(() => '?').join(', ')})`).join(', ')
        await run(`INSERT INTO ${table} VALUES ${places}`, some.flat())
      }
    },
    script: async (sql) => void (await helpful(() => (own.getStore() ?? pool).query(sql))),
    write: async (work) => {
      const client = await helpful(() => pool.connect())
      client.on('error', ignore)
      try {
        await helpful(() => client.query('BEGIN'))
        await helpful(() => client.query('SELECT pg_advisory_xact_lock($1)', [LOCK]))
        const result = await own.run(client, work)
        await helpful(() => client.query('COMMIT'))
        client.off('error', ignore)
        client.release()
        return result
      } catch (error) {
        await client.query('ROLLBACK').catch(() => undefined)
        client.off('error', ignore)
        client.release(true)
        throw error
      }
    },
    damage: async () => [],
    close: () => pool.end(),
  }
}

/** A connection that breaks while nothing is asked of it is replaced; a query that needs it says so. */
const ignore = () => undefined

const bytes = (value: Value) => (value instanceof Uint8Array ? Buffer.from(value) : value)

async function helpful<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const { code = '', message } = error as { code?: string; message: string }
    // Classes 08 and 57: the connection or the server went away (https://www.postgresql.org/docs/current/errcodes-appendix.html).
    const gone =
      /^(ECONN|ENOENT|ENOTFOUND|ETIMEDOUT|EPIPE|08|57)/.test(code) || /connection|terminated|timeout/i.test(message)
    const refused = /^(28|3D)/.test(code)
    if (!gone && !refused) throw error
    throw new InputError({
      what: refused
        ? `the database of MAHDAR_DATABASE_URL refuses: ${message}`
        : 'the database of MAHDAR_DATABASE_URL does not answer',
      remedy: refused
        ? 'Check the user, the password and the name of the database in MAHDAR_DATABASE_URL.'
        : 'Start it or check MAHDAR_DATABASE_URL, and run the command again; nothing was half-written.',
    })
  }
}
