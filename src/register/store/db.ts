/** The little of SQL that the store needs, so that one code runs on SQLite and on PostgreSQL. Placeholders are `?`. */
export type Value = string | number | null | Uint8Array
export type Row = Record<string, unknown>

export interface Db {
  readonly kind: 'sqlite' | 'postgres'
  /** Rows of a query, or none of a command. */
  all(sql: string, ...values: Value[]): Promise<Row[]>
  /** Rows into a table, each with a value for every column (or for those named in brackets behind it). */
  insert(table: string, rows: readonly (readonly Value[])[]): Promise<void>
  /** Several statements without values. */
  script(sql: string): Promise<void>
  /** All of it or nothing; writers wait for each other. What is written is on the disk when it returns. */
  write<T>(work: () => Promise<T>): Promise<T>
  /** What the database itself finds wrong with its pages and indexes, a sentence each; where it looks for that by itself, nothing. */
  damage(): Promise<string[]>
  close(): Promise<void>
}

/** `?` as PostgreSQL counts them. The store's SQL has no question mark inside a string. */
export function numbered(sql: string): string {
  let at = 0
  return sql.replace(/\?/g, () => `$${++at}`)
}
