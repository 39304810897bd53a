/** An input that fits a field: closed lists to choose from, parties and issues by name, dates and numbers as such. */
import { useId, useMemo } from 'react'
import type { MahdarRecord } from '../../../../src/record/schema.ts'
import { SENSES, type Sense } from '../../../../src/sense/senses.ts'
import { useMechanisms } from '../../parts/mechanism-select.tsx'
import { useWords } from '../../words.tsx'
import type { Section } from './model/facts.ts'
import { ACT, DATE, LISTED, NUMBER, PARTY, QUOTED } from './value.ts'

type Of<S extends Section> = MahdarRecord[S][number]

const CHOICES = {
  kind: ['consultation', 'meeting', 'call', 'summit', 'visit', 'dialogue', 'committee', 'statement', 'other'],
  status: ['held', 'ongoing', 'announced', 'cancelled'],
  role: ['chair', 'host', 'guest', 'participant', 'mentioned'],
  stance: ['support', 'oppose', 'affirm', 'urge', 'thank', 'inform', 'offer', 'warn', 'none'],
  outcome: ['progress', 'fulfilled'],
} as const satisfies {
  kind: readonly Of<'meetings'>['kind']['value'][]
  status: readonly Of<'meetings'>['status']['value'][]
  role: readonly Of<'participants'>['role']['value'][]
  stance: readonly Of<'statements'>['stance']['value'][]
  outcome: readonly NonNullable<Of<'statements'>['outcome']>['value'][]
}

export const MEASURES = [
  'leader-meetings',
  'relations-level',
  'trade',
  'other',
] as const satisfies readonly Of<'indicators'>['measure'][]

/** What an input is given at first where nothing was read. */
export function emptyOf(field: string): unknown {
  if (field in CHOICES) return CHOICES[field as keyof typeof CHOICES].at(field === 'stance' ? 2 : 0)
  if (DATE.has(field)) return { from: '', to: '' }
  if (field === 'act') return { sense: 'agree' }
  if (field === 'cue') return { sense: 'say' }
  if (field === 'speaker') return { participant: null }
  if (field === 'place') return { name: {}, country: null }
  if (field === 'name') return {}
  return undefined
}

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

interface SelectProps {
  readonly label: string
  readonly value: string
  readonly of: readonly (readonly [value: string, words: string])[]
  readonly onChange: (value: string) => void
}

export function Select({ label, value, of, onChange }: SelectProps) {
  const id = useId()
  return (
    <div className="input">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        {!of.some(([one]) => one === value) && <option value={value}>{value || '—'}</option>}
        {of.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </div>
  )
}

function TextInput({
  label,
  value,
  onChange,
  ...more
}: {
  label: string
  value: string
  onChange: (value: string) => void
  placeholder?: string
  pattern?: string
  dir?: string
}) {
  return (
    <label className="input">
      {label}
      <input
        type="text"
        dir="auto"
        maxLength={300}
        {...more}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  )
}

function NumberInput({
  label,
  value,
  whole,
  onChange,
}: {
  label: string
  value: unknown
  whole: boolean
  onChange: (value: unknown) => void
}) {
  return (
    <label className="input">
      {label}
      <input
        type="number"
        required
        step={whole ? 1 : 'any'}
        dir="ltr"
        value={typeof value === 'number' ? value : ''}
        onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.valueAsNumber)}
      />
    </label>
  )
}

/** Names to choose from by typing; what is chosen is the code. */
function NameInput({
  label,
  value,
  names,
  onChange,
}: {
  label: string
  value: string | undefined
  names: readonly (readonly [code: string, name: string])[]
  onChange: (value: string | undefined) => void
}) {
  const list = useId()
  const shown = names.find(([code]) => code === value)?.[1] ?? value ?? ''
  return (
    <label className="input">
      {label}
      <input
        type="text"
        dir="auto"
        list={list}
        required
        defaultValue={shown}
        autoComplete="off"
        onChange={(event) => {
          const typed = event.target.value.trim()
          onChange(names.find(([code, name]) => name === typed || code === typed.toUpperCase() || code === typed)?.[0])
        }}
      />
      <datalist id={list}>
        {names.map(([code, name]) => (
          <option key={code} value={name} />
        ))}
      </datalist>
    </label>
  )
}

function PartyInput({
  first,
  ...props
}: {
  label: string
  value: string | undefined
  first: string
  onChange: (value: unknown) => void
}) {
  const { parties, code: language } = useWords()
  const names = useMemo(() => {
    const sort = new Intl.Collator(language)
    const before = first.split(',')
    const place = (code: string) => (before.includes(code) ? before.indexOf(code) : before.length)
    return Object.entries(parties).sort(([a, one], [b, other]) => place(a) - place(b) || sort.compare(one, other))
  }, [parties, language, first])
  return <NameInput {...props} names={names} />
}

function IssueInput(props: { label: string; value: string | undefined; onChange: (value: unknown) => void }) {
  const { issues } = useWords()
  return <NameInput {...props} names={Object.entries(issues)} />
}

/** An input for a value that has parts. */
interface PartsInput {
  readonly label: string
  readonly value: Record<string, unknown>
  readonly onChange: (value: unknown) => void
}

const DAY = '\\d{4}(-\\d{2}(-\\d{2})?)?'

function DateInput({ label, value, onChange }: PartsInput) {
  const { t } = useWords()
  const { from, to } = { from: String(value.from ?? ''), to: String(value.to ?? '') }
  return (
    <div className="pair">
      <label className="input">
        {label}
        <input
          type="text"
          dir="ltr"
          inputMode="numeric"
          required
          pattern={DAY}
          placeholder="2025-12-02"
          title={t('field.date-form')}
          value={from}
          onChange={({ target }) => onChange({ from: target.value, to: to === from || to === '' ? target.value : to })}
        />
      </label>
      <label className="input">
        {t('field.to')}
        <input
          type="text"
          dir="ltr"
          inputMode="numeric"
          required
          pattern={DAY}
          placeholder="2025-12-02"
          title={t('field.date-form')}
          value={to}
          onChange={({ target }) => onChange({ from, to: target.value })}
        />
      </label>
    </div>
  )
}

function PlaceInput({ value, onChange }: { value: Record<string, unknown>; onChange: (value: unknown) => void }) {
  const { t, code, parties } = useWords()
  const name = (value.name ?? {}) as Record<string, string>
  const countries = Object.entries(parties).filter(([one]) => one.length === 2)
  return (
    <div className="pair">
      <TextInput
        label={t('field.place-name')}
        value={name[code] ?? ''}
        onChange={(words) => {
          const { [code]: _, ...rest } = name
          onChange({ ...value, name: words.trim() ? { ...rest, [code]: words } : rest })
        }}
      />
      <Select
        label={t('field.country')}
        value={String(value.country ?? '')}
        onChange={(country) => onChange({ ...value, country: country || null })}
        of={[['', t('field.none')], ...countries]}
      />
    </div>
  )
}

/** Mechanisms that the register knows; another language's name comes with each. */
function MechanismInput({ label, value, onChange }: PartsInput) {
  const { named } = useWords()
  const { data = [] } = useMechanisms()
  const put = (id: string) => {
    const one = data.find((row) => row.id === id)
    if (one) onChange({ ...value, id, name: one.name })
  }
  return (
    <Select
      label={label}
      value={String(value.id ?? '')}
      onChange={put}
      of={data.map(({ id, name, written, language }) => [id, named(name, written, language)])}
    />
  )
}
