/** Why a fact is in the record: how each field was read, by which rule, from which words. */
import { useQuery } from '@tanstack/react-query'
import type { Why } from '../../../../src/http/types.ts'
import { ask, inRegister } from '../../api.ts'
import { Quote } from '../../parts/phrases.tsx'
import { ProblemNote } from '../../parts/problem.tsx'
import { useRegister } from '../../register.tsx'
import { useWords } from '../../words.tsx'
import { useValue } from './value.ts'

export function WhyPanel({ sha, fact, seen, language }: { sha: string; fact: string; seen: number; language: string }) {
  const { t, say, reason } = useWords()
  const value = useValue()
  const register = useRegister()
  const { data, error } = useQuery({
    queryKey: [register, 'document', sha, 'why', fact, seen],
    queryFn: () => ask<Why[]>(inRegister(register, `documents/${sha}/why/${fact}`)),
    throwOnError: false,
  })
  if (error) return <ProblemNote error={error} />
  return (
    <section className="why" aria-label={t('why.title')}>
      <h3>{t('why.title')}</h3>
      <dl>
        {data?.map(({ path, rule, how, doubt, quotes, origin, ...one }) => {
          const name = /\.(\w+)(?:\[\d+\])?$/.exec(path)?.[1] ?? path
          const person = /^people\/(.*)$/s.exec(rule)?.[1]
          return (
            <div key={path}>
              <dt>{t(`field.${name}`)}</dt>
              <dd>
                <bdi>{value(name, one.value)}</bdi>
                {' ← '}
                {quotes.map((words, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: quotations of a field never change places
                  <Quote key={at} language={language}>
                    {words.length > 90
                      ? `${words.slice(0, 50).toWellFormed()} … ${words.slice(-30).toWellFormed()}`
                      : words}
                  </Quote>
                ))}
                <span className="rule">
                  {say(`how.${how}`)} ·{' '}
                  {person ? <bdi>{t('why.person', { who: person })}</bdi> : <bdi dir="ltr">{rule}</bdi>}
                  {origin && (
                    <>
                      {' '}
                      · <bdi dir="ltr">{origin}</bdi>
                    </>
                  )}
                </span>
                {doubt && <span className="doubt">{say('word.doubt', reason(doubt))}</span>}
              </dd>
            </div>
          )
        })}
      </dl>
    </section>
  )
}
