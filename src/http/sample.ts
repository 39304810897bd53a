/** For tests: a server over new registers, asked byte by byte as no browser would. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type IncomingHttpHeaders, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Held } from '../register/held.ts'
import { openIn } from '../register/store/home.ts'
import type { Store } from '../register/store/store.ts'
import { appOf } from './app.ts'
import { Shown } from './registers.ts'
import { listen } from './serve.ts'

export interface Asked {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

export interface Sample {
  readonly url: string
  readonly host: string
  readonly own: Store
  /** As the page would send it. */
  readonly token: string
  ask(
    path: string,
    options?: { method?: string; headers?: Record<string, string>; body?: string | Buffer },
  ): Promise<Asked>
  /** A write by the page. */
  write(path: string, body: string | Buffer, headers?: Record<string, string>): Promise<Asked>
  close(): Promise<void>
}

const PAGE = '<meta name="mahdar-token" content="%TOKEN%"><meta property="csp-nonce" nonce="%NONCE%"><p>page</p>'

export async function sampleServer(): Promise<Sample> {
  const folder = mkdtempSync(join(tmpdir(), 'mahdar-server-'))
  mkdirSync(join(folder, 'pages/assets'), { recursive: true })
  writeFileSync(join(folder, 'pages/index.html'), PAGE)
  writeFileSync(join(folder, 'pages/assets/one.js'), 'export const one = 1')
  writeFileSync(join(folder, 'pages/secret.txt'), 'SECRET')
  writeFileSync(join(folder, 'secret.txt'), 'SECRET')
  const [own, casebook] = [await openIn(join(folder, 'own')), await openIn(join(folder, 'casebook'))]
  const served = await listen({ own: new Shown(own), casebook: new Shown(casebook) }, join(folder, 'pages'), 0)
  const { host, port } = new URL(served.url)
  const ask: Sample['ask'] = (path, { method = 'GET', headers = {}, body } = {}) =>
    new Promise((done, fail) => {
      const asking = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () =>
          done({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks).toString('utf8'),
          }),
        )
      })
      asking.on('error', fail)
      asking.end(body)
    })
  const token = /name="mahdar-token" content="([^"]+)"/.exec((await ask('/')).body)?.[1] ?? ''
  return {
    ...{ url: served.url, host, own, token, ask },
    write: (path, body, headers = {}) =>
      ask(path, {
        method: 'POST',
        body,
        headers: { 'x-mahdar-token': token, 'x-mahdar-reviewer': 'Samira%20Haddad', ...headers },
      }),
    async close() {
      await served.close()
      await Promise.all([own.close(), casebook.close()])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The application over a register that holds some documents, asked without a network. */
export interface InMemory {
  /** Asks for a path of the register, as a named reviewer. */
  request(path: string, init?: RequestInit): Promise<Response>
  /** What a path answers; anything but success fails. */
  ask<T>(path: string): Promise<T>
  post(path: string, body: object): Promise<Response>
  close(): Promise<void>
}

export async function appHolding(held: readonly Held[]): Promise<InMemory> {
  const folder = mkdtempSync(join(tmpdir(), 'mahdar-http-'))
  const store = await openIn(folder)
  await store.add(
    held.map(({ name, text, record }) => ({ name, text, record })),
    'test',
  )
  const shown = new Shown(store)
  const app = appOf({ own: shown, casebook: shown }, 'token', folder)
  const headers = { host: 'localhost', 'x-mahdar-token': 'token', 'x-mahdar-reviewer': 'Amal' }
  const request = async (path: string, init: RequestInit = {}) => app.request(`/api/own/${path}`, { headers, ...init })
  return {
    request,
    async ask<T>(path: string) {
      const response = await request(path)
      if (response.status !== 200) throw new Error(`${path} answers ${response.status}: ${await response.text()}`)
      return (await response.json()) as T
    },
    post: (path, body) => request(path, { method: 'POST', body: JSON.stringify(body) }),
    async close() {
      await store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
