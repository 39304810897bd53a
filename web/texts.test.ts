/** The interface's texts: the same in every language, all of them used, and none outside the catalogues. */
import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseSync } from 'vite'
import { expect, test } from 'vitest'

const web = import.meta.dirname
const PLURAL = /_(zero|one|two|few|many|other)$/

const catalogues = globSync('texts/*.json', { cwd: web }).map((path) => ({
  code: basename(path, '.json'),
  texts: JSON.parse(readFileSync(join(web, path), 'utf8')) as Record<string, string>,
}))
const sources = globSync('src/**/*.{ts,tsx}', { cwd: web })
  .filter((path) => !path.includes('.test.'))
  .map((path) => ({ path, source: withoutComments(readFileSync(join(web, path), 'utf8')) }))

const base = (key: string) => key.replace(PLURAL, '')
const keysOf = (texts: Record<string, string>) => [...new Set(Object.keys(texts).map(base))].sort()

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1')
}

/** Keys that the sources name, whole; and what keys that are put together begin with. */
function named(): { whole: Set<string>; begun: Set<string> } {
  const all = sources.map(({ source }) => source).join('\n')
  const whole = new Set<string>()
  const begun = new Set<string>()
  // In t('…'), and wherever else a text is named for a later t(…): in a table, or either branch of a condition.
  for (const [, key = ''] of all.matchAll(/['"]([a-z][\w.-]*)['"]/g)) whole.add(key)
  for (const [, key = ''] of all.matchAll(/`([a-z][\w.-]*\.)\$\{/g)) begun.add(key)
  return { whole, begun }
}

test('every language has the same texts', () => {
  const [first, ...others] = catalogues
  for (const { code, texts } of others) expect(keysOf(texts), code).toEqual(keysOf(first?.texts ?? {}))
})

test('what counts has every plural form of its language', () => {
  for (const { code, texts } of catalogues) {
    const wanted = new Intl.PluralRules(code).resolvedOptions().pluralCategories
    for (const key of keysOf(texts)) {
      const forms = Object.keys(texts).filter((one) => base(one) === key && PLURAL.test(one))
      if (forms.length > 0) expect(forms.sort(), code).toEqual(wanted.map((form) => `${key}_${form}`).sort())
    }
  }
})

test('the same values are put into a text in every language', () => {
  const values = (text = '') => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort()
  const [first, ...others] = catalogues
  for (const [key, text] of Object.entries(first?.texts ?? {}))
    if (!PLURAL.test(key))
      for (const { code, texts } of others) expect(values(texts[key]), `${code} ${key}`).toEqual(values(text))
})

test('every text that is asked for is there', () => {
  const there = new Set(catalogues.flatMap(({ texts }) => Object.keys(texts).map(base)))
  const asked = sources.flatMap(({ path, source }) =>
    Array.from(source.matchAll(/\bt\(\s*['"]([^'"]+)['"]/g), ([, key = '']) => ({ path, key })),
  )
  expect(asked.filter(({ key }) => !there.has(key))).toEqual([])
  const begun = sources.flatMap(({ source }) =>
    Array.from(source.matchAll(/\bt\(\s*`([^`$]+)\$\{/g), ([, key = '']) => key),
  )
  expect(begun.filter((begin) => ![...there].some((key) => key.startsWith(begin)))).toEqual([])
})

test('every text is asked for', () => {
  const { whole, begun } = named()
  const idle = keysOf(catalogues[0]?.texts ?? {}).filter(
    (key) => !whole.has(key) && ![...begun].some((begin) => key.startsWith(begin)),
  )
  expect(idle).toEqual([])
})

/** Attributes that are read or read out. */
const READ_OUT = /^(aria-label|aria-description|aria-placeholder|title|placeholder|alt|label)$/

/** Words that stand in a page's source as they are: between its tags, or in an attribute that is read out. */
function wordsIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(wordsIn)
  if (typeof node !== 'object' || node === null) return []
  const { type, name, value } = node as {
    type?: string
    name?: { name?: string }
    value?: { value?: unknown } | string
  }
  if (type === 'JSXText') return /\p{L}/u.test(String(value)) ? [String(value).trim()] : []
  const read =
    type === 'JSXAttribute' && READ_OUT.test(name?.name ?? '') && (value as { value?: unknown } | null)?.value
  const own = typeof read === 'string' && /\p{L}/u.test(read) ? [read] : []
  return [...own, ...Object.values(node).flatMap(wordsIn)]
}

test('no words stand in the pages themselves', () => {
  // The brand is written the same everywhere.
  const OWN = ['محضر', 'Mahdar']
  const found = sources
    .filter(({ path }) => path.endsWith('.tsx'))
    .flatMap(({ path, source }) => wordsIn(parseSync(path, source).program).map((words) => ({ path, words })))
  expect(found.filter(({ words }) => !OWN.includes(words))).toEqual([])
})
