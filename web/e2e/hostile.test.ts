/** Whatever a document, a name or a comment says: nothing of it runs, nothing is loaded, and nothing beside it changes places. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { documents } from '../../scripts/casebook/documents.ts'
import { addAll } from '../../src/register/store/add.ts'
import { application, overflow, ready, within } from './application.ts'
import { HOSTILE } from './hostile.ts'

const app = application()
const MECHANISM = 'cn-ru-strategic-security-consultation'
const languages = ['ar', 'en'] as const
const settings = { reviewer: HOSTILE[0] as string }

/** Long enough that its language is known beside any of the words. */
const REPORT = 'The foreign ministers of Japan and Kenya met in Geneva on 2 December 2025. '

beforeAll(async () => {
  // Each string as a file's name and as its title; between two reports of a real meeting.
  const real = documents().filter(({ folder, telling }) => folder.startsWith('001') && telling === 'report')
  const texts = [
    ...real.map(({ name, text }) => ({ name, text: async () => text })),
    ...HOSTILE.map((words) => ({
      name: `${words}.txt`,
      text: async () =>
        `${words.replace(/\s+/g, ' ')}\n\n${REPORT.repeat(1 + words.length / 10)}\n\nJapan said that it supports “${words}”.`,
    })),
  ]
  for await (const one of addAll(app.own, texts, HOSTILE[0] as string)) if (one.state === 'failed') throw one.error
  for (const note of HOSTILE) await app.own.append('comment', { mechanism: MECHANISM, note }, note)
})

/** What has run on the page, and what of it is markup that came out of words. */
function harm(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = 'hurt' in window ? ['it ran'] : []
    const made = document.querySelectorAll(
      '#root :is(script, iframe, object, embed, style, link, base, meta, form[action], math, video, audio), [onerror], [onload], [href^="javascript"]',
    )
    return [...found, ...Array.from(made, ({ outerHTML }) => outerHTML.slice(0, 100))]
  })
}

/** Parts of a line that stand before one that should stand after them: `first` and `then` are the texts of a pair. */
function outOfPlace(page: Page, lines: string): Promise<string[]> {
  return page.evaluate((selector) => {
    const rtl = document.documentElement.dir === 'rtl'
    return [...document.querySelectorAll(selector)].flatMap((line) => {
      const parts = [...line.children].filter((part) => part.getClientRects().length === 1)
      return parts.slice(1).flatMap((then, at) => {
        const first = parts[at] as Element
        const [a, b] = [first.getBoundingClientRect(), then.getBoundingClientRect()]
        if (Math.abs(a.top - b.top) > 2 || a.width === 0 || b.width === 0) return []
        const kept = rtl ? b.right <= a.left + 1 : b.left >= a.right - 1
        return kept ? [] : [`${first.textContent?.slice(0, 60)} | ${then.textContent?.slice(0, 60)}`]
      })
    })
  }, lines)
}

/** Words of a document or a person that stand in a line of the page without being set apart from it. */
function unisolated(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.querySelector('main') as Element, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const words = node.textContent ?? ''
      const apart = node.parentElement?.closest('bdi, [dir], option, textarea')
      if (/hurt|elsewhere|[\u202a-\u202e\u2066-\u2069]/.test(words) && !apart) found.push(words.slice(0, 80))
    }
    return found
  })
}

test('there are two hundred of them', () => {
  expect(new Set(HOSTILE).size).toBeGreaterThanOrEqual(200)
})

for (const language of languages)
  test(`as names and titles of documents (${language})`, async () => {
    await within(app.open('/own/library', { language, ...settings }, { width: 1024, height: 900 }), async (page) => {
      const next = page.locator('nav.pages button').last()
      for (let left = true; left; ) {
        expect(await harm(page)).toEqual([])
        expect(await unisolated(page)).toEqual([])
        expect(await outOfPlace(page, '.documents li, .documents .about, .documents .small, .top')).toEqual([])
        expect(await overflow(page)).toBeLessThanOrEqual(0)
        left = (await next.count()) > 0 && (await next.isEnabled())
        if (left) {
          await next.click()
          await page.waitForLoadState('networkidle')
        }
      }
      // What looks like a part of a text of ours stands as it is.
      await page.getByRole('searchbox').first().fill('$t(nav.library)')
      await expect.poll(() => page.locator('.documents li').count()).toBe(1)
      expect(await page.locator('.documents input').getAttribute('aria-label')).toContain('$t(nav.library)')
    })
  })

for (const language of languages)
  test(`as comments and headline of a brief, on the screen (${language})`, async () => {
    await within(app.open(`/own/brief/${MECHANISM}`, { language, ...settings }), async (page) => {
      expect(await harm(page)).toEqual([])
      expect(await unisolated(page)).toEqual([])
      expect(await outOfPlace(page, '.origin, .lines li > span, .changes li, .section-tools')).toEqual([])
      expect(await overflow(page)).toBeLessThanOrEqual(0)
      for (const headline of [HOSTILE[0], HOSTILE[30], HOSTILE.find((one) => one.includes('\u202e'))] as string[]) {
        await page.locator('header .section-tools button').first().click()
        await page.locator('.headline input').fill(headline)
        await page.keyboard.press('Enter')
        await page.locator('h1 bdi').waitFor()
        await page.waitForLoadState('networkidle')
        expect(await harm(page)).toEqual([])
      }
    })
  })

for (const language of languages)
  test(`as comments and headline of a published page (${language})`, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'mahdar-published-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    for (const title of HOSTILE.filter((_, at) => at % 40 === 0)) {
      const value = { title, order: [], left: [] }
      await app.own.append('brief', { mechanism: MECHANISM, language, value }, title)
      const file = join(folder, 'page.html')
      const answer = await fetch(`${app.url}api/own/mechanisms/${MECHANISM}/brief/file?lang=${language}`)
      writeFileSync(file, await answer.text())
      await within(app.openFile(pathToFileURL(file).href), async (page) => {
        expect(await harm(page)).toEqual([])
        expect(await page.locator('body > :not(header, main, section, h1, h2, p, ul, div)').count()).toBe(0)
        expect(await page.locator('main, body').first().isVisible()).toBe(true)
        expect(await overflow(page)).toBeLessThanOrEqual(0)
      })
      // Control characters of direction do not come through to where nothing would end them.
      expect(readFileSync(file, 'utf8')).not.toMatch(/[\u202a-\u202e]/)
    }
  })

test('in an address', async () => {
  await within(app.open('/own/library', settings), async (page) => {
    for (const words of HOSTILE.filter((_, at) => at % 24 === 0)) {
      const at = encodeURIComponent(words)
      await page.goto(`${app.url}own/library?lang=${at}&q=${at}#${at}`)
      await ready(page)
      expect(await harm(page)).toEqual([])
      await page.goto(`${app.url}own/${at}/${at}`)
      await page.waitForLoadState('load')
      expect(await harm(page)).toEqual([])
    }
  })
})
