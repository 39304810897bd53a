/** Documents into the tables, many at once, each with its event. */
import type { Db, Value } from './db.ts'
import { type Event, followedBy, type Head, insertEvents } from './events.ts'
import { indexing } from './indexes.ts'
import { alike, likenessOf } from './likeness.ts'
import type { Prepared } from './prepare.ts'
import type { Outcome } from './store.ts'

/** Inside a transaction that read the head. @returns what became of each, in their order */
export async function insert(
  db: Db,
  documents: readonly Prepared[],
  who: string,
  before: Head,
): Promise<readonly Outcome[]> {
  if (documents.length === 0) return []
  const known = await knownOf(db, documents)
  const copies = new Copies(db)
  await copies.look(documents.filter(({ sha256 }) => !known.has(sha256)))
  const events: Event[] = []
  const rows = { document: [] as Value[][], reading: [] as Value[][], likeness: [] as Value[][] }
  const index = await indexing(db)
  const outcomes: Outcome[] = []
  let head = before
  for (const one of documents) {
    const { sha256, name, published, language, engine, reading, text, body, bands } = one
    if (known.has(sha256)) {
      outcomes.push({ name, sha256, state: 'known' })
      continue
    }
    known.add(sha256)
    const family = (await copies.originalOf(one)) ?? sha256
    const event = followedBy(head, who, 'add', { sha256, name, published, family, engine, reading })
    head = event
    events.push(event)
    rows.document.push([sha256, event.seq, name, event.at, published, language, family, text])
    rows.reading.push([sha256, engine, body])
    // Copies of a copy are copies of the first: its bands alone are kept.
    if (family === sha256) {
      for (const band of bands) rows.likeness.push([band, event.seq])
      copies.add(one)
    }
    index.add(event.seq, one)
    outcomes.push({ name, sha256, ...(family === sha256 ? { state: 'added' } : { state: 'copy', of: family }) })
  }
  await insertEvents(db, events)
  for (const [table, own] of Object.entries(rows)) await db.insert(table, own)
  await index.write()
  return outcomes
}

async function knownOf(db: Db, documents: readonly Prepared[]): Promise<Set<string>> {
  const all = documents.map(({ sha256 }) => sha256)
  const rows = await db.all(`SELECT sha256 FROM document WHERE sha256 IN (${places(all)})`, ...all)
  return new Set(rows.map(({ sha256 }) => sha256 as string))
}

/** Most texts that one is compared with. */
const CANDIDATES = 8

/** Which document a new one is a near copy of: among those held, and those before it in the batch. */
class Copies {
  readonly #db: Db
  /** By band, the numbers of those held and the hashes of those of the batch. */
  readonly #held = new Map<number, number[]>()
  readonly #batch = new Map<number, Prepared[]>()

  constructor(db: Db) {
    this.#db = db
  }

  async look(documents: readonly Prepared[]): Promise<void> {
    const bands = [...new Set(documents.flatMap(({ bands }) => bands))]
    if (bands.length === 0) return
    const rows = await this.#db.all(
      `SELECT band, seq FROM likeness WHERE band IN (${places(bands)}) ORDER BY seq`,
      ...bands,
    )
    for (const { band, seq } of rows) {
      const all = this.#held.get(Number(band)) ?? []
      if (all.push(Number(seq)) === 1) this.#held.set(Number(band), all)
    }
  }

  add(document: Prepared): void {
    for (const band of document.bands) this.#batch.set(band, [...(this.#batch.get(band) ?? []), document])
  }

  async originalOf({ bands, text }: Prepared): Promise<string | undefined> {
    const held = mostShared(bands.flatMap((band) => this.#held.get(band) ?? []))
    const batch = mostShared(bands.flatMap((band) => this.#batch.get(band) ?? []))
    if (held.length + batch.length === 0) return undefined
    const own = likenessOf(text)
    for (const seq of held) {
      const [row] = await this.#db.all('SELECT sha256, text FROM document WHERE seq = ?', seq)
      if (row && alike(own, likenessOf(row.text as string))) return row.sha256 as string
    }
    return batch.find((one) => alike(own, likenessOf(one.text)))?.sha256
  }
}

/** Those that occur most often, the first of equals first. */
function mostShared<T>(all: readonly T[]): T[] {
  const counts = [...Map.groupBy(all, (one) => one)].sort(([, a], [, b]) => b.length - a.length)
  return counts.slice(0, CANDIDATES).map(([one]) => one)
}

const places = (values: readonly unknown[]) => values.map(() => '?').join(', ')
