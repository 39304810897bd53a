/** Bringing reports in, and finding them again. */
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { documents } from '../../scripts/casebook/documents.ts'
import ar from '../texts/ar.json' with { type: 'json' }
import en from '../texts/en.json' with { type: 'json' }
import { application, within } from './application.ts'
import { drop, folderOf } from './files.ts'

const app = application()
const texts = { ar, en }
const reports = documents().filter(({ folder }) => folder.startsWith('001'))
const text = (language: string) => reports.find((one) => one.language === language)?.text as string

for (const language of ['ar', 'en'] as const) {
  const t = texts[language]

  test(`a pasted report is read, and opens with its record beside it (${language})`, async () => {
    await within(app.open('/own/library', { language }), async (page) => {
      const open = page.locator('.intake > details')
      if ((await open.getAttribute('open')) === null) await page.locator('.intake > details > summary').click()
      await page.getByLabel(t['intake.paste']).fill(text(language))
      await page.getByLabel(t['intake.published']).fill('2025-12-03')
      await page.getByRole('button', { name: t['intake.read'] }).click()
      // The name that stands in the history is asked once.
      await page.getByRole('dialog').getByLabel(t['settings.reviewer']).fill('Samira Haddad')
      await page.getByRole('dialog').getByRole('button', { name: t.save }).click()
      const [title = ''] = text(language).split('\n')
      await page.locator('.record .card').first().waitFor()
      expect(await page.locator('main h1').innerText()).toBe(title)
      // On the way the focus came along, and back in the library it has its row.
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
      await page.goBack()
      const row = page.locator('.documents li').filter({ hasText: title })
      expect(await row.locator('.title bdi').getAttribute('dir')).toBe(language === 'ar' ? 'rtl' : 'ltr')
    })
    const [last] = (await app.own.events(['add'])).slice(-1)
    expect(last?.who).toBe('Samira Haddad')
  })

  test(`dropped files and folders are read one by one, and a bad one is named (${language})`, async () => {
    const again = `${text('fr')}\n${language}`
    const folder = folderOf({ 'good.txt': again, 'empty.txt': '', 'deep/again.txt': again })
    await within(app.open('/own/library', { language, reviewer: 'Samira Haddad' }), async (page) => {
      await page.locator('.intake > details > summary').click()
      await drop(
        page,
        ['good.txt', 'empty.txt', 'deep'].map((name) => join(folder, name)),
      )
      await page.locator('.progress li').nth(2).waitFor()
      const lines = await page.locator('.progress li').allInnerTexts()
      expect(lines[0]).toContain('good.txt')
      expect(lines[1]).toContain(t['outcome.failed'])
      expect(lines[1]).toContain('empty.txt')
      expect(lines[2]).toContain(t['outcome.known'])
      await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('progress')
    })
  })

  test(`a folder is chosen whole (${language})`, async () => {
    const folder = folderOf({
      'one.txt': `${text('es')}\n${language}`,
      'deep/two.txt': `${text('ru')}\n${language}`,
    })
    await within(app.open('/own/library', { language, reviewer: 'Samira Haddad' }), async (page) => {
      await page.locator('.intake > details > summary').click()
      const chooser = page.waitForEvent('filechooser')
      await page.getByRole('button', { name: t['intake.folder'] }).click()
      await (await chooser).setFiles(folder)
      await page.locator('.progress li').nth(1).waitFor()
      expect((await page.locator('.progress li').allInnerTexts()).join('\n')).toMatch(/deep\/two\.txt/)
    })
  })
}

test('what the list was narrowed to is in its address', async () => {
  await within(app.open('/casebook/library?language=ar&q=report', { language: 'en' }), async (page) => {
    const shown = await page.locator('.documents li').count()
    expect(shown).toBeGreaterThan(3)
    expect(shown).toBeLessThan(50)
    await page.locator('.documents .title').first().click()
    await page.locator('.record').waitFor()
    await page.goBack()
    await expect.poll(() => page.locator('.documents li').count()).toBe(shown)
    expect(await page.getByLabel(en['library.filter']).inputValue()).toBe('report')
  })
})

test('a file of an older encoding, and a text of few words, are read as one says, and as whose account one says', async () => {
  await within(app.open('/own/library', { language: 'en', reviewer: 'Samira Haddad' }), async (page) => {
    const open = page.locator('.intake > details')
    if ((await open.getAttribute('open')) === null) await page.locator('.intake > details > summary').click()
    const words = 'التقى وزير الخارجية المصري نظيره التركي في القاهرة يوم 4 فبراير 2026.'
    // Windows-1256, in which Arabic letters stand elsewhere than in Unicode.
    const table = new TextDecoder('windows-1256').decode(Uint8Array.from({ length: 256 }, (_, at) => at))
    const file = {
      name: 'old.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from([...words].map((sign) => table.indexOf(sign))),
    }
    await page.locator('input[type=file]').first().setInputFiles(file)
    const line = page.locator('.progress li')
    await line.getByText(en['outcome.failed']).waitFor()
    expect(await line.innerText()).toContain(`under “${en['intake.more']}”`)
    await page.locator('.more summary').click()
    await page.getByLabel(en['intake.encoding']).selectOption('windows-1256')
    await page.locator('input[type=file]').first().setInputFiles(file)
    await page.locator('.record .card').first().waitFor()
    expect(await page.locator('.paper, .text').first().innerText()).toContain('نظيره التركي')
  })
  await within(app.open('/own/library', { language: 'en', reviewer: 'Samira Haddad' }), async (page) => {
    await page.locator('.intake > details > summary').click()
    await page.locator('.more summary').click()
    await page.getByLabel(en['intake.written']).selectOption('en')
    await page.locator('.intake').getByLabel(en['library.side']).selectOption('KE')
    await page.getByLabel(en['intake.paste']).fill('Ministres rencontre in Genève, Kenya')
    await page.getByRole('button', { name: en['intake.read'] }).click()
    await page.locator('.reader, .record').first().waitFor()
    const told = await page.locator('main').innerText()
    expect(told).toContain('English')
    expect(told).toContain(en['side.of'].replace('{{party}}', 'Kenya'))
  })
})

test('a text that cannot be read is named and stays to be mended', async () => {
  await within(app.open('/own/library', { language: 'en', reviewer: 'Samira Haddad' }), async (page) => {
    const open = page.locator('.intake > details')
    if ((await open.getAttribute('open')) === null) await page.locator('.intake > details > summary').click()
    await page.getByLabel(en['intake.paste']).fill('... !!! ...')
    await page.getByRole('button', { name: en['intake.read'] }).click()
    await page.locator('.progress li').getByText(en['outcome.failed']).waitFor()
    expect(await page.getByLabel(en['intake.paste']).inputValue()).toBe('... !!! ...')
  })
})

test('filters narrow the list, and two documents are taken to be compared', async () => {
  await within(app.open('/casebook/library', { language: 'en' }), async (page) => {
    await page.getByRole('combobox', { name: en['library.language'], exact: true }).selectOption('ar')
    await page.getByLabel(en['library.filter']).fill('report')
    await expect.poll(() => page.locator('.documents li').count()).toBeLessThan(10)
    const compare = page.getByRole('button', { name: en['library.compare'] })
    expect(await compare.isDisabled()).toBe(true)
    for (const at of [0, 1]) await page.locator('.documents .tick').nth(at).click()
    const gone: string[] = []
    page.on('framenavigated', (frame) => gone.push(frame.url()))
    await compare.click()
    await expect.poll(() => gone[0]).toMatch(/\/casebook\/compare\?a=[0-9a-f]{64}&b=[0-9a-f]{64}$/)
  })
})
