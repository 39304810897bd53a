/** A page of the documents held, newest first, narrowed to what is asked for. */
import { fold } from '../../text/chars.ts'
import type { Held } from '../held.ts'
import type { Db } from './db.ts'
import { HELD, held } from './rows.ts'

/** Each is empty for all. */
export interface Narrowing {
  /** Part of the headline or the name, in whatever spelling. */
  readonly q?: string
  /** Numbers of documents; all if left out. */
  readonly among?: ReadonlySet<number> | undefined
  readonly language?: string
  /** A party's code or `NEITHER`; `UNKNOWN` for those of which it is not known. */
  readonly side?: string
  readonly state?: string
}

/** Asks for documents of which no side is known. */
export const UNKNOWN = '?'

/** @returns the documents of the page, and how many match in all */
export async function listed(
  db: Db,
  { q = '', among, language = '', side = '', state = '' }: Narrowing,
  from: number,
  many: number,
): Promise<{ held: Held[]; total: number }> {
  const part = fold(q).trim()
  const conditions = [
    ['language = ?', language],
    ['side = ?', side],
    ['state = ?', state],
    ["heading LIKE ? ESCAPE '!'", part && `%${part.replace(/[!%_]/g, '!$&')}%`],
  ].filter(([, value]) => value !== '') as [string, string][]
  const wanted = [...conditions.map(([sql]) => sql), ...(among ? [`seq IN (${[...among].join(', ')})`] : [])]
  const where = wanted.length > 0 ? `WHERE ${wanted.join(' AND ')}` : ''
  const values = conditions.map(([, value]) => (value === UNKNOWN ? '' : value))
  const [count] = await db.all(`SELECT COUNT(*) AS n FROM listing ${where}`, ...values)
  const page = `SELECT seq FROM listing ${where} ORDER BY seq DESC LIMIT ? OFFSET ?`
  const rows = await db.all(`${HELD} WHERE d.seq IN (${page}) ORDER BY d.seq DESC`, ...values, many, from)
  return { held: rows.map(held), total: Number(count?.n) }
}

/** The sides of which reports are held, with how many; nothing for those of which none is known. */
export async function sidesHeld(db: Db): Promise<{ side: string; documents: number }[]> {
  const rows = await db.all('SELECT side, COUNT(*) AS n FROM listing GROUP BY side ORDER BY n DESC, side')
  return rows.map(({ side, n }) => ({ side: side as string, documents: Number(n) }))
}
