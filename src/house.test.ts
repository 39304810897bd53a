/** Which part of the house may know which: data flows one way, and imports point inward. */
import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const src = import.meta.dirname

/** Folders of src/ that each folder may import from, besides itself. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  text: [],
  sense: ['text'],
  world: [],
  language: ['text', 'sense', 'world'],
  fact: ['text', 'sense', 'world'],
  record: ['text', 'sense', 'fact'],
  read: ['text', 'sense', 'world', 'language', 'fact', 'record'],
  intake: ['record'],
  register: ['text', 'sense', 'world', 'record', 'index.ts'],
  export: [],
  view: ['text', 'sense', 'world', 'language', 'record', 'register'],
  http: ['sense', 'world', 'language', 'record', 'intake', 'register', 'export', 'view', 'index.ts'],
  cli: ['text', 'sense', 'world', 'language', 'record', 'intake', 'register', 'export', 'view', 'http', 'index.ts'],
  'index.ts': ['language', 'record', 'intake', 'read'],
}

/** What the reader may know of languages and of facts: their contracts, and the lists of their members. */
const CONTRACTS = ['language/index.ts', 'language/language.ts', 'language/lexicon.ts', 'fact/index.ts', 'fact/fact.ts']

/** Tests and what only tests use; tsconfig.build.json leaves the same out of the package. */
const FOR_TESTS = /(\.test|\/sample|\/examples)\.ts$/

interface Arrow {
  readonly from: string
  readonly to: string
}

const arrows: Arrow[] = globSync('**/*.ts', { cwd: src })
  .filter((file) => !FOR_TESTS.test(file))
  .flatMap((from) => {
    const source = readFileSync(join(src, from), 'utf8')
    const imports = source.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)
    return Array.from(imports, ([, path]) => ({ from, to: join(dirname(from), path as string) }))
  })

const part = (path: string) => path.split('/')[0] as string
const broken = (rule: (arrow: Arrow) => boolean) =>
  arrows.filter((arrow) => !rule(arrow)).map(({ from, to }) => `${from} → ${to}`)

test('every folder has its place', () => {
  expect(
    [...new Set(arrows.flatMap(({ from, to }) => [part(from), part(to)]))].filter((name) => !(name in MAY_IMPORT)),
  ).toEqual([])
})

test('imports point inward', () => {
  expect(
    broken(({ from, to }) => part(from) === part(to) || MAY_IMPORT[part(from)]?.includes(part(to)) === true),
  ).toEqual([])
})

test('a language knows no other language', () => {
  const folder = (path: string) => /^language\/([a-z]{2})\//.exec(path)?.[1]
  expect(broken(({ from, to }) => !folder(to) || folder(to) === folder(from) || from === 'language/index.ts')).toEqual(
    [],
  )
})

test('a kind of fact knows no other kind', () => {
  const kinds = arrows
    .filter(({ from, to }) => from === 'fact/index.ts' && part(to) === 'fact' && to !== 'fact/fact.ts')
    .map(({ to }) => to)
  expect(broken(({ from, to }) => from === 'fact/index.ts' || !kinds.includes(to))).toEqual([])
})

test('the reader knows only the contracts', () => {
  expect(
    broken(
      ({ from, to }) => part(from) !== 'read' || !['language', 'fact'].includes(part(to)) || CONTRACTS.includes(to),
    ),
  ).toEqual([])
})

test('no word of a language stands in the reader or the facts', () => {
  const WRITTEN = /['"`/][^'"`\n]*[\u0400-\u052f\u0621-\u064a\u4e00-\u9fff]/u
  const found = globSync('**/*.ts', { cwd: src })
    .filter((file) => /^(read|fact|sense)\//.test(file) && !FOR_TESTS.test(file))
    .flatMap((file) => {
      const code = readFileSync(join(src, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')
      return code
        .split('\n')
        .flatMap((line) => (WRITTEN.test(line.replace(/\/\/.*$/, '')) ? [`${file}: ${line.trim()}`] : []))
    })
  expect(found).toEqual([])
})
