/** Correcting a fact: one field at a time, its value, the words that it rests on, or both. */
import { useState } from 'react'
import type { DocumentAnswer } from '../../../../src/http/types.ts'
import type { Span } from '../../../../src/sense/reading.ts'
import { useWords } from '../../words.tsx'
import { emptyOf } from './choices.ts'
import { Select } from './controls.tsx'
import { Frame } from './frame.tsx'
import { ValueInput } from './inputs.tsx'
import type { Fact } from './model/facts.ts'
import { useValue } from './value.ts'
import { WordsInput } from './words-input.tsx'

interface Props {
  readonly answer: DocumentAnswer
  readonly fact: Fact
  /** The field to begin with. */
  readonly path: string | undefined
  /** What is selected in the text. */
  readonly taken: Span | null
  readonly busy: boolean
  readonly onSave: (change: { field: string; value?: unknown; from?: readonly Span[] }) => void
  readonly onClose: () => void
}

export function Editor({ answer, fact, path, taken, busy, onSave, onClose }: Props) {
  const { t, number } = useWords()
  const inWords = useValue()
  const open = fact.fields.filter(({ rejected }) => !rejected)
  const [chosen, setChosen] = useState(() => open.find((one) => one.path === path)?.path ?? open[0]?.path ?? '')
  const field = open.find((one) => one.path === chosen)
  const initial = field?.reading?.value ?? emptyOf(field?.name ?? '')
  const [value, setValue] = useState(initial)
  const [from, setFrom] = useState<readonly Span[] | null>(field?.reading || !taken ? null : [taken])
  if (!field) return null
  const choose = (next: string) => {
    const one = open.find(({ path }) => path === next)
    setChosen(next)
    setValue(one?.reading?.value ?? emptyOf(one?.name ?? ''))
    setFrom(one?.reading || !taken ? null : [taken])
  }
  const label = t(`field.${field.name}`)
  const changed = JSON.stringify(value) !== JSON.stringify(field.reading?.value)
  const save = () =>
    onSave({
      field: field.path,
      ...(changed && value !== undefined && { value: from ? unwritten(value) : value }),
      ...(from && { from }),
    })
  const names = open.map((one) => {
    const place = /\[(\d+)\]/.exec(one.path)?.[1]
    const words = one.reading ? inWords(one.name, one.reading.value, fact) : t('field.add')
    const several = place === undefined ? '' : ` ${number(Number(place) + 1)}`
    return [one.path, `${t(`field.${one.name}`)}${several}: ${words.slice(0, 40)}`] as const
  })
  return (
    <Frame
      className="editor"
      name={t('editor.title')}
      first="select, input, button"
      save={t('save')}
      ready={!busy && (changed || from !== null) && (field.reading !== null || from !== null)}
      onSave={save}
      onClose={onClose}
    >
      <Select label={t('editor.field')} value={chosen} of={names} onChange={choose} />
      <ValueInput
        key={chosen}
        section={fact.section}
        field={field.name}
        value={value}
        record={answer.record}
        label={label}
        onChange={setValue}
      />
      <WordsInput
        text={answer.text}
        language={answer.record.document.language}
        spans={from ?? field.reading?.from ?? []}
        taken={taken}
        onTake={(span) => setFrom([span])}
      />
    </Frame>
  )
}

/** Over other words a value has another written form: theirs. */
function unwritten(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  const { written: _, ...rest } = value as { written?: string }
  return rest
}
