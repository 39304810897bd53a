/** The kinds of board there are: how each is known by the shape of its rows, and how it is scored. */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { scoreCountries } from './countries.ts'
import { scoreEvents } from './events.ts'
import { scoreOffices } from './offices.ts'
import { scoreVisits } from './visits.ts'

/** One figure of one language: `right` of `of`. */
export interface Figure {
  readonly lang: string
  readonly what: string
  readonly right: number
  readonly of: number
}

export interface Outcome {
  readonly figures: readonly Figure[]
  /** Each miss in one line. */
  readonly misses: readonly string[]
}

export interface Row {
  readonly id: string
  readonly lang: string
  readonly text: string
  readonly expected: unknown
  readonly [field: string]: unknown
}

export interface BoardKind {
  readonly name: string
  fits(row: Row): boolean
  score(rows: readonly Row[]): Promise<Outcome>
}

/** Fields of what a row expects; of the first, if it expects several. */
function fields(row: Row): string[] {
  const first = Array.isArray(row.expected) ? row.expected[0] : row.expected
  return first && typeof first === 'object' ? Object.keys(first) : []
}

export const KINDS: readonly BoardKind[] = [
  {
    name: 'dates',
    fits: (row) => 'kind' in row && Array.isArray(row.expected),
    score: (rows) => byModule('dates', rows),
  },
  {
    name: 'ordinals',
    fits: (row) => Array.isArray(row.expected) && fields(row).includes('value'),
    score: (rows) => byModule('ordinals', rows),
  },
  { name: 'country names', fits: (row) => fields(row).includes('iso2'), score: scoreCountries },
  {
    name: 'visits',
    fits: (row) => fields(row).some((field) => field === 'traveller' || field === 'visitors'),
    score: scoreVisits,
  },
  {
    name: 'events',
    fits: (row) => fields(row).includes('event'),
    score: scoreEvents,
  },
  { name: 'offices', fits: (row) => fields(row).includes('facts'), score: scoreOffices },
]

/** The kind of a board, from its first rows. */
export function kindOf(rows: readonly Row[]): BoardKind | undefined {
  const telling = rows.find((row) => fields(row).length > 0)
  return telling && KINDS.find((kind) => kind.fits(telling))
}

interface Scored {
  readonly languages: Record<string, Record<string, number>>
  readonly misses: readonly {
    readonly id: string
    readonly text: string
    readonly expected: string
    readonly read: string
  }[]
}

/** Pairs of counters that a board's module keeps, with the name under which they are printed. */
const PAIRS = [
  ['value right', 'right', 'cases'],
  ['place right', 'spanRight', 'spanCases'],
  ['none read where there is none', 'quiet', 'negative'],
] as const

/** Scores by a module of this folder. */
async function byModule(name: string, rows: readonly Row[]): Promise<Outcome> {
  const file = new URL(`./${name}.ts`, import.meta.url)
  if (!existsSync(fileURLToPath(file))) return { figures: [], misses: [] }
  const { score } = (await import(file.href)) as { score: (rows: readonly Row[]) => Scored | Promise<Scored> }
  const { languages, misses } = await score(rows)
  const figures = Object.entries(languages).flatMap(([lang, counts]) =>
    PAIRS.flatMap(([what, right, of]) =>
      counts[of] ? [{ lang, what, right: counts[right] ?? 0, of: counts[of] }] : [],
    ),
  )
  return {
    figures,
    misses: misses.map(
      ({ id, text, expected, read }) =>
        `${id}  ${text}\n    wanted ${expected || 'nothing'}\n    read   ${read || 'nothing'}`,
    ),
  }
}
