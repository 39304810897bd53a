/** Issue by party by round: all rounds at once as small signs, or one round with its words. */
import './matrix.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'wouter'
import type { MatrixAnswer } from '../../../../src/http/types.ts'
import { useFields } from '../../address.tsx'
import { ask, inRegister } from '../../api.ts'
import { NameOf } from '../../parts/name.tsx'
import { Party } from '../../parts/party.tsx'
import { Phrases } from '../../parts/phrases.tsx'
import { Legend } from '../../parts/stance.tsx'
import { useRegister } from '../../register.tsx'
import { useWords } from '../../words.tsx'
import { AllRounds } from './all.tsx'
import { OneRound } from './one.tsx'

export default function Matrix() {
  const { id = '' } = useParams()
  const { t, date } = useWords()
  const register = useRegister()
  const [fields, change] = useFields()
  const { data } = useQuery({
    queryKey: [register, 'matrix', id],
    queryFn: () => ask<MatrixAnswer>(inRegister(register, `mechanisms/${encodeURIComponent(id)}/matrix`)),
  })
  if (!data) return <p className="waiting">{t('waiting')}</p>
  const { mechanism, grid, documents } = data
  const chosen = fields.get('round') ?? ''
  const at = chosen === '' ? -1 : Number(chosen) - 1
  const round = grid.rounds[at]
  const step = (by: number) => change({ round: String(Math.min(grid.rounds.length, Math.max(1, at + 1 + by))) })
  return (
    <div className="matrix">
      <p className="small">
        <Link href={`/${register}/mechanism/${encodeURIComponent(id)}`}>
          <NameOf of={mechanism} />
        </Link>
      </p>
      <h1>{t('matrix')}</h1>
      <p className="sides">
        {grid.parties.map((one) => (
          <Party key={one} code={one} order={grid.parties} />
        ))}
      </p>
      <Legend />
      <div className="filters">
        <label>
          {t('matrix.round')}
          <select value={chosen} onChange={(event) => change({ round: event.target.value })}>
            <option value="">{t('matrix.all-rounds')}</option>
            {grid.rounds.map(({ number, day }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rounds never change places
              <option key={index} value={index + 1}>
                {[number, day && date({ from: day, to: day })].filter((one) => one !== null).join(' · ')}
              </option>
            ))}
          </select>
        </label>
        {round && (
          <label className="slider">
            {t('matrix.slide')}
            <input
              type="range"
              min={1}
              max={grid.rounds.length}
              value={at + 1}
              aria-valuetext={[round.number, round.day && date({ from: round.day, to: round.day })]
                .filter(Boolean)
                .join(' · ')}
              onChange={(event) => step(Number(event.target.value) - at - 1)}
            />
          </label>
        )}
      </div>
      {round && (
        <h2>
          <Phrases of={[round.head]} />
          {round.number !== null && round.day && (
            <>
              {' '}
              · <bdi>{date({ from: round.day, to: round.day })}</bdi>
            </>
          )}
        </h2>
      )}
      {round ? (
        <OneRound grid={grid} at={at} documents={documents} />
      ) : (
        <AllRounds grid={grid} documents={documents} onRound={(index) => change({ round: String(index + 1) })} />
      )}
    </div>
  )
}
