/** What pages say: quotations in their own direction, refusals in the reader's language, and ways on where nothing is found. */
import { expect, test } from 'vitest'
import { SCREENS } from './addresses.ts'
import { application, within } from './application.ts'

const app = application()

test.each(['ar', 'en'] as const)('in %s: a quotation runs in its own direction with its marks', async (language) => {
  await within(app.open(SCREENS.compare, { language }), async (page) => {
    const quotes = await page
      .locator('.telling .quote > bdi')
      .evaluateAll((all) =>
        all.map((one) => [one.getAttribute('lang'), getComputedStyle(one).direction, one.textContent]),
      )
    expect(new Set(quotes.map(([code]) => code))).toEqual(new Set(['ar', 'ru']))
    for (const [code, direction, words] of quotes) {
      expect(direction).toBe(code === 'ar' ? 'rtl' : 'ltr')
      expect(words).toMatch(language === 'ar' ? /^«.*»$/s : /^“.*”$/s)
    }
  })
})

test('what is refused is said in the language of the page, with a way back', async () => {
  const { page, close } = await app.open('/casebook/library', { language: 'ar' })
  await page.goto(`${app.url}casebook/mechanism/none`)
  await page.locator('.problem').waitFor()
  expect(await page.locator('.problem').innerText()).toBe('لا شيء عن هذه الآلية في السجل. اختر آلية مما في السجل.')
  expect(await page.locator('h1').innerText()).toBe('تعذّر عرض هذه الصفحة')
  await page.locator('main a').click()
  await page.locator('.mechanisms').waitFor()
  await close()
})

test('where no report has the words, names that sound like them are said to be that', async () => {
  await within(app.open('/casebook/search?q=Schoigu', { language: 'en' }), async (page) => {
    const found = page.locator('.found')
    expect(await found.innerText()).toContain('No report has these words as written.')
    expect(await found.locator('ol li').count()).toBeGreaterThan(0)
  })
})

test('from every screen of an empty register a way leads to where reports are brought in', async () => {
  for (const screen of ['mechanisms', 'people', 'calendar', 'search'])
    await within(app.open(`/own/${screen}`, { language: 'en' }), async (page) => {
      await page.locator('main a', { hasText: 'Bring reports in.' }).click()
      await page.locator('.intake textarea').waitFor()
    })
})
