/** The day of publication, which "on Tuesday" is counted from: a person gives or corrects it, and the report is read anew by it. */
import { useState } from 'react'
import { useWords } from '../../words.tsx'
import { TextInput } from './controls.tsx'
import { HeadForm, type HeadFormProps } from './head-form.tsx'

export type DayProps = HeadFormProps<{ readonly day: string; readonly note?: string }>

export function Day({ onSave, ...form }: DayProps) {
  const { t } = useWords()
  const { published } = form.answer.record.document
  const [day, setDay] = useState(published ?? '')
  const [note, setNote] = useState('')
  return (
    <HeadForm
      {...form}
      kind="dated"
      button={published === null ? t('day.give') : t('day.correct')}
      name={t('day.form')}
      first="input"
      save={t('day.save')}
      ready={day !== '' && day !== published}
      history={t('day.history')}
      onSave={() => onSave({ day, ...(note.trim() && { note: note.trim() }) })}
      onReset={() => setDay(published ?? '')}
    >
      <p className="small">{t('day.why')}</p>
      <label className="input">
        {t('day.day')}
        <input type="date" required value={day} onChange={(event) => setDay(event.target.value)} />
      </label>
      <TextInput label={t('day.note')} value={note} onChange={setNote} />
    </HeadForm>
  )
}
