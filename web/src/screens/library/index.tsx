/** The library: bring reports in, and what is held. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Input, Label, SearchField } from 'react-aria-components'
import type { Listing } from '../../../../src/http/types.ts'
import { LONGEST, useFields } from '../../address.tsx'
import { ask, inRegister } from '../../api.ts'
import { MechanismSelect } from '../../parts/mechanism-select.tsx'
import { useRegister } from '../../register.tsx'
import { useWords } from '../../words.tsx'
import { Documents } from './documents.tsx'
import { Intake } from './intake.tsx'
import { LanguageSelect } from './language-select.tsx'
import { SideSelect, StateSelect } from './narrow.tsx'

/** What the list is narrowed to, as the address and the server call it. */
const NARROWED = ['q', 'mechanism', 'language', 'side', 'state'] as const
type Asked = Record<(typeof NARROWED)[number], string>

export default function Library() {
  const { t } = useWords()
  const register = useRegister()
  const [fields, change] = useFields()
  const [typed, setTyped] = useState(fields.get('q') ?? '')
  const asked = Object.fromEntries(NARROWED.map((name) => [name, fields.get(name) ?? ''])) as Asked
  const page = Math.max(1, Math.trunc(Number(fields.get('page'))) || 1) - 1
  const listing = useQuery({
    queryKey: [register, 'documents', asked, page],
    queryFn: () => ask<Listing>(inRegister(register, 'documents', { ...asked, page: String(page) })),
    placeholderData: (before) => before,
  })
  /** From the first page on. */
  const narrow = (name: string) => (value: string) => change({ [name]: value, page: '' })
  return (
    <div className="library">
      <h1>{t(`register.${register}`)}</h1>
      <p className="lead">{t(`register.${register}.lead`)}</p>
      <Intake empty={listing.data?.held === 0} />
      {!listing.data && (
        <p className="waiting" role="status">
          {t('waiting')}
        </p>
      )}
      {listing.data && listing.data.held > 0 && (
        <section aria-label={t('nav.library')}>
          <div className="filters">
            <SearchField
              value={typed}
              maxLength={LONGEST}
              onChange={(value) => {
                setTyped(value)
                narrow('q')(value.trim())
              }}
            >
              <Label>{t('library.filter')}</Label>
              <Input />
            </SearchField>
            <MechanismSelect value={asked.mechanism} onChange={narrow('mechanism')} />
            <LanguageSelect
              label={t('library.language')}
              none={t('library.all')}
              value={asked.language}
              onChange={narrow('language')}
            />
            <SideSelect sides={listing.data.sides} value={asked.side} onChange={narrow('side')} />
            <StateSelect value={asked.state} onChange={narrow('state')} />
          </div>
          <Documents
            listing={listing.data}
            page={page}
            onPage={(to) => {
              change({ page: to === 0 ? '' : String(to + 1) })
              scrollTo(0, 0)
            }}
          />
        </section>
      )}
    </div>
  )
}
