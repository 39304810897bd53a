/** What is known of the world: every entry says where it comes from, nothing stands twice, and every language names what it must. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load as parse } from 'js-yaml'
import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../language/index.ts'
import { fold } from '../text/chars.ts'
import { MECHANISMS, ORGANISATIONS, PLACES, STATES } from './index.ts'

type Entry = Record<string, unknown>
type Names = Record<string, string[] | Record<string, string[]>>

const here = import.meta.dirname
const files = readdirSync(here).filter((file) => file.endsWith('.yaml'))
const worlds = Object.fromEntries(files.map((file) => [file.replace('.yaml', ''), load(join(here, file))]))

/** Names of one language by file. A key that stands twice is refused by the parser. */
function namesOf(code: string, file: string): Names {
  const { source: _, ambiguous: __, ...names } = load(join(here, '..', 'language', code, 'names', `${file}.yaml`))
  return names as Names
}

function load(path: string): Record<string, Entry> {
  return parse(readFileSync(path, 'utf8')) as Record<string, Entry>
}

/** Fields that a file's `source` accounts for: "key, region: from …". */
function accounted(source: unknown): Set<string> {
  const parts = (Array.isArray(source) ? source : [source]) as string[]
  return new Set(
    parts.flatMap((part) => (/^([a-z_, ]+):/.exec(part)?.[1] ?? '').split(',').map((field) => field.trim())),
  )
}

describe.each(files.map((file) => file.replace('.yaml', '')))('%s', (name) => {
  const { source, ...entries } = worlds[name] as Record<string, Entry>

  test('every field has a source, in the entry or for the whole file', () => {
    const known = accounted(source)
    const without = Object.entries(entries).flatMap(([id, entry]) =>
      Object.keys(entry)
        .filter((field) => field !== 'source' && field !== 'note' && !known.has(field))
        .map((field) => `${id}.${field}`),
    )
    expect(without).toEqual([])
  })

  test('languages name nothing that is not listed', () => {
    const strangers = LANGUAGES.flatMap(({ code }) => {
      try {
        return Object.keys(namesOf(code, name))
          .filter((id) => !(id in entries))
          .map((id) => `${code} ${id}`)
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
        throw error
      }
    })
    expect(strangers).toEqual([])
  })
})

const list = (value: Names[string] | undefined): string[] => (Array.isArray(value) ? value : (value?.name ?? []))

describe.each(LANGUAGES.map(({ code }) => code))('names in %s', (code) => {
  test.each([
    ['states', STATES],
    ['organisations', ORGANISATIONS],
  ] as const)('%s are all named', (file, entries) => {
    const names = namesOf(code, file)
    expect(Object.keys(entries).filter((id) => list(names[id]).length === 0)).toEqual([])
  })

  test.each(['states', 'organisations', 'mechanisms', 'places'])('%s: one name, one identifier', (file) => {
    const owners = new Map<string, string>()
    const twice: string[] = []
    for (const [id, value] of Object.entries(namesOf(code, file))) {
      for (const word of new Set(list(value).map(fold))) {
        const owner = owners.get(word)
        if (owner) twice.push(`${word}: ${owner}, ${id}`)
        owners.set(word, id)
      }
    }
    expect(twice).toEqual([])
  })

  test('no state bears the name of a territory whose status is disputed', () => {
    const states = new Set(Object.values(namesOf(code, 'states')).flatMap((value) => list(value).map(fold)))
    const places = namesOf(code, 'places')
    const disputed = Object.entries(PLACES).filter(([, place]) =>
      DISPUTED.test((place as { note?: string }).note ?? ''),
    )
    expect(disputed.length).toBeGreaterThan(30)
    const taken = disputed.filter(([id]) => list(places[id]).some((word) => states.has(fold(word))))
    expect(taken.map(([id]) => id)).toEqual([])
  })
})

const DISPUTED = /disputed|claimed/

test('a place whose status is disputed is of no state', () => {
  const silent = Object.entries(PLACES).filter(
    ([, place]) => DISPUTED.test((place as { note?: string }).note ?? '') && place.country !== null,
  )
  expect(silent.map(([id]) => id)).toEqual([])
})

test('the organisations that reports of meetings name most are there', () => {
  const wanted =
    'EU GCC ASEAN AFRICAN-UNION LAS SCO BRICS NATO OIC UN CIS CSTO G7 G20 AES OSCE OPEC OPECPLUS CARICOM CELAC MERCOSUR ECOWAS ECO OTS EAEU SADC EAC APEC OAS'
  const organs = 'UNGA UNSC ECOSOC UN-TRUSTEESHIP-COUNCIL ICJ UN-SECRETARIAT UNHRC UNHCR'
  expect(`${wanted} ${organs}`.split(' ').filter((id) => !(id in ORGANISATIONS))).toEqual([])
})

describe('mechanisms', () => {
  const parties = (id: string) => MECHANISMS[id]?.parties ?? []

  test('at least sixty, each with the page where it was found', () => {
    const all = Object.values(MECHANISMS)
    expect(all.length).toBeGreaterThanOrEqual(60)
    expect(all.filter(({ source }) => !/^https?:\/\/[^ ]+\.[^ ]+$/u.test(source))).toEqual([])
  })

  test('their parties are known states and organisations', () => {
    const unknown = Object.keys(MECHANISMS).flatMap((id) =>
      parties(id).filter((code) => !(code in STATES) && !(code in ORGANISATIONS)),
    )
    expect(unknown).toEqual([])
  })

  test('a first year is one', () => {
    const years = Object.values(MECHANISMS).flatMap(({ first }) => (first === undefined ? [] : [first]))
    expect(years.filter((year) => !Number.isInteger(year) || year < 1900 || year > 2100)).toEqual([])
  })

  test('all are named in English', () => {
    const names = namesOf('en', 'mechanisms')
    expect(Object.keys(MECHANISMS).filter((id) => list(names[id]).length === 0)).toEqual([])
  })
})

/** Words that say whose doing it is, or what it was. */
const LOADED =
  /حرب|عدوان|احتلال|(?<!\p{L})war(?!\p{L})|aggress|occup|guerre|agress|войн|агресс|оккупац|guerra|agres|ocupac|战争|侵略|占领/iu

test('an issue that is named after a state is shown under a name that takes no side', () => {
  const named = Object.entries(worlds.issues ?? {}).flatMap(([id, { of_state }]) => (of_state ? [id] : []))
  const shown = LANGUAGES.flatMap(({ code }) => {
    const names = namesOf(code, 'issues')
    return named.map((id) => `${code} ${id}: ${[names[id]].flat()[0]}`)
  })
  expect(shown.filter((one) => LOADED.test(one))).toEqual([])
})
