/** Every screen in both directions, light and dark, at a desk and on a phone: it shows, it is readable to all, it fits. */
import { expect, test } from 'vitest'
import { accessFlaws, application, overflow, within } from './application.ts'

const app = application()

/** Addresses in the casebook's register; `%report` stands for a document's hash. */
const SCREENS = {
  library: '/casebook/library',
  brief: '/casebook/brief/cn-ru-strategic-security-consultation',
}

const PHONE = { width: 390, height: 844 }

for (const [name, path] of Object.entries(SCREENS))
  for (const language of ['ar', 'en'] as const) {
    test(`${name} in ${language}: nobody is shut out, light or dark`, async () => {
      await within(app.open(path, { language, theme: 'light' }), async (page) => {
        expect(await page.locator('html').getAttribute('dir')).toBe(language === 'ar' ? 'rtl' : 'ltr')
        expect(await accessFlaws(page), 'light').toEqual([])
      })
      // Dark differs in its colours alone.
      await within(app.open(path, { language, theme: 'dark' }), async (page) => {
        expect(await accessFlaws(page, ['color-contrast', 'link-in-text-block']), 'dark').toEqual([])
      })
    })

    test(`${name} in ${language}: fits a phone, and a desk at twice the size`, async () => {
      for (const size of [PHONE, { width: 720, height: 450 }])
        await within(app.open(path, { language }, size), async (page) => {
          expect(await overflow(page), `${size.width} pixels`).toBeLessThanOrEqual(0)
        })
    })
  }
