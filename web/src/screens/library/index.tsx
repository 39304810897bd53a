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

export default function Library() {
  const { t } = useWords()
  const register = useRegister()
  const [fields, change] = useFields()
  const [typed, setTyped] = useState(fields.get('q') ?? '')
  const [q = '', mechanism = '', language = ''] = ['q', 'mechanism', 'language'].map((name) => fields.get(name) ?? '')
  const page = Math.max(1, Math.trunc(Number(fields.get('page'))) || 1) - 1
  const listing = useQuery({
    queryKey: [register, 'documents', q, mechanism, language, page],
    queryFn: () => ask<Listing>(inRegister(register, 'documents', { q, mechanism, language, page: String(page) })),
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
            <MechanismSelect value={mechanism} onChange={narrow('mechanism')} />
            <LanguageSelect
              label={t('library.language')}
              none={t('library.all')}
              value={language}
              onChange={narrow('language')}
            />
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
