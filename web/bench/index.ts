/**
 * `npm run bench -- web [N]`: the application in a real browser over a register of N documents (100,000 unless told) and one of
 * 1 MB. Steps are the median of seven, from what a person does to the painted answer, with what driving the browser takes.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser, Locator, Page } from 'playwright-core'
import { many, mechanismNumber } from '../../measure/bench/register/documents.ts'
import { documents } from '../../scripts/casebook/documents.ts'
import { findChromium, launch } from '../../scripts/chromium.ts'
import { webPages } from '../../scripts/web.ts'
import { Shown } from '../../src/http/registers.ts'
import { listen, warm } from '../../src/http/serve.ts'
import { read } from '../../src/index.ts'
import { openIn } from '../../src/register/store/home.ts'
import { prepare } from '../../src/register/store/prepare.ts'

const COUNT = Number(process.argv[3] ?? 100_000)
/** A register that was filled before, to measure again; it is left as it is. */
const HOME = process.env.MAHDAR_BENCH_HOME
const BATCH = 100
const LONG = 1_000_000
/** Shorter lines are headlines and what stands around a report: where another begins, the one that is read has ended. */
const PARAGRAPH = 80

const folder = HOME ?? mkdtempSync(join(tmpdir(), 'mahdar-bench-'))
const store = await openIn(folder)
const longs = ['\n\n', ' '].map((between) => prepare(longDocument(between)))
if ((await store.count()) === 0) {
  const batch: ReturnType<typeof prepare>[] = []
  for (const document of many(COUNT))
    if (batch.push(prepare(document)) === BATCH) await store.addPrepared(batch.splice(0), 'bench')
  await store.addPrepared(batch, 'bench')
}
await store.addPrepared(longs, 'bench')
const mechanism = mechanismNumber(Math.floor((await store.count()) / 69 / 40) * 20)
const registers = { own: new Shown(store), casebook: new Shown(store) }
const served = await listen(registers, await webPages(), 0)
// As the application does when it starts: the first screen waits for what of it is not made yet.
const warmed = warm(registers)
const browser = await launch(findChromium())
try {
  console.log(
    `The application over ${(await store.count()).toLocaleString('en')} documents, in Chromium ${browser.version()}`,
  )
  await firstLoad(browser)
  await warmed
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
  await page.addInitScript(() => localStorage.setItem('mahdar.settings', JSON.stringify({ language: 'ar' })))
  await screens(page)
  await library(page)
  await searching(page)
  await reader(page)
} finally {
  await browser.close()
  await served.close()
  await store.close()
  if (!HOME) rmSync(folder, { recursive: true })
}

/** The paragraphs of the casebook's Arabic reports, one after the other until it is as long: thousands of facts. */
function longDocument(between: string) {
  const reports = documents().filter(({ language }) => language === 'ar')
  const told = reports.flatMap(({ text }) => text.split('\n').filter((line) => line.length > PARAGRAPH))
  let text = ''
  for (let at = 0; Buffer.byteLength(text) < LONG; at++) text += `${told[at % told.length]}${between}`
  return { name: 'long.ar.txt', text, record: read(text, { language: 'ar' }) }
}

/** What a new browser fetches until the first screen shows, and how long that takes. */
async function firstLoad(browser: Browser): Promise<void> {
  const page = await browser.newPage()
  const scripts: Promise<Buffer>[] = []
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response.body())
  })
  const took = await timed(
    page,
    () => page.goto(served.url),
    () => document.querySelectorAll('.documents li').length > 0,
  )
  await page.waitForLoadState('networkidle')
  const all = await Promise.all(scripts)
  const packed = all.reduce((sum, body) => sum + gzipSync(body).length, 0)
  say('first load, script', `${(packed / 1000).toFixed(0)} kB compressed in ${all.length} files (200 wanted)`)
  say('first screen', `${took.toFixed(0)} ms, cold (3,000 wanted)`)
  await page.close()
}

/** Screens of a mechanism, each opened by its address; the first opening and the median of those after it. */
async function screens(page: Page): Promise<void> {
  for (const [name, path, shown] of [
    ['mechanisms', 'mechanisms', '.mechanisms li'],
    ['mechanism', `mechanism/${mechanism}`, '.mechanism .steps, .mechanism ol'],
    ['matrix', `matrix/${mechanism}`, '.matrix table'],
    ['brief', `brief/${mechanism}`, '.brief h2'],
    ['calendar', 'calendar', '.calendar h1'],
    ['people', `people?mechanism=${mechanism}`, '.persons li'],
  ] as const) {
    say(`${name}, opened`, await opened(page, path, shown))
  }
}

/** A screen opened by its address five times, until what is waited for is painted. */
async function opened(page: Page, path: string, shown: string): Promise<string> {
  const times: number[] = []
  for (let run = 0; run < 5; run++) {
    await page.goto('about:blank')
    const open = () => page.goto(`${served.url}own/${path}`)
    times.push(await timed(page, open, (selector) => document.querySelector(selector as string) !== null, shown))
  }
  return `${times[0]?.toFixed(0)} ms first, then ${median(times.slice(1)).toFixed(0)} ms`
}

async function library(page: Page): Promise<void> {
  await page.goto(`${served.url}own/library`)
  await page.locator('.documents li').first().waitFor()
  const next = page.locator('nav.pages button').last()
  await step(page, 'list: next page', async () => void (await next.click()))
  const filters = page.locator('.filters select')
  const byLanguage = choosing(filters.nth(1))
  await step(page, 'list: by language', (run) => byLanguage(['zh', 'ru', 'fr', 'es', 'en', 'zh', 'ru'][run]))
  await byLanguage('')
  const ids = await filters
    .first()
    .locator('option')
    .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value))
  const byMechanism = choosing(filters.first())
  await step(page, 'list: by mechanism', (run) => byMechanism(ids[run + 1]))
  await byMechanism('')
  await step(page, 'list: by name', (run) => page.locator('.filters input').fill(`${run + 3}1.ar`))
}

/** Chooses one of a list's entries. */
function choosing(list: Locator): (value: string | undefined) => Promise<void> {
  return async (value = '') => void (await list.selectOption(value))
}

async function searching(page: Page): Promise<void> {
  await page.goto(`${served.url}own/search`)
  await page.locator('main h1').waitFor()
  const box = page.locator('.search input')
  const words = (name: string, of: readonly string[], list: string) =>
    step(page, `search: ${name}`, (run) => box.fill(of[run] as string), list)
  /** Opens the search for a word, narrowed by something, with what it finds. */
  const narrowed = async (by: string) => {
    await page.goto(`${served.url}own/search?${by}q=security`)
    await page.locator('.found ol li').first().waitFor()
  }
  const first = ['consultation', 'تايوان', 'cooperation security', 'الأمن', 'сотрудничество', '反恐', 'Iran']
  await words('words', first, '.found ol')
  await narrowed('language=en&')
  const names = ['cooperation', 'Ukraine', 'terrorism', 'strategic', 'dialogue', 'council', 'Russia']
  await words('narrowed by language', names, '.found ol')
  await narrowed('kind=agreement&')
  const matters = ['dialogue', 'strategic', 'council', 'consultations', 'cooperation', 'regional', 'sides']
  await words('single facts', matters, '.found')
}

async function reader(page: Page): Promise<void> {
  for (const [at, { sha256, text }] of longs.entries()) {
    const took = await opened(page, `document/${sha256}`, '.reader .record .head')
    const what = `${(Buffer.byteLength(text) / 1e6).toFixed(2)} MB${at === 0 ? '' : ', one paragraph'}`
    say(`reader: ${what}`, `${took} to text and record (1,000 wanted)`)
    say('reader: frames in scrolling', await scrolled(page))
  }
}

/** The whole text scrolled through in two seconds: how long the frames took. */
function scrolled(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((done) => {
        const frames: number[] = []
        const [start, height] = [performance.now(), document.documentElement.scrollHeight]
        let last = start
        const frame = (now: number) => {
          frames.push(now - last)
          last = now
          scrollTo(0, (height * (now - start)) / 2000)
          if (now - start < 2000) return requestAnimationFrame(frame)
          const late = frames.filter((one) => one > 34).length
          done(`${frames.length} in 2 s, ${late} of them over 34 ms, the longest ${Math.max(...frames).toFixed(0)} ms`)
        }
        requestAnimationFrame(frame)
      }),
  )
}

/** From an act to the next painted change of the list, the median of seven. */
async function step(page: Page, what: string, act: (run: number) => Promise<void>, list = '.documents'): Promise<void> {
  const times: number[] = []
  for (let run = 0; run < 7; run++) {
    await page.evaluate((selector) => {
      const before = document.querySelector(selector)?.textContent
      const held = window as unknown as { changed: Promise<number> }
      const began = performance.now()
      const now = () => performance.timeOrigin + performance.now()
      held.changed = new Promise((done, fail) => {
        const look = () => {
          if (performance.now() - began > 10_000) fail(new Error('nothing changed'))
          else if (document.querySelector(selector)?.textContent === before) requestAnimationFrame(look)
          else requestAnimationFrame(() => done(now()))
        }
        look()
      })
      held.changed.catch(() => undefined)
    }, list)
    const start = performance.timeOrigin + performance.now()
    await act(run)
    const end = await page.evaluate(() => (window as unknown as { changed: Promise<number> }).changed)
    times.push(end - start)
    await page.waitForLoadState('networkidle')
  }
  say(what, `${median(times).toFixed(0)} ms, the slowest ${Math.max(...times).toFixed(0)} ms (200 wanted)`)
}

/** Milliseconds from the start of some work until the page shows what is waited for, painted. */
async function timed(
  page: Page,
  work: () => Promise<unknown>,
  shown: (given: unknown) => boolean,
  given?: unknown,
): Promise<number> {
  const start = performance.now()
  await work()
  await page.waitForFunction(shown, given)
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  return performance.now() - start
}

function median(all: readonly number[]): number {
  return all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] as number
}

function say(what: string, words: string): void {
  console.log(`  ${what.padEnd(30)} ${words}`)
}
