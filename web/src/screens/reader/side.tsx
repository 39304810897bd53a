/** Whose account the report is: the page's news agency may tell it, and a person knows better. */
import { useMemo, useState } from 'react'
import { NEITHER, SideOptions } from '../../parts/side.tsx'
import { useWords } from '../../words.tsx'
import { TextInput } from './controls.tsx'
import { HeadForm, type HeadFormProps } from './head-form.tsx'

export type SideProps = HeadFormProps<{ readonly side: string | null; readonly note?: string }>

export function Side({ onSave, ...form }: SideProps) {
  const { t } = useWords()
  const { side, record } = form.answer
  const now = side ? (side.party ?? NEITHER) : ''
  const [chosen, setChosen] = useState(now)
  const [note, setNote] = useState('')
  const met = useMemo(
    () => [...new Set(record.meetings.flatMap((meeting) => meeting.parties.map(({ value }) => value)))],
    [record],
  )
  return (
    <HeadForm
      {...form}
      kind="side"
      button={side ? t('side.correct') : t('side.give')}
      name={t('side.form')}
      first="select"
      save={t('save')}
      ready={chosen !== '' && !(side?.by === 'person' && chosen === now)}
      history={t('side.history')}
      onSave={() => onSave({ side: chosen === NEITHER ? null : chosen, ...(note.trim() && { note: note.trim() }) })}
      onReset={() => setChosen(now)}
    >
      <p className="small">{t('side.why')}</p>
      <label className="input">
        {t('side.form')}
        <select required value={chosen} onChange={(event) => setChosen(event.target.value)}>
          <SideOptions first={met} unknown={now === ''} />
        </select>
      </label>
      <TextInput label={t('day.note')} value={note} onChange={setNote} />
    </HeadForm>
  )
}
