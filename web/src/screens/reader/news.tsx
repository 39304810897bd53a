/** What others did meanwhile; where one's own change has to wait for that, the way to send it again. */
import { ProblemNote } from '../../parts/problem.tsx'
import { useWords } from '../../words.tsx'
import type { Fact } from './model/facts.ts'
import type { Missed } from './review.ts'
import { useSummary } from './summary.ts'
import { Decision } from './thread.tsx'

export function News({
  missed,
  facts,
  onDismiss,
}: {
  missed: Missed
  facts: ReadonlyMap<string, Fact>
  onDismiss: () => void
}) {
  const { t } = useWords()
  const summary = useSummary()
  const { news, again } = missed
  return (
    <section className="news" role="alert" aria-label={t('news.title')}>
      <h2>{again ? t('news.waiting') : t('news.title')}</h2>
      <ul>
        {news.map((one) => {
          const fact = facts.get(one.fact ?? '')
          return (
            <li key={one.seq}>
              <Decision decision={one} fact={fact} />
              {fact && <bdi className="small">{summary(fact)}</bdi>}
            </li>
          )
        })}
      </ul>
      <div className="actions">
        {again && (
          <button type="button" onClick={() => void again()}>
            {t('news.again')}
          </button>
        )}
        <button type="button" className="quiet" onClick={onDismiss}>
          {again ? t('news.drop') : t('news.close')}
        </button>
      </div>
    </section>
  )
}

/** Why a change was refused. */
export function Refused({ error, onClose }: { error: unknown; onClose: () => void }) {
  const { t } = useWords()
  return (
    <div className="refused">
      <ProblemNote error={error} />
      <button type="button" className="quiet" onClick={onClose}>
        {t('news.close')}
      </button>
    </div>
  )
}
