/** What is found in the casebook, and by which words. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { decide, turn } from '../register/review/review.ts'
import { CASEBOOK } from '../register/sample.ts'
import { openIn } from '../register/store/home.ts'
import type { Store } from '../register/store/store.ts'
import { fold } from '../text/chars.ts'
import { labelsIn } from './labels.ts'
import { type Narrowed, search } from './search.ts'
import { sheetPage } from './sheet/pages.ts'
import { idNamed } from './variants.ts'

let folder: string
let store: Store
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mahdar-search-'))
  store = await openIn(folder)
  await store.add(CASEBOOK, 'a')
})
afterAll(async () => {
  await store.close()
  rmSync(folder, { recursive: true })
})

/** The languages of what is found, and the words that were found, folded. */
async function found(words: string, narrowed: Narrowed = {}, limit = 200) {
  const { sheet, documents } = await search(store, words, narrowed, limit)
  const held = new Map(documents.map((one) => [one.sha256, one]))
  const cited = sheet.rows.map(([, variant]) => variant?.cites ?? [])
  const languages = new Set(
    cited.flatMap((cites) => cites.map(({ document }) => held.get(document)?.record.document.language)),
  )
  const variants = new Set(
    cited.flatMap((cites) =>
      cites.flatMap(({ document, spans }) =>
        spans.map(({ start, end }) => fold(held.get(document)?.text.slice(start, end) ?? '')),
      ),
    ),
  )
  return { rows: sheet.rows.length, languages: [...languages].sort(), variants, sheet }
}

test('a name is found in every script, and the variant is shown', async () => {
  for (const name of ['Shoigu', 'شويغو', 'Шойгу', '绍伊古']) {
    const { languages, variants } = await found(name)
    expect(languages, name).toEqual(['ar', 'en', 'es', 'fr', 'ru', 'zh'])
    for (const variant of ['shoigu', 'شويغو', 'шойгу', '绍伊古']) expect(variants, name).toContain(variant)
  }
})

test('a spelling that no report has finds those that sound so', async () => {
  expect((await found('شويجو')).variants).toContain('شويغو')
})

test('an issue is meant by its slug and by its name in any language, and by nothing that only objects have', () => {
  expect(['japan', 'japan-issue', 'Japan issue', 'مسألة اليابان'].map((words) => idNamed(words, 'issue'))).toEqual(
    Array(4).fill('japan'),
  )
  expect(['constructor', 'high level'].map((words) => idNamed(words, 'issue'))).toEqual([undefined, undefined])
})

test('a party is meant by its code and by its name in any language', async () => {
  const rows = async (party: string) => (await found('', { party })).rows
  const china = await rows('CN')
  expect(china).toBeGreaterThan(0)
  for (const name of ['cn', 'China', 'الصين', '中国', 'Китай']) expect(await rows(name), name).toBe(china)
  await expect(rows('Utopia')).rejects.toThrow('"Utopia" is no party')
})

test('states and issues are found by their names in six languages', async () => {
  expect((await found('Taiwan')).languages).toEqual(['ar', 'en', 'es', 'fr', 'ru', 'zh'])
})

test('marks, hamza, digits and what is written together do not matter', async () => {
  expect((await found('مُشاوَرات', { language: 'ar' })).rows).toBeGreaterThan(0)
  const plain = (await found('الصين', { language: 'ar' })).variants
  expect([...plain].some((word) => word !== 'الصين' && word.endsWith('صين'))).toBe(true)
  expect((await found('٢٠٢٤')).rows).toBe((await found('2024')).rows)
})

/** Of each fact found: what is marked in its words, folded. */
async function marked(words: string, narrowed: Narrowed): Promise<string[][]> {
  const { sheet, documents } = await search(store, words, narrowed, 200)
  expect(sheet.rows.length, words).toBeGreaterThan(0)
  for (const [format, sign] of [
    ['text', /\*[^*]+\*/],
    ['markdown', /\*\*[^*]+\*\*/],
    ['html', /<mark>[^<]+<\/mark>/],
  ] as const)
    expect(sheetPage([sheet], documents, labelsIn('ar'), format), words).toMatch(sign)
  return sheet.rows.map(([, cell]) =>
    (cell?.words ?? []).flatMap((one) =>
      'quote' in one ? (one.marks ?? []).map(({ start, end }) => fold(one.quote.slice(start, end))) : [],
    ),
  )
}

test('where facts are shown, what was found stands out in each, in every script and whatever the digits', async () => {
  for (const [words, narrowed, variants] of [
    ['Taiwan', { kind: 'statement' }, ['taiwan', 'تايوان', '台湾', 'тайваню']],
    ['تايوان', { party: 'RU' }, ['taiwan', 'تايوان', '台湾']],
    ['٢٠٢٦', { kind: 'agreement' }, ['2026']],
    ['cooperation security', { kind: 'agreement', language: 'en' }, ['security']],
  ] as const) {
    const all = await marked(words, narrowed)
    expect(
      all.filter((marks) => marks.length === 0),
      words,
    ).toEqual([])
    for (const variant of variants) expect(all.flat(), words).toContain(variant)
  }
})

test('words apart are found, those in a row before them', async () => {
  const { sheet } = await found('strategic security', { language: 'en' })
  const shown = sheet.rows.map(([, variant]) =>
    JSON.stringify(variant?.words).toLowerCase().includes('strategic security'),
  )
  expect(shown[0]).toBe(true)
  expect(shown).toEqual([...shown].sort((a, b) => Number(b) - Number(a)))
})

test('each facet narrows what is found', async () => {
  const folders = async (narrowed: Narrowed) => {
    const { sheet, documents } = await search(store, '', narrowed, 200)
    expect(sheet.rows.length).toBeGreaterThan(0)
    return documents
  }
  const mechanism = 'cn-ru-strategic-security-consultation'
  const round = await folders({ mechanism, round: '19' })
  expect(round.every(({ name }) => name.startsWith('002'))).toBe(true)
  expect((await folders({ language: 'zh' })).every(({ record }) => record.document.language === 'zh')).toBe(true)
  expect((await folders({ year: '2023' })).length).toBeLessThan(CASEBOOK.length)
  const { sheet } = await search(store, '', { party: 'ru', issue: 'taiwan', kind: 'statement' }, 200)
  expect(sheet.rows.length).toBeGreaterThan(3)
  for (const [, words] of sheet.rows) expect(words?.words[0]).toEqual({ party: 'RU' })
})

test('what was rejected is not found by its facts, and is again when it is undone', async () => {
  const wanted = { party: 'RU', issue: 'taiwan', kind: 'statement' }
  const before = (await found('', wanted)).rows
  const { documents } = await search(store, '', wanted, 200)
  const facts = documents.flatMap((held) => held.record.statements.map((fact) => ({ held, fact })))
  const said = facts.find(
    ({ fact: { party, issues } }) => party?.value === 'RU' && issues.some(({ value }) => value === 'taiwan'),
  ) as (typeof facts)[0]
  await decide(store, 'reject', said.held, { fact: said.fact.id }, 'a')
  expect((await found('', wanted)).rows).toBe(before - 1)
  await turn(store, 'undo', undefined, 'a')
  expect((await found('', wanted)).rows).toBe(before)
})

test('nothing found was looked for in everything', async () => {
  const { sheet } = await found('0000000')
  expect(sheet.rows).toEqual([])
  expect(sheet.held).toBe(CASEBOOK.length)
})

test.each([
  [{ kind: 'opinion' }, 'Use one of agreement'],
  [{ round: 'x' }, 'Give a number'],
  [{ language: 'xx' }, 'Use one of'],
  [{ issue: 'nope' }, 'Give its name'],
  [{}, 'nothing is searched for'],
])('%j is refused', async (narrowed, words) => {
  await expect(search(store, '', narrowed as Narrowed, 5)).rejects.toThrow(words)
})
