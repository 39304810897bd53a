import type { SearchAnswer } from '../../../../src/http/types.ts'
import type { Facet } from '../../../../src/register/store/terms.ts'
import { useFields } from '../../address.tsx'
import { useMechanisms } from '../../parts/mechanism-select.tsx'
import { useWords } from '../../words.tsx'

export const NARROWS = ['mechanism', 'language', 'party', 'year', 'issue', 'kind', 'round'] as const
/** Values that can be chosen before anything is found. */
const KINDS = ['agreement', 'statement', 'commitment', 'milestone', 'indicator']
const LANGUAGES = ['ar', 'en', 'zh', 'fr', 'ru', 'es']

export function Facets({ answer, idle }: { answer: SearchAnswer | undefined; idle: boolean }) {
  const { t, number, party, parties, issue, issues, named, say } = useWords()
  const [fields, change] = useFields()
  const mechanisms = useMechanisms()
  const known = [...(answer?.mechanisms ?? []), ...(mechanisms.data ?? [])]
  const nameOf = (facet: Facet, value: string): string => {
    const one = facet === 'mechanism' ? known.find(({ id }) => id === value) : undefined
    if (one) return named(one.name, one.written, one.language)
    if (facet === 'language') return t(`language.${value}`)
    if (facet === 'party') return party(value)
    if (facet === 'issue') return issue(value)
    return facet === 'kind' ? say(`register.kind.${value}`) : value
  }
  const every: Partial<Record<Facet, readonly string[]>> = {
    mechanism: mechanisms.data?.map(({ id }) => id) ?? [],
    language: LANGUAGES,
    kind: KINDS,
    party: Object.keys(parties),
    issue: Object.keys(issues),
  }
  const chosen = NARROWS.filter((facet) => fields.get(facet))
  return (
    <details className="narrow" open={chosen.length > 0 || matchMedia('(min-width: 52rem)').matches}>
      <summary>{t('search.narrow')}</summary>
      <fieldset className="facets" aria-label={t('search.narrow')}>
        {NARROWS.map((facet) => {
          const value = fields.get(facet) ?? ''
          const counted = idle ? [] : (answer?.facets.find((one) => one.facet === facet)?.values ?? [])
          const counts = new Map(counted.map((one) => [one.value, one.documents]))
          const values = counts.size > 0 ? [...counts.keys()] : (every[facet] ?? [])
          const options = value && !values.includes(value) ? [value, ...values] : values
          if (options.length === 0) return null
          return (
            <label key={facet}>
              {t(`facet.${facet}`)}
              <select value={value} onChange={(event) => change({ [facet]: event.target.value })}>
                <option value="">{t('library.all')}</option>
                {options.map((one) => (
                  <option key={one} value={one}>
                    {nameOf(facet, one)}
                    {counts.has(one) && ` (${number(counts.get(one) ?? 0)})`}
                  </option>
                ))}
              </select>
            </label>
          )
        })}
        {chosen.length > 0 && (
          <button
            type="button"
            className="quiet"
            onClick={() => change(Object.fromEntries(NARROWS.map((one) => [one, ''])))}
          >
            {t('search.widen')}
          </button>
        )}
      </fieldset>
    </details>
  )
}
