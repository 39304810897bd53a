/** What documents tell of encounters, out of the index alone: no document is read for it. */
import { type Linked, linked, type Told } from '../merge/account.ts'
import { REPORTED } from '../merge/link.ts'
import type { Db, Row } from './db.ts'

/** Encounters near in time to some, of the same parties: they may be the same meetings. @param own a condition that tells which */
const near = (own: string) =>
  `(SELECT DISTINCT parties, day FROM encounter WHERE ${own} AND parties <> '' AND day IS NOT NULL) own
    JOIN encounter near ON near.parties = own.parties AND near.day BETWEEN own.day - ${REPORTED} AND own.day + ${REPORTED}`

/** Numbers of documents whose encounters carry a mechanism, and of those that may tell of the same meetings. Takes the mechanism twice. */
export const NEAR = `SELECT seq FROM encounter WHERE mechanism = ? UNION SELECT near.seq FROM ${near('mechanism = ?')}`

/** The same the other way round: mechanisms that documents name, and those of meetings that may be the same as theirs. */
export async function mechanismsNear(db: Db, documents: readonly number[]): Promise<string[]> {
  if (documents.length === 0) return []
  const own = `seq IN (${documents.join(', ')})`
  const rows = await db.all(`SELECT mechanism FROM encounter WHERE ${own} AND mechanism IS NOT NULL UNION
    SELECT near.mechanism FROM ${near(own)} WHERE near.mechanism IS NOT NULL`)
  return rows.map(({ mechanism }) => mechanism as string)
}

/** Encounters that may be the same meetings as those of a document, its own among them, in the order of their addition. @param seq its number */
export const toldBeside = (db: Db, seq: number): Promise<Linked[]> =>
  told(db, `e.seq = ${seq} OR e.seq IN (SELECT near.seq FROM ${near(`seq = ${seq}`)})`, [])

const TOLD =
  'SELECT e.place, e.told, d.sha256, d.seq, d.published, d.family FROM encounter e JOIN document d ON d.seq = e.seq'

/** Encounters of the documents that may tell of a mechanism's meetings, in the order of their addition. */
export const toldNear = (db: Db, mechanism: string): Promise<Linked[]> =>
  told(db, `e.seq IN (${NEAR})`, [mechanism, mechanism])

/** Encounters of documents by their hashes, in the order of their addition. */
export async function toldBy(db: Db, hashes: readonly string[]): Promise<Linked[]> {
  return hashes.length === 0 ? [] : told(db, `d.sha256 IN (${hashes.map(() => '?').join(', ')})`, hashes)
}

async function told(db: Db, where: string, values: readonly string[]): Promise<Linked[]> {
  return (await db.all(`${TOLD} WHERE ${where} ORDER BY e.seq, e.place`, ...values)).map(linkedIn)
}

const linkedIn = (row: Row): Linked =>
  linked(
    {
      ...{ sha256: row.sha256 as string, seq: Number(row.seq), published: row.published as string | null },
      family: row.family as string,
    },
    JSON.parse(row.told as string) as Told,
    Number(row.place),
  )
