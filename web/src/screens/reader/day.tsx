/** The day of publication, which "on Tuesday" is counted from: a person gives or corrects it, and the report is read anew by it. */
import { useEffect, useRef, useState } from 'react'
import type { DocumentAnswer } from '../../../../src/http/types.ts'
import { useWords } from '../../words.tsx'
import { TextInput } from './controls.tsx'
import { Frame } from './frame.tsx'
import type { Decided } from './model/facts.ts'
import { Decision } from './thread.tsx'

export interface DayProps {
  readonly answer: DocumentAnswer
  readonly busy: boolean
  readonly open: boolean
  readonly onOpen: (open: boolean) => void
  readonly onSave: (change: { readonly day: string; readonly note?: string }) => void
  readonly onTurn: (decision: Decided) => void
}

export function Day({ answer, busy, open, onOpen, onSave, onTurn }: DayProps) {
  const { t } = useWords()
  const { published } = answer.record.document
  const [day, setDay] = useState(published ?? '')
  const [note, setNote] = useState('')
  const button = useRef<HTMLButtonElement>(null)
  const given = answer.decisions.filter(({ kind }) => kind === 'dated')
  // Whoever has given the day, or thought better of it, goes on where the form was opened.
  const was = useRef(open)
  useEffect(() => {
    if (was.current && !open) button.current?.focus()
    if (!was.current && open) setDay(published ?? '')
    was.current = open
  }, [open, published])
  return (
    <div className="day">
      {!open && (
        <button ref={button} type="button" className="plain" onClick={() => onOpen(true)}>
          {published === null ? t('day.give') : t('day.correct')}
        </button>
      )}
      {open && (
        <Frame
          className="editor"
          name={t('day.form')}
          first="input"
          save={t('day.save')}
          ready={!busy && day !== '' && day !== published}
          onSave={() => onSave({ day, ...(note.trim() && { note: note.trim() }) })}
          onClose={() => onOpen(false)}
        >
          <p className="small">{t('day.why')}</p>
          <label className="input">
            {t('day.day')}
            <input type="date" required value={day} onChange={(event) => setDay(event.target.value)} />
          </label>
          <TextInput label={t('day.note')} value={note} onChange={setNote} />
        </Frame>
      )}
      {given.length > 0 && (
        <ul className="history" aria-label={t('day.history')}>
          {given.map((one) => (
            <li key={one.seq} data-standing={one.standing}>
              <Decision decision={one} onTurn={onTurn} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
