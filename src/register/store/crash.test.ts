/** The power goes off in the middle of `add`; and two processes write at once. MAHDAR_KILLS sets how often (200 for a release). */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, globSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openIn } from './home.ts'
import { verify } from './verify.ts'

const ROOT = join(import.meta.dirname, '../../..')
const KILLS = Number(process.env.MAHDAR_KILLS ?? 3)
/** Longest wait after a result, in milliseconds: about what a batch takes to be read and written. */
const LATER = 60
let folder: string
let texts: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mahdar-crash-'))
  texts = join(folder, 'texts')
  mkdirSync(texts)
  for (const path of globSync('casebook/00[1-5]*/*.txt', { cwd: ROOT }))
    cpSync(join(ROOT, path), join(texts, `${basename(dirname(path))}-${basename(path)}`))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Moment {
  /** Results printed before it; none: the register's file is there, which is when there is something to break. */
  readonly results: number
  /** Milliseconds after that. */
  readonly later: number
}

/** @param kill at this moment of the work, which no load of the machine moves */
function add(home: string, inputs: readonly string[], kill?: Moment): Promise<string[]> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [join(ROOT, 'bin/mahdar.js'), 'add', ...inputs], {
      env: { ...process.env, MAHDAR_HOME: home, MAHDAR_DATABASE_URL: '', MAHDAR_USER: 'a', MAHDAR_BATCH: '3' },
    })
    let out = ''
    child.stdout.setEncoding('utf8').on('data', (part) => (out += part))
    const waiting = setInterval(() => {
      if (kill === undefined || out.split('\n').length <= kill.results) return
      if (!existsSync(join(home, 'register.sqlite'))) return
      clearInterval(waiting)
      setTimeout(() => child.kill('SIGKILL'), kill.later)
    }, 2)
    child.on('close', () => {
      clearInterval(waiting)
      done(out.split('\n').slice(0, -1))
    })
  })
}

async function stateOf(home: string) {
  const store = await openIn(home)
  const verdict = await verify(store)
  const hashes: string[] = []
  for await (const { sha256 } of store.all()) hashes.push(sha256.slice(0, 12))
  await store.close()
  return { ...verdict, hashes }
}

const held = (lines: readonly string[]) =>
  lines.flatMap((line) => /^(?:added|copy|known) +([0-9a-f]{12}) /.exec(line)?.[1] ?? [])

test('killed at any moment, what was acknowledged is there, and running again ends in the same state', async () => {
  const undisturbed = join(folder, 'undisturbed')
  const printed = held(await add(undisturbed, [texts])).length
  const wanted = await stateOf(undisturbed)
  expect(wanted.flaws).toEqual([])
  let inside = 0
  for (let round = 0; round < KILLS; round++) {
    const home = join(folder, `killed-${round}`)
    const acknowledged = held(
      await add(home, [texts], { results: Math.floor((printed * round) / KILLS), later: LATER * Math.random() }),
    )
    const after = await stateOf(home)
    expect(after.flaws).toEqual([])
    expect(acknowledged.filter((hash) => !after.hashes.includes(hash))).toEqual([])
    if (after.documents > 0 && after.documents < wanted.documents) inside++
    await add(home, [texts])
    expect((await stateOf(home)).state).toBe(wanted.state)
    rmSync(home, { recursive: true })
  }
  // Of many kills, most find a part of the documents written: else the moments were badly chosen.
  if (KILLS >= 20) expect(inside).toBeGreaterThan(KILLS / 2)
}, 3_600_000)

test('two processes at once lose nothing', async () => {
  const home = join(folder, 'two')
  const files = globSync('*.txt', { cwd: texts }).map((name) => join(texts, name))
  const [one, other] = await Promise.all([add(home, files), add(home, files.toReversed())])
  expect(held(one).length).toBe(files.length)
  expect(held(other).length).toBe(files.length)
  const { documents, events, flaws } = await stateOf(home)
  expect({ documents, events, flaws }).toEqual({ documents: files.length, events: files.length, flaws: [] })
}, 120_000)

test('a new register opened by two at once is opened by both', async () => {
  const code = `
    const { workerData } = require('node:worker_threads')
    Promise.all(workerData.modules.map((path) => import(path))).then(async ([{ openIn }]) => {
      const gate = new Int32Array(workerData.gate)
      Atomics.add(gate, 0, 1)
      while (Atomics.load(gate, 0) < 2);
      await (await openIn(workerData.folder)).close()
    })`
  for (let round = 0; round < 20; round++) {
    const shared = { gate: new SharedArrayBuffer(4), folder: join(folder, `many-${round}`) }
    const modules = ['home.ts', 'sqlite.ts'].map((name) => join(import.meta.dirname, name))
    const workerData = { ...shared, modules }
    const opened = [1, 2].map(() => once(new Worker(code, { eval: true, workerData }), 'exit'))
    expect(await Promise.all(opened)).toEqual(opened.map(() => [0]))
  }
}, 240_000)
