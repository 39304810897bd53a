/** The tables, step by step: a register made by an older version is brought up to date when it is opened. */
import { InputError } from '../../record/input-error.ts'
import type { Db } from './db.ts'

type Step = (kind: Db['kind']) => string

const STEPS: readonly Step[] = [
  (kind) => `
    CREATE TABLE event (seq BIGINT PRIMARY KEY, at TEXT NOT NULL, who TEXT NOT NULL, kind TEXT NOT NULL, body TEXT NOT NULL,
      prev TEXT NOT NULL, hash TEXT NOT NULL);
    CREATE TABLE document (sha256 TEXT PRIMARY KEY, seq BIGINT NOT NULL, name TEXT NOT NULL, captured TEXT NOT NULL,
      published TEXT, language TEXT NOT NULL, family TEXT NOT NULL, text TEXT NOT NULL);
    CREATE INDEX document_family ON document (family);
    CREATE TABLE reading (sha256 TEXT PRIMARY KEY, engine TEXT NOT NULL, body ${kind === 'sqlite' ? 'BLOB' : 'BYTEA'} NOT NULL);
    CREATE TABLE encounter (sha256 TEXT NOT NULL, place INTEGER NOT NULL, mechanism TEXT, parties TEXT NOT NULL,
      PRIMARY KEY (sha256, place));
    CREATE INDEX encounter_mechanism ON encounter (mechanism);
    CREATE INDEX encounter_parties ON encounter (parties);
    CREATE TABLE likeness (band BIGINT NOT NULL, sha256 TEXT NOT NULL, PRIMARY KEY (band, sha256));
    ${
      kind === 'sqlite'
        ? "CREATE VIRTUAL TABLE words USING fts5(folded, content='', tokenize='unicode61 remove_diacritics 0', detail=full);"
        : 'CREATE TABLE words (rowid BIGINT PRIMARY KEY, folded TSVECTOR NOT NULL); CREATE INDEX words_folded ON words USING gin (folded);'
    }`,
]

/** @throws InputError if a newer version wrote the register */
export async function migrate(db: Db): Promise<void> {
  await db.script('CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL)')
  if ((await versionOf(db)) === STEPS.length) return
  await db.write(async () => {
    const version = await versionOf(db)
    if (version > STEPS.length)
      throw new InputError({
        what: `the register was written by a newer version (its tables are number ${version}, this version knows ${STEPS.length})`,
        remedy: 'Use that version of mahdar, or another folder in MAHDAR_HOME.',
      })
    for (const step of STEPS.slice(version)) await db.script(step(db.kind))
    await db.script(`DELETE FROM schema_version; INSERT INTO schema_version VALUES (${STEPS.length})`)
  })
}

async function versionOf(db: Db): Promise<number> {
  const [row] = await db.all('SELECT version FROM schema_version')
  return Number(row?.version ?? 0)
}
