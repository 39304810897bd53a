/** The words of the chosen language: the interface's own texts, the record's labels, names and dates. */
import { useSuspenseQuery } from '@tanstack/react-query'
import i18next, { type TFunction } from 'i18next'
import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react'
import type { WordsAnswer } from '../../src/http/types.ts'
import { nameFor } from '../../src/register/runs.ts'
import { reasonsIn } from '../../src/view/reasons.ts'
import { ask } from './api.ts'
import { type Language, type Settings, useSettings } from './settings.tsx'

export interface Words {
  readonly code: string
  readonly direction: 'ltr' | 'rtl'
  /** A text of the interface, from texts/*.json. */
  readonly t: TFunction
  /** A label of the record, from labels.yaml. */
  readonly say: (key: string, filling?: string | number) => string
  readonly party: (code: string) => string
  readonly issue: (slug: string) => string
  readonly issues: Readonly<Record<string, string>>
  readonly parties: Readonly<Record<string, string>>
  readonly listed: (items: readonly string[]) => string
  readonly named: (names: Readonly<Record<string, string>>, written: string, language: string) => string
  readonly date: (range: { readonly from: string; readonly to: string }) => string
  readonly number: (value: number) => string
  /** A moment of time, such as when a decision was made. */
  readonly moment: (iso: string) => string
  /** What the engine says of what it did not read or is unsure of, in this language. */
  readonly reason: (english: string) => string
  /** Why something was refused and what to do, as the server says it in English, in this language where it has the words. */
  readonly problem: (english: string) => string
}

const CATALOGUES = import.meta.glob<{ default: Record<string, string> }>('../texts/*.json')

async function load(code: string) {
  const [words, texts] = await Promise.all([
    ask<WordsAnswer>(`words/${code}`),
    (CATALOGUES[`../texts/${code}.json`] as () => Promise<{ default: Record<string, string> }>)(),
  ])
  const instance = i18next.createInstance()
  await instance.init({
    lng: code,
    resources: { [code]: { translation: texts.default } },
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
  })
  return { words, t: instance.t }
}

/** The locale whose month names and digits are meant. */
function localeOf({ language, months, digits }: Settings): string {
  const places = { gulf: 'ar-AE', levant: 'ar-SY', morocco: 'ar-MA', algeria: 'ar-DZ' } as const
  return `${language === 'ar' ? places[months] : 'en-GB'}-u-nu-${language === 'ar' ? digits : 'latn'}`
}

function wordsOf({ words, t }: Awaited<ReturnType<typeof load>>, settings: Settings): Words {
  const locale = localeOf(settings)
  const look = (key: string): unknown =>
    key.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], words.labels)
  const number = new Intl.NumberFormat(locale)
  const plural = new Intl.PluralRules(words.code)
  const say = (key: string, filling: string | number = '') => {
    const found = look(key)
    // A label with forms for numbers (one, few, other) is said in that of its filling.
    const forms = typeof found === 'object' && found !== null ? (found as Record<string, string>) : undefined
    const label = forms ? (forms[plural.select(Number(filling))] ?? forms.other) : found
    const filled = typeof filling === 'number' ? number.format(filling) : filling
    return typeof label === 'string' ? label.replace('{0}', filled) : (key.split('.').at(-1) ?? key)
  }
  const sentences = (group: string) => (words.labels[group] ?? {}) as Record<string, string>
  const calendars = new Map<string, Intl.DateTimeFormat>()
  const format = (options: Intl.DateTimeFormatOptions) => {
    const key = JSON.stringify(options)
    const known = calendars.get(key) ?? new Intl.DateTimeFormat(`${locale}-ca-gregory`, options)
    calendars.set(key, known)
    return known
  }
  const day = (iso: string) => {
    const [year = '', month, date] = iso.split('-')
    const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric' }
    if (month) options.month = 'long'
    if (date) Object.assign(options, { day: 'numeric', weekday: 'long' })
    return format(options).format(new Date(`${year}-${month ?? '01'}-${date ?? '01'}T00:00:00Z`))
  }
  return {
    code: words.code,
    direction: words.direction,
    t,
    say,
    party: (code) => words.parties[code] ?? code,
    issue: (slug) => words.issues[slug] ?? slug.replaceAll('-', ' '),
    issues: words.issues,
    parties: words.parties,
    listed: (items) =>
      items.length < 2 ? items.join('') : items.slice(0, -1).join(say('list.join')) + say('list.last') + items.at(-1),
    named: (name, written, language) => nameFor({ name, written, language }, words.code).words,
    date: ({ from, to }) => (from === to ? day(from) : `${day(from)} – ${day(to)}`),
    number: (value) => number.format(value),
    moment: (iso) => format({ dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso)),
    problem: reasonsIn(sentences('problems'), say('list.join')),
    // Some name options of the command line: the application has its own words for them.
    reason: reasonsIn({ ...sentences('reasons'), ...sentences('problems') }, say('list.join')),
  }
}

const Context = createContext<Words | undefined>(undefined)

export function WordsProvider({ children }: { children: ReactNode }) {
  const { settings } = useSettings()
  const words = useLoaded(settings.language)
  useEffect(() => {
    document.documentElement.lang = words.code
    document.documentElement.dir = words.direction
  }, [words])
  return <Context value={words}>{children}</Context>
}

/** A part of the page that speaks another language than the rest of it. */
export function WordsIn({ language, children }: { language: Language; children: ReactNode }) {
  return <Context value={useLoaded(language)}>{children}</Context>
}

function useLoaded(language: Language): Words {
  const { settings } = useSettings()
  const { data } = useSuspenseQuery({
    queryKey: ['words', language],
    queryFn: () => load(language),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return useMemo(() => wordsOf(data, { ...settings, language }), [data, settings, language])
}

export function useWords(): Words {
  const words = useContext(Context)
  if (!words) throw new Error('no words around this part')
  return words
}
