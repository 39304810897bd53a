/** Signs of the relationship as series, each from year to year: meetings of leaders, rounds, wordings of the level, numbers. */
import { type Cell, cite, type Phrase, quoteOf, type Sheet, say, sheetOf } from '../cite.ts'
import type { Held } from '../held.ts'
import type { Register } from '../register.ts'
import { byLanguage, together } from './alike.ts'
import { tookPlace } from './claims.ts'
import { headOf } from './head.ts'
import { dateCell } from './merged.ts'

type Indicator = Held['record']['indicators'][number]
interface Sign {
  readonly held: Held
  readonly indicator: Indicator
  readonly year: string
  readonly words: string
}

/** Series in this order. */
const SERIES = ['leader-meetings', 'relations-level', 'trade', 'other']

/** @param since a year: what is of years before it is left out */
export function indicators({ documents, meetings }: Register, since = ''): Sheet {
  const held = Map.groupBy(
    meetings.filter((meeting) => meeting.day !== undefined && meeting.day >= since && tookPlace(meeting)),
    ({ day }) => (day as string).slice(0, 4),
  )
  const rounds = [...held].sort(byYear).map(([year, own]): Cell[] => {
    const cites = own.flatMap((meeting) => dateCell(meeting).cites)
    const cell = (words: readonly Phrase[]): Cell => ({ words, cites })
    const heads = own.flatMap((meeting, at) => [...(at > 0 ? [{ plain: ';' }] : []), headOf(meeting)])
    return [
      cell([say('register.rounds')]),
      cell([{ plain: year }]),
      cell([{ plain: own.length }, { plain: '·' }, ...heads]),
    ]
  })
  const signs = documents.flatMap((one) =>
    one.record.indicators.map((indicator): Sign => {
      const year = (indicator.period?.value.from ?? one.published ?? '').slice(0, 4)
      return { held: one, indicator, year, words: indicator.what.value }
    }),
  )
  const told = SERIES.flatMap((measure) => {
    const own = signs.filter(({ indicator, year }) => indicator.measure === measure && year >= since)
    return [...Map.groupBy(own, ({ year }) => year)].sort(byYear).flatMap(([year, all]) => {
      const numbers = all.filter(({ indicator }) => indicator.value)
      const wordings = all.filter(({ indicator }) => !indicator.value)
      const counted = together(numbers, ({ indicator: { value, unit } }) => `${value?.value} ${unit ?? ''}`)
      return [...counted.map((group) => row(measure, year, group, amountOf(group))), ...worded(measure, year, wordings)]
    })
  })
  const columns = ['register.measure', 'register.year', 'register.value']
  return sheetOf('section.indicators', columns, [...rounds, ...told], documents)
}

const byYear = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : a > b ? 1 : 0

/** The wordings of a year: the first of each language as one, then the second, where one has another. */
function worded(measure: string, year: string, signs: readonly Sign[]): Cell[][] {
  if (signs.length === 0) return []
  const wordings = byLanguage(signs).map((group) => quoteOf(group.map(wordsAt)))
  return [
    row(
      measure,
      year,
      signs,
      wordings.flatMap((words, at) => [...(at > 0 ? [{ plain: ';' }] : []), words]),
    ),
  ]
}

const wordsAt = ({ held, indicator }: Sign) => ({ held, from: indicator.what.from })

function amountOf(group: readonly Sign[]): Phrase[] {
  const { value, unit } = (group[0] as Sign).indicator
  const number = value?.value.toLocaleString('en-US', { maximumFractionDigits: 20 }) ?? ''
  return [{ plain: number }, ...(unit ? [{ plain: unit }] : []), quoteOf(group.map(wordsAt))]
}

function row(measure: string, year: string, group: readonly Sign[], value: readonly Phrase[]): Cell[] {
  const cites = group.map(({ held, indicator: { what, value, period } }) =>
    cite(held, [...what.from, ...(value?.from ?? []), ...(period?.from ?? [])]),
  )
  const cell = (words: readonly Phrase[]): Cell => ({ words, cites })
  return [cell([say(`measure.${measure}`)]), cell(year ? [{ plain: year }] : [say('register.undated')]), cell(value)]
}
