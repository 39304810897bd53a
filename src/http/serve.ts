/** Starts the server on the loopback. */
import { randomBytes } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { LANGUAGES } from '../language/index.ts'
import { InputError } from '../record/input-error.ts'
import { appOf } from './app.ts'
import type { Registers } from './registers.ts'
import { wordsIn } from './words.ts'

export interface Served {
  readonly url: string
  close(): Promise<void>
}

/**
 * @param port 0 for any that is free
 * @throws InputError if the port is taken
 */
export function listen(registers: Registers, pages: string, port: number): Promise<Served> {
  const app = appOf(registers, randomBytes(24).toString('base64url'), pages)
  return new Promise((done, fail) => {
    const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port }, (info: AddressInfo) => {
      const close = () => new Promise<void>((closed) => void server.close(() => closed()))
      done({ url: `http://127.0.0.1:${info.port}/`, close })
    })
    server.on('error', (error: NodeJS.ErrnoException) =>
      fail(
        error.code === 'EADDRINUSE'
          ? new InputError({
              what: `port ${port} is taken by another program`,
              remedy: 'Give another with --port, or 0 for any.',
            })
          : error,
      ),
    )
  })
}

/** Languages of the application: their words and their grammar are there before somebody needs them. */
const FIRST = ['en', 'ar']

/**
 * Makes what the first page asks for: the words of the languages, and what is held of each mechanism; it takes about a second. Then the
 * reader of texts is started, so that the first report that is brought in is read as quickly as the next.
 */
export async function warm({ own, casebook }: Registers): Promise<void> {
  for (const code of FIRST) wordsIn(code)
  for (const shown of [own, casebook]) await shown.mechanisms()
  for (const { code, name } of LANGUAGES)
    if (FIRST.includes(code)) await own.readers.read({ name, text: name, published: undefined, language: code })
}
