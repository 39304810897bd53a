/** The words that a field rests on, taken from what is selected in the text. */
import type { Span } from '../../../../src/sense/reading.ts'
import { Quote } from '../../parts/phrases.tsx'
import { useWords } from '../../words.tsx'
import { onward } from './frame.tsx'

interface Props {
  readonly text: string
  readonly language: string
  readonly spans: readonly Span[]
  readonly taken: Span | null
  readonly onTake: (span: Span) => void
}

export function WordsInput({ text, language, spans, taken, onTake }: Props) {
  const { t } = useWords()
  const words = (span: Span) => {
    const all = text.slice(span.start, span.end)
    return all.length > 120 ? `${all.slice(0, 60).toWellFormed()} … ${all.slice(-50).toWellFormed()}` : all
  }
  const same = taken && spans.length === 1 && spans[0]?.start === taken.start && spans[0]?.end === taken.end
  return (
    <div className={spans.length === 0 ? 'words lacking' : 'words'}>
      <span className="name">{t('editor.words')}</span>
      <span>
        {spans.length === 0 ? (
          <span className="small">{t('editor.no-words')}</span>
        ) : (
          spans.map((span) => (
            <Quote key={`${span.start}-${span.end}`} language={language}>
              {words(span)}
            </Quote>
          ))
        )}
      </span>
      {!same && (
        <button
          type="button"
          className="quiet small-button"
          disabled={!taken}
          onClick={({ currentTarget }) => {
            if (taken) onTake(taken)
            onward(currentTarget)
          }}
        >
          {taken ? t('editor.take') : t('editor.select-first')}
          {taken && (
            <>
              {' '}
              <Quote language={language}>{words(taken).slice(0, 40)}</Quote>
            </>
          )}
        </button>
      )}
    </div>
  )
}
