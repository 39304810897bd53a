/** Whose account the report is: the page's news agency may tell it, and a person knows better. */
import { useMemo, useState } from 'react'
import { NEITHER, SideOptions } from '../../parts/side.tsx'
import { useWords } from '../../words.tsx'
import { TextInput } from './controls.tsx'
import { Frame } from './frame.tsx'
import { HeadForm, type HeadFormProps } from './head-form.tsx'

export type SideProps = HeadFormProps<{ readonly side: string | null; readonly note?: string }>

export function Side(props: SideProps) {
  const { t } = useWords()
  return (
    <HeadForm
      {...props}
      kind="side"
      button={props.answer.side ? t('side.correct') : t('side.give')}
      history={t('side.history')}
    >
      <SideForm {...props} />
    </HeadForm>
  )
}

function SideForm({ answer: { side, record }, busy, onOpen, onSave }: SideProps) {
  const { t } = useWords()
  const now = side ? (side.party ?? NEITHER) : ''
  const [chosen, setChosen] = useState(now)
  const [note, setNote] = useState('')
  const met = useMemo(
    () => [...new Set(record.meetings.flatMap((meeting) => meeting.parties.map(({ value }) => value)))],
    [record],
  )
  return (
    <Frame
      className="editor"
      name={t('side.form')}
      first="select"
      save={t('save')}
      ready={!busy && chosen !== '' && !(side?.by === 'person' && chosen === now)}
      onSave={() => onSave({ side: chosen === NEITHER ? null : chosen, ...(note.trim() && { note: note.trim() }) })}
      onClose={() => onOpen(false)}
    >
      <p className="small">{t('side.why')}</p>
      <label className="input">
        {t('side.form')}
        <select required value={chosen} onChange={(event) => setChosen(event.target.value)}>
          <SideOptions first={met} unknown={now === ''} />
        </select>
      </label>
      <TextInput label={t('day.note')} value={note} onChange={setNote} />
    </Frame>
  )
}
