/** Signs of the relationship as small charts: figures as bars over the years, wordings year by year. */
import type { CSSProperties } from 'react'
import type { Documents } from '../../../../src/http/types.ts'
import type { Point } from '../../../../src/register/views/points.ts'
import { Phrases } from '../../parts/phrases.tsx'
import { type Quotation, Quotes } from '../../parts/quotes.tsx'
import { useWords } from '../../words.tsx'

const quotationsOf = (points: readonly Point[]): Quotation[] =>
  points.flatMap(({ words, cites }) => cites.map((cite) => ({ words, cite })))

export function Indicators({ points, documents }: { points: readonly Point[]; documents: Documents }) {
  const { t } = useWords()
  const figures = points.filter(({ value, year }) => value !== null && year !== null)
  const wordings = points.filter(({ value, year }) => value === null || year === null)
  const series = [...Map.groupBy(figures, ({ measure, unit }) => `${measure} ${unit ?? ''}`)]
  const years = points.flatMap(({ year }) => (year ? [Number(year)] : []))
  if (points.length === 0) return <p className="empty">{t('mechanism.no-indicators')}</p>
  const [first, last] = [Math.min(...years), Math.max(...years)]
  return (
    <div className="charts">
      {series.map(([key, own]) => (
        <Bars key={key} points={own} first={first} last={last} documents={documents} />
      ))}
      {[...Map.groupBy(wordings, ({ measure }) => measure)].map(([measure, own]) => (
        <Wordings key={measure} measure={measure} points={own} documents={documents} />
      ))}
    </div>
  )
}

const MOST_YEARS = 40

interface BarsProps {
  readonly points: readonly Point[]
  readonly first: number
  readonly last: number
  readonly documents: Documents
}

function Bars({ points, first, last, documents }: BarsProps) {
  const { t, say, number, code } = useWords()
  const [{ measure, unit }] = points as [Point]
  const name = say(measure === 'rounds' ? 'register.rounds' : `measure.${measure}`)
  const top = Math.max(...points.map(({ value }) => value ?? 0))
  const from = Math.max(first, last - MOST_YEARS)
  const years = Array.from({ length: last - from + 1 }, (_, at) => from + at)
  const short = new Intl.NumberFormat(`${code === 'ar' ? 'ar' : 'en'}-u-nu-latn`, { notation: 'compact' })
  const shown = (value: number) => (value >= 10_000 ? short.format(value) : number(value))
  const plain = (year: number) => number(year).replace(/[,٬\u00A0\u202F]/g, '')
  return (
    <figure className="chart">
      <figcaption>
        <bdi>{name}</bdi>
        {unit && <bdi className="small"> {unit}</bdi>}
      </figcaption>
      <ol className="bars">
        {years.map((year) => {
          const own = points.filter((point) => point.year === String(year))
          const values = [...new Set(own.map(({ value }) => value ?? 0))]
          const shares = Math.max(0, ...values) / (top || 1)
          const label = own.length === 0 ? t('mechanism.nothing-told') : values.map(shown).join(' / ')
          return (
            <li key={year} className={own.length === 0 ? 'none' : undefined}>
              {own.length === 0 ? (
                <span className="visually-hidden">{label}</span>
              ) : (
                <Quotes
                  name={`${name} · ${plain(year)}: ${label}`}
                  of={quotationsOf(own)}
                  documents={documents}
                  className="bar-button"
                >
                  <span className="value">{label}</span>
                  <span className="bar-fill" style={{ '--share': shares } as CSSProperties} />
                </Quotes>
              )}
              <span className="year">{plain(year)}</span>
            </li>
          )
        })}
      </ol>
    </figure>
  )
}

interface WordingsProps {
  readonly measure: string
  readonly points: readonly Point[]
  readonly documents: Documents
}

/** Of each year the wordings in the page's language where there are any; the others open with them. */
function Wordings({ measure, points, documents }: WordingsProps) {
  const { say, number, code } = useWords()
  const name = say(`measure.${measure}`)
  const years = [...Map.groupBy(points, ({ year }) => year ?? '')].sort(([a], [b]) => a.localeCompare(b))
  const inPage = (point: Point) => point.words.some((word) => 'language' in word && word.language === code)
  return (
    <figure className="chart wordings">
      <figcaption>{name}</figcaption>
      <ol>
        {years.map(([year, all]) => {
          const own = all.filter(inPage)
          const shown = new Map((own.length > 0 ? own : all).map((point) => [JSON.stringify(point.words), point]))
          const when = year ? number(Number(year)).replace(/[,٬\u00A0\u202F]/g, '') : say('register.undated')
          return (
            <li key={year}>
              <span className="year">{when}</span>
              <Quotes name={`${name} · ${when}`} of={quotationsOf(all)} documents={documents}>
                {[...shown.values()].slice(0, 3).map((point) => (
                  <span className="wording" key={JSON.stringify(point.words)}>
                    <Phrases of={point.words} />
                  </span>
                ))}
                {all.length > shown.size && (
                  <bdi className="more" dir="ltr">
                    +{number(all.length - shown.size)}
                  </bdi>
                )}
              </Quotes>
            </li>
          )
        })}
      </ol>
    </figure>
  )
}
