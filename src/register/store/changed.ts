/** What the log tells of meetings: of which documents and mechanisms something may be otherwise than it was. */
import { formatNamed } from '../merge/formats.ts'
import { personNamed } from '../merge/mentions.ts'
import type { Db } from './db.ts'
import { mechanismsNear } from './told.ts'

export interface Changed {
  /** Everything: it is too much to go through. */
  readonly all: boolean
  /** Whether names of people were joined or set apart. */
  readonly people: boolean
  /** Numbers of documents that are new, of which people or a newer engine changed something, or whose mechanism stands under another. */
  readonly documents: ReadonlySet<number>
  /** Mechanisms that these documents name, and those of meetings near theirs. */
  readonly mechanisms: ReadonlySet<string>
}

/** Of more events than this all is made anew. */
const MOST = 1000
const ALL: Changed = { all: true, people: true, documents: new Set(), mechanisms: new Set() }

/** @param seq number of the event after which to look */
export async function changedSince(db: Db, seq: number): Promise<Changed> {
  const events = await db.all(`SELECT kind, body FROM event WHERE seq > ? ORDER BY seq LIMIT ${MOST + 1}`, seq)
  if (events.length > MOST) return ALL
  const about = { documents: new Set<string>(), people: false, formats: new Set<string>() }
  for (const { kind, body } of events) {
    const { of } = JSON.parse(body as string) as { of?: number }
    const turned = kind === 'undo' || kind === 'redo'
    const [meant] = turned ? await db.all('SELECT kind, body FROM event WHERE seq = ?', Number(of)) : [{ kind, body }]
    if (meant) look(meant.kind as string, JSON.parse(meant.body as string), about)
  }
  const numbers = [
    ...(await numbersWhere(db, 'document WHERE sha256', [...about.documents])),
    ...(await numbersWhere(db, 'encounter WHERE mechanism', [...about.formats])),
  ]
  return {
    ...{ all: false, people: about.people },
    documents: new Set(numbers),
    mechanisms: new Set([...about.formats, ...(await mechanismsNear(db, numbers))]),
  }
}

async function numbersWhere(db: Db, where: string, values: readonly string[]): Promise<number[]> {
  if (values.length === 0) return []
  const rows = await db.all(`SELECT seq FROM ${where} IN (${values.map(() => '?').join(', ')})`, ...values)
  return rows.map(({ seq }) => Number(seq))
}

/** What people add beside what was read. */
const BESIDE = new Set(['comment', 'brief', 'side'])

function look(
  kind: string,
  body: Record<string, unknown>,
  about: { documents: Set<string>; people: boolean; formats: Set<string> },
): void {
  if (BESIDE.has(kind)) return
  for (const document of [body.sha256, body.document]) if (typeof document === 'string') about.documents.add(document)
  for (const end of [body.one, body.other, body.more].flat(2)) {
    if (typeof end !== 'string') continue
    const [document = '', fact] = end.split('#')
    const format = formatNamed(end)
    if (format !== undefined) about.formats.add(format)
    else if (personNamed(end)) about.people = true
    else if (fact !== undefined) about.documents.add(document)
  }
}
