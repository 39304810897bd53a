/** The choice of one of the languages that are read, or of what stands for all. */
import { useWords } from '../../words.tsx'

/** The languages that are read. */
const READ = ['ar', 'en', 'zh', 'fr', 'ru', 'es'] as const

interface Props {
  readonly label: string
  /** What choosing none says. */
  readonly none: string
  /** Empty: none. */
  readonly value: string
  readonly onChange: (code: string) => void
}

export function LanguageSelect({ label, none, value, onChange }: Props) {
  const { t } = useWords()
  return (
    <label>
      {label}
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{none}</option>
        {READ.map((code) => (
          <option key={code} value={code}>
            {t(`language.${code}`)}
          </option>
        ))}
      </select>
    </label>
  )
}
