/** People with their offices over time and their names over scripts; who is one person, people decide, and take back. */
import './people.css'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { Button, Input, Label, SearchField } from 'react-aria-components'
import type { PeopleAnswer } from '../../../../src/http/types.ts'
import { LONGEST, useFields } from '../../address.tsx'
import { ask, inRegister } from '../../api.ts'
import { Nothing, useMechanisms } from '../../parts/mechanism-select.tsx'
import { useDeciding } from '../../parts/pairs.tsx'
import { ProblemNote } from '../../parts/problem.tsx'
import { useRegister } from '../../register.tsx'
import { useWords } from '../../words.tsx'
import { Decided, type Deciding } from './decided.tsx'
import { PersonCard } from './person.tsx'
import { Suggestions } from './suggestions.tsx'

export default function People() {
  const { t, named: nameIn, number } = useWords()
  const register = useRegister()
  const { act: decide, problem, dialog } = useDeciding()
  const [fields, change] = useFields()
  const [typed, setTyped] = useState(fields.get('q') ?? '')
  const [chosen, setChosen] = useState<readonly string[]>([])
  const mechanisms = useMechanisms()
  const q = fields.get('q') ?? ''
  const mechanism = fields.get('mechanism') ?? (q === '' ? (mechanisms.data?.[0]?.id ?? '') : '')
  const query = useDeferredValue(inRegister(register, 'people', { q, mechanism }))
  const { data } = useQuery({
    queryKey: [register, 'people', query],
    queryFn: () => ask<PeopleAnswer>(query),
    enabled: q !== '' || mechanism !== '',
    placeholderData: (before) => before,
  })
  const act: Deciding = (path, body) => decide(path, body, () => setChosen([]))
  const choose = (id: string, on: boolean) =>
    setChosen((before) => (on ? [...before, id].slice(-2) : before.filter((one) => one !== id)))
  const [one, other] = chosen
  return (
    <div className="people">
      <h1>{t('nav.people')}</h1>
      <p className="lead">{t('people.lead')}</p>
      <div className="filters">
        <SearchField
          value={typed}
          maxLength={LONGEST}
          onChange={(value) => {
            setTyped(value)
            change({ q: value.trim(), mechanism: '' })
          }}
        >
          <Label>{t('people.name')}</Label>
          <Input dir="auto" />
        </SearchField>
        <label hidden={mechanisms.data?.length === 0}>
          {t('library.mechanism')}
          <select
            className="names"
            value={q === '' ? mechanism : ''}
            onChange={(event) => {
              setTyped('')
              change({ mechanism: event.target.value, q: '' })
            }}
          >
            {q !== '' && <option value="">{t('library.all')}</option>}
            {mechanisms.data?.map((row) => (
              <option key={row.id} value={row.id}>
                {nameIn(row.name, row.written, row.language)}
              </option>
            ))}
          </select>
        </label>
      </div>
      {problem !== undefined && <ProblemNote error={problem} />}
      {data && (
        <>
          <div className="bar">
            <p role="status">{t('people.count', { count: data.people.length, shown: number(data.people.length) })}</p>
            <Button isDisabled={!one || !other} onPress={() => act('people/decisions', { kind: 'link', one, other })}>
              {t('people.merge')}
            </Button>
          </div>
          <Suggestions suggestions={data.suggestions} act={act} />
          <ul className="persons">
            {data.people.map((person) => {
              const id = person.spellings[0]?.id ?? ''
              return (
                <PersonCard
                  key={id}
                  person={person}
                  answer={data}
                  within={q === '' ? mechanism : undefined}
                  chosen={chosen.includes(id)}
                  onChoose={(on) => choose(id, on)}
                  act={act}
                />
              )
            })}
          </ul>
          <Decided decided={data.decided} act={act} />
        </>
      )}
      {mechanisms.data?.length === 0 && <Nothing />}
      {dialog}
    </div>
  )
}
