/** The page before the next round as it is worked on: arranged by keyboard, and with its marks where they belong. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import en from '../texts/en.json' with { type: 'json' }
import { SCREENS } from './addresses.ts'
import { application, within } from './application.ts'

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
