/** Rounds on a line of years, and below it one by one with who led; where no report tells of a round there is a gap. */
import type { CSSProperties } from 'react'
import { Link } from 'wouter'
import type { Documents } from '../../../../src/http/types.ts'
import type { Phrase } from '../../../../src/register/cite.ts'
import { inOwn } from '../../../../src/register/runs.ts'
import type { Gap, Round, Step } from '../../../../src/register/views/rounds.ts'
import { Bare, writtenIn } from '../../parts/bare.tsx'
import { Cites } from '../../parts/cites.tsx'
import { useLater } from '../../parts/later.ts'
import { Why } from '../../parts/meetings.tsx'
import { Party } from '../../parts/party.tsx'
import { CellWords } from '../../parts/sheet.tsx'
import { TitleOf } from '../../parts/title.tsx'
import { useRegister } from '../../register.tsx'
import { useWords } from '../../words.tsx'

interface TimelineProps {
  readonly steps: readonly Step[]
  readonly parties: readonly string[]
  readonly documents: Documents
}

const isGap = (step: Step): step is Gap => 'from' in step
/** A moment in years, such as 2024.5 for the middle of 2024. */
function yearOf(day: string): number {
  const [year = '', month = '7', date = '1'] = day.split('-')
  return Number(year) + (Number(month) - 1 + (Number(date) - 1) / 31) / 12
}

const idOf = (step: Round, at: number) => `round-${step.number ?? `n${at}`}`

export function Timeline({ steps, parties, documents }: TimelineProps) {
  return (
    <>
      <Years steps={steps} />
      <ol className="rounds">
        {steps
          .map((step, at) =>
            isGap(step) ? (
              <Missing key={`gap ${step.from}`} gap={step} held={Object.keys(documents).length} />
            ) : (
              <Told key={idOf(step, at)} id={idOf(step, at)} round={step} parties={parties} documents={documents} />
            ),
          )
          .reverse()}
      </ol>
    </>
  )
}

/** In the direction of the page: the first year stands where a line begins. */
function Years({ steps }: { steps: readonly Step[] }) {
  const { t, number, say, date } = useWords()
  const dated = steps.flatMap((step, at) => (!isGap(step) && step.day ? [{ step, at, day: step.day }] : []))
  const years = dated.map(({ day }) => yearOf(day))
  const [first, last] = [Math.floor(Math.min(...years)), Math.floor(Math.max(...years)) + 1]
  if (dated.length < 2) return null
  const place = (year: number) => ({ '--at': `${((year - first) / (last - first)) * 100}%` }) as CSSProperties
  const every = Math.ceil((last - first) / 10)
  const marks = Array.from({ length: last - first + 1 }, (_, at) => first + at).filter(
    (year) => (year - first) % every === 0,
  )
  const plain = (year: number) => number(year).replace(/[,٬\u00A0\u202F]/g, '')
  return (
    <nav className="years" aria-label={t('mechanism.years')}>
      {marks.map((year) => (
        <span key={year} className="mark" style={place(year)}>
          {plain(year)}
        </span>
      ))}
      {dated.map(({ step, at, day }) => (
        <a
          key={idOf(step, at)}
          className="dot"
          style={place(yearOf(day))}
          href={`#${idOf(step, at)}`}
          aria-label={[step.number !== null && say('round', step.number), date({ from: day, to: day })]
            .filter(Boolean)
            .join(' · ')}
        >
          {step.number !== null && <span>{number(step.number)}</span>}
        </a>
      ))}
    </nav>
  )
}

function Missing({ gap: { from, to }, held }: { gap: Gap; held: number }) {
  const { t, number, say } = useWords()
  const which = from === to ? say('round', from) : t('mechanism.gap', { from: number(from), to: number(to) })
  return (
    <li className="gap">
      <span className="number" aria-hidden="true">
        ⋯
      </span>
      <p>
        <bdi>{which}</bdi>: <span className="silent">{say('register.no-report', held)}</span>
      </p>
    </li>
  )
}

/** The heading is the round alone; its sources stand beside it. */
const nothing = () => null

/** Those that reports in the reader's language give, where there are any: which of them another language's is cannot be told. */
const officesIn = (offices: readonly Phrase[], code: string): readonly Phrase[] => {
  const own = offices.filter((office) => 'quote' in office && inOwn(office, code).language === code)
  return own.length > 0 ? own : offices
}

interface ToldProps {
  readonly id: string
  readonly round: Round
  readonly parties: readonly string[]
  readonly documents: Documents
}

function Told({ id, round, parties, documents }: ToldProps) {
  const { t, number, say, code } = useWords()
  const { chairs, agreed, agreements, reports, copies } = round
  const [least, most] = agreed
  return (
    <li id={id}>
      <span className="number" aria-hidden="true">
        {round.number === null ? '•' : number(round.number)}
      </span>
      <article aria-labelledby={`${id}-head`}>
        <div className="head">
          <h3 id={`${id}-head`}>
            {round.number !== null && (
              <>
                <bdi>{say('round', round.number)}</bdi> ·{' '}
              </>
            )}
            {round.status && (
              <>
                <bdi className="status">{say(round.status)}</bdi> ·{' '}
              </>
            )}
            <CellWords cell={round.date} documents={documents} behind={nothing} />
          </h3>
          <Cites cites={round.date.cites} documents={documents} of={say('field.date')} />
        </div>
        {round.place.cites.length > 0 && (
          <p className="small">
            {say('field.place')}: <CellWords cell={round.place} documents={documents} of={say('field.place')} />
          </p>
        )}
        <ul className="chairs" aria-label={say('register.chairs')}>
          {chairs.map(({ name, offices, party, cites }) => (
            <li key={JSON.stringify([name, party])}>
              {party && <Party code={party} order={parties} />}{' '}
              <strong>
                <Bare of={name} />
              </strong>
              {officesIn(offices, code).map((office, at) => (
                <span key={JSON.stringify(office)}>
                  {at > 0 ? ' / ' : say('register.holding')}
                  <Bare of={office} />
                </span>
              ))}
              <Cites cites={cites} documents={documents} of={writtenIn(name, code)?.quote} />
            </li>
          ))}
          {chairs.length === 0 && <li className="silent">{t('mechanism.no-chairs')}</li>}
        </ul>
        {most > 0 && (
          <p className="small">
            {say('section.agreements')}: <bdi>{least === most ? number(most) : `${number(least)}–${number(most)}`}</bdi>
            {least !== most && <strong className="differs"> ({say('register.differs')})</strong>}
            <Cites cites={agreements} documents={documents} of={say('section.agreements')} />
          </p>
        )}
        <Reports reports={reports} copies={copies} documents={documents} />
      </article>
    </li>
  )
}

function Reports({ reports, copies, documents }: Pick<Round, 'reports' | 'copies'> & { documents: Documents }) {
  const { t, number, say } = useWords()
  const register = useRegister()
  const later = useLater()
  const unsure = reports.filter((one) => one.unsure !== null).length
  const count = t('library.count', { count: reports.length, shown: number(reports.length) })
  return (
    <details className="reports">
      <summary>
        <bdi>{count}</bdi>
        {copies > 0 && <bdi> {say('register.copies', copies)}</bdi>}
        {unsure > 0 && <bdi> · {t('meeting.others-unsure', { count: unsure, shown: number(unsure) })}</bdi>}
      </summary>
      <ul>
        {(later ? reports : []).map(({ document, unsure }, at) => {
          const held = documents[document]
          const before = reports[at === 0 ? 1 : 0]?.document
          return (
            <li key={document}>
              <Link href={`/${register}/document/${document}`}>{held && <TitleOf of={held} />}</Link>{' '}
              <span className="small">
                {t(`language.${held?.language ?? 'en'}`)}
                {before && before !== document && (
                  <>
                    {' · '}
                    <Link href={`/${register}/compare?a=${before}&b=${document}`}>
                      {t(at === 0 ? 'mechanism.compare-second' : 'mechanism.compare')}
                    </Link>
                  </>
                )}
              </span>
              {unsure !== null && (
                <div>
                  <Why why={unsure} sure={false} />
                </div>
              )}
            </li>
          )
        })}
      </ul>
    </details>
  )
}
