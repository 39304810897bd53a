/** What a phone shows first, and that it fits there. */
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
}

test('of two reports below each other it is said which tells what', async () => {
  await within(app.open(SCREENS.compare, { language: 'ar' }, PHONE), async (page) => {
    const told = page.locator('.facts .telling')
    const heights = await told
      .locator('.which')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height))
    expect(heights.length).toBeGreaterThan(0)
    expect(heights.length).toBe(await told.count())
    expect(Math.min(...heights)).toBeGreaterThan(10)
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
