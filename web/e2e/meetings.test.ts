/** Which reports tell of one meeting: seen, decided and taken back, by the keyboard alone, in both directions. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import ar from '../texts/ar.json' with { type: 'json' }
import en from '../texts/en.json' with { type: 'json' }
import { SCREENS } from './addresses.ts'
import { accessFlaws, application, overflow, ready, within } from './application.ts'

const app = application()
const texts = { ar, en }
const meetings = (page: Page) => page.locator('.reader-head .meetings')
const links = (page: Page) => meetings(page).locator('details > .links > li')

for (const language of ['ar', 'en'] as const) {
  const t = texts[language]
  const who = language === 'ar' ? 'سميرة' : 'Samira'

  test(`the other reports of a meeting stand at a report’s head with reasons; it is taken out, and back (${language})`, async () => {
    await within(app.open(SCREENS.reader, { language, reviewer: who }, { width: 390, height: 844 }), async (page) => {
      await meetings(page).locator('summary').press('Enter')
      const before = await links(page).count()
      expect(before).toBeGreaterThan(3)
      const why = await links(page).first().innerText()
      expect(why).toContain(language === 'ar' ? 'الآلية نفسها والجولة نفسها' : 'the same mechanism and round')
      expect(await accessFlaws(page)).toEqual([])
      expect(await overflow(page)).toBe(0)

      await meetings(page).getByRole('button', { name: t['meeting.out'] }).press('Enter')
      await expect.poll(() => links(page).count()).toBe(0)
      const decided = meetings(page).locator('.decided')
      await decided.getByText(who).first().waitFor()
      await expect.poll(() => meetings(page).locator('[role=status]').textContent()).toBe(t['meeting.did.split'])
      await decided.getByRole('button', { name: t['people.undo'] }).first().press('Enter')
      await decided.getByRole('button', { name: t['people.redo'] }).first().waitFor()
      await expect.poll(() => meetings(page).locator('details > .links > li').count()).toBe(before)
    })
  })

  test(`of two reports side by side it is said whether they tell of one meeting, and a person decides (${language})`, async () => {
    await within(app.open(SCREENS.compare, { language, reviewer: who }), async (page) => {
      const taken = page.getByRole('region', { name: t['meeting.taken'] })
      await taken.getByText(t['meeting.one']).waitFor()
      await taken.getByRole('button', { name: t['meeting.split'] }).press('Enter')
      await taken.getByText(t['meeting.not-one']).waitFor()
      expect(await accessFlaws(page)).toEqual([])
      await taken.getByRole('button', { name: t['meeting.link'] }).press('Enter')
      await taken.getByText(t['meeting.one']).waitFor()
      expect(await taken.locator('.decided li').count()).toBeGreaterThan(1)
      // A report of which nothing else is chosen has its title already.
      await page.goto(page.url().replace(/&b=.*/, ''))
      await ready(page)
      await page.locator('.compare .report .title').first().waitFor()
    })
  })
}

test('what a person decides on the record changes at once which reports stand at its head', async () => {
  await within(app.open(SCREENS.reader, { language: 'en', reviewer: 'Samira' }), async (page) => {
    const others = meetings(page).locator('summary')
    await others.waitFor()
    await page.locator('.reader .record .head').first().waitFor()
    // The first fact is the meeting.
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    await expect.poll(() => others.count()).toBe(0)
    await page.keyboard.press('u')
    await others.waitFor()
  })
})
