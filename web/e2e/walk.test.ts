/** Every screen as it is without eyes or mouse: what a screen reader is told of it, and where the keyboard gets to. */
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { SCREENS } from './addresses.ts'
import { application, ready, within } from './application.ts'

const app = application()

interface Node {
  readonly role: string
  readonly name: string
  readonly description: string
  readonly level: number
}

/** What the browser tells a screen reader, in order. */
async function heard(page: Page): Promise<Node[]> {
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  await session.detach()
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const out: Node[] = []
  const walk = (id: string): void => {
    const node = byId.get(id)
    if (!node) return
    const text = (value: { value?: unknown } | undefined) => String(value?.value ?? '').trim()
    if (!node.ignored)
      out.push({
        ...{ role: text(node.role), name: text(node.name), description: text(node.description) },
        level: Number(node.properties?.find(({ name }) => name === 'level')?.value.value ?? 0),
      })
    for (const child of node.childIds ?? []) walk(child)
  }
  walk(nodes[0]?.nodeId ?? '')
  return out
}

const CONTROLS = new Set([
  'button',
  'link',
  'checkbox',
  'radio',
  'combobox',
  'searchbox',
  'textbox',
  'slider',
  'scrollbar',
])
const NAMED = new Set([...CONTROLS, 'navigation', 'region', 'table', 'heading', 'dialog', 'columnheader', 'image'])

describe.each(Object.entries(SCREENS))('%s', (name, path) => {
  test('says where one is, what each control is called, and how it is divided', async () => {
    await within(app.open(path, { language: 'en' }), async (page) => {
      const nodes = await heard(page)
      const head = nodes.filter(({ role, level }) => role === 'heading' && level === 1)
      expect(head.length).toBe(1)
      // Of the window: the tab, and what is read on arriving.
      expect(await page.title()).toBe(`${head[0]?.name} · Mahdar`)
      expect(nodes.filter((node) => NAMED.has(node.role) && node.name === '')).toEqual([])
      expect(nodes.filter(({ role }) => role === 'main').length).toBe(1)
      const levels = nodes.filter(({ role }) => role === 'heading').map(({ level }) => level)
      for (const [at, level] of levels.entries())
        expect(level - (levels[at - 1] ?? 0), `heading ${at}`).toBeLessThanOrEqual(1)
      // Headings are for finding one's way: nothing to press is read with them, but what they lead to.
      expect(nodes.filter(({ role, name }) => role === 'heading' && /source/.test(name))).toEqual([])
      // What is said twice is noise.
      const twice = nodes.filter(
        ({ name, description }) => description !== '' && description !== name && name.endsWith(description),
      )
      expect(twice).toEqual([])
    })
  })

  test('has all its controls in reach of the keyboard, in the order in which they are read', async () => {
    await within(app.open(path, { language: name === 'reader' ? 'ar' : 'en' }), async (page) => {
      // From the top, also where a screen begins at a field.
      await page.evaluate(() => {
        document.body.tabIndex = -1
        document.body.focus()
      })
      const places: { text: string; at: number; seen: boolean }[] = []
      for (let press = 0; press < 60; press++) {
        await page.keyboard.press('Tab')
        const place = await page.evaluate(() => {
          const on = document.activeElement as HTMLElement | null
          if (!on || on === document.body) return null
          const all = [...document.querySelectorAll('*')]
          const { width, height } = on.getBoundingClientRect()
          const ring = (of: Element) => {
            const { outlineStyle, boxShadow } = getComputedStyle(of)
            return outlineStyle !== 'none' || boxShadow !== 'none'
          }
          const label = on.closest('label') ?? on
          return {
            text: on.getAttribute('aria-label') ?? on.textContent ?? on.tagName,
            at: all.indexOf(on),
            seen: width > 0 && height > 0 && (ring(on) || ring(label) || [...label.children].some(ring)),
          }
        })
        if (!place) break
        places.push(place)
      }
      expect(places.length).toBeGreaterThan(8)
      expect(places.filter(({ seen }) => !seen).map(({ text }) => text)).toEqual([])
      const order = places.map(({ at }) => at)
      expect(order).toEqual([...order].sort((a, b) => a - b))
    })
  })
})

test('from screen to screen: the focus is on the heading of the new one, and the window is named after it', async () => {
  await within(app.open(SCREENS.library, { language: 'en' }), async (page) => {
    const on = () => page.evaluate(() => document.activeElement?.textContent ?? '')
    await page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: 'Mechanisms' }).press('Enter')
    await ready(page)
    expect([await on(), await page.title()]).toEqual(['Mechanisms', 'Mechanisms · Mahdar'])
    await page.getByRole('link', { name: 'China-Russia strategic security consultation' }).press('Enter')
    await ready(page)
    expect(await on()).toBe('China-Russia strategic security consultation')
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
    await page.getByRole('link', { name: 'Brief for the next round' }).press('Enter')
    await ready(page)
    expect(await on()).toContain('Before the next round')
    expect(await page.evaluate(() => scrollY)).toBe(0)
    // Where a screen is for typing, one is there to type.
    await page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: 'Search' }).press('Enter')
    await ready(page)
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT')
  })
})

test('what is opened over a screen takes the focus and gives it back', async () => {
  await within(app.open(SCREENS.mechanism, { language: 'en', reviewer: '' }), async (page) => {
    for (const button of [
      page.getByRole('button', { name: 'Settings' }),
      page.getByRole('button', { name: /^Date: \d+ sources$/ }).first(),
    ]) {
      await button.press('Enter')
      const dialog = page.getByRole('dialog')
      await dialog.waitFor()
      expect(await dialog.evaluate((all) => all.contains(document.activeElement))).toBe(true)
      await page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'detached' })
      await expect.poll(() => button.evaluate((one) => one === document.activeElement)).toBe(true)
    }
  })
})

test('what happens is told: decisions in the reader, and their being undone', async () => {
  await within(app.open(SCREENS.reader, { language: 'en', reviewer: 'Samira' }), async (page) => {
    const told = () => page.locator('.record > [role=status]').textContent()
    await page.locator('.record .head').first().focus()
    const on = () => page.evaluate(() => document.activeElement?.id)
    const fact = await on()
    for (const [key, words] of [
      ['a', /^accepted/],
      ['u', /^Taken back/],
      ['x', /^rejected/],
      ['u', /^Taken back/],
    ] as const) {
      await page.keyboard.press(key)
      await expect.poll(told).toMatch(words)
      // The focus stays on the fact.
      expect(await on()).toBe(fact)
    }
    // A form takes the focus, and gives it back where it was.
    for (const key of ['e', 'c']) {
      await page.keyboard.press(key)
      await expect.poll(on).not.toBe(fact)
      await page.keyboard.press('Escape')
      await expect.poll(on).toBe(fact)
    }
  })
})

test('reports that are brought in are told of one by one', async () => {
  await within(app.open('/own/library', { language: 'en', reviewer: 'Samira' }), async (page) => {
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles(
        ['one', 'two'].map((name) => ({
          name: `${name}.txt`,
          mimeType: 'text/plain',
          buffer: Buffer.from(
            `The foreign ministers of Japan and Kenya met in Geneva on 2 December 2025. Report ${name}.`,
          ),
        })),
      )
    await page.getByText('one.txt').first().waitFor()
    const live = page.locator('[role=status], [aria-live=polite], [role=log]').filter({ hasText: 'one.txt' })
    await expect.poll(() => live.count()).toBeGreaterThan(0)
  })
})
