/** Looking documents up by words, facets and names: numbers of documents, best first. */
import type { Db } from './db.ts'
import type { Store } from './store.ts'
import { type Facet, term } from './terms.ts'
import { foldedWords } from './words.ts'

export interface Question {
  /** Any of these; each is words that stand in the text, in whatever order. */
  readonly phrases: readonly string[]
  /** All of these. */
  readonly facets: readonly (readonly [Facet, string | number])[]
  /** Numbers of the documents among which to look; all if left out. */
  readonly among?: ReadonlySet<number> | undefined
  /** Spellings of a folded word with what its language writes together with it; itself alone if left out. */
  readonly spellings?: (folded: string) => readonly string[]
}

/** Of words that more documents have, the newest are ranked. */
const RANKED = 1000
const LOOKED_THROUGH = 2000

/**
 * Documents in which one of the phrases stands as it is come first, then those with all its words; among them, by how often and in how
 * short a text they stand (BM25, or what PostgreSQL has for it). Without words: the newest.
 * @returns numbers of documents
 */
export async function findIn(store: Store, question: Question, limit: number): Promise<number[]> {
  const { among } = question
  if (among?.size === 0) return []
  const where: Where = { db: store.db, among: among ? `AND rowid IN (${[...among].join(', ')})` : '' }
  const facets = question.facets.map(([facet, value]) => term(facet, value))
  const phrases = question.phrases.map(foldedWords).filter((words) => words.length > 0)
  if (phrases.length === 0) {
    if (facets.length > 0) return ask(where, '', facets, limit)
    return [...(among ?? [])].sort((a, b) => b - a).slice(0, limit)
  }
  const spelt = question.spellings ?? ((word: string) => [word])
  const forms = phrases.map((words) => words.map((word) => [...new Set([word, ...spelt(word)])]))
  const sqlite = store.db.kind === 'sqlite'
  const write = sqlite ? SQLITE : POSTGRES
  const exact = write.any(forms.map((words) => write.phrase(words)))
  if (phrases.every((words) => words.length === 1)) return ask(where, exact, facets, limit)
  const all = write.any(forms.map((words) => write.all(words.map(write.any))))
  const first = sqlite ? await ask(where, exact, facets, limit) : await inARow(where, exact, all, facets, limit)
  if (first.length >= limit) return first
  return [...new Set([...first, ...(await ask(where, all, facets, limit))])].slice(0, limit)
}

interface Where {
  readonly db: Db
  /** A condition on rows; none where it is all of them. */
  readonly among: string
}

interface Writing {
  any(parts: readonly string[]): string
  all(parts: readonly string[]): string
  /** Words in a row, each in one of its forms. */
  phrase(words: readonly (readonly string[])[]): string
}

/** In a row the first word may have any form, what follows the plain one: FTS5 knows no alternatives inside a phrase. */
const SQLITE: Writing = {
  any: (parts) => `(${parts.join(' OR ')})`,
  all: (parts) => `(${parts.join(' AND ')})`,
  phrase: ([first = [], ...rest]) =>
    `(${first.map((one) => `"${[one, ...rest.map(([word]) => word)].join(' ')}"`).join(' OR ')})`,
}

const POSTGRES: Writing = {
  any: (parts) => `(${parts.join(' | ')})`,
  all: (parts) => `(${parts.join(' & ')})`,
  phrase: (words) => `(${words.map((forms) => `(${forms.map((one) => `'${one}'`).join(' | ')})`).join(' <-> ')})`,
}

async function ask(where: Where, words: string, facets: readonly string[], limit: number): Promise<number[]> {
  const { db, among } = where
  // Facets stand in a document or do not: there is nothing to rank.
  if (words === '') return newestWith(where, facets, limit)
  const rows =
    db.kind === 'sqlite'
      ? await db.all(
          `SELECT rowid AS seq FROM (SELECT rowid, bm25(words, 1.0, 0.0) AS score FROM words WHERE words MATCH ? ${among}
            ORDER BY rowid DESC LIMIT ${RANKED}) ORDER BY score, rowid DESC LIMIT ?`,
          [`folded : ${words}`, ...terms(facets)].join(' AND '),
          limit,
        )
      : await db.all(
          `SELECT rowid AS seq FROM (${newest(RANKED, among)}) found
            ORDER BY ts_rank(folded, CAST(? AS tsquery), 1) DESC, rowid DESC LIMIT ?`,
          [words, ...lexemes(facets)].join(' & '),
          words,
          limit,
        )
  return rows.map(({ seq }) => Number(seq))
}

async function newestWith({ db, among }: Where, facets: readonly string[], limit: number): Promise<number[]> {
  const rows =
    db.kind === 'sqlite'
      ? await db.all(
          `SELECT rowid AS seq FROM words WHERE words MATCH ? ${among} ORDER BY rowid DESC LIMIT ?`,
          terms(facets).join(' AND '),
          limit,
        )
      : await db.all(
          `SELECT rowid AS seq FROM (${newest(limit, among)}) found ORDER BY rowid DESC`,
          lexemes(facets).join(' & '),
        )
  return rows.map(({ seq }) => Number(seq))
}

/** Facets in the one of the index's two columns that holds them. */
const terms = (facets: readonly string[]) => facets.map((one) => `terms : ${one}`)

/** Facets as lexemes. A question is cast and not parsed: a server in the C locale would take no letter but ASCII for one. */
const lexemes = (facets: readonly string[]) => facets.map((one) => `'${one}'`)

/** Rows with words, by their index: to PostgreSQL an order by the plain number looks as if it were quicker to go through all rows from the newest. */
const newest = (most: number, among: string) =>
  `SELECT rowid, folded FROM words WHERE folded @@ CAST(? AS tsquery) ${among} ORDER BY rowid + 0 DESC LIMIT ${most}`

/** PostgreSQL's index knows no places: of the newest documents with all the words, each is looked through. */
async function inARow(
  { db, among }: Where,
  exact: string,
  all: string,
  facets: readonly string[],
  limit: number,
): Promise<number[]> {
  const rows = await db.all(
    `SELECT rowid AS seq FROM (${newest(LOOKED_THROUGH, among)}) found WHERE folded @@ CAST(? AS tsquery)
      ORDER BY ts_rank(folded, CAST(? AS tsquery), 1) DESC, rowid DESC LIMIT ?`,
    [all, ...lexemes(facets)].join(' & '),
    exact,
    exact,
    limit,
  )
  return rows.map(({ seq }) => Number(seq))
}
