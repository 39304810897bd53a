/** What the server refuses it says in English; the application says it in its reader's language. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { labelsIn } from '../view/labels.ts'

/** Sentences of the server's own that have no gap to fill. */
const SAID = globSync('*.ts', { cwd: import.meta.dirname })
  .filter((file) => !/\.test\.ts$|^serve\.ts$/.test(file))
  .flatMap((file) => [
    ...readFileSync(join(import.meta.dirname, file), 'utf8').matchAll(/\b(?:what|remedy): '((?:[^'\\]|\\.)*)'/g),
  ])
  .map(([, words = '']) => words)
  // A sentence has a space: other things than refusals are called `what` too.
  .filter((words) => words.includes(' '))

test('in Arabic there are words for every refusal', () => {
  const { problems } = labelsIn('ar').words() as { problems?: Record<string, string> }
  expect(SAID.length).toBeGreaterThan(10)
  expect(SAID.filter((words) => problems?.[words] === undefined)).toEqual([])
})
