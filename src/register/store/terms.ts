/** The terms by which search narrows down what it finds: facets, written as words that no text has. */
import type { MahdarRecord } from '../../record/schema.ts'
import { sha256 } from './events.ts'

/** What a search can be narrowed to. */
export const FACETS = ['mechanism', 'round', 'party', 'language', 'year', 'issue', 'kind'] as const
export type Facet = (typeof FACETS)[number]

/** Kinds of fact that a search can ask for. */
export const KINDS = ['agreement', 'statement', 'commitment', 'milestone', 'indicator'] as const

/** A facet's value as one word; letters and digits alone, so that every database takes it as it is. */
export function term(facet: Facet, value: string | number): string {
  return `z${sha256(`${facet} ${value}`).slice(0, 12)}`
}

/** All facets of a document, as words. */
export const termsOf = (record: MahdarRecord): string[] => facetsOf(record).map(([facet, value]) => term(facet, value))

/** The facets that a document's own record tells, each value once; of which mechanism's meetings it tells, others tell too. */
export function facetsOf(record: MahdarRecord): (readonly [Facet, string])[] {
  const { document, meetings, participants, agreements, statements, positions } = record
  const found = new Map<string, readonly [Facet, string]>()
  const add = (facet: Facet, value: string | number | null | undefined) => {
    if (value !== null && value !== undefined) found.set(`${facet} ${value}`, [facet, String(value)])
  }
  add('language', document.language)
  add('year', document.published?.slice(0, 4))
  for (const { round, date, parties } of meetings) {
    add('round', round?.value)
    add('year', date?.value.from.slice(0, 4))
    for (const { value } of parties) add('party', value)
  }
  for (const { issues } of [...agreements, ...statements]) for (const { value } of issues) add('issue', value)
  for (const { party } of positions) add('party', party)
  for (const { party } of [...statements, ...participants]) add('party', party?.value)
  for (const kind of KINDS) if (record[`${kind}s`].length > 0) add('kind', kind)
  return [...found.values()]
}
