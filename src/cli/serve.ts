/** `mahdar serve`: the application in the browser, over the user's register and the casebook's. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Shown } from '../http/registers.ts'
import { listen, warm } from '../http/serve.ts'
import { InputError } from '../record/input-error.ts'
import { home, openIn, openStore } from '../register/store/home.ts'
import { sayTo } from './output.ts'

export interface ServeFlags {
  readonly port?: string
  readonly open?: boolean
}

/** Where the casebook's register lives, apart from the user's. */
export const casebookHome = (): string => join(home(), 'casebook')

/** Where the application is found, if nothing else is there. */
const PORT = 4870

/** Serves until the process is told to end. */
export async function serveApp({ port, open = true }: ServeFlags, pages = builtPages()): Promise<void> {
  const number = Number(port ?? PORT)
  if (!Number.isInteger(number) || number < 0 || number > 65_535)
    throw new InputError({
      what: `${JSON.stringify(port)} is no port`,
      remedy: 'Give a number from 1 to 65535, or 0 for any that is free.',
    })
  const [own, casebook] = [await openStore(), await openIn(casebookHome())]
  const registers = { own: new Shown(own), casebook: new Shown(casebook) }
  const served = await listen(registers, pages, number).catch((error: unknown) => {
    // Another Mahdar may be open already: only a port that was asked for must be that one.
    if (port !== undefined || !(error instanceof InputError)) throw error
    return listen(registers, pages, 0)
  })
  await sayTo(process.stdout, `Mahdar is open at ${served.url}\nEnd it with Ctrl+C.\n`)
  if (open && hasScreen()) await (await import('open')).default(served.url)
  // What every page asks for is read while the browser opens.
  const warmed = new Promise((done) => setImmediate(done)).then(() => warm(registers))
  // A register that cannot be read says so on the page that asks for it.
  warmed.catch(() => undefined)
  await new Promise<void>((end) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => end())
  })
  await served.close()
  await Promise.all([own.close(), casebook.close()])
}

/** In a checkout the pages are built into web/dist; in the published package they stand beside the program. */
const PAGES = ['../../web/dist', '../web']

/** @throws InputError if they were not built */
function builtPages(): string {
  const folders = PAGES.map((path) => fileURLToPath(new URL(path, import.meta.url)))
  const folder = folders.find((one) => existsSync(join(one, 'index.html')))
  if (folder) return folder
  throw new InputError({
    what: 'the pages of the application are not built',
    remedy: 'Run npm start, which builds them.',
  })
}

function hasScreen(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}
