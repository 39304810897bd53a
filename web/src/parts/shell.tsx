/** What stands around every screen: the way to the others, the register, and the settings. */
import type { ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { REGISTERS } from '../../../src/http/types.ts'
import { useRegister } from '../register.tsx'
import { useWords } from '../words.tsx'
import { useArrival } from './arrival.tsx'
import { SettingsButton } from './settings.tsx'

/** Screens that are reached from another. */
const WITHIN: Readonly<Record<string, string>> = {
  mechanism: 'mechanisms',
  matrix: 'mechanisms',
  brief: 'mechanisms',
  compare: 'library',
  document: 'library',
}

const PLACES = ['library', 'mechanisms', 'search', 'calendar', 'people'] as const

export function Shell({ children }: { children: ReactNode }) {
  const { t } = useWords()
  const register = useRegister()
  const [path] = useLocation()
  const [, , screen = ''] = path.split('/')
  useArrival(path)
  const place = WITHIN[screen] ?? screen
  return (
    <>
      <a className="skip" href="#screen">
        {t('skip')}
      </a>
      <header className="top">
        <Link className="brand" href={`/${register}/library`}>
          <span lang="ar">محضر</span> <span lang="en">Mahdar</span>
        </Link>
        <nav aria-label={t('nav.registers')} className="registers">
          {REGISTERS.map((name) => (
            <Link key={name} href={`/${name}/library`} aria-current={name === register ? 'true' : undefined}>
              {t(`register.${name}`)}
            </Link>
          ))}
        </nav>
        <nav aria-label={t('nav.screens')} className="screens">
          {PLACES.map((name) => (
            <Link key={name} href={`/${register}/${name}`} aria-current={name === place ? 'page' : undefined}>
              {t(`nav.${name}`)}
            </Link>
          ))}
        </nav>
        <SettingsButton />
      </header>
      <main id="screen" tabIndex={-1}>
        {children}
      </main>
    </>
  )
}
