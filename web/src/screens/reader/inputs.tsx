/** An input that fits a field: closed lists to choose from, parties and issues by name, dates and numbers as such. */
import type { MahdarRecord } from '../../../../src/record/schema.ts'
import { SENSES, type Sense } from '../../../../src/sense/senses.ts'
import { useWords } from '../../words.tsx'
import { CHOICES } from './choices.ts'
import { NumberInput, Select, TextInput } from './controls.tsx'
import type { Section } from './model/facts.ts'
import { ACT, DATE, LISTED, NUMBER, PARTY, QUOTED } from './value.ts'
import { DateInput, IssueInput, MechanismInput, PartyInput, PlaceInput } from './value-inputs.tsx'

interface Props {
  readonly section: Section
  readonly field: string
  readonly value: unknown
  readonly record: MahdarRecord
  readonly label: string
  readonly onChange: (value: unknown) => void
}

export function ValueInput({ section, field, value, record, label, onChange }: Props) {
  const { say, t } = useWords()
  if (QUOTED.has(field)) return null
  if (LISTED.has(field))
    return (
      <Select
        label={label}
        value={String(value ?? '')}
        onChange={onChange}
        of={CHOICES[field as keyof typeof CHOICES].map((one) => [one, say(`${field}.${one}`)])}
      />
    )
  if (PARTY.has(field))
    return (
      <PartyInput
        label={label}
        value={value as string | undefined}
        first={partiesIn(record).join()}
        onChange={onChange}
      />
    )
  if (field === 'issues') return <IssueInput label={label} value={value as string | undefined} onChange={onChange} />
  if (NUMBER.has(field))
    return <NumberInput label={label} value={value} onChange={onChange} whole={field !== 'value'} />
  const form = (value ?? {}) as Record<string, unknown>
  const put = (part: object) => onChange({ ...form, ...part })
  if (DATE.has(field)) return <DateInput label={label} value={form} onChange={onChange} />
  if (ACT.has(field)) {
    const acts = section === 'agreements' ? ['agree'] : ['speak', 'discuss', 'agree']
    const senses = (Object.keys(SENSES) as Sense[]).filter((one) => acts.includes(SENSES[one].act))
    return (
      <Select
        label={t('field.sense')}
        value={String(form.sense)}
        onChange={(sense) => put({ sense })}
        of={senses.map((one) => [one, t(`sense.${one}`)])}
      />
    )
  }
  if (field === 'speaker')
    return (
      <Select
        label={label}
        value={String(form.participant ?? '')}
        onChange={(id) => put({ participant: id || null })}
        of={[['', t('field.nobody')], ...record.participants.map(({ id, name }) => [id, name.value.written] as const)]}
      />
    )
  if (field === 'mechanism') return <MechanismInput label={label} value={form} onChange={onChange} />
  if (field === 'place') return <PlaceInput value={form} onChange={onChange} />
  if (field === 'name')
    return (
      <TextInput
        label={t('field.latin')}
        value={String(form.en ?? '')}
        onChange={(en) => {
          const { en: _, ...rest } = form
          onChange(en.trim() ? { ...rest, en } : rest)
        }}
      />
    )
  return null
}

const partiesIn = ({ meetings, participants }: MahdarRecord): string[] => [
  ...new Set(
    [...meetings.flatMap(({ parties }) => parties), ...participants.flatMap(({ party }) => party ?? [])].map(
      ({ value }) => value,
    ),
  ),
]
