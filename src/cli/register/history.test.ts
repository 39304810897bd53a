/** The log on the command line, and what is asked of it after every kind of decision. */
import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../../..')
const folder = mkdtempSync(join(tmpdir(), 'mahdar-history-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function mahdar(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const env = { ...process.env, MAHDAR_HOME: join(folder, 'home'), MAHDAR_DATABASE_URL: '', MAHDAR_USER: 'Amal' }
  return new Promise((done) => {
    execFile(process.execPath, [join(ROOT, 'bin/mahdar.js'), ...args], { env }, (error, out, err) =>
      done({ code: error ? Number(error.code) : 0, out, err }),
    )
  })
}

const REPORTS = {
  'one.txt':
    'The foreign ministers of Norway and Chile, Kari Lund and Luis Rojas, held political consultations in Oslo.',
  'two.txt': 'Norwegian Foreign Minister Kari Lund met her Chilean counterpart Luis Rojas in Oslo.',
}

test('says in words what was done, and to which document; as JSON it is whole', async () => {
  const reports = join(folder, 'reports')
  mkdirSync(reports)
  for (const [name, text] of Object.entries(REPORTS)) writeFileSync(join(reports, name), text)
  await mahdar('add', reports)
  const { meetings, participants } = JSON.parse((await mahdar('read', join(reports, 'one.txt'), '--json')).out)
  await mahdar('correct', 'one.txt', participants[0].id, '--field', 'party', '--value', 'CL', '--note', 'a test')
  await mahdar('link', 'one.txt', 'two.txt')
  await mahdar('undo')
  const { out } = await mahdar('history')
  expect(out).not.toMatch(/[{}]/)
  const done = out.split('\n').map((line) => line.split(' ').slice(2).join(' '))
  expect(done[0]).toMatch(/^Amal add [0-9a-f]{12} .*one\.txt$/)
  expect(done[2]).toMatch(
    new RegExp(
      `^Amal correct [0-9a-f]{12} .*one\\.txt ${participants[0].id} party · “CL” instead of “NO” .* note: a test$`,
    ),
  )
  expect(done[3]).toMatch(
    new RegExp(`^Amal link [0-9a-f]{12} .*one\\.txt ${meetings[0].id} with [0-9a-f]{12} .*two\\.txt `),
  )
  expect(done[4]).toBe('Amal undo event 4 (link)')
  const events = (await mahdar('history', '--json')).out.trim().split('\n')
  expect(events.map((line) => JSON.parse(line).seq)).toEqual([1, 2, 3, 4, 5])
})

test('what joins two reports, and is about no fact of one, is no fault to whoever asks for conflicts', async () => {
  await mahdar('redo')
  expect(await mahdar('conflicts')).toEqual({ code: 0, out: '0 conflicts\n', err: '' })
  expect(await mahdar('reread')).toMatchObject({ code: 0, err: '' })
})
