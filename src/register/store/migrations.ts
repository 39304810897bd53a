/** The tables, step by step: a register made by an older version is brought up to date when it is opened. */
import { InputError } from '../../record/input-error.ts'
import type { Db } from './db.ts'
import { remake } from './remake.ts'

type Step = (db: Db) => Promise<void>

const STEPS: readonly Step[] = [
  (db) =>
    db.script(`
    CREATE TABLE event (seq BIGINT PRIMARY KEY, at TEXT NOT NULL, who TEXT NOT NULL, kind TEXT NOT NULL, body TEXT NOT NULL,
      prev TEXT NOT NULL, hash TEXT NOT NULL);
    CREATE TABLE document (sha256 TEXT PRIMARY KEY, seq BIGINT NOT NULL, name TEXT NOT NULL, captured TEXT NOT NULL,
      published TEXT, language TEXT NOT NULL, family TEXT NOT NULL, text TEXT NOT NULL);
    CREATE INDEX document_family ON document (family);
    CREATE TABLE reading (sha256 TEXT PRIMARY KEY, engine TEXT NOT NULL, body ${db.kind === 'sqlite' ? 'BLOB' : 'BYTEA'} NOT NULL)`),
  (db) =>
    db.script(`
    DROP INDEX document_family;
    CREATE UNIQUE INDEX document_seq ON document (seq);
    CREATE INDEX event_kind ON event (kind) WHERE kind <> 'add'`),
  // Lists are narrowed by an index alone, without going through texts. An encounter's row now holds what merging looks at.
  (db) => db.script('CREATE INDEX document_listed ON document (seq, language, name)'),
  // Now there is an index of its own for that, which knows what people decided, too.
  (db) => db.script('DROP INDEX document_listed'),
]

/** What is made of texts, readings and decisions, empty: an older version's is thrown away. */
async function emptyIndexes(db: Db): Promise<void> {
  const sqlite = db.kind === 'sqlite'
  const bare = sqlite ? 'WITHOUT ROWID' : ''
  await db.script(`
    ${['listing', 'encounter', 'likeness', 'words', 'name', 'name_key', 'named'].map((table) => `DROP TABLE IF EXISTS ${table};`).join(' ')}
    CREATE TABLE listing (seq BIGINT PRIMARY KEY, language TEXT NOT NULL, side TEXT NOT NULL, state TEXT NOT NULL, heading TEXT NOT NULL) ${bare};
    CREATE INDEX listing_side ON listing (side, state, language);
    CREATE TABLE encounter (seq BIGINT NOT NULL, place INTEGER NOT NULL, mechanism TEXT, round INTEGER, parties TEXT NOT NULL,
      day INTEGER, told TEXT NOT NULL, PRIMARY KEY (seq, place)) ${bare};
    CREATE INDEX encounter_mechanism ON encounter (mechanism) WHERE mechanism IS NOT NULL;
    CREATE INDEX encounter_parties ON encounter (parties, day);
    CREATE TABLE likeness (band BIGINT NOT NULL, seq BIGINT NOT NULL, PRIMARY KEY (band, seq)) ${bare};
    CREATE TABLE name (id BIGINT PRIMARY KEY, folded TEXT NOT NULL, written TEXT NOT NULL);
    CREATE UNIQUE INDEX name_folded ON name (folded);
    CREATE TABLE name_key (key TEXT NOT NULL, name BIGINT NOT NULL, PRIMARY KEY (key, name)) ${bare};
    CREATE TABLE named (name BIGINT NOT NULL, party TEXT NOT NULL, seq BIGINT NOT NULL, PRIMARY KEY (name, party, seq)) ${bare};
    CREATE INDEX named_seq ON named (seq);
    ${
      sqlite
        ? "CREATE VIRTUAL TABLE words USING fts5(folded, terms, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0')"
        : 'CREATE TABLE words (rowid BIGINT PRIMARY KEY, folded TSVECTOR NOT NULL); CREATE INDEX words_folded ON words USING gin (folded)'
    }`)
}

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
    for (const step of STEPS.slice(version)) await step(db)
    await emptyIndexes(db)
    await remake(db)
    await db.script(`DELETE FROM schema_version; INSERT INTO schema_version VALUES (${STEPS.length})`)
  })
}

async function versionOf(db: Db): Promise<number> {
  const [row] = await db.all('SELECT version FROM schema_version')
  return Number(row?.version ?? 0)
}
