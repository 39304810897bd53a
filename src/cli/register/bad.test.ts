/** Bad input on the register's commands: a sentence that helps, the exit code, and nothing half-written. */
import { execFile } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../../..')
const REPORTS = join(ROOT, 'casebook/001-china-russia-consultation-20')
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mahdar-bad-'))
  expect((await mahdar('good', 'add', REPORTS)).code).toBe(0)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Run {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** @param home a folder of registers, by name */
function mahdar(home: string, ...args: string[]): Promise<Run> {
  const env = {
    ...process.env,
    MAHDAR_HOME: join(folder, home),
    MAHDAR_DATABASE_URL: '',
    MAHDAR_USER: 'a',
    NO_COLOR: '1',
  }
  return new Promise((done) => {
    execFile(process.execPath, [join(ROOT, 'bin/mahdar.js'), ...args], { env, cwd: folder }, (error, out, err) =>
      done({ code: error ? Number(error.code) : 0, out, err }),
    )
  })
}

/** Two lines: what is wrong, and what to do. */
function refused(run: Run, words: RegExp): void {
  expect(run.err).toMatch(words)
  expect(run.err.trim().split('\n')).toHaveLength(2)
  expect([run.code, run.out]).toEqual([2, ''])
}

/** What stands in the folder under names that begin so: tests beside write there at the same time under names of their own. */
const left = (...names: string[]) => readdirSync(folder).filter((file) => names.some((name) => file.startsWith(name)))

function copyOf(name: string): string {
  const copied = join(folder, name)
  cpSync(join(folder, 'good'), copied, { recursive: true })
  return join(copied, 'register.sqlite')
}

describe.concurrent('an empty register', () => {
  test.each([
    [['chronology', 'x'], /is empty.*\n.*mahdar add/],
    [['brief', 'x'], /is empty.*\n.*mahdar add/],
    [['search', 'x'], /is empty.*\n.*mahdar add/],
    [['people', 'x'], /is empty.*\n.*mahdar add/],
    [['compare', 'a', 'b'], /is empty.*\n.*mahdar add/],
    [['undo'], /nothing to undo/],
  ])('%j', async (args, words) => refused(await mahdar('empty', ...args), words))
})

describe.concurrent('what the register does not hold', () => {
  test.each([
    [['matrix', 'nope'], /no mechanism "nope".*\n.*cn-ru-strategic-security-consultation/],
    [['search', 'x', '--mechanism', 'nope'], /no mechanism "nope"/],
    [['people', 'nope'], /names nobody "nope"/],
    [['accept', 'nope', 'p'], /no document "nope"/],
    [['compare', 'report', 'nope'], /no document "report".*\n.*six signs/],
    [['drift', 'cn-ru'], /missing required argument.*\n.*mahdar drift .*<mechanism> <wordings\.\.\.>/],
    [['breif', 'cn-ru'], /"breif" is neither a command nor a file.*\n.*--help/],
    [['split', 'report.en.txt#p-0', 'report.ar.txt'], /names nobody, and no encounter, by "p-0"/],
    [['undo', '99'], /event 99 cannot be undone/],
    [['undo', 'x'], /"x" is no event/],
    [['published', 'nope', '2025-12-03'], /no document "nope"/],
    [['published', 'report.en.txt', 'yesterday'], /"yesterday" is not a date as it is needed here/],
    [['restore', 'nowhere'], /nowhere does not exist/],
  ])('%j', async (args, words) => refused(await mahdar('good', ...args), words))
})

describe.concurrent('a file that is not as it should be', () => {
  test('of a newer version', async () => {
    const file = copyOf('newer')
    const db = new DatabaseSync(file)
    db.exec('UPDATE schema_version SET version = 99')
    db.close()
    refused(await mahdar('newer', 'verify'), /written by a newer version/)
  })

  test('another program’s', async () => {
    mkdirSync(join(folder, 'other'))
    writeFileSync(join(folder, 'other/register.sqlite'), 'no database at all, but a text of some length. '.repeat(50))
    refused(await mahdar('other', 'add', REPORTS), /is no register/)
    expect(readFileSync(join(folder, 'other/register.sqlite'), 'utf8')).toMatch(/^no database/)
  })

  test('cut short', async () => {
    truncateSync(copyOf('cut'), 40_000)
    refused(await mahdar('cut', 'add', REPORTS), /is damaged.*\n.*mahdar restore/)
  })

  test('damaged where only searching looks', async () => {
    const file = copyOf('damaged')
    const db = new DatabaseSync(file)
    const { page, size } = db
      .prepare(
        "SELECT s.rootpage AS page, p.page_size AS size FROM sqlite_schema s, pragma_page_size p WHERE s.name = 'words_data'",
      )
      .get() as { page: number; size: number }
    db.close()
    const bytes = readFileSync(file)
    writeFileSync(file, bytes.fill(0xff, (page - 1) * size, page * size))
    const { code, err } = await mahdar('damaged', 'verify')
    expect(code).toBe(1)
    expect(err).toMatch(/the file is damaged: .+\n.*mahdar restore/)
  })

  test('changed behind its back', async () => {
    const db = new DatabaseSync(copyOf('changed'))
    db.exec("UPDATE document SET name = 'x' WHERE seq = 1")
    db.close()
    const { code, err } = await mahdar('changed', 'verify')
    expect(code).toBe(1)
    expect(err).toMatch(/the name of document [0-9a-f]{64} was changed/)
  })
})

describe.concurrent('a page that is written into a file', () => {
  const brief = (to: string) => mahdar('good', 'brief', 'cn-ru', '-o', to)

  test('is there whole, in the place of an older one', async () => {
    writeFileSync(join(folder, 'brief.txt'), 'older')
    expect((await brief('brief.txt')).code).toBe(0)
    expect(readFileSync(join(folder, 'brief.txt'), 'utf8')).toContain('Before the next round')
    // Its ending says what is wanted.
    expect((await brief('ended.html')).code).toBe(0)
    expect(readFileSync(join(folder, 'ended.html'), 'utf8')).toMatch(/^<!doctype html>/)
  })

  test('or a sentence says why not, and nothing is left of it', async () => {
    mkdirSync(join(folder, 'taken'))
    refused(await brief('nowhere/brief.txt'), /its folder does not exist.*\n.*-o/)
    refused(await brief('taken'), /it is a folder/)
    if (existsSync('/dev/full')) refused(await brief('/dev/full'), /the disk is full/)
    expect(left('nowhere', 'brief.', 'taken').sort()).toEqual(['brief.txt', 'taken'])
  })
})

describe.concurrent('what is asked for amiss', () => {
  test.each([
    [['mechanisms', '--labels', 'xx'], /no labels in "xx".*\n.*ar/],
    [['add', REPORTS, '--lang', 'xx'], /no language that is read/],
    [['add', REPORTS, '--encoding', 'xx'], /no encoding that is known/],
  ])('%j', async (args, words) => refused(await mahdar('good', ...args), words))

  test('names that are only like the words asked for are said to be that', async () => {
    const { code, out } = await mahdar('good', 'search', 'Shoygu')
    expect([code, out.split('\n')[0]]).toEqual([
      0,
      expect.stringMatching(/^Search: Shoygu · no report has these words/),
    ])
  })

  test('an issue may be asked for by its name', async () => {
    const { code, out } = await mahdar('good', 'drift', 'cn-ru', 'Japan issue')
    expect(code).toBe(0)
    expect(out).toMatch(/Side: China/)
  })

  test('names are in the language of the labels', async () => {
    expect((await mahdar('good', 'mechanisms', '--labels', 'ar')).out).toContain('المشاورات الأمنية الاستراتيجية')
  })
})

describe.concurrent('backups', () => {
  test('make the register again, and stay as they are', async () => {
    expect((await mahdar('good', 'backup', 'kept.db')).code).toBe(0)
    const before = readFileSync(join(folder, 'kept.db'))
    expect((await mahdar('again', 'restore', 'kept.db')).code).toBe(0)
    expect((await mahdar('again', 'verify')).out).toBe((await mahdar('good', 'verify')).out)
    expect(readFileSync(join(folder, 'kept.db')).equals(before)).toBe(true)
    refused(await mahdar('good', 'backup', 'kept.db'), /kept.db exists/)
    refused(await mahdar('again', 'restore', 'kept.db'), /not empty/)
  })

  test('are whole or not there', async () => {
    refused(await mahdar('good', 'backup', 'nowhere/b.db'), /the backup nowhere\/b.db cannot be opened/)
    expect(left('nowhere', 'b.db')).toEqual([])
  })

  test('that do not hold are not restored', async () => {
    expect((await mahdar('good', 'backup', 'broken.db')).code).toBe(0)
    const db = new DatabaseSync(join(folder, 'broken.db'))
    db.exec("UPDATE document SET text = 'x' WHERE seq = 1")
    db.close()
    refused(await mahdar('none', 'restore', 'broken.db'), /the backup broken.db does not hold: the text of document/)
    expect((await mahdar('none', 'verify')).out).toMatch(/^0 documents/)
    writeFileSync(join(folder, 'words.db'), 'words and more words. '.repeat(80))
    refused(await mahdar('none', 'restore', 'words.db'), /words.db is no backup of a register/)
  })
})

test('a server that is not there', async () => {
  const env = { ...process.env, MAHDAR_DATABASE_URL: 'postgresql://m@localhost/m?host=/nowhere' }
  const run = await new Promise<Run>((done) => {
    execFile(process.execPath, [join(ROOT, 'bin/mahdar.js'), 'verify'], { env }, (error, out, err) =>
      done({ code: error ? Number(error.code) : 0, out, err }),
    )
  })
  refused(run, /does not answer.*\n.*MAHDAR_DATABASE_URL/)
  expect(existsSync(join(folder, 'nowhere'))).toBe(false)
})
