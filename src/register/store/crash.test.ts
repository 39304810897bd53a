/** The power goes off in the middle of `add`; and two processes write at once. MAHDAR_KILLS sets how often (200 for a release). */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, globSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openIn } from './home.ts'
import { verify } from './verify.ts'

const ROOT = join(import.meta.dirname, '../../..')
const KILLS = Number(process.env.MAHDAR_KILLS ?? 3)
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

/** @param kill after so many milliseconds from the first result on; and how small the batches are */
function add(home: string, inputs: readonly string[], kill?: number): Promise<string[]> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [join(ROOT, 'bin/mahdar.js'), 'add', ...inputs], {
      env: { ...process.env, MAHDAR_HOME: home, MAHDAR_DATABASE_URL: '', MAHDAR_USER: 'a', MAHDAR_BATCH: '3' },
    })
    let out = ''
    child.stdout.setEncoding('utf8').on('data', (part) => (out += part))
    if (kill !== undefined) setTimeout(() => child.kill('SIGKILL'), kill)
    child.on('close', () => done(out.split('\n').slice(0, -1)))
  })
}

async function stateOf(home: string) {
  const store = await openIn(home)
  const verdict = await verify(store)
  await store.close()
  return verdict
}

const held = (lines: readonly string[]) => lines.filter((line) => /^(added|copy|known) /.test(line))

test('killed at any moment, what was acknowledged is there, and running again ends in the same state', async () => {
  const undisturbed = join(folder, 'undisturbed')
  const began = Date.now()
  await add(undisturbed, [texts])
  const length = Date.now() - began
  const wanted = await stateOf(undisturbed)
  expect(wanted.flaws).toEqual([])
  for (let round = 0; round < KILLS; round++) {
    const home = join(folder, `killed-${round}`)
    const acknowledged = held(await add(home, [texts], length * (0.2 + (0.8 * (round + Math.random())) / KILLS)))
    const after = await stateOf(home)
    expect(after.flaws).toEqual([])
    expect(after.documents).toBeGreaterThanOrEqual(acknowledged.length)
    await add(home, [texts])
    expect((await stateOf(home)).state).toBe(wanted.state)
    rmSync(home, { recursive: true })
  }
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
}, 60_000)
