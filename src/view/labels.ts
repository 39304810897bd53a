/** The words with which a printed record speaks, in one language; what it lacks is taken from English. */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { load as parse } from 'js-yaml'
import { LANGUAGES, namesOf } from '../language/index.ts'
import { nameFor } from '../register/runs.ts'
import type { Kind } from '../sense/kinds.ts'
import type { DateRange } from '../sense/reading.ts'
import type { Direction } from './bidi.ts'
import { reasonsIn } from './reasons.ts'

interface Words {
  readonly [key: string]: string | string[] | Words
}

const FALLBACK = 'en'

/** Codes of the languages that have labels. */
export function labelLanguages(): string[] {
  return LANGUAGES.map(({ code }) => code).filter((code) => existsSync(fileOf(code)))
}

function fileOf(code: string): string {
  return fileURLToPath(new URL(`../language/${code}/labels.yaml`, import.meta.url))
}

const loaded = new Map<string, Labels>()

/** The labels of a language, loaded once. */
export function labelsIn(code: string): Labels {
  let labels = loaded.get(code)
  if (!labels) {
    labels = new Labels(code)
    loaded.set(code, labels)
  }
  return labels
}

export class Labels {
  /** Of the words used: the fallback's if the language has none. */
  readonly code: string
  readonly direction: Direction
  readonly #own: Words
  readonly #fallback: Words
  readonly #plural: Intl.PluralRules
  readonly #calendars = new Map<string, Intl.DateTimeFormat>()
  readonly #reason: (english: string) => string

  constructor(code: string) {
    this.code = existsSync(fileOf(code)) ? code : FALLBACK
    this.direction = LANGUAGES.find((language) => language.code === this.code)?.direction ?? 'ltr'
    this.#own = parse(readFileSync(fileOf(this.code), 'utf8')) as Words
    this.#fallback = this.code === FALLBACK ? this.#own : (parse(readFileSync(fileOf(FALLBACK), 'utf8')) as Words)
    this.#plural = new Intl.PluralRules(this.code)
    this.#reason = reasonsIn((this.#own.reasons ?? {}) as Record<string, string>, this.say('list.join'))
  }

  /**
   * A label by its key (`section.meeting`), with `{0}` filled in; one that has forms for numbers (`one`, `few`, `other`) in that of its
   * filling. A key that no language has stands for itself.
   */
  say(key: string, filling = ''): string {
    const found = look(this.#own, key) ?? look(this.#fallback, key)
    const words = isForms(found) ? (found[this.#plural.select(Number(filling))] ?? found.other) : found
    return typeof words === 'string' ? words.replace('{0}', filling) : (key.split('.').at(-1) as string)
  }

  /** All labels of the language; what it lacks in English. */
  words(): Readonly<Record<string, unknown>> {
    return over(this.#fallback, this.#own)
  }

  /** The quotation marks of the language. */
  get quotes(): readonly [open: string, close: string] {
    const [open = '“', close = '”'] = (look(this.#own, 'quote') ?? []) as string[]
    return [open, close]
  }

  /** Words between quotation marks. */
  quoted(words: string): string {
    const [open, close] = this.quotes
    return open + words + close
  }

  /** "A, B and C". */
  listed(items: readonly string[]): string {
    if (items.length < 2) return items.join('')
    return items.slice(0, -1).join(this.say('list.join')) + this.say('list.last') + items.at(-1)
  }

  /** A state or organisation by its name in this language; its code if it has none. */
  party(code: string): string {
    return this.#name('state', code) ?? this.#name('organisation', code) ?? code
  }

  /** An issue by its first name in this language, or its slug in plain words. */
  issue(slug: string): string {
    return this.#name('issue', slug) ?? slug.replaceAll('-', ' ')
  }

  #name(kind: Kind, id: string): string | undefined {
    const names = namesOf(kind, id)
    return names[this.code] ?? names[FALLBACK]
  }

  /** A name in this language where it is known, else in that of the document. */
  named(name: Record<string, string>, written: string, language: string): string {
    return nameFor({ name, written, language }, this.code).words
  }

  /** A date or range of dates, each end as exact as it is known; a day comes with its weekday. */
  date({ from, to }: DateRange): string {
    const first = this.#day(from)
    return from === to ? first : `${first} – ${this.#day(to)}`
  }

  #day(iso: string): string {
    const [year = '', month, day] = iso.split('-')
    return this.#calendar(month !== undefined, day !== undefined).format(
      new Date(`${year}-${month ?? '01'}-${day ?? '01'}T00:00:00Z`),
    )
  }

  #calendar(months: boolean, days: boolean): Intl.DateTimeFormat {
    const key = `${months} ${days}`
    const known = this.#calendars.get(key)
    if (known) return known
    const locale = this.code === 'en' ? 'en-GB' : this.code
    const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric' }
    if (months) options.month = 'long'
    if (days) Object.assign(options, { day: 'numeric', weekday: 'long' })
    const made = new Intl.DateTimeFormat(`${locale}-u-ca-gregory-nu-latn`, options)
    this.#calendars.set(key, made)
    return made
  }

  /** What the engine says of itself in English, in this language where it has the words. */
  reason(english: string): string {
    return this.#reason(english)
  }
}

function over(under: Words, words: Words): Words {
  const out: Record<string, string | string[] | Words> = { ...under }
  for (const [key, own] of Object.entries(words)) {
    const below = under[key]
    out[key] = isGroup(own) && below !== undefined && isGroup(below) ? over(below, own) : own
  }
  return out
}

const isGroup = (one: string | string[] | Words): one is Words => typeof one === 'object' && !Array.isArray(one)

const isForms = (found: unknown): found is Record<string, string> =>
  typeof found === 'object' && found !== null && 'other' in found && !Array.isArray(found)

function look(words: Words, key: string): unknown {
  return key.split('.').reduce<unknown>((at, part) => (at as Words | undefined)?.[part], words)
}
