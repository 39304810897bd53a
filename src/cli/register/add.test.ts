/** Bringing a folder in on the command line: what of it is no text is named, and whose account all of it is may be said at once. */
import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../../..')
const folder = mkdtempSync(join(tmpdir(), 'mahdar-add-'))
const reports = join(folder, 'reports')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const TEXT =
  'The foreign ministers of Norway and Chile, Kari Lund and Luis Rojas, held political consultations in Oslo.'

function mahdar(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const env = { ...process.env, MAHDAR_HOME: join(folder, 'home'), MAHDAR_DATABASE_URL: '', MAHDAR_USER: 'Amal' }
  return new Promise((done) => {
    execFile(process.execPath, [join(ROOT, 'bin/mahdar.js'), ...args], { env }, (error, out, err) =>
      done({ code: error ? Number(error.code) : 0, out, err }),
    )
  })
}

test('files that are not read are named; the side is said once, and what a person said later stays', async () => {
  mkdirSync(join(reports, 'deep'), { recursive: true })
  writeFileSync(join(reports, 'one.txt'), TEXT)
  writeFileSync(join(reports, 'deep/two.pdf'), '%PDF')
  const first = await mahdar('add', reports, '--side', 'NO')
  expect(first).toMatchObject({ code: 0, err: '' })
  expect(first.out).toMatch(/^1 added.*\nleft out, as only \.txt files of a folder are read: 1 file \(two\.pdf\)$/m)
  const sides = async () =>
    [...(await mahdar('history')).out.matchAll(/^\d+ \S+ Amal side .* · “(\w+)”/gm)].map(([, side]) => side)
  expect(await sides()).toEqual(['NO'])
  await mahdar('side', 'one.txt', 'CL')
  // Brought in again, as after a broken run.
  expect((await mahdar('add', reports, '--side', 'NO')).out).toMatch(/1 held before/)
  expect(await sides()).toEqual(['NO', 'CL'])
  expect(await mahdar('add', reports, '--side', 'XX')).toMatchObject({ code: 2, out: '' })
})
