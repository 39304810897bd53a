/** Every screen in both directions, light and dark, at a desk and on a phone: it shows, it is readable to all, it fits. */
import { expect, test } from 'vitest'
import { SCREENS } from './addresses.ts'
import { accessFlaws, application, overflow, within } from './application.ts'

const app = application()

const PHONE = { width: 390, height: 844 }
/** A desk of 1440 by 900 pixels at 200 %. */
const TWICE = { width: 720, height: 450 }

for (const [name, path] of Object.entries(SCREENS))
  for (const language of ['ar', 'en'] as const)
    test(`${name} in ${language}: nobody is shut out, and it fits a phone, and a desk at twice the size`, async () => {
      await within(app.open(path, { language, theme: 'light' }), async (page) => {
        expect(await page.locator('html').getAttribute('dir')).toBe(language === 'ar' ? 'rtl' : 'ltr')
        expect(await accessFlaws(page), 'light').toEqual([])
        // Dark differs in its colours alone.
        await page.evaluate(() => {
          document.documentElement.dataset.theme = 'dark'
        })
        expect(await accessFlaws(page, ['color-contrast', 'link-in-text-block']), 'dark').toEqual([])
        for (const size of [PHONE, TWICE]) {
          await page.setViewportSize(size)
          await page.waitForTimeout(100)
          expect(await overflow(page), `${size.width} pixels`).toBeLessThanOrEqual(0)
        }
      })
    })
