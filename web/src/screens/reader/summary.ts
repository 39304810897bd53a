/** A fact in a few words, as a name for it. */
import { useCallback } from 'react'
import { useWords } from '../../words.tsx'
import type { Fact } from './model/facts.ts'
import { useValue } from './value.ts'

/** Longest quotation in a name. */
const LONG = 60

/** "Statement, China, supports: taiwan". */
export function useSummary(): (fact: Fact) => string {
  const { t, party, listed } = useWords()
  const value = useValue()
  return useCallback(
    (fact: Fact) => {
      const [first] = fact.fields
      const about = first?.reading ? value(first.name, first.reading.value, fact) : ''
      const stance = fact.fields.find(({ name }) => name === 'stance')?.reading
      return [
        t(`kind.${fact.kind}`),
        listed(fact.parties.map(party)),
        stance && value('stance', stance.value, fact),
        about.length > LONG ? `${about.slice(0, LONG).toWellFormed()}…` : about,
      ]
        .filter(Boolean)
        .join(' · ')
    },
    [t, party, listed, value],
  )
}
