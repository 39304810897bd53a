import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { evidenceFlaws } from '../../src/index.ts'
import { likeness } from './agreement.ts'
import { changesOf } from './changes.ts'
import { aboutOf, documents, folders, golden, ROOT, recordOf } from './documents.ts'
import { comparisons, known } from './tellings.ts'

const all = documents()
const records = new Map(all.map((document) => [document, recordOf(document)]))

describe('about.yaml', () => {
  test('every folder has one', () => {
    expect(folders).toEqual([...new Set(all.map(({ folder }) => folder))])
  })

  test.each(folders)('%s names each document, its day and its sources', (folder) => {
    const here = all.filter((document) => document.folder === folder)
    expect(Object.keys(aboutOf(folder).documents)).toEqual(here.map(({ name }) => `${name.split('/')[1]}.txt`))
  })

  test('no golden record without its document', () => {
    const files = globSync('*/*.record.json', { cwd: ROOT }).map((path) => `${ROOT}${path}`)
    expect(files.filter((file) => !all.some((document) => document.golden === file))).toEqual([])
  })
})

describe.each([...records].map(([document, record]) => ({ ...document, record })))('$name', (document) => {
  test('is read as in its golden file (npm run casebook writes it anew)', () => {
    expect(golden(document.record)).toBe(readFileSync(document.golden, 'utf8'))
  })

  test('is known to be in its language, and its readings rest on words', () => {
    expect(document.record.document.language).toBe(document.language)
    expect(evidenceFlaws(document.record, document.text)).toEqual([])
  })

  test('quotes nobody', () => {
    expect(document.text).not.toMatch(/["«“][^"»”]{40,}["»”]/u)
  })
})

describe('the same meeting in six languages', () => {
  const noted = known()
  const compared = [...comparisons(records)].map(([folder, comparison]) => ({ folder, ...comparison }))

  test.each(compared)('$folder: no difference that is not known', ({ folder, departures }) => {
    const unknown = departures.filter(({ where }) => !noted.includes(`${folder} ${where}`))
    expect(unknown, 'npm run casebook prints both sides of each').toEqual([])
  })

  test('is told five times or more, by four mechanisms or more', () => {
    expect(compared.length).toBeGreaterThanOrEqual(5)
    expect(new Set(compared.map(({ folder }) => aboutOf(folder).mechanism)).size).toBeGreaterThanOrEqual(4)
  })
})

test('likeness is the share of items in common and in order', () => {
  expect(likeness([], [])).toBe(1)
  expect(likeness(['a'], [])).toBe(0)
  expect(likeness(['a', 'b', 'c'], ['a', 'c'])).toBeCloseTo(0.8)
  expect(likeness(['a', 'b'], ['b', 'a'])).toBe(0.5)
})

test('changes tell what came, went and was read differently', () => {
  const record = [...records.values()].find(({ statements }) => statements.length > 1)!
  const [first, ...others] = record.statements
  const less = { ...record, statements: others }
  expect(changesOf(record, record)).toEqual({ added: [], removed: [], changed: [] })
  expect(changesOf(less, record).added).toHaveLength(1)
  expect(changesOf(record, less).removed).toHaveLength(1)
  const other = { ...record, statements: [{ ...first!, joint: !first!.joint }, ...others] }
  expect(changesOf(record, other).changed).toHaveLength(1)
})
