/** The mechanisms that a register holds, and the choice of one of them or of all. */
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { HeldMechanism } from '../../../src/register/views/mechanisms.ts'
import { ask, inRegister } from '../api.ts'
import { useRegister } from '../register.tsx'
import { useWords } from '../words.tsx'

export function useMechanisms() {
  const register = useRegister()
  return useQuery({
    queryKey: [register, 'mechanisms'],
    queryFn: () => ask<HeldMechanism[]>(inRegister(register, 'mechanisms')),
  })
}

/** Of an empty register, with the way to fill it. */
export function Nothing() {
  const { t } = useWords()
  const register = useRegister()
  return (
    <p className="empty">
      {t('mechanisms.empty')} <Link href={`/${register}/library`}>{t('mechanisms.add')}</Link>
    </p>
  )
}

interface Props {
  /** Empty: all. */
  readonly value: string
  readonly onChange: (id: string) => void
}

export function MechanismSelect({ value, onChange }: Props) {
  const { t, named, number } = useWords()
  const { data = [] } = useMechanisms()
  return (
    <label>
      {t('library.mechanism')}
      <select className="names" value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{t('library.all')}</option>
        {data.map(({ id, name, written, language, documents }) => (
          <option key={id} value={id}>
            {named(name, written, language)} ({number(documents)})
          </option>
        ))}
      </select>
    </label>
  )
}
