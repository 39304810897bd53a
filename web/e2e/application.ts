/** The application as a person has it: the real server over new registers, its built pages, a real browser. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject } from 'vitest'
import { launch } from '../../scripts/chromium.ts'
import { Shown } from '../../src/http/registers.ts'
import { listen, type Served } from '../../src/http/serve.ts'
import { openIn } from '../../src/register/store/home.ts'
import type { Store } from '../../src/register/store/store.ts'
import type { Settings } from '../src/settings.tsx'

export interface Application {
  readonly url: string
  readonly own: Store
  readonly casebook: Store
  /** A new window with settings of its own. What goes wrong in it is in `faults`. */
  open(path: string, settings?: Partial<Settings>, size?: { width: number; height: number }): Promise<Window>
  /** A page that is not ours to serve: a published file. */
  openFile(url: string): Promise<Window>
}

export interface Window {
  readonly page: Page
  /** Errors on the page, what the policy refused, dialogs, and requests to elsewhere. */
  readonly faults: string[]
  close(): Promise<void>
}

const DESK = { width: 1280, height: 900 }

/** One server and one browser for the tests of a file. */
export function application(): Application {
  let served: Served
  let browser: Browser
  let stores: readonly [Store, Store]
  const home = mkdtempSync(join(tmpdir(), 'mahdar-app-'))
  beforeAll(async () => {
    cpSync(inject('casebook'), join(home, 'casebook'), { recursive: true })
    stores = [await openIn(home), await openIn(join(home, 'casebook'))]
    served = await listen({ own: new Shown(stores[0]), casebook: new Shown(stores[1]) }, inject('pages'), 0)
    browser = await launch(inject('chromium'))
  })
  afterAll(async () => {
    await browser?.close()
    await served?.close()
    for (const store of stores ?? []) await store.close()
    rmSync(home, { recursive: true, force: true })
  })
  return {
    get url() {
      return served.url
    },
    get own() {
      return stores[0]
    },
    get casebook() {
      return stores[1]
    },
    open: (path, settings = {}, size = DESK) => openWindow(browser, served.url, path, settings, size),
    async openFile(url) {
      const context = await browser.newContext({ viewport: DESK })
      const page = await context.newPage()
      const faults = await watch(context, page, url)
      await page.goto(url)
      return { page, faults, close: () => context.close() }
    },
  }
}

async function openWindow(
  browser: Browser,
  url: string,
  path: string,
  settings: Partial<Settings>,
  viewport: { width: number; height: number },
): Promise<Window> {
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce', locale: 'en-GB' })
  const page = await context.newPage()
  const faults = await watch(context, page, url)
  await page.addInitScript((given) => {
    if (!localStorage.getItem('mahdar.settings')) localStorage.setItem('mahdar.settings', JSON.stringify(given))
  }, settings)
  await page.goto(url + path.replace(/^\//, ''))
  await ready(page)
  return { page, faults, close: () => context.close() }
}

/** Until the screen is there and nothing is loading. */
export async function ready(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor()
  await page.waitForLoadState('networkidle')
}

async function watch(context: BrowserContext, page: Page, url: string): Promise<string[]> {
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`))
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  // A refused request is also an error on the console; the application says it on the page.
  page.on('console', (message) => {
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text()))
      faults.push(`console: ${message.text()}`)
  })
  context.on('request', (request) => {
    const at = request.url()
    if (!at.startsWith(url) && !/^(data|blob|about):/.test(at)) faults.push(`asked elsewhere: ${at}`)
  })
  return faults
}

/**
 * What axe finds, each with where it is.
 * @param rules of axe; all if left out
 */
export async function accessFlaws(page: Page, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true)
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze()
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help} at ${target.join(' ')}`))
}

/** Whether something on the page is wider than the window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

/** A window in which a test runs; nothing may have gone wrong in it. */
export async function within(opening: Promise<Window>, work: (page: Page) => Promise<void>): Promise<void> {
  const { page, faults, close } = await opening
  try {
    await work(page)
    expect(faults).toEqual([])
  } finally {
    await close()
  }
}
