/** The command line as its users meet it: as a process of its own. */
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { recordSchema } from '../record/schema.ts'
import { ENGINE } from '../record/version.ts'

const root = join(import.meta.dirname, '../..')
const command = join(root, 'bin/mahdar.js')
const REPORT =
  'The foreign ministers of Japan and Kenya met in Geneva on 2 December 2025. The two sides agreed to open an office.\n'
const EN = ['--lang', 'en']

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mahdar-'))
  const files: Record<string, string | Buffer> = {
    'good/a.txt': REPORT,
    'good/deeper/b.txt': `${REPORT}Second.`,
    'good/notes.md': 'not a report',
    'good/.hidden.txt': 'hidden',
    'mixed/1.txt': REPORT,
    'mixed/2-empty.txt': '',
    'mixed/3-binary.txt': Buffer.of(0, 1, 2, 0, 0, 3),
    'mixed/4-broken.txt': Buffer.from([0x61, 0x20, 0xe3, 0x61]),
    'mixed/5.txt': REPORT,
    'none/readme.md': 'nothing to read',
  }
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Run {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs the command in the folder of test files. @param input for standard input */
function mahdar(args: readonly string[], input = '', env: Record<string, string> = {}): Promise<Run> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [command, ...args], {
      cwd: folder,
      env: { ...process.env, NO_COLOR: '1', ...env },
    })
    let out = ''
    let err = ''
    child.stdout.setEncoding('utf8').on('data', (part) => (out += part))
    child.stderr.setEncoding('utf8').on('data', (part) => (err += part))
    child.on('close', (code) => done({ code, out, err }))
    child.stdin.end(input)
  })
}

describe.concurrent('what is asked for is printed, and nothing else', () => {
  test('--version and --help', async () => {
    expect(await mahdar(['--version'])).toEqual({ code: 0, out: `${ENGINE}\n`, err: '' })
    const help = await mahdar(['--help'])
    expect([help.code, help.err]).toEqual([0, ''])
    expect(help.out).toMatch(/Examples:[\s\S]*Exit codes:\n {2}0 .*\n {2}1 .*\n {2}2 /)
    expect((await mahdar(['read', '--help'])).out).toContain('--published')
  })

  test('a page', async () => {
    const run = await mahdar(['good/a.txt', ...EN])
    expect([run.code, run.err]).toEqual([0, ''])
    expect(run.out).toContain('good/a.txt')
    expect(run.out).toContain('Meeting')
    expect(run.out).not.toContain('\u001b')
  })

  test('JSON that has the shape of a record', async () => {
    const run = await mahdar(['read', 'good/a.txt', '--json', '--published', '2025-12-03', ...EN])
    expect([run.code, run.err]).toEqual([0, ''])
    const record = recordSchema.parse(JSON.parse(run.out))
    expect(record.document).toMatchObject({
      language: 'en',
      published: '2025-12-03',
      offsets: 'utf-16',
      length: REPORT.length,
    })
    expect((await mahdar(['read', 'good/a.txt', '--json', '--published', '2025-12-03', ...EN])).out).toBe(run.out)
  })

  test('offsets in code points', async () => {
    const run = await mahdar(['-', '--json', '--offsets', 'codepoint', ...EN], `😀 ${REPORT}`)
    expect(JSON.parse(run.out).document).toMatchObject({ offsets: 'codepoint', length: REPORT.length + 2 })
  })

  test('one line a record, in the order of the paths, each with its file', async () => {
    const run = await mahdar(['read', 'good', '--ndjson', ...EN])
    expect([run.code, run.err]).toEqual([0, ''])
    const records = run.out
      .trim()
      .split('\n')
      .map((line) => recordSchema.parse(JSON.parse(line)))
    expect(records.map(({ document }) => document.file)).toEqual([
      join('good', 'a.txt'),
      join('good', 'deeper', 'b.txt'),
    ])
  })

  test('standard input reads the same as the file', async () => {
    const [file, stream] = await Promise.all([
      mahdar(['good/a.txt', '--json', ...EN]),
      mahdar(['-', '--json', ...EN], REPORT),
    ])
    expect(stream).toEqual(file)
  })

  test('another encoding', async () => {
    writeFileSync(join(folder, 'wide.txt'), Buffer.from(REPORT, 'utf16le'))
    const run = await mahdar(['wide.txt', '--json', '--encoding', 'utf-16le', ...EN])
    expect(JSON.parse(run.out).document.length).toBe(REPORT.length)
  })

  test('headings in another language, rules and words', async () => {
    const run = await mahdar(['good/a.txt', '--labels', 'ar', '--explain', '--no-bidi', ...EN])
    expect(run.out).toContain('اللقاء')
    expect(run.out).toMatch(/· .*en\/\S+ {2}مذكور/)
    expect(run.out).not.toMatch(/[\u2066-\u2069]/)
  })

  test('the schema and the table of languages', async () => {
    expect(JSON.parse((await mahdar(['schema'])).out).properties.schema.const).toBe('mahdar/record@1')
    const table = await mahdar(['languages'])
    expect([table.code, table.err]).toEqual([0, ''])
    expect(table.out).toMatch(/^ +ar +zh +en\b/)
    expect(table.out).toMatch(/^cue +\d+ \(\d+\/\d+\)/m)
  })
})

describe.concurrent('what cannot be read is named, and the rest is read', () => {
  test('bad files among good ones', async () => {
    const run = await mahdar(['read', 'mixed', 'missing.txt', '--ndjson', ...EN])
    expect(run.code).toBe(1)
    expect(
      run.out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).document.file),
    ).toEqual([join('mixed', '1.txt'), join('mixed', '5.txt')])
    expect(run.err.split('\n').filter((line) => line.startsWith('mahdar: '))).toEqual([
      `mahdar: ${join('mixed', '2-empty.txt')} is empty.`,
      `mahdar: ${join('mixed', '3-binary.txt')} is not text (byte 0 is zero).`,
      `mahdar: ${join('mixed', '4-broken.txt')} is not valid UTF-8 (byte 2: 0xE3 belongs to no character).`,
      'mahdar: missing.txt does not exist.',
    ])
  })

  test.each([
    ['nothing on standard input', ['-'], 'standard input is empty'],
    ['a folder without texts', ['none'], 'none holds no .txt file'],
    ['a missing file', ['nowhere.txt'], 'nowhere.txt does not exist'],
  ])('%s', async (_, args, words) => {
    const run = await mahdar([...args, '--json', ...EN])
    expect([run.code, run.out]).toEqual([1, ''])
    expect(run.err).toContain(words)
    expect(run.err.trim().split('\n')).toHaveLength(2)
    expect(run.err).not.toMatch(/\n\s+at /)
  })
})

describe.concurrent('a wrong command line is refused before anything is read', () => {
  test.each([
    ['no input', [], 'nothing to read'],
    ['an unknown option', ['good/a.txt', '--jsn'], '--json'],
    ['no such day', ['good/a.txt', '--published', '2025-13-40'], 'no day of the calendar'],
    ['no date', ['good/a.txt', '--published', 'Tuesday'], 'YYYY-MM-DD'],
    ['a language that is not read', ['good/a.txt', '--lang', 'xx'], 'no language that is read'],
    ['a unit that there is not', ['good/a.txt', '--offsets', 'bytes'], 'codepoint'],
    ['an encoding that there is not', ['good/a.txt', '--encoding', 'klingon'], 'windows-1256'],
    ['labels that there are not', ['good/a.txt', '--labels', 'xx'], 'Use one of'],
    ['two formats', ['good/a.txt', '--json', '--ndjson'], 'two formats'],
    ['many documents as one', ['good', '--json', ...EN], '--ndjson'],
  ])('%s', async (_, args, words) => {
    const run = await mahdar(args)
    expect([run.code, run.out]).toEqual([2, ''])
    expect(run.err).toContain(words)
    expect(run.err).toMatch(/^mahdar: /)
    expect(run.err).not.toMatch(/\n\s+at /)
  })
})

test('a reader that goes away is no error', async () => {
  const many = Array.from({ length: 60 }, () => 'good/a.txt')
  const child = spawn(process.execPath, [command, ...many, ...EN], {
    cwd: folder,
    env: { ...process.env, NO_COLOR: '1' },
  })
  let err = ''
  child.stderr.setEncoding('utf8').on('data', (part) => (err += part))
  child.stdout.once('data', () => child.stdout.destroy())
  const code = await new Promise((done) => child.on('close', done))
  expect({ code, err }).toEqual({ code: 0, err: '' })
})

test('a text of ten megabytes comes to an end', async () => {
  writeFileSync(join(folder, 'big.txt'), REPORT.repeat(Math.ceil(1e7 / REPORT.length)))
  const run = await mahdar(['big.txt', '--ndjson', ...EN])
  expect([run.code, run.err]).toEqual([0, ''])
  expect(JSON.parse(run.out).document.length).toBeGreaterThan(1e7 - 200)
})
