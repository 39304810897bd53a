/** Whose account a report is, as a line tells it. */
import type { DocumentRow } from '../../../src/http/types.ts'
import { useWords } from '../words.tsx'

export function SideOf({ of: side }: { of: NonNullable<DocumentRow['side']> }) {
  const { t, party } = useWords()
  const whose = side.party === null ? t('side.neither') : t('side.of', { party: party(side.party) })
  return side.by === 'agency' ? t('side.by-agency', { side: whose }) : whose
}
