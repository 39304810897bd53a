/** Whose account a report is: a person says it by the keyboard alone, and the library is narrowed to it. */
import { expect, test } from 'vitest'
import ar from '../texts/ar.json' with { type: 'json' }
import en from '../texts/en.json' with { type: 'json' }
import { SCREENS } from './addresses.ts'
import { accessFlaws, application, overflow, ready, within } from './application.ts'

const app = application()
const texts = { ar, en }

/** Whether nothing lies over the middle of an element. */
function isOnTop(element: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect()
  return document.elementFromPoint(left + width / 2, top + height / 2) === element
}

for (const language of ['ar', 'en'] as const) {
  const t = texts[language]
  const russia = language === 'ar' ? 'روسيا' : 'Russia'

  test(`the side is said, seen in the library, and taken back (${language})`, async () => {
    await within(
      app.open(SCREENS.reader, { language, reviewer: 'Huda' }, { width: 390, height: 844 }),
      async (page) => {
        const head = page.locator('.reader-head')
        await head.getByRole('button', { name: t['side.give'] }).press('Enter')
        expect(await accessFlaws(page)).toEqual([])
        const select = head.locator('select:focus')
        expect(await select.evaluate(isOnTop)).toBe(true)
        await select.selectOption('RU')
        await select.press('Control+Enter')
        await head.getByText(t['side.of'].replace('{{party}}', russia)).first().waitFor()
        expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(t['side.correct'])
        const history = page.getByRole('list', { name: t['side.history'] })
        expect(await history.textContent()).toContain(`Huda ${t['did.side']}: ${russia}`)
        const reader = page.url()

        await page.goto(`${new URL('/casebook/library', reader)}?side=RU`)
        await ready(page)
        await page.locator('.documents li').first().waitFor()
        expect(await page.locator('.documents li').count()).toBe(1)
        expect(await page.locator('.documents li').innerText()).toContain(t['side.of'].replace('{{party}}', russia))
        expect(await page.locator('.documents, .filters').getByLabel(t['library.side']).inputValue()).toBe('RU')
        expect(await accessFlaws(page)).toEqual([])
        expect(await overflow(page)).toBe(0)

        await page.goto(reader)
        await ready(page)
        await history.getByRole('button').last().press('Enter')
        await head.getByRole('button', { name: t['side.give'] }).waitFor()
      },
    )
  })
}
