/** Inputs of values that names or parts make up: a party, an issue, a date, a place, a mechanism. */
import { useMemo } from 'react'
import { useMechanisms } from '../../parts/mechanism-select.tsx'
import { useWords } from '../../words.tsx'
import { DayInput, NameInput, Select, TextInput } from './controls.tsx'

export function PartyInput({
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

export function IssueInput(props: { label: string; value: string | undefined; onChange: (value: unknown) => void }) {
  const { issues } = useWords()
  return <NameInput {...props} names={Object.entries(issues)} />
}

/** An input for a value that has parts. */
interface PartsInput {
  readonly label: string
  readonly value: Record<string, unknown>
  readonly onChange: (value: unknown) => void
}

export function DateInput({ label, value, onChange }: PartsInput) {
  const { t } = useWords()
  const { from, to } = { from: String(value.from ?? ''), to: String(value.to ?? '') }
  return (
    <div className="pair">
      <DayInput
        label={label}
        value={from}
        onChange={(day) => onChange({ from: day, to: to === from || to === '' ? day : to })}
      />
      <DayInput label={t('field.to')} value={to} onChange={(day) => onChange({ from, to: day })} />
    </div>
  )
}

export function PlaceInput({
  value,
  onChange,
}: {
  value: Record<string, unknown>
  onChange: (value: unknown) => void
}) {
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
export function MechanismInput({ label, value, onChange }: PartsInput) {
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
