/** Inputs of one value: one of a list, words, a number, a day, a name whose code is meant. */
import { type ComponentProps, useId } from 'react'
import { useWords } from '../../words.tsx'

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

/** An input with its label before it: of words in either direction, unless told otherwise. */
function Labelled({ label, children, ...input }: ComponentProps<'input'> & { label: string }) {
  return (
    <label className="input">
      {label}
      <input type="text" dir="auto" {...input} />
      {children}
    </label>
  )
}

export function TextInput({
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
  return <Labelled maxLength={300} {...more} onChange={(event) => onChange(event.target.value)} />
}

export function NumberInput({
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
    <Labelled
      label={label}
      type="number"
      required
      step={whole ? 1 : 'any'}
      dir="ltr"
      value={typeof value === 'number' ? value : ''}
      onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.valueAsNumber)}
    />
  )
}

/** Names to choose from by typing; what is chosen is the code. */
export function NameInput({
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
    <Labelled
      label={label}
      list={list}
      required
      defaultValue={shown}
      autoComplete="off"
      onChange={(event) => {
        const typed = event.target.value.trim()
        onChange(names.find(([code, name]) => name === typed || code === typed.toUpperCase() || code === typed)?.[0])
      }}
    >
      <datalist id={list}>
        {names.map(([code, name]) => (
          <option key={code} value={name} />
        ))}
      </datalist>
    </Labelled>
  )
}

const DAY = '\\d{4}(-\\d{2}(-\\d{2})?)?'

/** A day, or a month or year where no more is known. */
export function DayInput({
  label,
  value,
  onChange,
}: {
  label: string
  value: string
  onChange: (value: string) => void
}) {
  const { t } = useWords()
  return (
    <Labelled
      label={label}
      dir="ltr"
      inputMode="numeric"
      required
      pattern={DAY}
      placeholder="2025-12-02"
      title={t('field.date-form')}
      value={value}
      onChange={({ target }) => onChange(target.value)}
    />
  )
}
