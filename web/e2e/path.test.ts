/** The whole way: a report is dropped in, its record checked by keyboard, and the brief printed and published. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { documents } from '../../scripts/casebook/documents.ts'
import ar from '../texts/ar.json' with { type: 'json' }
import en from '../texts/en.json' with { type: 'json' }
import { application, within } from './application.ts'
import { drop, folderOf } from './files.ts'

const app = application()
const texts = { ar, en }

for (const language of ['ar', 'en'] as const)
  test(`from a dropped report to the printed brief (${language})`, async () => {
    const t = texts[language]
    const report = documents().find(({ name }) => name.startsWith('001') && name.endsWith(`/report.${language}`))
    const folder = folderOf({ 'report.txt': report?.text as string })
    await within(app.open('/own/library', { language, reviewer: 'Samira Haddad' }), async (page) => {
      const intake = page.locator('.intake > details')
      if ((await intake.getAttribute('open')) === null) await page.locator('.intake > details > summary').click()
      await page.getByLabel(t['intake.published']).fill('2025-12-03')
      await drop(page, [join(folder, 'report.txt')])
      // Two facts by keyboard alone: one is right, one is not, and that is taken back.
      await page.locator('.record .card').first().waitFor()
      await page.waitForLoadState('networkidle')
      const decided = async () => (await app.own.events(['accept', 'reject', 'undo'])).map(({ kind }) => kind)
      const before = (await decided()).length
      for (const [keys, kind] of [
        [['j', 'a'], 'accept'],
        [['j', 'x'], 'reject'],
        [['u'], 'undo'],
      ] as const) {
        for (const key of keys) await page.keyboard.press(key)
        await expect.poll(async () => (await decided()).at(-1)).toBe(kind)
        await page.getByText(t[`did.${kind}`], { exact: true }).first().waitFor()
      }
      expect(await decided()).toHaveLength(before + 3)

      await page.getByRole('link', { name: t['nav.mechanisms'] }).click()
      await page.locator('main a[href*="/mechanism/cn-ru-strategic-security-consultation"]').first().click()
      await page.getByRole('link', { name: t['mechanism.brief'] }).click()
      await page.locator('article.page h1').waitFor()
      await page.waitForLoadState('networkidle')
      const headline = await page.locator('article.page h1').innerText()

      // On paper there is the page and nothing to press.
      await page.emulateMedia({ media: 'print' })
      expect(await page.locator('article.page').isVisible()).toBe(true)
      expect(await page.locator('main button:visible').count()).toBe(0)
      const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
      expect(paper.startsWith('%PDF-')).toBe(true)
      const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(paper) ?? []
      expect([Math.round(Number(width)), Math.round(Number(height))], 'A4 in points').toEqual([595, 842])

      await page.emulateMedia({ media: 'screen' })
      const coming = page.waitForEvent('download')
      await page.getByRole('link', { name: t['brief.publish'] }).click()
      const file = readFileSync(await (await coming).path(), 'utf8')
      expect(file.replace(/<[^>]*>/g, '')).toContain(headline)
    })
  })
