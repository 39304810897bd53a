/** A document as its row has it. */
import type { Held } from '../held.ts'
import type { Row } from './db.ts'
import { unpack } from './pack.ts'

export const HELD = 'SELECT d.*, r.engine, r.body FROM document d JOIN reading r ON r.sha256 = d.sha256'

export function held(row: Row): Held {
  return {
    sha256: row.sha256 as string,
    seq: Number(row.seq),
    name: row.name as string,
    captured: row.captured as string,
    published: row.published as string | null,
    family: row.family as string,
    text: row.text as string,
    record: unpack(row.body as Uint8Array),
  }
}
