/** `mahdar languages`: what each language has words for. What is lacking shows here and is no error. */
import stringWidth from 'string-width'
import { LANGUAGES } from '../language/index.ts'
import type { Entry } from '../language/lexicon.ts'
import { loadEntries } from '../language/load.ts'
import { KINDS, type KindInfo } from '../sense/kinds.ts'
import { SENSES } from '../sense/senses.ts'
import { labelLanguages } from '../view/labels.ts'
import { ISSUES, MECHANISMS, ORGANISATIONS, PLACES, PUBLISHERS, STATES } from '../world/index.ts'

/** Members of the kinds whose identifiers are listed elsewhere than among the kinds. */
const LISTED: Readonly<Record<string, readonly string[]>> = {
  cue: Object.keys(SENSES),
  month: Array.from({ length: 12 }, (_, month) => String(month + 1)),
  'hijri-month': Array.from({ length: 12 }, (_, month) => String(month + 1)),
  weekday: Array.from({ length: 7 }, (_, day) => String(day + 1)),
  state: Object.keys(STATES),
  organisation: Object.keys(ORGANISATIONS),
  place: Object.keys(PLACES),
  issue: Object.keys(ISSUES),
  mechanism: Object.keys(MECHANISMS),
  publisher: Object.keys(PUBLISHERS),
}
/** Kinds of which a line says what a language lacks; of the others the table counts it. */
const TOLD = ['cue', 'office', 'month', 'weekday', 'format', 'quality', 'state', 'organisation']

/** The table, one row a kind of word: how many forms, and of closed lists how many members are named. */
export function coverage(): string {
  const entries = LANGUAGES.map((language) => loadEntries(language))
  const labelled = new Set(labelLanguages())
  const members = membersOf(entries.flat())
  const rows = [
    ['', ...LANGUAGES.map(({ code }) => code)],
    ['language', ...LANGUAGES.map(({ name }) => name)],
    ['headings', ...LANGUAGES.map(({ code }) => (labelled.has(code) ? 'yes' : 'no'))],
    ...Object.keys(KINDS)
      // The commonest words tell the language of a text; the lexicon has none.
      .filter((kind) => kind !== 'frequent')
      .map((kind) => [kind, ...entries.map((own) => cell(own, kind, members[kind]))]),
  ]
  const lacking = LANGUAGES.flatMap(({ code }, at) => missing(code, entries[at] ?? [], members))
  return `${table(rows)}\nFigures are forms; in brackets, how many of the identifiers they stand for.\n${lacking.map((line) => `${line}\n`).join('')}`
}

type Members = Readonly<Record<string, readonly string[] | undefined>>

/** The identifiers of each kind: those that are listed, and of offices those that any language has. */
function membersOf(all: readonly Entry[]): Members {
  const offices = new Set(all.filter(({ kind, id }) => kind === 'office' && id !== '').map(({ id }) => id))
  const closed = Object.entries<KindInfo>(KINDS).flatMap(([kind, { ids }]) => (ids ? [[kind, ids] as const] : []))
  return { ...Object.fromEntries(closed), ...LISTED, office: [...offices] }
}

/** An identifier without the signs behind it (see `month` and `season` among the kinds). */
function plain(id: string, members: readonly string[]): string {
  return members.includes(id) ? id : id.replace(/[^\p{L}\p{N}]+$/u, '')
}

function namedBy(entries: readonly Entry[], kind: string, members: readonly string[]): Set<string> {
  return new Set(entries.filter((entry) => entry.kind === kind).map(({ id }) => plain(id, members)))
}

function cell(entries: readonly Entry[], kind: string, members: readonly string[] | undefined): string {
  const own = entries.filter((entry) => entry.kind === kind)
  if (own.length === 0) return '–'
  if (!members) {
    const ids = new Set(own.map(({ id }) => id))
    return ids.size > 1 ? `${own.length} (${ids.size})` : String(own.length)
  }
  const named = namedBy(own, kind, members)
  return `${own.length} (${members.filter((member) => named.has(member)).length}/${members.length})`
}

/** What a language has no word for, a line a kind; a kind that it lacks altogether is in one line with others like it. */
function missing(code: string, entries: readonly Entry[], members: Members): string[] {
  const bare: string[] = []
  const lines = TOLD.flatMap((kind) => {
    const all = members[kind] ?? []
    const named = namedBy(entries, kind, all)
    const lacks = all.filter((member) => !named.has(member))
    if (lacks.length < all.length) return lacks.length > 0 ? [`${code} has no ${kind} for: ${lacks.join(', ')}`] : []
    bare.push(kind)
    return []
  })
  return bare.length > 0 ? [`${code} has no word at all of these kinds: ${bare.join(', ')}`, ...lines] : lines
}

function table(rows: readonly string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => stringWidth(row[column] ?? ''))))
  return rows
    .map((row) =>
      row
        .map((words, column) => words + ' '.repeat((widths[column] ?? 0) - stringWidth(words)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
