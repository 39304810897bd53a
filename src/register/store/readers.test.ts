/** Many texts are read in threads: each once, in order, and what cannot be read is said as it is elsewhere. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Added, addAll, type Text } from './add.ts'
import { openIn } from './home.ts'
import { readerBeside } from './readers.ts'
import { verify } from './verify.ts'

test('what many threads read is what one reads', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mahdar-readers-'))
  const texts = Array.from({ length: 220 }, (_, at): Text => {
    const text =
      at === 7 ? '…' : `The foreign ministers of Japan and Kenya met in Geneva on ${(at % 28) + 1} May ${1800 + at}.`
    return { name: `${at}`, published: '2025-12-03', text: async () => text }
  })
  const into = async (name: string, some: readonly Text[][]) => {
    const store = await openIn(join(folder, name))
    const outcomes: Added[] = []
    for (const part of some) for await (const one of addAll(store, part, 'a')) outcomes.push(one)
    const { state, flaws } = await verify(store)
    await store.close()
    return { outcomes, state, flaws }
  }
  const many = await into('many', [texts])
  const few = await into('few', [texts.slice(0, 100), texts.slice(100)])
  expect(many.outcomes.map(({ name }) => name)).toEqual(texts.map(({ name }) => name))
  expect(many.outcomes.filter(({ state }) => state === 'added').length).toBe(219)
  expect(many.outcomes[7]).toMatchObject({ state: 'failed', error: { name: 'InputError' } })
  expect(many).toEqual(few)
  rmSync(folder, { recursive: true })
}, 120_000)

test('while a reader beside reads a long text, others are answered', async () => {
  const reader = readerBeside()
  const sentence = 'The foreign ministers of Japan and Kenya met in Geneva on 3 May 2024 and discussed trade. '
  const [short, long] = [sentence, sentence.repeat(1500)].map((text, at) => ({ name: `${at}`, text }))
  const given = { published: undefined, language: 'en' }
  await reader.read({ ...(short as { name: string; text: string }), ...given })
  let longest = 0
  let last = performance.now()
  const ticking = setInterval(() => {
    longest = Math.max(longest, performance.now() - last)
    last = performance.now()
  }, 5)
  const began = performance.now()
  const ready = await reader.read({ ...(long as { name: string; text: string }), ...given })
  const took = performance.now() - began
  clearInterval(ticking)
  expect(ready).toMatchObject({ name: '1', prepared: { language: 'en' } })
  expect(longest).toBeLessThan(took / 2)
  await reader.close()
})
