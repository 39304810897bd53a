/** `npm run pictures`: each screen of the application with the casebook in it, as the README shows them, into pictures/. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Shown } from '../src/http/registers.ts'
import { listen } from '../src/http/serve.ts'
import { openIn } from '../src/register/store/home.ts'
import { SCREENS } from '../web/e2e/addresses.ts'
import { fillCasebook } from './casebook/fill.ts'
import { findChromium, launch } from './chromium.ts'
import { install } from './debian.ts'
import { webPages } from './web.ts'

const FOLDER = fileURLToPath(new URL('../pictures/', import.meta.url))
/** Screens that are shown in English and dark; the others are in Arabic and light. */
const ENGLISH = new Set(['mechanisms', 'matrix', 'brief', 'calendar', 'people'])

/** Names are shown in their own scripts, and the application brings letters for all of them but Chinese. */
function needChineseLetters(): void {
  const listed = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' })
  if (listed.error || listed.stdout.trim() !== '') return
  if (!install('fonts-noto-cjk', 'Chinese letters for the pictures'))
    throw new Error(
      'The pictures show Chinese names: install a Chinese font (on Debian: apt-get install fonts-noto-cjk).',
    )
}

needChineseLetters()
const home = mkdtempSync(join(tmpdir(), 'mahdar-pictures-'))
await fillCasebook(join(home, 'casebook'))
const stores = [await openIn(home), await openIn(join(home, 'casebook'))] as const
const served = await listen({ own: new Shown(stores[0]), casebook: new Shown(stores[1]) }, await webPages(), 0)
const browser = await launch(findChromium())
try {
  mkdirSync(FOLDER, { recursive: true })
  for (const [name, path] of Object.entries(SCREENS)) {
    const settings = ENGLISH.has(name) ? { language: 'en', theme: 'dark' } : { language: 'ar', theme: 'light' }
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' })
    await page.addInitScript((given) => localStorage.setItem('mahdar.settings', JSON.stringify(given)), settings)
    await page.goto(served.url + path.slice(1))
    await page.locator('main h1').first().waitFor()
    await page.waitForLoadState('networkidle')
    await page.evaluate('document.fonts.ready.then(() => undefined)')
    await page.screenshot({ path: join(FOLDER, `${name}.png`) })
    await page.close()
    process.stdout.write(`pictures/${name}.png\n`)
  }
} finally {
  await browser.close()
  await served.close()
  for (const store of stores) await store.close()
  rmSync(home, { recursive: true, force: true })
}
