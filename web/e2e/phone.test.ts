/** What a phone shows first, and what stands there in the reader's own language and direction. */
import { expect, test } from 'vitest'
import { SCREENS } from './addresses.ts'
import { application, within } from './application.ts'

const app = application()
const PHONE = { width: 390, height: 844 }

for (const language of ['ar', 'en'] as const) {
  test(`in ${language}: the last round, results before what narrows them, and rows that can be read`, async () => {
    await within(app.open(SCREENS.matrix, { language }, PHONE), async (page) => {
      expect(await page.locator('.top').evaluate((top) => top.getBoundingClientRect().height)).toBeLessThan(120)
      expect(await page.locator('.legend').getAttribute('open')).toBeNull()
      const last = await page.locator('.grid thead th').last().boundingBox()
      expect(last?.x).toBeGreaterThanOrEqual(0)
      expect((last?.x ?? 0) + (last?.width ?? 0)).toBeLessThanOrEqual(PHONE.width)
    })
    await within(app.open(SCREENS.search, { language }, PHONE), async (page) => {
      const first = page.locator('.found ol li').first()
      expect((await first.boundingBox())?.y).toBeLessThan(PHONE.height)
      await page.locator('.narrow summary').click()
      expect(await page.locator('.facets select').first().isVisible()).toBe(true)
    })
    await within(app.open(SCREENS.brief, { language }, PHONE), async (page) => {
      const quoted = page.locator('.brief td:has(.quote)')
      const widths = await quoted.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().width))
      expect(widths.length).toBeGreaterThan(3)
      expect(Math.min(...widths)).toBeGreaterThan(250)
    })
  })

  test(`in ${language}: a quotation runs in its own direction with its marks`, async () => {
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
}

test('what is refused is said in the language of the page, with a way back', async () => {
  const { page, close } = await app.open('/casebook/library', { language: 'ar' })
  await page.goto(`${app.url}casebook/mechanism/none`)
  await page.locator('.problem').waitFor()
  expect(await page.locator('.problem').innerText()).toBe('لا شيء عن هذه الآلية في السجل. افتحها من المكتبة.')
  await page.locator('main a').click()
  await page.locator('.documents').waitFor()
  await close()
})

test('where no report has the words, names that sound like them are said to be that', async () => {
  await within(app.open('/casebook/search?q=Schoigu', { language: 'en' }), async (page) => {
    const found = page.locator('.found')
    expect(await found.innerText()).toContain('No report has these words as written.')
    expect(await found.locator('ol li').count()).toBeGreaterThan(0)
  })
})

test('what a side said on an issue stands round below round, and fits a phone', async () => {
  await within(app.open(`${SCREENS.mechanism}?issue=bilateral-relations`, { language: 'ar' }, PHONE), async (page) => {
    const lines = page.locator('.drift details[open] > ul > li')
    await lines.first().waitFor()
    const heads = await page.locator('.drift .groups > details').first().locator('> ul .round').allInnerTexts()
    expect(heads.length).toBe(7)
    expect(heads.at(-1)).toContain('20')
    for (const width of await lines.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().width)))
      expect(width).toBeGreaterThan(300)
  })
})

test('from every screen of an empty register a way leads to where reports are brought in', async () => {
  for (const screen of ['mechanisms', 'people', 'calendar', 'search'])
    await within(app.open(`/own/${screen}`, { language: 'en' }), async (page) => {
      await page.locator('main a', { hasText: 'Bring reports in.' }).click()
      await page.locator('.intake textarea').waitFor()
    })
})
