/** The package as it is published: built, packed, put where npm would put it, and used from there. */
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { publint } from 'publint'
import { afterAll, beforeAll, expect, test } from 'vitest'
import root from '../package.json' with { type: 'json' }

const checkout = join(import.meta.dirname, '..')
const REPORT = 'The foreign ministers of Japan and Kenya met in Geneva on 2 December 2025.'

let folder: string
let dist: string
let installed: string

/** Runs a program and gives what it prints. */
function run(program: string, args: readonly string[], cwd: string, input = ''): string {
  return execFileSync(program, args, {
    cwd,
    input,
    encoding: 'utf8',
    shell: process.platform === 'win32' && program === 'npm',
  })
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mahdar-package-'))
  dist = join(folder, 'dist')
  run(process.execPath, [join(checkout, 'scripts/build.ts'), dist], checkout)
  const packed = JSON.parse(run('npm', ['pack', '--json', '--silent', '--pack-destination', folder], dist))
  const [{ filename }] = Array.isArray(packed) ? packed : Object.values(packed)
  installed = join(folder, 'user', 'node_modules', 'mahdar')
  mkdirSync(installed, { recursive: true })
  run('tar', ['-xzf', join(folder, filename), '--strip-components=1', '-C', installed], folder)
  // What the package says it depends on, and nothing else, stands beside it.
  for (const name of Object.keys(root.dependencies)) {
    const link = join(folder, 'user', 'node_modules', name)
    mkdirSync(dirname(link), { recursive: true })
    symlinkSync(join(checkout, 'node_modules', name), link, 'junction')
  }
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('holds no sources, no tests, and nothing that only the checkout needs', async () => {
  const files = readdirSync(installed, { recursive: true, encoding: 'utf8' })
  expect(files.filter((file) => /(?<!\.d)\.ts$|\.test\.|__snapshots__|sample|examples/.test(file))).toEqual([])
  const { default: manifest } = await import(join(installed, 'package.json'), { with: { type: 'json' } })
  expect(Object.keys(manifest)).not.toEqual(expect.arrayContaining(['private']))
  expect([manifest.devDependencies, manifest.optionalDependencies, manifest.scripts]).toEqual([
    undefined,
    undefined,
    undefined,
  ])
  expect(manifest.engines.node).toBe('>=24')
})

test('is put together as packages are', async () => {
  expect((await publint({ pkgDir: dist, strict: true, pack: false })).messages).toEqual([])
})

test('has a command that reads', () => {
  const printed = run(
    process.execPath,
    [join(installed, 'bin/mahdar.js'), '-', '--json', '--lang', 'en'],
    folder,
    REPORT,
  )
  expect(JSON.parse(printed)).toMatchObject({
    schema: 'mahdar/record@1',
    document: { language: 'en', length: REPORT.length },
  })
  expect(run(process.execPath, [join(installed, 'bin/mahdar.js'), '--version'], folder)).toBe(`${root.version}\n`)
  expect(run(process.execPath, [join(installed, 'bin/mahdar.js'), '-', '--lang', 'en'], folder, REPORT)).toContain(
    'Meeting',
  )
})

test('keeps a register and opens the application', async () => {
  const env = { ...process.env, MAHDAR_HOME: join(folder, 'home'), MAHDAR_DATABASE_URL: '', MAHDAR_USER: 'a' }
  const command = join(installed, 'bin/mahdar.js')
  const reports = Array.from({ length: 40 }, (_, at) => {
    const path = join(folder, `report-${at}.txt`)
    writeFileSync(path, `${REPORT} It was their meeting number ${at}.`)
    return path
  })
  const added = execFileSync(process.execPath, [command, 'add', ...reports], { cwd: folder, env, encoding: 'utf8' })
  expect(added).toContain('40 documents in the register')
  const server = spawn(process.execPath, [command, 'serve', '--port', '0', '--no-open'], { cwd: folder, env })
  try {
    const [said] = await once(server.stdout.setEncoding('utf8'), 'data')
    const url = /http:[^\s]+/.exec(said)?.[0] as string
    expect(await (await fetch(url)).text()).toContain('<div id="root">')
    expect(await (await fetch(`${url}api/own/documents`)).json()).toMatchObject({ held: 40 })
  } finally {
    server.kill('SIGTERM')
  }
  expect(await once(server, 'exit')).toEqual([0, null])
})

test('is a typed library', () => {
  const user = join(folder, 'user')
  writeFileSync(join(user, 'package.json'), '{ "type": "module" }')
  writeFileSync(
    join(user, 'use.ts'),
    `import { InputError, jsonSchema, type MahdarRecord, read, recordSchema } from 'mahdar'
const record: MahdarRecord = read(${JSON.stringify(REPORT)}, { language: 'en', offsets: 'codepoint' })
const kind: string | undefined = record.meetings[0]?.kind.value
recordSchema.parse(record)
let refused = false
try { read('\\ud800') } catch (error) { refused = error instanceof InputError && error.where !== null }
console.log(JSON.stringify([kind === undefined || typeof kind === 'string', refused, Object.keys(jsonSchema()).includes('properties')]))
// @ts-expect-error: not a unit of offsets
try { read('x', { offsets: 'bytes' }) } catch {}
`,
  )
  const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2024', '--types', '']
  run(process.execPath, [join(checkout, 'node_modules/typescript/bin/tsc'), ...options, 'use.ts'], user)
  expect(JSON.parse(run(process.execPath, ['use.ts'], user))).toEqual([true, true, true])
})
