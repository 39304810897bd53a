/** Signs of the relationship as points of small charts: figures by year, and wordings of the level. */
import { type Cite, cite, type Phrase, quote } from '../cite.ts'
import type { Register } from '../register.ts'
import { tookPlace } from './claims.ts'
import { headOf } from './head.ts'
import { dateCell } from './merged.ts'

/** One sign in one year, as one report has it. */
export interface Point {
  /** YYYY; null where none is told. */
  readonly year: string | null
  /** `rounds`, or a measure of the record. */
  readonly measure: string
  readonly value: number | null
  /** A currency, or whatever is counted. */
  readonly unit: string | null
  readonly words: readonly Phrase[]
  readonly cites: readonly Cite[]
}

export function pointsOf({ documents, meetings }: Register): Point[] {
  const held = meetings.filter((meeting) => meeting.day !== undefined && tookPlace(meeting))
  const rounds = [...Map.groupBy(held, ({ day }) => (day as string).slice(0, 4))].map(
    ([year, own]): Point => ({
      ...{ year, measure: 'rounds', value: own.length, unit: null, words: own.map(headOf) },
      cites: own.flatMap((meeting) => dateCell(meeting).cites),
    }),
  )
  const told = documents.flatMap((one) =>
    one.record.indicators.map(
      ({ what, measure, value, unit, period }): Point => ({
        year: (period?.value.from ?? one.published ?? '').slice(0, 4) || null,
        ...{ measure, value: value?.value ?? null, unit },
        words: [quote(one, what.from)],
        cites: [cite(one, [...what.from, ...(value?.from ?? []), ...(period?.from ?? [])])],
      }),
    ),
  )
  return [...rounds, ...told]
}
