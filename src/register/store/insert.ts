/** One document into the tables, with its event. */
import type { MahdarRecord } from '../../record/schema.ts'
import type { Db } from './db.ts'
import { appendTo, type Head, sha256 } from './events.ts'
import { alike, type Likeness, likenessOf } from './likeness.ts'
import { pack } from './pack.ts'
import type { Outcome } from './store.ts'
import { foldedWords } from './words.ts'

export interface NewDocument {
  readonly name: string
  readonly text: string
  readonly record: MahdarRecord
  /** Address it came from, if it did. */
  readonly url?: string | undefined
}

/** Most candidates for a near copy that are looked at. */
const CANDIDATES = 4

export async function insert(
  db: Db,
  document: NewDocument,
  who: string,
  before: Head,
): Promise<{ outcome: Outcome; head: Head }> {
  const { name, text, record } = document
  const sha = record.document.sha256
  const known = await db.all('SELECT 1 AS one FROM document WHERE sha256 = ?', sha)
  if (known.length > 0) return { outcome: { name, sha256: sha, state: 'known' }, head: before }
  const likeness = likenessOf(text)
  const family = (await original(db, likeness)) ?? sha
  const reading = sha256(JSON.stringify(record))
  const content = { sha256: sha, name, published: record.document.published, family, engine: record.engine, reading }
  const head = await appendTo(db, before, who, 'add', content)
  const { published, language } = record.document
  await db.all(
    'INSERT INTO document VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    ...[sha, head.seq, name, new Date().toISOString(), published, language, family, text],
  )
  await db.all('INSERT INTO reading VALUES (?, ?, ?)', sha, record.engine, pack(record))
  for (const [place, { mechanism, parties }] of record.meetings.entries())
    await db.all(
      'INSERT INTO encounter VALUES (?, ?, ?, ?)',
      sha,
      place,
      mechanism?.value.id ?? null,
      partiesKey(parties),
    )
  // Copies of a copy are copies of the first: its bands alone are kept.
  if (family === sha)
    for (const band of new Set(likeness.bands)) await db.all('INSERT INTO likeness VALUES (?, ?)', band, sha)
  const folded = foldedWords(text).join(' ')
  if (db.kind === 'sqlite') await db.all('INSERT INTO words (rowid, folded) VALUES (?, ?)', head.seq, folded)
  else await db.all("INSERT INTO words VALUES (?, to_tsvector('simple', ?))", head.seq, folded)
  const outcome: Outcome =
    family === sha ? { name, sha256: sha, state: 'added' } : { name, sha256: sha, state: 'copy', of: family }
  return { outcome, head }
}

/** Parties in the order of their codes: who met, whichever a report names first. */
export function partiesKey(parties: MahdarRecord['meetings'][number]['parties']): string {
  return [...new Set(parties.map(({ value }) => value))].sort().join(' ')
}

async function original(db: Db, likeness: Likeness): Promise<string | undefined> {
  const bands = [...new Set(likeness.bands)]
  const rows = await db.all(
    `SELECT d.sha256, d.text, MIN(d.seq) AS first, COUNT(*) AS shared FROM likeness l JOIN document d ON d.sha256 = l.sha256
      WHERE l.band IN (${bands.map(() => '?').join(', ')}) GROUP BY d.sha256, d.text ORDER BY shared DESC, first LIMIT ${CANDIDATES}`,
    ...bands,
  )
  return rows.find((row) => alike(likeness, likenessOf(row.text as string)))?.sha256 as string | undefined
}
