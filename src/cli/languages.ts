/** `mahdar languages`: what each language has words for. What is lacking shows here and is no error. */
import stringWidth from 'string-width'
import { LANGUAGES } from '../language/index.ts'
import type { Language } from '../language/language.ts'
import type { Entry } from '../language/lexicon.ts'
import { loadEntries } from '../language/load.ts'
import { KINDS, type KindInfo } from '../sense/kinds.ts'
import { SENSES } from '../sense/senses.ts'
import { labelLanguages } from '../view/labels.ts'

/** The table, one row a kind of word: how many forms, and of closed lists how many members are named. */
export function coverage(): string {
  const entries = LANGUAGES.map((language) => loadEntries(language))
  const labelled = new Set(labelLanguages())
  const rows = [
    ['', ...LANGUAGES.map(({ code }) => code)],
    ['language', ...LANGUAGES.map(({ name }) => name)],
    ['headings', ...LANGUAGES.map(({ code }) => (labelled.has(code) ? 'yes' : 'no'))],
    ...Object.entries<KindInfo>(KINDS).map(([kind, info]) => [
      kind,
      ...entries.map((all) => cell(all, kind, membersOf(kind, info))),
    ]),
  ]
  const lacking = LANGUAGES.flatMap((language, at) => missing(language, entries[at] ?? []))
  return `${table(rows)}\nFigures are forms; in brackets, how many of the identifiers they stand for.\n${lacking.map((line) => `${line}\n`).join('')}`
}

function membersOf(kind: string, info: KindInfo): readonly string[] | undefined {
  return kind === 'cue' ? Object.keys(SENSES) : info.ids
}

function cell(entries: readonly Entry[], kind: string, members: readonly string[] | undefined): string {
  const own = entries.filter((entry) => entry.kind === kind)
  if (own.length === 0) return '–'
  const named = new Set(own.map(({ id }) => id))
  if (members) return `${own.length} (${named.size}/${members.length})`
  return named.size > 1 ? `${own.length} (${named.size})` : String(own.length)
}

/** Senses that no cue of a language has: what it cannot read yet. */
function missing({ code }: Language, entries: readonly Entry[]): string[] {
  const named = new Set(entries.filter(({ kind }) => kind === 'cue').map(({ id }) => id))
  const lacks = Object.keys(SENSES).filter((sense) => !named.has(sense))
  return lacks.length > 0 ? [`${code} has no cue for: ${lacks.join(', ')}`] : []
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
