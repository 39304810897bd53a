/** A field's value in the words of the page. */
import { useCallback } from 'react'
import { useWords } from '../../words.tsx'

type Names = Record<string, string>
interface Formed {
  readonly written?: string
  readonly name?: Names
  readonly en?: string
  readonly sense?: string
  readonly from?: string
  readonly to?: string
}

/** Fields whose values are a closed list with labels of its own. */
export const LISTED = new Set(['kind', 'status', 'role', 'stance', 'outcome'])
export const PARTY = new Set(['party', 'parties', 'by'])
export const DATE = new Set(['date', 'due', 'period'])
export const YEAR = new Set(['year', 'since'])
export const NUMBER = new Set(['round', 'ordinal', 'value', ...YEAR])
/** Fields whose value is the words themselves. */
export const QUOTED = new Set(['office', 'content', 'action', 'what'])
export const ACT = new Set(['cue', 'act'])

/** @returns a value in words; `fact` gives the unit of a figure */
export function useValue(): (
  field: string,
  value: unknown,
  fact?: { raw: Readonly<Record<string, unknown>> },
) => string {
  const words = useWords()
  return useCallback(
    (field, value, fact) => {
      const { say, party, issue, date, number, t, named, code } = words
      if (field === 'side') return value === null ? t('side.neither') : party(String(value))
      if (value === null || value === undefined) return ''
      if (LISTED.has(field)) return say(`${field}.${value}`)
      if (PARTY.has(field)) return party(String(value))
      if (field === 'issues') return issue(String(value))
      if (YEAR.has(field) || field === 'published') return date({ from: String(value), to: String(value) })
      if (NUMBER.has(field)) return [number(Number(value)), fact?.raw.unit].filter(Boolean).join(' ')
      if (typeof value !== 'object') return String(value)
      const { written = '', name, en, sense, from, to } = value as Formed
      if (from && to) return date({ from, to })
      if (sense) return `${written} (${t(`sense.${sense}`)})`
      if (name) return named(name, written, '')
      return en && code !== 'ar' && en !== written ? `${written} (${en})` : written
    },
    [words],
  )
}
