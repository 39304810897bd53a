/** Going through the facts of a document by the keyboard: what is open for one fact does not stay open for the next. */
import { expect, test } from 'vitest'
import { SCREENS } from './addresses.ts'
import { application, within } from './application.ts'

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
