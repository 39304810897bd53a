/** What a person has set: kept in this browser alone. */
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'

export const LANGUAGES = { ar: 'العربية', en: 'English' } as const
export type Language = keyof typeof LANGUAGES

export interface Settings {
  readonly language: Language
  readonly theme: 'auto' | 'light' | 'dark'
  readonly digits: 'latn' | 'arab'
  /** Family of Arabic month names. */
  readonly months: 'gulf' | 'levant' | 'morocco' | 'algeria'
  /** The name that stands in the history of what one decides. */
  readonly reviewer: string
}

const KEY = 'mahdar.settings'

const initial = (): Settings => ({
  language: navigator.language.startsWith('ar') ? 'ar' : 'en',
  theme: 'auto',
  digits: 'latn',
  months: 'gulf',
  reviewer: '',
})

export function readSettings(): Settings {
  try {
    return { ...initial(), ...JSON.parse(localStorage.getItem(KEY) ?? '{}') }
  } catch {
    return initial()
  }
}

interface Held {
  readonly settings: Settings
  readonly change: (part: Partial<Settings>) => void
}

const Context = createContext<Held | undefined>(undefined)

export function SettingsProvider({ children }: { children: ReactNode }) {
  const [settings, setSettings] = useState(() => {
    const asked = new URLSearchParams(location.search).get('lang')
    return { ...readSettings(), ...(asked && asked in LANGUAGES && { language: asked as Language }) }
  })
  useEffect(() => localStorage.setItem(KEY, JSON.stringify(settings)), [settings])
  useEffect(() => {
    const { dataset } = document.documentElement
    dataset.theme = settings.theme
  }, [settings.theme])
  // Whoever reviews is one in all windows; the language of each is its own.
  useEffect(() => {
    const follow = ({ key }: StorageEvent) => {
      if (key !== KEY) return
      const { reviewer } = readSettings()
      setSettings((old) => (old.reviewer === reviewer ? old : { ...old, reviewer }))
    }
    addEventListener('storage', follow)
    return () => removeEventListener('storage', follow)
  }, [])
  const held = useMemo(
    () => ({
      settings,
      // Written at once: a request that follows reads the reviewer's name from where it is kept.
      change: (part: Partial<Settings>) =>
        setSettings((old) => {
          const changed = { ...old, ...part }
          localStorage.setItem(KEY, JSON.stringify(changed))
          return changed
        }),
    }),
    [settings],
  )
  return <Context value={held}>{children}</Context>
}

export function useSettings(): Held {
  const held = useContext(Context)
  if (!held) throw new Error('no settings around this part')
  return held
}
