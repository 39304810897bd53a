/** Whose account the report is: the page's news agency may tell it, and a person knows better. */
import { useState } from 'react'
import { useWords } from '../../words.tsx'
import { TextInput } from './controls.tsx'
import { HeadForm, type HeadFormProps } from './head-form.tsx'

export type SideProps = HeadFormProps<{ readonly side: string | null; readonly note?: string }>

/** What the list says for the press of none of those who met; no party has this code. */
const NEITHER = '-'

export function Side({ onSave, ...form }: SideProps) {
  const { t, party, parties, code: language } = useWords()
  const { side, record } = form.answer
  const now = side ? (side.party ?? NEITHER) : ''
  const [chosen, setChosen] = useState(now)
  const [note, setNote] = useState('')
  const met = [...new Set(record.meetings.flatMap((meeting) => meeting.parties.map(({ value }) => value)))]
  const sort = new Intl.Collator(language)
  const others = Object.entries(parties)
    .filter(([code]) => !met.includes(code))
    .sort(([, one], [, other]) => sort.compare(one, other))
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
          {now === '' && <option value="">{t('side.unknown')}</option>}
          {met.map((code) => (
            <option key={code} value={code}>
              {party(code)}
            </option>
          ))}
          <option value={NEITHER}>{t('side.neither')}</option>
          <optgroup label={t('side.others')}>
            {others.map(([code, name]) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </optgroup>
        </select>
      </label>
      <TextInput label={t('day.note')} value={note} onChange={setNote} />
    </HeadForm>
  )
}
