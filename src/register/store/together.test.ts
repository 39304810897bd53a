/** Processes that add and review at once, in one file: nothing is lost, and where people differ it shows. */
import { spawn } from 'node:child_process'
import { cpSync, globSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { REVIEWS } from '../review/decisions.ts'
import { openIn } from './home.ts'
import { verify } from './verify.ts'

const ROOT = join(import.meta.dirname, '../../..')
let folder: string
let home: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mahdar-together-'))
  home = join(folder, 'home')
  for (const [into, pattern] of Object.entries({ first: '001*/report.*', later: '00[2-4]*/*' })) {
    mkdirSync(join(folder, into))
    for (const path of globSync(`casebook/${pattern}.txt`, { cwd: ROOT }))
      cpSync(join(ROOT, path), join(folder, into, `${basename(dirname(path))}-${basename(path)}`))
  }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function mahdar(who: string, ...args: string[]): Promise<{ code: number | null; out: string }> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [join(ROOT, 'bin/mahdar.js'), ...args], {
      env: { ...process.env, MAHDAR_HOME: home, MAHDAR_DATABASE_URL: '', MAHDAR_USER: who, MAHDAR_BATCH: '2' },
    })
    let out = ''
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (part) => (out += part))
    child.on('close', (code) => done({ code, out }))
  })
}

test('two add while two review, and differ', async () => {
  expect((await mahdar('a', 'add', join(folder, 'first'))).code).toBe(0)
  const store = await openIn(home)
  const rounds: [string, string][] = []
  for await (const { sha256, record } of store.all()) rounds.push([sha256.slice(0, 12), record.meetings[0]?.id ?? ''])
  const review = async (who: string, value: string) => {
    const codes: (number | null)[] = []
    for (const [document, fact] of rounds)
      codes.push((await mahdar(who, 'correct', document, fact, '--field', 'round', '--value', value)).code)
    return codes
  }
  const [one, other, ...reviewed] = await Promise.all([
    mahdar('a', 'add', join(folder, 'later')),
    mahdar('b', 'add', join(folder, 'later')),
    review('c', '21'),
    review('d', '22'),
  ])
  expect([one.code, other.code, ...reviewed.flat()].filter((code) => code !== 0)).toEqual([])
  const files = globSync('*/*.txt', { cwd: folder }).length
  const verdict = await verify(store)
  expect(verdict).toMatchObject({ documents: files, events: files + 2 * rounds.length, flaws: [] })
  const decided = await store.events(REVIEWS)
  for (const who of ['c', 'd']) expect(decided.filter((event) => event.who === who).length).toBe(rounds.length)
  await store.close()
  const { code, out } = await mahdar('a', 'conflicts')
  expect(code).toBe(1)
  expect(out.match(/^conflict people-differ: .* by [cd] /gm)?.length).toBe(rounds.length)
}, 180_000)
