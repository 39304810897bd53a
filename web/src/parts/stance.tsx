/** A stance or an alignment as a sign: by shape and by colour. */
import './stance.css'
import { useWords } from '../words.tsx'

const SIGNS: Readonly<Record<string, string>> = {
  agreed: '✓',
  support: '+',
  offer: '◇',
  affirm: '●',
  thank: '♥',
  inform: 'i',
  urge: '↑',
  warn: '!',
  oppose: '✕',
  none: '○',
}
export const STANCES = Object.keys(SIGNS)

const ALIGNED: Readonly<Record<string, string>> = { agreed: '=', 'both-spoke': '∥', 'one-sided': '◐', opposed: '≠' }
export const ALIGNMENTS = Object.keys(ALIGNED)

/** The label of a stance. */
export const stanceKey = (stance: string): string => (stance === 'agreed' ? 'word.agreed' : `stance.${stance}`)

export function StanceSign({ stance }: { stance: string }) {
  return (
    <span className="sign" data-stance={stance} aria-hidden="true">
      {SIGNS[stance] ?? '○'}
    </span>
  )
}

export function AlignmentSign({ alignment }: { alignment: string }) {
  return (
    <span className="sign aligned" data-alignment={alignment} aria-hidden="true">
      {ALIGNED[alignment]}
    </span>
  )
}

/** What the signs mean. */
export function Legend() {
  const { t, say } = useWords()
  return (
    <details className="legend" open={matchMedia('(min-width: 40rem)').matches}>
      <summary>{t('matrix.legend')}</summary>
      <dl>
        <div>
          <dt>{t('matrix.stance')}</dt>
          {STANCES.map((stance) => (
            <dd key={stance}>
              <StanceSign stance={stance} /> {say(stanceKey(stance))}
            </dd>
          ))}
        </div>
        <div>
          <dt>{t('matrix.alignment')}</dt>
          {ALIGNMENTS.map((alignment) => (
            <dd key={alignment}>
              <AlignmentSign alignment={alignment} /> {say(`alignment.${alignment}`)}
            </dd>
          ))}
          <dd>
            <span className="sign" data-stance="nothing" aria-hidden="true">
              –
            </span>{' '}
            {t('matrix.nothing')}
          </dd>
          <dd>
            <span className="sign" data-stance="nothing" aria-hidden="true">
              (–)
            </span>{' '}
            {t('matrix.words-there')}
          </dd>
        </div>
      </dl>
    </details>
  )
}
