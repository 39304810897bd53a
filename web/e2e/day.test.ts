/** A report brought in without its day: what stays open says so, and a person gives the day, by the keyboard alone. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { application, ready, within } from './application.ts'
import { drop, folderOf } from './files.ts'

const app = application()

const REPORT = `Norway and Chile hold consultations

The foreign ministers of Norway and Chile, Kari Lund and Luis Rojas, held the fourth round of political consultations in Oslo on Tuesday.`

/** The day goes into the field that has the focus; in which order its parts are typed is the browser's own. */
const giveDay = async (page: Page, day: string) => {
  await page.locator('.day input[type=date]:focus').fill(day)
  await page.keyboard.press('Enter')
}

test('the day is given, the report is read by it, the decisions stay; undone and redone it is read again', async () => {
  await within(app.open('/own/library', { language: 'en', reviewer: 'Samira' }), async (page) => {
    await drop(page, [`${folderOf({ 'undated.txt': REPORT })}/undated.txt`])
    await page.locator('.reader').waitFor()
    await ready(page)
    const record = page.locator('.record')
    const missing = record.locator('.missing')
    await missing.getByText('“Tuesday” needs the day of publication').waitFor()
    // A decision from before stays.
    await page.keyboard.press('j')
    await page.keyboard.press('a')
    const told = record.locator(':scope > [role=status]')
    await expect.poll(() => told.textContent()).toMatch(/^accepted/)

    await missing.getByRole('button', { name: 'Give the day of publication' }).press('Enter')
    await giveDay(page, '2024-03-07')
    await record.getByText('Tuesday, 5 March 2024').first().waitFor()
    expect(await told.textContent()).toBe('Read again by the new day of publication')
    expect(await missing.getByText('needs the day of publication').count()).toBe(0)
    expect(await page.locator('.reader-head').textContent()).toContain('7 March 2024')
    expect(await record.getByText(/^1 of \d+ reviewed/).count()).toBe(1)
    const focus = () => page.evaluate(() => document.activeElement?.textContent)
    expect(await focus()).toBe('Correct the day of publication')
    const history = page.getByRole('list', { name: 'Who gave the day of publication' })
    expect(await history.textContent()).toMatch(/^Samira gave the day of publication: .*7 March 2024/)

    await page.keyboard.press('u')
    await missing.getByText('“Tuesday” needs the day of publication').waitFor()
    await page.keyboard.press('Shift+U')
    await record.getByText('Tuesday, 5 March 2024').first().waitFor()
  })
})

test('two windows: the one that did not know of the other’s day is shown it first', async () => {
  await within(app.open('/own/library', { language: 'ar', reviewer: 'منى' }), async (page) => {
    await page.locator('.documents a').first().press('Enter')
    await ready(page)
    await within(app.open(new URL(page.url()).pathname, { language: 'en', reviewer: 'Samira' }), async (other) => {
      await other.getByRole('button', { name: 'Correct the day of publication' }).press('Enter')
      await giveDay(other, '2024-03-14')
      await other.locator('.record').getByText('12 March 2024').first().waitFor()
    })
    await page.getByRole('button', { name: 'صحّح يوم النشر' }).press('Enter')
    await giveDay(page, '2024-03-21')
    await page.locator('.news').getByText('Samira').waitFor()
    expect(await page.locator('.news').textContent()).toContain('حدّد يوم النشر')
    await page.locator('.news').getByRole('button').first().press('Enter')
    await expect.poll(() => page.locator('.reader-head').textContent()).toContain('21 مارس 2024')
  })
})
