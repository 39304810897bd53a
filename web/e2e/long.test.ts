/** A long report on a slow machine: it is fetched once, however long it takes to show, and anew when it is opened again. */
import { expect, test } from 'vitest'
import { addAll } from '../../src/register/store/add.ts'
import { application, ready, within } from './application.ts'

const app = application()

const SENTENCE =
  'The foreign ministers of Japan and Kenya met in Geneva on 3 May 2024. They agreed to strengthen cooperation in trade. '

test('a text of one paragraph is shown in parts, and copied as it is', async () => {
  const text = SENTENCE.repeat(400)
  let sha = ''
  for await (const one of addAll(app.own, [{ name: 'long.txt', language: 'en', text: async () => text }], 'Samira'))
    if ('sha256' in one) sha = one.sha256
  await within(app.open('/own/library', { language: 'en' }), async (page) => {
    const asked: string[] = []
    page.on('request', (request) => {
      if (request.url().endsWith(`/documents/${sha}`)) asked.push(request.url())
    })
    // As where showing it takes longer than what was fetched is commonly kept.
    await (await page.context().newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: 6 })
    await page.locator(`.documents a[href$="${sha}"]`).first().press('Enter')
    await page.locator('.reader .record .head').first().waitFor()
    await ready(page)
    expect(asked.length).toBe(1)
    expect(await page.locator('.text p').count()).toBeGreaterThan(10)
    const copied = await page.evaluate(() => {
      const root = document.querySelector('.text') as HTMLElement
      getSelection()?.selectAllChildren(root)
      const data = new DataTransfer()
      root.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }))
      return data.getData('text/plain')
    })
    expect(copied.trim()).toBe(text.trim())
    await page.goBack()
    await ready(page)
    await page.locator(`.documents a[href$="${sha}"]`).first().press('Enter')
    await page.locator('.reader .record .head').first().waitFor()
    expect(asked.length).toBe(2)
    // Opened by its address it is asked for before the scripts run, and they take what was asked for.
    await page.reload()
    await page.locator('.reader .record .head').first().waitFor()
    await ready(page)
    expect(asked.length).toBe(3)
  })
})
