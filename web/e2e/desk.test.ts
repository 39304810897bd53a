/** Going through the facts of a document by the keyboard: what is open for one fact does not stay open for the next. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import ar from '../texts/ar.json' with { type: 'json' }
import { SCREENS } from './addresses.ts'
import { application, ready, within } from './application.ts'

const app = application()

test('how a fact was read is told until another is opened', async () => {
  await within(app.open(SCREENS.reader, { language: 'en' }), async (page) => {
    await page.locator('.reader .record .head').first().waitFor()
    const why = page.locator('.why')
    await page.keyboard.press('j')
    await page.keyboard.press('w')
    await why.waitFor()
    await page.keyboard.press('j')
    await expect.poll(() => why.count()).toBe(0)
  })
})

const on = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '')

/** Selects words of the text by keyboard: so many from so many words on. */
async function select(page: Page, from: number, words: number): Promise<void> {
  await page.keyboard.press('t')
  for (let at = 0; at < from; at++) await page.keyboard.press('Control+ArrowLeft')
  for (let at = 0; at < words; at++) await page.keyboard.press('Control+Shift+ArrowLeft')
}

test('words are selected for an open form by keyboard, and the form is there when one comes back', async () => {
  await within(app.open(SCREENS.reader, { language: 'ar', reviewer: 'سميرة' }), async (page) => {
    await page.locator('.reader .record .head').first().waitFor()
    // A fact from a selection: its verb is selected while the form waits.
    await select(page, 2, 3)
    await page.keyboard.press('n')
    await select(page, 1, 1)
    // What is selected reaches the form in a moment.
    await page.locator('form.adding .words button:enabled').first().waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => on(page)).toContain(ar['editor.take'])
    await page.keyboard.press('Enter')
    // The button has done its work and is gone; the focus is on what stood behind it.
    await expect.poll(() => page.evaluate(() => document.activeElement?.matches('form.adding *'))).toBe(true)
    await page.keyboard.press('Control+Enter')
    await page.locator('.flag.added').waitFor()

    // Other words for a field.
    await page.keyboard.press('e')
    await page.locator('form.editor select').first().waitFor()
    await page.getByRole('button', { name: ar.cancel }).focus()
    await select(page, 0, 2)
    await page.locator('form.editor .words button:enabled').first().waitFor()
    await page.keyboard.press('e')
    await expect.poll(() => on(page)).toContain(ar['editor.take'])
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('form.editor').count()).toBe(0)
  })
})

test('undo by its button leaves the focus beside it', async () => {
  await within(app.open(SCREENS.reader, { language: 'ar', reviewer: 'سميرة' }), async (page) => {
    const bar = page.locator('.toolbar')
    const [undo, redo] = ['review.undo', 'review.redo'].map((key) =>
      bar.getByRole('button', { name: ar[key as 'review.undo'], exact: true }),
    )
    await page.locator('.record .head').nth(3).press('a')
    await page.locator('.record .flag.accepted').first().waitFor()
    await expect.poll(() => undo?.isEnabled()).toBe(true)
    await undo?.press('Enter')
    await expect.poll(() => redo?.isEnabled()).toBe(true)
    await expect.poll(() => bar.evaluate((all) => all.contains(document.activeElement))).toBe(true)
  })
})

test('what is decided on two reports leaves the focus where one decides', async () => {
  await within(app.open(SCREENS.compare, { language: 'ar', reviewer: 'سميرة' }), async (page) => {
    const press = async (words: string) => {
      await page.getByRole('button', { name: words, exact: true }).press('Enter')
      await ready(page)
    }
    await press(ar['meeting.split'])
    await expect.poll(() => on(page)).toBe(ar['meeting.link'])
    await press(ar['meeting.link'])
    await expect.poll(() => on(page)).toBe(ar['meeting.split'])
  })
})
