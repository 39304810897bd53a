/** How a formula, in one or several languages, or what was said on an issue went from round to round. */
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Button } from 'react-aria-components'
import type { Documents, MechanismAnswer, SheetsAnswer } from '../../../../src/http/types.ts'
import type { Cell, Phrase, Sheet } from '../../../../src/register/cite.ts'
import { useFields } from '../../address.tsx'
import { ask, inRegister } from '../../api.ts'
import { hueOfWords } from '../../parts/hue.ts'
import { Phrases } from '../../parts/phrases.tsx'
import { CellWords, SheetTable } from '../../parts/sheet.tsx'
import { useRegister } from '../../register.tsx'
import { useWords } from '../../words.tsx'

interface DriftProps {
  readonly id: string
  readonly issues: MechanismAnswer['issues']
  readonly parties: readonly string[]
}

export function Drift({ id, issues, parties }: DriftProps) {
  const { t, issue, number } = useWords()
  const register = useRegister()
  const [fields, change] = useFields()
  const topic = fields.get('issue') ?? ''
  const words = fields.getAll('words')
  const [draft, setDraft] = useState(() => (words.length > 0 ? words : ['']))
  const asked = topic ? [topic] : words
  const { data } = useQuery({
    queryKey: [register, 'drift', id, ...asked],
    queryFn: () => {
      const query = new URLSearchParams(asked.map((one) => ['words', one]))
      return ask<SheetsAnswer>(`${inRegister(register, `mechanisms/${encodeURIComponent(id)}/drift`)}?${query}`)
    },
    enabled: asked.length > 0,
    placeholderData: (before) => before,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    change({ issue: '', words: draft.map((one) => one.trim()) })
  }
  const setOne = (at: number, value: string) => setDraft((before) => before.with(at, value))
  const [sheet] = data?.sheets ?? []
  return (
    <div className="drift">
      <div className="asks">
        <label>
          {t('drift.issue')}
          <select value={topic} onChange={(event) => change({ issue: event.target.value, words: [] })}>
            <option value="">{t('drift.choose')}</option>
            {issues.map((one) => (
              <option key={one.issue} value={one.issue}>
                {issue(one.issue)} ({number(one.rounds)})
              </option>
            ))}
          </select>
        </label>
        <form onSubmit={submit}>
          <fieldset>
            <legend>{t('drift.formula')}</legend>
            {draft.map((one, at) => (
              <input
                // biome-ignore lint/suspicious/noArrayIndexKey: wordings are only added at the end
                key={at}
                value={one}
                dir="auto"
                aria-label={t('drift.wording', { number: number(at + 1) })}
                placeholder={at === 0 ? t('drift.example') : undefined}
                onChange={(event) => setOne(at, event.target.value)}
              />
            ))}
            <Button
              className="quiet"
              onPress={({ target }) => {
                setDraft((before) => [...before, ''])
                // On to the field that was asked for.
                const inputs = () => target.closest('form')?.querySelectorAll('input') ?? []
                requestAnimationFrame(() => [...inputs()].at(-1)?.focus())
              }}
              isDisabled={draft.length >= 6}
            >
              {t('drift.another')}
            </Button>
            <Button type="submit" isDisabled={draft.every((one) => one.trim() === '')}>
              {t('drift.show')}
            </Button>
          </fieldset>
        </form>
      </div>
      {asked.length > 0 && sheet && data && topic && (
        <Rounds sheet={named(sheet, t)} documents={data.documents} parties={parties} />
      )}
      {asked.length > 0 && sheet && data && !topic && (
        <SheetTable sheet={named(sheet, t)} documents={data.documents} level={3} />
      )}
    </div>
  )
}

/** Columns before those of the rounds: the side, and its first and last use. */
const BEFORE = 3

type Row = Sheet['rows'][number]

/** What a side said, round after round one below the other: sentences have no room beside each other. */
function Rounds({ sheet, documents, parties }: { sheet: Sheet; documents: Documents } & Pick<DriftProps, 'parties'>) {
  const { say, t } = useWords()
  if (sheet.rows.length === 0) return <p className="empty">{say('register.empty', sheet.searched.length)}</p>
  const sides: { own: Row; languages: Row[] }[] = []
  for (const row of sheet.rows) {
    const last = sides.at(-1)
    if (last && isOfLanguage(row[0])) last.languages.push(row)
    else sides.push({ own: row, languages: [] })
  }
  const list = (row: Row) => <RoundList row={row} sheet={sheet} documents={documents} />
  return (
    <div className="groups">
      {sides.map(({ own, languages }) => (
        <details key={JSON.stringify(own[0]?.words)} open data-hue={hueOfWords(own[0]?.words ?? [], parties)}>
          <summary>
            <Phrases of={own[0]?.words ?? []} />
          </summary>
          {list(own)}
          {languages.length > 0 && (
            <details className="languages">
              <summary className="small">{t('drift.languages')}</summary>
              {languages.map((row) => (
                <section key={JSON.stringify(row[0]?.words)}>
                  <h3>
                    <Phrases of={row[0]?.words ?? []} />
                  </h3>
                  {list(row)}
                </section>
              ))}
            </details>
          )}
        </details>
      ))}
    </div>
  )
}

function RoundList({ row, sheet, documents }: { row: Row; sheet: Sheet; documents: Documents }) {
  return (
    <ul>
      {row.slice(BEFORE).map((cell, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rounds of a sheet never change places
        <li key={at}>
          <b className="round">
            <Phrases of={sheet.columns.slice(BEFORE + at, BEFORE + at + 1)} />
          </b>{' '}
          <CellWords cell={cell} documents={documents} />
        </li>
      ))}
    </ul>
  )
}

/** A side's lines in single languages stand below that of all of them. */
const isOfLanguage = (side: Cell | undefined) => side?.words.some((word) => 'plain' in word) === true

/** Languages that lines are of by their names. */
function named(sheet: Sheet, t: ReturnType<typeof useWords>['t']): Sheet {
  const inWords = (phrase: Phrase): Phrase => {
    const [, code] = 'plain' in phrase ? (/^\(([a-z]{2})\)$/.exec(String(phrase.plain)) ?? []) : []
    return code ? { plain: `(${t(`language.${code}`)})` } : phrase
  }
  return { ...sheet, rows: sheet.rows.map((row) => row.map((cell) => ({ ...cell, words: cell.words.map(inWords) }))) }
}
