/** Choices by which the list of documents is narrowed: whose account, and how far it is reviewed. */
import type { Listing } from '../../../../src/http/types.ts'
import { NEITHER } from '../../parts/side.tsx'
import { useWords } from '../../words.tsx'

/** As the server calls reports of which no side is known. */
const UNKNOWN = '?'
const STATES = ['new', 'begun', 'done'] as const

interface Props {
  /** Empty: all. */
  readonly value: string
  readonly onChange: (value: string) => void
}

export function SideSelect({ sides, value, onChange }: Props & { sides: Listing['sides'] }) {
  const { t, party, number } = useWords()
  const name = (side: string) => (side === '' ? t('side.unknown') : side === NEITHER ? t('side.neither') : party(side))
  return (
    <label>
      {t('library.side')}
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{t('library.all')}</option>
        {sides.map(({ side, documents }) => (
          <option key={side} value={side || UNKNOWN}>
            {name(side)} ({number(documents)})
          </option>
        ))}
      </select>
    </label>
  )
}

export function StateSelect({ value, onChange }: Props) {
  const { t } = useWords()
  return (
    <label>
      {t('library.state')}
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{t('library.all')}</option>
        {STATES.map((state) => (
          <option key={state} value={state}>
            {t(`library.state.${state}`)}
          </option>
        ))}
      </select>
    </label>
  )
}
