/** What became of each report that was brought in, while more are read. */
import type { Ref } from 'react'
import { Link } from 'wouter'
import type { Outcome } from '../../../../src/register/store/store.ts'
import { Refused } from '../../api.ts'
import { ProblemWords } from '../../parts/problem.tsx'
import { documentAddress, useRegister } from '../../register.tsx'
import { useWords } from '../../words.tsx'

export interface Result {
  readonly name: string
  readonly outcome?: Outcome
  readonly error?: unknown
}

interface ResultsProps {
  readonly results: readonly Result[]
  /** How many there will be. */
  readonly total: number
  readonly ref: Ref<HTMLDivElement>
}

export function Results({ results, total, ref }: ResultsProps) {
  const { t, number } = useWords()
  return (
    <div className="progress" ref={ref} tabIndex={-1}>
      <progress value={results.length} max={total} aria-label={t('intake.progress')} />
      <p role="status">{t('intake.done', { done: number(results.length), total: number(total) })}</p>
      <div role="log" aria-label={t('intake.progress')}>
        <ul>
          {results.map((result, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: results are only added to
            <li key={at} data-state={result.outcome?.state ?? 'failed'}>
              <ResultLine result={result} />
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

function ResultLine({ result: { name, outcome, error } }: { result: Result }) {
  const { t } = useWords()
  const register = useRegister()
  if (outcome)
    return (
      <>
        <span>{t(`outcome.${outcome.state}`)}</span>{' '}
        <Link href={documentAddress(register, outcome.sha256)}>
          <bdi>{name}</bdi>
        </Link>
      </>
    )
  const problem = error instanceof Refused ? error.problem : undefined
  return (
    <>
      <span>{t('outcome.failed')}</span> <bdi>{name}</bdi>{' '}
      <bdi>{problem ? <ProblemWords of={problem} /> : t('problem.failed')}</bdi>
    </>
  )
}
