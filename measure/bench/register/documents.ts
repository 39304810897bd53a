/**
 * As many documents as are wanted, made of the casebook's: each with invented people, a day, a round, parties and words of its own.
 * Records are read once and moved with the words that they rest on, so that storing is measured apart from reading.
 */
import { documents, recordOf } from '../../../scripts/casebook/documents.ts'
import type { MahdarRecord } from '../../../src/index.ts'
import { sha256 } from '../../../src/register/store/events.ts'
import type { NewDocument } from '../../../src/register/store/prepare.ts'
import { STATES } from '../../../src/world/index.ts'

/** Rounds of one mechanism; each has one report for each of the casebook's documents of its meeting. */
const ROUNDS = 20
/** Every so many documents one is a near copy of the one before it. */
const COPIED = 20

const DAY = 86_400_000
const FIRST = Date.parse('1995-01-10')

const base = documents().map((source) => ({ source, record: recordOf(source) }))
const meetings = [...Map.groupBy(base, ({ source }) => source.folder).values()]
const states = Object.keys(STATES)
const pairs = states.flatMap((one, at) => states.slice(at + 1).map((other) => [one, other] as const))

/** @param skip so many of them are left out. @returns documents, the same at every run */
export function* many(count: number, skip = 0): Generator<NewDocument> {
  let made = 0
  let last: NewDocument | undefined
  for (let meeting = 0; made < count; meeting++) {
    const mechanism = Math.floor(meeting / ROUNDS)
    const own = meetings[mechanism % meetings.length] as typeof base
    for (const { source, record } of own) {
      if (made >= count) return
      made++
      if (made < skip) continue
      last =
        made % COPIED === 0 && last
          ? copyOf(last)
          : variant(source.text, record, { number: made, meeting, mechanism, round: (meeting % ROUNDS) + 1 })
      if (made > skip) yield last
    }
  }
}

interface Place {
  readonly number: number
  readonly meeting: number
  readonly mechanism: number
  readonly round: number
}

function variant(text: string, record: MahdarRecord, { number, meeting, mechanism, round }: Place): NewDocument {
  const random = seeded(number)
  const parties = pairs[(mechanism * 7919) % pairs.length] as readonly [string, string]
  const changes = namesIn(text, record, mechanism * 3 + Math.floor(round / 5))
  const moved = replaced(text, changes)
  const body = `${moved.text}\n${filling(record.document.language, random)} ${number}.`
  const made = structuredClone(record)
  move(made, moved)
  const codes = new Map(
    [...new Set(record.meetings.flatMap((one) => one.parties.map(({ value }) => value)))].map(
      (code, at) => [code, parties[at] ?? code] as const,
    ),
  )
  recode(made, codes)
  const day = new Date(FIRST + round * 180 * DAY + (mechanism % 170) * DAY).toISOString().slice(0, 10)
  for (const [at, one] of made.meetings.entries()) {
    if (one.mechanism)
      one.mechanism.value.id = at === 0 ? mechanismNumber(mechanism) : `${mechanismNumber(mechanism)}-${at}`
    if (one.round) one.round.value = round
    if (one.date) one.date.value = { from: day, to: day }
  }
  Object.assign(made.document, { sha256: sha256(body), published: day, length: body.length })
  return { name: `reports/${meeting}/${number}.${record.document.language}.txt`, text: body, record: made }
}

export const mechanismNumber = (number: number): string => `mechanism-${number}`

/** The same report with another headline. */
function copyOf({ name, text, record }: NewDocument): NewDocument {
  const copied = `${text}\nx`
  const made = structuredClone(record)
  Object.assign(made.document, { sha256: sha256(copied), length: copied.length })
  return { name: `${name}-copy`, text: copied, record: made }
}

interface Change {
  readonly start: number
  readonly end: number
  readonly by: string
}

/** Every person gets another name, wherever the last word of it stands. */
function namesIn(text: string, record: MahdarRecord, generation: number): Change[] {
  const changes: Change[] = []
  for (const [at, { name }] of record.participants.entries()) {
    const word = name.value.written.split(/\s+/).at(-1) as string
    const by = invented(word, generation * 16 + (at % 16))
    for (let found = text.indexOf(word); found >= 0; found = text.indexOf(word, found + word.length))
      changes.push({ start: found, end: found + word.length, by })
  }
  changes.sort((a, b) => a.start - b.start || b.end - a.end)
  return changes.filter((one, at) => at === 0 || one.start >= (changes[at - 1] as Change).end)
}

const SYLLABLES: Readonly<Record<string, string>> = {
  Latin: 'ba de ki lo mu na pe ri so tu va ze',
  Cyrillic: 'ба де ки ло му на пе ри со ту ва зе',
  Arabic: 'با دي كي لو مو نا تي ري سو تو فا زي',
  Han: '巴 德 基 洛 穆 纳 佩 里 索 图 瓦 泽',
}

/** A name in the script of a word: the same number makes the same name in every script. */
function invented(word: string, number: number): string {
  const script = Object.keys(SYLLABLES).find((one) => new RegExp(`\\p{Script=${one}}`, 'u').test(word)) ?? 'Latin'
  const syllables = (SYLLABLES[script] as string).split(' ')
  let rest = number + 144
  let name = ''
  for (; rest > 0; rest = Math.floor(rest / 12)) name += syllables[rest % 12]
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** Words of the document's script that hardly any other document has, and some that many have. */
function filling(language: string, random: () => number): string {
  const example = { ar: 'ا', ru: 'а', zh: '中' }[language] ?? 'a'
  return Array.from({ length: 24 }, () => invented(example, Math.floor(200_000 * random() ** 3)).toLowerCase()).join(
    ' ',
  )
}

interface Moved {
  readonly text: string
  readonly changes: readonly Change[]
  at(offset: number): number
}

function replaced(text: string, changes: readonly Change[]): Moved {
  let out = ''
  let from = 0
  for (const { start, end, by } of changes) {
    out += text.slice(from, start) + by
    from = end
  }
  const at = (offset: number) => {
    let shift = 0
    for (const { start, end, by } of changes) {
      if (offset < end) return offset <= start ? offset + shift : start + shift
      shift += by.length - (end - start)
    }
    return offset + shift
  }
  return { text: out + text.slice(from), changes, at }
}

/** Moves every span of a record, and writes the new words where it quotes the old ones. */
function move(node: unknown, moved: Moved): void {
  if (node === null || typeof node !== 'object') return
  const fields = node as Record<string, unknown>
  if (typeof fields.start === 'number' && typeof fields.end === 'number') {
    Object.assign(fields, { start: moved.at(fields.start), end: moved.at(fields.end) })
    return
  }
  for (const value of Object.values(fields)) move(value, moved)
  const from = fields.from as { start: number; end: number }[] | undefined
  if (!Array.isArray(from)) return
  const words = from.map(({ start, end }) => moved.text.slice(start, end)).join(' ')
  const value = fields.value as { written?: string; name?: object } | string
  if (typeof value === 'object' && value?.written && !value.name) value.written = words
}

function recode(node: unknown, codes: ReadonlyMap<string, string>): void {
  if (node === null || typeof node !== 'object') return
  const fields = node as Record<string, unknown>
  for (const [key, value] of Object.entries(fields)) {
    if (typeof value === 'string' && (key === 'value' || key === 'party')) fields[key] = codes.get(value) ?? value
    else recode(value, codes)
  }
}

/** Numbers from 0 to 1, the same for the same seed. */
function seeded(seed: number): () => number {
  let state = (seed * 2_654_435_761) >>> 0 || 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    state >>>= 0
    return state / 2 ** 32
  }
}
