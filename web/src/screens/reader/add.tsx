/** A fact that was missed, from words selected in the text: its kind, then its fields, each with its own words where they differ. */
import { useEffect, useRef, useState } from 'react'
import type { DocumentAnswer } from '../../../../src/http/types.ts'
import type { Span } from '../../../../src/sense/reading.ts'
import { type Kind, KindMark } from '../../parts/kind.tsx'
import { useWords } from '../../words.tsx'
import { emptyOf, MEASURES } from './choices.ts'
import { Select } from './controls.tsx'
import { Frame } from './frame.tsx'
import { ValueInput } from './inputs.tsx'
import { LISTS, type Section, SHAPE } from './model/facts.ts'
import { QUOTED } from './value.ts'
import { WordsInput } from './words-input.tsx'

const KINDS = [
  'statement',
  'joint',
  'agreement',
  'commitment',
  'participant',
  'milestone',
  'indicator',
  'meeting',
] as const satisfies readonly Kind[]

const SECTION: Record<(typeof KINDS)[number], Section> = {
  statement: 'statements',
  joint: 'statements',
  agreement: 'agreements',
  commitment: 'commitments',
  participant: 'participants',
  milestone: 'milestones',
  indicator: 'indicators',
  meeting: 'meetings',
}

/** Fields that are asked for at once; the others can be filled in afterwards. */
const ASKED: Record<(typeof KINDS)[number], readonly string[]> = {
  statement: ['content', 'cue', 'party', 'speaker', 'stance', 'issues'],
  joint: ['content', 'cue', 'parties', 'stance', 'issues'],
  agreement: ['content', 'act', 'parties', 'issues'],
  commitment: ['action', 'by', 'due'],
  participant: ['name', 'office', 'party', 'role'],
  milestone: ['what', 'ordinal', 'year', 'date'],
  indicator: ['what', 'value', 'period'],
  meeting: ['kind', 'status', 'parties', 'date', 'round'],
}

/** Fields with which alone the fact is one. */
const NEEDED = new Set(['content', 'cue', 'act', 'stance', 'action', 'name', 'role', 'what', 'kind', 'status'])

interface Draft {
  readonly value?: unknown
  readonly from?: readonly Span[]
}

interface Props {
  readonly answer: DocumentAnswer
  readonly selected: Span
  readonly taken: Span | null
  readonly busy: boolean
  readonly onSave: (change: { section: Section; fields: Record<string, unknown> }) => void
  readonly onClose: () => void
}

export function AddFact({ answer, selected, taken, busy, onSave, onClose }: Props) {
  const { t } = useWords()
  const { record, text } = answer
  const { language } = record.document
  const [kind, setKind] = useState<(typeof KINDS)[number]>('statement')
  const [drafts, setDrafts] = useState<Readonly<Record<string, Draft>>>({})
  const [basis, setBasis] = useState('')
  const [measure, setMeasure] = useState<string>('other')
  const asked = ASKED[kind]
  const section = SECTION[kind]
  const claims = [...record.agreements, ...record.statements]
  const draft = (field: string): Draft => ({ value: emptyOf(field), ...drafts[field] })
  const put = (field: string, part: Draft) =>
    setDrafts((before) => ({ ...before, [field]: { ...before[field], ...part } }))
  const wordsOf = (field: string): readonly Span[] => draft(field).from ?? [selected]
  // The words of the cue are others than those of what was said: they are asked for.
  const apart = (field: string) => field === 'cue' || field === 'act'
  const left = asked.filter((field) => apart(field) && !draft(field).from)
  const save = () => {
    const fields: Record<string, unknown> = {}
    for (const field of asked) {
      const { value } = draft(field)
      const filled = value !== undefined && value !== '' && (field !== 'speaker' || drafts.speaker !== undefined)
      if (field === 'due' || field === 'date' || field === 'period') {
        if (!(value as { from?: string }).from) continue
      } else if (!NEEDED.has(field) && !filled && !(QUOTED.has(field) && draft(field).from)) continue
      const reading = { ...(value !== undefined && { value }), from: wordsOf(field) }
      fields[field] = LISTS.has(field) ? [reading] : reading
    }
    if (section === 'statements') fields.joint = kind === 'joint'
    if (kind === 'commitment') fields.basis = basis || claims[0]?.id || ''
    if (kind === 'indicator') fields.measure = measure
    onSave({ section, fields })
  }
  return (
    <Frame
      className="editor adding"
      name={t('add.title')}
      first="input:checked"
      save={t('add.save')}
      ready={!busy && left.length === 0}
      onSave={save}
      onClose={onClose}
    >
      <fieldset className="kinds">
        <legend>{t('add.kind')}</legend>
        {KINDS.map((one) => (
          <label key={one} data-chosen={one === kind || undefined}>
            <input type="radio" name="kind" value={one} checked={one === kind} onChange={() => setKind(one)} />
            <KindMark kind={one} /> {t(`kind.${one}`)}
          </label>
        ))}
      </fieldset>
      {[...SHAPE[section].flat()]
        .filter((field) => asked.includes(field))
        .map((field) => (
          <fieldset key={`${kind} ${field}`}>
            <legend>
              {t(`field.${field}`)}
              {!NEEDED.has(field) && <span className="small"> {t('add.optional')}</span>}
            </legend>
            <Optional needed={NEEDED.has(field)}>
              <ValueInput
                section={section}
                field={field}
                value={draft(field).value}
                record={record}
                label={t('field.value-of')}
                onChange={(value) => put(field, { value })}
              />
            </Optional>
            <WordsInput
              text={text}
              language={language}
              spans={apart(field) ? (draft(field).from ?? []) : wordsOf(field)}
              taken={taken}
              onTake={(span) => put(field, { from: [span] })}
            />
          </fieldset>
        ))}
      {kind === 'commitment' && (
        <Select
          label={t('field.basis')}
          value={basis || (claims[0]?.id ?? '')}
          of={claims.map(({ id, content }) => [id, content.value.slice(0, 60)])}
          onChange={setBasis}
        />
      )}
      {kind === 'indicator' && <MeasureSelect value={measure} onChange={setMeasure} />}
      {left.length > 0 && <p className="small">{t('add.cue-first')}</p>}
    </Frame>
  )
}

/** What may be left empty is not asked for by the browser either. */
function Optional({ needed, children }: { needed: boolean; children: React.ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!needed) for (const input of box.current?.querySelectorAll('input') ?? []) input.required = false
  })
  return <div ref={box}>{children}</div>
}

function MeasureSelect({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { t, say } = useWords()
  return (
    <Select
      label={t('field.measure')}
      value={value}
      of={MEASURES.map((one) => [one, say(`measure.${one}`)])}
      onChange={onChange}
    />
  )
}
