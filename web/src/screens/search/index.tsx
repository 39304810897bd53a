/** Words over everything held, narrowed by facets; the variant that was found stands out in its sentence. */
import './search.css'
import { useQuery } from '@tanstack/react-query'
import { memo, useDeferredValue, useState } from 'react'
import { Input, Label, SearchField } from 'react-aria-components'
import { Link } from 'wouter'
import type { Hit, SearchAnswer } from '../../../../src/http/types.ts'
import { LONGEST, useFields } from '../../address.tsx'
import { ask, inRegister } from '../../api.ts'
import { Dotted } from '../../parts/dotted.tsx'
import { Nothing, useMechanisms } from '../../parts/mechanism-select.tsx'
import { Marked, Phrases } from '../../parts/phrases.tsx'
import { TitleOf } from '../../parts/title.tsx'
import { documentAddress, placeOf, useRegister } from '../../register.tsx'
import { useWords } from '../../words.tsx'
import { Facets, NARROWS } from './facets.tsx'

export default function Search() {
  const { t, number, say, code } = useWords()
  const register = useRegister()
  const mechanisms = useMechanisms()
  const [fields, change] = useFields()
  const [typed, setTyped] = useState(fields.get('q') ?? '')
  const asked = Object.fromEntries(['q', ...NARROWS].map((name) => [name, fields.get(name) ?? '']))
  const query = useDeferredValue(inRegister(register, 'search', asked))
  const { data } = useQuery({
    queryKey: [register, 'search', query],
    queryFn: () => ask<SearchAnswer>(query),
    placeholderData: (before) => before,
  })
  const idle = Object.values(asked).every((value) => value === '')
  const type = (value: string) => {
    setTyped(value)
    change({ q: value.trim() })
  }
  const variants =
    data?.phrases.filter((one) => one.localeCompare(asked.q ?? '', code, { sensitivity: 'base' }) !== 0) ?? []
  return (
    <div className="search">
      <h1>{t('nav.search')}</h1>
      <search>
        <SearchField value={typed} onChange={type} maxLength={LONGEST} autoFocus>
          <Label>{t('search.words')}</Label>
          <Input dir="auto" />
        </SearchField>
        <p className="small">{t('search.lead')}</p>
      </search>
      <div className="found">
        <Facets answer={data} idle={idle} />
        <section aria-label={t('search.results')}>
          {!idle && data && (
            <p role="status">
              {data.sounding && `${t('search.not-written')} `}
              {data.hits.length > 0
                ? t('search.count', { count: data.hits.length, shown: number(data.hits.length) })
                : say('register.empty', data.held)}
              {data.more && t('search.more')}
            </p>
          )}
          {!idle && variants.length > 0 && (
            <p className="variants small">
              {t(data?.sounding ? 'search.sounding' : 'search.variants')}{' '}
              {variants.slice(0, 24).map((one) => (
                <bdi key={one} className="variant">
                  {one}
                </bdi>
              ))}
            </p>
          )}
          {mechanisms.data?.length === 0 && (idle || data?.hits.length === 0) && <Nothing />}
          <ol>
            {!idle &&
              data?.hits.map((hit, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: one document may be found several times
                <li key={`${hit.document} ${at}`}>
                  <Found hit={hit} documents={data.documents} />
                </li>
              ))}
          </ol>
        </section>
      </div>
    </div>
  )
}

interface FoundProps {
  readonly hit: Hit
  readonly documents: SearchAnswer['documents']
}

/** What was found in one report; made again only for another answer, not at every key that asks for one. */
const Found = memo(({ hit, documents }: FoundProps) => {
  const { t, date, number, say } = useWords()
  const register = useRegister()
  const held = documents[hit.document]
  if (!held) return null
  const { language, direction, published, publisher } = held
  const place = hit.snippets[0]?.cite ?? hit.fact?.cites[0]
  return (
    <article>
      <h2>
        <Link href={documentAddress(register, hit.document, place && placeOf(place))}>
          <TitleOf of={held} />
        </Link>
      </h2>
      <Dotted
        className="small"
        of={[
          hit.kind && say(hit.kind),
          publisher,
          published && date({ from: published, to: published }),
          t(`language.${language}`),
          hit.snippets.length > 0 && t('search.times', { count: hit.times, shown: number(hit.times) }),
        ]}
      />
      {hit.fact && (
        <p>
          <Phrases of={hit.fact.words} />
        </p>
      )}
      {hit.snippets.map(({ words, marks, cite }) => (
        <p key={placeOf(cite)} className="snippet" lang={language} dir={direction}>
          <Link href={documentAddress(register, hit.document, placeOf(cite))}>
            <Marked words={words} marks={marks} />
          </Link>
        </p>
      ))}
    </article>
  )
})
