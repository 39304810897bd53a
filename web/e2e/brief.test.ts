/** The page before the next round as it is worked on: arranged by keyboard, and with its marks where they belong. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Locator, Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import type { Sheet } from '../../src/register/cite.ts'
import { type Register, registerOf } from '../../src/register/register.ts'
import { Decisions } from '../../src/register/review/decisions.ts'
import { CASEBOOK } from '../../src/register/sample.ts'
import { brief } from '../../src/register/views/brief.ts'
import { matrix } from '../../src/register/views/matrix.ts'
import { labelsIn } from '../../src/view/labels.ts'
import { sheetPage } from '../../src/view/sheet/pages.ts'
import en from '../texts/en.json' with { type: 'json' }
import { SCREENS } from './addresses.ts'
import { application, overflow, within } from './application.ts'

const app = application()
const PHONE = { width: 390, height: 844 }

test('what is arranged by keyboard is told, and the focus stays where one works', async () => {
  await within(app.open(SCREENS.brief, { language: 'en', reviewer: 'Samira' }), async (page) => {
    const on = () =>
      page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent)
    const told = () => page.locator('.said').textContent()
    await page.getByRole('button', { name: en['brief.headline.change'] }).press('Enter')
    await page.getByLabel(en['brief.headline']).fill('Before Beijing')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Before Beijing' }).waitFor()
    await expect.poll(on).toBe(en['brief.headline.change'])
    const [first = '', second = ''] = await page.locator('article.page .section h2').allInnerTexts()
    await page.getByRole('button', { name: `Leave out: ${first}`, exact: true }).press('Enter')
    await expect.poll(told).toBe(`“${first}” is left out of the page.`)
    await expect.poll(on).toBe(`Leave out: ${second}`)
    await page.getByRole('button', { name: new RegExp(`: ${first}$`) }).press('Enter')
    await expect.poll(told).toBe(`“${first}” is on the page again.`)
    await expect.poll(on).toBe(`Leave out: ${first}`)
  })
})

/** Marks that stand on a line of their own, below the words that rest on them. */
const alone = (page: Page, marks: string) =>
  page.evaluate(
    (selector) =>
      [...document.querySelectorAll(selector)].flatMap((mark) => {
        const before = document.createRange()
        before.setStart(mark.parentElement as Element, 0)
        before.setEndBefore(mark)
        const last = [...before.getClientRects()].findLast(({ width }) => width > 0)
        const [first] = [...mark.querySelectorAll('a, [role=button]')].map((one) => one.getBoundingClientRect())
        return last && first && first.height > 0 && first.top > last.bottom - 4 ? [mark.parentElement?.textContent] : []
      }),
    marks,
  )

test.each(['ar', 'en'] as const)('on a phone in %s no mark stands alone on a line', async (language) => {
  for (const [path, marks] of [
    [SCREENS.brief, '.marks'],
    [SCREENS.mechanism, '.cites'],
  ] as const)
    await within(app.open(path, { language }, PHONE), async (page) => {
      expect(await page.locator(marks).count()).toBeGreaterThan(20)
      expect(await alone(page, marks)).toEqual([])
    })
})

test('the page and the published file have the same lines above their sections', async () => {
  await within(app.open(SCREENS.brief, { language: 'ar' }), async (page) => {
    const shown = await page.locator('article.page .origin').innerText()
    const file = await page.evaluate(
      async (path) => (await fetch(path)).text(),
      '/api/casebook/mechanisms/cn-ru-strategic-security-consultation/brief/file?lang=ar',
    )
    const [, head = ''] = /<p class="head">(.*?)<\/p>/.exec(file) ?? []
    const plain = (words: string) =>
      words
        .replace(/<[^>]*>/g, '')
        .replace(/\s+/g, ' ')
        .trim()
    expect(plain(head)).toBe(plain(shown))
  })
})

test('what a person wrote begins as they wrote it, and words of the catalogue with a capital', async () => {
  await within(app.open(SCREENS.brief, { language: 'en', reviewer: 'al-Sayyid' }), async (page) => {
    await page.getByLabel(en['brief.comment']).fill('iPhone notes')
    await page.getByRole('button', { name: en['brief.comment.send'] }).press('Enter')
    const first = (of: Locator) => of.evaluate((line) => getComputedStyle(line, '::first-letter').textTransform)
    const comment = page.locator('.lines li').filter({ hasText: 'iPhone notes' })
    await comment.waitFor()
    expect(await first(comment)).toBe('none')
    expect(
      await first(
        page
          .locator('.lines li')
          .filter({ hasText: /^round 20/ })
          .first(),
      ),
    ).toBe('uppercase')
  })
})

test('a comment is written, taken back and put in force by keyboard; words that were not taken are still there', async () => {
  await within(app.open(SCREENS.brief, { language: 'en', reviewer: '' }), async (page) => {
    const on = () => page.evaluate(() => document.activeElement?.localName ?? '')
    const words = page.getByLabel(en['brief.comment'], { exact: true })
    const send = page.getByRole('button', { name: en['brief.comment.send'] })
    await words.fill('Ask about the railway')
    await send.press('Enter')
    // Who would rather not say who they are loses nothing.
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    expect(await words.inputValue()).toBe('Ask about the railway')
    await send.press('Enter')
    await page.getByLabel(en['settings.reviewer']).fill('Nadia')
    await page.keyboard.press('Enter')
    const line = page.locator('.lines li').filter({ hasText: 'Ask about the railway' })
    await line.waitFor()
    await expect.poll(() => words.inputValue()).toBe('')
    await expect.poll(on).toBe('textarea')
    await page.getByRole('button', { name: en['brief.undo'], exact: true }).press('Enter')
    await line.waitFor({ state: 'detached' })
    await expect.poll(on).toBe('button')
    await page.getByRole('button', { name: en['brief.redo'], exact: true }).press('Enter')
    await line.waitFor()
    await expect.poll(on).toBe('button')
  })
})

test('printed, sections are broken over pages as text is, and marks are smaller than the words before them', async () => {
  await within(app.open(SCREENS.brief, { language: 'en' }), async (page) => {
    await page.emulateMedia({ media: 'print' })
    const styles = (selector: string, name: 'display' | 'fontSize') =>
      page.locator(selector).evaluateAll((all, of) => [...new Set(all.map((one) => getComputedStyle(one)[of]))], name)
    // A grid is not: its heading would be printed over the row before it.
    expect(await styles('.brief .section, .brief .section > section', 'display')).toEqual(['block'])
    const [words, marks] = [await styles('.brief td', 'fontSize'), await styles('.brief td .marks', 'fontSize')]
    expect(Number.parseFloat(marks[0] ?? '')).toBeLessThan(Number.parseFloat(words[0] ?? ''))
  })
})

/** A page of one mechanism as a file. */
async function published(
  name: string,
  sheets: (register: Register) => readonly Sheet[],
  work: (page: Page) => Promise<void>,
) {
  const folder = mkdtempSync(join(tmpdir(), 'mahdar-published-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const told = CASEBOOK.filter(({ record }) =>
    SCREENS.mechanism.endsWith(`/${record.meetings[0]?.mechanism?.value.id}`),
  )
  const register = registerOf(told, new Decisions([]))
  const file = join(folder, `${name}.html`)
  writeFileSync(file, sheetPage(sheets(register), register.documents, labelsIn('ar'), 'html'))
  await within(app.openFile(pathToFileURL(file).href), work)
}

test('a printed table of many columns has room for all of them', async () => {
  await published(
    'matrix',
    (register) => [matrix(register)],
    async (page) => {
      await page.emulateMedia({ media: 'print' })
      // A4 across the page, without its margins.
      await page.setViewportSize({ width: Math.round((267 / 25.4) * 96), height: 700 })
      expect(await page.locator('table.many th').count()).toBeGreaterThan(7)
      expect(await overflow(page)).toBeLessThanOrEqual(0)
    },
  )
})

test('on the narrowest phone no table of a published brief is wider than the page', async () => {
  await published(
    'brief',
    (register) => brief(register, 'ar', '2026-01-01'),
    async (page) => {
      await page.setViewportSize({ width: 320, height: 700 })
      const tables = page.locator('.wide')
      const beyond = await tables.evaluateAll((all) => all.map((one) => one.scrollWidth - one.clientWidth))
      expect(beyond.length).toBeGreaterThan(0)
      expect(Math.max(...beyond)).toBeLessThanOrEqual(0)
    },
  )
})

test('an address that leads nowhere says so, with a way on', async () => {
  const { page, close } = await app.open('/casebook/library', { language: 'en' })
  for (const path of ['casebook/nothing', 'elsewhere/library']) {
    await page.goto(app.url + path)
    await page.getByRole('heading', { level: 1, name: en['problem.title'] }).waitFor()
    expect(await page.locator('main').innerText()).toContain(en['problem.unknown'])
    expect(await page.title()).toContain(en['problem.title'])
  }
  await close()
})
