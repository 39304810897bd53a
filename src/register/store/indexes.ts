/** The tables by which documents are found. All of it can be made anew from texts, readings and decisions. */
import type { Db, Value } from './db.ts'
import { type Indexed, keysOf } from './prepare.ts'

/** Gathers rows of many documents, and writes them at once; inside a transaction. */
export async function indexing(db: Db) {
  const rows = {
    listing: [] as Value[][],
    encounter: [] as Value[][],
    named: [] as [string, string, number][],
    words: [] as Value[][],
  }
  const names = new Map<string, string>()
  return {
    /** @param seq the document's number; it has no rows yet */
    add(seq: number, { listing, encounters, names: people, words, terms }: Indexed): void {
      rows.listing.push([seq, listing.language, listing.side, listing.state, listing.heading])
      for (const [place, { told, day }] of encounters.entries()) {
        const { mechanism = null, round = null, parties } = told
        rows.encounter.push([seq, place, mechanism, round, parties, day, JSON.stringify(told)])
      }
      for (const { folded, written, party } of people) {
        if (!names.has(folded)) names.set(folded, written)
        rows.named.push([folded, party, seq])
      }
      rows.words.push(db.kind === 'sqlite' ? [seq, words, terms] : [seq, tsvector(words, terms)])
    },
    async write(): Promise<void> {
      await db.insert('listing', rows.listing)
      await db.insert('encounter', rows.encounter)
      const ids = await idsOf(db, names)
      const named = rows.named.map(([folded, party, seq]) => [ids.get(folded) as number, party, seq])
      await db.insert('named', named)
      await db.insert(db.kind === 'sqlite' ? 'words (rowid, folded, terms)' : 'words', rows.words)
    },
  }
}

/** Takes a document out of the indexes; inside a transaction. */
export async function unindex(db: Db, seq: number): Promise<void> {
  for (const table of ['listing', 'encounter', 'named']) await db.all(`DELETE FROM ${table} WHERE seq = ?`, seq)
  await db.all('DELETE FROM words WHERE rowid = ?', seq)
}

/** Numbers of names; new ones are given one, and their keys are written. */
async function idsOf(db: Db, names: ReadonlyMap<string, string>): Promise<Map<string, number>> {
  const all = [...names.keys()]
  const ids = new Map<string, number>()
  if (all.length === 0) return ids
  const known = await db.all(`SELECT id, folded FROM name WHERE folded IN (${all.map(() => '?').join(', ')})`, ...all)
  for (const { id, folded } of known) ids.set(folded as string, Number(id))
  let next = Number((await db.all('SELECT MAX(id) AS last FROM name'))[0]?.last ?? 0)
  const rows: Value[][] = []
  const keys: Value[][] = []
  for (const [folded, written] of names) {
    if (ids.has(folded)) continue
    ids.set(folded, ++next)
    rows.push([next, folded, written])
    for (const key of keysOf(written)) keys.push([key, next])
  }
  await db.insert('name', rows)
  await db.insert('name_key', keys)
  return ids
}

/** What a server takes for one text, with room to spare, and the furthest position that it counts. */
const MOST = 900_000
const FURTHEST = 16_383
/** Positions of one word that it keeps. */
const KEPT = 255

/** The words of a text as PostgreSQL writes them with their places; of a text too long for it, the beginning. */
function tsvector(words: string, terms: string): string {
  const places = new Map<string, number[]>()
  let size = terms.length
  for (const [at, word] of words.split(' ').entries()) {
    const own = places.get(word)
    if (own && (own.length >= KEPT || at >= FURTHEST)) continue
    size += own ? 6 : Buffer.byteLength(word) + 12
    if (size > MOST || Buffer.byteLength(word) > 2000) continue
    if (own) own.push(at + 1)
    else if (word !== '') places.set(word, at < FURTHEST ? [at + 1] : [])
  }
  const written = Array.from(places, ([word, own]) => (own.length > 0 ? `'${word}':${own.join(',')}` : `'${word}'`))
  return [...written, ...terms.split(' ').map((one) => `'${one}'`)].join(' ')
}
