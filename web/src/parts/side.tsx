/** Whose account a report is: as a line tells it, and the choice of it. */
import { useMemo } from 'react'
import type { DocumentRow } from '../../../src/http/types.ts'
import { useWords } from '../words.tsx'

export function SideOf({ of: side }: { of: NonNullable<DocumentRow['side']> }) {
  const { t, party } = useWords()
  const whose = side.party === null ? t('side.neither') : t('side.of', { party: party(side.party) })
  return side.by === 'agency' ? t('side.by-agency', { side: whose }) : whose
}

/** What a choice says for the press of none of those who met; no party has this code. */
export const NEITHER = '-'

/** What a side can be, for a select. @param first the codes of those that are likeliest */
export function SideOptions({ first, unknown }: { first: readonly string[]; unknown: boolean }) {
  const { t, party, parties, code: language } = useWords()
  const others = useMemo(() => {
    const sort = new Intl.Collator(language)
    return Object.entries(parties)
      .filter(([code]) => !first.includes(code))
      .sort(([, one], [, other]) => sort.compare(one, other))
  }, [first, parties, language])
  return (
    <>
      {unknown && <option value="">{t('side.unknown')}</option>}
      {first.map((code) => (
        <option key={code} value={code}>
          {party(code)}
        </option>
      ))}
      <option value={NEITHER}>{t('side.neither')}</option>
      <optgroup label={t('side.others')}>
        {others.map(([code, name]) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </optgroup>
    </>
  )
}
