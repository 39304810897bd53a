/** The day of publication, which "on Tuesday" is counted from: a person gives or corrects it, and the report is read anew by it. */
import { useState } from 'react'
import { useWords } from '../../words.tsx'
import { TextInput } from './controls.tsx'
import { Frame } from './frame.tsx'
import { HeadForm, type HeadFormProps } from './head-form.tsx'

export type DayProps = HeadFormProps<{ readonly day: string; readonly note?: string }>

export function Day(props: DayProps) {
  const { t } = useWords()
  const { published } = props.answer.record.document
  return (
    <HeadForm
      {...props}
      kind="dated"
      button={published === null ? t('day.give') : t('day.correct')}
      history={t('day.history')}
    >
      <DayForm {...props} />
    </HeadForm>
  )
}

function DayForm({ answer, busy, onOpen, onSave }: DayProps) {
  const { t } = useWords()
  const { published } = answer.record.document
  const [day, setDay] = useState(published ?? '')
  const [note, setNote] = useState('')
  return (
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
  )
}
