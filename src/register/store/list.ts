/** A page of the documents held, newest first, narrowed to what is asked for. */
import type { Held } from '../held.ts'
import type { Db } from './db.ts'
import { HELD, held } from './rows.ts'

export interface Narrowing {
  /** Part of the name; empty for all. */
  readonly q: string
  /** Numbers of documents; all if left out. */
  readonly among?: ReadonlySet<number> | undefined
  readonly language: string
}

/** @returns the documents of the page, and how many match in all */
export async function listed(
  db: Db,
  { q, among, language }: Narrowing,
  from: number,
  many: number,
): Promise<{ held: Held[]; total: number }> {
  const conditions = [
    ['d.language = ?', language],
    ["LOWER(d.name) LIKE ? ESCAPE '!'", q && `%${q.toLowerCase().replace(/[!%_]/g, '!$&')}%`],
  ].filter(([, value]) => value !== '') as [string, string][]
  const wanted = [...conditions.map(([sql]) => sql), ...(among ? [`d.seq IN (${[...among].join(', ')})`] : [])]
  const where = wanted.length > 0 ? `WHERE ${wanted.join(' AND ')}` : ''
  const values = conditions.map(([, value]) => value)
  const [count] = await db.all(`SELECT COUNT(*) AS n FROM document d ${where}`, ...values)
  const page = `SELECT d.seq FROM document d ${where} ORDER BY d.seq DESC LIMIT ? OFFSET ?`
  const rows = await db.all(`${HELD} WHERE d.seq IN (${page}) ORDER BY d.seq DESC`, ...values, many, from)
  return { held: rows.map(held), total: Number(count?.n) }
}
