/** Signs of the relationship as series by year: meetings of leaders, rounds, wordings of the level, numbers. */
import { type Cell, cite, type Phrase, quote, type Sheet, say } from '../cite.ts'
import type { Register } from '../register.ts'
import { headOf } from './head.ts'
import { dateCell } from './merged.ts'

export function indicators({ documents, meetings }: Register): Sheet {
  const rows: Cell[][] = []
  const years = Map.groupBy(
    meetings.filter(({ day }) => day !== undefined),
    ({ day }) => (day as string).slice(0, 4),
  )
  for (const [year, own] of years) {
    const cites = own.flatMap((meeting) => dateCell(meeting).cites)
    rows.push([
      { words: [{ plain: year }], cites },
      { words: [say('register.rounds')], cites },
      { words: [{ plain: own.length }], cites },
      { words: own.map(headOf), cites },
    ])
  }
  for (const held of documents) {
    const seen = new Set<string>()
    for (const { what, measure, value, unit, period } of held.record.indicators) {
      const year = (period?.value.from ?? held.published ?? '').slice(0, 4)
      if (seen.has(`${year} ${what.value}`)) continue
      seen.add(`${year} ${what.value}`)
      const cites = [cite(held, what.from)]
      const amount: Phrase[] = value ? [{ plain: value.value }, ...(unit ? [{ plain: unit }] : [])] : []
      rows.push([
        {
          words: year ? [{ plain: year }] : [say('register.undated')],
          cites: period ? [cite(held, period.from)] : cites,
        },
        { words: [say(`measure.${measure}`)], cites },
        {
          words: amount.length > 0 ? amount : [quote(held, what.from)],
          cites: value ? [cite(held, value.from)] : cites,
        },
        { words: [quote(held, what.from)], cites },
      ])
    }
  }
  const yearOf = ([cell]: readonly Cell[]) => JSON.stringify(cell?.words)
  const columns = ['register.year', 'register.measure', 'register.value', 'register.words']
  return {
    title: [say('section.indicators')],
    columns: columns.map((key) => say(key)),
    rows: rows.sort((a, b) => yearOf(a).localeCompare(yearOf(b))),
    searched: documents.map(({ sha256 }) => sha256),
  }
}
