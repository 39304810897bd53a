/** What people did with a fact: who, when, and what; comments with their answers. */
import { useState } from 'react'
import { useWords } from '../../words.tsx'
import { Frame } from './frame.tsx'
import type { Decided, Fact } from './model/facts.ts'
import { useValue } from './value.ts'

interface Props {
  readonly fact: Fact
  readonly busy: boolean
  /** Whether a comment is being written. */
  readonly writing: boolean
  readonly onSay: (note: string, re: number | undefined, after: () => void) => void
  readonly onTurn: (decision: Decided) => void
  readonly onClose: () => void
}

export function Thread({ fact, busy, writing, onSay, onTurn, onClose }: Props) {
  const { t } = useWords()
  const [answering, setAnswering] = useState<number | undefined>(undefined)
  const comments = fact.decisions.filter(({ kind }) => kind === 'comment')
  const others = fact.decisions.filter(({ kind }) => kind !== 'comment')
  const answers = (to: number | undefined) => comments.filter(({ re }) => re === to)
  const orphans = new Set(comments.map(({ seq }) => seq))
  const tree = (to: number | undefined) => {
    const here = to === undefined ? comments.filter(({ re }) => re === undefined || !orphans.has(re)) : answers(to)
    return here.length === 0 ? null : (
      <ul className="thread">
        {here.map((one) => (
          <li key={one.seq} data-standing={one.standing}>
            <Decision decision={one} fact={fact} onTurn={onTurn} />
            {one.standing && (
              <button type="button" className="plain" onClick={() => setAnswering(one.seq)}>
                {t('thread.answer')}
              </button>
            )}
            {answering === one.seq && (
              <Say
                busy={busy}
                label={t('thread.answer-to', { who: one.who })}
                onSay={(note) => onSay(note, one.seq, () => setAnswering(undefined))}
                onClose={() => setAnswering(undefined)}
              />
            )}
            {tree(one.seq)}
          </li>
        ))}
      </ul>
    )
  }
  return (
    <>
      {fact.conflicts.map(({ decision, why, now }) => (
        <p key={decision.seq} className="conflict">
          <b>{t(`conflict.${why}`)}</b> <Conflicting fact={fact} decision={decision} now={now} />
        </p>
      ))}
      {others.length > 0 && (
        <ul className="history" aria-label={t('thread.history')}>
          {others.map((one) => (
            <li key={one.seq} data-standing={one.standing}>
              <Decision decision={one} fact={fact} onTurn={onTurn} />
            </li>
          ))}
        </ul>
      )}
      {tree(undefined)}
      {writing && (
        <Say
          busy={busy}
          label={t('thread.write')}
          onSay={(note) => onSay(note, undefined, onClose)}
          onClose={onClose}
        />
      )}
    </>
  )
}

function Conflicting({
  fact,
  decision,
  now,
}: {
  fact: Fact
  decision: Decided | Fact['conflicts'][number]['decision']
  now: unknown
}) {
  const { t } = useWords()
  const value = useValue()
  const field = decision.field?.replace(/\[\d+\]$/, '')
  return (
    <>
      {field && `${t(`field.${field}`)}: `}
      <bdi>{decision.who}</bdi> →{' '}
      <bdi>
        {decision.value === undefined || !field ? t(`did.${decision.kind}`) : value(field, decision.value, fact)}
      </bdi>
      {field && now !== undefined && !Array.isArray(now) && decision.kind === 'correct' && (
        <>
          {' / '}
          <bdi>{value(field, now, fact)}</bdi>
        </>
      )}
    </>
  )
}

/** One decision in words, with the way to take it back. */
export function Decision({
  decision,
  fact,
  onTurn,
}: {
  decision: Decided
  fact?: Fact | undefined
  onTurn?: (decision: Decided) => void
}) {
  const { t, moment } = useWords()
  const value = useValue()
  const { who, at, kind, note, field, was, value: to, standing } = decision
  // What is done with the report as a whole says itself what it is about.
  const whole = kind === 'dated' ? 'published' : kind === 'side' ? 'side' : undefined
  const name = whole ? undefined : field?.replace(/\[\d+\]$/, '')
  const changed = whole ?? (kind === 'correct' ? name : undefined)
  return (
    <div className="decision">
      <p>
        <bdi className="person">{who}</bdi> <span>{t(`did.${kind}`)}</span>
        {name && <> {t(`field.${name}`)}</>}
        {changed && to !== undefined && (
          <>
            {': '}
            {was !== null && was !== undefined && (
              <>
                <s>
                  <bdi>{value(changed, was, fact)}</bdi>
                </s>{' '}
              </>
            )}
            <b>
              <bdi>{value(changed, to, fact)}</bdi>
            </b>
          </>
        )}{' '}
        <time dateTime={at}>{moment(at)}</time>
        {!standing && <span className="flag"> {t('thread.taken-back')}</span>}
      </p>
      {note && (
        <p className="note" dir="auto">
          {note}
        </p>
      )}
      {onTurn && (
        <button type="button" className="plain" onClick={() => onTurn(decision)}>
          {standing ? t('review.undo') : t('review.redo')}
        </button>
      )}
    </div>
  )
}

function Say({
  label,
  busy,
  onSay,
  onClose,
}: {
  label: string
  busy: boolean
  onSay: (note: string) => void
  onClose: () => void
}) {
  const { t } = useWords()
  const [note, setNote] = useState('')
  return (
    <Frame
      className="say"
      first="textarea"
      save={t('thread.send')}
      ready={!busy && note.trim() !== ''}
      onSave={() => onSay(note.trim())}
      onClose={onClose}
    >
      <label className="input">
        {label}
        <textarea
          rows={3}
          dir="auto"
          maxLength={10_000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </label>
    </Frame>
  )
}
