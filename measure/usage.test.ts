/** What the measuring commands say where something cannot be used. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'mahdar-measure-'))
afterAll(() => rmSync(folder, { recursive: true }))

function run(command: 'eval' | 'boards', ...args: string[]) {
  const script = fileURLToPath(new URL(`./${command}.ts`, import.meta.url))
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' })
  return { status, stdout, stderr }
}

test.each([
  ['an option that is none', run('eval', '--bogus'), 'npm run eval -- --gold DIR'],
  ['no folder', run('boards'), 'npm run boards -- DIR'],
  ['a folder that is not there', run('boards', join(folder, 'none')), 'cannot be read'],
])('%s is said, without a stack trace', (_, { status, stderr }, said) => {
  expect(status).toBe(2)
  expect(stderr).toContain(said)
  expect(stderr).not.toMatch(/^\s+at /m)
})

test('what cannot be scored is named and left out', () => {
  writeFileSync(join(folder, 'broken.json'), '{')
  writeFileSync(join(folder, 'alone.json'), JSON.stringify({ id: 'alone', lang: 'en' }))
  const { status, stderr } = run('eval', '--gold', folder, '--texts', folder)
  expect(status).toBe(1)
  expect(stderr).toContain('broken.json is no annotation')
  expect(stderr).toContain('alone is annotated, but')
})
